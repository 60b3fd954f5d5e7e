package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is pasted answers no question and does not reach the shell. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(180)
class PasteTest {

    private static final String DIGITS = "3\r".repeat(50);

    @TempDir
    private Path home = Path.of("");

    private Pty pty;

    @BeforeEach
    void open() throws IOException {
        pty = Pty.open(home);
    }

    @AfterEach
    void close() {
        pty.close();
    }

    private long answers() throws IOException {
        List<Path> journals = Program.journals(home);
        return journals.isEmpty()
                ? 0
                : Files.readAllLines(journals.get(0)).stream()
                        .filter(line -> line.contains("\"event\":\"answer\""))
                        .count();
    }

    private void begin() throws IOException {
        pty.type("./k take kind-self-12 --consent yes\r")
                .await("Think of")
                .type("\r")
                .await("Question 1 of 12");
    }

    @Test
    void pastedDigitsAnswerNothing() throws IOException {
        begin();
        pty.type("\033[200~" + DIGITS + "q\033[201~").await("Pasted text answers nothing");
        assertThat(pty.text()).contains("Question 1 of 12");
        assertThat(answers()).isZero();
        pty.type("3").await("> ● 3").breathe().type("\r").await("Question 2 of 12");
        assertThat(pty.text()).doesNotContain("Pasted text");
        pty.type("q\033[200~echo leaked\r\033[201~").await("Saved: 1 of 12").prompt();
        pty.run("echo clean");
        assertThat(pty.text()).doesNotContain("leaked");
        assertThat(answers()).isOne();
    }

    @Test
    void whatIsTypedBehindTheEndDoesNotReachTheShell() throws IOException {
        begin();
        pty.type("qecho leaked\r" + "echo leaked\r").await("Saved: 0 of 12").prompt();
        pty.run("echo clean");
        assertThat(pty.text()).doesNotContain("leaked");
    }

    @Test
    void aWordingIsPasted() throws IOException {
        pty.type("./k wording add scs\r").await("Paste the items here");
        pty.type("1. one\r\r2. two\r\r")
                .await("not 26 items are found, but [2]")
                .prompt();
    }
}
