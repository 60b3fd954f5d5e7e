package org.kindscale.psychometrics;

/**
 * The distribution of a variable in numbers, from its counts.
 *
 * <p>With central moments {@code m2, m3, m4} (denominator n): skewness type 1 is {@code g1 = m3 / m2^1.5}, type 2
 * {@code G1 = g1 sqrt(n (n - 1)) / (n - 2)} (SPSS, SAS), type 3 {@code b1 = g1 ((n - 1) / n)^1.5} (psych::describe);
 * excess kurtosis type 1 is {@code g2 = m4 / m2^2 - 3}, type 2 {@code G2 = ((n + 1) g2 + 6) (n - 1) / ((n - 2) (n -
 * 3))}, type 3 {@code b2 = (g2 + 3) (1 - 1 / n)^2 - 3} (Joanes &amp; Gill, 1998, doi:10.1111/1467-9884.00122). NaN
 * where a figure has no meaning: no values, a single one, or no spread.
 *
 * @param n number of values
 * @param mean arithmetic mean
 * @param sd standard deviation, denominator n - 1
 * @param variance variance with denominator n
 * @param median median; of an even number of values the mean of the middle two
 * @param min lowest value
 * @param max highest value
 * @param skewness skewness by its three types
 * @param kurtosis excess kurtosis by its three types
 * @param floor share of values at the theoretical minimum, 0 to 1
 * @param ceiling share of values at the theoretical maximum, 0 to 1
 */
public record Description(
        long n,
        double mean,
        double sd,
        double variance,
        double median,
        double min,
        double max,
        ByType skewness,
        ByType kurtosis,
        double floor,
        double ceiling) {

    private static final double CLOSE = 1e-9;

    /** One figure by the three types in use. */
    public record ByType(double type1, double type2, double type3) {}

    /**
     * Describes a distribution.
     *
     * @param counts the values
     * @param low theoretical minimum
     * @param high theoretical maximum
     */
    public static Description of(ValueCounts counts, double low, double high) {
        double[] values = counts.values();
        long n = counts.n();
        double mean = moment(values, counts, 0, 1);
        double m2 = moment(values, counts, mean, 2);
        double g1 = moment(values, counts, mean, 3) / StrictMath.pow(m2, 1.5);
        double g2 = moment(values, counts, mean, 4) / (m2 * m2) - 3;
        double share = 1.0 - 1.0 / n;
        ByType skewness = new ByType(g1, g1 * Math.sqrt(n * (n - 1.0)) / (n - 2), g1 * StrictMath.pow(share, 1.5));
        double kurtosis2 = ((n + 1) * g2 + 6) * (n - 1) / ((n - 2.0) * (n - 3));
        ByType kurtosis = new ByType(g2, kurtosis2, (g2 + 3) * share * share - 3);
        boolean spread = n > 1 && m2 > 0;
        ByType none = new ByType(Double.NaN, Double.NaN, Double.NaN);
        return new Description(
                n,
                mean,
                n > 1 ? Math.sqrt(m2 * n / (n - 1)) : Double.NaN,
                m2,
                n == 0 ? Double.NaN : (ranked(values, counts, (n + 1) / 2) + ranked(values, counts, n / 2 + 1)) / 2,
                n == 0 ? Double.NaN : values[0],
                n == 0 ? Double.NaN : values[values.length - 1],
                spread ? finite(skewness) : none,
                spread ? finite(kurtosis) : none,
                shareAt(low, values, counts),
                shareAt(high, values, counts));
    }

    /**
     * Returns the mean of the powers of the deviations from {@code from}; summed with a correction for rounding
     * (Neumaier, 1974).
     */
    private static double moment(double[] values, ValueCounts counts, double from, int power) {
        double sum = 0;
        double lost = 0;
        for (double value : values) {
            double d = value - from;
            double squared = d * d;
            double term = counts.count(value)
                    * (power == 1 ? d : power == 2 ? squared : power == 3 ? squared * d : squared * squared);
            double next = sum + term;
            lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
            sum = next;
        }
        return (sum + lost) / counts.n();
    }

    private static ByType finite(ByType types) {
        double type2 = Double.isInfinite(types.type2()) ? Double.NaN : types.type2();
        return new ByType(types.type1(), type2, types.type3());
    }

    /** Returns the value of rank {@code rank}, from 1. */
    private static double ranked(double[] values, ValueCounts counts, long rank) {
        long seen = 0;
        for (double value : values) {
            seen += counts.count(value);
            if (seen >= rank) {
                return value;
            }
        }
        throw new IllegalArgumentException("no rank " + rank);
    }

    private static double shareAt(double end, double[] values, ValueCounts counts) {
        long at = 0;
        for (double value : values) {
            at += Math.abs(value - end) < CLOSE ? counts.count(value) : 0;
        }
        return (double) at / counts.n();
    }

    /** {@return the standard error of the mean} */
    public double standardError() {
        return sd / Math.sqrt((double) n);
    }
}
