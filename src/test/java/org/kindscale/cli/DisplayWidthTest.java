package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.administration.Characters;
import org.kindscale.cli.terminal.JLineScreen;

/** Text of any script is as wide as a terminal shows it, and is broken by that width. */
class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource({
        "kind,4",
        "日本,4",
        "ﾊﾝｶｸ,4",
        "Ａ,2",
        "친절,4",
        "שלום,4",
        "سلام,4",
        "e\u0301,1",
        "❤\uFE0F,2",
        "👩‍👩‍👧,2",
        "👍🏽,2",
        "🇩🇪,2",
        "1\uFE0F\u20E3,2",
        "नमस्ते,4"
    })
    void aTextTakesSoManyColumns(String text, int columns) {
        assertThat(JLineScreen.displayWidth(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({
        "つらいとき、自分に優しくする。,8,つらいと/き、自分/に優しく/する。",
        "one 自分 two,6,one 自/分 two",
        "👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧,4,👩‍👩‍👧👩‍👩‍👧/👩‍👩‍👧",
        "אני נוהג בעצמי בחסד,10,אני נוהג/בעצמי בחסד",
        "extraordinarily,5,extra/ordin/arily"
    })
    void linesAreBrokenByWhatTheyTake(String text, int columns, String lines) {
        assertThat(Characters.wrap(text, columns, JLineScreen::displayWidth)).isEqualTo(List.of(lines.split("/", -1)));
    }

    /** What would turn the direction of the words after it is taken away. */
    @ParameterizedTest
    @CsvSource({"a\u202Eb,ab", "\u2067שלום\u2069,שלום", "a\u0007b,ab"})
    void noMarkTurnsTheLine(String text, String shown) {
        assertThat(Characters.clean(text)).isEqualTo(shown);
    }
}
