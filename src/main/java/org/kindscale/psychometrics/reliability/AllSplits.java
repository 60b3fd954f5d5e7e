package org.kindscale.psychometrics.reliability;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.Quantiles;
import org.kindscale.psychometrics.SeededNumbers;
import org.kindscale.psychometrics.SymmetricMatrix;

/**
 * What all ways to split the items of a score in halves say of it; of an odd number one half has one item more.
 *
 * <p>Up to {@value #MOST} ways are all gone through; of more, that many are drawn, the same at every call. The mean of
 * Guttman's coefficient is exact either way; for an even number of items it is coefficient alpha (Cronbach, 1951,
 * doi:10.1007/BF02310555), and the mean of psych's {@code splitHalf}.
 *
 * @param splits how many were gone through
 * @param isAll whether those are all
 * @param spearmanBrown of the correlation of the halves
 * @param guttman from the variances, Guttman's lambda-4 of each split
 */
public record AllSplits(int splits, boolean isAll, Summary spearmanBrown, Summary guttman) {

    /** The most ways that are gone through. */
    public static final int MOST = 10_000;

    private static final long SEED = 1945;

    /**
     * A coefficient over the splits.
     *
     * @param mean mean
     * @param lowest least
     * @param low quantile .025 (R's type 7)
     * @param high quantile .975
     * @param highest greatest
     */
    public record Summary(double mean, double lowest, double low, double high, double highest) {

        private static Summary of(double mean, double... values) {
            Arrays.sort(values);
            return new Summary(
                    mean,
                    values[0],
                    Quantiles.of(values, 0.025),
                    Quantiles.of(values, 0.975),
                    values[values.length - 1]);
        }
    }

    /** Returns the summary of keyed items; its figures are NaN for fewer than two, or a sum without variance. */
    public static AllSplits of(SymmetricMatrix keyed) {
        int k = keyed.size();
        double ways = ways(k);
        boolean all = ways <= MOST;
        int splits = k < 2 ? 0 : all ? (int) ways : MOST;
        if (splits == 0 || !(keyed.sum() > 0)) {
            Summary none = new Summary(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
            return new AllSplits(0, true, none, none);
        }
        double[] stepped = new double[splits];
        double[] guttman = new double[splits];
        boolean[] first = new boolean[k];
        SeededNumbers random = new SeededNumbers(SEED, 0);
        long set = (1L << (k / 2)) - 1;
        for (int split = 0; split < splits; split++) {
            if (all) {
                for (int i = 0; i < k; i++) {
                    first[i] = ((set >>> i) & 1) == 1;
                }
                set = next(set);
            } else {
                draw(first, random);
            }
            SplitHalf half = SplitHalf.of(keyed, first);
            stepped[split] = half.spearmanBrown();
            guttman[split] = half.guttman();
        }
        double mean = Arrays.stream(stepped).average().orElseThrow();
        return new AllSplits(splits, all, Summary.of(mean, stepped), Summary.of(meanGuttman(keyed), guttman));
    }

    /** {@return how many ways there are to take the smaller half; of an even number, of two like ways one} */
    private static double ways(int k) {
        double ways = k % 2 == 0 ? 0.5 : 1;
        for (int i = 1; i <= k / 2; i++) {
            ways *= (k - k / 2 + i) / (double) i;
        }
        return Math.rint(ways);
    }

    /** {@return the next greater set of as many items; the first half of the ways of an even number lacks the last} */
    private static long next(long set) {
        long lowest = set & -set;
        long ripple = set + lowest;
        return ripple | (((set ^ ripple) / lowest) >>> 2);
    }

    private static void draw(boolean[] first, SeededNumbers random) {
        int[] items = IntStream.range(0, first.length).toArray();
        Arrays.fill(first, false);
        for (int taken = 0; taken < items.length / 2; taken++) {
            int place = taken + random.below(items.length - taken);
            first[items[place]] = true;
            items[place] = items[taken];
        }
    }

    /** A pair of items is parted in 2 m (k - m) of the k (k - 1) ways to place it, m the smaller half. */
    private static double meanGuttman(SymmetricMatrix keyed) {
        double k = keyed.size();
        double smaller = Math.floor(k / 2);
        double parted = 2 * smaller * (k - smaller) / (k * (k - 1));
        return 2 * parted * (keyed.sum() - keyed.trace()) / keyed.sum();
    }
}
