package org.kindscale.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Property.forAll;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextPropertyTest {

    private static final String SIGNS = "aAbBzZ\u00E9\u00C9 \t\u00A0'\u2019\u2018-09\uFB01\uFF21";

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            word.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return word.toString();
    }

    @Test
    void foldingTwiceIsFoldingOnce() {
        forAll(random -> {
            String folded = Text.folded(word(random));
            assertThat(Text.folded(folded)).isEqualTo(folded);
        });
    }

    @Test
    void spacesAndCaseOfLettersNeverMatter() {
        forAll(random -> {
            String word = word(random).replace("\u00E9", "e").replace("\u00C9", "E");
            int at = random.nextInt(word.length() + 1);
            String spaced = word.substring(0, at) + "  " + word.substring(at);
            assertThat(Text.folded(spaced)).isEqualTo(Text.folded(word));
            assertThat(Text.folded(word.toUpperCase(Locale.ROOT))).isEqualTo(Text.folded(word));
        });
    }

    @Test
    void aFoldedWordHoldsNoSpace() {
        forAll(random -> assertThat(Text.folded(word(random)).codePoints())
                .noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c)));
    }
}
