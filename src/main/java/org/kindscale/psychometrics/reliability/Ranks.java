package org.kindscale.psychometrics.reliability;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Spearman's rank correlation (1904, doi:10.2307/1412159): that of ranks, of which equal values share the mean. */
public final class Ranks {

    private Ranks() {}

    /**
     * Returns the correlation.
     *
     * @param one values of persons
     * @param other values of the same persons; who has a NaN in either is passed over
     * @return -1 to 1; NaN for fewer than 2 persons, or where all are alike
     */
    public static double correlation(double[] one, double[] other) {
        int[] paired = IntStream.range(0, one.length)
                .filter(i -> !Double.isNaN(one[i] + other[i]))
                .toArray();
        double[] first = ranks(IntStream.of(paired).mapToDouble(i -> one[i]).toArray());
        double[] second = ranks(IntStream.of(paired).mapToDouble(i -> other[i]).toArray());
        ScorePairs pairs = new ScorePairs(new double[] {0, 0});
        for (int i = 0; i < first.length; i++) {
            pairs.add(new double[] {first[i], second[i]});
        }
        return pairs.correlation(0, 1).r();
    }

    /** {@return by value, how far its rank is from the middle one, twice: a whole number} */
    private static double[] ranks(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < ranks.length; i++) {
            int first = first(sorted, values[i]);
            int behind = first(sorted, Math.nextUp(values[i]));
            ranks[i] = first + behind - values.length;
        }
        return ranks;
    }

    /** {@return the first place whose value is not below {@code value}} */
    private static int first(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
