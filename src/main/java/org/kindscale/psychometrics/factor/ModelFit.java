package org.kindscale.psychometrics.factor;

import org.kindscale.psychometrics.Tails;

/**
 * How well a model of covariances fits: the indices of lavaan 0.6-14 for maximum likelihood with
 * {@code likelihood="normal"}, of one group or several, with a mean structure or without.
 *
 * <p>A model without degrees of freedom fits exactly: RMSEA 0, TLI 1, its p values NaN. An index of a model that was
 * not fitted is NaN.
 *
 * @param persons number of persons, {@code n}
 * @param items number of items, {@code k}
 * @param parameters number of free parameters
 * @param discrepancy F = log |Sigma| + tr(S Sigma^-1) - log |S| - k, 0 or more, S with denominator {@code n}
 * @param baselineDiscrepancy F of the model in which no items correlate: -log |R|
 * @param srmr root of the mean square of (s(i,j) - sigma(i,j)) / sqrt(s(i,i) s(j,j)) over all i &gt;= j (Bentler)
 * @param logLikelihood log-likelihood of the data, -n/2 (k log 2 pi + log |Sigma| + tr(S Sigma^-1))
 * @param groups number of groups, whose discrepancies and SRMR are averaged over persons; 1 or more
 * @param means whether the model has a mean structure, whose parameters are counted too
 */
public record ModelFit(
        long persons,
        int items,
        int parameters,
        double discrepancy,
        double baselineDiscrepancy,
        double srmr,
        double logLikelihood,
        int groups,
        boolean means) {

    private static final double CLOSE = 0.05;

    /** Takes a model of one group without a mean structure; see the record. */
    public ModelFit(
            long persons,
            int items,
            int parameters,
            double discrepancy,
            double baselineDiscrepancy,
            double srmr,
            double logLikelihood) {
        this(persons, items, parameters, discrepancy, baselineDiscrepancy, srmr, logLikelihood, 1, false);
    }

    /** {@return half the discrepancy, the value lavaan calls fmin} */
    public double fmin() {
        return discrepancy / 2;
    }

    /** {@return n F, the likelihood-ratio statistic against the saturated model} */
    public double chiSquare() {
        return persons * discrepancy;
    }

    /** {@return k(k+1)/2 of each group, and k means where there is a mean structure, less the parameters} */
    public int degreesOfFreedom() {
        return groups * (items * (items + 1) / 2 + (means ? items : 0)) - parameters;
    }

    /**
     * {@return P(X >= chiSquare), 0 to 1, where the model is true and the data normal; NaN without degrees of freedom}
     */
    public double pValue() {
        return Tails.chiSquareUpper(chiSquare(), degreesOfFreedom());
    }

    /** {@return n F of the model in which no items correlate} */
    public double baselineChiSquare() {
        return persons * baselineDiscrepancy;
    }

    /** {@return k(k-1)/2 of each group} */
    public int baselineDegreesOfFreedom() {
        return groups * (items * (items - 1) / 2);
    }

    /**
     * Returns the comparative fit index, 1 - max(x - df, 0) / max(x - df, x0 - df0, 0), with x0 and df0 of the baseline
     * (Bentler, 1990, doi:10.1037/0033-2909.107.2.238).
     *
     * @return 0 to 1; 1 if both excesses are 0
     */
    public double cfi() {
        double excess = Math.max(chiSquare() - degreesOfFreedom(), 0);
        double most = Math.max(excess, baselineChiSquare() - baselineDegreesOfFreedom());
        // of a saturated model the excess is rounding
        return most <= 0 || (most < 1e-8 && excess < 1e-8) ? 1 : 1 - excess / most;
    }

    /**
     * Returns the index of Tucker and Lewis (1973, doi:10.1007/BF02291170), 1 - ((x - df) / df) / ((x0 - df0) / df0).
     *
     * @return may leave 0 to 1; 1 without degrees of freedom
     */
    public double tli() {
        double own = (chiSquare() - degreesOfFreedom()) * baselineDegreesOfFreedom();
        double baseline = (baselineChiSquare() - baselineDegreesOfFreedom()) * degreesOfFreedom();
        if (Double.isNaN(own) || Double.isNaN(baseline)) {
            return Double.NaN;
        }
        return degreesOfFreedom() > 0 && baseline != 0 ? 1 - own / baseline : 1;
    }

    /**
     * Returns the root mean square error of approximation, sqrt(max(x / (n df) - 1 / n, 0)) (Steiger, 1990), times the
     * root of the number of groups (Steiger, 1998, doi:10.1080/10705519809540115).
     *
     * @return 0 or more; 0 without degrees of freedom
     */
    public double rmsea() {
        return perDegree(Math.max(chiSquare() - degreesOfFreedom(), 0));
    }

    /** {@return the lower limit of the 90 % interval of RMSEA: the noncentrality at which P(X &lt;= x) is .95} */
    public double rmseaLower() {
        return degreesOfFreedom() > 0 ? perDegree(Tails.noncentrality(chiSquare(), degreesOfFreedom(), 0.95)) : rmsea();
    }

    /**
     * Returns the upper limit of the 90 % interval of RMSEA: the noncentrality at which P(X &lt;= x) = .05 (Browne
     * &amp; Cudeck, 1992, doi:10.1177/0049124192021002005).
     *
     * @return 0 or more, to machine precision; lavaan finds the noncentrality to 1e-4 only, and prints 0 where it
     *     passes both n and 4 x
     */
    public double rmseaUpper() {
        return degreesOfFreedom() > 0 ? perDegree(Tails.noncentrality(chiSquare(), degreesOfFreedom(), 0.05)) : rmsea();
    }

    /** {@return the p of close fit: P(X >= x) where RMSEA is .05; NaN without degrees of freedom} */
    public double rmseaCloseP() {
        double noncentrality = persons * degreesOfFreedom() * CLOSE * CLOSE / groups;
        return Tails.nonCentralUpper(chiSquare(), degreesOfFreedom(), Math.max(0, noncentrality));
    }

    /** {@return -2 logLikelihood + 2 parameters} */
    public double aic() {
        return -2 * logLikelihood + 2.0 * parameters;
    }

    /** {@return -2 logLikelihood + parameters log n} */
    public double bic() {
        return -2 * logLikelihood + parameters * StrictMath.log((double) persons);
    }

    private double perDegree(double noncentrality) {
        if (degreesOfFreedom() > 0 || Double.isNaN(noncentrality)) {
            return Math.sqrt(groups * noncentrality / (persons * (double) degreesOfFreedom()));
        }
        return 0;
    }
}
