package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A battery with questions that hang on an answer, taken on a pseudo-terminal, stopped and gone on with. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(180)
class BatteryPtyTest extends OnTerminal {

    private static final Path EVENING = Path.of("src/test/resources/batteries/evening.json");

    @BeforeEach
    void battery() throws IOException {
        Files.copy(EVENING, home.resolve("evening.json"));
    }

    private void enter(String keys, String next) throws IOException {
        pty.type(keys).breathe().type("\r").await(next);
    }

    /** Answers question after question, each when it stands there, until one that reads {@code next}. */
    private void answerUntil(String next) throws IOException {
        while (!pty.text().contains(next)) {
            String head = pty.text().lines().findFirst().orElse("");
            pty.type("3").breathe().type("\r").await("another page", text -> !text.startsWith(head));
        }
    }

    @Test
    void whatHangsOnAnAnswerIsAskedOrNotAndOneRowIsWritten() throws IOException {
        String call = "./k take evening.json --participant P1 --append study.csv\r";
        pty.type(call)
                .await("Page 1 of 2")
                .breathe()
                .type(" ")
                .await("Do you want to begin?")
                .type("y")
                .breathe()
                .type("\r")
                .await("How old are you?");
        enter("34", "Are you in therapy just now?");
        enter("1", "Since when?");
        pty.type("b").await("Are you in therapy just now?");
        enter("2", "How tired are you now?");
        assertThat(pty.text()).doesNotContain("Since when?");
        pty.type("q").await("Saved").prompt();
        assertThat(home.resolve("study.csv")).doesNotExist();

        pty.type("clear; " + call).await("where you stopped").type("y\r").await("How tired are you now?");
        enter("70", "What would you wish for?");
        enter("sleep", "Part 2 of 3");
        answerUntil("Do you have a place of your own?");
        enter("2", "questions are answered");
        pty.breathe().type("\r").await("space  end").breathe().breathe().breathe();
        pty.type("q").await("A score is not a diagnosis").prompt();
        assertThat(pty.settings()).isEqualTo(before);
        assertThat(Files.readString(home.resolve("study.csv")))
                .contains("34,0,,70,sleep")
                .containsOnlyOnce(",P1,")
                .contains("not administered");
    }
}
