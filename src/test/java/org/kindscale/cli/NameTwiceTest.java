package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindscale.cli.command.ExitCode;

/** A name that stands twice among the items: what the help says leads on. */
class NameTwiceTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theHelpIsFollowedToTheScores() {
        CommandRun runs = CommandRun.in(folder)
                .file("f.csv", "id,gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7,gad7_3\na,1,1,1,1,1,1,1,3\n");
        assertThat(runs.run("score", "gad7", "@f.csv").err())
                .contains("say which with --columns (2-8 takes column 4)", "--keep 1-8\n");
        assertThat(runs.run("score", "gad7", "@f.csv", "--columns", "2-8").err())
                .contains("error[CSV-012]", "--keep 1-8\n")
                .doesNotContain("CSV-013");
        CommandRun.Result first = runs.run("score", "gad7", "@f.csv", "--columns", "2-8", "--keep", "1-8");
        assertThat(first.exit()).as(first.err()).isEqualTo(ExitCode.OK);
        assertThat(first.out()).endsWith("a,1,1,1,1,1,1,1,7,7\n");
        CommandRun.Result second = runs.run("score", "gad7", "@f.csv", "--columns", "2-3,9,5-8", "--keep", "id");
        assertThat(second.out()).endsWith("a,9,7\n");
    }
}
