package org.kindscale.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTest {

    @ParameterizedTest
    @CsvSource({"3, 7, a.json:3:7", "3, 0, a.json:3", "0, 0, a.json", "0, 7, a.json"})
    void whatIsUnknownIsLeftOut(long line, int column, String shown) {
        assertThat(new Location("a.json", line, column)).hasToString(shown);
    }

    @Test
    void aWholeFileHasNoLine() {
        assertThat(Location.of("a.json")).isEqualTo(new Location("a.json", 0, 0));
    }

    @Test
    void aPlaceMovesDownByLines() {
        assertThat(new Location("a.csv", 3, 7).down(10)).isEqualTo(new Location("a.csv", 13, 7));
    }

    @Test
    void aWholeFileStaysWhereItIs() {
        assertThat(Location.of("a.csv").down(10)).isEqualTo(Location.of("a.csv"));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, -1"})
    void negativeNumbersAreRefused(long line, int column) {
        assertThatThrownBy(() -> new Location("a.csv", line, column))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be 0 or more, got " + line + " and " + column);
    }
}
