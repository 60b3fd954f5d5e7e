package org.kindscale.psychometrics.careless;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The careless-answering indices of the respondent measured last, and the signs they gave.
 *
 * <p>Made by {@link CarelessIndices#newRow()}, written again by each {@link CarelessIndices#measure}; it belongs to one
 * thread. An index that cannot be computed is NaN and gives no sign.
 */
public final class CarelessRow {

    private static final double ROUNDING = 1e-20;

    /** Number of items. */
    final int items;
    /** The responses, in questionnaire order. */
    final int[] responses;
    /** Places of the answered items, rising; the first {@link #answeredCount} count. */
    final int[] answered;
    /** Places of the items without a response, rising; the first {@link #holeCount} count. */
    final int[] holes;
    /** One side of a correlation. */
    final double[] x;
    /** The other side of a correlation. */
    final double[] y;
    /** A third column, for the correlations that share a side. */
    final double[] z;
    /** A fourth column. */
    final double[] w;
    /** A lower triangle, row after row. */
    final double[] triangle;
    /** Where something begins, by pair of neighbouring items. */
    final int[] places;

    int answeredCount;
    int holeCount;

    private final double[] values = new double[Index.COUNT];
    private int signs;
    private int families;

    /**
     * Creates a row in which every index is NaN.
     *
     * @param items number of items
     * @param pairs the most points that any correlation runs over
     */
    CarelessRow(int items, int pairs) {
        this.items = items;
        responses = new int[items];
        answered = new int[items];
        holes = new int[items];
        int longest = Math.max(items, pairs);
        x = new double[longest];
        y = new double[longest];
        z = new double[longest];
        w = new double[longest];
        triangle = new double[items * (items + 1) / 2];
        places = new int[(items + 1) / 2];
        Arrays.fill(values, Double.NaN);
    }

    /** {@return the value of {@code index}; NaN if it cannot be computed for this respondent} */
    public double get(Index index) {
        return values[index.place()];
    }

    /** {@return whether {@code sign} was found} */
    public boolean has(CarelessSign sign) {
        return (signs & sign.bit()) != 0;
    }

    /** {@return the signs found, in the order of {@link CarelessSign}; a copy} */
    public Set<CarelessSign> signs() {
        Set<CarelessSign> found = EnumSet.allOf(CarelessSign.class);
        found.removeIf(sign -> !has(sign));
        return Collections.unmodifiableSet(found);
    }

    /** {@return how many signs were found} */
    public int signCount() {
        return Integer.bitCount(signs);
    }

    /** {@return whether the signs come from {@value CarelessSign#FLAG_FAMILIES} or more families} */
    public boolean flagged() {
        return Integer.bitCount(families) >= CarelessSign.FLAG_FAMILIES;
    }

    /** Forgets the signs, for a respondent with {@code answers}. */
    void begin(int answers) {
        answeredCount = answers;
        signs = families = 0;
    }

    /** Takes over one respondent's responses and tells answered items from holes. */
    void load(int[] from, int first) {
        begin(0);
        holeCount = 0;
        for (int i = 0; i < items; i++) {
            int response = from[first + i];
            responses[i] = response;
            if (response < 0) {
                holes[holeCount++] = i;
            } else {
                answered[answeredCount++] = i;
            }
        }
    }

    void set(Index index, double value) {
        values[index.place()] = value;
    }

    void mark(CarelessSign sign, boolean found) {
        if (found) {
            signs |= sign.bit();
            families |= sign.family().bit();
        }
    }

    /** Pearson's correlation of the first {@code n} points, -1 to 1; NaN below 2 or where a side does not vary. */
    static double correlation(double[] x, double[] y, int n) {
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < n; i++) {
            sumX += x[i];
            sumY += y[i];
        }
        double meanX = sumX / n;
        double meanY = sumY / n;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        if (n < 2 || isConstant(x, n, xx, meanX) || isConstant(y, n, yy, meanY)) {
            return Double.NaN;
        }
        return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
    }

    /** Asks the points themselves where the sum of squares is no more than rounding may leave of equal ones. */
    private static boolean isConstant(double[] points, int n, double squares, double mean) {
        if (squares > ROUNDING * n * mean * mean) {
            return false;
        }
        for (int i = 1; i < n; i++) {
            if (points[i] != points[0]) {
                return false;
            }
        }
        return true;
    }

    /**
     * An index of careless answering.
     *
     * <p>Responses are raw, not reversed, in questionnaire order, unless an index says keyed. Correlations are
     * Pearson's; each is NaN where a side has fewer than 2 points or all its points are equal.
     */
    public enum Index {
        /** Number of items answered, 0 to k. */
        ANSWERED,
        /** Longest run of equal responses, holes skipped; 1 to k; NaN if nothing is answered. Johnson (2005). */
        LONGSTRING,
        /** The same, but a hole ends the run. */
        LONGSTRING_UNBROKEN,
        /** Mean length of the runs of equal responses, holes skipped: answered / runs; 1 to k; NaN as above. */
        AVERAGE_STRING,
        /**
         * Intra-individual response variability: standard deviation of the answered items, divisor m - 1; response
         * points, 0 or more; NaN below 2 answered. Low in straight lines, high in random answers: Dunn, Heggestad,
         * Shanock &amp; Theilgard (2018).
         */
        RESPONSE_VARIABILITY,
        /** Number of subscales with a response in both halves: the points that even–odd correlates. */
        SUBSCALES,
        /**
         * Correlation, over the subscales, of the mean of the 1st, 3rd, ... items with the mean of the 2nd, 4th, ...
         * answered; -1 to 1. With few subscales it is weak; with 2 it can only be -1 or 1.
         */
        EVEN_ODD_R,
        /**
         * {@code -max(-1, 2r / (1 + r))} of {@link #EVEN_ODD_R}: Spearman–Brown, at least -1, the sign turned so that
         * higher is more careless; -1 to 1. Johnson (2005), after Jackson (1976).
         */
        EVEN_ODD,
        /** {@link #EVEN_ODD_R} of keyed responses, reverse-keyed items reflected. */
        EVEN_ODD_KEYED_R,
        /** {@link #EVEN_ODD} of keyed responses. */
        EVEN_ODD_KEYED,
        /** Number of synonym pairs answered on both sides; NaN if the sample has none. */
        SYNONYM_PAIRS,
        /**
         * Correlation within the respondent over the psychometric synonyms, in each pair the later item on one side; -1
         * to 1; NaN below 3 pairs. Low is careless: Meade &amp; Craig (2012).
         */
        SYNONYMS,
        /** Number of antonym pairs answered on both sides; NaN if the sample has none. */
        ANTONYM_PAIRS,
        /** The same over the psychometric antonyms; -1 to 1; NaN below 3 pairs. High is careless. */
        ANTONYMS,
        /**
         * Squared Mahalanobis distance {@code d' S^-1 d}, {@code d} the response less the item mean, 0 where there is
         * none; S all covariances; 0 or more. A hole pulls the respondent to the centre, so it is for comparison only.
         * NaN if S is not positive definite or nothing is answered.
         */
        MAHALANOBIS_FILLED,
        /** Upper tail of chi-square with k degrees of freedom at {@link #MAHALANOBIS_FILLED}; 0 to 1. */
        MAHALANOBIS_FILLED_P,
        /**
         * Squared Mahalanobis distance over the respondent's own m answered items: {@code d_o' (S_oo)^-1 d_o} with the
         * rows and columns of S that belong to them; 0 or more. NaN if S_oo is not positive definite or nothing is
         * answered. Mahalanobis (1936); with nothing missing it is {@link #MAHALANOBIS_FILLED}.
         */
        MAHALANOBIS,
        /**
         * Upper tail of chi-square with m degrees of freedom, m = {@link #ANSWERED}, at {@link #MAHALANOBIS}; 0 to 1.
         * Exact for normal items of known covariance; responses in few categories only come near it.
         */
        MAHALANOBIS_P,
        /** Correlation of the own responses with the item means of the whole sample, oneself included; -1 to 1. */
        PERSON_TOTAL_R,
        /**
         * Correlation of the own responses with the item means of all others: {@code (n m - x) / (n - 1)} for an item
         * that n answered with mean m; items nobody else answered are left out; -1 to 1. Curran (2016).
         */
        PERSON_REST_R,
        /** Seconds per item as given; NaN if not known. */
        SECONDS_PER_ITEM;

        private static final int COUNT = values().length;

        @SuppressWarnings("EnumOrdinal") // the place in an array that lives no longer than the program
        private int place() {
            return ordinal();
        }
    }
}
