package org.kindscale.psychometrics.latent;

/**
 * Something among the estimates of a latent model that no population can have.
 *
 * @param what what it is
 * @param number the item of a residual variance or covariance, the factor of a loading; else -1
 */
public record Impropriety(What what, int number) {

    /** What it is. */
    public enum What {
        /** A residual variance is below 0: a Heywood case. */
        NEGATIVE_RESIDUAL_VARIANCE,
        /** What no factor explains of an item in one wave and in another correlates beyond 1. */
        RESIDUALS_CORRELATE_BEYOND_ONE,
        /** A factor loads beyond 1 on the factor of second order. */
        LOADING_BEYOND_ONE,
        /** The factors correlate beyond 1, or cannot correlate so all together. */
        FACTORS_NOT_POSITIVE_DEFINITE
    }
}
