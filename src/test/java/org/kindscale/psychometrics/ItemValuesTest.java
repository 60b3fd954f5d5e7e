package org.kindscale.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ItemValuesTest {

    @Test
    void levelsLieOnAGridOfTheirOwn() {
        ItemValues values =
                ItemValues.of(List.of(List.of(1.0, 2.0, 3.0), List.of(100.0, 50.0, 0.0), List.of(0.0, 0.25)));
        assertThat(values.level(0, 2)).isEqualTo(3);
        assertThat(values.step(1)).isEqualTo(1);
        assertThat(values.level(1, 2)).isEqualTo(1);
        assertThat(values.level(1, 0)).isEqualTo(101);
        assertThat(values.step(2)).isEqualTo(0.25);
        assertThat(values.low(1)).isZero();
        assertThat(values.high(1)).isEqualTo(100);
        assertThat(values.highestLevel()).isEqualTo(101);
    }

    @Test
    void valuesOnNoGridAreRefused() {
        assertThatThrownBy(() -> ItemValues.of(List.of(List.of(0.0, Math.PI))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("are no multiples of a thousandth or a twelfth");
        assertThatThrownBy(() -> ItemValues.of(List.of(List.of()))).isInstanceOf(IllegalArgumentException.class);
    }
}
