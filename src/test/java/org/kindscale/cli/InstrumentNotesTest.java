package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A definition that stands in place of a bundled one is told of, whatever is done with it. */
class InstrumentNotesTest {

    private static final String NOTE = """
            own/kind-self-6.json: note[DEF-032]: this definition stands in for the one of kindscale called kind-self-6
              help: give your own another id if this is not what you want
            """;

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale = CommandRun.in(folder);

    @BeforeEach
    void aDefinitionOfOnesOwn() throws IOException {
        kindscale = CommandRun.in(folder)
                .file("own/kind-self-6.json", Files.readString(Path.of("scales/kind-self-6.json")))
                .file("in.csv", "ks6_1,ks6_2,ks6_3,ks6_4,ks6_5,ks6_6\n1,2,3,4,5,1\n")
                .file("answers.json", "{\"ks6_1\":1}");
    }

    @Test
    void scoreTellsOfItUnlessItIsToBeQuiet() {
        kindscale.env("KINDSCALE_SCALES", "@own");
        assertThat(kindscale.run("score", "kind-self-6", "@in.csv").err()).startsWith(NOTE);
        assertThat(kindscale.run("score", "kind-self-6", "@in.csv", "-q").err()).isEmpty();
    }

    @Test
    void explainTellsOfItAndEndsWell() {
        kindscale.env("KINDSCALE_SCALES", "@own");
        CommandRun.Result result = kindscale.run("explain", "kind-self-6", "@in.csv", "--row", "1");
        assertThat(result.err()).isEqualTo(NOTE);
        assertThat(result.exit()).isZero();
    }

    @Test
    void aNoteDecidesNoExitCode() {
        kindscale.env("KINDSCALE_SCALES", "@own").file("short.csv", "ks6_1,ks6_2,ks6_3,ks6_4,ks6_5,ks6_6\n1,2\n");
        CommandRun.Result result = kindscale.run("explain", "kind-self-6", "@short.csv", "--row", "1");
        assertThat(result.err()).startsWith(NOTE + "short.csv:2:3: error[CSV-007]");
        assertThat(result.exit()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void takeTellsOfIt() {
        kindscale.env("KINDSCALE_SCALES", "@own");
        assertThat(kindscale
                        .run("take", "kind-self-6", "--answers", "@answers.json", "--no-store")
                        .err())
                .contains(NOTE);
    }

    @Test
    void theFolderOfTheUserIsToldOfToo() throws IOException {
        kindscale.file(
                ".local/share/kindscale/scales/kind-self-6.json", Files.readString(Path.of("scales/kind-self-6.json")));
        assertThat(kindscale.run("score", "kind-self-6", "@in.csv").err())
                .startsWith(".local/share/kindscale/scales/kind-self-6.json: note[DEF-032]");
    }

    @Test
    void whoNamesAPathNeedsNotBeTold() {
        assertThat(kindscale
                        .run("score", "@own/kind-self-6.json", "@in.csv", "--scales", "@elsewhere")
                        .err())
                .doesNotContain("DEF-032");
        assertThat(kindscale.run("score", "kind-self-6", "@in.csv").err()).doesNotContain("DEF-032");
    }
}
