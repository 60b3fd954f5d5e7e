package org.kindscale.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Property.forAll;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SuggestionPropertyTest {

    private static String word(Random random, int least) {
        StringBuilder word = new StringBuilder();
        int letters = least + random.nextInt(8);
        for (int i = 0; i < letters; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    @Test
    void aKnownWordIsItsOwnNearest() {
        forAll(random -> {
            String word = word(random, 1);
            assertThat(Suggestion.nearest(word, List.of(word(random, 20), word, word(random, 20))))
                    .contains(word);
        });
    }

    @Test
    void oneChangedLetterIsAlwaysForgiven() {
        forAll(random -> {
            String word = word(random, 2);
            int at = random.nextInt(word.length());
            String typo = switch (random.nextInt(3)) {
                case 0 -> word.substring(0, at) + word.substring(at + 1);
                case 1 -> word.substring(0, at) + "-" + word.substring(at);
                default -> word.substring(0, at) + "-" + word.substring(at + 1);
            };
            assertThat(Suggestion.nearest(typo, List.of(word))).contains(word);
        });
    }

    @Test
    void whetherTwoWordsOfOneLengthAreNearDoesNotDependOnTheirOrder() {
        forAll(random -> {
            String word = word(random, 3);
            char[] letters = word.toCharArray();
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                letters[random.nextInt(letters.length)] = (char) ('a' + random.nextInt(3));
            }
            String other = new String(letters);
            assertThat(Suggestion.nearest(word, List.of(other)).isPresent())
                    .isEqualTo(Suggestion.nearest(other, List.of(word)).isPresent());
        });
    }
}
