package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.cli.terminal.JLineScreen;
import org.kindscale.cli.terminal.Streams.Terminals;

/** What is due and how a study stands, in windows of every width. */
class StateScreensTest {

    private static final String LONG = "kind-self-6,kind-ground-16";

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale = CommandRun.in(folder);

    @BeforeEach
    void start() throws IOException {
        kindscale = CommandRun.in(folder);
        kindscale.stdin("{ \"ks6_1\": 1, \"ks6_2\": 2, \"ks6_3\": 4, \"ks6_4\": 1, \"ks6_5\": 5 }");
        for (String who : List.of("P01", "P02")) {
            done("take", "kind-self-6", "--answers", "-", "--participant", who, "--session", "1", "--append", "@s.csv");
        }
        kindscale.stdin("3\n2\nquit\n");
        String[] stopped = {"take", LONG, "--plain", "--consent", "yes", "--participant", "P01", "--session", "2"};
        assertThat(kindscale.run(stopped).exit()).isEqualTo(130);
        kindscale.file("stopped.csv", kindscale.run("export", LONG, "--all").out());
        done("schedule", "add", "kind-self-12", "--weekly", "sunday", "--at", "19:00", "--from", "2026-11-08");
        done("schedule", "add", "kind-self-6", "--random", "09:00-12:00,15:00-20:00", "--from", "2026-11-20");
        done("schedule", "add", "phq9", "--daily", "--at", "07:30", "--participant", "P07", "--from", "2026-12-24");
        Path schedule = folder.resolve(".config/kindscale/schedule.json");
        Files.writeString(schedule, Files.readString(schedule).replaceAll("(\"seed\": *)\\d+", "$1" + 7));
    }

    private void done(String... call) {
        CommandRun.Result result = kindscale.run(call);
        assertThat(result.exit()).as(result.err()).isZero();
    }

    private String said(String... call) {
        return kindscale.run(call).out().replaceAll("20\\d\\d-\\d\\d-\\d\\d(?=,|  +\\d)", "2026-11-28");
    }

    private String shown(int columns, String language) {
        kindscale.env("COLUMNS", Integer.toString(columns)).terminals(new Terminals(true, true, true));
        String due = kindscale
                .run("due", "--at", "2026-11-29T20:00", "--language", language)
                .out();
        String status = said("study", "status", "@s.csv", "@stopped.csv", "--language", language);
        assertThat(due + status).isNotEmpty();
        assertThat((due + status).lines().filter(line -> !line.startsWith("  kindscale ")))
                .allMatch(line -> JLineScreen.displayWidth(line) <= columns);
        return "=== due\n" + due + "=== study status\n" + status;
    }

    @ParameterizedTest
    @CsvSource({"80, en", "40, en", "120, en", "40, de", "40, es", "120, de", "120, es"})
    void onAScreen(int columns, String language) throws IOException {
        kindscale.env("TERM", "xterm");
        ScreensTest.compare("state-" + columns + "-" + language, shown(columns, language));
    }

    @ParameterizedTest
    @CsvSource({"80, en_GB.UTF-8", "40, C", "120, C"})
    void lineByLine(int columns, String locale) throws IOException {
        kindscale.env("TERM", "dumb").env("LANG", locale);
        String shown = shown(columns, "en");
        assertThat(shown).isEqualTo(shown.replaceAll("[^\\x00-\\x7F]", ""));
        ScreensTest.compare("state-plain-" + columns + "-" + locale, shown);
    }

    @Test
    void inAPipeTheWordsAreThoseOfTheSystem() {
        assertThat(kindscale
                        .env("LANG", "de_DE.UTF-8")
                        .run("study", "status", "@s.csv")
                        .out())
                .contains("2 Personen, 2 Sitzungen: 2 beendet, 0 abgebrochen", "Hinweise: keine");
    }

    @ParameterizedTest
    @CsvSource({"20, xterm, en_GB.UTF-8", "80, dumb, C", "200, xterm, C"})
    void inAFileAndAPipeStandsTheTableWhateverTheWindow(int columns, String term, String locale) throws IOException {
        String[] call = {"study", "status", "@s.csv", "@stopped.csv"};
        String table = kindscale.run(call).out();
        assertThat(table).contains("who  session  what", "\n2 persons, 3 sittings: 2 finished, 1 stopped\n");
        kindscale.env("COLUMNS", Integer.toString(columns)).env("TERM", term).env("LANG", locale);
        assertThat(kindscale.run(call).out()).isEqualTo(table);
        kindscale.terminals(new Terminals(true, true, true));
        assertThat(kindscale
                        .run("study", "status", "@s.csv", "@stopped.csv", "-o", "@state.txt")
                        .exit())
                .isZero();
        assertThat(folder.resolve("state.txt")).hasContent(table);
    }
}
