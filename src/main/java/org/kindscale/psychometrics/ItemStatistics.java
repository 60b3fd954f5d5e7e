package org.kindscale.psychometrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one item does for its score, from the covariances of the keyed items.
 *
 * @param itemTotal correlation with the sum of all items, itself included
 * @param itemRest correlation with the sum of the other items (corrected item-total correlation)
 * @param squaredMultiple squared multiple correlation with the other items; NaN if the correlations are not positive
 *     definite
 * @param alphaIfDropped coefficient alpha of the other items; NaN if only one is left
 * @param standardizedAlphaIfDropped standardised alpha of the other items
 */
public record ItemStatistics(
        double itemTotal,
        double itemRest,
        double squaredMultiple,
        double alphaIfDropped,
        double standardizedAlphaIfDropped) {

    /** Returns the figures of each item, in order. */
    public static List<ItemStatistics> of(Covariances keyed) {
        SymmetricMatrix c = keyed.matrix();
        Optional<SymmetricMatrix> inverse = keyed.correlations().inverse();
        double total = c.sum();
        List<ItemStatistics> items = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            double withTotal = 0;
            for (int j = 0; j < c.size(); j++) {
                withTotal += c.get(i, j);
            }
            double own = c.get(i, i);
            double rest = total - 2 * withTotal + own;
            int item = i;
            items.add(new ItemStatistics(
                    correlation(withTotal, own, total),
                    correlation(withTotal - own, own, rest),
                    inverse.map(m -> 1 - 1 / m.get(item, item)).orElse(Double.NaN),
                    Reliability.alpha(c.without(i)),
                    Reliability.alpha(keyed.correlations().without(i))));
        }
        return items;
    }

    private static double correlation(double covariance, double a, double b) {
        return a > 0 && b > 0 ? covariance / Math.sqrt(a * b) : Double.NaN;
    }
}
