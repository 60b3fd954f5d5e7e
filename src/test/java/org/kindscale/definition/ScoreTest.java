package org.kindscale.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kindscale.testing.Instruments.band;
import static org.kindscale.testing.Instruments.bands;
import static org.kindscale.testing.Instruments.mean;
import static org.kindscale.testing.Instruments.operands;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kindscale.definition.Interpretation.ReliableChange;
import org.kindscale.definition.rule.ScoreRule;

class ScoreTest {

    private static final ScoreRule RULE = new ScoreRule.Sum(operands("a"), 1);

    private static Score full(Optional<String> better) {
        Interpretation interpretation = new Interpretation(
                List.of(bands(band("low", "<2"), band("high", ""))),
                List.of(InterpretationTest.group(3, 1)),
                List.of(InterpretationTest.reliability("alpha", 0.9)),
                Optional.of(new ReliableChange(5, "s")));
        return new Score(
                "total",
                Text.of("en", "Total"),
                RULE,
                Optional.of(Text.of("en", "description")),
                Optional.of(Text.of("en", "more")),
                better,
                true,
                Optional.of("other"),
                Optional.of(Text.of("en", "caution")),
                interpretation);
    }

    @Test
    void betterIsHigherOrLower() {
        assertThat(full(Optional.of("higher")).better()).contains("higher");
        assertThat(full(Optional.of("lower")).better()).contains("lower");
        assertThat(full(Optional.empty()).better()).isEmpty();
        assertThatThrownBy(() -> full(Optional.of("more")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("better must be higher or lower, got more");
    }

    @Test
    void aPlainScoreIsTitledByItsId() {
        Score score = mean("calm", 1, "a");
        assertThat(score.title().in("en", "en")).isEqualTo("calm");
        assertThat(score.headline()).isFalse();
        assertThat(score.alternativeTo()).isEmpty();
        assertThat(score.bands()).isEmpty();
        assertThat(score.norms()).isEmpty();
    }

    @Test
    void anotherRuleLeavesTheRestAlone() {
        Score score = full(Optional.of("higher"));
        ScoreRule other = new ScoreRule.Sum(operands("b"), 1);
        assertThat(score.with(other).rule()).isEqualTo(other);
        assertThat(score.with(other).with(RULE)).isEqualTo(score);
    }

    @Test
    void otherBandsLeaveTheRestAlone() {
        Score score = full(Optional.of("higher"));
        List<BandSet> other = List.of(bands(band("a", "<1"), band("b", "")));
        assertThat(score.withBands(other).bands()).isEqualTo(other);
        assertThat(score.withBands(other).withBands(score.bands())).isEqualTo(score);
        assertThat(score.norms()).hasSize(1);
    }
}
