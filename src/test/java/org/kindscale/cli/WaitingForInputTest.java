package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.cli.terminal.Streams.Terminals;

/** A command that reads from a terminal says so, because it would seem to hang. */
class WaitingForInputTest {

    private static final String WAITING =
            "waiting for a survey to be typed or pasted here, ended by Ctrl-D; else name its file\n";

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale = CommandRun.in(folder);

    @BeforeEach
    void survey() {
        String survey = "gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7\n1,1,1,1,1,1,1\n";
        kindscale =
                CommandRun.in(folder).stdin(survey).file("in.csv", survey).terminals(new Terminals(true, true, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"score gad7", "score gad7 -", "score gad7 -q", "explain gad7 - --row 1", "analyze gad7"})
    void whatIsWaitedForIsTold(String call) {
        assertThat(kindscale.run(call.split(" ", -1)).err()).startsWith(WAITING);
    }

    @Test
    void nothingIsSaidWhereAFileIsNamedOrAProgramWrites() {
        assertThat(kindscale.run("score", "gad7", "@in.csv").err()).doesNotContain("waiting");
        assertThat(kindscale.terminals(Terminals.NONE).run("score", "gad7").err())
                .doesNotContain("waiting");
    }
}
