package org.kindscale.psychometrics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScorePairsTest {

    private static ScorePairs of(double[]... persons) {
        ScorePairs pairs = new ScorePairs(new double[] {3, 3, 3});
        for (double[] person : persons) {
            pairs.add(person);
        }
        return pairs;
    }

    @Test
    void eachCorrelationTakesThePersonsThatHaveBothScores() {
        ScorePairs pairs = of(
                new double[] {1, 5, 2}, new double[] {2, 4, Double.NaN}, new double[] {4, 2, 3}, new double[] {5, 1, 1
                });
        assertThat(pairs.correlation(0, 1).r()).isEqualTo(-1);
        assertThat(pairs.correlation(0, 1).n()).isEqualTo(4);
        assertThat(pairs.correlation(2, 0).n()).isEqualTo(3);
        assertThat(pairs.correlation(2, 0).interval().low()).isNaN();
    }

    @Test
    void aConstantScoreHasNoCorrelation() {
        ScorePairs pairs = of(new double[] {1, 2, 3}, new double[] {1, 3, 3}, new double[] {1, 5, 3});
        assertThat(pairs.correlation(0, 1).r()).isNaN();
        assertThat(pairs.correlation(0, 1).disattenuated(0.8, 0.8)).isNaN();
    }

    @Test
    void aConstantThatIsNoBinaryFractionIsConstantToo() {
        ScorePairs pairs = new ScorePairs(new double[] {3, 3});
        ScorePairs more = pairs.another();
        for (int person = 0; person < 1000; person++) {
            pairs.add(new double[] {2.2, person % 5 + 0.1});
            more.add(new double[] {2.2, person % 4 + 0.3});
        }
        pairs.combine(more);
        assertThat(pairs.correlation(0, 1).n()).isEqualTo(2000);
        assertThat(pairs.correlation(0, 1).r()).isNaN();
        assertThat(pairs.covariances().matrix().get(0, 0)).isZero();
        assertThat(pairs.covariances().correlations().get(0, 1)).isNaN();
    }

    @Test
    void unreliabilityIsTakenOut() {
        var correlation = new ScorePairs.Correlation(50, 0.4, new Reliability.Interval(0, 1));
        assertThat(correlation.disattenuated(0.8, 0.5)).isCloseTo(0.4 / Math.sqrt(0.4), within(1e-15));
        assertThat(correlation.disattenuated(-0.1, 0.5)).isNaN();
    }
}
