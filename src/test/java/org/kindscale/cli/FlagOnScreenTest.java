package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.cli.terminal.JLineScreen;

/** On a screen too the message about safety stands before everything else, set apart. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(180)
class FlagOnScreenTest {

    private static final String RULE = "━".repeat(20);

    @TempDir
    private Path home = Path.of("");

    private void answer(Pty pty, int last) throws IOException {
        pty.type("./k take phq9 --consent yes\r").await("last two weeks").type("\r");
        for (int question = 1; question <= last; question++) {
            String number = question == 9 ? "1" : "0";
            pty.await("Question " + question + " of 10").type(number).await("> ● " + number);
            pty.type("\r");
        }
    }

    @ParameterizedTest
    @CsvSource({"80,60", "40,90"})
    void theMessageStandsFirst(int columns, int rows) throws IOException {
        FlagTest.addWording(CommandRun.in(home));
        Path folder = Files.createDirectories(home.resolve(".config/kindscale"));
        Files.writeString(folder.resolve("support.txt"), FlagTest.LINES);
        try (Pty pty = Pty.open(home)) {
            pty.resize(columns, rows);
            answer(pty, 10);
            pty.await("10 of 10 questions").breathe().type("\r").await("Stored.");
            String shown = pty.text();
            assertThat(shown)
                    .containsSubsequence("./k take", RULE, "Thank you for", "0800 555 0100", RULE, "Your result");
            assertThat(shown.lines()).allMatch(line -> JLineScreen.displayWidth(line) <= columns);
        }
    }

    @Test
    void whoStopsIsToldToo() throws IOException {
        FlagTest.addWording(CommandRun.in(home));
        try (Pty pty = Pty.open(home)) {
            answer(pty, 9);
            pty.await("Question 10 of 10").type("q").await("Saved: 9 of 10");
            assertThat(pty.text()).containsSubsequence(RULE, "Thank you for", RULE, "Saved: 9 of 10");
        }
    }
}
