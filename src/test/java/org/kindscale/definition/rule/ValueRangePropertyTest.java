package org.kindscale.definition.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kindscale.testing.Property.forAll;

import org.junit.jupiter.api.Test;

class ValueRangePropertyTest {

    @Test
    void reflectingTwiceGivesTheValueBackAndStaysInTheRange() {
        forAll(random -> {
            double low = random.nextInt(200) - 100;
            ValueRange range = new ValueRange(low, low + random.nextInt(50));
            double value = range.low() + random.nextDouble() * (range.high() - range.low());
            double reflected = range.reflected(value);
            assertThat(range.contains(reflected)).isTrue();
            assertThat(range.reflected(reflected)).isCloseTo(value, within(1e-12));
        });
    }

    @Test
    void reflectionTurnsTheOrderRound() {
        forAll(random -> {
            ValueRange range = new ValueRange(0, 10);
            double a = 10 * random.nextDouble();
            double b = 10 * random.nextDouble();
            assertThat(Double.compare(range.reflected(b), range.reflected(a))).isEqualTo(Double.compare(a, b));
        });
    }
}
