package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scored file is described column by column. */
class CodebookTest {

    private static final String SURVEY = """
            id,Q1,Q2,Q3,Q4,Q5,Q6,Q7
            a,0,0,1,0,0,0,0
            b,3,3,3,-99,3,3,3
            c,1,-99,-99,1,1,1,1
            """;

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale = CommandRun.in(folder);

    @BeforeEach
    void scoredFile() {
        kindscale = CommandRun.in(folder).file("in.csv", SURVEY);
        kindscale.run(
                "score", "gad7", "@in.csv", "--columns", "Q{n}", "--missing", "-99", "--detail", "-o", "@out.csv");
    }

    private CommandRun.Result codebook(String... more) {
        String[] words = new String[more.length + 7];
        System.arraycopy(
                new String[] {"codebook", "gad7", "@out.csv", "--columns", "Q{n}", "--missing", "-99"}, 0, words, 0, 7);
        System.arraycopy(more, 0, words, 7, more.length);
        return kindscale.run(words);
    }

    @Test
    void itemsHaveTheirLabelsAndCounts() {
        CommandRun.Result result = codebook();
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out())
                .startsWith("# Codebook of out.csv\n\n3 rows, ")
                .contains("| `id` | not described |  | 0 |  |\n")
                .contains("| `Q4` | gad7_4: hard to unwind | 0 = Not at all; 1 = Several days; 2 = More than half the "
                        + "days; 3 = Nearly every day | 1 | 0: 1, 1: 1, 2: 0, 3: 0 |\n");
    }

    @Test
    void scoresHaveTheirRangesAndRules() {
        assertThat(codebook().out())
                .contains("| `gad7_total` | Anxiety symptoms | 0 to 21 | 1 | 1 to 21 |\n")
                .contains(
                        "| `gad7_total_status` | how total came about | complete; prorated; refused | 0 | complete: 1, "
                                + "prorated: 1, refused: 1 |\n")
                .contains("minimal: 1, mild: 0, moderate: 0, severe: 1 |\n")
                .contains("- `gad7_total`: sum of gad7_1 gad7_2 gad7_3 gad7_4 gad7_5 gad7_6 gad7_7, 6 of 7 needed\n");
    }

    @Test
    void aFileOfScoresAloneIsDescribedAndToldToHaveNoItems() {
        kindscale.file("scores.csv", "id,gad7_total,gad7_answered\na,3,7\nb,,2\n");
        CommandRun.Result result = kindscale.run("codebook", "gad7", "@scores.csv");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.err()).contains("no columns of the items of gad7");
        assertThat(result.out()).contains("| `gad7_total` | Anxiety symptoms | 0 to 21 | 1 | 3 to 3 |\n");
    }

    @Test
    void aPrefixIsToldAsScoreWasTold() {
        kindscale.file("scores.csv", "t1_gad7_total\n3\n");
        assertThat(kindscale
                        .run("codebook", "gad7", "@scores.csv", "--prefix", "t1_")
                        .out())
                .contains("| `t1_gad7_total` | Anxiety symptoms |");
    }

    @Test
    void whatMayNotStandThereIsCounted() {
        kindscale.file("scores.csv", "gad7_total,gad7_total_band\nx,mild\n3,none\n");
        assertThat(kindscale.run("codebook", "gad7", "@scores.csv").out())
                .contains("| 0 | 3 to 3; 1 that may not stand there |\n")
                .contains("mild: 1, moderate: 0, severe: 0; 1 that may not stand there |\n");
    }

    @Test
    void theTableSchemaSaysTheSame() {
        CommandRun.Result result = codebook("--format", "json");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out())
                .contains(
                        "\"name\" : \"Q1\",\n    \"type\" : \"integer\",\n    \"title\" : \"gad7_1: nervous tension\"")
                .contains("\"minimum\" : 0,\n      \"maximum\" : 21")
                .contains("\"enum\" : [ \"minimal\", \"mild\", \"moderate\", \"severe\" ]")
                .contains("\"missingValues\" : [ \"\", \"NA\", \".\" ]")
                .contains("\"kindscale:rows\" : 3");
    }

    @Test
    void aCodebookDoesNotReplaceItsFile() {
        assertThat(codebook("-o", "@out.csv").exit()).isEqualTo(2);
        assertThat(codebook("-o", "@out.md").exit()).isZero();
        assertThat(folder.resolve("out.md")).content().startsWith("# Codebook");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThat(kindscale.run("codebook", "gad7", "@no.csv").exit()).isEqualTo(3);
    }
}
