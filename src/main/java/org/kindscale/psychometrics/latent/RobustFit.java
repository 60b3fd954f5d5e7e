package org.kindscale.psychometrics.latent;

import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.Tails;
import org.kindscale.psychometrics.factor.ModelFit;

/**
 * Fit and errors that do not ask for normal data, as lavaan 0.6-14 gives them for {@code estimator = "MLR"}.
 *
 * <p>Robust CFI, TLI and RMSEA estimate what these would be in the population, unlike the same formulas applied to the
 * scaled statistic (Brosseau-Liard &amp; Savalei, 2014, doi:10.1080/00273171.2014.933697; Brosseau-Liard, Savalei &amp;
 * Li, 2012, doi:10.1080/00273171.2012.715252). Without degrees of freedom the indices are NaN.
 */
public final class RobustFit {

    private final ModelFit plain;
    private final double scaling;
    private final double baselineScaling;
    private final SymmetricMatrix errors;
    private final StructureCells layout;
    private final double[] sds;

    RobustFit(
            ModelFit plain,
            double scaling,
            double baselineScaling,
            SymmetricMatrix errors,
            StructureCells layout,
            double... sds) {
        this.plain = plain;
        this.scaling = plain.degreesOfFreedom() > 0 && scaling > 0 ? scaling : Double.NaN;
        this.baselineScaling = baselineScaling > 0 ? baselineScaling : Double.NaN;
        this.errors = errors;
        this.layout = layout;
        this.sds = sds.clone();
    }

    /** {@return by what the statistic is divided: above 1 with heavy tails; NaN without degrees of freedom} */
    public double scaling() {
        return scaling;
    }

    /** {@return that of the model in which no items correlate} */
    public double baselineScaling() {
        return baselineScaling;
    }

    /** {@return the scaled statistic} */
    public double chiSquare() {
        return plain.chiSquare() / scaling;
    }

    /** {@return P(X >= chiSquare) where the model is true} */
    public double pValue() {
        return Tails.chiSquareUpper(chiSquare(), plain.degreesOfFreedom());
    }

    /** {@return the robust comparative fit index, at most 1} */
    public double cfi() {
        double excess = Math.max(excess(), 0);
        double most = Math.max(excess, baselineExcess());
        return most <= 0 ? 1 : 1 - excess / most;
    }

    /** {@return the robust index of Tucker and Lewis} */
    public double tli() {
        double ratio = plain.baselineDegreesOfFreedom() / (double) plain.degreesOfFreedom();
        return 1 - excess() * ratio / baselineExcess();
    }

    /** {@return the robust root mean square error of approximation, 0 or more} */
    public double rmsea() {
        return perDegree(Math.max(excess(), 0));
    }

    /** {@return the lower limit of its 90 % interval} */
    public double rmseaLower() {
        return limit(0.95);
    }

    /** {@return the upper limit of its 90 % interval} */
    public double rmseaUpper() {
        return limit(0.05);
    }

    private double limit(double probability) {
        return Double.isNaN(scaling)
                ? Double.NaN
                : perDegree(scaling * Tails.noncentrality(chiSquare(), plain.degreesOfFreedom(), probability));
    }

    private double excess() {
        return plain.chiSquare() - scaling * plain.degreesOfFreedom();
    }

    private double baselineExcess() {
        return plain.baselineChiSquare() - baselineScaling * plain.baselineDegreesOfFreedom();
    }

    private double perDegree(double noncentrality) {
        return Math.sqrt(noncentrality / (plain.persons() * (double) plain.degreesOfFreedom()));
    }

    /** {@return the standard error of the loading of {@code item}, in points of the item; the factor has variance 1} */
    public double loadingError(int item, int factor) {
        return sds[item] * error(layout.loading(item, factor));
    }

    /** {@return the standard error of the correlation of two factors that correlate freely} */
    public double correlationError(int one, int other) {
        return error(layout.correlation(one, other));
    }

    /**
     * Returns the standard error of a figure of a model with one factor, by the delta method.
     *
     * @param loadings by item: by how much the figure rises with the standardised loading
     * @param residuals by item: by how much it rises with the standardised residual variance
     */
    public double errorOfOneFactor(double[] loadings, double[] residuals) {
        double[] slopes = new double[errors.size()];
        for (int i = 0; i < loadings.length; i++) {
            slopes[layout.loading(i, 0)] = loadings[i];
            slopes[layout.residual(i)] = residuals[i];
        }
        double variance = 0;
        for (int a = 0; a < slopes.length; a++) {
            for (int b = 0; b < slopes.length; b++) {
                variance += slopes[a] * errors.get(a, b) * slopes[b];
            }
        }
        return Math.sqrt(variance);
    }

    private double error(int parameter) {
        return Math.sqrt(errors.get(parameter, parameter));
    }
}
