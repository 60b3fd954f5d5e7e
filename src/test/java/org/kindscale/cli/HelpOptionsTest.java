package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Help shows the options that a command follows. */
class HelpOptionsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aCommandWithoutDataShowsNoOptionThatSpeaksOfThem() {
        CommandRun run = CommandRun.in(folder);
        assertThat(run.run("syntax", "--help").out())
                .contains("--columns", "--missing", "--coding", "--reading")
                .doesNotContain("--codebook", "--sheet", "--delimiter", "--names-row");
        assertThat(run.run("score", "--help").out()).contains("--codebook", "--sheet", "--delimiter", "--names-row");
    }

    @Test
    void aSavedReadingOfAFileIsTakenAllTheSame() {
        CommandRun run = CommandRun.in(folder);
        run.file("s.csv", run.run("simulate", "gad7", "-n", "9", "-q").out().replace(',', ';'));
        run.run("score", "gad7", "@s.csv", "--delimiter", ";", "--save-reading", "@r.json");
        assertThat(run.run("syntax", "gad7", "--for", "r", "--reading", "@r.json")
                        .exit())
                .isZero();
    }
}
