package org.kindscale.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Property.forAll;

import org.junit.jupiter.api.Test;

class TextWrapTest {

    @Test
    void linesAreBrokenAtSpaces() {
        assertThat(TextWrap.hanging("head: ", "one two three four", 4, 14))
                .isEqualTo("head: one two\n    three four\n");
        assertThat(TextWrap.hanging("", "  one\n\ttwo  ", 2, 80)).isEqualTo("one two\n");
        assertThat(TextWrap.hanging("head", "", 2, 80)).isEqualTo("head\n");
    }

    @Test
    void aWordThatIsTooLongStandsAlone() {
        assertThat(TextWrap.hanging("- ", "a bbbbbbbbbbbb c", 2, 8)).isEqualTo("- a\n  bbbbbbbbbbbb\n  c\n");
        assertThat(TextWrap.hanging("", "bbbbbbbbbbbb", 2, 8)).isEqualTo("bbbbbbbbbbbb\n");
    }

    @Test
    void noLineIsLongerThanItMayBeAndNoWordIsLost() {
        forAll(random -> {
            StringBuilder words = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                words.append("x".repeat(1 + random.nextInt(9))).append(' ');
            }
            String text = TextWrap.hanging("ab ", words.toString(), 3, 12);
            assertThat(text.lines()).allMatch(line -> line.length() <= 12);
            assertThat(text.substring(2).strip().split("\\s+", -1))
                    .isEqualTo(words.toString().strip().split("\\s+", -1));
        });
    }

    @Test
    void aLongLineIsCutWithAnEllipsis() {
        assertThat(TextWrap.cut("abcdef", 6)).isEqualTo("abcdef");
        assertThat(TextWrap.cut("abcdefg", 6)).isEqualTo("abcde…");
    }
}
