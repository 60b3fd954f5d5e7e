package org.kindscale.survey.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.survey.text.Dialect;

class DialectFinderTest {

    private static byte[] bytes(String lines) {
        return lines.replace('/', '\n').getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            value = {
                "sep=;/a,b;c,d ! ;",
                "\"sep=,\"/a;b,c;d ! ,",
                "sep=|||/a|b ! |",
                "A report/written today/a;b;c/1;2;3 ! ;",
                "a;b/1;2 ! ;",
                "a/1 ! ,"
            })
    void theDelimiterIsThatOfTheTable(String lines, char delimiter) {
        assertThat(DialectFinder.of(bytes(lines))).contains(new Dialect(delimiter));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"sep=x,b/1,2", "seps=;/1", "sep=;x/1", "a long line that begins sep=;/1"})
    void onlyTheWholeLineDeclares(String lines) {
        assertThat(DialectFinder.declared(bytes(lines))).isEmpty();
    }
}
