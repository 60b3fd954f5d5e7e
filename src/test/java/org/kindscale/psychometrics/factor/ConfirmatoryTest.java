package org.kindscale.psychometrics.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.kindscale.psychometrics.SymmetricMatrix;

class ConfirmatoryTest {

    private static final double[] LOADINGS = {0.9, 0.6, 0.7, 0.8, 0.5, 0.6};
    private static final int[] FACTORS = {0, 0, 0, 1, 1, 1};

    private static SymmetricMatrix implied(double correlation) {
        return SymmetricMatrix.of(
                6, (i, j) -> i == j ? 1 : LOADINGS[i] * LOADINGS[j] * (FACTORS[i] == FACTORS[j] ? 1 : correlation));
    }

    @Test
    void covariancesOfAModelGiveItBack() {
        Confirmatory cfa = Confirmatory.fit(implied(0.4), 200, FACTORS);
        assertThat(cfa.outcome()).isEqualTo(Confirmatory.Outcome.CONVERGED);
        for (int i = 0; i < 6; i++) {
            assertThat(cfa.standardisedLoading(i)).isCloseTo(LOADINGS[i], within(1e-9));
        }
        assertThat(cfa.factorCorrelations().get(1, 0)).isCloseTo(0.4, within(1e-9));
        assertThat(cfa.fit().chiSquare()).isCloseTo(0, within(1e-9));
        assertThat(cfa.fit().cfi()).isEqualTo(1);
        assertThat(cfa.improprieties()).isEmpty();
    }

    @Test
    void factorsThatAreMoreThanOneAreNamedImproper() {
        Confirmatory cfa = Confirmatory.fit(implied(1.1), 200, FACTORS);
        assertThat(cfa.improprieties()).contains(Confirmatory.Impropriety.CORRELATION_BEYOND_ONE);
    }

    @Test
    void whatTheDataDoNotDetermineIsNotEstimated() {
        SymmetricMatrix copies = SymmetricMatrix.of(3, (i, j) -> 1);
        assertThat(Confirmatory.fit(copies, 50, 0, 0, 0).outcome())
                .isEqualTo(Confirmatory.Outcome.NOT_POSITIVE_DEFINITE);
        Confirmatory lonely = Confirmatory.fit(implied(0.4), 200, 0, 0, 0, 0, 0, 1);
        assertThat(lonely.outcome()).isEqualTo(Confirmatory.Outcome.NOT_IDENTIFIED);
        assertThat(lonely.fit().chiSquare()).isNaN();
    }

    @Test
    void aFactorLeftOutIsRefused() {
        assertThatThrownBy(() -> Confirmatory.fit(implied(0.4), 200, 0, 0, 0, 2, 2, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Confirmatory.fit(implied(0.4), 200, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
