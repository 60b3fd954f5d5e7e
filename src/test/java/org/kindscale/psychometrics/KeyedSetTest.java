package org.kindscale.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyedSetTest {

    @Test
    void aFactorBelowZeroReverses() {
        KeyedSet set = new KeyedSet(List.of(4, 2), List.of(1.0, -0.5), List.of(), List.of());
        assertThat(set.sign(0)).isEqualTo(1);
        assertThat(set.sign(1)).isEqualTo(-1);
    }

    @Test
    void everyItemNeedsOneFactor() {
        assertThatThrownBy(() -> new KeyedSet(List.of(1, 2), List.of(1.0), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
