package org.kindscale.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kindscale.testing.Instruments.mean;
import static org.kindscale.testing.Instruments.sum;
import static org.kindscale.testing.Instruments.tiny;
import static org.kindscale.testing.Property.forAll;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.ReachableScores;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.definition.rule.ValueRange;
import org.kindscale.testing.RandomInstruments;

class ScorerPropertyTest {

    private static final double NEAR = 1e-7;

    private static Scorer scored(Instrument instrument, ResponseVector responses) {
        Scorer scorer = new Scorer(ScoringPlan.ofAll(instrument));
        scorer.score(responses);
        return scorer;
    }

    private static double someMissing(Random random) {
        return random.nextInt(4) / 5.0;
    }

    @Test
    void thePlanScoresLikeItsPlainTwin() {
        forAll(1000, random -> {
            Instrument instrument = RandomInstruments.draw(random);
            Scorer scorer = new Scorer(ScoringPlan.ofAll(instrument));
            for (int person = 0; person < 3; person++) {
                ResponseVector responses = RandomInstruments.responses(random, instrument, someMissing(random));
                scorer.score(responses);
                SlowScorer slow = new SlowScorer(instrument, responses);
                for (int s = 0; s < instrument.scores().size(); s++) {
                    Score score = instrument.scores().get(s);
                    SlowScorer.Result result = slow.score(score.id());
                    assertThat(scorer.status(s)).as(score.toString()).isEqualTo(result.status());
                    assertThat(scorer.answered(s)).as(score.toString()).isEqualTo(result.answered());
                    assertSame(scorer.value(s), result.value(), score.toString());
                }
            }
        });
    }

    private static void assertSame(double value, double expected, String what) {
        if (Double.isNaN(expected)) {
            assertThat(value).as(what).isNaN();
        } else {
            assertThat(value).as(what).isCloseTo(expected, within(NEAR));
        }
    }

    @Test
    void aScoreThatIsGivenLiesInItsTheoreticalRange() {
        forAll(random -> {
            Instrument instrument = RandomInstruments.draw(random);
            ResponseVector responses = RandomInstruments.responses(random, instrument, someMissing(random));
            Scorer scorer = scored(instrument, responses);
            Map<String, ValueRange> ranges = instrument.ranges();
            for (int s = 0; s < instrument.scores().size(); s++) {
                double value = scorer.value(s);
                ValueRange range =
                        ranges.getOrDefault(instrument.scores().get(s).id(), new ValueRange(0, 0));
                assertThat(Double.isNaN(value) || (value > range.low() - NEAR && value < range.high() + NEAR))
                        .as("%s in %s", value, range)
                        .isTrue();
                assertThat(scorer.status(s) == ScoreStatus.REFUSED).isEqualTo(Double.isNaN(value));
            }
        });
    }

    @Test
    void aCompleteScoreIsOneOfTheReachableOnes() {
        forAll(random -> {
            Instrument instrument = RandomInstruments.draw(random);
            Scorer scorer = scored(instrument, RandomInstruments.responses(random, instrument, 0));
            ReachableScores reachable = ReachableScores.of(instrument);
            for (int s = 0; s < instrument.scores().size(); s++) {
                double value = scorer.value(s);
                double[] listed = reachable.valuesOf(instrument.scores().get(s).id());
                assertThat(scorer.status(s)).isEqualTo(ScoreStatus.COMPLETE);
                assertThat(listed.length == 0 || Arrays.stream(listed).anyMatch(v -> Math.abs(v - value) < NEAR))
                        .isTrue();
            }
        });
    }

    @Test
    void theOrderOfOperandsDoesNotMatter() {
        forAll(random -> {
            Instrument instrument = RandomInstruments.draw(random);
            List<Score> shuffled = new ArrayList<>();
            for (Score score : instrument.scores()) {
                if (score.rule() instanceof ScoreRule.Combining rule) {
                    List<Operand> operands = new ArrayList<>(rule.operands());
                    Collections.shuffle(operands, random);
                    shuffled.add(score.with(rule.with(operands, rule.minAnswered())));
                } else {
                    shuffled.add(score);
                }
            }
            ResponseVector responses = RandomInstruments.responses(random, instrument, someMissing(random));
            Scorer before = scored(instrument, responses);
            Scorer after = scored(instrument.withScores(shuffled), responses);
            for (int s = 0; s < shuffled.size(); s++) {
                assertSame(after.value(s), before.value(s), shuffled.get(s).id());
                assertThat(after.status(s)).isEqualTo(before.status(s));
            }
        });
    }

