package org.kindscale.app.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindscale.app.ScoreRequest;
import org.kindscale.app.score.ScoreCall;
import org.kindscale.catalog.Catalog;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.scoring.MinAnswered;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.reading.ReadingOptions.InvalidPolicy;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;
import org.kindscale.testing.TestScales;

class ExplainScoreTest {

    private static final String CALM = "id,calm_1,calm_2,calm_3,calm_4,calm_5\n";

    private static String explain(String instrument, String text, long row, String score)
            throws InvalidInputException, IOException {
        return explain(text, request(instrument, row, score, MinAnswered.DEFINITION));
    }

    private static String explain(String text, ExplainScore.Request request) throws InvalidInputException, IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new ExplainScore(new Catalog(List.of()), in).run(request).text();
    }

    private static ExplainScore.Request request(String instrument, long row, String score, MinAnswered rule) {
        ReadingOptions reading = new ReadingOptions(
                Optional.empty(),
                Optional.empty(),
                1,
                new MissingCodes(List.of("-99"), List.of("-88")),
                InvalidPolicy.OMIT,
                Optional.empty());
        return new ExplainScore.Request(
                TestScales.FOLDER + instrument + ".json",
                "-",
                row,
                Optional.of(score).filter(s -> !s.isEmpty()),
                reading,
                ScoreRequest.ColumnChoice.automatic(),
                rule);
    }

    private static String refusal(String instrument, String text, long row, String score) throws IOException {
        try {
            throw new IllegalStateException(explain(instrument, text, row, score));
        } catch (InvalidInputException e) {
            return e.findings().render();
        }
    }

    @Test
    void aRowIsShownWithItsLineAndCells() throws Exception {
        assertThat(explain("calm-5", CALM + "a,1,1,1,1,1\n\nb,4,\"-99\",-88,9, Often \n", 2, ""))
                .isEqualTo("""
                        calm-5, row 2 of - (line 4)
                        1 cell holds no response: taken as missing here, refused by score

                        total (Calm): no score, refused
                          mean of 5, at least 4 needed, 2 there
                            operand  line:column  cell       means             counts
                            calm_1   4:2          "4"        4 Often                4
                            -calm_2  4:3          "-99"      omitted                -
                            calm_3   4:4          "-88"      not administered       -
                            calm_4   4:5          "9"        invalid                -
                            calm_5   4:6          " Often "  4 Often                4
                          refused: 2 of the 4 needed
                          caution: Made up.

                        """);
    }

    @Test
    void aScoreMayBeNamed() throws Exception {
        assertThat(explain("calm-5", CALM + "a,1,1,1,1,1\n", 1, "points")).contains("points (Points): 9, complete\n");
        assertThat(explain(CALM + "a,1,1,,,\n", request("calm-5", 1, "total", MinAnswered.ANY)))
                .contains("total (Calm): 3, prorated\n  mean of 5, at least 1 needed, 2 there\n");
    }

    @Test
    void aScoreThatIsNotThereIsRefused() throws Exception {
        assertThat(refusal("calm-5", CALM, 1, "totals"))
                .isEqualTo("--score: error[USE-001]: calm-5 has no score \"totals\"\n  help: did you mean total?\n");
        assertThat(refusal("calm-5", CALM, 1, "zzz"))
                .contains("  help: choose one of: total, points, heavy, percent\n");
        assertThat(refusal("watch-5", "w1,w2,w4\n", 1, "")).isEqualTo("""
                        --score: error[USE-001]: watch-5 has no score that sums it up
                          help: choose one of: raw, table, high, kind, shifted, t
                        """);
    }

    @Test
    void aRowThatIsNotThereIsRefused() throws Exception {
        assertThat(refusal("calm-5", CALM + "a,1,1,1,1,1\n", 2, "total"))
                .isEqualTo("--row: error[USE-006]: - has no row 2\n  help: count rows from 1, without the header\n");
    }

    @Test
    void aRowThatCannotBeReadIsRefused() throws Exception {
        assertThat(refusal("calm-5", CALM + "a,1,1,1,1\n", 1, "total")).startsWith("-:2:6: error[CSV-007]");
        assertThat(refusal("calm-5", CALM + "a,1,1,1,1,\"1\n", 1, "total")).startsWith("-:2:6: error[CSV-008]");
        assertThat(refusal("calm-5", "id\n", 1, "total")).startsWith("-:1: error[CSV-014]");
    }

    @Test
    void moreItemsThanThereAreCannotBeAskedFor() {
        MinAnswered six = new MinAnswered(MinAnswered.Kind.NUMBER, 6);
        assertThatThrownBy(() -> explain(CALM + "a,1,1,1,1,1\n", request("calm-5", 1, "total", six)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("--min-answered: error[USE-002]: ");
    }

    @Test
    void aFileIsReadFromTheDisk(@TempDir Path folder) throws Exception {
        Path file = ScoreCall.write(folder.resolve("in.csv"), "lone_a\n1\n");
        ExplainScore.Request request = new ExplainScore.Request(
                TestScales.FOLDER + "lone.json",
                file.toString(),
                1,
                Optional.empty(),
                ReadingOptions.USUAL,
                ScoreRequest.ColumnChoice.automatic(),
                MinAnswered.DEFINITION);
        assertThat(new ExplainScore(new Catalog(List.of()), System.in)
                        .run(request)
                        .text())
                .startsWith("lone, row 1 of " + file + " (line 2)\n\nsum (Sum): 1, complete\n");
    }
}
