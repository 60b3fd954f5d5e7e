package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.choice.Chooser;
import org.kindscale.administration.choice.ChooserScreen;
import org.kindscale.administration.choice.Offer;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.terminal.JLineScreen;
import org.kindscale.cli.terminal.Streams.Terminals;
import org.kindscale.testing.FakeTerminal;
import org.kindscale.testing.TestScales;

/** Who names no instrument chooses one: on a screen, line by line, or not at all where nobody types. */
class ChoosingTest {

    private static final List<String> READY = List.of("kind-self-12", "kind-self-6", "kind-care-20");
    private static final List<String> ALL =
            List.of("kind-self-12", "kind-self-6", "kind-care-20", "scs", "scs-sf", "phq9", "fcs-from-others", "pss10");
    private static final List<String> KEYS = List.of(
            "Tab", "Down", "Enter", "Down", "Down", "Enter", "x", "Left", "f", "e", "Down", "Left", "o", "z", "Enter",
            "Left", "Left", "Left", "?", "Down", "Enter");

    @TempDir
    private Path home = Path.of("");

    private static List<Offer> offers(String language) {
        return ALL.stream()
                .map(id -> Offer.of(TestScales.bundled(id), language, READY.contains(id)))
                .toList();
    }

    private static Optional<Offer> choose(FakeTerminal terminal, String language, StringBuilder shots)
            throws IOException {
        Phrases phrases = Phrases.in(language);
        terminal.watched(() -> shots.append("=== cursor in row ")
                .append(terminal.frame().cursorRow() + 1)
                .append('\n')
                .append(String.join("\n", terminal.lines()))
                .append('\n'));
        try {
            return new ChooserScreen(new Chooser(phrases), phrases, terminal).run(() -> offers(language));
        } catch (EOFException e) {
            shots.append("=== no more keys\n");
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "80x24,true,en",
        "40x20,true,en",
        "120x40,true,en",
        "80x24,false,en",
        "40x20,false,en",
        "120x40,false,en",
        "80x24,true,de",
        "40x20,true,es"
    })
    void theScreensAreThoseKept(String size, boolean unicode, String language) throws IOException {
        FakeTerminal terminal = new FakeTerminal(size, unicode, JLineScreen::displayWidth).type(KEYS);
        StringBuilder shots = new StringBuilder();
        assertThat(choose(terminal, language, shots)).map(Offer::id).contains("kind-self-6");
        assertThat(shots.toString().lines()).allMatch(line -> JLineScreen.displayWidth(line) <= terminal.columns());
        if (!unicode) {
            assertThat(shots.toString())
                    .matches(text -> StandardCharsets.US_ASCII.newEncoder().canEncode(text), "all ASCII");
        }
        ScreensTest.compare("choose-" + size + (unicode ? "" : "-ascii") + "-" + language, shots.toString());
    }

    /** Whatever the window, what is marked can be seen and nothing is wider or longer than the window. */
    @ParameterizedTest
    @ValueSource(strings = {"20x6", "20x10", "30x8", "40x12", "60x15", "100x12", "200x60"})
    void whatIsMarkedIsAlwaysInSight(String size) throws IOException {
        FakeTerminal terminal = new FakeTerminal(size, true, JLineScreen::displayWidth)
                .type(List.of(
                        "Up", "Down", "Down", "Down", "Down", "Down", "Down", "Down", "Enter", "Down", "Down", "Down",
                        "Down", "Down", "Down", "Down", "Up", "Up", "Up", "Up", "Up", "Up"));
        terminal.watched(() -> {
            assertThat(terminal.lines()).hasSizeLessThanOrEqualTo(terminal.rows());
            assertThat(terminal.lines()).allMatch(line -> JLineScreen.displayWidth(line) <= terminal.columns());
            assertThat(terminal.lines().get(terminal.frame().cursorRow())).startsWith(" > ");
        });
        Phrases phrases = Phrases.in("en");
        assertThat(Optional.of(terminal).map(FakeTerminal::shows)).contains(0);
        try {
            new ChooserScreen(new Chooser(phrases), phrases, terminal).run(() -> offers("en"));
        } catch (EOFException e) {
            assertThat(terminal.shows()).isEqualTo(24);
        }
    }

