package org.kindscale.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TailsTest {

    @Test
    void quantilesAndTailsAreThoseOfTables() {
        assertThat(Tails.normalQuantile(0.975)).isCloseTo(1.959963984540054, within(1e-14));
        assertThat(Tails.normal(-1)).isCloseTo(0.158655253931457, within(1e-15));
        // the upper 5 % point of F with 4 and 10 degrees of freedom, of chi-square with 3
        assertThat(Tails.fQuantile(0.95, 4, 10)).isCloseTo(3.478049690765, within(1e-11));
        assertThat(Tails.chiSquareUpper(7.814727903251178, 3)).isCloseTo(0.05, within(1e-14));
    }

    @Test
    void aQuantileIsTheInverseOfItsTail() {
        for (double p : new double[] {1e-9, 0.01, 0.4, 0.6, 0.999}) {
            assertThat(Tails.normal(Tails.normalQuantile(p))).isCloseTo(p, within(1e-13 * p));
            assertThat(1 - Tails.fUpper(Tails.fQuantile(p, 5, 17), 5, 17)).isCloseTo(p, within(1e-12));
        }
    }

    @Test
    void withoutNoncentralityTheChiSquareIsCentral() {
        assertThat(Tails.nonCentralUpper(4, 6, 0)).isCloseTo(Tails.chiSquareUpper(4, 6), within(1e-14));
        assertThat(Tails.nonCentralUpper(4, 6, 3) + Tails.nonCentralLower(4, 6, 3))
                .isCloseTo(1, within(1e-13));
    }

    @Test
    void whatHasNoMeaningIsNoNumber() {
        assertThat(Tails.normalQuantile(1.1)).isNaN();
        assertThat(Tails.chiSquareUpper(3, 0)).isNaN();
        assertThat(Tails.fQuantile(0.5, 0, 3)).isNaN();
    }
}
