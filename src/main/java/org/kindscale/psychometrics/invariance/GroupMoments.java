package org.kindscale.psychometrics.invariance;

import java.util.List;
import org.kindscale.psychometrics.SymmetricMatrix;

/**
 * The persons of one group who answered every item.
 *
 * @param persons how many, 2 or more
 * @param means of the {@code k} items; copied
 * @param covariances of the items, denominator {@code persons}
 */
public record GroupMoments(long persons, List<Double> means, SymmetricMatrix covariances) {

    private static final double POSITIVE = 1e-10;

    /** Copies the list. */
    public GroupMoments {
        means = List.copyOf(means);
    }

    /** {@return the moments of a group whose {@code covariances} have the denominator {@code persons} - 1} */
    public static GroupMoments of(long persons, List<Double> means, SymmetricMatrix covariances) {
        double root = Math.sqrt((persons - 1.0) / persons);
        return new GroupMoments(persons, means, covariances.scaled(i -> root));
    }

    /**
     * {@return whether a model can be fitted: enough persons, spread in every item, and no item that others determine}
     */
    public boolean isPositiveDefinite() {
        return persons > means.size()
                && covariances.correlations().root(POSITIVE).isPresent();
    }

    double mean(int item) {
        return means.get(item);
    }

    double variance(int item) {
        return covariances.get(item, item);
    }
}
