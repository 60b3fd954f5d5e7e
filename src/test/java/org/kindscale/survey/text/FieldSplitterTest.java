package org.kindscale.survey.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldSplitterTest {

    private static byte[] bytes(String text) {
        return text.replace('\'', '"').replace("~", "\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** An apostrophe stands for a quote, a tilde for a line end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a,b~c       | 3  | 2 | 0",
                "a,b         | 3  | 2 | 0",
                "'a,b',c~    | 7  | 2 | 0",
                "'a~b'~      | 5  | 1 | 0",
                "a,'b''c'~   | 8  | 2 | 0",
                "a,'b        | 4  | 2 | 1",
                "a,b,'       | 5  | 3 | 1",
                "'a'b,c      | 3  | 1 | 0",
                "a,'b' c,d   | 6  | 2 | 0",
                "'a' ,b~     | 6  | 2 | 0",
                "'a''        | 4  | 1 | 1",
                "a'b,c~      | 5  | 2 | 0",
                "~           | 0  | 1 | 0",
            })
    void aRecordIsWellFormedUpToSomewhere(String text, int stop, int column, int open) {
        byte[] bytes = bytes(text);
        assertThat(FieldSplitter.wellFormed(bytes, 0, bytes.length, (byte) ','))
                .isEqualTo(new FieldSplitter.WellFormed(stop, column, open == 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"a,b | 0 | 1", "a,b | 2 | 3", ",b | 0 | 0", "'a,b' ,c | 0 | 6", "'a''b',c | 0 | 6", "a'b,c | 0 | 3"
            })
    void aCellEndsAtItsDelimiter(String text, int from, int end) {
        byte[] bytes = bytes(text);
        assertThat(FieldSplitter.end(bytes, from, bytes.length, (byte) ',')).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"'' | 1", "'a' | 2", "'''' | 3", "'a''b'c | 5", "'a | 2", "'a'' | 4"})
    void aQuoteClosesUnlessItIsDoubled(String text, int close) {
        byte[] bytes = bytes(text);
        assertThat(FieldSplitter.closingQuote(bytes, 0, bytes.length)).isEqualTo(close);
    }
}
