package org.kindscale.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Instruments.atLeast;
import static org.kindscale.testing.Instruments.is;
import static org.kindscale.testing.Property.forAll;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.definition.rule.Condition;
import org.kindscale.definition.rule.Condition.Threshold;
import org.kindscale.scoring.ScoringPlan.PlanOperand;

class PlanConditionTest {

    private static final int YES = PlanThreshold.YES;
    private static final int NO = PlanThreshold.NO;
    private static final int OPEN = PlanThreshold.OPEN;

    /** A threshold whose result is the operand's slot: 1 yes, 0 no, -1 open. */
    private static PlanCondition saying(int result) {
        return new PlanCondition.Leaf(new PlanThreshold(new PlanOperand(result, 1, 0, 1), is("a", 1)));
    }

    private static int test(boolean any, Integer... results) {
        List<PlanCondition> parts =
                Arrays.stream(results).map(PlanConditionTest::saying).toList();
        return new PlanCondition.Group(any, parts).test(t -> t.operand().slot());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 1",
        "1, 0, 0, 1",
        "0, 1, 0, 1",
        "0, 0, 0, 0",
        "1, -1, -1, 1",
        "-1, 1, -1, 1",
        "0, -1, 0, -1",
        "-1, 0, 0, -1",
        "-1, -1, -1, -1",
    })
    void twoPartsFollowTheTablesOfKleene(int a, int b, int all, int any) {
        assertThat(test(false, a, b)).as("all").isEqualTo(all);
        assertThat(test(true, a, b)).as("any").isEqualTo(any);
    }

    @Test
    void oneDecidingPartIsEnoughWhereverItStands() {
        assertThat(test(false, OPEN, YES, NO)).isEqualTo(NO);
        assertThat(test(false, NO, OPEN, OPEN)).isEqualTo(NO);
        assertThat(test(true, OPEN, NO, YES)).isEqualTo(YES);
        assertThat(test(true, YES, OPEN, OPEN)).isEqualTo(YES);
        assertThat(test(true, NO, OPEN, NO)).isEqualTo(OPEN);
    }

    @Test
    void theRestAlwaysHolds() {
        assertThat(new PlanCondition.Rest().test(t -> NO)).isEqualTo(YES);
    }

    @Test
    void groupsAreCompiledAsTheyAreNested() {
        Condition condition = new Condition.All(List.of(
                new Condition.Any(List.of(atLeast("a", 2), atLeast("b", 2))), new Condition.All(List.of(is("c", 1)))));
        List<Threshold> seen = new ArrayList<>();
        PlanCondition compiled = PlanCondition.of(condition, threshold -> {
            seen.add(threshold);
            return new PlanThreshold(new PlanOperand(seen.size(), 1, 0, 1), threshold);
        });
        assertThat(seen).containsExactly(atLeast("a", 2), atLeast("b", 2), is("c", 1));
        int[] holds = {NO, YES, NO, YES}; // by slot, from 1
        assertThat(compiled.test(t -> holds[t.operand().slot()])).isEqualTo(YES);
        holds[1] = NO;
        assertThat(compiled.test(t -> holds[t.operand().slot()])).isEqualTo(NO);
        holds[2] = YES;
        holds[3] = NO;
        assertThat(compiled.test(t -> holds[t.operand().slot()])).isEqualTo(NO);
    }

    @Test
    void allIsNotAnyOfTheOpposites() {
        forAll(random -> {
            Integer[] parts = new Integer[1 + random.nextInt(5)];
            Integer[] opposites = new Integer[parts.length];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = random.nextInt(3) - 1;
                opposites[i] = opposite(parts[i]);
            }
            assertThat(test(false, parts)).isEqualTo(opposite(test(true, opposites)));
        });
    }

    private static int opposite(int result) {
        return result == OPEN ? OPEN : 1 - result;
    }
}
