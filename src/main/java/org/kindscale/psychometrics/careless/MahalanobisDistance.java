package org.kindscale.psychometrics.careless;

import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;
import org.kindscale.psychometrics.Cholesky;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.careless.CarelessRow.Index;

/**
 * Squared Mahalanobis distances of one respondent, with holes filled and over the answered items alone.
 *
 * <p>The inverse of a block of S follows from the inverse P of all of S: with {@code v = P d} and d 0 at the holes,
 * {@code d_o' (S_oo)^-1 d_o = d' v - v_h' (P_hh)^-1 v_h}. So a few holes cost a few steps, no inverse has to be kept
 * for each pattern of holes, and nothing is allocated. Where P does not exist, most items are holes, or the difference
 * would lose digits, S_oo itself is factored.
 */
final class MahalanobisDistance {

    /** Share of its diagonal entry that a pivot must keep, as in {@link SymmetricMatrix#inverse()}. */
    private static final double SINGULAR = 1e-12;

    /** Share of {@code d' v} under which the difference has lost too many digits. */
    private static final double CANCELLED = 1e-3;

    /** Beyond this, {@code exp} nears the smallest numbers. */
    private static final double LARGE = 700;

    /** Below this, the continued fraction is slow and a series is not. */
    private static final double SMALL = 1.5;

    private final int items;
    private final double[] means;
    private final double[] covariances;
    /** All of P, row after row; empty if S is not positive definite. */
    private final double[] inverse;
    /** By degrees of freedom: below this the probability is above that of an outlier. */
    private final double[] ordinary;

    MahalanobisDistance(double[] means, SymmetricMatrix covariances) {
        this.items = means.length;
        this.means = means;
        this.covariances = covariances.cells();
        this.inverse = covariances.inverse().map(SymmetricMatrix::cells).orElse(new double[0]);
        this.ordinary = new double[items + 1];
        for (int df = 1; df <= items; df++) {
            ordinary[df] = ordinary(df);
        }
    }

