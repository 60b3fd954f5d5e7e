package org.kindscale.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kindscale.testing.Instruments.count;
import static org.kindscale.testing.Instruments.counting;
import static org.kindscale.testing.Instruments.is;
import static org.kindscale.testing.Instruments.mean;
import static org.kindscale.testing.Instruments.sum;
import static org.kindscale.testing.Instruments.tiny;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.testing.Instruments;

class ReachableScoresTest {

    /** Items a and b on 0 to 2, u on options that count 0, 1 and 3, w with two options of one score. */
    private static ReachableScores reach(Score... scores) {
        Instruments.Builder builder = tiny().items(0, 2, "a", "b")
                .scale(counting("uneven", 0, 1, 3))
                .items("uneven", "u")
                .scale(counting("equal", 5, 5, 0))
                .items("equal", "w")
                .scores(sum("all", 4, "a", "b", "u", "w"))
                .scores(scores);
        return ReachableScores.of(builder.build());
    }

    private static double[] values(Score score) {
        return reach(score).valuesOf(score.id());
    }

    @Test
    void anItemReachesTheScoresOfItsOptionsOnce() {
        assertThat(reach().valuesOf("a")).containsExactly(0, 1, 2);
        assertThat(reach().valuesOf("u")).containsExactly(0, 1, 3);
        assertThat(reach().valuesOf("w")).containsExactly(0, 5);
    }

    @Test
    void sumsAndMeansReachEveryCombination() {
        assertThat(values(sum("x", 2, "a", "u"))).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(values(sum("x", 2, "u", "w"))).containsExactly(0, 1, 3, 5, 6, 8);
        assertThat(values(mean("x", 2, "a", "-b"))).containsExactly(0, 0.5, 1, 1.5, 2);
        assertThat(values(sum("x", 2, "a", "3*b"))).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(values(mean("x", 2, "a", "3*b")))
                .containsExactly(new double[] {0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2}, within(1e-12));
    }

    @Test
    void aReflectedScoreReachesTheReflectedValues() {
        assertThat(reach(sum("x", 1, "u"), sum("y", 1, "-x")).valuesOf("y")).containsExactly(0, 2, 3);
    }

    @Test
    void otherRulesTurnTheValuesOfTheirScore() {
        Operand x = Operand.of("x");
        Score base = sum("x", 1, "u");
        assertThat(reach(base, Score.of("y", new ScoreRule.Linear(x, -2, 1))).valuesOf("y"))
                .containsExactly(-5, -1, 1);
        assertThat(reach(base, Score.of("y", new ScoreRule.Standard(x, 1, 2, 50, 10)))
                        .valuesOf("y"))
                .containsExactly(45, 50, 60);
        assertThat(reach(base, Score.of("y", new ScoreRule.Pomp(x))).valuesOf("y"))
                .containsExactly(new double[] {0, 100 / 3.0, 100}, within(1e-12));
        assertThat(reach(base, Score.of("y", new ScoreRule.Pomp(Operand.of("-x"))))
                        .valuesOf("y"))
                .containsExactly(new double[] {0, 200 / 3.0, 100}, within(1e-12));
        TreeMap<Integer, Double> table = new TreeMap<>(Map.of(0, 9.0, 1, 7.5, 3, 9.0));
        assertThat(reach(base, Score.of("y", new ScoreRule.Lookup(x, table))).valuesOf("y"))
                .containsExactly(7.5, 9);
    }

    @Test
    void aCountReachesZeroToAllAndAClassificationItsClasses() {
        assertThat(values(count("x", is("a", 1), is("b", 1)))).containsExactly(0, 1, 2);
        Score kind = Score.of(
                "x",
                new ScoreRule.Classify(List.of(
                        new ScoreRule.ScoreClass("p", Optional.of(is("a", 1))),
                        new ScoreRule.ScoreClass("q", Optional.of(is("a", 2))),
                        new ScoreRule.ScoreClass("r", Optional.empty()))));
        assertThat(values(kind)).containsExactly(0, 1, 2);
    }

    @Test
    void tooManyValuesAreNotListed() {
        String[] operands = new String[12];
        String[] items = new String[12];
        for (int i = 0; i < 12; i++) {
            items[i] = "i" + i;
            operands[i] = Math.pow(3, i) + "*i" + i;
        }
        Instrument many = tiny().items(0, 2, items)
                .scores(
                        sum("x", 12, operands), // 3^12 = 531441 different sums
                        sum("nine", 9, Arrays.copyOf(operands, 9)), // 19683
                        sum("ten", 10, Arrays.copyOf(operands, 10)), // 59049
                        Score.of("y", new ScoreRule.Linear(Operand.of("x"), 2, 0)),
                        sum("z", 2, "x", "i0"))
                .build();
        ReachableScores reachable = ReachableScores.of(many);
        assertThat(reachable.valuesOf("x")).isEmpty();
        assertThat(reachable.valuesOf("nine")).hasSize(19683);
        assertThat(reachable.valuesOf("ten")).isEmpty();
        assertThat(reachable.valuesOf("y")).isEmpty();
        assertThat(reachable.valuesOf("z")).isEmpty();
    }

    @Test
    void whatIsNotThereReachesNothing() {
        assertThat(reach().valuesOf("nothing")).isEmpty();
    }

    @Test
    void theListGivenIsACopy() {
        ReachableScores reachable = reach();
        reachable.valuesOf("a")[0] = 99;
        assertThat(reachable.valuesOf("a")).containsExactly(0, 1, 2);
    }
}
