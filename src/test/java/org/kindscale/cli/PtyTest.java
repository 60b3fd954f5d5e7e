package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.cli.terminal.JLineScreen;

/** Sittings on a pseudo-terminal, by a person who changes their mind; the terminal is left as it was. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(180)
class PtyTest extends OnTerminal {

    private void choose(int number, String then) throws IOException {
        pty.type(Integer.toString(number)).await("> ● " + number).type(ENTER).await(then);
    }

    @Test
    void aWholeSitting() throws IOException {
        begin();
        pty.type("q").await("Saved: 2 of 12 questions").prompt();
        pty.type("echo code=$?\n").await("code=130");
        assertThat(pty.settings()).as("after quitting").isEqualTo(before);
        assertThat(onDisk("answer")).isEqualTo(3);

        resume("Question 4 of 12");
        choose(5, "Question 5 of 12");
        pty.type("\u0003").await("Saved: 3 of 12 questions");
        assertThat(pty.settings()).as("after Ctrl-C").isEqualTo(before);

        resume("Question 5 of 12");
        answerTheRest();
        assertThat(pty.settings()).as("at the end").isEqualTo(before);
        assertThat(onDisk("end")).isOne();
        assertThat(onDisk("note")).isOne();
        assertThat(onDisk("resume")).isEqualTo(2);
    }

    /** Goes to question 4: back, a question left out, a narrow window, help. */
    private void begin() throws IOException {
        pty.type("./k take kind-self-12\r").await("Do you want to begin?");
        pty.type("y").await("Think of the last two weeks").type(ENTER).await("Question 1 of 12");
        choose(3, "Question 2 of 12");
        pty.type("b")
                .await("> ● 3")
                .type(ENTER)
                .await("Question 2 of 12")
                .type("s")
                .await("Question 3 of 12");
        pty.resize(40, 24)
                .await(
                        "an item in 40 columns",
                        text -> text.contains("Question 3 of 12") && text.contains("hard, I thought\n"));
        assertThat(pty.text().lines()).allMatch(line -> JLineScreen.displayWidth(line) <= 40);
        choose(2, "Question 4 of 12");
        pty.type("?").await("any key").type("x").await("Question 4 of 12");

        pty.type("\u001a").prompt();
        assertThat(pty.settings()).as("after Ctrl-Z").isEqualTo(before);
        pty.type("fg\r").await("Question 4 of 12").resize(80, 24).await("b  back · s  skip · q");
    }

    private void resume(String where) throws IOException {
        pty.type("clear; ./k take kind-self-12\r")
                .await("Go on where you stopped?")
                .type("yes\r");
        pty.await(where);
    }

    private void answerTheRest() throws IOException {
        for (int question = 6; question <= 12; question++) {
            choose(question % 5 + 1, "Question " + question + " of 12");
        }
        choose(1, "11 of 12 questions are answered");
        pty.type("s").await("Question 2 of 12");
        choose(4, "12 of 12 questions are answered");
        pty.breathe()
                .type(ENTER)
                .await("Page 1 of")
                .breathe()
                .breathe()
                .breathe()
                .type("q")
                .await("shows it again")
                .await("A note beside this sitting")
                .type("a week by the sea\r")
                .await("Your note stands beside")
                .prompt();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "HUP", "INT"})
    void aSignalLeavesTheTerminalAsItWas(String signal) throws IOException, InterruptedException {
        assumeThat(signal.equals("HUP") && hangUpIsIgnored())
                .as("the tests run under nohup")
                .isFalse();
        firstQuestion();
        choose(3, "Question 2 of 12");
        pty.signal(signal).prompt();
        assertThat(pty.text()).doesNotContain("error");
        assertThat(pty.settings()).isEqualTo(before);
        assertThat(onDisk("answer")).isOne();
    }

    /** {@return whether a signal to hang up is ignored, here and by every program started from here; no if unknown} */
    private static boolean hangUpIsIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        List<String> lines = Files.isReadable(status) ? Files.readAllLines(status) : List.of();
        return lines.stream().anyMatch(line -> line.matches("SigIgn:\\s.*[13579bdf]"));
    }

    @Test
    void aSignalToSuspendLeavesTheTerminalToTheShell() throws IOException, InterruptedException {
        firstQuestion();
        pty.signal("TSTP").prompt();
        assertThat(pty.settings()).isEqualTo(before);
        pty.type("fg\r").await("Question 1 of 12").type("q").await("Saved: 0 of 12");
        assertThat(pty.settings()).isEqualTo(before);
    }

    /** Esc, Tab, Shift-Tab, F1, F2 of a console, F5, Home, End, page up: no sign of what they send is an answer. */
    @Test
    void everyOtherKeyIsAnsweredWithALine() throws IOException {
        pty.type("./k take kind-self-12 --consent yes\r").await("Think of").type(ENTER);
        for (String key : List.of("", "\t", "[Z", "OP", "[[B", "[15~", "[H", "[F", "[5~")) {
            pty.await("Question 1 of 12").type(key.equals("\t") ? key : "\u001b" + key);
            pty.await("This key does nothing here.").breathe();
            assertThat(pty.text()).as(key).contains("Question 1 of 12", "This key does nothing here.");
            pty.type("3").await("no line", text -> !text.contains("This key does nothing here."));
        }
        pty.type("q").await("Saved: 0 of 12");
    }

    /** Again and again: what a key does after fg must not hang on who is faster. */
    @Test
    void keysAreTakenAfterEverySuspension() throws IOException {
        pty.type("./k take kind-self-12 --consent yes\r").await("Think of").type(ENTER);
        for (int time = 1; time <= 8; time++) {
            pty.await("Question 1 of 12").type("\u001a").prompt();
            pty.type("fg\r").await("Question 1 of 12").resize(time % 2 == 0 ? 80 : 60, 24);
            pty.type("3").await("> ● 3").type("1").await("> ● 1");
        }
        pty.resize(80, 24).type("q").await("Saved: 0 of 12");
        assertThat(pty.settings()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0003", "\u0004"})
    void lineByLineToo(String stop) throws IOException {
        pty.type("./k take kind-self-12 --plain --consent yes\r").await("Question 1 of 12.");
        pty.type("3\r").await("Question 2 of 12.").type(stop).await("Saved: 1 of 12 questions");
        pty.await("the prompt", text -> text.stripTrailing().endsWith("ready>"));
        pty.type("echo code=$?\r").await("code=130");
        assertThat(pty.settings()).isEqualTo(before);
        assertThat(onDisk("answer")).isOne();
        pty.type("clear; ./k take kind-self-12 --plain\r").await("Go on where").type("yes\r");
        pty.await("Question 2 of 12.").type("quit\r").await("Saved: 1 of 12 questions");
    }

    @Test
    void whatWasAcknowledgedOutlivesTheProgram() throws IOException, InterruptedException {
        firstQuestion();
        choose(3, "Question 2 of 12");
        choose(1, "Question 3 of 12");
        pty.signal("KILL").await("Killed").run("stty sane; tput rmcup 2>/dev/null || printf '\\033[?1049l'");
        assertThat(onDisk("answer")).isEqualTo(2);
        pty.type("clear; ./k take kind-self-12\r")
                .await("with 2 of 12 questions")
                .type("yes\r");
        pty.await("Question 3 of 12").type("q").await("Saved: 2 of 12");
    }

    @Test
    void theResultIsDataWhileTheQuestionsAreOnTheScreen() throws IOException {
        pty.type("./k take kind-self-6 --consent yes --format json > result.json\r")
                .await("begin")
                .type(ENTER)
                .await("Question 1 of 6");
        for (int question = 2; question <= 6; question++) {
            choose(3, "Question " + question + " of 6");
        }
        choose(3, "6 of 6 questions are answered");
        pty.breathe().type(ENTER).await("space  end").breathe().breathe().breathe();
        pty.type("q").await("shows it again");
        assertThat(home.resolve("result.json")).content().startsWith("{").doesNotContain("\033");
        assertThat(pty.settings()).isEqualTo(before);
    }
}