    @Test
    void ctrlCAndQLeave() throws IOException {
        for (String key : List.of("q", "Q", "Ctrl-C")) {
            FakeTerminal terminal = new FakeTerminal("80x24", true, JLineScreen::displayWidth).type(List.of(key));
            StringBuilder shots = new StringBuilder();
            assertThat(choose(terminal, "en", shots)).isEmpty();
            assertThat(shots.toString()).doesNotContain("no more keys");
        }
    }

    private CommandRun onLines(String typed) {
        return CommandRun.in(home)
                .env("TERM", "dumb")
                .terminals(new Terminals(true, true, true))
                .stdin(typed);
    }

    @ParameterizedTest
    @CsvSource({"80,en_GB.UTF-8", "40,C", "120,de_DE.UTF-8"})
    void theLinesAreThoseKept(int columns, String locale) throws IOException {
        CommandRun.Result result = onLines("9\n99\nneff\n2\nback\nquit\n")
                .env("COLUMNS", Integer.toString(columns))
                .env("LANG", locale)
                .run();
        if (locale.equals("C")) {
            assertThat(result.err())
                    .matches(text -> StandardCharsets.US_ASCII.newEncoder().canEncode(text), "all ASCII");
        }
        ScreensTest.compare("choose-plain-" + columns + "-" + locale, result.err());
    }

    @Test
    void lineByLineOneIsChosenByNumbersAndWords() {
        CommandRun.Result result =
                onLines("9\n99\n\nneff\n2\nback\nhelp\n2\nno\n").run();
        assertThat(result.exit()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(result.err())
                .contains(
                        "What would you like to look at?",
                        "Choose a number from 1 to",
                        "Found by \"neff\"",
                        "You find the official form here: https://self-compassion.org",
                        "2. I have one minute: how is it right now? (kind-self-6, 6 questions, about 1 min)",
                        "Kind to Myself, right now (6 sentences). 6 questions",
                        "Nothing was asked and nothing was stored.")
                .doesNotContain("\033");
    }

    @Test
    void takeAloneChoosesTooAndTheEndOfInputLeaves() {
        CommandRun.Result result = onLines("zzz\n").run("take", "--no-store", "--language", "de");
        assertThat(result.exit()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(result.err()).contains("Was möchtest du dir ansehen?", "Mit „zzz“ ist nichts zu finden.");
    }

    @Test
    void whereNobodyTypesOneMustBeNamed() {
        CommandRun piped = CommandRun.in(home).stdin("1\n");
        assertThat(piped.run("take").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(piped.run("take").err()).startsWith("kindscale: Missing required parameter: 'INSTRUMENT'\n");
        assertThat(piped.run().err()).startsWith("Take and score");
        assertThat(onLines("1\n").run("take", "--answers", "@a.json").exit()).isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "kind, kind-care-20 or kind-ground-16",
        "neff, cs-16 or s-scs-l or s-scs-s or scs",
        "self compassion, kind-self-12 or",
        "well-being, who5",
    })
    void anIdThatIsNoneIsAnsweredWithWhatIsFoundByIt(String words, String ids) {
        assertThat(CommandRun.in(home).run("take", words).err())
                .contains("no instrument has this id", "did you mean")
                .contains(ids);
    }

    @Test
    void theInstrumentsAreSearched() {
        CommandRun kindscale = CommandRun.in(home).env("COLUMNS", "100");
        assertThat(kindscale.run("instruments", "--search", "kind ground").out())
                .contains("kind-ground-16", "kind-ground-20")
                .doesNotContain("scs");
        assertThat(kindscale.run("instruments").out()).contains("\nBeing kind to yourself\n", "\nMood and worry\n");
        CommandRun.Result none = kindscale.run("instruments", "--search", "zzz");
        assertThat(none.exit()).isEqualTo(ExitCode.BAD_DEFINITION);
        assertThat(none.err()).contains("nothing is found by \"zzz\"");
    }
}
