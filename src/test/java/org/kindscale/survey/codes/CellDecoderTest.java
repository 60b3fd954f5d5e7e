package org.kindscale.survey.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Property.forAll;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.definition.Instrument;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.survey.codes.ResponseCodes.Reading;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;
import org.kindscale.testing.TestScales;

class CellDecoderTest {

    private static final Instrument CALM = TestScales.small("calm-5");
    private static final ResponseCodes CODES =
            new ResponseCodes(InstrumentReading.of(CALM), CALM.items().get(0));
    private static final MissingCodes MISSING = new MissingCodes(List.of("-99", "99", "none"), List.of("888", "8"));

    private final CellDecoder decoder = new CellDecoder(CODES, MISSING);

    private int decode(String cell) {
        byte[] bytes = ("xx" + cell + "yy").getBytes(StandardCharsets.UTF_8);
        return decoder.decode(bytes, 2, bytes.length - 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "1|0",
                "5|4",
                " 3\t|2",
                "03|2",
                "003|2",
                "0003|2",
                "3.0|2",
                "Often|3",
                "\u2003Often\u2003|3",
                "''|-1",
                " \t |-1",
                "\u2003|-1",
                "NA|-1",
                " . |-1",
                "99|-1",
                "099|-1",
                "99.0|-1",
                "none|-1",
                "8|-2",
                "888|-2",
                "008|-2",
                "0|-3",
                "6|-3",
                "33|-3",
                "999|-3",
                "None|-3",
                "\u00e9|-3",
            })
    void aCellIsAnOptionOrAKindOfMissing(String cell, int option) {
        assertThat(decode(cell)).isEqualTo(option);
        assertThat(decode(cell)).as("remembered").isEqualTo(option);
    }

    @Test
    void theTableSaysWhatTheSlowPathSays() {
        for (int code = 0; code < 1000; code++) {
            assertThat(decoder.table()[code]).isEqualTo(slowly(Integer.toString(code)));
        }
    }

    @Test
    void manyDifferentTextsAreReadAsTheFirstWere() {
        forAll(random -> {
            String text = random.nextInt(4) == 0 ? "Often" : Integer.toString(random.nextInt(3000) - 1500);
            assertThat(decode(text)).isEqualTo(slowly(text));
        });
    }

    private static int slowly(String text) {
        return MISSING.kindOf(text).orElseGet(() -> {
            ResponseCodes.Said said = CODES.read(text);
            return said.reading() == Reading.OPTION ? said.option() : ResponseVector.INVALID;
        });
    }
}
