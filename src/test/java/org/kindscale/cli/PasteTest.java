package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What is pasted answers no question and does not reach the shell. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(180)
class PasteTest extends OnTerminal {

    private static final String DIGITS = "3\r".repeat(50);

    @Test
    void pastedDigitsAnswerNothing() throws IOException {
        firstQuestion();
        pty.type("\033[200~" + DIGITS + "q\033[201~").await("Pasted text answers nothing");
        assertThat(pty.text()).contains("Question 1 of 12");
        assertThat(onDisk("answer")).isZero();
        pty.type("3").await("> ● 3").breathe().type("\r").await("Question 2 of 12");
        assertThat(pty.text()).doesNotContain("Pasted text");
        pty.type("q\033[200~echo leaked\r\033[201~").await("Saved: 1 of 12").prompt();
        pty.run("echo clean");
        assertThat(pty.text()).doesNotContain("leaked");
        assertThat(onDisk("answer")).isOne();
    }

    @Test
    void whatIsTypedBehindTheEndDoesNotReachTheShell() throws IOException {
        firstQuestion();
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
