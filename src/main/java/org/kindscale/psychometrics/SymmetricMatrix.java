package org.kindscale.psychometrics;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * An immutable symmetric matrix: covariances or correlations of {@code k} items, in the caller's order of items.
 *
 * <p>An entry may be NaN where it is not defined (a correlation with a constant item); sums that touch it are NaN.
 */
public final class SymmetricMatrix {

    private static final double SINGULAR = 1e-12;

    private final int size;
    private final double[] cells;

    private SymmetricMatrix(int size, double[] cells) {
        this.size = size;
        this.cells = cells;
    }

    /** An entry by row and column, each from 0. */
    @FunctionalInterface
    public interface Entry {

        /** {@return the entry in {@code row} and {@code column}} */
        double at(int row, int column);
    }

    /** Builds a matrix from its entries on and below the diagonal; {@code entry} is asked with row at least column. */
    public static SymmetricMatrix of(int size, Entry entry) {
        double[] cells = new double[size * size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double value = entry.at(row, column);
                cells[row * size + column] = value;
                cells[column * size + row] = value;
            }
        }
        return new SymmetricMatrix(size, cells);
    }

    /** {@return the number of rows, and of columns} */
    public int size() {
        return size;
    }

    /** {@return the entry in {@code row} and {@code column}, each from 0} */
    public double get(int row, int column) {
        return cells[row * size + column];
    }

    /** {@return the sum of all entries; of a covariance matrix, the variance of the sum of the items} */
    public double sum() {
        double sum = 0;
        for (double cell : cells) {
            sum += cell;
        }
        return sum;
    }

    /** {@return the sum of the diagonal} */
    public double trace() {
        double trace = 0;
        for (int i = 0; i < size; i++) {
            trace += get(i, i);
        }
        return trace;
    }

    /** {@return the rows and columns {@code chosen}, in that order} */
    public SymmetricMatrix select(int... chosen) {
        return of(chosen.length, (row, column) -> get(chosen[row], chosen[column]));
    }

    /** {@return this matrix without row and column {@code dropped}} */
    public SymmetricMatrix without(int dropped) {
        return of(
                size - 1, (row, column) -> get(row < dropped ? row : row + 1, column < dropped ? column : column + 1));
    }

    /** {@return this matrix with entry {@code (i, j)} times {@code factor(i) * factor(j)}} */
    public SymmetricMatrix scaled(IntToDoubleFunction factor) {
        return of(size, (row, column) -> get(row, column) * factor.applyAsDouble(row) * factor.applyAsDouble(column));
    }

    /** {@return the correlations of a covariance matrix; NaN beside an item of no variance, its diagonal too} */
    public SymmetricMatrix correlations() {
        return of(size, (row, column) -> {
            double scale = Math.sqrt(get(row, row) * get(column, column));
            if (!(scale > 0)) {
                return Double.NaN;
            }
            return row == column ? 1 : get(row, column) / scale;
        });
    }

    /** {@return the inverse; empty unless the matrix is finite and, to 1e-12 of its scale, positive definite} */
    public Optional<SymmetricMatrix> inverse() {
        double scale = 0;
        for (int i = 0; i < size; i++) {
            scale = Math.max(scale, get(i, i));
        }
        if (!(scale > 0) || Double.isNaN(sum())) {
            return Optional.empty();
        }
        return root(SINGULAR * scale).map(root -> new SymmetricMatrix(size, root.inverse()));
    }

    /** {@return the triangular root; empty unless every pivot is above {@code least}} */
    public Optional<Cholesky> root(double least) {
        return Cholesky.of(cells, size, least);
    }

    /** {@return the entries, row after row; not to be written to} */
    public double[] cells() {
        return cells;
    }

    /** {@return a copy as Hipparchus has it} */
    public RealMatrix toReal() {
        double[][] rows = new double[size][size];
        for (int row = 0; row < size; row++) {
            System.arraycopy(cells, row * size, rows[row], 0, size);
        }
        return MatrixUtils.createRealMatrix(rows);
    }
}
