package org.kindscale.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseOptionTest {

    @Test
    void anOptionCountsItsCodeUnlessItSaysOtherwise() {
        assertThat(ResponseOption.of(4)).isEqualTo(new ResponseOption(4, 4.0, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void itsScoreMustBeAFiniteNumber(double score) {
        assertThatThrownBy(() -> new ResponseOption(2, score, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the score of option 2 must be a finite number");
    }
}
