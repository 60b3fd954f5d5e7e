package org.kindscale.psychometrics.precision;

import org.kindscale.psychometrics.Tails;
import org.kindscale.psychometrics.change.NonCentralT;

/**
 * Where a score stands in a norm group whose scores are taken as normal, with a 95 % interval for what chance in the
 * choice of the group leaves open.
 *
 * <p>The percentile is that of t with n - 1 degrees of freedom at {@code z / sqrt((n + 1) / n)} (Crawford &amp; Howell,
 * 1998, doi:10.1076/clin.12.4.482.7241); the limits are those of the noncentral t distribution (Crawford &amp;
 * Garthwaite, 2002, doi:10.1016/S0028-3932(01)00224-X). The error of measurement of the score is not in them.
 *
 * @param percentile share of the group expected below the score, 0 to 1
 * @param low lower limit
 * @param high upper limit
 */
public record NormPercentile(double percentile, double low, double high) {

    /**
     * Returns the percentile.
     *
     * @param z the score's distance from the mean of the group, in its standard deviations
     * @param n persons of the group, 2 or more
     */
    public static NormPercentile of(double z, int n) {
        double root = Math.sqrt(n);
        double t = z * root;
        return new NormPercentile(
                NonCentralT.lower(z / Math.sqrt((n + 1.0) / n), n - 1.0, 0),
                Tails.normal(NonCentralT.noncentrality(t, n - 1.0, 0.975) / root),
                Tails.normal(NonCentralT.noncentrality(t, n - 1.0, 0.025) / root));
    }
}
