package org.kindscale.psychometrics.reliability;

import org.kindscale.psychometrics.SymmetricMatrix;

/**
 * The correlation of two halves of a score and what it says about the whole.
 *
 * <p>With r between the halves: Spearman-Brown {@code 2 r / (1 + r)} supposes halves of equal length; Horst's form
 * allows for their lengths (Horst, 1951); Guttman's (1945, lambda-4 of this split) is {@code 2 (1 - (var a + var b) /
 * var (a + b))}. NaN for fewer than two items, or a half without variance.
 *
 * @param correlation correlation of the two half sums
 * @param spearmanBrown reliability of the whole if the halves are equal in length
 * @param horst reliability of the whole by the halves' true lengths
 * @param guttman reliability of the whole from the variances
 */
public record SplitHalf(double correlation, double spearmanBrown, double horst, double guttman) {

    /** How the items are split, in the order in which they are given. */
    public enum Split {
        /** Items 1, 3, 5, … and 2, 4, 6, …. */
        ODD_EVEN,
        /** The first half and the second; of an odd number the first has one more. */
        FIRST_SECOND
    }

    /** Returns the figures of one split of keyed items. */
    public static SplitHalf of(SymmetricMatrix keyed, Split split) {
        int k = keyed.size();
        boolean[] first = new boolean[k];
        for (int i = 0; i < k; i++) {
            first[i] = split == Split.ODD_EVEN ? i % 2 == 0 : i < (k + 1) / 2;
        }
        return of(keyed, first);
    }

    /** Returns the figures of the split into the items of {@code first} and the others. */
    static SplitHalf of(SymmetricMatrix keyed, boolean... first) {
        int k = first.length;
        int length = 0;
        double a = 0;
        double b = 0;
        double ab = 0;
        for (int i = 0; i < k; i++) {
            length += first[i] ? 1 : 0;
            for (int j = 0; j < k; j++) {
                if (first[i] != first[j]) {
                    ab += keyed.get(i, j) / 2;
                } else if (first[i]) {
                    a += keyed.get(i, j);
                } else {
                    b += keyed.get(i, j);
                }
            }
        }
        double r = a > 0 && b > 0 ? ab / Math.sqrt(a * b) : Double.NaN;
        double p = (double) length / k;
        return new SplitHalf(r, 2 * r / (1 + r), horst(r, p * (1 - p)), 2 * (1 - (a + b) / (a + b + 2 * ab)));
    }

    /** {@code r (sqrt(r^2 + 4 p q (1 - r^2)) - r) / (2 p q (1 - r^2))} with p and q the halves' shares of the items. */
    private static double horst(double r, double pq) {
        double unexplained = 1 - r * r;
        return unexplained > 0
                ? r * (Math.sqrt(r * r + 4 * pq * unexplained) - r) / (2 * pq * unexplained)
                : unexplained == 0 ? r : Double.NaN;
    }
}
