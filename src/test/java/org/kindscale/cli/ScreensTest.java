package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.cli.terminal.JLineScreen;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.testing.FakeTerminal;

/**
 * The screens of kind-self-12 as they stand in {@code src/test/resources/screens}.
 *
 * <p>{@code -Dgolden.update=true} writes them anew; read the difference before you commit it.
 */
class ScreensTest {

    private static final Path SCREENS = Path.of("src/test/resources/screens");
    private static final String SITTING = "*consent y *instructions Enter *item Enter *item-without-choice"
            + " 4 *item-chosen ? *help x Enter s 2 Enter 1 Enter 3 Enter s 5 Enter 4 Enter 2 Enter 1 Enter"
            + " 3 Enter *last 5 Enter *review 1 *review-typing 2 *again Enter Enter";
    private static final String LINES = "y\nhelp\n\n4\nskip\n2\n1\n7\n3\ns\n5\n4\n2\n1\nb\n3\n5\n5\nno\n3\nskip\nyes\n";

    @TempDir
    private Path home = Path.of("");

    /** Compares with what is kept under a name, or keeps it. */
    static void compare(String name, String actual) throws IOException {
        Path file = SCREENS.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(SCREENS);
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @CsvSource({"80x24,true", "40x24,true", "80x24,false", "40x24,false"})
    void onAScreen(String size, boolean unicode) throws InvalidInputException, IOException {
        FakeTerminal terminal = new FakeTerminal(size, unicode, JLineScreen::displayWidth);
        String screens = new ScreenShots(terminal, SITTING).take("kind-self-12", "en");
        assertThat(screens.lines().filter(line -> !line.startsWith("===")))
                .allMatch(line -> JLineScreen.displayWidth(line) <= terminal.columns());
        if (!unicode) {
            assertThat(screens)
                    .matches(text -> StandardCharsets.US_ASCII.newEncoder().canEncode(text), "all ASCII");
        }
        compare("screen-" + size + (unicode ? "" : "-ascii"), screens);
    }

    @ParameterizedTest
    @CsvSource({"80,en_GB.UTF-8", "40,C"})
    void lineByLine(int columns, String locale) throws IOException {
        CommandRun kindscale = CommandRun.in(home)
                .env("LANG", locale)
                .env("COLUMNS", Integer.toString(columns))
                .stdin(LINES);
        CommandRun.Result result = kindscale.run("take", "kind-self-12", "--plain", "--format", "text");
        assertThat(result.exit()).as(result.err()).isZero();
        String all = result.err() + "=== standard output\n" + result.out();
        assertThat(all).doesNotContain("\033", "\b", "\r");
        compare("plain-" + columns + "-" + locale, all);
    }

    /** A page of another language is as narrow: no word of the interface may be cut off. */
    @ParameterizedTest
    @CsvSource({"de,40x28", "es,40x28", "de,80x24", "es,80x24"})
    void inOtherLanguages(String language, String size) throws InvalidInputException, IOException {
        FakeTerminal terminal = new FakeTerminal(size, true, JLineScreen::displayWidth);
        String script = SITTING.replaceFirst("y", language.equals("de") ? "j" : "s");
        String screens = new ScreenShots(terminal, script).take("kind-self-12", language);
        assertThat(screens.lines().filter(line -> !line.startsWith("===")))
                .allMatch(line -> JLineScreen.displayWidth(line) <= terminal.columns());
        compare("screen-" + size + "-" + language, screens);
    }

    /** Text of other scripts keeps to the window by the columns it takes on a terminal. */
    @ParameterizedTest
    @CsvSource({"80x24", "40x28"})
    void inOtherScripts(String size) throws InvalidInputException, IOException {
        FakeTerminal terminal = new FakeTerminal(size, true, JLineScreen::displayWidth);
        String script =
                "*consent y *instructions Enter *japanese 2 *chosen Enter *hebrew s *emoji 5 Enter *review Enter";
        String screens = new ScreenShots(terminal, script).take("src/test/resources/screens/scripts.json", "en");
        assertThat(screens.lines().filter(line -> !line.startsWith("===")))
                .allMatch(line -> JLineScreen.displayWidth(line) <= terminal.columns());
        compare("scripts-" + size, screens);
    }

    @Test
    void everyOptionIsAlwaysThere() throws IOException {
        for (String file : new String[] {"screen-80x24", "screen-40x24", "screen-80x24-ascii", "screen-40x24-ascii"}) {
            String[] screens = Files.readString(SCREENS.resolve(file + ".txt")).split("=== ", -1);
            assertThat(Arrays.stream(screens).filter(screen -> screen.startsWith("item")))
                    .hasSize(3)
                    .allSatisfy(screen -> assertThat(screen)
                            .contains("1  Never", "2  Now", "3  About", "4  Often", "5  Always")
                            .doesNotContain("too small"));
        }
    }
}
