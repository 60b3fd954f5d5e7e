package org.kindscale.psychometrics.ordinal;

import java.util.Arrays;
import java.util.Optional;
import org.kindscale.psychometrics.ScaledSystem;
import org.kindscale.psychometrics.SymmetricMatrix;

/**
 * Errors and tests of weighted least squares where the correlations have covariances G / n, and the weights are 1 over
 * the diagonal of G.
 */
final class RobustSquares {

    private static final double SINGULAR = 1e-10;

    private final SymmetricMatrix covariances;
    private final int persons;

    RobustSquares(SymmetricMatrix covariances, int persons) {
        this.covariances = covariances;
        this.persons = persons;
    }

    /** {@return by pair, the weight} */
    double[] weights() {
        double[] weights = new double[covariances.size()];
        for (int p = 0; p < weights.length; p++) {
            weights[p] = 1 / covariances.get(p, p);
        }
        return weights;
    }

    /**
     * A solution, with what errors and test ask of it.
     *
     * @param pulls W D C
     * @param spread G W D
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, read twice
    private record Slopes(SymmetricMatrix c, double[][] pulls, double[][] spread) {}

    /** What is known of a solution: by parameter the standard error, and the test of the model. */
    @SuppressWarnings("ArrayRecordComponent") // read at once
    record Robust(double[] errors, ScaledShifted model) {}

    /** {@return errors and test of the model; empty if its information cannot be inverted} */
    Optional<Robust> of(LeastSquares at) {
        return inverse(at).map(c -> {
            double[][] pulls = pulls(at);
            Slopes slopes = new Slopes(c, product(pulls, at.moved(), c), times(pulls, at.moved()));
            return new Robust(errors(slopes), model(at, slopes));
        });
    }

    /** {@return by parameter, its standard error: the root of the diagonal of C D' W G W D C / (n - 1)} */
    private double[] errors(Slopes slopes) {
        double[] errors = new double[slopes.c().size()];
        for (int p = 0; p < slopes.pulls().length; p++) {
            for (int a = 0; a < errors.length; a++) {
                double own = 0;
                for (int b = 0; b < errors.length; b++) {
                    own += slopes.spread()[p][b] * slopes.c().get(b, a);
                }
                errors[a] += slopes.pulls()[p][a] * own;
            }
        }
        return Arrays.stream(errors)
                .map(sum -> Math.sqrt(sum / (persons - 1.0)))
                .toArray();
    }

    /** {@return the test, by U G with U = W - W D C D' W} */
    private ScaledShifted model(LeastSquares at, Slopes slopes) {
        double[][] left = weightedCovariances();
        for (int p = 0; p < left.length; p++) {
            for (int r = 0; r < left.length; r++) {
                left[p][r] -= dot(slopes.pulls()[p], slopes.spread()[r]);
            }
        }
        return tested(statistic(at.residuals()), left.length - slopes.c().size(), left);
    }

    /** {@return W G} */
    private double[][] weightedCovariances() {
        double[] weights = weights();
        double[][] product = new double[weights.length][weights.length];
        for (int p = 0; p < weights.length; p++) {
            for (int r = 0; r < weights.length; r++) {
                product[p][r] = weights[p] * covariances.get(p, r);
            }
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[][] product(double[][] rows, int[][] moved, SymmetricMatrix right) {
        double[][] product = new double[rows.length][right.size()];
        for (int p = 0; p < rows.length; p++) {
            for (int b : moved[p]) {
                for (int a = 0; a < right.size(); a++) {
                    product[p][a] += rows[p][b] * right.get(b, a);
                }
            }
        }
        return product;
    }

    /** {@return the test of the model in which no items correlate} */
    ScaledShifted baseline(double... correlations) {
        return tested(statistic(correlations), correlations.length, weightedCovariances());
    }

    private double statistic(double... residuals) {
        double[] weights = weights();
        double sum = 0;
        for (int p = 0; p < residuals.length; p++) {
            sum += weights[p] * residuals[p] * residuals[p];
        }
        return (persons - 1.0) * sum;
    }

    private static ScaledShifted tested(double raw, int df, double[]... product) {
        double trace = 0;
        double square = 0;
        for (int p = 0; p < product.length; p++) {
            trace += product[p][p];
            for (int r = 0; r < product.length; r++) {
                square += product[p][r] * product[r][p];
            }
        }
        return new ScaledShifted(raw, df, trace, square);
    }

    /** W D */
    private double[][] pulls(LeastSquares at) {
        double[] weights = weights();
        double[][] pulls = new double[weights.length][];
        for (int p = 0; p < weights.length; p++) {
            double[] own = at.slopes()[p].clone();
            for (int a = 0; a < own.length; a++) {
                own[a] *= weights[p];
            }
            pulls[p] = own;
        }
        return pulls;
    }

    /** G W D */
    private double[][] times(double[][] pulls, int[][] moved) {
        int count = pulls.length;
        double[][] spread = new double[count][pulls[0].length];
        for (int p = 0; p < count; p++) {
            for (int l = 0; l < count; l++) {
                double factor = covariances.get(p, l);
                for (int a : moved[l]) {
                    spread[p][a] += factor * pulls[l][a];
                }
            }
        }
        return spread;
    }

    /** C, the inverse of D' W D */
    private static Optional<SymmetricMatrix> inverse(LeastSquares at) {
        return ScaledSystem.inverse(at.information(), SINGULAR).map(c -> c.scaled(i -> Math.sqrt(2)));
    }
}
