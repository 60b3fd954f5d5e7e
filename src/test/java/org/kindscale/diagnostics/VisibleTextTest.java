package org.kindscale.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {

    @Test
    void charactersThatCannotBeSeenAreShownByName() {
        assertThat(VisibleText.quoted("a\u200bb\u00a0\u001b[2J\u202e"))
                .isEqualTo("\"a<U+200B>b<U+00A0><U+001B>[2J<U+202E>\"");
        assertThat(VisibleText.of("a\ufeff")).isEqualTo("a<U+FEFF>");
        assertThat(VisibleText.quoted("Größe \ud83d\ude42")).isEqualTo("\"Größe \ud83d\ude42\"");
    }

    @Test
    void longTextIsCut() {
        assertThat(VisibleText.quoted("x".repeat(43))).isEqualTo("\"" + "x".repeat(40) + "\" (and 3 more characters)");
        assertThat(VisibleText.of("x".repeat(43))).isEqualTo("x".repeat(40) + "...");
        assertThat(VisibleText.of("x".repeat(40))).isEqualTo("x".repeat(40));
    }

    @Test
    void whatIsSeenIsTheRest() {
        assertThat(VisibleText.seen(" a\u200b\u00a0")).isEqualTo("a");
        assertThat(VisibleText.hasUnseen("a b")).isFalse();
        assertThat(VisibleText.hasUnseen("a\u2028b")).isTrue();
    }

    @Test
    void aLineOfOursHoldsNoOtherLine() {
        assertThat(VisibleText.inLine("a\nb\tc\u0085\u2028")).isEqualTo("a<U+000A>b<U+0009>c<U+0085><U+2028>");
        assertThat(VisibleText.inLines("a\nb\tc\r\u009b")).isEqualTo("a\nb\tc<U+000D><U+009B>");
    }

    @Test
    void whatCanBeSeenStaysAsItIs() {
        String text = "Größe\u00a0\u202f\ud83d\ude42 e\u0301 \u05d0";
        assertThat(VisibleText.inLine(text)).isEqualTo(text);
    }

    @Test
    void joinersStayWhereAScriptIsWrittenWithThem() {
        String persian = "\u0645\u06cc\u200c\u0634\u0648\u062f";
        assertThat(VisibleText.inLine(persian)).isEqualTo(persian);
        assertThat(VisibleText.inLine("a\u200cb\u200d")).isEqualTo("a<U+200C>b<U+200D>");
    }

    @Test
    void jsonSaysTheSameWithoutThem() {
        assertThat(VisibleText.inJson("{\"a\": \"\u202eb\u0085\udb40\udc01\"}\n"))
                .isEqualTo("{\"a\": \"\\u202eb\\u0085\\udb40\\udc01\"}\n");
    }

    @Test
    void halfACharacterIsNamed() {
        assertThat(VisibleText.inLine("a\ud83d")).isEqualTo("a<U+D83D>");
    }
}
