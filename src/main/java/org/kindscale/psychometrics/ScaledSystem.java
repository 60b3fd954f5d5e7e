package org.kindscale.psychometrics;

import java.util.Optional;

/** Solves positive definite systems after scaling their diagonal to 1. */
public final class ScaledSystem {

    private ScaledSystem() {}

    /** {@return the x of {@code matrix} x = {@code right}; empty if a scaled pivot is not above {@code singular}} */
    public static Optional<double[]> solve(SymmetricMatrix matrix, double[] right, double singular) {
        double[] scale = scale(matrix);
        double[] scaled = new double[right.length];
        for (int i = 0; i < scale.length; i++) {
            scaled[i] = right[i] * scale[i];
        }
        return matrix.scaled(i -> scale[i]).root(singular).map(root -> {
            double[] solved = root.solve(scaled);
            for (int i = 0; i < scale.length; i++) {
                solved[i] *= scale[i];
            }
            return solved;
        });
    }

    /** {@return the inverse of {@code matrix}; empty if a scaled pivot is not above {@code singular}} */
    public static Optional<SymmetricMatrix> inverse(SymmetricMatrix matrix, double singular) {
        double[] scale = scale(matrix);
        int size = matrix.size();
        Optional<Cholesky> root = matrix.scaled(i -> scale[i]).root(singular);
        return root.map(Cholesky::inverse)
                .map(cells -> SymmetricMatrix.of(size, (i, j) -> cells[i * size + j] * scale[i] * scale[j]));
    }

    private static double[] scale(SymmetricMatrix matrix) {
        double[] scale = new double[matrix.size()];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = 1 / Math.sqrt(matrix.get(i, i));
        }
        return scale;
    }
}
