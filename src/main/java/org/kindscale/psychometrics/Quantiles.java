package org.kindscale.psychometrics;

/** Sample quantiles of type 7 (Hyndman &amp; Fan, 1996, doi:10.2307/2684934), the usual ones of R. */
public final class Quantiles {

    private Quantiles() {}

    /**
     * Returns a quantile.
     *
     * @param sorted values, rising
     * @param p 0 to 1
     * @return NaN if there are no values
     */
    public static double of(double[] sorted, double p) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = p * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
