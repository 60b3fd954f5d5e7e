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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.cli.terminal.JLineScreen;

/** On a screen the message about safety stands alone until a key is pressed, and is the last thing said. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(180)
class FlagOnScreenTest {

    private static final String FIRST = "Thank you for";
    private static final String LAST = "ask at the gate";

    @TempDir
    private Path home = Path.of("");

    @BeforeEach
    void wording() throws IOException {
        FlagTest.addWording(CommandRun.in(home));
        Path folder = Files.createDirectories(home.resolve(".config/kindscale"));
        Files.writeString(folder.resolve("support.txt"), FlagTest.LINES);
    }

    private static void answer(Pty pty, int last, String options) throws IOException {
        pty.type("./k take phq9 --consent yes" + options + "\r")
                .await("last two weeks")
                .type("\r");
        for (int question = 1; question <= last; question++) {
            String number = question == 9 ? "1" : "0";
            pty.await("Question " + question + " of 10").type(number).await("> ● " + number);
            pty.type("\r");
        }
    }

    private static String flat(Pty pty) {
        return pty.text().replaceAll("\\s+", " ");
    }

    /** What a person sees: the whole message, and nothing else but what the key does. */
    private static void seeItAlone(Pty pty) {
        pty.await("any key");
        assertThat(flat(pty))
                .contains(FIRST, "help is there.", "please talk to someone now", "0800 555 0100", LAST)
                .doesNotContain("Your result", "Question", "Saved", "ready>", "./k");
    }

    @ParameterizedTest
    @CsvSource({"80,24", "80,20", "40,24", "40,20", "100,60"})
    void theMessageStandsAloneAndAgainAtTheEnd(int columns, int rows) throws IOException {
        try (Pty pty = Pty.open(home)) {
            pty.resize(columns, rows);
            answer(pty, 10, "");
            pty.await("10 of 10").breathe().type("\r");
            seeItAlone(pty);
            assertThat(pty.text().lines()).allMatch(line -> JLineScreen.displayWidth(line) <= columns);
            pty.breathe().breathe().breathe().type(" ");
            if (rows < 60) {
                pty.await("Page 1 of").breathe().breathe().breathe().type("q");
            }
            pty.await("the end", shown -> shown.strip().endsWith("ready>"));
            assertThat(flat(pty)).contains(FIRST, "please talk to someone now", "0800 555 0100", LAST);
            assertThat(pty.text().indexOf(LAST)).isGreaterThan(pty.text().indexOf("Stored."));
        }
    }

    @ParameterizedTest
    @CsvSource({"de,sprich jetzt mit jemandem,beliebige Taste", "es,habla ahora con alguien,cualquier tecla"})
    void inEveryLanguageTheWholeMessageStaysInASmallWindow(String language, String now, String key) throws IOException {
        FlagTest.addWording(CommandRun.in(home), "--language", language);
        try (Pty pty = Pty.open(home)) {
            pty.resize(40, 20);
            pty.type("./k take phq9 --consent yes --language " + language + "\r")
                    .await("last two weeks")
                    .type("\r");
            for (int question = 1; question <= 10; question++) {
                String number = question == 9 ? "1" : "0";
                pty.await("about thing " + question).type(number).await("> ● " + number);
                pty.type("\r");
            }
            pty.await("all answered", shown -> shown.matches("(?s).*10 (von|de) 10.*"))
                    .breathe()
                    .type("\r")
                    .await(key);
            assertThat(flat(pty)).contains(FIRST, "help is there.", now, LAST);
            pty.breathe().breathe().breathe().type(" ").breathe().breathe().breathe();
            pty.type("q").await("the end", shown -> shown.strip().endsWith("ready>"));
            assertThat(flat(pty)).contains(FIRST, now, LAST);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" --quiet", " --no-feedback", " --quiet --no-feedback --no-store", " --format json"})
    void whateverElseIsAsked(String options) throws IOException {
        try (Pty pty = Pty.open(home)) {
            answer(pty, 10, options + " > out.txt");
            pty.await("10 of 10").breathe().type("\r");
            seeItAlone(pty);
            pty.breathe().breathe().breathe().type("x");
            pty.await(
                    "the page after it",
                    shown -> shown.contains("Page 1 of") || shown.strip().endsWith("ready>"));
            pty.breathe().breathe().breathe().type("q");
            pty.await("the end", shown -> shown.contains("ready>") && shown.contains(LAST));
            assertThat(Files.readString(home.resolve("out.txt"))).doesNotContain(FIRST);
        }
    }

    @Test
    void whoStopsIsToldToo() throws IOException {
        try (Pty pty = Pty.open(home)) {
            answer(pty, 9, "");
            pty.await("Question 10 of 10").type("q");
            seeItAlone(pty);
            pty.breathe().breathe().breathe().type(" ").await("Saved: 9 of 10").await(LAST);
            assertThat(pty.text()).containsSubsequence("Saved: 9 of 10", FIRST, LAST);
        }
    }

    @Test
    void aKeyTypedAheadDoesNotTurnItAway() throws IOException {
        try (Pty pty = Pty.open(home)) {
            answer(pty, 10, "");
            pty.await("10 of 10").breathe().type("\r\r\r   \r");
            seeItAlone(pty);
            pty.breathe().breathe().breathe();
            seeItAlone(pty);
        }
    }

    @Test
    void lineByLineItWaitsForEnter() throws IOException {
        try (Pty pty = Pty.open(home)) {
            pty.type("./k take phq9 --consent yes --plain\r");
            for (int question = 1; question <= 10; question++) {
                pty.await("Question " + question + " of 10")
                        .await("quit: ", shown -> shown.strip().endsWith("quit:"));
                pty.type((question == 9 ? "1" : "0") + "\r");
            }
            pty.await("change its answer:").type("yes\r").await("Press Enter to go on");
            assertThat(flat(pty)).contains(FIRST, LAST).doesNotContain("Your result");
            pty.type("\r")
                    .await("Stored.")
                    .await("the end", shown -> shown.strip().endsWith("ready>"));
            assertThat(flat(pty)).contains(FIRST, "please talk to someone now", LAST);
        }
    }
}
