package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.administration.Form;
import org.kindscale.administration.Layout;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.View;
import org.kindscale.cli.terminal.JLineScreen;
import org.kindscale.testing.FakeTerminal;
import org.kindscale.testing.Property;

/** In a window of any size nothing is wider than it, and no option is hidden: all is shown, or none and it is said. */
class WindowPropertyTest {

    private static final List<String> WORDS = List.of(
            "kind",
            "to",
            "myself",
            "an",
            "extraordinarily",
            "Selbstmitgefühlsfragebogen",
            "自分",
            "優しく",
            "する。",
            "나에게",
            "친절한",
            "שלום",
            "לעצמי",
            "لطيف",
            "مع",
            "نفسي",
            "👩‍👩‍👧",
            "❤️",
            "🇩🇪",
            "é",
            "ﾊﾝｶｸ",
            "Ａ",
            "ขอบคุณ",
            "don’t",
            "half-way",
            "नमस्ते");

    private static String words(Random random, int most) {
        return random.ints(1 + random.nextInt(most), 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(Collectors.joining(" "));
    }

    private static View question(Random random) {
        List<Form.Choice> choices = new ArrayList<>();
        int options = 2 + random.nextInt(10);
        for (int c = 0; c < options; c++) {
            String label = random.nextInt(8) == 0 ? "" : words(random, 1 + random.nextInt(8));
            choices.add(new Form.Choice(c, c, c, label));
        }
        return new View(
                View.Phase.QUESTION,
                Optional.of(new View.Progress(1 + random.nextInt(26), 26)),
                List.of(words(random, 25)),
                choices,
                random.nextInt(options + 1) - 1,
                random.nextBoolean() ? "" : words(random, 8));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    private static void check(View view, FakeTerminal window, Phrases phrases) {
        window.show(Layout.frame(view, phrases, window, true));
        String size = window.columns() + "x" + window.rows();
        assertThat(window.lines()).as(size).hasSizeLessThanOrEqualTo(window.rows());
        assertThat(window.lines()).as(size).allMatch(line -> JLineScreen.displayWidth(line) <= window.columns());
        String shown = squeezed(String.join("", window.lines()));
        if (!Layout.fits(view, phrases, window, true)) {
            assertThat(window.frame().cursorRow()).isZero();
            assertThat(shown)
                    .as(size)
                    .containsPattern("\\bp\\b|p:|pressp|drückep|pulsap")
                    .contains("q");
            assertThat(window.lines()).noneMatch(line -> line.contains("○") || line.contains("●"));
            return;
        }
        assertThat(shown).as(size).contains(squeezed(view.paragraphs().get(0)));
        for (Form.Choice choice : view.choices()) {
            String mark = choice.option() == view.selected() ? "●" : "○";
            assertThat(shown).as(size).contains(mark + choice.number() + squeezed(choice.label()));
        }
        assertThat(window.frame().cursorRow()).isBetween(0, window.lines().size() - 1);
        assertThat(window.frame().cursorColumn()).isLessThan(window.columns());
    }

    @ParameterizedTest
    @CsvSource({"en", "de", "es"})
    void inEveryWindow(String language) {
        Phrases phrases = Phrases.in(language);
        Random random = new Random(language.hashCode());
        for (int columns = 20; columns <= 120; columns++) {
            for (int rows = 8; rows <= 40; rows += 1 + random.nextInt(3)) {
                check(
                        question(random),
                        new FakeTerminal(columns + "x" + rows, true, JLineScreen::displayWidth),
                        phrases);
            }
        }
    }

    @Test
    void withAnyQuestion() {
        Property.forAll(random -> {
            String size = (20 + random.nextInt(101)) + "x" + (8 + random.nextInt(33));
            check(question(random), new FakeTerminal(size, true, JLineScreen::displayWidth), Phrases.in("en"));
        });
    }

    @Test
    void everyLowWindowIsUsedToItsLastLine() throws IOException {
        FakeTerminal tall = new FakeTerminal("80x40", true, JLineScreen::displayWidth);
        View view = question(new Random(7));
        int fewest = 40;
        for (int rows = 40; rows >= 3; rows--) {
            FakeTerminal window = new FakeTerminal("80x" + rows, true, JLineScreen::displayWidth);
            fewest = Layout.fits(view, Phrases.in("en"), window, true) ? rows : fewest;
        }
        tall.show(Layout.frame(
                view, Phrases.in("en"), new FakeTerminal("80x" + fewest, true, JLineScreen::displayWidth), true));
        assertThat(tall.lines()).hasSize(fewest);
    }
}
