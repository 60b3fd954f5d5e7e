package org.kindscale.psychometrics;

/**
 * How much evidence a verdict on the key needs. The numbers are conventions of ours; how often they raise a false alarm
 * and what they find is measured by simulation (docs/key-check.md).
 *
 * @param certain standard errors of Fisher's z by which a correlation must lie below zero
 * @param weak correlations of an item with its set nearer to zero than this say nothing about direction
 * @param weakSums the same for the correlation of two sums of items
 * @param far standard errors by which it must lie below what the other items lead to expect, where it is less than
 *     {@code certain} below zero; infinite if that is not enough
 * @param better by how much a shifted key must fit better, as a difference of two correlations
 * @param well how well it must fit, as a correlation
 * @param contrast standard errors by which pairs of items must agree with the shifted key rather than the key
 * @param offMode persons who must not have chosen an item's commonest option before it can be called a copy
 * @param expected responses at an end of the response scale that would be expected if it were used a tenth as often as
 *     its neighbour
 */
record KeyLimits(
        double certain,
        double weak,
        double weakSums,
        double far,
        double better,
        double well,
        double contrast,
        int offMode,
        double expected) {

    /** For a report that somebody reads. */
    static final KeyLimits USUAL = new KeyLimits(3.5, 0.1, 0.4, 4.2, 0.3, 0.45, 4, 8, 20);

    /** For a warning that nobody asked for. */
    static final KeyLimits OVERWHELMING = new KeyLimits(6, 0.2, 0.5, Double.POSITIVE_INFINITY, 0.5, 0.6, 8, 20, 100);

    /** {@return whether to look for what shows only by comparison with the other items} */
    boolean isThorough() {
        return far < Double.POSITIVE_INFINITY;
    }

    /** {@return whether a correlation lies below zero beyond doubt} */
    boolean against(double correlation, long persons) {
        return correlation < -weak && KeyCheck.strength(correlation, persons) < -certain;
    }

    /** {@return whether the correlation of two sums of items lies below zero beyond doubt} */
    boolean sumsAgainst(double correlation, long persons) {
        return correlation < -weakSums && KeyCheck.strength(correlation, persons) < -certain;
    }

    /**
     * {@return whether a correlation below zero lies a third of the way or more from zero to the mirror image of the
     * expected one, and far from the expected one}
     */
    boolean mirrored(double correlation, double expected, long persons) {
        double strength = KeyCheck.strength(correlation, persons);
        double usual = KeyCheck.strength(expected, persons);
        return correlation < -weak && strength < -usual / 3 && usual - strength > far;
    }
}
