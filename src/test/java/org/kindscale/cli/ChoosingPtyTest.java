package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Choosing on a pseudo-terminal, by somebody who typed the name of the program and nothing else. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(120)
class ChoosingPtyTest extends OnTerminal {

    @Test
    void fromTheNameOfTheProgramToTheFirstQuestion() throws IOException {
        pty.type("./k\r").await("What would you like to look at?").await("can be taken now");
        pty.type("\t").await("This key does nothing here.");
        pty.type("\033[B").await(" > Being kind to yourself").type("\r").await("Can be taken now");
        pty.type("\u007f").await("Which one is for me?");
        pty.type("scs").await("Found by \"scs\"").type("\r").await("https://self-compassion.org");
        pty.type("x").await("Found by \"scs\"").type("\u007f\u007f\u007f").await("Which one is for me?");
        pty.type("now").await(" > Kind to Myself, right now").type("\r");
        pty.await("Do you want to begin?").type("y").await("begin").type("\r").await("Question 1 of 6");
        pty.type("q").await("Saved: 0 of 6");
        assertThat(pty.settings()).isEqualTo(before);
    }

    @Test
    void leavingLeavesTheTerminalAsItWas() throws IOException {
        pty.type("./k take\r").await("can be taken now").type("q").prompt();
        pty.type("echo code=$?\r").await("code=130");
        assertThat(pty.settings()).isEqualTo(before);
        pty.type("clear; ./k\r").await("can be taken now").type("\u0003").prompt();
        assertThat(pty.settings()).isEqualTo(before);
        assertThat(Program.journals(home)).isEmpty();
    }

    @Test
    void anExerciseIsLeftAtAnyTime() throws IOException {
        pty.type("./k practice\r").await("Type a number, or quit:").type("2\r").await("Step 1 of 7");
        pty.type("x").await("This key does nothing here.").type("\r").await("Step 2 of 7");
        pty.type("b")
                .await("Step 1 of 7")
                .type("\u0003")
                .await("Stopped. Nothing was stored.")
                .prompt();
        assertThat(pty.settings()).isEqualTo(before);
        assertThat(home.resolve(".local")).doesNotExist();
    }

    @Test
    void aPageToGiveAwayGoesIntoAFile() throws IOException {
        Files.writeString(home.resolve("a.json"), "{\"ks6_1\":1,\"ks6_2\":2,\"ks6_3\":3,\"ks6_4\":4,\"ks6_5\":5}");
        pty.type("./k take kind-self-6 --answers a.json -q\r")
                .await("A score is not a diagnosis")
                .prompt();
        pty.type("clear; ./k page\r")
                .await("name a file for it, such as -o page.html")
                .prompt();
        pty.type("clear; ./k page -o page.html; echo code=$?\r").await("code=0");
        assertThat(home.resolve("page.html")).content().contains("<h1>Kind to Myself, right now");
        assertThat(pty.settings()).isEqualTo(before);
    }
}
