package org.kindscale.definition.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueRangeTest {

    @ParameterizedTest
    @CsvSource({"1, 5, 1, 5", "1, 5, 2, 4", "1, 5, 3, 3", "0, 100, 25, 75", "-3, 3, 2, -2", "0, 4, 1.5, 2.5"})
    void reflectionGoesAboutTheMiddle(double low, double high, double value, double reflected) {
        assertThat(new ValueRange(low, high).reflected(value)).isEqualTo(reflected);
    }

    @ParameterizedTest
    @CsvSource({
        "1, true",
        "5, true",
        "3.3, true",
        "0.9999999999, true",
        "5.0000000001, true",
        "0.999, false",
        "5.001, false",
        "-1, false",
        "NaN, false"
    })
    void bothEndsBelongToTheRange(double value, boolean inside) {
        assertThat(new ValueRange(1, 5).contains(value)).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 5, true",
        "1.0000000001, 5, true",
        "1, 4.9999999999, true",
        "1, 6, false",
        "0, 5, false",
        "2, 5, false",
        "1, 4, false",
        "0, 6, false"
    })
    void rangesAreTheSameWhenBothEndsAgree(double low, double high, boolean same) {
        assertThat(new ValueRange(1, 5).sameAs(new ValueRange(low, high))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "NaN, 1", "1, NaN"})
    void aRangeRunsUpwards(double low, double high) {
        assertThatThrownBy(() -> new ValueRange(low, high))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a range must run upwards, got " + low + " to " + high);
    }

    @Test
    void aRangeMayBeOnePoint() {
        assertThat(new ValueRange(2, 2).reflected(2)).isEqualTo(2);
    }
}
