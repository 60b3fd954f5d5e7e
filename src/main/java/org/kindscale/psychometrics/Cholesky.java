package org.kindscale.psychometrics;

import java.util.Optional;

/**
 * The lower triangular root L of a symmetric positive definite matrix S, S = L L' (Benoit, 1924).
 *
 * <p>On plain arrays, since the factor models take thousands of roots of small matrices.
 */
public final class Cholesky {

    private final int size;
    /** L, row after row; above the diagonal nothing. */
    private final double[] root;

    private Cholesky(int size, double[] root) {
        this.size = size;
        this.root = root;
    }

    /**
     * Returns the root.
     *
     * @param cells S, row after row; only the diagonal and what is below it is read
     * @param least what every pivot must be above
     * @return empty if a pivot is not above {@code least}, or an entry is NaN
     */
    public static Optional<Cholesky> of(double[] cells, int size, double least) {
        double[] root = new double[size * size];
        for (int i = 0; i < size; i++) {
            int row = i * size;
            for (int j = 0; j < i; j++) {
                root[row + j] = (cells[row + j] - product(root, row, j * size, j)) / root[j * size + j];
            }
            double pivot = cells[row + i] - product(root, row, row, i);
            if (!(pivot > least)) {
                return Optional.empty();
            }
            root[row + i] = Math.sqrt(pivot);
        }
        return Optional.of(new Cholesky(size, root));
    }

    private static double product(double[] cells, int a, int b, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += cells[a + i] * cells[b + i];
        }
        return sum;
    }

    /** {@return log |S|} */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += 2 * StrictMath.log(root[i * size + i]);
        }
        return sum;
    }

    /** {@return the x of S x = {@code right}} */
    public double[] solve(double[] right) {
        double[] x = right.clone();
        for (int i = 0; i < size; i++) {
            double sum = x[i];
            for (int j = 0; j < i; j++) {
                sum -= root[i * size + j] * x[j];
            }
            x[i] = sum / root[i * size + i];
        }
        for (int i = size - 1; i >= 0; i--) {
            x[i] /= root[i * size + i];
            for (int j = 0; j < i; j++) {
                x[j] -= root[i * size + j] * x[i];
            }
        }
        return x;
    }

    /** {@return the inverse of S, row after row} */
    public double[] inverse() {
        double[] lower = inverseRoot();
        double[] inverse = new double[size * size];
        for (int l = 0; l < size; l++) {
            for (int i = 0; i <= l; i++) {
                double factor = lower[l * size + i];
                for (int j = 0; j <= i; j++) {
                    inverse[i * size + j] += factor * lower[l * size + j];
                }
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                inverse[j * size + i] = inverse[i * size + j];
            }
        }
        return inverse;
    }

    /** {@return the inverse of L, row after row} */
    public double[] inverseRoot() {
        double[] lower = new double[size * size];
        for (int i = 0; i < size; i++) {
            int row = i * size;
            double pivot = root[row + i];
            for (int l = 0; l < i; l++) {
                double factor = root[row + l];
                for (int j = 0; j <= l; j++) {
                    lower[row + j] -= factor * lower[l * size + j];
                }
            }
            for (int j = 0; j < i; j++) {
                lower[row + j] /= pivot;
            }
            lower[row + i] = 1 / pivot;
        }
        return lower;
    }
}
