package org.kindscale.psychometrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.psychometrics.Reliability.Interval;

/**
 * Correlations between scores, each over the persons who have both; adds up one person at a time.
 *
 * <p>Sums are taken of deviations from a point near the middle of each score. They are floating-point sums: parts must
 * be combined in one fixed order for the same last digit.
 */
public final class ScorePairs {

    private static final int SUMS = 6;

    private final double[] middle;
    /** By pair: n, sum x, sum y, sum xx, sum yy, sum xy. */
    private final double[] sums;

    private final double[] deviations;

    /**
     * Prepares to add up.
     *
     * @param middle by score, a value near the middle of its range
     */
    public ScorePairs(double[] middle) {
        this.middle = middle.clone();
        int scores = middle.length;
        sums = new double[scores * scores * SUMS];
        deviations = new double[scores];
    }

    /** {@return an empty one of the same scores} */
    public ScorePairs another() {
        return new ScorePairs(middle);
    }

    /**
     * A correlation between two scores.
     *
     * @param n persons with both scores
     * @param r Pearson's correlation; NaN for fewer than two persons or a constant score
     * @param interval 95 % interval by Fisher's z (Fisher, 1921); NaN for fewer than four persons
     */
    public record Correlation(long n, double r, Interval interval) {

        /**
         * Returns the correlation corrected for the unreliability of both scores (Spearman, 1904); NaN if one has none.
         */
        public double disattenuated(double reliabilityA, double reliabilityB) {
            double product = reliabilityA * reliabilityB;
            return reliabilityA > 0 && reliabilityB > 0 ? r / Math.sqrt(product) : Double.NaN;
        }
    }

    /** Adds a person with the scores {@code values}; NaN where there is none. */
    public void add(double[] values) {
        int scores = middle.length;
        for (int a = 0; a < scores; a++) {
            deviations[a] = values[a] - middle[a];
        }
        for (int a = 1; a < scores; a++) {
            double x = deviations[a];
            if (Double.isNaN(x)) {
                continue;
            }
            for (int b = 0; b < a; b++) {
                double y = deviations[b];
                if (Double.isNaN(y)) {
                    continue;
                }
                int at = (a * scores + b) * SUMS;
                sums[at]++;
                sums[at + 1] += x;
                sums[at + 2] += y;
                sums[at + 3] += x * x;
                sums[at + 4] += y * y;
                sums[at + 5] += x * y;
            }
        }
    }

    /** Adds the persons of {@code other}. */
    public void combine(ScorePairs other) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.sums[i];
        }
    }

    /** {@return the correlation of two different scores} */
    public Correlation correlation(int one, int other) {
        int at = (Math.max(one, other) * middle.length + Math.min(one, other)) * SUMS;
        double[] s = Arrays.copyOfRange(sums, at, at + SUMS);
        double n = s[0];
        double xx = s[3] - s[1] * s[1] / n;
        double yy = s[4] - s[2] * s[2] / n;
        double xy = s[5] - s[1] * s[2] / n;
        double r = n >= 2 && xx > 0 && yy > 0 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) : Double.NaN;
        return new Correlation((long) n, r, fisher(r, n));
    }

    /** {@return means and covariances of all scores; of meaning only if each person added had every score} */
    public Covariances covariances() {
        double n = middle.length < 2 ? 0 : sums[middle.length * SUMS];
        List<Double> means = new ArrayList<>();
        for (int s = 0; s < middle.length; s++) {
            means.add(middle[s] + sum(s) / n);
        }
        SymmetricMatrix matrix = SymmetricMatrix.of(middle.length, (a, b) -> {
            int at = (a * middle.length + b) * SUMS;
            double products = a == b ? squares(a) : sums[at + 5];
            return (products - sum(a) * sum(b) / n) / (n - 1);
        });
        return new Covariances((long) n, Missing.LISTWISE, means, matrix, matrix.correlations());
    }

    /** Returns the sum of deviations of a score, from its pair with a neighbour. */
    private double sum(int score) {
        return score == 0 ? sums[middle.length * SUMS + 2] : sums[score * middle.length * SUMS + 1];
    }

    private double squares(int score) {
        return score == 0 ? sums[middle.length * SUMS + 4] : sums[score * middle.length * SUMS + 3];
    }

    private static Interval fisher(double r, double n) {
        if (!(n > 3)) {
            return new Interval(Double.NaN, Double.NaN);
        }
        double z = 0.5 * Math.log((1 + r) / (1 - r));
        double half = Reliability.Z / Math.sqrt(n - 3);
        return new Interval(Math.tanh(z - half), Math.tanh(z + half));
    }
}
