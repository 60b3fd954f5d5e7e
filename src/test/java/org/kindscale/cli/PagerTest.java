package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.administration.Answer;
import org.kindscale.administration.Pager;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.SittingHeader;
import org.kindscale.administration.SittingRecord;
import org.kindscale.catalog.Catalog;
import org.kindscale.cli.terminal.JLineScreen;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.report.sitting.ResultText;
import org.kindscale.report.sitting.SittingResult;
import org.kindscale.testing.FakeTerminal;

/** What must be seen stands alone, a long result page by page; no line is lost and none is too wide. */
class PagerTest {

    private static final String LINES = "In this town: 0800 555 0100\nAt night: ask at the gate\n";

    private static SittingResult result() throws InvalidInputException, IOException {
        Instrument instrument = new Catalog(List.of()).load("phq9").instrument();
        List<Answer> answers = new ArrayList<>();
        instrument.items().forEach(item -> answers.add(new Answer(item.id(), OptionalInt.of(1), 0, 1)));
        SittingHeader header = new SittingHeader(
                "0",
                "0",
                "phq9",
                "1.0.0",
                "0",
                "en",
                List.of(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                "screen",
                Optional.empty(),
                "2026-11-23T12:00:00Z");
        return SittingResult.of(instrument, new SittingRecord(header, Optional.empty(), answers, Optional.empty(), ""));
    }

    /** Shows the message, then the result, and keeps every page. */
    private static List<String> shots(FakeTerminal terminal, String language, Pager.Kind kind)
            throws InvalidInputException, IOException {
        SittingResult result = result();
        Phrases phrases = Phrases.in(language);
        List<String> shots = new ArrayList<>();
        terminal.watched(() -> shots.add(String.join("\n", terminal.lines()) + "\n"));
        try {
            Pager.show(
                    terminal,
                    phrases,
                    wide -> {
                        ResultText.Screen screen = new ResultText.Screen(
                                wide, JLineScreen::displayWidth, terminal.unicode(), kind == Pager.Kind.RESULT);
                        return kind == Pager.Kind.CARE
                                ? ResultText.flags(result, phrases, screen, Optional.of(LINES))
                                : ResultText.render(result, phrases, screen);
                    },
                    kind);
        } catch (EOFException e) {
            shots.add("=== no more keys\n");
        }
        return shots;
    }

    private static FakeTerminal terminal(String size, boolean unicode, String keys) {
        return new FakeTerminal(size, unicode, JLineScreen::displayWidth).type(List.of(keys.split(",", -1)));
    }

    @ParameterizedTest
    @CsvSource({"80x24,true", "40x20,true", "120x40,true", "80x24,false", "40x20,false", "120x40,false"})
    void thePagesAreThoseKept(String size, boolean unicode) throws InvalidInputException, IOException {
        String care = String.join("=== next\n", shots(terminal(size, unicode, "x"), "en", Pager.Kind.CARE));
        String keys = "Enter, ,Down,j,Enter,Enter,Enter,Enter";
        String result = String.join("=== next\n", shots(terminal(size, unicode, keys), "en", Pager.Kind.RESULT));
        assertThat(care).doesNotContain("=== next");
        ScreensTest.compare("pages-" + size + (unicode ? "" : "-ascii"), "=== care\n" + care + "=== result\n" + result);
    }

    @ParameterizedTest
    @CsvSource({"80x24", "40x20", "40x24", "60x20", "30x12", "20x6"})
    void noLineIsLostAndNoneIsTooWide(String size) throws InvalidInputException, IOException {
        String keys = " ,".repeat(120) + " ";
        for (Pager.Kind kind : Pager.Kind.values()) {
            FakeTerminal terminal = terminal(size, true, keys);
            List<String> shots = shots(terminal, "en", kind);
            String all = String.join("\n", shots);
            assertThat(all.lines()).allMatch(line -> JLineScreen.displayWidth(line) <= terminal.columns());
            assertThat(shots).allMatch(shot -> shot.lines().count() <= terminal.rows());
            String words =
                    all.replaceAll("(?m)^ (Page|any key|space|b |q ).*$", "").replaceAll("\\s+", " ");
            assertThat(words).contains(kind == Pager.Kind.CARE ? "help is there." : "or to a professional.");
        }
    }

    @Test
    void keysTypedBeforeItCouldBeReadDoNotTurnThePage() throws InvalidInputException, IOException {
        List<String> shots =
                shots(terminal("80x24", true, "Enter@50,Enter@30,Enter@300,Enter@30"), "en", Pager.Kind.CARE);
        assertThat(shots).last().isEqualTo("=== no more keys\n");
        assertThat(shots(terminal("80x24", true, "Enter@50, @500"), "en", Pager.Kind.CARE))
                .noneMatch(shot -> shot.startsWith("==="));
    }

    @Test
    void aResultMayBeLeftAndGoneBackIn() throws InvalidInputException, IOException {
        List<String> shots = shots(terminal("80x24", true, "Enter,b,x,q"), "en", Pager.Kind.RESULT);
        assertThat(shots).hasSize(4);
        assertThat(shots.get(0)).contains("Page 1 of").isEqualTo(shots.get(2));
        assertThat(shots.get(3)).contains("Page 1 of", "This key does nothing here.");
        assertThat(shots.get(1)).contains("Page 2 of");
    }

    @Test
    void whatMustBeSeenIsNotLeftWithQuit() throws InvalidInputException, IOException {
        assertThat(shots(terminal("30x12", true, "q,q,q,q,q,q,q,q,q"), "en", Pager.Kind.CARE))
                .hasSizeGreaterThan(2)
                .anyMatch(shot -> shot.contains("ask at the"));
    }

    @Test
    void anotherSizeOfTheWindowLosesNothing() throws InvalidInputException, IOException {
        List<String> shots = shots(terminal("40x20", true, "80x24,40x20,x"), "en", Pager.Kind.CARE);
        assertThat(shots).hasSize(3).allMatch(shot -> shot.contains("Thank you for") && shot.contains("gate"));
    }
}
