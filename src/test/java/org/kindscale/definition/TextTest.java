package org.kindscale.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    private static final Text TWO = new Text(Map.of("en", "never", "de", "nie"));

    @Test
    void aTextNeedsWords() {
        assertThatThrownBy(() -> new Text(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a text needs words in one language or more");
    }

    @ParameterizedTest
    @CsvSource({"de, en, nie", "en, de, never", "fr, en, never", "fr, de, nie", "fr, it, nie"})
    void theWantedLanguageThenTheFallbackThenTheFirstByName(String wanted, String fallback, String words) {
        assertThat(TWO.in(wanted, fallback)).isEqualTo(words);
    }

    @Test
    void aTextKnowsItsLanguages() {
        assertThat(TWO.has("de")).isTrue();
        assertThat(TWO.has("fr")).isFalse();
        assertThat(Text.of("fr", "jamais").byLanguage()).containsExactly(Map.entry("fr", "jamais"));
    }

    @Test
    void theWordsAreCopied() {
        Map<String, String> words = new LinkedHashMap<>(Map.of("en", "never"));
        Text text = new Text(words);
        words.put("de", "nie");
        assertThat(text.byLanguage()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Almost Never|almostnever",
                " almost  never |almostnever",
                "almost\u00A0never|almostnever", // no-break space
                "almost\u3000never|almostnever", // ideographic space
                "don\u2019t|don't",
                "don\u2018t|don't",
                "\uFB01ne|fine", // the ligature fi
                "cafe\u0301|caf\u00E9", // e with a combining acute
                "STRASSE|strasse",
                "IT|it",
                "3|3",
            })
    void wordsAreComparedWithoutCaseSpacesAndForm(String word, String folded) {
        assertThat(Text.folded(word)).isEqualTo(folded);
    }

    @Test
    void charactersOutsideTheFirstPlaneSurviveFolding() {
        assertThat(Text.folded("ok \uD83D\uDE42")).isEqualTo("ok\uD83D\uDE42");
    }
}
