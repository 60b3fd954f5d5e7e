package org.kindscale.psychometrics.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.psychometrics.Tails;

class BivariateNormalTest {

    @ParameterizedTest
    @ValueSource(doubles = {-0.99, -0.93, -0.5, 0, 0.3, 0.92, 0.93, 0.999})
    void aQuadrantHasTheProbabilityOfSheppard(double rho) {
        // 1/4 + asin(rho) / (2 pi)
        assertThat(new BivariateNormal(rho).lower(0, 0))
                .isCloseTo(0.25 + Math.asin(rho) / (2 * Math.PI), within(1e-14));
    }

    @Test
    void uncorrelatedVariablesMultiply() {
        assertThat(new BivariateNormal(0).lower(0.4, -1.2))
                .isCloseTo(Tails.normal(0.4) * Tails.normal(-1.2), within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.95, -0.4, 0.4, 0.95})
    void theCellsOfATableSumToOneAndTheirSlopesToNone(double rho) {
        BivariateNormal normal = new BivariateNormal(rho);
        double[] rows = {-1.1, 0.2, 1.5};
        double[] columns = {-0.3, 0.9};
        assertThat(Arrays.stream(normal.cells(rows, columns))
                        .flatMapToDouble(Arrays::stream)
                        .sum())
                .isCloseTo(1, within(1e-14));
        assertThat(Arrays.stream(normal.slopes(rows, columns))
                        .flatMapToDouble(Arrays::stream)
                        .sum())
                .isCloseTo(0, within(1e-15));
    }
}
