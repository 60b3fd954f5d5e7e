package org.kindscale.psychometrics.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kindscale.psychometrics.Covariances;
import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.reliability.Reliability.Interval;

/**
 * Correlations between scores, each over the persons who have both; adds up one person at a time.
 *
 * <p>Sums are taken of deviations from a point near the middle of each score. They are floating-point sums: parts must
 * be combined in one fixed order for the same last digit.
 */
public final class ScorePairs {

    private static final int SUMS = 6;

    private final double[] middle;
    /** By pair, over the persons who lack a score: n, sum x, sum y, sum xx, sum yy, sum xy. */
    private final double[] sums;
    /** Over the persons with all scores: by score the sum, by pair, a score with itself too, the sum of products. */
    private final double[] wholeSums;

    private final double[] wholeProducts;
    private long whole;
    /** By score: its lowest and highest deviation; sums of rounded numbers cannot tell that a score is constant. */
    private final double[] lowest;

    private final double[] highest;
    private final double[] deviations;
    private final double[] picked;

    /**
     * Prepares to add up.
     *
     * @param middle by score, a value near the middle of its range
     */
    public ScorePairs(double[] middle) {
        this.middle = middle.clone();
        int scores = middle.length;
        sums = new double[scores * scores * SUMS];
        wholeSums = new double[scores];
        wholeProducts = new double[scores * scores];
        lowest = new double[scores];
        highest = new double[scores];
        Arrays.fill(lowest, Double.POSITIVE_INFINITY);
        Arrays.fill(highest, Double.NEGATIVE_INFINITY);
        deviations = new double[scores];
        picked = new double[scores];
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
        double all = 0;
        for (int a = 0; a < scores; a++) {
            double deviation = values[a] - middle[a];
            deviations[a] = deviation;
            all += deviation;
            if (deviation < lowest[a]) {
                lowest[a] = deviation;
            }
            if (deviation > highest[a]) {
                highest[a] = deviation;
            }
        }
        if (Double.isNaN(all)) {
            addSome();
            return;
        }
        whole++;
        for (int a = 0; a < scores; a++) {
            double x = deviations[a];
            int at = a * scores;
            wholeSums[a] += x;
            for (int b = 0; b <= a; b++) {
                wholeProducts[at + b] += x * deviations[b];
            }
        }
    }

    /** Adds a person who has these scores among {@code values}, each at the place {@code places} tells. */
    public void add(double[] values, int[] places) {
        for (int a = 0; a < middle.length; a++) {
            picked[a] = values[places[a]];
        }
        add(picked);
    }

    private void addSome() {
        int scores = middle.length;
        for (int a = 1; a < scores; a++) {
            double x = deviations[a];
            for (int b = 0; b < a && !Double.isNaN(x); b++) {
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
        whole += other.whole;
        addAll(sums, other.sums);
        addAll(wholeSums, other.wholeSums);
        addAll(wholeProducts, other.wholeProducts);
        for (int a = 0; a < middle.length; a++) {
            lowest[a] = Math.min(lowest[a], other.lowest[a]);
            highest[a] = Math.max(highest[a], other.highest[a]);
        }
    }

    /**
     * {@return the sums of some scores over the persons who have every score; pairs of which one is missing left out}
     */
    public ScorePairs select(int[] chosen) {
        ScorePairs selected =
                new ScorePairs(Arrays.stream(chosen).mapToDouble(s -> middle[s]).toArray());
        selected.whole = whole;
        for (int a = 0; a < chosen.length; a++) {
            selected.wholeSums[a] = wholeSums[chosen[a]];
            selected.lowest[a] = lowest[chosen[a]];
            selected.highest[a] = highest[chosen[a]];
            for (int b = 0; b <= a; b++) {
                int later = Math.max(chosen[a], chosen[b]);
                int earlier = Math.min(chosen[a], chosen[b]);
                selected.wholeProducts[a * chosen.length + b] = wholeProducts[later * middle.length + earlier];
            }
        }
        return selected;
    }

    private boolean isConstant(int score) {
        return !(lowest[score] < highest[score]);
    }

    private static void addAll(double[] into, double[] from) {
        for (int i = 0; i < into.length; i++) {
            into[i] += from[i];
        }
    }

    /** {@return n, sum x, sum y, sum xx, sum yy, sum xy over the persons with both, x of the later score} */
    private double[] both(int later, int earlier) {
        int scores = middle.length;
        int at = (later * scores + earlier) * SUMS;
        double[] both = Arrays.copyOfRange(sums, at, at + SUMS);
        both[0] += whole;
        both[1] += wholeSums[later];
        both[2] += wholeSums[earlier];
        both[3] += wholeProducts[later * scores + later];
        both[4] += wholeProducts[earlier * scores + earlier];
        both[5] += wholeProducts[later * scores + earlier];
        return both;
    }

    /** {@return the correlation of two different scores} */
    public Correlation correlation(int one, int other) {
        double[] s = both(Math.max(one, other), Math.min(one, other));
        double n = s[0];
        double xx = s[3] - s[1] * s[1] / n;
        double yy = s[4] - s[2] * s[2] / n;
        double xy = s[5] - s[1] * s[2] / n;
        boolean vary = !isConstant(one) && !isConstant(other) && xx > 0 && yy > 0;
        double r = n >= 2 && vary ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) : Double.NaN;
        return new Correlation((long) n, r, fisher(r, n));
    }

    /** {@return means and covariances of all scores, over the persons who have every one} */
    public Covariances covariances() {
        double n = whole;
        List<Double> means = new ArrayList<>();
        for (int s = 0; s < middle.length; s++) {
            means.add(middle[s] + wholeSums[s] / n);
        }
        SymmetricMatrix matrix = SymmetricMatrix.of(
                middle.length,
                (a, b) -> isConstant(a) || isConstant(b)
                        ? 0 / (n - 1)
                        : (wholeProducts[a * middle.length + b] - wholeSums[a] * wholeSums[b] / n) / (n - 1));
        return new Covariances(whole, Missing.LISTWISE, means, matrix, matrix.correlations());
    }

    private static Interval fisher(double r, double n) {
        if (!(n > 3)) {
            return new Interval(Double.NaN, Double.NaN);
        }
        double z = 0.5 * StrictMath.log((1 + r) / (1 - r));
        double half = Reliability.Z / Math.sqrt(n - 3);
        return new Interval(StrictMath.tanh(z - half), StrictMath.tanh(z + half));
    }
}
