package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests on a pseudo-terminal begin with: a shell in an empty folder, for each of them. */
abstract class OnTerminal {

    static final String ENTER = "\r";

    @TempDir
    Path home = Path.of("");

    Pty pty;
    /** How the terminal was set before. */
    List<String> before = List.of();

    @BeforeEach
    void open() throws IOException {
        pty = Pty.open(home);
        before = pty.settings();
        assertThat(before).isNotEmpty();
    }

    @AfterEach
    void close() {
        pty.close();
    }

    /** Begins kind-self-12 and waits for its first question. */
    void firstQuestion() throws IOException {
        pty.type("./k take kind-self-12 --consent yes\r")
                .await("Think of")
                .type(ENTER)
                .await("Question 1 of 12");
    }

    /** {@return how often something happened in the one sitting there is, as its journal has it; 0 without one} */
    long onDisk(String event) throws IOException {
        List<Path> journals = Program.journals(home);
        assertThat(journals).hasSizeLessThan(2);
        return journals.isEmpty()
                ? 0
                : Files.readAllLines(journals.get(0)).stream()
                        .filter(line -> line.contains("\"event\":\"" + event + "\""))
                        .count();
    }
}
