package org.kindscale.psychometrics.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.latent.LatentFit.Status;

class LatentFitTest {

    private static final int[] GROUPS = {0, 0, 0, 1, 1, 1, 2, 2, 2};
    private static final double[] GENERAL = {0.7, 0.6, 0.5, 0.65, 0.55, 0.6, 0.7, 0.5, 0.6};
    private static final double[] OWN = {0.4, 0.5, 0.3, 0.35, 0.45, 0.5, 0.3, 0.6, 0.4};

    private static SymmetricMatrix bifactor() {
        double[][] loadings = new double[9][4];
        for (int i = 0; i < 9; i++) {
            loadings[i][GROUPS[i]] = OWN[i];
            loadings[i][3] = GENERAL[i];
        }
        return Samples.implied(loadings);
    }

    @Test
    void theLoadingsOfAPopulationAreFound() {
        LatentFit fit = LatentFit.of(bifactor(), 500, LatentStructure.bifactor(GROUPS), false);
        assertThat(fit.status()).isEqualTo(Status.PROPER);
        for (int i = 0; i < 9; i++) {
            assertThat(fit.loading(i, 3)).isCloseTo(GENERAL[i], within(1e-7));
            assertThat(fit.loading(i, GROUPS[i])).isCloseTo(OWN[i], within(1e-7));
        }
        assertThat(fit.fit().chiSquare()).isCloseTo(0, within(1e-9));
        BifactorIndices indices = BifactorIndices.of(fit, 0);
        assertThat(indices.uncontaminatedCorrelations()).isEqualTo(1 - 9 / 36.0);
        assertThat(indices.omegaHierarchical()).isBetween(0.7, indices.omegaTotal());
    }

    @Test
    void aSecondOrderModelIsABifactorModelWithProportionalLoadings() {
        double[] first = {0.8, 0.7, 0.6, 0.75, 0.65, 0.7, 0.8, 0.6, 0.7};
        double[] up = {0.9, 0.6, 0.7};
        double[][] loadings = new double[9][4];
        for (int i = 0; i < 9; i++) {
            loadings[i][3] = first[i] * up[GROUPS[i]];
            loadings[i][GROUPS[i]] = first[i] * Math.sqrt(1 - up[GROUPS[i]] * up[GROUPS[i]]);
        }
        LatentFit fit = LatentFit.of(Samples.implied(loadings), 500, LatentStructure.secondOrder(GROUPS), false);
        assertThat(fit.status()).isEqualTo(Status.PROPER);
        BifactorIndices indices = BifactorIndices.of(fit, 0);
        for (int i = 0; i < 9; i++) {
            assertThat(fit.secondOrderLoading(GROUPS[i])).isCloseTo(up[GROUPS[i]], within(1e-7));
            assertThat(indices.general(i)).isCloseTo(loadings[i][3], within(1e-7));
            assertThat(indices.specific(i)).isCloseTo(loadings[i][GROUPS[i]], within(1e-7));
        }
    }

    @Test
    void aHeywoodCaseIsImproperAndStaysAtTheBoundWhereOneIsSet() {
        // 0.9 * 0.8 / 0.6: one factor explains 1.2 of the first item
        double[][] r = {{1, 0.9, 0.8, 0.7}, {0.9, 1, 0.6, 0.55}, {0.8, 0.6, 1, 0.45}, {0.7, 0.55, 0.45, 1}};
        SymmetricMatrix sample = SymmetricMatrix.of(4, (i, j) -> r[i][j]);
        LatentFit free = LatentFit.of(sample, 100, LatentStructure.correlated(new int[4]), false);
        assertThat(free.status()).isEqualTo(Status.IMPROPER);
        assertThat(free.residual(0)).isNegative();
        assertThat(free.improprieties())
                .containsExactly(new Impropriety(Impropriety.What.NEGATIVE_RESIDUAL_VARIANCE, 0));
        LatentFit bounded = LatentFit.of(sample, 100, LatentStructure.correlated(new int[4]), true);
        assertThat(bounded.status()).isEqualTo(Status.AT_BOUND);
        assertThat(bounded.residual(0)).isCloseTo(0, within(1e-12));
        assertThat(bounded.robust(taker -> {})).isEmpty();
    }

    @Test
    void aGroupFactorOfTwoItemsIsNotIdentified() {
        LatentStructure pairs = LatentStructure.bifactor(0, 0, 1, 1, 1, 2, 2, 2, 2);
        assertThat(LatentFit.of(bifactor(), 500, pairs, false).status()).isEqualTo(Status.NOT_IDENTIFIED);
    }

    @Test
    void itemsThatAreAlikeAreNotPositiveDefinite() {
        SymmetricMatrix alike = SymmetricMatrix.of(9, (i, j) -> 1);
        LatentFit fit = LatentFit.of(alike, 500, LatentStructure.bifactor(GROUPS), false);
        assertThat(fit.status()).isEqualTo(Status.NOT_POSITIVE_DEFINITE);
        assertThat(fit.fit().cfi()).isNaN();
    }

    @Test
    void theOrderOfItemsMakesNoDifference() {
        int[] order = {8, 0, 4, 2, 6, 1, 3, 7, 5};
        int[] groups = new int[9];
        for (int i = 0; i < 9; i++) {
            groups[i] = GROUPS[order[i]];
        }
        SymmetricMatrix noisy = SymmetricMatrix.of(
                9, (i, j) -> i == j ? 1 : bifactor().get(i, j) + 0.02 * ((i * 5 + j * 3) % 7 - 3) / 3);
        LatentFit one = LatentFit.of(noisy, 300, LatentStructure.bifactor(GROUPS), false);
        LatentFit other = LatentFit.of(noisy.select(order), 300, LatentStructure.bifactor(groups), false);
        assertThat(other.fit().chiSquare()).isCloseTo(one.fit().chiSquare(), within(1e-8));
    }
}
