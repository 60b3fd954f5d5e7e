package org.kindscale.survey.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTextTest {

    private static String number(double value) {
        RowText row = new RowText();
        row.begin();
        row.number(value);
        return text(row);
    }

    private static String text(RowText row) {
        byte[] bytes = new byte[row.length()];
        row.copyTo(0, bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "7, 7",
        "-12, -12",
        "0.5, 0.5",
        "-0.5, -0.5",
        "2.675, 2.675",
        "0.000001, 0.000001",
        "0.0000001, 0.0000001",
        "-1.05, -1.05",
        "0.30000000000000004, 0.30000000000000004",
        "123456789.012345, 123456789.012345",
        "999999999999999, 999999999999999",
        "1e21, 1000000000000000000000",
        "1e300, 1.0E300",
        "4.9e-324, 4.9E-324",
        "Infinity, Inf",
        "-Infinity, -Inf",
        "NaN, ''"
    })
    void aNumberIsWrittenWithNoMoreDigitsThanItTakes(double value, String written) {
        assertThat(number(value)).isEqualTo(written);
    }

    @Test
    void numbersOfFewDecimalsAreWrittenAsAllOthersAre() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            double scale = Math.pow(10, random.nextInt(9));
            double value = Math.rint(random.nextGaussian() * Math.pow(10, random.nextInt(12))) / scale;
            if (value != 0) {
                assertThat(number(value)).isEqualTo(RowText.shown(value));
                assertThat(Double.parseDouble(number(value))).isEqualTo(value);
            }
        }
    }

    @Test
    void signsAreWrittenUntilThereIsNone() {
        byte[] signs = new byte[256];
        signs[1] = '7';
        signs[3] = -1;
        RowText row = new RowText();
        row.begin();
        assertThat(row.signs(new byte[] {1, 2, 1, 2, 3, 1}, 0, 6, signs)).isEqualTo(4);
        assertThat(text(row)).isEqualTo("7,,7,");
        assertThat(row.cells()).isEqualTo(4);
    }
}
