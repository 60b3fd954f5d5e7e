package org.kindscale.definition.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "3, 3",
        "3.5, 3.5",
        "-2.25, -2.25",
        "100, 100",
        "1e9, 1000000000",
        "1e-10, 0.0000000001",
        "1e-11, 0",
        "-1e-11, 0",
        "1.23456789012, 1.2345678901",
        "0.33333333333333, 0.3333333333",
        "0.66666666666666, 0.6666666667",
        "1e15, 1000000000000000",
    })
    void atMostTenDecimalsAndNoPowersOfTen(double value, String shown) {
        assertThat(Numbers.plain(value)).isEqualTo(shown);
    }

    @Test
    void theNoiseOfBinaryFractionsIsNotShown() {
        assertThat(Numbers.plain(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(Numbers.plain(1.0 / 3)).isEqualTo("0.3333333333");
        assertThat(Numbers.plain(4.35 * 100)).isEqualTo("435");
    }

    @Test
    void aHalfGoesToTheEvenDigit() {
        assertThat(Numbers.plain(0.00000000005)).isEqualTo("0");
        assertThat(Numbers.plain(0.00000000015)).isEqualTo("0.0000000002");
        assertThat(Numbers.plain(0.00000000025)).isEqualTo("0.0000000002");
    }
}
