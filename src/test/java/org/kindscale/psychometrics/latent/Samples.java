package org.kindscale.psychometrics.latent;

import java.util.List;
import org.kindscale.psychometrics.SymmetricMatrix;

/** Covariances of rows, and covariances that a model implies. */
final class Samples {

    private Samples() {}

    /** {@return covariances of rows without a missing value, denominator n - 1} */
    static SymmetricMatrix covariances(List<double[]> rows) {
        int k = rows.get(0).length;
        double[] means = new double[k];
        rows.forEach(row -> {
            for (int i = 0; i < k; i++) {
                means[i] += row[i] / rows.size();
            }
        });
        return SymmetricMatrix.of(k, (i, j) -> {
            double sum = 0;
            for (double[] row : rows) {
                sum += (row[i] - means[i]) * (row[j] - means[j]);
            }
            return sum / (rows.size() - 1);
        });
    }

    /** {@return the correlations of items with these loadings on uncorrelated factors} */
    static SymmetricMatrix implied(double[][] loadings) {
        return SymmetricMatrix.of(loadings.length, (i, j) -> {
            double sum = i == j ? 1 : 0;
            for (int f = 0; f < loadings[i].length && i != j; f++) {
                sum += loadings[i][f] * loadings[j][f];
            }
            return sum;
        });
    }
}
