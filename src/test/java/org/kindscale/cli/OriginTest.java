package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part of a file is scored from a pipe, and what is wrong is told at its place in the whole. */
class OriginTest {

    private static final String PART = "ks6_1,ks6_2,ks6_3,ks6_4,ks6_5,ks6_6\n1,1,1,1,1,1\n1,7,1,1,1,1\n";

    @TempDir
    private Path folder = Path.of("");

    private CommandRun.Result score(String... more) {
        String[] words = new String[more.length + 3];
        words[0] = "score";
        words[1] = "kind-self-6";
        words[2] = "-";
        System.arraycopy(more, 0, words, 3, more.length);
        return CommandRun.in(folder).stdin(PART).run(words);
    }

    @Test
    void aFindingNamesTheFileAndTheLineOfTheWhole() {
        CommandRun.Result result = score("--file-name", "big.csv", "--first-line", "1000");
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).contains("\nbig.csv:1002:2: error[CSV-004]");
    }

    @Test
    void theNameAloneLeavesTheLines() {
        assertThat(score("--file-name", "big.csv").err()).contains("\nbig.csv:3:2: ");
    }

    @Test
    void aRejectedRowNamesThemToo() throws IOException {
        CommandRun.Result result = score(
                "--file-name", "big.csv", "--first-line", "1000", "--on-invalid", "reject", "--rejects", "@r.csv");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("big.csv:1002:2: warning[CSV-004]");
        assertThat(Files.readString(folder.resolve("r.csv"))).contains("\nbig.csv,1002,2,CSV-004,");
    }

    @Test
    void whatStandsInAnOptionKeepsItsPlace() {
        CommandRun.Result result = score("--first-line", "1000", "--columns", "@no.json");
        assertThat(result.err()).startsWith("no.json: error[CSV-025]");
    }

    @Test
    void severalInputsHaveNoOneOrigin() {
        CommandRun.Result result = CommandRun.in(folder)
                .file("a.csv", PART)
                .file("b.csv", PART)
                .run("score", "kind-self-6", "@a.csv", "@b.csv", "--first-line", "2");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("for one input, not for 2");
        assertThat(score("--first-line", "0").err()).contains("lines are counted from 1, got 0");
    }
}
