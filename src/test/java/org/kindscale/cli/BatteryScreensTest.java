package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.cli.terminal.JLineScreen;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.testing.FakeTerminal;

/** The screens of a battery, from consent to the pages of its result, as they stand in the folder of the screens. */
class BatteryScreensTest {

    private static final String EVENING = "src/test/resources/batteries/evening.json";
    private static final String SITTING = "*consent {turn} y *instructions Enter *number 3 4 *number-typed"
            + " Enter *choice 1 Enter *day 2 0 2 0 - 0 2 - 3 0 Enter *no-day Left Left 2 9 Enter *slider 7 0"
            + " *slider-set Enter *words t o Enter *second-part Enter *item 1 Enter 2 Enter 3 Enter *attention-item"
            + " 4 Enter ? *help x 4 Enter s 2 Enter *third-part Enter *does-it-apply 2 Enter *review Enter";
    private static final String LINES =
            "y\n17\n34\n1\n2020-02-29\n101\n70\nto sleep\n1\n2\n3\n4\nhelp\n\n4\ns\n2\n2\nyes\n";

    @TempDir
    private Path home = Path.of("");

    @ParameterizedTest
    @CsvSource({"80x24,true", "40x20,true", "120x40,true", "80x24,false", "40x20,false", "120x40,false"})
    void onAScreen(String size, boolean unicode) throws InvalidInputException, IOException {
        FakeTerminal terminal = new FakeTerminal(size, unicode, JLineScreen::displayWidth);
        String script = SITTING.replace("{turn} ", size.startsWith("40") ? "Down Down Down *agreement " : "");
        String screens = new ScreenShots(terminal, script).takeBattery(EVENING);
        String onScreen = screens.substring(0, screens.indexOf("=== page to give"));
        assertThat(onScreen.lines().filter(line -> !line.startsWith("===")))
                .allMatch(line -> JLineScreen.displayWidth(line) <= terminal.columns());
        assertThat(screens).doesNotContain("too small");
        if (!unicode) {
            assertThat(onScreen)
                    .matches(text -> StandardCharsets.US_ASCII.newEncoder().canEncode(text), "all ASCII");
        }
        ScreensTest.compare("battery-" + size + (unicode ? "" : "-ascii"), onScreen);
        ScreensTest.compare("page-evening", screens.substring(onScreen.length()));
    }

    @ParameterizedTest
    @CsvSource({"80,en_GB.UTF-8", "40,C"})
    void lineByLine(int columns, String locale) throws IOException {
        CommandRun.Result result = CommandRun.in(home)
                .env("LANG", locale)
                .env("COLUMNS", Integer.toString(columns))
                .stdin(LINES)
                .run("take", EVENING, "--plain", "--format", "text");
        assertThat(result.exit()).as(result.err()).isZero();
        String all = result.err() + "=== standard output\n" + result.out();
        assertThat(all).doesNotContain("\033", "\b", "\r");
        ScreensTest.compare("battery-plain-" + columns + "-" + locale, all);
    }

    @Test
    void thePageToGiveFitsANarrowScreenAndTwoSheets() {
        CommandRun run = CommandRun.in(home).stdin(LINES);
        assertThat(run.run("take", EVENING, "--plain", "-q").exit()).isZero();
        assertThat(run.run("page", "--with-answers").out())
                .contains("@media print{", "th,td:last-child{white-space:normal}")
                .doesNotContain("with chance");
    }
}
