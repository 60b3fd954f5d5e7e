package org.kindscale.psychometrics.reliability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.kindscale.psychometrics.Covariances;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.Tails;

/**
 * How consistently the items of a score measure one thing: coefficients from the covariances of its keyed items.
 *
 * <p>With k items, covariances {@code C} and correlations {@code R}: alpha is {@code k / (k - 1) * (1 - trace C / sum
 * C)} (Guttman, 1945, lambda-3; Cronbach, 1951, doi:10.1007/BF02310555); the standardised alpha is that of {@code R};
 * lambda-2 is {@code (sum C - trace C + sqrt(k / (k - 1) * sum of squared covariances)) / sum C} (Guttman, 1945,
 * doi:10.1007/BF02288892); lambda-6 is {@code 1 - sum of residual variances / sum}, of R (as psych's G6) or of C (as
 * SPSS). Every figure is NaN where it has no meaning: fewer than two items or persons, a constant item, a sum without
 * variance, and for lambda-6 a matrix that is not positive definite.
 *
 * @param items number of items
 * @param persons number of persons, as {@link Covariances#n}
 * @param alpha coefficient alpha of the raw item scores; may be negative
 * @param standardizedAlpha alpha of standardised items
 * @param lambda2 Guttman's lambda-2
 * @param lambda6Correlation lambda-6 from the squared multiple correlations of R
 * @param lambda6Covariance lambda-6 from the residual variances of C
 * @param interItem correlations between two items: mean, median, lowest, highest
 * @param meanCovariance mean covariance of two items
 * @param feldt 95 % interval of alpha (Feldt, Woodruff &amp; Salih, 1987, doi:10.1177/014662168701100107)
 * @param standardError asymptotic standard error of alpha (Duhachek &amp; Iacobucci, 2004,
 *     doi:10.1037/0021-9010.89.5.792)
 * @param duhachek alpha plus and minus 1.96 of those
 */
public record Reliability(
        int items,
        long persons,
        double alpha,
        double standardizedAlpha,
        double lambda2,
        double lambda6Correlation,
        double lambda6Covariance,
        InterItem interItem,
        double meanCovariance,
        Interval feldt,
        double standardError,
        Interval duhachek) {

    /** Quantile .975 of the normal distribution. */
    public static final double Z = 1.959963984540054;

    /** An interval; NaN ends where there is none. */
    public record Interval(double low, double high) {}

    /** The correlations between two different items. */
    public record InterItem(double mean, double median, double lowest, double highest) {}

    /** Returns the coefficients of keyed items. */
    public static Reliability of(Covariances keyed) {
        SymmetricMatrix c = keyed.matrix();
        SymmetricMatrix r = keyed.correlations();
        int k = c.size();
        double alpha = alpha(c);
        double error = standardError(c, keyed.n());
        return new Reliability(
                k,
                keyed.n(),
                alpha,
                alpha(r),
                lambda2(c),
                lambda6(r),
                lambda6(c),
                interItem(r),
                (c.sum() - c.trace()) / (k * (k - 1.0)),
                feldt(alpha, k, keyed.n()),
                error,
                new Interval(alpha - Z * error, alpha + Z * error));
    }

    /**
     * {@return coefficient alpha of a covariance or correlation matrix; NaN for fewer than two items or a sum without
     * variance}
     */
    static double alpha(SymmetricMatrix c) {
        int k = c.size();
        double total = c.sum();
        return k < 2 || !(total > 0) ? Double.NaN : k / (k - 1.0) * (1 - c.trace() / total);
    }

    private static double lambda2(SymmetricMatrix c) {
        int k = c.size();
        double total = c.sum();
        if (k < 2 || !(total > 0)) {
            return Double.NaN;
        }
        double squares = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                squares += i == j ? 0 : c.get(i, j) * c.get(i, j);
            }
        }
        return (total - c.trace() + Math.sqrt(k / (k - 1.0) * squares)) / total;
    }

    private static double lambda6(SymmetricMatrix c) {
        Optional<SymmetricMatrix> inverse = c.inverse();
        if (c.size() < 2 || inverse.isEmpty()) {
            return Double.NaN;
        }
        double residual = 0;
        for (int i = 0; i < c.size(); i++) {
            residual += 1 / inverse.get().get(i, i);
        }
        return 1 - residual / c.sum();
    }

    private static InterItem interItem(SymmetricMatrix r) {
        List<Double> sorted = new ArrayList<>();
        double sum = 0;
        for (int i = 1; i < r.size(); i++) {
            for (int j = 0; j < i; j++) {
                sorted.add(r.get(i, j));
                sum += r.get(i, j);
            }
        }
        if (sorted.isEmpty() || Double.isNaN(sum)) {
            return new InterItem(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        Collections.sort(sorted);
        int n = sorted.size();
        double median = (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
        return new InterItem(sum / n, median, sorted.get(0), sorted.get(n - 1));
    }

    /**
     * {@code 1 - (1 - alpha) F} with F the quantiles .975 and .025 of the F distribution with n - 1 and (n - 1)(k - 1)
     * degrees of freedom.
     */
    private static Interval feldt(double alpha, int k, long n) {
        if (Double.isNaN(alpha) || n < 2) {
            return new Interval(Double.NaN, Double.NaN);
        }
        double df1 = n - 1.0;
        double df2 = df1 * (k - 1);
        return new Interval(
                1 - (1 - alpha) * Tails.fQuantile(0.975, df1, df2), 1 - (1 - alpha) * Tails.fQuantile(0.025, df1, df2));
    }

    /**
     * Returns the ratio of signal to noise, k r / (1 - r) with r the mean inter-item correlation (Cronbach &amp;
     * Gleser, 1964); infinite where all items correlate 1.
     */
    public double signalToNoise() {
        return items * interItem.mean() / (1 - interItem.mean());
    }

    private static double standardError(SymmetricMatrix c, long n) {
        int k = c.size();
        double total = c.sum();
        if (k < 2 || n < 2 || !(total > 0)) {
            return Double.NaN;
        }
        double traceOfSquare = 0;
        double sumOfSquare = 0;
        for (int i = 0; i < k; i++) {
            double rowSum = 0;
            for (int j = 0; j < k; j++) {
                traceOfSquare += c.get(i, j) * c.get(i, j);
                rowSum += c.get(i, j);
            }
            sumOfSquare += rowSum * rowSum;
        }
        double trace = c.trace();
        double q = 2.0
                * k
                * k
                / ((k - 1.0) * (k - 1.0) * total * total * total)
                * (total * (traceOfSquare + trace * trace) - 2 * trace * sumOfSquare);
        return Math.sqrt(q / n);
    }

    /**
     * Returns the standard error of measurement, {@code sd sqrt(1 - alpha)}, in points of the score whose standard
     * deviation is {@code sd}; NaN if alpha is.
     */
    public double standardErrorOfMeasurement(double sd) {
        return sd * Math.sqrt(1 - alpha);
    }
}
