package org.kindscale.survey.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumberTest {

    private static final Pattern SAID = Pattern.compile("[-+]?\\d{1,18}(\\.\\d{0,18})?");
    private static final String SIGNS = "0123456789.-+ e,\u0663";

    @ParameterizedTest
    @ValueSource(strings = {"3", "3.", "3.0", "-99", "+1", "123456789012345678.123456789012345678"})
    void aPlainNumber(String text) {
        assertThat(PlainNumber.read(text)).contains(new BigDecimal(text));
        assertThat(PlainNumber.nearest(text)).isEqualTo(new BigDecimal(text).doubleValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", ".5", "1.2.3", "1e3", "\u0663", "1234567890123456789", "--1", "1 "})
    void noPlainNumber(String text) {
        assertThat(PlainNumber.read(text)).isEmpty();
        assertThat(PlainNumber.nearest(text)).isNaN();
    }

    @Test
    void whatThePatternSays() {
        Random random = new Random(10);
        for (int n = 0; n < 20_000; n++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(24);
            while (text.length() < length) {
                text.append(random.nextInt(3) > 0 ? (char) ('0' + random.nextInt(10)) : any(random));
            }
            assertThat(PlainNumber.read(text.toString()).isPresent())
                    .as(text.toString())
                    .isEqualTo(SAID.matcher(text).matches());
        }
    }

    private static char any(Random random) {
        return SIGNS.charAt(random.nextInt(SIGNS.length()));
    }
}
