package org.kindscale.psychometrics;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * Tail probabilities and quantiles of the normal, chi-square and F distributions.
 *
 * <p>Probabilities are proportions, 0 to 1. Each tail is computed as itself, never as 1 minus the other, so that a
 * small one keeps its relative accuracy. NaN in gives NaN out.
 */
public final class Tails {

    private static final double EPSILON = 1e-15;
    private static final int STEPS = 200;
    /** A step of Newton's method that another would change by less than 1e-16. */
    private static final double NEGLIGIBLE = 1e-9;

    private Tails() {}

    /** {@return P(Z &lt;= z) of a standard normal Z, relative error near 1e-14; {@code z} may be infinite} */
    public static double normal(double z) {
        return 0.5 * Erf.erfc(-z / Math.sqrt(2));
    }

    /**
     * Returns the standard normal quantile: z with P(Z &lt;= z) = {@code p}.
     *
     * <p>Newton's method on the logarithm of the smaller tail, from the approximation 26.2.23 of Abramowitz and Stegun
     * (1964); absolute error below 1e-15 times 1 + |z|, also for {@code p} as small as 1e-300.
     *
     * @param p probability, 0 to 1; 0 gives minus infinity, 1 gives infinity, anything else NaN
     */
    public static double normalQuantile(double p) {
        if (!(p > 0 && p < 1)) {
            return p == 0 ? Double.NEGATIVE_INFINITY : p == 1 ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        double tail = Math.min(p, 1 - p);
        double t = Math.sqrt(-2 * StrictMath.log(tail));
        double z =
                t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
        double change = 1;
        for (int step = 0; step < 4 && Math.abs(change) > NEGLIGIBLE; step++) {
            double upper = normal(-z);
            change = StrictMath.log(upper / tail) * upper * Math.sqrt(2 * Math.PI) * StrictMath.exp(z * z / 2);
            z += change;
        }
        return p < 0.5 ? -z : z;
    }

    /**
     * Returns P(X &gt; x) of a chi-square variable with {@code df} degrees of freedom.
     *
     * @param x value of the statistic; 1 is returned for 0 and below
     * @param df degrees of freedom, above 0, not necessarily whole; else NaN
     */
    public static double chiSquareUpper(double x, double df) {
        if (!(df > 0) || Double.isNaN(x)) {
            return Double.NaN;
        }
        return x <= 0 ? 1 : Gamma.regularizedGammaQ(df / 2, x / 2, EPSILON, Integer.MAX_VALUE);
    }

    /**
     * Returns P(F &gt; f) of an F variable: the regularised incomplete beta function at df2/(df1 f + df2).
     *
     * @param f value of the statistic; 1 is returned for 0 and below, 0 for infinity
     * @param df1 degrees of freedom of the numerator, above 0 and finite; else NaN
     * @param df2 degrees of freedom of the denominator, likewise
     */
    public static double fUpper(double f, double df1, double df2) {
        if (!(df1 > 0 && df2 > 0) || Double.isInfinite(df1) || Double.isInfinite(df2) || Double.isNaN(f)) {
            return Double.NaN;
        }
        if (f <= 0 || Double.isInfinite(f)) {
            return f <= 0 ? 1 : 0;
        }
        return incompleteBeta(df2 / (df1 * f + df2), df2 / 2, df1 / 2);
    }

    /**
     * Returns the F quantile: f with P(F &lt;= f) = {@code p}, relative error below 1e-12 for any degrees of freedom.
     *
     * <p>Newton's method for log f on the logarithm of the smaller tail; the density of log F is log-concave, so the
     * steps cannot leave the root. R's qf replaces F by chi-square / df1 once df2 passes 4e5 and is then off by 1e-5.
     *
     * @param p probability of the lower tail, 0 to 1; 0 gives 0, 1 gives infinity, anything else NaN
     * @param df1 degrees of freedom of the numerator, above 0 and finite; else NaN
     * @param df2 degrees of freedom of the denominator, likewise
     */
    public static double fQuantile(double p, double df1, double df2) {
        if (Double.isNaN(fUpper(1, df1, df2)) || !(p >= 0 && p <= 1)) {
            return Double.NaN;
        }
        if (p == 0 || p == 1) {
            return p == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        // the upper tail of F(df1, df2) at f is the lower tail of F(df2, df1) at 1/f
        return p <= 0.5 ? lowerQuantile(p, df1 / 2, df2 / 2) : 1 / lowerQuantile(1 - p, df2 / 2, df1 / 2);
    }

    private static double lowerQuantile(double p, double a, double b) {
        double logF = 0;
        double logBeta = Beta.logBeta(a, b);
        for (int step = 0; step < STEPS; step++) {
            double ratio = a / b * StrictMath.exp(logF);
            double x = ratio / (1 + ratio);
            double tail = incompleteBeta(x, a, b);
            double slope = StrictMath.exp(a * StrictMath.log(x) - b * StrictMath.log1p(ratio) - logBeta);
            double move = StrictMath.log(tail / p) * tail / slope;
            logF -= Math.max(-2, Math.min(2, move));
            if (Math.abs(move) < 1e-9) {
                break;
            }
        }
        return StrictMath.exp(logF);
    }

    private static double incompleteBeta(double x, double a, double b) {
        return Beta.regularizedBeta(x, a, b, EPSILON, Integer.MAX_VALUE);
    }

    /**
     * Returns P(X &lt;= x) of a non-central chi-square variable with noncentrality {@code lambda}.
     *
     * <p>The Poisson mixture sum over j of w(j; lambda/2) P(chi-square(df + 2j) &lt;= x), summed over the indexes that
     * carry weight, from the top down, where the recurrence for the central probabilities only adds (Benton &amp;
     * Krishnamoorthy, 2003, doi:10.1016/S0167-9473(02)00283-9). The weights are scaled to sum to 1.
     *
     * @param x value of the statistic; 0 is returned for 0 and below
     * @param df degrees of freedom, above 0; else NaN
     * @param lambda noncentrality, 0 or more and finite; else NaN
     */
    static double nonCentralLower(double x, double df, double lambda) {
        return mixture(x, df, lambda, false);
    }

    /** {@return P(X > x) of the variable of {@link #nonCentralLower}, summed from the bottom up} */
    public static double nonCentralUpper(double x, double df, double lambda) {
        return mixture(x, df, lambda, true);
    }

    private static double mixture(double x, double df, double lambda, boolean upper) {
        if (!(df > 0 && lambda >= 0) || Double.isInfinite(lambda) || Double.isNaN(x)) {
            return Double.NaN;
        }
        if (x <= 0) {
            return upper ? 1 : 0;
        }
        double[] weights = poissonWeights(lambda / 2);
        int first = upper ? 0 : weights.length - 1;
        int step = upper ? 1 : -1;
        double y = x / 2;
        double a = df / 2 + firstIndex(lambda / 2) + first;
        double central = upper ? chiSquareUpper(x, 2 * a) : Gamma.regularizedGammaP(a, y, EPSILON, Integer.MAX_VALUE);
        // term(a) = y^a e^-y / Gamma(a + 1): what P(a + 1, y) lacks to P(a, y)
        double logTerm = a * StrictMath.log(y) - y - Gamma.logGamma(a + 1);
        double sum = 0;
        double total = 0;
        for (int i = first; i >= 0 && i < weights.length; i += step) {
            sum += weights[i] * central;
            total += weights[i];
            logTerm += upper ? 0 : StrictMath.log(a / y);
            central += StrictMath.exp(logTerm);
            a += step;
            logTerm += upper ? StrictMath.log(y / a) : 0;
        }
        return Math.min(1, sum / total);
    }

    private static int firstIndex(double mean) {
        return (int) Math.max(0, Math.floor(mean - 10 * Math.sqrt(mean)));
    }

    /** Poisson weights, relative to the greatest, of the indexes from {@link #firstIndex} on that carry any weight. */
    private static double[] poissonWeights(double mean) {
        int first = firstIndex(mean);
        double[] weights = new double[(int) Math.ceil(mean + 10 * Math.sqrt(mean)) + 60 - first];
        int mode = (int) mean - first;
        weights[mode] = 1;
        for (int i = mode; i > 0; i--) {
            weights[i - 1] = weights[i] * (i + first) / mean;
        }
        for (int i = mode + 1; i < weights.length; i++) {
            weights[i] = weights[i - 1] * mean / (i + first);
        }
        return weights;
    }

    /**
     * Returns the noncentrality at which P(X &lt;= x) = {@code p}; 0 if that probability is below {@code p} at 0
     * already.
     *
     * <p>With p = .95 and .05 it gives the limits of the 90 % interval of a noncentrality estimated from x (Browne
     * &amp; Cudeck, 1992, doi:10.1177/0049124192021002005). Relative error near 1e-12.
     *
     * @param x value of the statistic, finite
     * @param df degrees of freedom, above 0; else NaN
     * @param p probability, above 0 and below 1
     */
    public static double noncentrality(double x, double df, double p) {
        double central = nonCentralLower(x, df, 0);
        if (!(central > p)) {
            return Double.isNaN(central) ? Double.NaN : 0;
        }
        UnivariateFunction excess = lambda -> nonCentralLower(x, df, lambda) - p;
        double high = x + df;
        while (excess.value(high) > 0) {
            high *= 2;
        }
        return new BracketingNthOrderBrentSolver(1e-14, 1e-12, 1e-16, 5).solve(STEPS, excess, 0, high);
    }
}
