package org.kindscale.scoring;

import org.jspecify.annotations.Nullable;
import org.kindscale.scoring.IntegerSums.Field;
import org.kindscale.scoring.ScoringPlan.Kind;

/**
 * The operands of a mean or sum of scores each of which has a {@link Field}, all of weight 1: what an operand counts is
 * looked up by the content of its field.
 */
final class FieldMembers {

    /** By operand: its node. */
    final int[] nodes;
    /** By operand and content: its keyed value, NaN if it has none. */
    final double[][] values;
    /** By operand and content: its status. */
    final byte[][] statuses;

    private FieldMembers(ScoringPlan plan, int node, @Nullable Field[] fields) {
        int from = plan.from[node];
        nodes = new int[plan.from[node + 1] - from];
        values = new double[nodes.length][];
        statuses = new byte[nodes.length][];
        for (int m = 0; m < nodes.length; m++) {
            nodes[m] = plan.operandSlot[from + m] - plan.items();
            Field field = fields[nodes[m]];
            if (field == null) {
                throw new IllegalArgumentException("operand " + m + " of node " + node + " has no field");
            }
            statuses[m] = field.statuses;
            values[m] = field.values.clone();
            for (int content = 0; content < values[m].length; content++) {
                values[m][content] = plan.operandShift[from + m] + plan.operandFactor[from + m] * field.values[content];
            }
        }
    }

    /** {@return the operands by node; null where the node is not such a mean or sum} */
    static @Nullable FieldMembers[] of(ScoringPlan plan, @Nullable Field[] fields) {
        FieldMembers[] members = new FieldMembers[fields.length];
        for (int node = 0; node < fields.length; node++) {
            if (fields[node] == null && fits(plan, node, fields)) {
                members[node] = new FieldMembers(plan, node, fields);
            }
        }
        return members;
    }

    private static boolean fits(ScoringPlan plan, int node, @Nullable Field[] fields) {
        boolean fits = plan.kind[node] == Kind.MEAN || plan.kind[node] == Kind.SUM;
        for (int o = plan.from[node]; fits && o < plan.from[node + 1]; o++) {
            int operand = plan.operandSlot[o] - plan.items();
            fits = operand >= 0 && fields[operand] != null && plan.operandWeight[o] == 1;
        }
        return fits;
    }
}
