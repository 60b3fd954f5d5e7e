package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.administration.Phrases;
import org.kindscale.cli.terminal.JLineScreen;

/** What stands on the screen when a sitting is over: the question for a note, and what is said of one. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(120)
class NotePtyTest extends OnTerminal {

    @ParameterizedTest
    @CsvSource({"80,24,en", "40,20,en", "80,24,de", "40,20,de", "80,24,es", "40,20,es"})
    void theScreensAreThoseKept(int columns, int rows, String language) throws IOException {
        pty.resize(columns, rows);
        answer(Phrases.in(language), language);
        pty.await("an empty line for a note", text -> text.strip().endsWith("\n>"));
        String asked = screen();
        pty.type("Über den See, ¡por fin!\r").prompt();
        String all = "=== asked\n" + asked + "=== noted\n" + screen();
        assertThat(all.lines()).allMatch(line -> JLineScreen.displayWidth(line) <= columns);
        ScreensTest.compare("note-" + columns + "x" + rows + "-" + language, all);
    }

    /** Takes kind-self-6 to its end, and goes through the pages of its result. */
    private void answer(Phrases phrases, String language) throws IOException {
        pty.type("clear; ./k take kind-self-6 --consent yes --language " + language + ENTER)
                .await(phrases.get("key.begin"))
                .type(ENTER);
        for (int question = 1; question <= 6; question++) {
            pty.await(phrases.get("progress", question, 6))
                    .type("3")
                    .await("> ● 3")
                    .type(ENTER);
        }
        pty.await(phrases.get("review.answered", 6, 6))
                .breathe()
                .type(ENTER)
                .await(
                        "the result",
                        text -> Stream.of("page.next", "page.close")
                                .map(phrases::get)
                                .anyMatch(text::contains))
                .breathe()
                .breathe()
                .breathe()
                .type("q");
    }

    private String screen() {
        return pty.text().stripTrailing().replaceAll("\\d{4}-\\d\\d-\\d\\d", "2026-11-30") + "\n";
    }
}