    @Test
    void theOrderOfScoresDoesNotMatter() {
        forAll(random -> {
            Instrument instrument = RandomInstruments.draw(random);
            List<Score> shuffled = new ArrayList<>(instrument.scores());
            Collections.shuffle(shuffled, random);
            ResponseVector responses = RandomInstruments.responses(random, instrument, someMissing(random));
            Scorer before = scored(instrument, responses);
            Scorer after = scored(instrument.withScores(shuffled), responses);
            for (int s = 0; s < shuffled.size(); s++) {
                int old = instrument.scores().indexOf(shuffled.get(s));
                assertSame(after.value(s), before.value(old), shuffled.get(s).id());
            }
        });
    }

    @Test
    void reversingEveryOperandReflectsTheScore() {
        forAll(random -> {
            String[] ids = ids(1 + random.nextInt(8));
            int min = 1 + random.nextInt(ids.length);
            String[] reversed = Arrays.stream(ids).map(id -> "-" + id).toArray(String[]::new);
            Instrument instrument = tiny().items(random.nextInt(3), 5, ids)
                    .scores(mean("m", min, ids), mean("back", min, reversed), mean("mirror", 1, "-m"))
                    .scores(sum("s", min, ids), sum("s_back", min, reversed), sum("s_mirror", 1, "-s"))
                    .scores(mean("twice", 1, "-mirror"))
                    .build();
            Scorer scorer = scored(instrument, RandomInstruments.responses(random, instrument, someMissing(random)));
            assertSame(scorer.value(1), scorer.value(2), "mean of reflections, reflection of the mean");
            assertSame(scorer.value(4), scorer.value(5), "sum of reflections, reflection of the sum");
            assertSame(scorer.value(6), scorer.value(0), "reflected twice");
        });
    }

    @Test
    void anOmittedItemEqualToTheMeanChangesNeitherMeanNorSum() {
        forAll(random -> {
            String[] ids = ids(2 + random.nextInt(19));
            Instrument instrument = tiny().items(0, 5, ids)
                    .scores(mean("m", 1, ids), sum("s", 1, ids))
                    .build();
            ResponseVector responses = new ResponseVector(ids.length);
            int code = random.nextInt(6);
            for (int i = 0; i < ids.length; i++) {
                responses.set(i, code);
            }
            Scorer complete = scored(instrument, responses);
            responses.set(random.nextInt(ids.length), ResponseVector.OMITTED);
            Scorer prorated = scored(instrument, responses);
            assertThat(prorated.status(0)).isEqualTo(ScoreStatus.PRORATED);
            assertThat(prorated.value(0)).isCloseTo(complete.value(0), within(1e-12));
            assertThat(prorated.value(1)).isCloseTo(complete.value(1), within(1e-12));
        });
    }

    @Test
    void aSumIsItsMeanTimesAllWeightsProratedOrNot() {
        forAll(random -> {
            int k = 1 + random.nextInt(10);
            String[] weighted = new String[k];
            double weights = 0;
            for (int i = 0; i < k; i++) {
                int weight = 1 + random.nextInt(3);
                weighted[i] = weight + "*" + ids(k)[i];
                weights += weight;
            }
            Instrument instrument = tiny().items(1, 7, ids(k))
                    .scores(mean("m", 1, weighted), sum("s", 1, weighted))
                    .build();
            Scorer scorer = scored(instrument, RandomInstruments.responses(random, instrument, someMissing(random)));
            assertSame(scorer.value(1), scorer.value(0) * weights, "sum");
        });
    }

    @Test
    void howAResponseIsMissingMakesNoDifference() {
        forAll(random -> {
            Instrument instrument = RandomInstruments.draw(random);
            ResponseVector responses = RandomInstruments.responses(random, instrument, 0.3);
            Scorer before = scored(instrument, responses);
            for (int i = 0; i < responses.size(); i++) {
                responses.set(i, responses.get(i) < 0 ? -1 - random.nextInt(3) : responses.get(i));
            }
            Scorer after = scored(instrument, responses);
            for (int s = 0; s < instrument.scores().size(); s++) {
                assertSame(after.value(s), before.value(s), "score " + s);
            }
            assertThat(after.itemsAnswered()).isEqualTo(before.itemsAnswered());
        });
    }

    private static String[] ids(int count) {
        String[] ids = new String[count];
        for (int i = 0; i < count; i++) {
            ids[i] = "i" + i;
        }
        return ids;
    }
}
