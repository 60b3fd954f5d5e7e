package org.kindscale.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.kindscale.catalog.Samples;
import org.kindscale.definition.BandSet;
import org.kindscale.definition.BandSet.Band;
import org.kindscale.definition.BandSet.Band.Edge;
import org.kindscale.definition.Interpretation.NormGroup;
import org.kindscale.definition.Interpretation.Reliability;
import org.kindscale.definition.Interpretation.ReliableChange;
import org.kindscale.definition.Score;
import org.kindscale.definition.Text;

class ScoresReaderTest {

    private final List<Score> scores;

    ScoresReaderTest() throws IOException {
        scores = Samples.small().instrument().scores();
    }

    private static Optional<Text> en(String words) {
        return Optional.of(Text.of("en", words));
    }

    @Test
    void aScoreIsReadWithItsWords() {
        Score raw = scores.get(0);
        assertThat(raw.id()).isEqualTo("raw");
        assertThat(raw.title().in("de", "en")).isEqualTo("Roh");
        assertThat(raw.description()).isEqualTo(en("What it means."));
        assertThat(raw.higher()).isEqualTo(en("more calm"));
        assertThat(raw.better()).contains("higher");
        assertThat(raw.headline()).isTrue();
        assertThat(raw.caution()).isEqualTo(en("Take care."));
        assertThat(raw.alternativeTo()).isEmpty();
        assertThat(scores.get(3).alternativeTo()).contains("raw");
        assertThat(scores.get(3).headline()).isFalse();
    }

    @Test
    void bandsAreReadWithTheirEdges() {
        List<BandSet> bands = scores.get(0).bands();
        assertThat(bands).extracting(BandSet::id).containsExactly("usual", "other");
        assertThat(bands.get(0).source()).isEqualTo("us");
        assertThat(bands.get(0).doubtful()).isEmpty();
        assertThat(bands.get(1).doubtful()).contains("nobody agrees");
        assertThat(bands.get(0).bands())
                .containsExactly(
                        new Band(
                                "low",
                                Optional.empty(),
                                Optional.of(new Edge(2, false)),
                                en("rather low"),
                                en("Be kind."),
                                List.of("soften")),
                        plain("middle", Optional.empty(), Optional.of(new Edge(4, true))),
                        plain("high", Optional.empty(), Optional.empty()));
        assertThat(bands.get(1).bands())
                .containsExactly(
                        plain("few", Optional.of(new Edge(0, true)), Optional.of(new Edge(3, false))),
                        plain("lots", Optional.of(new Edge(3, true)), Optional.empty()));
    }

    private static Band plain(String label, Optional<Edge> lower, Optional<Edge> upper) {
        return new Band(label, lower, upper, Optional.empty(), Optional.empty(), List.of());
    }

    @Test
    void aBandMayBeginAboveAnEdge() throws IOException {
        Score raw = Samples.small(
                        "\"below\": 3 },\n          { \"label\": \"lots\", \"from\": 3 }",
                        "\"upTo\": 3 },\n          { \"label\": \"lots\", \"above\": 3 }")
                .instrument()
                .scores()
                .get(0);
        assertThat(raw.bands().get(1).bands())
                .extracting(Band::lower)
                .containsExactly(Optional.of(new Edge(0, true)), Optional.of(new Edge(3, false)));
    }

    @Test
    void normGroupsAreReadWithAllTheirFigures() {
        Reliability omega = new Reliability("omega", 0.84, "a survey", Optional.empty(), OptionalInt.empty());
        assertThat(scores.get(0).norms())
                .containsExactly(
                        new NormGroup(
                                "adults",
                                "adults in a town",
                                OptionalInt.of(100),
                                3,
                                OptionalDouble.of(1.5),
                                Optional.of("female"),
                                OptionalInt.of(18),
                                OptionalInt.of(65),
                                "a survey",
                                Optional.of(omega)),
                        new NormGroup(
                                "others",
                                "others",
                                OptionalInt.empty(),
                                2.5,
                                OptionalDouble.empty(),
                                Optional.empty(),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                "a survey",
                                Optional.empty()));
    }

    @Test
    void reliabilitiesAreReadWithTheirSample() {
        assertThat(scores.get(0).interpretation().reliability())
                .containsExactly(new Reliability("alpha", 0.9, "a survey", Optional.of("adults"), OptionalInt.of(100)));
        assertThat(scores.get(0).interpretation().reliableChange()).contains(new ReliableChange(2.5, "a survey"));
        assertThat(scores.get(1).interpretation().reliableChange()).isEmpty();
    }
}
