package org.kindscale.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kindscale.testing.Property;

class ValueCountsTest {

    @Test
    void countsAreThoseOfASortedMap() {
        Property.forAll(50, random -> {
            ValueCounts one = new ValueCounts();
            ValueCounts other = new ValueCounts();
            Map<Double, Long> plain = new TreeMap<>();
            for (int i = 0; i < 400; i++) {
                double value = (random.nextInt(300) - 150) / 7.0 + 0.0;
                (random.nextBoolean() ? one : other).add(value);
                plain.merge(value, 1L, Long::sum);
            }
            one.combine(other);
            assertThat(one.n()).isEqualTo(400);
            assertThat(one.values())
                    .containsExactly(plain.keySet().stream().mapToDouble(v -> v).toArray());
            plain.forEach((value, times) -> assertThat(one.count(value)).isEqualTo(times));
        });
    }

    @Test
    void zeroHasOneSignAndNoNumberIsNotCounted() {
        ValueCounts counts = new ValueCounts();
        counts.add(-0.0);
        counts.add(0.0);
        counts.add(Double.NaN);
        assertThat(counts.count(0)).isEqualTo(2);
        assertThat(counts.n()).isEqualTo(2);
    }
}
