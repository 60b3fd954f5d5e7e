package org.kindscale.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Instruments.atLeast;
import static org.kindscale.testing.Instruments.atMost;
import static org.kindscale.testing.Instruments.count;
import static org.kindscale.testing.Instruments.counting;
import static org.kindscale.testing.Instruments.is;
import static org.kindscale.testing.Instruments.mean;
import static org.kindscale.testing.Instruments.responses;
import static org.kindscale.testing.Instruments.score;
import static org.kindscale.testing.Instruments.sum;
import static org.kindscale.testing.Instruments.tiny;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.Condition;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.definition.rule.ScoreRule.ScoreClass;

class ScorerTest {

    /** Items a, b, c on 1 to 5; all numbers below were worked out by hand. */
    private static Instrument abc(Score... scores) {
        return tiny().items(1, 5, "a", "b", "c")
                .scores(sum("every", 3, "a", "b", "c"))
                .scores(scores)
                .build();
    }

    private static Score of(ScoreRule rule) {
        return Score.of("x", rule);
    }

    private static SortedMap<Integer, Double> tableTo(int highest) {
        SortedMap<Integer, Double> table = new TreeMap<>();
        for (int raw = 2; raw <= highest; raw++) {
            table.put(raw, 10.5 * raw);
        }
        return table;
    }

