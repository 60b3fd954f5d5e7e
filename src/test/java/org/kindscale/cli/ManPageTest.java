package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Pages for man, made of what --help says. */
class ManPageTest {

    static final List<String> COMMANDS = Main.COMMANDS;

    private final CommandRun run = CommandRun.in(Path.of(""));

    /** What is left of a page when its markup is taken away. */
    private static String text(String page) {
        return page.replaceAll("(?m)^\\.(TH|SH|TP|nf|fi|BR|B|I).*\n", "")
                .replace("\\&...", "…")
                .replace("\\&", "")
                .replaceAll("\\\\f[BIR]", "")
                .replace("\\(aq", "'")
                .replace("\\-", "-")
                .replace("\\e", "\\");
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void aPageSaysWhatTheHelpSays(String command) {
        String page = words(text(run.run("man", command).out()));
        String help = run.run(command, "--help").out();
        String options = help.substring(help.indexOf('\n', help.indexOf("\nParameters and options") + 1) + 1);
        assertThat(options.split("\n(?=  \\S)", -1))
                .hasSizeGreaterThan(1)
                .allSatisfy(option -> assertThat(page).contains(words(option).strip()));
    }

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void noLineOfTextIsARequest(String command) {
        assertThat(run.run("man", command).out().lines())
                .allMatch(line -> line.matches("\\.(TH|SH|TP|nf|fi|BR?|I)( .*)?|[^.'].*"));
    }

    @Test
    void theOverviewNamesEveryCommand() {
        String page = text(run.run("man").out());
        assertThat(COMMANDS).allMatch(page::contains);
    }

    @Test
    void aCommandThatIsNotThereHasNoPage() {
        assertThat(run.run("man", "scor").exit()).isEqualTo(2);
    }
}
