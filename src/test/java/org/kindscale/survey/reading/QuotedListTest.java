package org.kindscale.survey.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedListTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "-99,999            | -99/999",
                "\"No, thanks\",-99 | No, thanks/-99",
                "-99,\"a, b\"       | -99/a, b",
                "\"a \"\"b\"\", c\" | a \"b\", c",
                "5\" tall,x         | 5\" tall/x",
                "a,,b               | a//b",
                "\"a, b\"=2,c=3     | a, b=2/c=3",
            })
    void partsAreSeparatedByCommasOutsideQuotes(String list, String parts) {
        assertThat(String.join("/", QuotedList.split(list))).isEqualTo(parts);
    }

    @Test
    void aQuoteThatDoesNotCloseIsRefused() {
        assertThatThrownBy(() -> QuotedList.split("\"a,b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a double quote opens and does not close");
    }

    @Test
    void whatIsJoinedIsSplitAgain() {
        List<String> parts = List.of("a, b", "\"c\"", "d", "e \"f\", g");
        assertThat(QuotedList.split(QuotedList.join(parts))).isEqualTo(parts);
    }
}
