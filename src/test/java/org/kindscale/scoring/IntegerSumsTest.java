package org.kindscale.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Instruments.count;
import static org.kindscale.testing.Instruments.counting;
import static org.kindscale.testing.Instruments.is;
import static org.kindscale.testing.Instruments.mean;
import static org.kindscale.testing.Instruments.responses;
import static org.kindscale.testing.Instruments.sum;
import static org.kindscale.testing.Instruments.tiny;
import static org.kindscale.testing.Property.forAll;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.testing.Instruments;
import org.kindscale.testing.RandomInstruments;

class IntegerSumsTest {

    /** Items a to d on 1 to 5, e that counts halves. */
    private static Scorer scorer(Score... scores) {
        Instrument instrument = tiny().items(1, 5, "a", "b", "c", "d")
                .scale(counting("halves", 0, 0.5, 1))
                .items("halves", "e")
                .scores(sum("all", 5, "a", "b", "c", "d", "e"))
                .scores(scores)
                .build();
        return new Scorer(ScoringPlan.ofAll(instrument));
    }

    @Test
    void onlyPlainSumsOfWholeNumbersAreAddedUpAtOnce() {
        Scorer scorer = scorer(
                mean("plain", 2, "a", "-b", "c"),
                sum("whole", 1, "a", "d"),
                mean("weighted", 1, "2*a", "b"),
                mean("halves", 1, "e"),
                count("n", is("a", 1)));
        assertThat(IntStream.range(0, 6).map(scorer::keys)).containsExactly(0, 64, 64, 0, 0, 0);
    }

    private static IntegerSums integers(Score... scores) {
        Instrument instrument = tiny().items(1, 5, "a", "b", "c").scores(scores).build();
        return ScoringPlan.ofAll(instrument).integers;
    }

    @Test
    void whereEachItemIsReadOnceTheNumbersOfAnswersAddUp() {
        IntegerSums once = integers(mean("m", 1, "a", "c"), sum("s", 1, "-b"), sum("of_both", 2, "m", "s"));
        assertThat(once.readsEachItemOnce).isTrue();
        assertThat(once.itemsReadElsewhere).isFalse();
        IntegerSums twice = integers(mean("m", 1, "a", "c"), sum("s", 1, "a", "b"));
        assertThat(twice.readsEachItemOnce).isFalse();
        assertThat(twice.itemsReadElsewhere).isFalse();
        IntegerSums counted = integers(mean("m", 1, "a", "c"), count("n", is("b", 1)));
        assertThat(counted.readsEachItemOnce).isFalse();
        assertThat(counted.itemsReadElsewhere).isTrue();
        IntegerSums countedToo = integers(mean("m", 1, "a", "b", "c"), count("n", is("b", 1)));
        assertThat(countedToo.readsEachItemOnce).isTrue();
        assertThat(countedToo.itemsReadElsewhere).isTrue();
    }

    @Test
    void aFieldHasFourteenBitsAtMost() {
        // 15 items of 0 to 68: a sum of 1020 takes 10 bits, the number of answers 4
        String[] ids = IntStream.range(0, 15).mapToObj(i -> "i" + i).toArray(String[]::new);
        assertThat(keysOfSum(68, ids)).isEqualTo(1 << 14);
        assertThat(keysOfSum(69, ids)).isZero(); // 1035 takes 11 bits
    }

    private static int keysOfSum(double highest, String... ids) {
        Instrument instrument = tiny().scale(counting("s", 0, highest))
                .items("s", ids)
                .scores(sum("all", 1, ids))
                .build();
        return new Scorer(ScoringPlan.ofAll(instrument)).keys(0);
    }

    @Test
    void aKeyStandsForAValue() {
        Instrument instrument =
                tiny().items(1, 5, "a", "b").scores(mean("m", 1, "a", "b")).build();
        Scorer scorer = new Scorer(ScoringPlan.ofAll(instrument));
        scorer.score(responses(instrument, "2 3"));
        int key = scorer.key(0);
        scorer.score(responses(instrument, "3 2"));
        assertThat(scorer.key(0)).isEqualTo(key);
        scorer.score(responses(instrument, "3 -"));
        assertThat(scorer.key(0)).isNotEqualTo(key).isBetween(0, scorer.keys(0) - 1);
        Scorer without = scorer(mean("w", 1, "2*a", "b"));
        assertThat(without.key(1)).isEqualTo(-1);
    }

