package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.administration.Form;
import org.kindscale.administration.Frame;
import org.kindscale.administration.Pager;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.ScreenLoop;
import org.kindscale.administration.Sitting;
import org.kindscale.administration.Terminal;
import org.kindscale.administration.battery.BatteryForm;
import org.kindscale.administration.battery.BatteryForm.Question;
import org.kindscale.administration.battery.BatteryScript;
import org.kindscale.administration.battery.BatterySitting;
import org.kindscale.administration.choice.Chooser;
import org.kindscale.administration.choice.ChooserScreen;
import org.kindscale.administration.choice.Offer;
import org.kindscale.administration.practice.GuidedPractice;
import org.kindscale.administration.practice.PracticeScreen;
import org.kindscale.cli.terminal.JLineScreen;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.battery.AnswerForm;
import org.kindscale.testing.FakeTerminal;
import org.kindscale.testing.Instruments;
import org.kindscale.testing.TestScales;

/** Every key on every page does something, or is answered with a line: none is swallowed without a word. */
class KeysTest {

    private static final Phrases PHRASES = Phrases.in("en");
    private static final List<Form.Choice> CHOICES = IntStream.rangeClosed(1, 3)
            .mapToObj(n -> new Form.Choice(n, n, n, "Label " + n))
            .toList();
    /** All that can be typed; {@code Tab} stands for each key that is none of the others: Esc, Home, F1 … */
    private static final List<String> KEYS = Stream.concat(
                    IntStream.rangeClosed(' ', '~').mapToObj(Character::toString),
                    Stream.of("ä", "ñ", "Up", "Down", "Left", "Enter", "Tab", "Pasted", "Ctrl-C"))
            .toList();

    /** What runs on a terminal until it is over. */
    private interface Page {
        void run(Terminal terminal) throws IOException;
    }

    private static void sitting(Terminal terminal, List<String> consent) throws IOException {
        Instrument instrument = Instruments.tiny()
                .items(1, 3, "a", "b")
                .scores(Instruments.mean("all", 1, "a", "b"))
                .build();
        Map<String, String> words = Map.of("a", "Words of a.", "b", "Words of b.");
        Form form = Form.of(instrument, words, "en", Form.publishedOrder(2));
        Sitting.Script script = new Sitting.Script(consent, "Think of today.", true, consent.isEmpty());
        new ScreenLoop(new Sitting(form, PHRASES, script, List.of()), PHRASES, terminal, entry -> {}).run();
    }

    private static Question question(String id, Optional<AnswerForm> typed) {
        List<Form.Choice> choices = typed.isEmpty() ? CHOICES : List.of();
        return new Question(id, 0, "Words of " + id, choices, typed, List.of("", ""), "en", true, List.of());
    }

    private static void battery(Terminal terminal) throws IOException {
        BatteryForm form = new BatteryForm(
                List.of(new BatteryForm.Section("Part", "Think of today.")),
                List.of(
                        question("number", Optional.of(new AnswerForm.Figure(0, 9, 1))),
                        question("day", Optional.of(new AnswerForm.Day(Optional.empty(), Optional.empty()))),
                        question("slider", Optional.of(new AnswerForm.Slider(Optional.empty(), Optional.empty()))),
                        question("words", Optional.of(new AnswerForm.Words(3))),
                        question("choice", Optional.empty())));
        BatteryScript script = new BatteryScript(List.of("Begin?"), false, lost -> List.of());
        new ScreenLoop(new BatterySitting(form, PHRASES, script, List.of()), PHRASES, terminal, entry -> {}).run();
    }

    private static void chooser(Terminal terminal) throws IOException {
        List<Offer> offers = Stream.of("kind-self-6", "kind-care-20", "scs")
                .map(id -> Offer.of(TestScales.bundled(id), "en", !id.equals("scs")))
                .toList();
        new ChooserScreen(new Chooser(PHRASES), PHRASES, terminal).run(() -> offers);
    }

    private static Page page(String which) {
        List<String> consent = List.of("Begin?");
        List<String> longer =
                IntStream.range(0, 40).mapToObj(n -> "Paragraph " + n).toList();
        String text = "words\n\n".repeat(40);
        return switch (which) {
            case "sitting" -> terminal -> sitting(terminal, consent);
            case "long consent" -> terminal -> sitting(terminal, longer);
            case "agreed" -> terminal -> sitting(terminal, List.of());
            case "battery" -> KeysTest::battery;
            case "chooser" -> KeysTest::chooser;
            case "result" -> terminal -> Pager.show(terminal, PHRASES, columns -> text, columns -> "");
            case "sources" -> terminal -> Pager.show(terminal, PHRASES, columns -> text, columns -> "sources");
            case "care" -> terminal -> Pager.show(terminal, PHRASES, columns -> text, Pager.Kind.CARE);
            default ->
                terminal -> new PracticeScreen(GuidedPractice.all(PHRASES).get(0), PHRASES, terminal).run();
        };
    }

