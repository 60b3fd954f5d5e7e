package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.practice.GuidedPractice;
import org.kindscale.administration.practice.PracticeScreen;
import org.kindscale.cli.terminal.JLineScreen;
import org.kindscale.cli.terminal.Streams.Terminals;
import org.kindscale.testing.FakeTerminal;

/** Exercises: in every language, at every size, at the person's own pace, and nothing of them is kept. */
class PracticeTest {

    private static final List<String> NAMES = List.of("breath", "image", "letter", "kind-acts", "reach-out");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void everyLanguageHasTheSameExercisesWithTheSameSteps(String language) {
        List<GuidedPractice> english = GuidedPractice.all(Phrases.in("en"));
        List<GuidedPractice> other = GuidedPractice.all(Phrases.in(language));
        assertThat(other).extracting(GuidedPractice::name).isEqualTo(NAMES);
        for (int p = 0; p < other.size(); p++) {
            assertThat(other.get(p).steps())
                    .extracting(GuidedPractice.Step::seconds)
                    .isEqualTo(english.get(p).steps().stream()
                            .map(GuidedPractice.Step::seconds)
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"80x24", "40x20", "120x40"})
    void theScreensAreTheKeptOnes(String size) throws IOException {
        for (boolean unicode : new boolean[] {true, false}) {
            FakeTerminal terminal = new FakeTerminal(size, unicode, JLineScreen::displayWidth);
            List<String> shots = new ArrayList<>();
            terminal.type(List.of("x", "ENTER", "ENTER@30000", "b", "q"))
                    .watched(() -> shots.add(String.join("\n", terminal.lines()) + "\n"));
            GuidedPractice breath = GuidedPractice.all(Phrases.in("en")).get(0);
            assertThat(new PracticeScreen(breath, Phrases.in("en"), terminal).run())
                    .isFalse();
            String all = String.join("===\n", shots);
            assertThat(all.lines()).allMatch(line -> JLineScreen.displayWidth(line) <= terminal.columns());
            ScreensTest.compare("practice-" + size + (unicode ? "" : "-ascii"), all);
        }
    }

    /** Every word of every step is on a page, in a window as small as one is still used. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void nothingIsCutOffInASmallWindow(String language) throws IOException {
        Phrases phrases = Phrases.in(language);
        for (GuidedPractice practice : GuidedPractice.all(phrases)) {
            FakeTerminal terminal = new FakeTerminal("40x12", true, JLineScreen::displayWidth);
            StringBuilder seen = new StringBuilder();
            List<String> keys = new ArrayList<>();
            for (int key = 0; key < 60; key++) {
                keys.add("ENTER");
            }
            terminal.type(keys)
                    .watched(() -> terminal.lines().stream()
                            .filter(line -> line.startsWith("  "))
                            .forEach(line -> seen.append(line.strip()).append(' ')));
            assertThat(new PracticeScreen(practice, phrases, terminal).run()).isTrue();
            for (GuidedPractice.Step step : practice.steps()) {
                assertThat(List.of(seen.toString().split("[●· ]+", -1)))
                        .containsSubsequence(List.of(step.words().split(" ", -1)));
            }
        }
    }

    @Test
    void lineByLineNothingIsRepaintedAndNothingIsKept() {
        CommandRun kindscale = CommandRun.in(folder).env("LANG", "en_GB.UTF-8").stdin("\n".repeat(6));
        CommandRun.Result result = kindscale.run("practice", "breath");
        assertThat(result.exit()).isZero();
        assertThat(result.err()).contains("About 2 minutes.", "That was all.").doesNotContain("\033", "\b", "\r");
        assertThat(folder.toFile().list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"80,en_GB.UTF-8", "40,C", "120,de_DE.UTF-8"})
    void theLinesAreThoseKept(int columns, String locale) throws IOException {
        CommandRun kindscale = CommandRun.in(folder)
                .env("LANG", locale)
                .env("COLUMNS", Integer.toString(columns))
                .terminals(new Terminals(true, true, true))
                .stdin("9\n1\n" + "\n".repeat(9));
        CommandRun.Result result = kindscale.env("TERM", "dumb").run("practice");
        assertThat(result.exit()).isZero();
        ScreensTest.compare("practice-plain-" + columns + "-" + locale, result.err());
    }

    @Test
    void quittingSaysThatNothingWasStored() {
        CommandRun.Result result = CommandRun.in(folder).stdin("quit\n").run("practice", "letter", "--plain");
        assertThat(result.exit()).isEqualTo(130);
        assertThat(result.err()).contains("Nothing was stored");
    }

    @Test
    void withoutANameTheListIsShown() {
        assertThat(CommandRun.in(folder).run("practice").out()).contains(NAMES);
    }

    @Test
    void anUnknownNameIsAnsweredByTheNearest() {
        CommandRun.Result result = CommandRun.in(folder).run("practice", "breth");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("did you mean breath?");
    }
}
