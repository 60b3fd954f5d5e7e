package org.kindscale.scoring;

import org.kindscale.definition.Interpretation.NormGroup;

/**
 * Scores derived from a norm group: z, T, percentile, standard error of measurement, reliable change.
 *
 * <p>All take and give raw-score points unless said otherwise, and give NaN where the group lacks the figure they need.
 */
public final class NormScores {

    /** Half the width of a 95 % interval in standard errors: the 0.975 quantile of the normal distribution. */
    public static final double Z95 = 1.959963984540054;

    private NormScores() {}

    /** {@return {@code (score - mean) / sd}; NaN if the group has no standard deviation or the score is NaN} */
    public static double z(NormGroup group, double score) {
        return group.sd().isPresent() ? (score - group.mean()) / group.sd().getAsDouble() : Double.NaN;
    }

    /** {@return the T score, {@code 50 + 10 z}; NaN as {@link #z}} */
    public static double t(NormGroup group, double score) {
        return 50 + 10 * z(group, score);
    }

    /**
     * {@return the percentage (0 to 100) of a normal distribution with the group's mean and sd that lies below the
     * score; NaN as {@link #z}}
     */
    public static double percentile(NormGroup group, double score) {
        return 100 * normalCdf(z(group, score));
    }

    /** {@return {@code sd * sqrt(1 - reliability)}; NaN if the group lacks either} */
    public static double standardErrorOfMeasurement(NormGroup group) {
        if (group.sd().isEmpty() || group.reliability().isEmpty()) {
            return Double.NaN;
        }
        return group.sd().getAsDouble()
                * Math.sqrt(1 - group.reliability().get().value());
    }

    /**
     * Returns the smallest change between two occasions that error of measurement alone exceeds in 5 % of cases,
     * {@code 1.96 * sqrt(2) * SEM} (Jacobson &amp; Truax, 1991, doi:10.1037/0022-006X.59.1.12); NaN as
     * {@link #standardErrorOfMeasurement}.
     */
    public static double reliableChange(NormGroup group) {
        return Z95 * Math.sqrt(2) * standardErrorOfMeasurement(group);
    }

    /**
     * Returns the standard normal distribution function, to about 15 digits.
     *
     * <p>Taylor series about 0 (Marsaglia, 2004, doi:10.18637/jss.v011.i04) up to |z| = 7, beyond which 0 and 1 are
     * exact to 1e-11.
     *
     * @param z standard deviations from the mean; NaN gives NaN
     */
    public static double normalCdf(double z) {
        if (Double.isNaN(z)) {
            return Double.NaN;
        }
        if (z < -7) {
            return 0;
        }
        if (z > 7) {
            return 1;
        }
        double sum = z;
        double term = z;
        double before = 0;
        for (int i = 3; sum != before; i += 2) {
            before = sum;
            term = term * z * z / i;
            sum += term;
        }
        return 0.5 + sum * StrictMath.exp(-0.5 * z * z - 0.9189385332046727);
    }
}
