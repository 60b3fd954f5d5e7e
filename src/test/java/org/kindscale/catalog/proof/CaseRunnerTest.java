package org.kindscale.catalog.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kindscale.testing.Instruments.atLeast;
import static org.kindscale.testing.Instruments.band;
import static org.kindscale.testing.Instruments.bands;
import static org.kindscale.testing.Instruments.is;
import static org.kindscale.testing.Instruments.mean;
import static org.kindscale.testing.Instruments.sum;
import static org.kindscale.testing.Instruments.tiny;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.kindscale.definition.BandSet;
import org.kindscale.definition.Extras;
import org.kindscale.definition.Extras.Flag;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Score;
import org.kindscale.definition.Text;
import org.kindscale.definition.WorkedCase;
import org.kindscale.definition.WorkedCase.Expected;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.definition.rule.ScoreRule.ScoreClass;

class CaseRunnerTest {

    private static final Flag HIGH = new Flag("high", atLeast("a", 4), Text.of("en", "m"));
    private static final Flag ZERO = new Flag("extreme", is("b", 5), Text.of("en", "m"));

    private static final Instrument INSTRUMENT = tiny().items(1, 5, "a", "b")
            .scores(
                    mean("m", 2, "a", "-b").withBands(List.of(usual(), other())),
                    sum("s", 1, "a", "b"),
                    Score.of(
                            "kind",
                            new ScoreRule.Classify(List.of(
                                    new ScoreClass("yes", Optional.of(is("a", 5))),
                                    new ScoreClass("no", Optional.empty())))))
            .extras(Extras.NONE.withFlags(List.of(HIGH, ZERO)))
            .build();

    private final CaseRunner runner = new CaseRunner(INSTRUMENT);

    private static BandSet usual() {
        return bands(band("low", "<3"), band("high", ""));
    }

    private static BandSet other() {
        return new BandSet("other", "s", Optional.empty(), List.of(band("few", "=4"), band("many", "")));
    }

    private static Map<String, OptionalInt> codes(int a, int b) {
        Map<String, OptionalInt> codes = new LinkedHashMap<>();
        codes.put("a", a == 0 ? OptionalInt.empty() : OptionalInt.of(a));
        codes.put("b", b == 0 ? OptionalInt.empty() : OptionalInt.of(b));
        return codes;
    }

    private static WorkedCase expecting(int a, int b, Map<String, Expected> expect) {
        return new WorkedCase(
                "c", Optional.empty(), codes(a, b), OptionalInt.empty(), expect, Map.of(), Optional.empty());
    }

    private static WorkedCase banded(int a, int b, Map<String, String> bands) {
        return new WorkedCase(
                "c", Optional.empty(), codes(a, b), OptionalInt.empty(), Map.of(), bands, Optional.empty());
    }

    private static WorkedCase flagged(int a, int b, String... flags) {
        return new WorkedCase(
                "c",
                Optional.empty(),
                codes(a, b),
                OptionalInt.empty(),
                Map.of(),
                Map.of(),
                Optional.of(List.of(flags)));
    }

    private static Expected number(double value) {
        return new Expected.Value(value);
    }

    @Test
    void aCaseThatHoldsMissesNothing() {
        WorkedCase holds = expecting(4, 1, Map.of("m", number(4.5), "s", number(5), "kind", new Expected.Label("no")));
        assertThat(runner.misses(holds)).isEmpty();
        assertThat(runner.scoresAgree(holds)).isTrue();
    }

    @Test
    void aScoreHoldsWithinABillionth() {
        assertThat(runner.misses(expecting(4, 1, Map.of("m", number(4.5000000005)))))
                .isEmpty();
        assertThat(runner.misses(expecting(4, 1, Map.of("m", number(4.500000002)))))
                .containsExactly("m is 4.5, not 4.500000002");
    }

