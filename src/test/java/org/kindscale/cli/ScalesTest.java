package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindscale.cli.command.ExitCode;

/** A definition of one's own may stand in for a bundled one, but not unsaid. */
class ScalesTest {

    private static final String NOTE = """
            own/kind-self-6.json: note[DEF-032]: this definition stands in for the one of kindscale called kind-self-6
              help: give your own another id if this is not what you want
            """;

    @TempDir
    private Path folder = Path.of("");

    private CommandRun run;

    @BeforeEach
    void ownDefinition() throws IOException {
        run = CommandRun.in(folder)
                .file("own/kind-self-6.json", Files.readString(Path.of("scales/kind-self-6.json")))
                .file("s.csv", "ks6_1,ks6_2,ks6_3,ks6_4,ks6_5,ks6_6\n1,2,3,4,5,1\n")
                .env("KINDSCALE_SCALES", "@own");
    }

    @Test
    void everyCommandThatScoresSaysSoOnce() {
        assertThat(run.run("score", "kind-self-6", "@s.csv").err()).containsOnlyOnce(NOTE);
        assertThat(run.run("explain", "kind-self-6", "@s.csv", "--row", "1").err())
                .containsOnlyOnce(NOTE);
        assertThat(run.run("take", "kind-self-6", "--answers", "@s.csv", "--no-store")
                        .err())
                .containsOnlyOnce(NOTE);
    }

    @Test
    void quietLeavesTheNoteOut() {
        assertThat(run.run("score", "kind-self-6", "@s.csv", "-q").err()).doesNotContain("DEF-032");
    }

    @Test
    void aDefinitionNamedByItsPathOrWithAnIdOfItsOwnNeedsNoNote() throws IOException {
        assertThat(run.run("score", "@own/kind-self-6.json", "@s.csv").err()).doesNotContain("DEF-032");
        String mine = Files.readString(Path.of("scales/kind-self-6.json")).replace("kind-self-6", "mine");
        run.file("own/mine.json", mine);
        assertThat(run.run("score", "mine", "@s.csv").err()).doesNotContain("DEF-032");
    }

    @Test
    void aNoteDecidesNoExitCode() {
        run.file("short.csv", "ks6_1,ks6_2,ks6_3,ks6_4,ks6_5,ks6_6\n1,2\n");
        CommandRun.Result result = run.run("explain", "kind-self-6", "@short.csv", "--row", "1");
        assertThat(result.err()).startsWith(NOTE + "short.csv:2:3: error[CSV-007]");
        assertThat(result.exit()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void theFolderOfTheUserIsToldOfToo() throws IOException {
        run.env("KINDSCALE_SCALES", "");
        run.file(
                ".local/share/kindscale/scales/kind-self-6.json", Files.readString(Path.of("scales/kind-self-6.json")));
        assertThat(run.run("score", "kind-self-6", "@s.csv").err())
                .startsWith(".local/share/kindscale/scales/kind-self-6.json: note[DEF-032]");
    }
}
