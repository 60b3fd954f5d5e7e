package org.kindscale.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {

    @Test
    void theFingerprintIsTheHashOfTheNormalisedWords() {
        // computed with Python: hashlib.sha256(b"a test it's fine ok").hexdigest()
        String wording = "A \u201CTest\u201D, it\u2019s  fine\u2014OK?";
        assertThat(Fingerprint.normalised(wording)).isEqualTo("a test it's fine ok");
        assertThat(Fingerprint.of(wording))
                .isEqualTo("17a39090a3a1772c9f2b4773d833500a010d2d23a2b115e5456c0a7fabb4ff1b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "I am kind.|i am kind",
                "  I   am\tkind  |i am kind",
                "I\u2019m, I\u2018m, I\u201Bm, I\u02BCm, I\u2032m|i'm i'm i'm i'm i'm",
                "\uFF29 am|i am", // full-width I
                "one - two|one two",
                "item 7 of 10|item 7 of 10",
                "?!|''",
            })
    void caseSpacesAndSignsDoNotCount(String wording, String normalised) {
        assertThat(Fingerprint.normalised(wording)).isEqualTo(normalised.equals("''") ? "" : normalised);
    }

    @Test
    void otherWordsHaveAnotherFingerprint() {
        assertThat(Fingerprint.of("I am kind")).isNotEqualTo(Fingerprint.of("I am kinder"));
        assertThat(Fingerprint.of("I am kind"))
                .isEqualTo(Fingerprint.of("i AM kind!"))
                .matches("[0-9a-f]{64}");
    }
}
