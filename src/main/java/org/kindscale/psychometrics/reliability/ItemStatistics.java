package org.kindscale.psychometrics.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.psychometrics.Covariances;
import org.kindscale.psychometrics.SymmetricMatrix;

/**
 * What one item does for its score, from the covariances of the keyed items.
 *
 * @param itemTotal correlation with the sum of all items, itself included
 * @param itemRest correlation with the sum of the other items (corrected item-total correlation)
 * @param standardizedTotal correlation of the standardised item with the sum of the standardised items (psych std.r)
 * @param correctedTotal the same with the item's own variance replaced by its squared multiple correlation, which takes
 *     out what the item shares with the sum by standing in it (psych r.cor)
 * @param squaredMultiple squared multiple correlation with the other items; NaN if the correlations are not positive
 *     definite
 * @param alphaIfDropped coefficient alpha of the other items; NaN if only one is left
 * @param standardizedAlphaIfDropped standardised alpha of the other items
 */
public record ItemStatistics(
        double itemTotal,
        double itemRest,
        double standardizedTotal,
        double correctedTotal,
        double squaredMultiple,
        double alphaIfDropped,
        double standardizedAlphaIfDropped) {

    /** Returns the figures of each item, in order. */
    public static List<ItemStatistics> of(Covariances keyed) {
        SymmetricMatrix c = keyed.matrix();
        SymmetricMatrix r = keyed.correlations();
        SymmetricMatrix common = withMultiples(r);
        double total = c.sum();
        List<ItemStatistics> items = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            double withTotal = row(c, i);
            double own = c.get(i, i);
            double rest = total - 2 * withTotal + own;
            items.add(new ItemStatistics(
                    correlation(withTotal, own, total),
                    correlation(withTotal - own, own, rest),
                    correlation(row(r, i), 1, r.sum()),
                    correlation(row(common, i), 1, common.sum()),
                    common.get(i, i),
                    Reliability.alpha(c.without(i)),
                    Reliability.alpha(r.without(i))));
        }
        return items;
    }

    /** Returns correlations with the squared multiple correlations in the diagonal. */
    private static SymmetricMatrix withMultiples(SymmetricMatrix r) {
        Optional<SymmetricMatrix> inverse = r.inverse();
        return SymmetricMatrix.of(
                r.size(),
                (i, j) -> i != j
                        ? r.get(i, j)
                        : inverse.map(m -> 1 - 1 / m.get(i, i)).orElse(Double.NaN));
    }

    private static double row(SymmetricMatrix matrix, int row) {
        double sum = 0;
        for (int column = 0; column < matrix.size(); column++) {
            sum += matrix.get(row, column);
        }
        return sum;
    }

    private static double correlation(double covariance, double a, double b) {
        return a > 0 && b > 0 ? covariance / Math.sqrt(a * b) : Double.NaN;
    }
}
