package org.kindscale.psychometrics.change;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.LegendreRuleFactory;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.kindscale.psychometrics.Tails;

/**
 * The non-central t distribution, as far as intervals of effect sizes need it.
 *
 * <p>{@code P(T <= t)} is the mean of {@code Phi(t s - delta)} over {@code s}, the root of a chi-square over its
 * {@code df} degrees of freedom: integrated panel by panel with 16 points of Gauss and Legendre, panels as narrow as
 * the step of Phi asks for. The density is divided by its own sum, so that its constant, and the rounding in it,
 * cancel. Absolute error below 1e-12.
 */
public final class NonCentralT {

    private static final GaussIntegrator RULE = new GaussIntegrator(new LegendreRuleFactory().getRule(16));
    private static final double REACH = 9;
    private static final int FEWEST = 24;
    private static final int MOST = 20_000;
    private static final int EVALUATIONS = 200;

    private NonCentralT() {}

    /** {@return P(T &lt;= t) for {@code df} degrees of freedom, above 0, and noncentrality {@code delta}} */
    public static double lower(double t, double df, double delta) {
        double from = Math.max(0, 1 - REACH / Math.sqrt(df));
        double length = 1 + REACH / Math.sqrt(df) - from;
        int panels = (int) Math.min(MOST, Math.max(FEWEST, Math.ceil(length * Math.abs(t))));
        double width = length / panels;
        double below = 0;
        double all = 0;
        for (int panel = 0; panel < panels; panel++) {
            double middle = from + (panel + 0.5) * width;
            for (int i = 0; i < RULE.getNumberOfPoints(); i++) {
                double s = middle + width / 2 * RULE.getPoint(i);
                double weight = RULE.getWeight(i) * density(s, df);
                all += weight;
                below += weight * Tails.normal(t * s - delta);
            }
        }
        return below / all;
    }

    /** The density of s, but for a constant. */
    private static double density(double s, double df) {
        return StrictMath.exp((df - 1) * StrictMath.log(s) - df * (s - 1) * (s + 1) / 2);
    }

    /**
     * Returns the noncentrality for which {@code t} is the quantile {@code p}.
     *
     * @param t finite
     * @param p 0 to 1, both excluded
     */
    public static double noncentrality(double t, double df, double p) {
        double low = t - 1;
        double high = t + 1;
        double step = 2;
        while (lower(t, df, low) < p) {
            low -= step;
            step *= 2;
        }
        step = 2;
        while (lower(t, df, high) > p) {
            high += step;
            step *= 2;
        }
        var solver = new BracketingNthOrderBrentSolver(1e-14, 1e-13, 1e-15, 5);
        return solver.solve(EVALUATIONS, delta -> lower(t, df, delta) - p, low, high);
    }
}
