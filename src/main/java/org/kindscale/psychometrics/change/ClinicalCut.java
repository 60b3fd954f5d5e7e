package org.kindscale.psychometrics.change;

import org.kindscale.psychometrics.change.ChangeClass.Better;

/**
 * The point between clinical and other scores.
 *
 * @param at where it lies, in points of the score; a score on it still counts as clinical
 * @param better which end is the good one; the cut separates nothing where that is unknown
 */
public record ClinicalCut(double at, Better better) {

    private static final double TOLERANCE = 1e-9;

    /** The criteria of Jacobson and Truax (1991). */
    public enum Criterion {
        /** Two standard deviations from the mean of the clinical group, to the good side. */
        A,
        /** Two standard deviations from the mean of the other group, to the bad side. */
        B,
        /** Between the means, each weighted by the standard deviation of the other group. */
        C
    }

    /**
     * Returns the cut of a criterion (Jacobson &amp; Truax, 1991, doi:10.1037/0022-006X.59.1.12).
     *
     * @param clinical mean and standard deviation of the clinical group; criterion B needs none
     * @param other mean and standard deviation of the other group; criterion A needs none
     */
    public static ClinicalCut of(Criterion criterion, ChangeNorm clinical, ChangeNorm other, Better better) {
        double good = better == Better.LOWER ? -1 : 1;
        double at = switch (criterion) {
            case A -> clinical.mean() + good * 2 * clinical.sd();
            case B -> other.mean() - good * 2 * other.sd();
            case C -> (clinical.sd() * other.mean() + other.sd() * clinical.mean()) / (clinical.sd() + other.sd());
        };
        return new ClinicalCut(at, better);
    }

    /** {@return whether a score lies on the good side; false for NaN and where that is unknown} */
    public boolean isGood(double score) {
        return switch (better) {
            case HIGHER -> score > at + TOLERANCE;
            case LOWER -> score < at - TOLERANCE;
            case UNKNOWN -> false;
        };
    }

    /** {@return whether a person came from the clinical side, or the cut itself, to the good one} */
    public boolean isCrossed(double first, double second) {
        return better != Better.UNKNOWN && !Double.isNaN(first) && !isGood(first) && isGood(second);
    }

    /** {@return {@code found}, or recovered if it is improved and the cut was crossed} */
    public ChangeClass refine(ChangeClass found, double first, double second) {
        return found == ChangeClass.IMPROVED && isCrossed(first, second) ? ChangeClass.RECOVERED : found;
    }
}