    @ParameterizedTest
    @CsvSource({
        "1 2 5, 2.6666666667 complete",
        "1 2 -, 1.5 prorated",
        "- 4 4, 4 prorated",
        "1 - -, refused",
        "- - -, refused",
    })
    void aMeanNeedsAsManyAnswersAsItSays(String codes, String expected) {
        assertThat(score(abc(mean("x", 2, "a", "b", "c")), "x", codes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1 2 5, 8 complete",
        "1 2 -, 4.5 prorated", // 3 · 3/2
        "- 5 -, 15 prorated",
        "- - -, refused",
    })
    void aSumIsProrated(String codes, String expected) {
        assertThat(score(abc(sum("x", 1, "a", "b", "c")), "x", codes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1 2 5, 5 complete", "1 5 5, 2 complete", "5 1 1, 10 complete", "5 - 3, refused"})
    void aReversedItemCountsItsReflection(String codes, String expected) {
        assertThat(score(abc(sum("x", 2, "a", "-b")), "x", codes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1 2 5, 3.5 complete", // (1 + 2·4 + 5)/4
        "1 - 5, 3 prorated", // (1 + 5)/2
        "- 2 -, 4 prorated",
    })
    void weightsCountInAMean(String codes, String expected) {
        assertThat(score(abc(mean("x", 1, "a", "2*-b", "c")), "x", codes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1 2 5, 14 complete", // 1 + 2·4 + 5
        "1 - 5, 12 prorated", // (1 + 5) · 4/2
        "- 2 5, 17.3333333333 prorated", // (8 + 5) · 4/3
        "- 2 -, 16 prorated", // 8 · 4/2
    })
    void aSumIsProratedByWeight(String codes, String expected) {
        assertThat(score(abc(sum("x", 1, "a", "2*-b", "c")), "x", codes)).isEqualTo(expected);
    }

    @Test
    void theScoreOfAnOptionCountsNotItsCode() {
        Instrument instrument = tiny().scale(counting("down", 100, 75, 50, 25, 0))
                .items("down", "a", "b")
                .items(1, 5, "c")
                .scores(mean("x", 1, "a", "-b"), mean("y", 1, "c"))
                .build();
        assertThat(score(instrument, "x", "0 0 3")).isEqualTo("50 complete"); // 100 and 100-100
        assertThat(score(instrument, "x", "1 4 3")).isEqualTo("87.5 complete"); // 75 and 100-0
        assertThat(score(instrument, "y", "1 4 3")).isEqualTo("3 complete");
    }

    @Test
    void scoresAreMadeOfScores() {
        Instrument instrument = abc(mean("x", 3, "-ab", "one", "b"), mean("ab", 1, "a", "b"), mean("one", 1, "-c"));
        // ab is 1.5, reflected 4.5, one is 6 - 5, b is 2
        assertThat(score(instrument, "x", "1 2 5")).isEqualTo("2.5 complete");
    }

    @Test
    void aScoreOfAProratedScoreIsProratedToo() {
        Instrument instrument = abc(mean("ab", 1, "a", "b"), sum("x", 2, "ab", "c"));
        assertThat(score(instrument, "x", "2 - 5")).isEqualTo("7 prorated");
        assertThat(score(instrument, "x", "2 4 5")).isEqualTo("8 complete");
        assertThat(score(instrument, "x", "- - 5")).isEqualTo("refused");
        assertThat(score(instrument, "x", "2 4 -")).isEqualTo("refused");
    }

    @ParameterizedTest
    @CsvSource({"4 1 3, 3 complete", "4 2 3, 2 complete", "3 2 1, 0 complete", "4 1 -, refused", "- - -, refused"})
    void aCountIsRefusedWhenAnAnswerIsMissing(String codes, String expected) {
        assertThat(score(abc(count("x", atLeast("a", 4), atMost("b", 1), is("c", 3))), "x", codes))
                .isEqualTo(expected);
    }

    @Test
    void aCountComparesAReversedItemReflected() {
        Instrument instrument = abc(count("x", atLeast("-a", 4), is("-b", 5)));
        assertThat(score(instrument, "x", "2 1 1")).isEqualTo("2 complete");
        assertThat(score(instrument, "x", "3 5 1")).isEqualTo("0 complete");
    }

    @Test
    void aCountOfAProratedScoreIsProrated() {
        Instrument instrument = abc(mean("ab", 1, "a", "b"), count("x", atLeast("ab", 3)));
        assertThat(score(instrument, "x", "3 - 1")).isEqualTo("1 prorated");
        assertThat(score(instrument, "x", "3 3 1")).isEqualTo("1 complete");
    }

    @ParameterizedTest
    @CsvSource({"1 2 5, 31 complete", "5 5 5, 59 complete"})
    void aLineTurnsAScore(String codes, String expected) {
        // 4 · every - 1 for 8 and 15
        assertThat(score(abc(of(new ScoreRule.Linear(Operand.of("every"), 4, -1))), "x", codes))
                .isEqualTo(expected);
        assertThat(score(abc(of(new ScoreRule.Linear(Operand.of("every"), 4, -1))), "x", "1 2 -"))
                .isEqualTo("refused");
    }

    @Test
    void aLineOfAReversedScoreReflectsItFirst() {
        // every is 3 to 15: 8 is reflected to 10
        assertThat(score(abc(of(new ScoreRule.Linear(Operand.of("-every"), 2, 1))), "x", "1 2 5"))
                .isEqualTo("21 complete");
    }

    @ParameterizedTest
    @CsvSource({"1 1 1, 0 complete", "5 5 5, 100 complete", "1 2 5, 41.6666666667 complete"})
    void percentOfMaximumPossible(String codes, String expected) {
        assertThat(score(abc(of(new ScoreRule.Pomp(Operand.of("every")))), "x", codes))
                .isEqualTo(expected);
    }

    @Test
    void percentOfAProratedScoreIsProrated() {
        Instrument instrument = abc(mean("ab", 1, "a", "b"), of(new ScoreRule.Pomp(Operand.of("-ab"))));
        assertThat(score(instrument, "x", "2 - 1")).isEqualTo("75 prorated");
    }

    @Test
    void aStandardScore() {
        Score t = of(new ScoreRule.Standard(Operand.of("every"), 10, 4, 50, 10));
        assertThat(score(abc(t), "x", "1 2 5")).isEqualTo("45 complete"); // 50 + 10 · (8-10)/4
        Score iq = of(new ScoreRule.Standard(Operand.of("every"), 9, 2, 100, 15));
        assertThat(score(abc(iq), "x", "5 5 5")).isEqualTo("145 complete");
    }

    @ParameterizedTest
    @CsvSource({"1 2 5, 31.5 complete", "5 5 1, 105 complete", "- 2 5, refused", "- - 5, refused"})
    void aTableIsReadOnlyForACompleteRawScore(String codes, String expected) {
        Instrument instrument = abc(sum("ab", 1, "a", "b"), of(new ScoreRule.Lookup(Operand.of("ab"), tableTo(10))));
        assertThat(score(instrument, "x", codes)).isEqualTo(expected);
    }

    @Test
    void aTableOfAReversedRawScoreIsReadReflected() {
        Instrument instrument = abc(sum("ab", 1, "a", "b"), of(new ScoreRule.Lookup(Operand.of("-ab"), tableTo(10))));
        assertThat(score(instrument, "x", "1 2 5")).isEqualTo("94.5 complete"); // 12 - 3 = 9
    }

    /** Class 0: core (a or b at least 4) and count at least 2; class 1: core; class 2: the rest. */
    private static Instrument classified() {
        Condition core = new Condition.Any(List.of(atLeast("a", 4), atLeast("b", 4)));
        return abc(
                count("n", atLeast("a", 4), atLeast("b", 4), atLeast("c", 4)),
                of(new ScoreRule.Classify(List.of(
                        new ScoreClass("major", Optional.of(new Condition.All(List.of(core, atLeast("n", 2))))),
                        new ScoreClass("minor", Optional.of(core)),
                        new ScoreClass("none", Optional.empty())))));
    }

    @ParameterizedTest
    @CsvSource({
        "4 4 1, 0 complete",
        "4 1 4, 0 complete",
        "4 1 1, 1 complete",
        "1 1 4, 2 complete",
        "4 4 -, 0 prorated", // two hold already
        "4 - 4, 0 prorated",
        "4 1 -, refused", // major or minor
        "4 - 1, refused",
        "1 1 -, 2 prorated", // no core, whatever c is
        "1 - 1, refused", // b decides
        "- - -, refused",
    })
    void aClassIsGivenWhereMissingAnswersCannotTipIt(String codes, String expected) {
        assertThat(score(classified(), "x", codes)).isEqualTo(expected);
    }

    @Test
    void aCountForgetsTheRespondentBefore() {
        Instrument instrument = classified();
        Scorer scorer = new Scorer(ScoringPlan.ofAll(instrument));
        scorer.score(responses(instrument, "1 1 -"));
        assertThat(scorer.value(2)).isEqualTo(2);
        scorer.score(responses(instrument, "4 4 -"));
        assertThat(scorer.value(2)).isEqualTo(0);
        scorer.score(responses(instrument, "1 1 -"));
        assertThat(scorer.value(2)).isEqualTo(2);
        assertThat(scorer.value(1)).isNaN();
    }

    @Test
    void answeredOperandsAndItemsAreCounted() {
        Item filler = new Item(
                "d", "from1to5", Optional.empty(), Optional.empty(), List.of(), Optional.of("filler"), List.of());
        Instrument instrument = tiny().items(1, 5, "a", "b", "c")
                .item(filler)
                .scores(
                        mean("m", 2, "a", "b", "c"),
                        count("n", is("a", 1), is("b", 1)),
                        sum("s", 2, "m", "n"),
                        of(new ScoreRule.Pomp(Operand.of("m"))))
                .build();
        Scorer scorer = new Scorer(ScoringPlan.ofAll(instrument));
        scorer.score(responses(instrument, "1 - 3 4"));
        assertThat(scorer.itemsAnswered()).isEqualTo(2);
        assertThat(new int[] {scorer.answered(0), scorer.answered(1), scorer.answered(2), scorer.answered(3)})
                .containsExactly(2, 1, 1, 1);
        scorer.score(responses(instrument, "- - 3 -"));
        assertThat(scorer.itemsAnswered()).isEqualTo(1);
        assertThat(new int[] {scorer.answered(0), scorer.answered(1), scorer.answered(2), scorer.answered(3)})
                .containsExactly(1, 0, 0, 0);
    }
}
