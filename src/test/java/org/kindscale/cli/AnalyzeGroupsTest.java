package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
}
