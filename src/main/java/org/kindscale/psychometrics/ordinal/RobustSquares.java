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

    /** {@return by parameter, its standard error: the root of the diagonal of C D' W G W D C / (n - 1)} */
    Optional<double[]> errors(LeastSquares at) {
        return inverse(at).map(c -> {
            double[][] pulls = product(pulls(at), c);
            double[][] spread = times(pulls);
            double[] errors = new double[c.size()];
            for (int p = 0; p < pulls.length; p++) {
                for (int a = 0; a < errors.length; a++) {
                    errors[a] += pulls[p][a] * spread[p][a];
                }
            }
            return Arrays.stream(errors)
                    .map(sum -> Math.sqrt(sum / (persons - 1.0)))
                    .toArray();
        });
    }

    /** {@return the test of the model; empty if its information cannot be inverted} */
    Optional<ScaledShifted> model(LeastSquares at) {
        double[][] pulls = pulls(at);
        return inverse(at).map(c -> {
            double[][] weighted = product(pulls, c);
            double[][] spread = times(pulls);
            double[][] left = weightedCovariances();
            // U G with U = W - W D C D' W
            for (int p = 0; p < left.length; p++) {
                for (int r = 0; r < left.length; r++) {
                    left[p][r] -= dot(weighted[p], spread[r]);
                }
            }
            return tested(statistic(at.residuals()), pulls.length - c.size(), left);
        });
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

    private static double[][] product(double[][] rows, SymmetricMatrix right) {
        int q = right.size();
        double[][] product = new double[rows.length][q];
        for (int p = 0; p < rows.length; p++) {
            for (int a = 0; a < q; a++) {
                for (int b = 0; b < q; b++) {
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
    private double[][] times(double[]... pulls) {
        int count = pulls.length;
        double[][] spread = new double[count][pulls[0].length];
        for (int p = 0; p < count; p++) {
            for (int l = 0; l < count; l++) {
                double factor = covariances.get(p, l);
                for (int a = 0; a < spread[p].length; a++) {
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
