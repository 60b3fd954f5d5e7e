package org.kindscale.psychometrics.factor;

import java.util.Optional;
import org.kindscale.psychometrics.Bordered;
import org.kindscale.psychometrics.Cholesky;
import org.kindscale.psychometrics.Descent;
import org.kindscale.psychometrics.SymmetricMatrix;

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
    /** By parameter: the columns u and v of V. */
    private final int[] left;

    private final int[] right;

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
        this.left = new int[parameters()];
        this.right = new int[parameters()];
        locate();
    }

    private void locate() {
        int k = items();
        for (int i = 0; i < k; i++) {
            left[i] = i;
            right[i] = k + factorOf[i];
            left[k + i] = i;
            right[k + i] = i;
        }
        for (int f = 1; f < factors; f++) {
            for (int g = 0; g < f; g++) {
                left[correlation(f, g)] = k + factors + f;
                right[correlation(f, g)] = k + factors + g;
            }
        }
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
    Optional<Descent.Spot> at(double[] x) {
        int k = items();
        SymmetricMatrix sigma = implied(x);
        double[] residual = new double[k * k];
        double squares = 0;
        for (int i = 0; i < residual.length; i++) {
            residual[i] = sigma.cells()[i] - sample.cells()[i];
            squares += residual[i] * residual[i];
        }
        if (misfit == Misfit.LEAST_SQUARES) {
            return Optional.of(new Point(x, squares / 2, identity(k), residual));
        }
        return root(sigma).map(root -> {
            double[] inverse = root.inverse();
            double value = root.logDeterminant() + traceOfProduct(inverse, sample);
            return new Point(x, value, inverse, product(product(inverse, residual, k), inverse, k));
        });
    }

    private static double[] identity(int k) {
        double[] identity = new double[k * k];
        for (int i = 0; i < k; i++) {
            identity[i * k + i] = 1;
        }
        return identity;
    }

    /** {@return the product of two square matrices} */
    private static double[] product(double[] a, double[] b, int k) {
        double[] product = new double[k * k];
        for (int i = 0; i < k; i++) {
            for (int l = 0; l < k; l++) {
                double factor = a[i * k + l];
                for (int j = 0; j < k; j++) {
                    product[i * k + j] += factor * b[l * k + j];
                }
            }
        }
        return product;
    }

    /** {@return log |s|; NaN unless {@code s} is positive definite} */
    static double logDeterminant(SymmetricMatrix s) {
        return root(s).map(Cholesky::logDeterminant).orElse(Double.NaN);
    }

    /** {@return log |sigma| + tr(s sigma^-1) - log |s| - k, 0 or more; NaN unless both are positive definite} */
    static double discrepancy(SymmetricMatrix s, SymmetricMatrix sigma) {
        double likelihood = root(sigma)
                .map(root -> root.logDeterminant() + traceOfProduct(root.inverse(), s))
                .orElse(Double.NaN);
        double discrepancy = likelihood - logDeterminant(s) - s.size();
        return discrepancy < 0 ? 0 : discrepancy;
    }

    private static Optional<Cholesky> root(SymmetricMatrix s) {
        return s.root(POSITIVE);
    }

    private static double traceOfProduct(double[] inverse, SymmetricMatrix s) {
        double sum = 0;
        for (int i = 0; i < inverse.length; i++) {
            sum += inverse[i] * s.cells()[i];
        }
        return sum;
    }

    /** The model at one vector of parameters. */
    private final class Point implements Descent.Spot {

        private final double[] x;
        private final double value;
        /** V' W V. */
        private final double[][] metric;
        /** V' G V. */
        private final double[][] slope;

        private final double[] gradient;

        private Point(double[] x, double value, double[] weight, double[] slope) {
            this.x = x;
            this.value = value;
            double[][] columns = columns(x);
            this.metric = Bordered.of(weight, columns);
            this.slope = Bordered.of(slope, columns);
            this.gradient = new double[x.length];
            for (int p = 0; p < gradient.length; p++) {
                gradient[p] = 2 * half(p) * this.slope[left[p]][right[p]];
            }
        }

        @Override
        public double[] vector() {
            return x;
        }

        @Override
        public double value() {
            return value;
        }

        @Override
        public double[] gradient() {
            return gradient;
        }

        /** {@return the expected second derivatives: Fisher's information, or Gauss and Newton's matrix} */
        @Override
        public SymmetricMatrix information() {
            return SymmetricMatrix.of(x.length, this::expected);
        }

        @Override
        public SymmetricMatrix hessian() {
            return SymmetricMatrix.of(
                    x.length,
                    (p, q) -> expected(p, q)
                            + bent(Math.min(p, q), Math.max(p, q))
                            - (misfit == Misfit.LIKELIHOOD ? 2 * mixed(p, q) : 0));
        }

        // tr(W dp W dq)
        private double expected(int p, int q) {
            int u = left[p];
            int v = right[p];
            int s = left[q];
            int t = right[q];
            return 2 * half(p) * half(q) * (metric[u][s] * metric[v][t] + metric[u][t] * metric[v][s]);
        }

        // tr(W dp G dq)
        private double mixed(int p, int q) {
            int u = left[p];
            int v = right[p];
            int s = left[q];
            int t = right[q];
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
            if (left[q] == k + factors + factor) {
                return 2 * slope[p][right[q]];
            }
            return right[q] == k + factors + factor ? 2 * slope[p][left[q]] : 0;
        }
    }

    /** The columns of V behind the identity: L P, then L. */
    private double[][] columns(double[] x) {
        int k = items();
        double[][] columns = new double[2 * factors][k];
        for (int i = 0; i < k; i++) {
            columns[factors + factorOf[i]][i] = x[i];
            for (int f = 0; f < factors; f++) {
                columns[f][i] = x[i] * phi(x, factorOf[i], f);
            }
        }
        return columns;
    }

    private double half(int parameter) {
        return parameter >= items() && parameter < 2 * items() ? 0.5 : 1;
    }
}
