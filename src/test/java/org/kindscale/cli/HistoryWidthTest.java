package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.cli.terminal.JLineScreen;

/** Results over time keep to the window, and their columns stand below each other in any script. */
class HistoryWidthTest {

    private static final String SCRIPTS = "src/test/resources/screens/scripts.json";

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale = CommandRun.in(folder);

    @BeforeEach
    void sittings() {
        kindscale = CommandRun.in(folder);
        for (int code = 1; code <= 5; code++) {
            take("kind-self-12", "ks12_", 12, code);
            take(SCRIPTS, "s_", 3, code);
        }
        for (int more = 0; more < 3; more++) {
            take("kind-self-12", "ks12_", 12, 4);
        }
    }

    private void take(String instrument, String prefix, int items, int code) {
        StringBuilder answers = new StringBuilder();
        for (int i = 1; i <= items; i++) {
            answers.append(i == 1 ? "" : ",").append("\"" + prefix + i + "\":" + code);
        }
        CommandRun.Result result =
                kindscale.file("a.json", "{" + answers + "}").run("take", instrument, "--answers", "@a.json", "-q");
        assertThat(result.exit()).as(result.err()).isZero();
    }

    private List<String> history(String instrument, int columns, String locale) {
        kindscale.env("COLUMNS", Integer.toString(columns)).env("LANG", locale);
        CommandRun.Result history = kindscale.run("history", instrument);
        assertThat(history.err()).isEmpty();
        return history.out().lines().toList();
    }

    @ParameterizedTest
    @CsvSource({
        "kind-self-12,120,en_GB.UTF-8",
        "kind-self-12,80,en_GB.UTF-8",
        "kind-self-12,40,en_GB.UTF-8",
        "kind-self-12,40,de_DE.UTF-8",
        "kind-self-12,80,C",
        "kind-self-12,40,C",
        SCRIPTS + ",80,en_GB.UTF-8",
        SCRIPTS + ",40,en_GB.UTF-8"
    })
    void noLineIsWiderThanTheWindow(String instrument, int columns, String locale) {
        List<String> lines = history(instrument, columns, locale);
        assertThat(lines).hasSizeGreaterThan(4).allMatch(line -> JLineScreen.displayWidth(line) <= columns);
        if (locale.equals("C")) {
            assertThat(String.join("", lines)).matches("\\p{ASCII}*");
        }
    }

    @Test
    void columnsStandBelowEachOther() {
        List<String> table = history(SCRIPTS, 80, "en_GB.UTF-8").stream()
                .filter(line -> line.contains("自分への") || line.matches(" +\\d{4}-.*"))
                .limit(2)
                .toList();
        assertThat(table).hasSize(2);
        int dates = JLineScreen.displayWidth(table.get(0));
        String values = table.get(1).substring(0, table.get(1).lastIndexOf("  "));
        assertThat(JLineScreen.displayWidth(values)).isEqualTo(dates);
    }

    @Test
    void theFirstAndTheLastAreShownInAnyWindow() {
        assertThat(history("kind-self-12", 80, "en_GB.UTF-8"))
                .anyMatch(line -> line.matches("Kindness to yourself +1 +(\\d +)+4 +[▁-█]{8}"));
        assertThat(history("kind-self-12", 40, "en_GB.UTF-8"))
                .containsSubsequence("Kindness to yourself", "Being hard on yourself")
                .anyMatch(line -> line.matches("  \\d{4}-\\d\\d-\\d\\d  1"))
                .anyMatch(line -> line.matches("  [▁-█]{8}"));
    }
}
