package org.kindscale.app.propose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandWordsTest {

    @Test
    void anOptionTakesThePlaceOfWhatWasSaidBefore() {
        assertThat(CommandWords.with(
                        List.of("gad7", "in.csv", "--columns", "1-7", "-q"), List.of("--columns", "q1:q7")))
                .containsExactly("gad7", "in.csv", "-q", "--columns", "q1:q7");
        assertThat(CommandWords.with(List.of("gad7", "--coding=0-3"), List.of("--coding", "1-4")))
                .containsExactly("gad7", "--coding", "1-4");
    }

    @Test
    void whatIsSaidOfAnotherInstrumentStays() {
        assertThat(CommandWords.with(
                        List.of("gad7,phq9", "in.csv", "--coding", "phq9=1-4", "--coding", "gad7=1-5"),
                        List.of("--coding", "gad7=1-4")))
                .containsExactly("gad7,phq9", "in.csv", "--coding", "phq9=1-4", "--coding", "gad7=1-4");
    }

    @Test
    void missingCodesAddUp() {
        assertThat(CommandWords.with(List.of("gad7", "--missing", "-99"), List.of("--missing", "999")))
                .containsExactly("gad7", "--missing", "-99", "--missing", "999");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "in.csv | in.csv",
                "my file.csv | 'my file.csv'",
                "Q{n} | 'Q{n}'",
                "it's | 'it'\\''s'",
                "$HOME | '$HOME'",
                "#2-#8 | '#2-#8'",
                "!x | '!x'",
                "never=0,now and then=1 | 'never=0,now and then=1'",
                "-99 | -99",
                "a;b | 'a;b'",
                "~ | '~'",
                "(x) | '(x)'",
            })
    void aShellReadsTheWordsAsTheyAre(String word, String quoted) {
        assertThat(CommandWords.quoted(word)).isEqualTo(quoted);
    }

    @Test
    void anEmptyWordIsQuoted() {
        assertThat(CommandWords.shell("score", List.of("gad7", "")))
                .isEqualTo("kindscale score gad7 ''");
    }
}
