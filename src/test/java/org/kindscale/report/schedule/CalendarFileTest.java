package org.kindscale.report.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Property.forAll;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Lines of a calendar: folded at 75 octets without parting a character, values escaped (RFC 5545). */
class CalendarFileTest {

    private static final String[] SIGNS = {"a", "ü", "€", "😀", ",", " "};

    @Test
    void unfoldedALineIsAsItWas() {
        forAll(random -> {
            StringBuilder line = new StringBuilder();
            int length = random.nextInt(300);
            for (int sign = 0; sign < length; sign++) {
                line.append(SIGNS[random.nextInt(SIGNS.length)]);
            }
            String folded = CalendarFile.folded(line.toString());
            assertThat(folded.replace("\r\n ", "")).isEqualTo(line.toString());
            assertThat(folded.split("\r\n", -1)).allSatisfy(part -> {
                assertThat(part.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
                assertThat(new String(part.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                        .isEqualTo(part);
            });
        });
    }

    @Test
    void aLineOf75OctetsIsNotFolded() {
        assertThat(CalendarFile.folded("x".repeat(75))).isEqualTo("x".repeat(75));
        assertThat(CalendarFile.folded("x".repeat(76))).isEqualTo("x".repeat(75) + "\r\n x");
    }

    @Test
    void valuesAreEscaped() {
        assertThat(CalendarFile.escaped("a\\b;c,d\ne")).isEqualTo("a\\\\b\\;c\\,d\\ne");
    }
}
