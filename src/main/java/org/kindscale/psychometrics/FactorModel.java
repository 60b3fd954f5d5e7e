package org.kindscale.psychometrics;

import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * A factor model of simple structure, Sigma = L P L' + T, beside a sample matrix S: misfit, slope and curvature.
 *
 * <p>Each of {@code k} items loads on one of {@code m} factors of variance 1 (L); the factors correlate (P); the
 * residuals do not (T). The parameters stand in one vector: {@code k} loadings, {@code k} residual variances, then the
 * correlations of factors (1,0), (2,0), (2,1), (3,0) and so on.
 *
 * <p>The slope of Sigma in any parameter is c (u v' + v u'), with u and v among the columns of V = [I, L P, L]: item i
 * and column f of L P for a loading, item i twice and c = 1/2 for a residual variance, columns f and g of L for a
 * correlation. Slope and curvature of the misfit are then products of entries of V' W V and V' G V, where G is the
 * slope of the misfit in Sigma (after J&ouml;reskog, 1969, doi:10.1007/BF02289343).
 */
final class FactorModel {

    private static final double POSITIVE = 1e-13;

    private final SymmetricMatrix sample;
    private final Misfit misfit;
    private final int[] factorOf;
    private final int factors;

    /** What a fit makes small. */
    enum Misfit {
        /** log |Sigma| + tr(S Sigma^-1): the normal likelihood, up to a constant of S. */
        LIKELIHOOD,
        /** Half the sum of squares of S - Sigma: at free residual variances, minres. */
        LEAST_SQUARES
    }

    /**
     * Takes the sample and the structure.
     *
     * @param sample correlations, or covariances, without NaN
     * @param misfit what is made small
     * @param factorOf the factor of each item, from 0 without gaps; copied
     */
    FactorModel(SymmetricMatrix sample, Misfit misfit, int... factorOf) {
        this.sample = sample;
        this.misfit = misfit;
        this.factorOf = factorOf.clone();
        int most = 0;
        for (int factor : factorOf) {
            most = Math.max(most, factor + 1);
        }
        this.factors = most;
    }

    SymmetricMatrix sample() {
        return sample;
    }

    int items() {
        return factorOf.length;
    }

    int factors() {
        return factors;
    }

    int factorOf(int item) {
        return factorOf[item];
    }

    int parameters() {
        return 2 * items() + factors * (factors - 1) / 2;
    }

    /** {@return where the correlation of {@code row} and {@code column}, two different factors, stands} */
    int correlation(int row, int column) {
        int high = Math.max(row, column);
        return 2 * items() + high * (high - 1) / 2 + Math.min(row, column);
    }

    private double phi(double[] x, int row, int column) {
        return row == column ? 1 : x[correlation(row, column)];
    }

    /** {@return Sigma at {@code x}} */
    SymmetricMatrix implied(double[] x) {
        int k = items();
        return SymmetricMatrix.of(
                k, (i, j) -> x[i] * x[j] * phi(x, factorOf[i], factorOf[j]) + (i == j ? x[k + i] : 0));
    }

    /** {@return the model at {@code x}; empty if it has no likelihood there, Sigma not being positive definite} */
    Optional<Point> at(double[] x) {
        SymmetricMatrix sigma = implied(x);
        RealMatrix residual = sigma.toReal().subtract(sample.toReal());
        if (misfit == Misfit.LEAST_SQUARES) {
            double norm = residual.getFrobeniusNorm();
            return Optional.of(new Point(x, norm * norm / 2, MatrixUtils.createRealIdentityMatrix(items()), residual));
        }
        return cholesky(sigma).map(root -> {
            RealMatrix inverse = root.getSolver().getInverse();
            RealMatrix slope = inverse.multiply(residual).multiply(inverse);
            return new Point(x, logDeterminant(root) + traceOfProduct(inverse, sample), inverse, slope);
        });
    }

    /** {@return log |s|; NaN unless {@code s} is positive definite} */
    static double logDeterminant(SymmetricMatrix s) {
        return cholesky(s).map(FactorModel::logDeterminant).orElse(Double.NaN);
    }

    /** {@return log |sigma| + tr(s sigma^-1) - log |s| - k, 0 or more; NaN unless both are positive definite} */
    static double discrepancy(SymmetricMatrix s, SymmetricMatrix sigma) {
        double likelihood = cholesky(sigma)
                .map(root ->
                        logDeterminant(root) + traceOfProduct(root.getSolver().getInverse(), s))
                .orElse(Double.NaN);
        double discrepancy = likelihood - logDeterminant(s) - s.size();
        return discrepancy < 0 ? 0 : discrepancy;
    }