    @Test
    void eachStatusIsCounted() {
        Instrument instrument = tiny().items(1, 5, "a", "b")
                .scores(mean("m", 1, "a", "b"), count("n", is("a", 1), is("b", 1)))
                .build();
        Scorer scorer = new Scorer(ScoringPlan.ofAll(instrument));
        for (String codes : List.of("1 2", "3 4", "- 4", "- -")) {
            scorer.score(responses(instrument, codes));
        }
        assertThat(scorer.refused(0)).isTrue();
        assertThat(scorer.count(0, ScoreStatus.COMPLETE)).isEqualTo(2);
        assertThat(scorer.count(0, ScoreStatus.PRORATED)).isEqualTo(1);
        assertThat(scorer.count(0, ScoreStatus.REFUSED)).isEqualTo(1);
        assertThat(scorer.count(1, ScoreStatus.COMPLETE)).isEqualTo(2);
        assertThat(scorer.count(1, ScoreStatus.PRORATED)).isZero();
        assertThat(scorer.count(1, ScoreStatus.REFUSED)).isEqualTo(2);
        scorer.clearCounts();
        scorer.score(responses(instrument, "1 2"));
        assertThat(scorer.refused(0)).isFalse();
        assertThat(scorer.refused(1)).isFalse();
        assertThat(scorer.count(0, ScoreStatus.COMPLETE)).isEqualTo(1);
        assertThat(scorer.count(0, ScoreStatus.REFUSED)).isZero();
    }

    @Test
    void aVectorInALargerArrayIsScoredLikeOneOfItsOwn() {
        Instrument instrument = tiny().items(1, 5, "a", "b", "c")
                .scores(mean("m", 1, "a", "-b"), sum("s", 1, "2*c", "a"))
                .build();
        int[] shared = {9, 9, 0, 1, 2, 4, ResponseVector.OMITTED, 0};
        Scorer scorer = new Scorer(ScoringPlan.ofAll(instrument));
        scorer.score(new ResponseVector(shared, 2, 3)); // codes 1 2 3
        assertThat(scorer.value(0)).isEqualTo(2.5); // (1 + 4)/2
        assertThat(scorer.value(1)).isEqualTo(7); // 2·3 + 1
        scorer.score(new ResponseVector(shared, 5, 3)); // codes 5 - 1
        assertThat(scorer.value(0)).isEqualTo(5);
        assertThat(scorer.value(1)).isEqualTo(7); // 2·1 + 5
        assertThat(scorer.itemsAnswered()).isEqualTo(2);
    }

    /** Whole-number options, among them negative and wide ones; all reflect. */
    private static Instrument draw(Random random, boolean mixed) {
        int items = 1 + random.nextInt(30);
        Instruments.Builder builder =
                tiny().scale(counting("minus", -3, -1, 1, 3)).scale(counting("wide", 0, 250, 500, 750, 1000));
        List<String> ids = new ArrayList<>();
        int low = random.nextInt(3);
        int kind = random.nextInt(8);
        for (int i = 0; i < items; i++) {
            ids.add("i" + i);
            low = mixed ? random.nextInt(3) : low;
            kind = mixed ? random.nextInt(8) : kind;
            switch (kind) {
                case 0 -> builder.items("minus", ids.get(i));
                case 1 -> builder.items("wide", ids.get(i));
                default -> builder.items(low, low + 4, ids.get(i));
            }
        }
        builder.scores(sum("all", items, ids.toArray(String[]::new)));
        for (int s = random.nextInt(12); s > 0; s--) {
            Collections.shuffle(ids, random);
            String[] operands = ids.subList(0, 1 + random.nextInt(items)).stream()
                    .map(id -> random.nextBoolean() ? id : "-" + id)
                    .toArray(String[]::new);
            builder.scores(
                    random.nextBoolean()
                            ? mean("s" + s, operands.length, operands)
                            : sum("s" + s, operands.length, operands));
        }
        if (random.nextBoolean()) {
            builder.scores(count("n", is("i0", 1)));
        }
        return builder.build();
    }

