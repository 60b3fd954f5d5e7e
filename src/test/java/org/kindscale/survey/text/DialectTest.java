package org.kindscale.survey.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {

    /** A tilde stands for a line end, an apostrophe for a quote, a caret for a tab. */
    private static String sniff(String text) {
        byte[] bytes = text.replace("~", "\n")
                .replace('\'', '"')
                .replace('^', '\t')
                .replace('!', '|')
                .getBytes(StandardCharsets.UTF_8);
        return Dialect.sniff(bytes, bytes.length)
                .map(d -> d.delimiter() == '\t' ? "tab" : String.valueOf(d.delimiter()))
                .orElse("unclear");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a,b,c~1,2,3~             | ,",
                "a;b;c~1;2;3~             | ;",
                "a^b^c~1^2^3~             | tab",
                "a!b!c~1!2!3~             | `|`",
                "a~1~2~                   | ,",
                "a,b                      | ,",
                "a;b                      | ;",
                "'a,b,c,d';e~1;2~         | ;",
                "'a;b'~                   | ,",
                "a;b;c~1,5;2,5;3,5~       | ;",
                "a, or so;b~1;2~          | ;",
                "a,b;c~1;2~               | ;",
                "a,b;c~1,2;3~             | unclear",
                "a,b,x;c~1,2,y;3~         | ,",
                "a,b;c                    | unclear",
                "a,b,c;d                  | ,",
                "a;b,c,d~`1;2~`           | ;",
                "'a~b';c~1;2~             | ;",
                "'say ''hi'', you';c~1;2~ | ;",
                "a,b;c~~1;2~              | unclear",
                "5' x;a;b~1;2;3~          | ;",
                "a''b;c;d~1;2;3~          | ;",
                "a;'b'';,,,,';d~1;2;3~    | ;",
            })
    void theDelimiterIsToldFromTheFirstTwoRecords(String text, String delimiter) {
        assertThat(sniff(text.replace("`", ""))).isEqualTo(delimiter);
    }

    @Test
    void lineEndsOfEveryKindEndTheFirstRecord() {
        assertThat(Dialect.sniff("a;b,c\r\n1;2\r\n".getBytes(StandardCharsets.UTF_8), 12))
                .contains(new Dialect(';'));
        assertThat(Dialect.sniff("a;b,c\r1;2\r".getBytes(StandardCharsets.UTF_8), 10))
                .contains(new Dialect(';'));
    }

    @Test
    void onlyTheBytesThatAreThereAreLookedAt() {
        assertThat(Dialect.sniff("a;b,,,".getBytes(StandardCharsets.UTF_8), 3)).contains(new Dialect(';'));
        assertThat(Dialect.sniff(new byte[0], 0)).contains(new Dialect(','));
    }

    @ParameterizedTest
    @ValueSource(chars = {'"', '\n', '\r', '\0', '\u007f', 'é'})
    void aDelimiterIsAnAsciiCharacterOtherThanAQuote(char delimiter) {
        assertThatThrownBy(() -> new Dialect(delimiter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the delimiter must be one ASCII character other than a quote");
    }
}
