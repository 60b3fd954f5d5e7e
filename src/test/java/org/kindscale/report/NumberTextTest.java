package org.kindscale.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "3, 10, 3",
        "3.50, 10, 3.5",
        "0, 10, 0",
        "-0.0, 10, 0",
        "-2.5, 10, -2.5",
        "3.3333333333333335, 10, 3.3333333333",
        "1.6666666666666667, 10, 1.6666666667",
        "0.1, 10, 0.1",
        "0.30000000000000004, 10, 0.3",
        "100, 0, 100",
        "0.5, 0, 0",
        "1.5, 0, 2",
        "2.5, 0, 2",
        "-0.5, 0, 0",
        "-1.5, 0, -2",
        "2.675, 2, 2.68",
        "2.665, 2, 2.66",
        "1.005, 2, 1",
        "1.015, 2, 1.02",
        "0.125, 2, 0.12",
        "0.375, 2, 0.38",
        "9.995, 2, 10",
        "99.9999, 3, 100",
        "0.0000000001, 10, 0.0000000001",
        "0.00000000005, 10, 0",
        "0.00000000015, 10, 0.0000000002",
        "-0.00000000001, 10, 0",
        "1e15, 10, 1000000000000000",
        "123456789.123456789, 10, 123456789.123456791",
        "1e22, 2, 10000000000000000000000",
        "5e-324, 10, 0",
    })
    void aNumberHasAtMostSoManyDecimals(double value, int decimals, String text) {
        assertThat(new NumberText(decimals, "").text(value)).isEqualTo(text);
    }

    @Test
    void moreNumbersThanAreRememberedAreWrittenRight() {
        NumberText numbers = new NumberText(10, ",");
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 30_000; i++) {
                String text = new String(numbers.bytes(i / 8.0), StandardCharsets.UTF_8);
                assertThat(Double.parseDouble(text.substring(1))).isEqualTo(i / 8.0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 11})
    void decimalsAreZeroToTen(int decimals) {
        assertThatThrownBy(() -> new NumberText(decimals, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("decimals must be 0 to 10, got " + decimals);
    }
}
