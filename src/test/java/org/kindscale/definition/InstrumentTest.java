package org.kindscale.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kindscale.testing.Instruments.band;
import static org.kindscale.testing.Instruments.bands;
import static org.kindscale.testing.Instruments.counting;
import static org.kindscale.testing.Instruments.mean;
import static org.kindscale.testing.Instruments.scale;
import static org.kindscale.testing.Instruments.sum;
import static org.kindscale.testing.Instruments.tiny;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.kindscale.definition.Extras.ItemOrder;
import org.kindscale.definition.Instrument.BrokenRulesException;
import org.kindscale.definition.rule.ValueRange;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.testing.Instruments;

class InstrumentTest {

    private static final Instrument TWO = tiny().items(1, 5, "a", "b")
            .scores(mean("m", 1, "a", "-b"), sum("s", 2, "a", "b"))
            .build();

    private static Score marked(Score score, boolean headline, Optional<String> alternativeTo) {
        return new Score(
                score.id(),
                score.title(),
                score.rule(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                headline,
                alternativeTo,
                Optional.empty(),
                Interpretation.NONE);
    }

    @Test
    void anInstrumentThatBreaksARuleCannotBeBuilt() {
        assertThatThrownBy(() -> tiny().items(1, 5, "a", "b")
                        .scores(mean("m", 1, "a", "c"))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/scores/0/mean/1: \"c\" in score m is no item and no score");
    }

    @Test
    void partsAreFoundById() {
        assertThat(TWO.id()).isEqualTo("tiny");
        assertThat(TWO.item("b")).contains(Item.of("b", "from1to5"));
        assertThat(TWO.item("m")).isEmpty();
        assertThat(TWO.score("s")).map(Score::id).contains("s");
        assertThat(TWO.score("a")).isEmpty();
    }

    @Test
    void anItemLeadsToItsResponseScale() {
        assertThat(TWO.responsesOf(TWO.items().get(0))).isEqualTo(scale("from1to5", 1, 5));
        assertThatThrownBy(() -> TWO.responsesOf(Item.of("x", "nowhere")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no response scale nowhere");
    }

    @Test
    void rangesAreThoseOfItemsAndScores() {
        assertThat(TWO.ranges())
                .containsEntry("a", new ValueRange(1, 5))
                .containsEntry("m", new ValueRange(1, 5))
                .containsEntry("s", new ValueRange(2, 10))
                .hasSize(4);
    }

    @Test
    void theScoreMarkedDefaultSumsUpTheInstrument() {
        Score m = mean("m", 1, "a");
        Score s = mean("s", 1, "b");
        Instrument marked = tiny().items(1, 5, "a", "b")
                .scores(m, marked(s, true, Optional.empty()))
                .build();
        assertThat(marked.headline()).map(Score::id).contains("s");
    }

    @Test
    void elseTheOnlyOneThatIsNoAlternative() {
        Score m = mean("m", 1, "a", "b");
        Score s = sum("s", 1, "a", "b");
        assertThat(tiny().items(1, 5, "a", "b").scores(m).build().headline()).contains(m);
        assertThat(tiny().items(1, 5, "a", "b")
                        .scores(marked(s, false, Optional.of("m")), m)
                        .build()
                        .headline())
                .contains(m);
        assertThat(TWO.headline()).isEmpty();
    }

    @Test
    void otherPartsMakeAnotherInstrument() {
        List<Score> scores = List.of(mean("m", 2, "a", "b"));
        assertThat(TWO.withScores(scores).scores()).isEqualTo(scores);
        assertThat(TWO.withScores(scores).withScores(TWO.scores())).isEqualTo(TWO);
        Map<String, ResponseScale> scales = Map.of("from1to5", counting("from1to5", 4, 2, 0));
        assertThat(TWO.withResponses(scales).responses()).isEqualTo(scales);
        assertThat(TWO.withResponses(scales).withResponses(TWO.responses())).isEqualTo(TWO);
        Extras extras =
                new Extras(List.of(), Optional.of("why"), List.of(), Optional.empty(), List.of(), Map.of(), false);
        assertThat(TWO.withExtras(extras).extras()).isEqualTo(extras);
        assertThat(TWO.withExtras(extras).withExtras(Extras.NONE)).isEqualTo(TWO);
    }

    @Test
    void responseScalesKeepTheirOrderAndCannotBeChanged() {
        Map<String, ResponseScale> scales = new LinkedHashMap<>();
        scales.put("z", scale("z", 0, 1));
        scales.put("from1to5", scale("from1to5", 1, 5));
        Instrument instrument = TWO.withResponses(scales);
        scales.clear();
        assertThat(instrument.responses().keySet()).containsExactly("z", "from1to5");
        assertThatThrownBy(() -> instrument.responses().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void violationsOfReferencesExtrasAndKeysAreToldTogether() {
        ItemOrder order = new ItemOrder("o", "t", List.of("a"), Optional.empty());
        Extras extras =
                new Extras(List.of(), Optional.empty(), List.of(order), Optional.empty(), List.of(), Map.of(), true);
        Instruments.Builder builder = tiny().items(1, 5, "a", "b")
                .scale(counting("uneven", 0, 1, 3))
                .items("uneven", "u", "v")
                .scores(mean("m", 3, "a", "b", "-u"))
                .extras(extras);
        assertThat(builder.violations())
                .extracting(v -> v.code().id())
                .containsExactly("DEF-020", "DEF-021", "DEF-012");
    }

    @Test
    void aBandThatNoScoreLiesInIsToldApart() {
        // a sum of u and v, which count 0, 1 or 3, is 0, 1, 2, 3, 4 or 6
        BandSet fine = bands(band("low", "<4"), band("high", ""));
        BandSet empty = new BandSet(
                "empty", "s", Optional.empty(), List.of(band("low", "<5"), band("five", "<6"), band("high", "")));
        Score sum = sum("s", 2, "u", "v");
        Instruments.Builder builder = tiny().scale(counting("uneven", 0, 1, 3)).items("uneven", "u", "v");
        Instrument instrument = builder.scores(mean("m", 2, "u", "v"), sum.withBands(List.of(fine, empty)))
                .build();
        assertThat(instrument.unreachableBands())
                .containsExactly(new Violation(
                        FindingCode.DEF_018,
                        "/scores/1/bands/1/cuts/1",
                        "no reachable score lies in band \"five\"",
                        "move its edges, or take the band out"));
        assertThat(instrument.withScores(List.of(sum.withBands(List.of(fine)))).unreachableBands())
                .isEmpty();
    }

    @Test
    void allThatDoesNotFitIsThrownAtOnce() {
        assertThatThrownBy(() -> tiny().items(1, 5, "a", "b")
                        .scores(mean("m", 1, "x", "y"))
                        .build())
                .isInstanceOfSatisfying(
                        BrokenRulesException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::pointer)
                                .containsExactly("/scores/0/mean/0", "/scores/0/mean/1", "/items/0", "/items/1"));
    }

    @Test
    void workedCasesAreKept() {
        WorkedCase workedCase = new WorkedCase(
                "c", Optional.empty(), Map.of(), OptionalInt.of(1), Map.of(), Map.of(), Optional.empty());
        assertThat(tiny().items(1, 5, "a")
                        .scores(mean("m", 1, "a"))
                        .cases(workedCase)
                        .build()
                        .cases())
                .containsExactly(workedCase);
    }
}
