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
}
