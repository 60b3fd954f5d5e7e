package org.kindscale.scoring;

import org.kindscale.definition.rule.Condition.Threshold;

/**
 * A threshold as the plan tests it.
 *
 * @param operand what is compared
 * @param threshold with what, and how
 */
record PlanThreshold(ScoringPlan.PlanOperand operand, Threshold threshold) {

    /** A condition that missing responses leave open. */
    static final int OPEN = -1;
    /** A condition that does not hold. */
    static final int NO = 0;
    /** A condition that holds. */
    static final int YES = 1;

    /**
     * Tests the threshold on a value known to lie between two bounds.
     *
     * @param low smallest value that the slot can still have
     * @param high greatest value that the slot can still have; equal to {@code low} when it is known
     * @return {@link #YES}, {@link #NO} or {@link #OPEN}
     */
    int test(double low, double high) {
        double a = operand.keyed(low);
        double b = operand.keyed(high);
        double least = Math.min(a, b);
        double most = Math.max(a, b);
        if (least == most) {
            return threshold.holds(least) ? YES : NO;
        }
        boolean atLeast = threshold.holds(least);
        boolean atMost = threshold.holds(most);
        return switch (threshold.comparison()) {
            case AT_LEAST -> atLeast ? YES : atMost ? OPEN : NO;
            case AT_MOST -> atMost ? YES : atLeast ? OPEN : NO;
            case IS -> threshold.bound() < least - 1e-9 || threshold.bound() > most + 1e-9 ? NO : OPEN;
        };
    }
}