    private static String last(String which, String way) throws IOException {
        List<Frame> frames = frames(page(which), List.of(way.split(" ", -1)));
        return frames.get(frames.size() - 1).lines().stream()
                .map(Frame.Line::text)
                .collect(Collectors.joining("\n"));
    }

    /** Returns the frames that stood there when each of {@code keys} was waited for, and after the last. */
    private static List<Frame> frames(Page page, List<String> keys) throws IOException {
        FakeTerminal terminal = new FakeTerminal("80x24", true, JLineScreen::displayWidth).type(keys);
        List<Frame> frames = new ArrayList<>();
        terminal.watched(() -> frames.add(terminal.frame()));
        try {
            page.run(terminal);
        } catch (EOFException e) {
            // all keys are typed
        }
        return frames;
    }

    private static boolean isAnswered(Page page, List<String> way, String key) throws IOException {
        List<String> keys = new ArrayList<>(way);
        keys.add(key);
        List<Frame> frames = frames(page, keys);
        assertThat(frames.size()).as("%s is gone through", way).isGreaterThan(way.size());
        boolean over = frames.size() == keys.size();
        Frame before = frames.get(way.size());
        boolean chosen = before.lines().stream().anyMatch(line -> (line.text() + " ").startsWith(" > ● " + key + " "));
        return over || chosen || !frames.get(keys.size()).equals(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "consent|sitting|",
                "first part of a consent|long consent|",
                "last part of a consent|long consent|Enter Down Enter",
                "instructions|agreed|",
                "question|agreed|Enter",
                "question, first answer|agreed|Enter Down",
                "question, last answer|agreed|Enter Up",
                "second question|agreed|Enter 1 Enter",
                "help|agreed|Enter ?",
                "review|agreed|Enter 1 Enter 2 Enter",
                "review, one left out|agreed|Enter s 2 Enter",
                "consent of a battery|battery|",
                "heading|battery|y",
                "number|battery|y Enter",
                "number, typed|battery|y Enter 3",
                "day|battery|y Enter 3 Enter",
                "day, typed|battery|y Enter 3 Enter 2",
                "slider|battery|y Enter s s",
                "slider, lowest|battery|y Enter s s 0",
                "slider, highest|battery|y Enter s s 1 0 0",
                "words|battery|y Enter s s s",
                "words, typed|battery|y Enter s s s t o",
                "words, full|battery|y Enter s s s t o x",
                "choice|battery|y Enter s s s Enter Enter",
                "help of a field|battery|y Enter ?",
                "review of a battery|battery|y Enter s s s Enter Enter 1 Enter",
                "topics|chooser|",
                "topics, last|chooser|Down Down Down",
                "list|chooser|Down Enter",
                "found|chooser|s c s",
                "not found|chooser|z z z",
                "which one is for me|chooser|?",
                "wording that is not here|chooser|s c s Enter",
                "first page of a result|result|",
                "last page of a result|result|Enter Enter Enter",
                "result with sources|sources|Enter",
                "sources|sources|?",
                "first page of what must be seen|care|",
                "exercise|practice|",
                "second step|practice|Enter",
                "last step|practice|Enter Enter Enter Enter Enter Enter",
            })
    void noKeyIsSwallowedWithoutAWord(String name, String which, String way) throws IOException {
        List<String> path = way == null ? List.of() : List.of(way.split(" ", -1));
        List<String> swallowed = new ArrayList<>();
        for (String key : KEYS) {
            if (!isAnswered(page(which), path, key)) {
                swallowed.add(key);
            }
        }
        assertThat(swallowed).as(name).isEmpty();
    }

    /** Only a slider is moved by the arrows: what is typed elsewhere stays as it was. */
    @ParameterizedTest
    @CsvSource({"y Enter 3 Down, 3", "y Enter 3 j, 3", "y Enter 3 Enter 2 Down, 2", "y Enter s s s t o Down, to"})
    void anArrowLeavesWhatIsTyped(String way, String typed) throws IOException {
        assertThat(last("battery", way)).contains(" > " + typed + "\n", "This key does nothing here.");
    }

    @Test
    void onTheLastPartOfAConsentAKeyWithoutMeaningLeavesItThere() throws IOException {
        assertThat(last("long consent", "Enter Down Enter Down"))
                .contains("Page 4 of 4", "Paragraph 39", "Type y to begin, or n to leave.");
    }

    @Test
    void anyKeyLeavesHelp() throws IOException {
        assertThat(last("agreed", "Enter ? Tab")).contains("Words of a.").doesNotContain("does nothing");
    }
}
