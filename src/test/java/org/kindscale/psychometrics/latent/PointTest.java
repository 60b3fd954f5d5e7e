package org.kindscale.psychometrics.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.latent.Cells.Kind;

class PointTest {

    private static final double STEP = 1e-5;

    /** Two factors with means, one loading shared by two items, their correlation a product. */
    private static Cells cells() {
        Cells cells = new Cells(4, 2);
        cells.parameter(Kind.LOADING, 0, 0, 0);
        cells.parameter(Kind.LOADING, 1, 0, 1);
        cells.parameter(Kind.LOADING, 2, 1, 1);
        cells.parameter(Kind.LOADING, 3, 1, 2);
        cells.parameter(Kind.LOADING, 3, 0, 3);
        for (int i = 0; i < 4; i++) {
            cells.parameter(Kind.RESIDUAL, i, 0, 4 + i);
            cells.parameter(Kind.INTERCEPT, i, 0, 8 + i);
        }
        cells.parameter(Kind.COVARIANCE, 0, 0, 12);
        cells.number(Kind.COVARIANCE, 1, 1, 1);
        cells.product(1, 0, 13, 14);
        cells.parameter(Kind.MEAN, 1, 0, 15);
        return cells;
    }

    private static final double[] X = {0.8, 0.6, 0.7, 0.2, 0.5, 0.6, 0.7, 0.4, 0.1, -0.2, 0.3, 0.2, 1.2, 0.7, 0.6, 0.4};

    private static Moments moments() {
        double[] whole = {1, 0.5, 0.3, 0.4, 0.5, 1.2, 0.35, 0.3, 0.3, 0.35, 0.9, 0.45, 0.4, 0.3, 0.45, 1.1};
        double[] part = {1.1, 0.2, 0.2, 0.8};
        return new Moments(
                4,
                List.of(
                        new Moments.Pattern(new int[] {0, 1, 2, 3}, 30, new double[] {0.2, 0.1, 0.4, 0.3}, whole),
                        new Moments.Pattern(new int[] {1, 3}, 10, new double[] {-0.3, 0.5}, part)));
    }

    private static Point at(double... x) {
        return Point.at(cells(), moments(), x).orElseThrow();
    }

    private static double[] moved(int parameter, double by) {
        double[] x = X.clone();
        x[parameter] += by;
        return x;
    }

    @Test
    void theSlopeIsThatOfTheMisfit() {
        double[] gradient = at(X).gradient();
        for (int p = 0; p < X.length; p++) {
            double slope = (at(moved(p, STEP)).value() - at(moved(p, -STEP)).value()) / (2 * STEP);
            assertThat(gradient[p]).as("parameter " + p).isCloseTo(slope, within(1e-8));
        }
    }

    @Test
    void theSecondDerivativesAreThoseOfTheSlope() {
        SymmetricMatrix hessian = at(X).hessian();
        for (int p = 0; p < X.length; p++) {
            double[] above = at(moved(p, STEP)).gradient();
            double[] below = at(moved(p, -STEP)).gradient();
            for (int q = 0; q < X.length; q++) {
                assertThat(hessian.get(p, q))
                        .as("parameters " + p + " and " + q)
                        .isCloseTo((above[q] - below[q]) / (2 * STEP), within(1e-7));
            }
        }
    }
}