    @Test
    void whatComesOutDifferentlyIsToldInWords() {
        assertThat(runner.misses(expecting(4, 0, Map.of("m", number(4))))).containsExactly("m is refused, not 4");
        assertThat(runner.misses(expecting(4, 0, Map.of("s", new Expected.Refused()))))
                .containsExactly("s is 8, not refused");
        assertThat(runner.misses(expecting(4, 0, Map.of("kind", new Expected.Label("yes")))))
                .containsExactly("kind is \"no\", not \"yes\"");
        assertThat(runner.misses(expecting(0, 0, Map.of("kind", new Expected.Label("yes")))))
                .containsExactly("kind is refused, not \"yes\"");
        assertThat(runner.scoresAgree(expecting(4, 0, Map.of("m", number(4))))).isFalse();
    }

    @Test
    void aRefusalHoldsWhereTheScoreIsRefused() {
        assertThat(runner.misses(expecting(4, 0, Map.of("m", new Expected.Refused()))))
                .isEmpty();
        assertThat(runner.misses(expecting(0, 4, Map.of("kind", new Expected.Refused()))))
                .isEmpty();
    }

    @Test
    void bandsAreThoseOfTheFirstSetUnlessAnotherIsNamed() {
        assertThat(runner.misses(banded(4, 2, Map.of("m", "high")))).isEmpty();
        assertThat(runner.misses(banded(4, 2, Map.of("m/other", "few")))).isEmpty();
        assertThat(runner.misses(banded(4, 2, Map.of("m", "low"))))
                .containsExactly("the band of m is \"high\", not \"low\"");
        assertThat(runner.misses(banded(5, 1, Map.of("m/other", "few"))))
                .containsExactly("the band of m/other is \"many\", not \"few\"");
        assertThat(runner.misses(banded(4, 0, Map.of("m", "high"))))
                .containsExactly("the band of m is \"none\", not \"high\"");
        assertThat(runner.scoresAgree(banded(4, 2, Map.of("m", "low")))).isTrue();
    }

    @Test
    void flagsFireForTheCodeAndAreAllToBeNamed() {
        assertThat(runner.misses(flagged(4, 5, "high", "extreme"))).isEmpty();
        assertThat(runner.misses(flagged(4, 5, "extreme", "high"))).isEmpty();
        assertThat(runner.misses(flagged(3, 4))).isEmpty();
        assertThat(runner.misses(flagged(0, 0))).isEmpty();
        assertThat(runner.misses(flagged(4, 5, "high"))).containsExactly("flags [extreme, high] fire, not [high]");
        assertThat(runner.misses(flagged(3, 1, "high"))).containsExactly("flags [] fire, not [high]");
        assertThat(CaseRunner.fired(flagged(5, 5), List.of(HIGH, ZERO))).containsExactly("extreme", "high");
        assertThat(CaseRunner.fired(flagged(5, 5), List.of(HIGH))).containsExactly("high");
    }

    @Test
    void theValueOfAScoreCanBeHad() {
        assertThat(runner.valueIn(expecting(4, 1, Map.of()), "s")).isEqualTo(5);
        assertThat(runner.valueIn(expecting(4, 0, Map.of()), "m")).isNaN();
        assertThatThrownBy(() -> runner.valueIn(expecting(4, 0, Map.of()), "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no score x");
    }

    @Test
    void aCodeThatIsNoResponseIsInvalidNotAnAnswer() {
        assertThat(runner.valueIn(expecting(4, 9, Map.of()), "m")).isNaN();
        assertThat(runner.valueIn(expecting(4, 9, Map.of()), "s")).isEqualTo(8);
    }

    @Test
    void aBandSetIsNamedByScoreOrScoreAndSet() {
        assertThat(CaseRunner.scorePart("m")).isEqualTo("m");
        assertThat(CaseRunner.scorePart("m/other")).isEqualTo("m");
        assertThat(CaseRunner.bandSet(INSTRUMENT, "m")).isEqualTo(usual());
        assertThat(CaseRunner.bandSet(INSTRUMENT, "m/other")).isEqualTo(other());
        assertThatThrownBy(() -> CaseRunner.bandSet(INSTRUMENT, "m/third")).hasMessage("score m has no such bands");
        assertThatThrownBy(() -> CaseRunner.bandSet(INSTRUMENT, "x/other")).hasMessage("\"x\" is no score");
    }
}