    private static double keyed(Instrument instrument, ResponseVector responses, Operand operand) {
        int item = instrument.items().indexOf(instrument.item(operand.of()).orElseThrow());
        double score = RandomInstruments.itemScore(instrument, responses, item);
        return operand.reversed()
                ? instrument.responsesOf(instrument.items().get(item)).range().reflected(score)
                : score;
    }

    /** Holds one score of one respondent, to the last bit, against the formula. */
    private static void assertScored(
            Instrument instrument, ScoreRule.Combining rule, ResponseVector responses, Scorer scorer, int s, int min) {
        double[] values = rule.operands().stream()
                .mapToDouble(o -> keyed(instrument, responses, o))
                .filter(v -> !Double.isNaN(v))
                .toArray();
        int n = values.length;
        int k = rule.operands().size();
        double sum = Arrays.stream(values).sum();
        double expected = rule instanceof ScoreRule.Mean ? sum / n : n == k ? sum : sum * k / n;
        assertThat(scorer.answered(s)).isEqualTo(n);
        assertThat(scorer.value(s)).isEqualTo(Double.valueOf(n < min ? Double.NaN : expected));
        ScoreStatus given = n == k ? ScoreStatus.COMPLETE : ScoreStatus.PRORATED;
        assertThat(scorer.status(s)).isEqualTo(n < min ? ScoreStatus.REFUSED : given);
    }

    @ParameterizedTest
    @EnumSource(ScoreStatus.class)
    void sumsInLanesComeOutAsTheFormulaSays(ScoreStatus mostly) {
        double missing = mostly == ScoreStatus.COMPLETE ? 0.02 : mostly == ScoreStatus.PRORATED ? 0.3 : 0.9;
        forAll(200, random -> {
            boolean mixed = random.nextBoolean(); // ranges; then no item may be missing
            Instrument instrument = draw(random, mixed);
            double share = mixed ? 1 : (1 + random.nextInt(10)) / 10.0;
            MinAnswered rule = new MinAnswered(MinAnswered.Kind.SHARE, share);
            List<String> ids = instrument.scores().stream().map(Score::id).toList();
            Scorer scorer = new Scorer(ScoringPlan.of(instrument, new HashSet<>(ids), rule));
            Map<String, Double> byKey = new HashMap<>();
            for (int person = 0; person < 10; person++) {
                ResponseVector responses = RandomInstruments.responses(random, instrument, missing);
                scorer.score(responses);
                for (int s = 0; s < ids.size(); s++) {
                    if (instrument.scores().get(s).rule() instanceof ScoreRule.Combining combining) {
                        int min = rule.of(combining.operands().size(), 1);
                        assertScored(instrument, combining, responses, scorer, s, min);
                        Double before = byKey.putIfAbsent(s + " " + scorer.key(s), scorer.value(s));
                        assertThat(scorer.key(s) < 0 || before == null || before.equals(scorer.value(s)))
                                .isTrue();
                    }
                }
                int answered = (int) IntStream.range(0, responses.size())
                        .filter(i -> responses.get(i) >= 0)
                        .count();
                assertThat(scorer.itemsAnswered()).isEqualTo(answered);
            }
        });
    }

    @Test
    void manyScoresFillSeveralLanes() {
        String[] ids = IntStream.range(0, 40).mapToObj(i -> "i" + i).toArray(String[]::new);
        Score[] scores = IntStream.range(0, 12)
                .mapToObj(s -> sum("s" + s, 1, Arrays.copyOfRange(ids, s, s + 20)))
                .toArray(Score[]::new);
        Instrument instrument = tiny().items(0, 4, ids)
                .scores(sum("all", 40, ids))
                .scores(scores)
                .build();
        ScoringPlan plan = ScoringPlan.ofAll(instrument);
        // 20 items of 0 to 4: 7 bits for the sum, 5 for the number; five such fields to a lane of 63 bits
        assertThat(plan.integers.tables).hasNumberOfRows(3);
        assertThat(plan.integers.itemsReadElsewhere).isFalse();
        assertThat(plan.integers.readsEachItemOnce).isFalse();
    }
}
