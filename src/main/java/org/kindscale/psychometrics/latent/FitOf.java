package org.kindscale.psychometrics.latent;

import org.kindscale.psychometrics.Cholesky;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.factor.ModelFit;

/** The indices of fit of covariances that a model implies. */
final class FitOf {

    private static final double POSITIVE = 1e-13;

    private FitOf() {}

    /**
     * Returns the fit.
     *
     * @param covariances of the items, denominator n
     * @param sigma the correlations implied, row after row, in units of the standard deviations
     */
    static ModelFit covariances(SymmetricMatrix covariances, double[] sigma, long persons, int parameters) {
        int k = covariances.size();
        SymmetricMatrix sample = covariances.correlations();
        double own = sample.root(POSITIVE).map(Cholesky::logDeterminant).orElse(Double.NaN);
        double misfit = Cholesky.of(sigma, k, POSITIVE)
                .map(root -> root.logDeterminant() + trace(root.inverse(), sample))
                .orElse(Double.NaN);
        double discrepancy = misfit - own - k < 0 ? 0 : misfit - own - k;
        double logScale = 0;
        double squares = 0;
        for (int i = 0; i < k; i++) {
            logScale += StrictMath.log(covariances.get(i, i));
            for (int j = 0; j <= i; j++) {
                double residual = sample.get(i, j) - sigma[i * k + j];
                squares += residual * residual;
            }
        }
        double logLikelihood = -persons / 2.0 * (k * StrictMath.log(2 * Math.PI) + logScale + own + discrepancy + k);
        double srmr = Math.sqrt(squares / (k * (k + 1) / 2.0));
        return new ModelFit(persons, k, parameters, discrepancy, -own, srmr, logLikelihood);
    }

    private static double trace(double[] inverse, SymmetricMatrix s) {
        double sum = 0;
        for (int i = 0; i < inverse.length; i++) {
            sum += inverse[i] * s.cells()[i];
        }
        return sum;
    }
}
