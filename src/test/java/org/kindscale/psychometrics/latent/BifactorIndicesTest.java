package org.kindscale.psychometrics.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BifactorIndicesTest {

    /** Four items, g = .6 each, s = .5 on two groups, e = .39. */
    private static final BifactorIndices EVEN = new BifactorIndices(
            new double[] {0.6, 0.6, 0.6, 0.6},
            new double[] {0.5, 0.5, 0.5, 0.5},
            new double[] {0.39, 0.39, 0.39, 0.39},
            0,
            0,
            1,
            1);

    @Test
    void omegasAreSharesOfTheVarianceOfTheSum() {
        // 2.4 squared, twice 1 squared, four times .39
        double variance = 5.76 + 2 + 1.56;
        assertThat(EVEN.omegaTotal()).isCloseTo(7.76 / variance, within(1e-14));
        assertThat(EVEN.omegaHierarchical()).isCloseTo(5.76 / variance, within(1e-14));
        assertThat(EVEN.omegaOfGroup(0)).isCloseTo(2.44 / 3.22, within(1e-14));
        assertThat(EVEN.omegaHierarchicalOfGroup(0)).isCloseTo(1 / 3.22, within(1e-14));
    }

    @Test
    void commonVarianceIsDividedBySquaredLoadings() {
        assertThat(EVEN.explainedCommonVariance()).isCloseTo(0.36 / 0.61, within(1e-14));
        assertThat(EVEN.explainedCommonVariance(1)).isCloseTo(0.125 / 0.61, within(1e-14));
        assertThat(EVEN.itemExplainedCommonVariance(2)).isCloseTo(0.36 / 0.61, within(1e-14));
    }

    @Test
    void correlationsBetweenGroupsAreUncontaminated() {
        assertThat(EVEN.uncontaminatedCorrelations()).isCloseTo(4 / 6.0, within(1e-14));
        BifactorIndices without = new BifactorIndices(new double[3], new double[3], new double[3], -1, -1, -1);
        assertThat(without.uncontaminatedCorrelations()).isEqualTo(1);
    }

    @Test
    void replicabilityWeighsItemsByWhatTheyTell() {
        assertThat(EVEN.replicability()).isCloseTo(1 / (1 + 0.64 / (4 * 0.36)), within(1e-14));
    }

    @Test
    void relativeBiasIsTheMeanDistanceOverTheLoading() {
        assertThat(EVEN.averageRelativeBias(0.66, 0.54, 0.6, 0.6)).isCloseTo(0.05, within(1e-14));
    }
}
