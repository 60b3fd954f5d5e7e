package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.testing.TestWorkbook;

/** Rows that are no person's are asked about, and the proposed command sets them aside. */
class OddRowTest {

    private static final String ASIDE = " --on-invalid reject --rejects f-rejected.csv\n";

    @TempDir
    private Path folder = Path.of("");

    private List<String> rows() {
        return CommandRun.in(folder)
                .run("simulate", "gad7", "-n", "30", "--seed", "4")
                .out()
                .lines()
                .toList();
    }

    private String refusal(String... more) {
        return CommandRun.in(folder)
                .file("f.csv", String.join("\n", rows()) + "\n" + String.join("\n", more) + "\n")
                .run("score", "gad7", "@f.csv")
                .err();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mean,1.2,.9,1.31,0.8,1,1.1,1.24",
                "Total,36,27,39,24,30,33,37",
                "id,gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7"
            })
    void aRowOfMeansTotalsOrNamesIsSetAside(String row) {
        assertThat(refusal(row))
                .contains("line 32 holds no response to most items: is it a mean, a total, a remark or the names again")
                .contains("  try: kindscale score gad7 f.csv" + ASIDE);
        CommandRun.Result followed =
                CommandRun.in(folder).run("score", "gad7", "@f.csv", "--on-invalid", "reject", "--rejects", "@r.csv");
        assertThat(followed.out().lines().map(line -> line.replaceFirst(",[^,]*,[^,]*$", "")))
                .containsExactlyElementsOf(rows());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S31,1,2,1.5,1,2,1,1", // a person with one bad cell
                "S31,1,2,5,6,2,1,1",
                "S31,99,99,99,99,99,99,99", // a person who left everything out
                "S31,n/a,n/a,missing,n/a,n/a,n/a,n/a",
                "S31,4,4,4,4,4,4,4"
            })
    void aPersonIsNotSetAside(String row) {
        assertThat(refusal(row)).doesNotContain("--rejects");
    }

    @Test
    void fourSuchRowsAreTooMany() {
        String means = "M,1.2,.9,1.31,0.8,1,1.1,1.24";
        assertThat(refusal(means, means, means, means)).doesNotContain("try:");
    }

    @Test
    void aRowOfMeansKeepsBackNeitherTheNamesNorTheCodesThatAreProposed() throws IOException {
        StringBuilder sheet = new StringBuilder(TestWorkbook.row(1, "A study"));
        int line = 3;
        for (String row : rows()) {
            Object[] cells = Arrays.stream(row.split(",", -1))
                    .map(cell -> cell.matches("\\d") ? (Object) (Integer.parseInt(cell) + 1) : cell)
                    .toArray();
            sheet.append(TestWorkbook.row(line++, cells));
        }
        sheet.append(TestWorkbook.row(line, "Mean", 2.2, 2.3, 2.4, 2.1, 2, 2.6, 2.25));
        Files.write(
                folder.resolve("f.xlsx"),
                new TestWorkbook().sheet("Data", sheet.toString()).bytes());
        CommandRun run = CommandRun.in(folder);
        assertThat(run.run("score", "gad7", "@f.xlsx").err())
                .contains("line 34 holds no response to most items")
                .contains("  try: kindscale score gad7 f.xlsx --names-row 3 --coding 1-4" + ASIDE);
        String followed = run.run(
                        "score",
                        "gad7",
                        "@f.xlsx",
                        "--names-row",
                        "3",
                        "--coding",
                        "1-4",
                        "--on-invalid",
                        "reject",
                        "--rejects",
                        "@r.csv")
                .out();
        run.file("f.csv", String.join("\n", rows()) + "\n");
        assertThat(totals(followed))
                .isEqualTo(totals(run.run("score", "gad7", "@f.csv").out()));
    }

    private static List<String> totals(String scores) {
        return scores.lines().map(line -> line.split(",", -1)[8]).toList();
    }
}
