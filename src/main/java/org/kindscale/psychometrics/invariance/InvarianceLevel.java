package org.kindscale.psychometrics.invariance;

/**
 * What is held equal in all groups; each level holds what those before it hold (Meredith, 1993,
 * doi:10.1007/BF02294825).
 */
public enum InvarianceLevel {
    /** Nothing but the pattern of the loadings. */
    CONFIGURAL,
    /** The loadings: a point of a factor moves an item alike. */
    METRIC,
    /** The intercepts too: persons with equal factors expect equal answers, so means of factors can be compared. */
    SCALAR,
    /** The residual variances too: answers are equally exact, so sums of items can be compared in all respects. */
    STRICT;

    /** {@return whether this level holds what {@code level} adds} */
    public boolean holds(InvarianceLevel level) {
        return compareTo(level) >= 0;
    }
}
