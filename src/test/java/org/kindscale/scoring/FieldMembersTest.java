package org.kindscale.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kindscale.testing.Instruments.counting;
import static org.kindscale.testing.Instruments.mean;
import static org.kindscale.testing.Instruments.responses;
import static org.kindscale.testing.Instruments.sum;
import static org.kindscale.testing.Instruments.tiny;
import static org.kindscale.testing.Property.forAll;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindscale.definition.Instrument;
import org.kindscale.testing.Instruments;
import org.kindscale.testing.RandomInstruments;

class FieldMembersTest {

    private static final Instrument INSTRUMENT = tiny().items(1, 5, "a", "b", "c", "d", "e")
            .scores(
                    mean("three", 2, "a", "b", "-c"),
                    mean("two", 1, "d", "e"),
                    mean("both", 1, "three", "-two"),
                    sum("all", 2, "three", "two"),
                    mean("weighted", 1, "2*three", "two"))
            .build();

    private final Scorer scorer = new Scorer(ScoringPlan.ofAll(INSTRUMENT));

    private void score(String given) {
        scorer.score(responses(INSTRUMENT, given));
    }

    @Test
    void scoresOfSumsHaveAKeyUnlessTheyAreWeighted() {
        assertThat(scorer.keys(2)).isPositive();
        assertThat(scorer.keys(3)).isPositive();
        assertThat(scorer.keys(4)).isZero();
        score("1 2 3 4 5");
        assertThat(scorer.key(2)).isBetween(0, scorer.keys(2) - 1);
        assertThat(scorer.key(4)).isEqualTo(-1);
    }

    @Test
    void aMeanIsTheNearestNumberToTheFraction() {
        score("1 2 3 4 5"); // three: (1 + 2 + 3) / 3, two: 4.5, reflected 1.5
        assertThat(scorer.value(2)).isEqualTo(1.75);
        score("1 1 4 5 5"); // three: (1 + 1 + 2) / 3, two: 5, reflected 1
        assertThat(scorer.value(2)).isEqualTo(7.0 / 6);
        assertThat(scorer.status(2)).isEqualTo(ScoreStatus.COMPLETE);
        assertThat(scorer.answered(2)).isEqualTo(2);
    }

    @Test
    void whatIsMissingBelowMakesAScoreProrated() {
        score("1 2 - 4 5"); // three: 3 / 2
        assertThat(scorer.value(2)).isEqualTo(1.5);
        assertThat(scorer.status(2)).isEqualTo(ScoreStatus.PRORATED);
        assertThat(scorer.value(3)).isEqualTo(6);
        score("1 2 - 4 -"); // two: 4, of one item
        assertThat(scorer.value(3)).isEqualTo(5.5);
        assertThat(scorer.count(3, ScoreStatus.PRORATED)).isEqualTo(2);
    }

    @Test
    void anOperandWithoutAValueIsLeftOutOrRefusesTheScore() {
        score("- - 3 4 5");
        assertThat(scorer.refused(0)).isTrue();
        assertThat(scorer.value(2)).isEqualTo(1.5);
        assertThat(scorer.status(2)).isEqualTo(ScoreStatus.PRORATED);
        assertThat(scorer.answered(2)).isOne();
        assertThat(scorer.value(3)).isNaN();
        assertThat(scorer.status(3)).isEqualTo(ScoreStatus.REFUSED);
        assertThat(scorer.count(3, ScoreStatus.REFUSED)).isOne();
    }

    @Test
    void equalKeysAreEqualValuesWhereverTheyComeFrom() {
        score("1 2 3 4 5");
        int key = scorer.key(2);
        score("3 2 5 5 4");
        assertThat(scorer.key(2)).isEqualTo(key);
        score("3 2 5 5 -");
        assertThat(scorer.key(2)).isNotEqualTo(key);
    }

    /** Twelve items of which one is enough: means in halves, thirds, and so on to twelfths. */
    @Test
    void tooManyDenominatorsAreAddedUpAsFractions() {
        String[] ids = IntStream.range(0, 12).mapToObj(i -> "i" + i).toArray(String[]::new);
        Instrument instrument = tiny().items(1, 5, ids)
                .scores(mean("many", 1, ids), mean("of_it", 1, "-many"))
                .build();
        Scorer fractions = new Scorer(ScoringPlan.ofAll(instrument));
        assertThat(fractions.keys(0)).isPositive();
        assertThat(fractions.keys(1)).isZero();
        fractions.score(responses(instrument, "1 2 2 - - - - - - - - -"));
        assertThat(fractions.value(1)).isEqualTo(6 - 5.0 / 3);
    }

    private static String signed(Random random, String id) {
        return random.nextBoolean() ? id : "-" + id;
    }

    /** An instrument of some scores of different ranges, and what they add up to, packed and with weights. */
    private static Instrument draw(Random random, int parts, boolean mean) {
        Instruments.Builder builder = tiny();
        String[] own = new String[parts];
        String[] weighted = new String[parts];
        for (int p = 0; p < parts; p++) {
            String[] items = new String[2 + random.nextInt(3)];
            double step = 1 + random.nextInt(4);
            builder = builder.scale(counting("s" + p, -step, 0, step));
            for (int i = 0; i < items.length; i++) {
                String name = p + "_" + i;
                builder = builder.items("s" + p, "i" + name);
                items[i] = signed(random, "i" + name);
            }
            boolean sum = random.nextBoolean();
            builder = builder.scores(sum ? sum("part" + p, 1, items) : mean("part" + p, 1, items));
            own[p] = signed(random, "part" + p);
            weighted[p] = "2*" + own[p];
        }
        return builder.scores(
                        mean ? mean("packed", parts, own) : sum("packed", parts, own),
                        mean ? mean("weighted", parts, weighted) : sum("weighted", parts, weighted))
                .build();
    }

    /** A weight of 2 everywhere changes no mean, doubles a sum, and is added up the other way. */
    @Test
    void theSameComesOutAsWithWeights() {
        forAll(150, random -> {
            int parts = 2 + random.nextInt(3);
            boolean mean = random.nextBoolean();
            Instrument instrument = draw(random, parts, mean);
            Scorer both = new Scorer(ScoringPlan.ofAll(instrument));
            for (int person = 0; person < 20; person++) {
                both.score(RandomInstruments.responses(random, instrument, 0.3));
                double twice = both.value(parts + 1) / (mean ? 1 : 2);
                assertThat(both.refused(parts)).isEqualTo(Double.isNaN(twice));
                assertThat(both.refused(parts) ? 0 : both.value(parts))
                        .isCloseTo(Double.isNaN(twice) ? 0 : twice, within(1e-9));
                assertThat(both.status(parts)).isEqualTo(both.status(parts + 1));
                assertThat(both.answered(parts)).isEqualTo(both.answered(parts + 1));
            }
        });
    }
}
