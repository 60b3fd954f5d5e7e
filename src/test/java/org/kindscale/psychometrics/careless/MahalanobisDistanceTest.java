package org.kindscale.psychometrics.careless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kindscale.psychometrics.careless.CarelessSamples.HOLE;

import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.careless.CarelessRow.Index;

class MahalanobisDistanceTest {

    private static CarelessRow measured(MahalanobisDistance distance, int... responses) {
        CarelessRow row = new CarelessRow(responses.length, 0);
        row.load(responses, 0);
        distance.measure(row);
        return row;
    }

    private static MahalanobisDistance of(double[][] covariances) {
        return new MahalanobisDistance(
                new double[covariances.length],
                SymmetricMatrix.of(covariances.length, (row, column) -> covariances[row][column]));
    }

    @ParameterizedTest(name = "chi-square {0} on {1}")
    @CsvSource({ // pchisq of R 4.2.2, upper tail
        "3.84145882069412, 1, 0.0500000000000002",
        "0.2, 1, 0.654720846018577",
        "18.3070380532751, 10, 0.0500000000000007",
        "54.0519623885766, 26, 0.00100000000000001",
        "80, 25, 1.14106117271988e-07",
        "0, 7, 1",
        "600, 3, 1.00784359216456e-129",
        "1500, 26, 1.27800375070498e-300",
        "2000, 2001, 0.502102849858023"
    })
    void theUpperTailAgreesWithR(double x, int df, double p) {
        assertThat(MahalanobisDistance.upperTail(x, df)).isCloseTo(p, within(1e-11 * p));
    }

    @Test
    void theUpperTailIsTheIncompleteGammaFunction() {
        for (int df = 1; df <= 60; df++) {
            for (double x = 0.01; x < 400; x *= 1.3) {
                assertThat(MahalanobisDistance.upperTail(x, df))
                        .as(x + " on " + df)
                        .isCloseTo(Gamma.regularizedGammaQ(df / 2.0, x / 2), within(1e-12));
            }
        }
    }

    @Test
    void theUpperTailOfNoNumberIsNoNumber() {
        assertThat(MahalanobisDistance.upperTail(Double.NaN, 3)).isNaN();
    }

    @Test
    void aDistanceWeighsByTheInverse() {
        CarelessRow row = measured(of(new double[][] {{2, 1}, {1, 2}}), 3, 0);
        assertThat(row.get(Index.MAHALANOBIS)).isCloseTo(6, within(1e-12));
        assertThat(row.get(Index.MAHALANOBIS_P)).isCloseTo(Math.exp(-3), within(1e-12));
    }

    @Test
    void theOwnDistanceHasTheDegreesOfFreedomOfTheAnsweredItems() {
        CarelessRow row = measured(of(new double[][] {{2, 1}, {1, 2}}), 4, HOLE);
        assertThat(row.get(Index.MAHALANOBIS_FILLED)).isCloseTo(32 / 3.0, within(1e-12));
        assertThat(row.get(Index.MAHALANOBIS_FILLED_P)).isCloseTo(Math.exp(-16 / 3.0), within(1e-12));
        assertThat(row.get(Index.MAHALANOBIS)).isCloseTo(8, within(1e-12));
        assertThat(row.get(Index.MAHALANOBIS_P)).isCloseTo(0.00467773498104727, within(1e-14));
    }

    @Test
    void itemsThatFollowFromOthersGiveNoDistanceToThoseWhoAnsweredThemAll() {
        MahalanobisDistance sum = of(new double[][] {{1, 0, 1}, {0, 1, 1}, {1, 1, 2}});
        assertThat(sum.available()).isFalse();
        CarelessRow all = measured(sum, 1, 2, 1);
        assertThat(all.get(Index.MAHALANOBIS)).isNaN();
        assertThat(all.get(Index.MAHALANOBIS_P)).isNaN();
        assertThat(measured(sum, 1, 2, HOLE).get(Index.MAHALANOBIS)).isCloseTo(5, within(1e-12));
    }

    @Test
    void covariancesThatCannotBelongTogetherGiveNoDistance() {
        MahalanobisDistance impossible = of(new double[][] {{1, 2, 0}, {2, 1, 0}, {0, 0, 1}});
        assertThat(impossible.available()).isFalse();
        assertThat(measured(impossible, 1, 1, HOLE).get(Index.MAHALANOBIS)).isNaN();
        assertThat(measured(impossible, 1, HOLE, 2).get(Index.MAHALANOBIS)).isCloseTo(5, within(1e-12));
    }

    @Test
    void itemsNeverAnsweredByTheSameRespondentLeaveTheOwnDistances() {
        double none = Double.NaN;
        MahalanobisDistance forms = of(new double[][] {{4, 1, none}, {1, 1, 0}, {none, 0, 1}});
        assertThat(forms.available()).isFalse();
        assertThat(measured(forms, HOLE, 2, 1).get(Index.MAHALANOBIS)).isCloseTo(5, within(1e-12));
        assertThat(measured(forms, 2, HOLE, 1).get(Index.MAHALANOBIS)).isNaN();
    }

    @Test
    void aHoleBesideANearTwinCostsNoDigits() {
        double r = 1 - 1e-8;
        MahalanobisDistance twins = of(new double[][] {{1, r, 0}, {r, 1, 0}, {0, 0, 1}});
        assertThat(twins.available()).isTrue();
        assertThat(measured(twins, 2, HOLE, 1).get(Index.MAHALANOBIS)).isCloseTo(5, within(1e-12));
    }

    @Test
    void aSampleWithoutItemsHasNoDistances() {
        MahalanobisDistance none = of(new double[0][0]);
        assertThat(none.available()).isFalse();
        assertThat(measured(none).get(Index.MAHALANOBIS)).isNaN();
    }
}