    private static Optional<CholeskyDecomposition> cholesky(SymmetricMatrix s) {
        if (Double.isNaN(s.sum())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CholeskyDecomposition(s.toReal(), POSITIVE, POSITIVE));
        } catch (MathRuntimeException notPositiveDefinite) {
            return Optional.empty();
        }
    }

    private static double logDeterminant(CholeskyDecomposition root) {
        RealMatrix lower = root.getL();
        double sum = 0;
        for (int i = 0; i < lower.getRowDimension(); i++) {
            sum += 2 * Math.log(lower.getEntry(i, i));
        }
        return sum;
    }

    private static double traceOfProduct(RealMatrix inverse, SymmetricMatrix s) {
        double sum = 0;
        for (int i = 0; i < s.size(); i++) {
            for (int j = 0; j < s.size(); j++) {
                sum += inverse.getEntry(i, j) * s.get(i, j);
            }
        }
        return sum;
    }

    /** The model at one vector of parameters. */
    final class Point {

        private final double[] x;
        private final double value;
        private final double[][] metric;
        private final double[][] slope;

        private Point(double[] x, double value, RealMatrix weight, RealMatrix slope) {
            this.x = x;
            this.value = value;
            RealMatrix v = basis(x);
            RealMatrix transposed = v.transpose();
            this.metric = transposed.multiply(weight.multiply(v)).getData();
            this.slope = transposed.multiply(slope.multiply(v)).getData();
        }

        /** {@return the vector of parameters; not to be written to} */
        double[] vector() {
            return x;
        }

        double value() {
            return value;
        }

        /** {@return the slope of the misfit in each parameter} */
        double[] gradient() {
            double[] gradient = new double[x.length];
            for (int p = 0; p < gradient.length; p++) {
                gradient[p] = 2 * half(p) * slope[left(p)][right(p)];
            }
            return gradient;
        }

        /** {@return the expected second derivatives: Fisher's information, or Gauss and Newton's matrix} */
        SymmetricMatrix information() {
            return SymmetricMatrix.of(x.length, this::expected);
        }

        /** {@return the second derivatives} */
        SymmetricMatrix hessian() {
            return SymmetricMatrix.of(
                    x.length,
                    (p, q) -> expected(p, q)
                            + bent(Math.min(p, q), Math.max(p, q))
                            - (misfit == Misfit.LIKELIHOOD ? 2 * mixed(p, q) : 0));
        }

        // tr(W dp W dq)
        private double expected(int p, int q) {
            int u = left(p);
            int v = right(p);
            int s = left(q);
            int t = right(q);
            return 2 * half(p) * half(q) * (metric[u][s] * metric[v][t] + metric[u][t] * metric[v][s]);
        }

        // tr(W dp G dq)
        private double mixed(int p, int q) {
            int u = left(p);
            int v = right(p);
            int s = left(q);
            int t = right(q);
            double sum = metric[t][u] * slope[v][s]
                    + metric[s][u] * slope[v][t]
                    + metric[t][v] * slope[u][s]
                    + metric[s][v] * slope[u][t];
            return half(p) * half(q) * sum;
        }

        // tr(G d2 Sigma / dp dq), p before q; Sigma bends only in two loadings, or in a loading and a correlation
        private double bent(int p, int q) {
            int k = items();
            if (p >= k || (q >= k && q < 2 * k)) {
                return 0;
            }
            int factor = factorOf[p];
            if (q < k) {
                return 2 * phi(x, factor, factorOf[q]) * slope[p][q];
            }
            if (left(q) == k + factors + factor) {
                return 2 * slope[p][right(q)];
            }
            return right(q) == k + factors + factor ? 2 * slope[p][left(q)] : 0;
        }
    }

    private RealMatrix basis(double[] x) {
        int k = items();
        RealMatrix v = MatrixUtils.createRealMatrix(k, k + 2 * factors);
        for (int i = 0; i < k; i++) {
            v.setEntry(i, i, 1);
            v.setEntry(i, k + factors + factorOf[i], x[i]);
            for (int f = 0; f < factors; f++) {
                v.setEntry(i, k + f, x[i] * phi(x, factorOf[i], f));
            }
        }
        return v;
    }

    private double half(int parameter) {
        return parameter >= items() && parameter < 2 * items() ? 0.5 : 1;
    }

    private int left(int parameter) {
        int k = items();
        return parameter < 2 * k ? parameter % k : k + factors + row(parameter - 2 * k);
    }

    private int right(int parameter) {
        int k = items();
        if (parameter >= 2 * k) {
            int row = row(parameter - 2 * k);
            return k + factors + parameter - 2 * k - row * (row - 1) / 2;
        }
        return parameter < k ? k + factorOf[parameter] : parameter - k;
    }

    private static int row(int pair) {
        int row = 1;
        while ((row + 1) * row / 2 <= pair) {
            row++;
        }
        return row;
    }
}
