package org.kindscale.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SymmetricMatrixTest {

    private static final SymmetricMatrix C = SymmetricMatrix.of(3, (i, j) -> i == j ? 4 : i + j);

    @Test
    void theInverseTimesTheMatrixIsOne() {
        SymmetricMatrix inverse = C.inverse().orElseThrow();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double cell = 0;
                for (int m = 0; m < 3; m++) {
                    cell += C.get(i, m) * inverse.get(m, j);
                }
                assertThat(cell).isCloseTo(i == j ? 1 : 0, within(1e-14));
            }
        }
    }

    @Test
    void aMatrixThatIsNotPositiveDefiniteHasNoInverse() {
        assertThat(SymmetricMatrix.of(2, (i, j) -> 1).inverse()).isEmpty();
        assertThat(SymmetricMatrix.of(2, (i, j) -> i == j ? 1 : -2).inverse()).isEmpty();
        assertThat(SymmetricMatrix.of(2, (i, j) -> Double.NaN).inverse()).isEmpty();
    }

    @Test
    void partsKeepTheirOrder() {
        assertThat(C.select(2, 0).get(1, 0)).isEqualTo(2);
        assertThat(C.without(0).get(1, 0)).isEqualTo(3);
        assertThat(C.trace()).isEqualTo(12);
        assertThat(C.sum()).isEqualTo(24);
    }

    @Test
    void anItemWithoutVarianceCorrelatesWithNothing() {
        SymmetricMatrix r =
                SymmetricMatrix.of(2, (i, j) -> i == 1 && j == 1 ? 4 : 0).correlations();
        assertThat(r.get(0, 0)).isNaN();
        assertThat(r.get(1, 0)).isNaN();
        assertThat(r.get(1, 1)).isEqualTo(1);
    }
}