    private static double ordinary(int df) {
        double low = 0;
        double high = LARGE + df;
        while (high - low > 1e-3) {
            double middle = (low + high) / 2;
            if (upperTail(middle, df) > CarelessSign.MAHALANOBIS_P) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    double[] means() {
        return means;
    }

    /** {@return by degrees of freedom, below what no distance is an outlier's; a copy} */
    double[] ordinary() {
        return ordinary.clone();
    }

    /** {@return the inverse of the root of S; empty if a pivot is not above that share of the largest variance} */
    double[] whitening(double least) {
        double scale = 0;
        for (int i = 0; i < items; i++) {
            scale = Math.max(scale, covariances[i * items + i]);
        }
        return Cholesky.of(covariances, items, least * scale)
                .map(Cholesky::inverseRoot)
                .orElse(new double[0]);
    }

    /** {@return whether S, of all items, is positive definite} */
    boolean available() {
        return inverse.length > 0;
    }

    /** Writes both distances and their probabilities into {@code row}; NaN where there is none. */
    void measure(CarelessRow row) {
        double filled = center(row) ? filled(row) : Double.NaN;
        double own = row.holeCount == 0 ? filled : own(row, filled);
        double p = upperTail(filled, items);
        row.set(Index.MAHALANOBIS_FILLED, filled);
        row.set(Index.MAHALANOBIS_FILLED_P, p);
        row.set(Index.MAHALANOBIS, own);
        row.set(Index.MAHALANOBIS_P, row.holeCount == 0 ? p : upperTail(own, row.answeredCount));
    }

    /** Writes the probability of the distance over the answered items into {@code row}, or 1 where it is no outlier. */
    void measureOutlier(CarelessRow row) {
        double filled = center(row) ? filled(row) : Double.NaN;
        double limit = ordinary[row.answeredCount];
        double own = row.holeCount == 0 || filled < limit ? filled : own(row, filled); // never more than filled
        row.set(Index.MAHALANOBIS_P, own < limit ? 1 : upperTail(own, row.answeredCount));
    }

    /** Writes the deviations from the means to x, 0 at holes; returns whether the inverse can be used for them. */
    private boolean center(CarelessRow row) {
        for (int i = 0; i < items; i++) {
            int response = row.responses[i];
            row.x[i] = response < 0 ? 0 : response - means[i];
        }
        return available() && row.answeredCount > 0;
    }

    private double filled(CarelessRow row) {
        double[] p = inverse;
        double[] d = row.x;
        double sum = 0;
        int at = 0;
        for (int i = 0; i < items; i++) {
            double a = 0;
            double b = 0;
            double c = 0;
            double e = 0;
            int j = 0;
            for (; j + 3 < i; j += 4) { // four sums at a time, none of which waits for another
                a += p[at + j] * d[j];
                b += p[at + j + 1] * d[j + 1];
                c += p[at + j + 2] * d[j + 2];
                e += p[at + j + 3] * d[j + 3];
            }
            for (; j < i; j++) {
                a += p[at + j] * d[j];
            }
            sum += d[i] * (p[at + i] * d[i] + 2 * (a + b + c + e));
            at += items;
        }
        return Math.max(0, sum);
    }

    private double own(CarelessRow row, double filled) {
        if (row.answeredCount == 0) {
            return Double.NaN;
        }
        if (available() && row.holeCount <= row.answeredCount) {
            for (int i = 0; i < row.holeCount; i++) {
                row.y[i] = image(row.holes[i], row);
            }
            double own = filled - inverseForm(inverse, row.holes, row.holeCount, row);
            if (own >= CANCELLED * filled) {
                return own;
            }
        }
        for (int i = 0; i < row.answeredCount; i++) {
            row.y[i] = row.x[row.answered[i]];
        }
        return inverseForm(covariances, row.answered, row.answeredCount, row);
    }

    /** Entry {@code item} of {@code P d}. */
    private double image(int item, CarelessRow row) {
        double[] p = inverse;
        double[] d = row.x;
        int start = item * items;
        double sum = 0;
        for (int j = 0; j < items; j++) {
            sum += p[start + j] * d[j];
        }
        return sum;
    }

    /**
     * {@code y' M^-1 y} for the chosen rows and columns M of {@code matrix}, by Cholesky; NaN if not positive definite.
     */
    private double inverseForm(double[] matrix, int[] chosen, int n, CarelessRow row) {
        double[] lower = row.triangle;
        double[] half = row.z;
        double form = 0;
        for (int i = 0, rowStart = 0; i < n; rowStart += ++i) {
            int start = chosen[i] * items;
            double solved = row.y[i];
            double pivot = matrix[start + chosen[i]];
            double least = SINGULAR * pivot;
            for (int j = 0, columnStart = 0; j < i; columnStart += ++j) {
                double entry = matrix[start + chosen[j]];
                for (int l = 0; l < j; l++) {
                    entry -= lower[rowStart + l] * lower[columnStart + l];
                }
                entry /= lower[columnStart + j];
                lower[rowStart + j] = entry;
                pivot -= entry * entry;
                solved -= entry * half[j];
            }
            if (!(pivot > least)) {
                return Double.NaN;
            }
            double root = Math.sqrt(pivot);
            lower[rowStart + i] = root;
            half[i] = solved / root;
            form += half[i] * half[i];
        }
        return form;
    }

    /**
     * Returns the upper tail of the chi-square distribution, 0 to 1; NaN if {@code x} is.
     *
     * <p>With h = x / 2 it is {@code exp(-h) sum_{i < df/2} h^i / i!} for even df; for odd df the sum runs over halves
     * and {@code erfc(sqrt(h))} is added (Abramowitz &amp; Stegun, 1964, 26.4.4 and 26.4.5). Far out it is left to the
     * incomplete gamma function.
     *
     * @param x 0 or more, or NaN
     * @param df degrees of freedom, 1 or more
     */
    static double upperTail(double x, int df) {
        double h = x / 2;
        if (Double.isNaN(h)) {
            return Double.NaN;
        }
        if (h > LARGE) {
            return Gamma.regularizedGammaQ(df / 2.0, h);
        }
        boolean even = df % 2 == 0;
        double term = even ? StrictMath.exp(-h) : 2 * Math.sqrt(h / Math.PI) * StrictMath.exp(-h);
        double sum = even ? 0 : complementaryError(h);
        for (int n = even ? 2 : 3; n <= df; n += 2) {
            sum += term;
            term *= x / n;
        }
        return Math.min(1, sum);
    }

    /**
     * {@code erfc(sqrt(h))}, by its continued fraction (Abramowitz &amp; Stegun, 1964, 7.1.14), which allocates
     * nothing.
     */
    private static double complementaryError(double h) {
        double root = Math.sqrt(h);
        if (h < SMALL) {
            return Erf.erfc(root);
        }
        double fraction = root;
        for (int n = 10 + (int) (180 / h); n > 0; n--) { // enough for 15 digits from SMALL on
            fraction = root + n / (2 * fraction);
        }
        return StrictMath.exp(-h) / (Math.sqrt(Math.PI) * fraction);
    }
}
