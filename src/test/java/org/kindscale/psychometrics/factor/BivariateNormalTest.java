package org.kindscale.psychometrics.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.psychometrics.Tails;
import org.kindscale.psychometrics.factor.BivariateNormal.Thresholds;

class BivariateNormalTest {

    @ParameterizedTest
    @ValueSource(doubles = {-0.99, -0.93, -0.5, 0, 0.3, 0.92, 0.93, 0.999})
    void aQuadrantHasTheProbabilityOfSheppard(double rho) {
        // 1/4 + asin(rho) / (2 pi)
        assertThat(new BivariateNormal(rho).lower(0, 0))
                .isCloseTo(0.25 + Math.asin(rho) / (2 * Math.PI), within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({
        "0.3, 1.3, -0.4, 0.32846113719936787",
        "0.31, -2.5, 1.1, 0.0060898111803050822",
        "0.74, 2.2, -3.1, 0.00096760321321479037",
        "0.75, -1.7, -2.9, 0.0015710389004957818",
        "0.76, 0.3, 0.9, 0.59265415565116686",
        "-0.62, 1.9, -1.2, 0.097738045826743614"
    })
    void aQuadrantAnywhereHasTheProbabilityOfR(double rho, double h, double k, double probability) {
        // R: mvtnorm::pmvnorm(upper = c(h, k), corr = ..., algorithm = TVPACK(1e-15))
        assertThat(new BivariateNormal(rho).lower(h, k)).isCloseTo(probability, within(1e-15));
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
        Thresholds rows = Thresholds.of(-1.1, 0.2, 1.5);
        Thresholds columns = Thresholds.of(-0.3, 0.9);
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
