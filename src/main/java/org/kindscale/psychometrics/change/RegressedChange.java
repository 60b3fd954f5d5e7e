package org.kindscale.psychometrics.change;

/**
 * The second score as a line of the first: what change to expect of a person, the sample's own change taken out
 * (McSweeny, Naugle, Chelune &amp; Lüders, 1993, doi:10.1080/13854049308401901).
 *
 * @param n persons with both scores
 * @param intercept in points of the score; NaN for fewer than three persons or where the first scores are all alike
 * @param slope points of the second score per point of the first
 * @param residualSd standard deviation about the line, denominator n - 2
 */
public record RegressedChange(long n, double intercept, double slope, double residualSd) {

    private static final double NO_SPREAD = 1e-12;

    /**
     * Fits the line by least squares.
     *
     * @param first scores on the first occasion, none NaN
     * @param second scores of the same persons on the second
     */
    public static RegressedChange of(double[] first, double... second) {
        int n = first.length;
        double meanFirst = mean(first);
        double meanSecond = mean(second);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < n; i++) {
            double x = first[i] - meanFirst;
            double y = second[i] - meanSecond;
            xx += x * x;
            xy += x * y;
            yy += y * y;
        }
        if (n < 3 || !(xx > NO_SPREAD * n * (1 + meanFirst * meanFirst))) {
            return new RegressedChange(n, Double.NaN, Double.NaN, Double.NaN);
        }
        double slope = xy / xx;
        double residual = 0;
        for (int i = 0; i < n; i++) {
            double off = second[i] - meanSecond - slope * (first[i] - meanFirst);
            residual += off * off;
        }
        boolean onTheLine = residual <= NO_SPREAD * yy;
        double sd = onTheLine ? Double.NaN : Math.sqrt(residual / (n - 2));
        return new RegressedChange(n, meanSecond - slope * meanFirst, slope, sd);
    }

    private static double mean(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** {@return the second score to expect of a first one; NaN where there is no line} */
    public double expected(double first) {
        return intercept + slope * first;
    }

    /** {@return how far the second score lies from the expected one, in {@link #residualSd}; NaN where that is none} */
    public double index(double first, double second) {
        return (second - expected(first)) / residualSd;
    }
}
