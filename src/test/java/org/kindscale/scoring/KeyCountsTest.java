package org.kindscale.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Instruments.mean;
import static org.kindscale.testing.Instruments.responses;
import static org.kindscale.testing.Instruments.sum;
import static org.kindscale.testing.Instruments.tiny;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindscale.definition.Instrument;

class KeyCountsTest {

    private static final String[] MANY =
            IntStream.range(0, 40).mapToObj(i -> "m" + i).toArray(String[]::new);

    private static final Instrument INSTRUMENT = tiny().items(1, 5, "a", "b")
            .items(0, 100, MANY)
            .scores(mean("few", 1, "a", "b"), sum("many", 1, MANY))
            .build();

    private final Scorer scorer = new Scorer(ScoringPlan.ofAll(INSTRUMENT));

    private static List<String> taken(KeyCounts counts) {
        List<String> taken = new ArrayList<>();
        counts.drain((value, prorated, n) -> taken.add(value + (prorated ? " prorated " : " ") + n));
        return taken;
    }

    @Test
    void respondentsAreCountedByValueAndStatus() {
        KeyCounts counts = new KeyCounts(0);
        assertThat(counts.suits(scorer)).isTrue();
        List<Double> values = new ArrayList<>();
        for (String pair : List.of("1 2", "2 1", "- 3", "3 3", "- -", "3 -")) {
            scorer.score(responses(INSTRUMENT, pair + " -".repeat(40)));
            values.add(counts.add(scorer));
        }
        assertThat(values).containsExactly(1.5, 1.5, 3.0, 3.0, Double.NaN, 3.0);
        assertThat(taken(counts)).containsExactlyInAnyOrder("1.5 2", "3.0 prorated 2", "3.0 1", "NaN 1");
        assertThat(taken(counts)).isEmpty();
        scorer.score(responses(INSTRUMENT, "5 5" + " -".repeat(40)));
        assertThat(counts.add(scorer)).isEqualTo(5);
        assertThat(taken(counts)).containsExactly("5.0 1");
    }

    @Test
    void aScoreOfManyKeysDoesNotSuit() {
        assertThat(scorer.keys(1)).isZero();
        assertThat(new KeyCounts(1).suits(scorer)).isFalse();
    }
}
