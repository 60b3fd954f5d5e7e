package org.kindscale.report.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kindscale.definition.Instrument;
import org.kindscale.scoring.Explanation;
import org.kindscale.scoring.MinAnswered;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.testing.TestScales;

class ExplanationTextTest {

    private static final Instrument CALM = TestScales.small("calm-5");
    private static final Instrument WATCH = TestScales.small("watch-5");

    private static String explained(Instrument instrument, String score, String codes) {
        ResponseVector responses = ScoredRow.responses(instrument, codes);
        Explanation explanation = Explanation.of(instrument, MinAnswered.DEFINITION, responses, score);
        String[] cells = codes.split(" ", -1);
        return ExplanationText.render(
                instrument,
                explanation,
                slot -> new ExplanationText.Cell("9:" + (slot + 1), cells[slot], responses.get(slot)));
    }

    @Test
    void aMeanIsShownFromItsCellsToItsBands() {
        assertThat(explained(CALM, "total", "4 1 - 3 2")).isEqualTo("""
                        total (Calm): 3.5, prorated
                          mean of 5, at least 4 needed, 4 there
                            operand  line:column  cell  means           counts
                            calm_1   9:1          "4"   4 Often              4
                            -calm_2  9:2          "1"   1 Never      6 - 1 = 5
                            calm_3   9:3          "-"   omitted              -
                            calm_4   9:4          "3"   3 Sometimes          3
                            calm_5   9:5          "2"   2 Rarely             2
                          14 / 4 = 3.5
                          band "middle" (the tests)
                          band "restless" (the tests)
                          doubtful: nobody knows
                          caution: Made up.

                        """);
    }

    @Test
    void placesOfDataFilesAreNotCalledLinesAndColumns() {
        ResponseVector responses = ScoredRow.responses(CALM, "4 1 5 3 2");
        Explanation explanation = Explanation.of(CALM, MinAnswered.DEFINITION, responses, "total");
        String text = ExplanationText.render(
                CALM,
                explanation,
                slot -> new ExplanationText.Cell("row 3, variable v" + slot, "1", responses.get(slot)));
        assertThat(text).contains("operand  place ").doesNotContain("line:column");
    }

    @Test
    void aWeightIsShown() {
        assertThat(explained(CALM, "heavy", "4 1 3 3 3"))
                .contains("-calm_2  9:2          \"1\"   1 Never  2 x (6 - 1 = 5)\n  14 / 3 = 4.6666666667\n");
    }

    @Test
    void aSumIsProratedInSight() {
        assertThat(explained(CALM, "points", "4 1 - 3 2")).contains("\n  14 x 5 / 4 = 17.5\n");
        assertThat(explained(CALM, "points", "4 1 5 3 2"))
                .contains("\n  sum = 19\n")
                .doesNotContain("band");
    }

    @Test
    void aRefusalSaysHowManyAreNeededAndWhatIsMissing() {
        assertThat(explained(CALM, "total", "4 - ~ ! 2")).isEqualTo("""
                        total (Calm): no score, refused
                          mean of 5, at least 4 needed, 2 there
                            operand  line:column  cell  means             counts
                            calm_1   9:1          "4"   4 Often                4
                            -calm_2  9:2          "-"   omitted                -
                            calm_3   9:3          "~"   not administered       -
                            calm_4   9:4          "!"   invalid                -
                            calm_5   9:5          "2"   2 Rarely               2
                          refused: 2 of the 4 needed
                          caution: Made up.

                        """);
    }

    @Test
    void whatAScoreIsMadeOfFollowsIt() {
        assertThat(explained(CALM, "percent", "4 1 - 3 2"))
                .startsWith("""
                        percent (Percent): 62.5, prorated
                          percent of maximum possible
                            operand  line:column  cell  means  counts
                            total    score              3.5       3.5
                        """)
                .contains("\n\ntotal (Calm): 3.5, prorated\n");
    }

    @Test
    void aCountShowsWhichThresholdsHold() {
        assertThat(explained(WATCH, "high", "2 1 2 30 0")).isEqualTo("""
                        high (High answers): 2, complete
                          count of the thresholds that hold; all 3 answers are needed, 3 there
                            operand  line:column  cell  means                                counts
                            watch_1  9:1          "2"   2              2, holds: watch_1 at least 2
                            watch_2  9:2          "1"   1      1, does not hold: watch_2 at least 2
                            watch_4  9:4          "30"  30             3, holds: watch_4 at least 3

                        """);
    }

    @Test
    void aClassificationIsALabelAndItsPartIsShownOnce() {
        String text = explained(WATCH, "kind", "2 1 2 30 0");
        assertThat(text).startsWith("""
                        kind (Kind): some, complete
                          the first class whose condition holds
                            operand  line:column  cell  means                       counts
                            high     score              2      2, does not hold: high is 3
                            high     score              2        2, holds: high at least 1

                        """);
        assertThat(text.split("high \\(High answers\\)", -1)).hasSize(2);
        assertThat(explained(WATCH, "kind", "2 - 2 30 0"))
                .contains("kind (Kind): no score, refused\n")
                .contains("  refused: answers are missing\n");
    }

    @Test
    void transformationsShowTheirArithmetic() {
        assertThat(explained(WATCH, "shifted", "2 1 2 30 0"))
                .startsWith("shifted (Shifted): 7, complete\n  linear transformation\n")
                .contains("\n  2 x 3 + 1 = 7\n");
        assertThat(explained(WATCH, "t", "2 1 2 30 0"))
                .startsWith("t (T): 50, complete\n  standardised to a reference group\n");
        assertThat(explained(WATCH, "table", "2 1 2 30 0"))
                .startsWith("table (Looked up): 30, complete\n  looked up in a table, for a complete raw score only\n");
        assertThat(explained(WATCH, "table", "2 - 2 30 0")).startsWith("table (Looked up): no score, refused\n");
    }
}
