package org.kindscale.psychometrics.reliability;

import java.util.List;
import java.util.stream.IntStream;
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
        List<Integer> first = IntStream.range(0, k)
                .filter(i -> split == Split.ODD_EVEN ? i % 2 == 0 : i < (k + 1) / 2)
                .boxed()
                .toList();
        List<Integer> second =
                IntStream.range(0, k).filter(i -> !first.contains(i)).boxed().toList();
        double a = sum(keyed, first, first);
        double b = sum(keyed, second, second);
        double ab = sum(keyed, first, second);
        double r = a > 0 && b > 0 ? ab / Math.sqrt(a * b) : Double.NaN;
        double p = (double) first.size() / k;
        return new SplitHalf(r, 2 * r / (1 + r), horst(r, p * (1 - p)), 2 * (1 - (a + b) / (a + b + 2 * ab)));
    }

    /** {@code r (sqrt(r^2 + 4 p q (1 - r^2)) - r) / (2 p q (1 - r^2))} with p and q the halves' shares of the items. */
    private static double horst(double r, double pq) {
        double unexplained = 1 - r * r;
        return unexplained > 0
                ? r * (Math.sqrt(r * r + 4 * pq * unexplained) - r) / (2 * pq * unexplained)
                : unexplained == 0 ? r : Double.NaN;
    }

    private static double sum(SymmetricMatrix c, List<Integer> rows, List<Integer> columns) {
        double sum = 0;
        for (int i : rows) {
            for (int j : columns) {
                sum += c.get(i, j);
            }
        }
        return sum;
    }
}
