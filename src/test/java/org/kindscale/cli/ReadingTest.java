package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.administration.Form;
import org.kindscale.administration.Pager;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.ScreenLoop;
import org.kindscale.administration.Sitting;
import org.kindscale.cli.terminal.JLineScreen;
import org.kindscale.definition.Instrument;
import org.kindscale.testing.FakeTerminal;
import org.kindscale.testing.Instruments;

/** What is longer than the window is read page by page, and nothing of it is lost. */
class ReadingTest {

    private static final List<String> CONSENT = IntStream.rangeClosed(1, 30)
            .mapToObj(n -> "Paragraph " + n + " says what becomes of the answers, and who may read them.")
            .collect(Collectors.toList());

    @TempDir
    private Path home = Path.of("");

    private static Sitting sitting() {
        Instrument instrument = Instruments.tiny()
                .items(1, 5, "a", "b", "c")
                .scores(Instruments.mean("all", 3, "a", "b", "c"))
                .build();
        Form form = Form.of(
                instrument,
                java.util.Map.of("a", "Words of a.", "b", "Words of b.", "c", "Words of c."),
                "en",
                Form.publishedOrder(3));
        Sitting.Script script = new Sitting.Script(
                CONSENT,
                "Think of the last two weeks.",
                true,
                false,
                leftOut -> leftOut.isEmpty() ? List.of() : List.of("All of it"));
        return new Sitting(form, Phrases.in("en"), script, List.of());
    }

    private static List<String> shots(FakeTerminal terminal, Sitting sitting) throws IOException {
        List<String> shots = new ArrayList<>();
        terminal.watched(() -> shots.add(String.join("\n", terminal.lines()) + "\n"));
        try {
            new ScreenLoop(sitting, Phrases.in("en"), terminal, entry -> {}).run();
        } catch (EOFException e) {
            shots.add("=== no more keys\n");
        }
        return shots;
    }

    private static FakeTerminal terminal(String size, boolean unicode, String keys) {
        return new FakeTerminal(size, unicode, JLineScreen::displayWidth).type(List.of(keys.split(",", -1)));
    }

    @ParameterizedTest
    @CsvSource({"80x24,true", "40x20,true", "120x24,true", "80x24,false", "40x20,false", "120x24,false"})
    void aLongConsentIsReadInParts(String size, boolean unicode) throws IOException {
        FakeTerminal terminal = terminal(size, unicode, "y,Tab, ,b,b" + ", ".repeat(20) + ",Tab,y,Enter,?");
        List<String> shots = shots(terminal, sitting());
        assertThat(shots).allMatch(shot -> shot.lines().count() <= terminal.rows());
        assertThat(String.join("", shots).lines())
                .allMatch(line -> JLineScreen.displayWidth(line) <= terminal.columns());
        String all = String.join("", shots).replaceAll("\\s+", " ");
        CONSENT.forEach(paragraph -> assertThat(all).contains(paragraph));
        assertThat(all).contains("Page 1 of", "Read on to the end first", "y I agree");
        assertThat(all).contains("Type y to begin, or n to leave.").doesNotContain("too small");
        if (!unicode) {
            assertThat(all)
                    .matches(text -> StandardCharsets.US_ASCII.newEncoder().canEncode(text), "all ASCII");
        }
        ScreensTest.compare(
                "consent-" + size + (unicode ? "" : "-ascii"), String.join("=== next\n", shots.subList(0, 6)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20x8", "30x8", "40x10", "80x9", "200x50"})
    void noPartOfAConsentIsLost(String size) throws IOException {
        FakeTerminal terminal = terminal(size, true, " ,".repeat(150) + "y,q");
        String all = String.join("", shots(terminal, sitting())).replaceAll("\\s+", " ");
        assertThat(all).contains("30 says").doesNotContain("too small");
        for (int n = 1; n <= 30; n++) {
            assertThat(all).contains("Paragraph " + n);
        }
    }

    @Test
    void whatIsLeftOutIsSaidToCostAScoreAtOnceAndBeforeTheEnd() throws IOException {
        Sitting sitting = sitting();
        List<String> shots = shots(terminal("200x80", true, "y,Enter,1,Enter,s,?,x,1,Enter,Tab,s,2,Enter"), sitting);
        assertThat(shots.get(5)).contains("With that left out there will be no score for: All of it.");
        assertThat(shots.get(6)).startsWith(" Think of the last two weeks.");
        assertThat(shots.get(9)).contains("With so many left out there can be no score for: All of it.");
        assertThat(shots.get(10)).contains("! This key does nothing here.");
        assertThat(shots.get(13)).contains("3 of 3 questions are answered.").doesNotContain("no score");
    }

    @Test
    void aRealSkipIsReckonedByTheRuleOfTheDefinition() {
        CommandRun.Result result = CommandRun.in(home)
                .stdin("yes\n1\ns\nhelp\n\ns\n1\n1\n1\nno\n1\n1\nyes\n")
                .run("take", "kind-self-6", "--plain");
        assertThat(result.err()).contains("With that left out there will be no score for: ", "there can be no score");
        assertThat(result.err().split("Take a moment and notice how you are", -1))
                .hasSize(3);
    }

    @Test
    void theSourcesStandBehindAQuestionMark() throws IOException {
        FakeTerminal terminal = terminal("40x12", true, "?,x,Enter,Tab,q");
        List<String> shots = new ArrayList<>();
        terminal.watched(() -> shots.add(String.join("\n", terminal.lines())));
        String text = "words\n\n".repeat(20);
        Pager.show(terminal, Phrases.in("en"), columns -> text, columns -> "Bands: of somebody");
        assertThat(shots.get(0)).contains("?  sources").contains("Page 1 of").doesNotContain("somebody");
        assertThat(shots.get(1)).contains("Bands: of somebody").doesNotContain("?  sources");
        assertThat(shots.get(2)).contains("This key does nothing here.");
        assertThat(shots.get(3)).isEqualTo(shots.get(0));
        assertThat(shots.get(4)).contains("This key does nothing here.").contains("Page 1 of");
    }
}
