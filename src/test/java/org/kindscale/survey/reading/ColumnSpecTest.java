package org.kindscale.survey.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnSpecTest {

    @ParameterizedTest
    @ValueSource(strings = {"Q7_{n}", "{nn}", "a{nnnn}b", "a,b{n}"})
    void whatHoldsANumberIsAPattern(String text) {
        assertThat(ColumnSpec.parse(text)).isEqualTo(new ColumnSpec.Pattern(text));
    }

    @Test
    void anythingElseIsAListWithoutTheBlanksAroundItsParts() {
        assertThat(ColumnSpec.parse("5-30,!29")).isEqualTo(new ColumnSpec.Listed(List.of("5-30", "!29")));
        assertThat(ColumnSpec.parse(" a , b c:d")).isEqualTo(new ColumnSpec.Listed(List.of("a", "b c:d")));
        assertThat(ColumnSpec.parse("7")).isEqualTo(new ColumnSpec.Listed(List.of("7")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q{n}_{n}", "Q{n", "Q{nnnnn}", "Q{n}{nn}"})
    void aPatternHoldsOneNumber(String text) {
        assertThatThrownBy(() -> ColumnSpec.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a pattern holds exactly one {n}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1,,2", "1,", ",1"})
    void aListHasNoEmptyPlace(String text) {
        assertThatThrownBy(() -> ColumnSpec.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is an empty place in the list of columns");
    }
}
