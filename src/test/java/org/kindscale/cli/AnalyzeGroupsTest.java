package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindscale.cli.command.ExitCode;

/** {@code analyze --by}: groups of rows. */
class AnalyzeGroupsTest {

    @TempDir
    private Path folder;

    private CommandRun run = CommandRun.in(Path.of(""));

    @BeforeEach
    void begin() {
        run = CommandRun.in(folder);
    }

    private CommandRun.Result analyze(String... fault) {
        String[] simulate = {"simulate", "gad7", "-n", "600", "--fault", fault.length == 0 ? "codes:+0" : fault[0]};
        run.file("survey.csv", run.run(simulate).out());
        return run.run("analyze", "gad7", "@survey.csv", "--by", fault.length > 1 ? fault[1] : "id", "--threads", "2");
    }

    @Test
    void aGroupThatCountsInAnotherWayIsNamed() {
        StringBuilder rows = new StringBuilder();
        for (String row : run.run("simulate", "gad7", "-n", "300", "--seed", "5")
                .out()
                .strip()
                .split("\n", -1)) {
            String[] cells = row.split(",", -1);
            boolean other = rows.length() > 0 && rows.toString().lines().count() % 2 == 0;
            for (int c = 1; c < cells.length && other; c++) {
                cells[c] = Integer.toString(Math.min(2, Integer.parseInt(cells[c])) + 1);
            }
            rows.append(rows.length() == 0 ? "site" : other ? "B" : "A")
                    .append(',')
                    .append(String.join(",", cells))
                    .append('\n');
        }
        run.file("sites.csv", rows.toString());
        CommandRun.Result result = run.run("analyze", "gad7", "@sites.csv", "--by", "site");
        assertThat(result.err())
                .contains("warning[PSY-004]: where site is \"B\": the codes look shifted: nobody chose code 0")
                .doesNotContain("where site is \"A\"");
        assertThat(result.out()).contains("where site is \"B\": the codes look shifted");
    }

    @Test
    void aColumnThatTellsPersonsApartIsRefused() {
        CommandRun.Result result = analyze();
        assertThat(result.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("--by: error[USE-004]: column \"id\" holds more than 50 different values: it tells persons"
                        + " apart, not groups\n  help: name a column with fewer values");
    }

    @Test
    void aColumnThatIsNotThereIsToldOnce() {
        CommandRun.Result result = analyze("codes:+0", "wave");
        assertThat(result.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(result.err()).containsOnlyOnce("survey.csv:1: error[CSV-023]: there is no column \"wave\"");
    }

    @Test
    void theGroupWhoseItemRunsTheOtherWayIsNamed() {
        CommandRun.Result result = analyze("groups:gad7_3", "group");
        assertThat(result.exit()).isZero();
        assertThat(result.err())
                .containsPattern("warning\\[PSY-005]: gad7_3 polarity differs between groups: r = -\\.\\d+ with the"
                        + " rest of total where group is \"[^\"]+\", above 0 elsewhere");
    }

    /** Rows of 0 to 3 in which every third stands for a sample whose codes were moved on by one, the last to 0. */
    private void withARotatedSample() {
        List<String> rows = run.run("simulate", "gad7", "-n", "300", "--seed", "5")
                .out()
                .lines()
                .toList();
        StringBuilder text = new StringBuilder(rows.get(0)).append(",sample\n");
        for (int row = 1; row < rows.size(); row++) {
            String moved = row % 3 != 0
                    ? rows.get(row)
                    : Pattern.compile("(?<=,)[0-3]")
                            .matcher(rows.get(row))
                            .replaceAll(code -> String.valueOf((Integer.parseInt(code.group()) + 1) % 4));
            text.append(moved).append(row % 3 == 0 ? ",late" : ",early").append('\n');
        }
        run.file("survey.csv", text.toString());
    }

    @Test
    void theGroupWhoseCodesAreOutOfOrderIsNamed() {
        withARotatedSample();
        CommandRun.Result result = run.run("analyze", "gad7", "@survey.csv", "--by", "sample");
        assertThat(result.err()).contains("warning[PSY-012]: where sample is \"late\": the codes of");
        assertThat(result.out())
                .contains("where sample is \"late\": the codes of")
                .doesNotContain("yes, as far as");
    }
}
