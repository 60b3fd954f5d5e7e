package org.kindscale.catalog.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Instruments.atLeast;
import static org.kindscale.testing.Instruments.count;
import static org.kindscale.testing.Instruments.is;
import static org.kindscale.testing.Instruments.mean;
import static org.kindscale.testing.Instruments.sum;
import static org.kindscale.testing.Instruments.tiny;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.Condition;
import org.kindscale.definition.rule.Condition.All;
import org.kindscale.definition.rule.Condition.Any;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.definition.rule.ScoreRule.ScoreClass;

class KeyRoleTest {

    private static boolean same(Score... scores) {
        Instrument instrument = tiny().items(0, 3, "a", "b", "c", "d")
                .scores(sum("every", 4, "a", "b", "c", "d"))
                .scores(scores)
                .build();
        return KeyRole.of(instrument, "a").equals(KeyRole.of(instrument, "b"));
    }

    private static Score classified(Condition condition) {
        return Score.of(
                "kind",
                new ScoreRule.Classify(List.of(
                        new ScoreClass("yes", Optional.of(condition)), new ScoreClass("no", Optional.empty()))));
    }

    @Test
    void itemsOfOneScoreHaveOneRoleWhereverTheyStand() {
        assertThat(same()).isTrue();
        assertThat(same(mean("m", 1, "a", "c", "b"))).isTrue();
        assertThat(same(mean("m", 1, "-a", "-b"), sum("s", 1, "c", "d"))).isTrue();
    }

    @Test
    void keyingWeightAndScoreMakeTheRole() {
        assertThat(same(mean("m", 1, "a", "-b"))).isFalse();
        assertThat(same(mean("m", 1, "a", "2*b"))).isFalse();
        assertThat(same(mean("m", 1, "a"), mean("n", 1, "b"))).isFalse();
        assertThat(same(mean("m", 1, "a", "c"))).isFalse();
    }

    @Test
    void thresholdsMakeTheRoleToo() {
        assertThat(same(count("n", atLeast("a", 2), atLeast("b", 2)))).isTrue();
        assertThat(same(count("n", atLeast("a", 2), atLeast("b", 1)))).isFalse();
        assertThat(same(count("n", atLeast("a", 2), is("b", 2)))).isFalse();
        assertThat(same(count("n", atLeast("a", 2), atLeast("-b", 2)))).isFalse();
    }

    @Test
    void leavesOfOneGroupAreInterchangeable() {
        assertThat(same(classified(new Any(List.of(atLeast("a", 2), is("c", 1), atLeast("b", 2))))))
                .isTrue();
        assertThat(same(classified(new Any(List.of(atLeast("a", 2), atLeast("b", 1))))))
                .isFalse();
    }

    @Test
    void leavesOfDifferentGroupsAreNot() {
        Condition first = new Any(List.of(atLeast("a", 2), atLeast("c", 1)));
        Condition second = new Any(List.of(atLeast("b", 2), atLeast("d", 2)));
        assertThat(same(classified(new All(List.of(first, second))))).isFalse();
        assertThat(same(classified(new All(List.of(atLeast("a", 2), new Any(List.of(atLeast("b", 2))))))))
                .isFalse();
    }

    @Test
    void anItemWithoutPartInTheKeyHasNoRole() {
        Instrument instrument =
                tiny().items(0, 3, "a").scores(mean("m", 1, "a")).build();
        assertThat(KeyRole.of(instrument, "x")).isEmpty();
        assertThat(KeyRole.of(instrument, "a")).isNotEmpty();
    }
}
