package org.kindscale.psychometrics.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.kindscale.psychometrics.SymmetricMatrix;

class OneFactorTest {

    private static SymmetricMatrix implied(double... loadings) {
        return SymmetricMatrix.of(loadings.length, (i, j) -> i == j ? 1 : loadings[i] * loadings[j]);
    }

    @Test
    void correlationsOfOneFactorGiveItBack() {
        double[] loadings = {0.8, -0.3, 0.5, 0.7};
        for (OneFactor factor :
                new OneFactor[] {OneFactor.minres(implied(loadings)), OneFactor.maximumLikelihood(implied(loadings))}) {
            assertThat(factor.outcome()).isEqualTo(OneFactor.Outcome.CONVERGED);
            for (int i = 0; i < loadings.length; i++) {
                assertThat(factor.loading(i)).isCloseTo(loadings[i], within(1e-9));
            }
            assertThat(factor.discrepancy()).isCloseTo(0, within(1e-12));
            assertThat(factor.omegaModel()).isCloseTo(factor.omegaObserved(), within(1e-9));
        }
    }

    @Test
    void withoutAnItemItIsTheSolutionOfTheOthers() {
        SymmetricMatrix r = implied(0.8, 0.3, 0.5, 0.7, 0.6);
        OneFactor others = OneFactor.minres(r).without(2);
        assertThat(others.omegaObserved())
                .isCloseTo(OneFactor.minres(r.without(2)).omegaObserved(), within(1e-12));
    }

    @Test
    void aCorrelationTooHighForOneFactorIsAHeywoodCase() {
        SymmetricMatrix r = SymmetricMatrix.of(3, (i, j) -> i == j ? 1 : i + j == 1 ? 0.9 : i + j == 2 ? 0.6 : 0.3);
        OneFactor factor = OneFactor.maximumLikelihood(r);
        assertThat(factor.outcome()).isEqualTo(OneFactor.Outcome.HEYWOOD);
        assertThat(factor.atBound(0)).isTrue();
    }

    @Test
    void twoItemsOrAnUndefinedCorrelationHaveNoSolution() {
        assertThat(OneFactor.minres(implied(0.5, 0.5)).outcome()).isEqualTo(OneFactor.Outcome.NOT_IDENTIFIED);
        assertThat(OneFactor.minres(implied(0.5, 0.5)).omegaObserved()).isNaN();
        assertThat(OneFactor.minres(implied(0.5, Double.NaN, 0.5)).outcome()).isEqualTo(OneFactor.Outcome.NOT_DEFINED);
    }
}
