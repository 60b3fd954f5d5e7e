package org.kindscale.psychometrics;

import java.util.List;

/**
 * Means, covariances and correlations of some items.
 *
 * @param n persons: with {@link Missing#LISTWISE} those who answered every item; with {@link Missing#PAIRWISE} all
 *     rows, as psych counts them
 * @param missing how missing responses were dealt with
 * @param means item means, by item; copied
 * @param matrix covariances with denominator n - 1, each over its own persons where pairwise; NaN where fewer than two
 *     persons answered
 * @param correlations the covariances divided by the standard deviations; pairwise, each standard deviation is that of
 *     all persons who answered the item, as in psych::alpha
 */
public record Covariances(
        long n, Missing missing, List<Double> means, SymmetricMatrix matrix, SymmetricMatrix correlations) {

    /** What is done with a person who left an item out. */
    public enum Missing {
        /** Only persons who answered all items of the score count. */
        LISTWISE,
        /** Each covariance counts the persons who answered its two items. */
        PAIRWISE
    }

    /** Copies the list. */
    public Covariances {
        means = List.copyOf(means);
    }

    /** Returns these with each item times its factor: -1 reverses an item's keying. */
    public Covariances keyed(List<Double> factors) {
        return new Covariances(
                n, missing, means, matrix.scaled(factors::get), correlations.scaled(i -> Math.signum(factors.get(i))));
    }
}
