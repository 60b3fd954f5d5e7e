package org.kindscale.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DescriptionTest {

    private static Description of(double... values) {
        ValueCounts counts = new ValueCounts();
        for (double value : values) {
            counts.add(value);
        }
        return Description.of(counts, 1, 5);
    }

    @Test
    void aSmallDistributionIsDescribedByHand() {
        Description d = of(1, 2, 2, 5);
        assertThat(d.mean()).isEqualTo(2.5);
        assertThat(d.variance()).isEqualTo(2.25);
        assertThat(d.sd()).isCloseTo(Math.sqrt(3), within(1e-15));
        assertThat(d.median()).isEqualTo(2);
        // m3 = (-3.375 - 0.125 - 0.125 + 15.625) / 4 = 3, m4 = (5.0625 + 2 * 0.0625 + 39.0625) / 4
        assertThat(d.skewness().type1()).isCloseTo(3 / 3.375, within(1e-15));
        assertThat(d.kurtosis().type1()).isCloseTo(11.0625 / 5.0625 - 3, within(1e-15));
        assertThat(d.floor()).isEqualTo(0.25);
        assertThat(d.ceiling()).isEqualTo(0.25);
    }

    @Test
    void figuresThatTooFewValuesDoNotGiveAreNoNumbers() {
        assertThat(of().mean()).isNaN();
        assertThat(of().median()).isNaN();
        assertThat(of(3).mean()).isEqualTo(3);
        assertThat(of(3).sd()).isNaN();
        assertThat(of(2, 4).skewness().type2()).isNaN();
        assertThat(of(1, 2, 4).kurtosis().type2()).isNaN();
        assertThat(of(2, 2, 2).skewness().type1()).isNaN();
        assertThat(of(2, 2, 2).sd()).isZero();
    }
}
