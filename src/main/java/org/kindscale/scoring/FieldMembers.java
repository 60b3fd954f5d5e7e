package org.kindscale.scoring;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kindscale.scoring.IntegerSums.Field;
import org.kindscale.scoring.ScoringPlan.Kind;

/**
 * A mean or sum of scores each of which has a {@link Field}, all of weight 1, in integers: without a branch, and
 * without the rounding that adding fractions up has.
 *
 * <p>The values that such operands take are fractions with few denominators. Multiplied by their common one they are
 * integers. What an operand adds is looked up by the content of its field: the integer, above it a 1 if there is a
 * value, and above that a 1 if nothing is missing from it. The content of the sum is these numbers added up.
 */
final class FieldMembers implements PackedSum {

    /** More bits would need larger tables than the values that respondents take are worth. */
    private static final int MOST_BITS = 16;

    private static final long GREATEST_DENOMINATOR = 1_000_000;

    /** By operand: its node. */
    final int[] nodes;
    /** By operand and content of its field: what it adds. */
    private final int[][] adds;

    private final int sumBits;
    private final int countMask;
    private final int contents;
    private final long denominator;
    /** Added to each value, in parts of the denominator, so that it is 0 or more. */
    private final long bias;

    private final boolean mean;
    /** By the bits above the sum: the status. */
    private final byte[] statuses;

    private FieldMembers(ScoringPlan plan, int node, Operands operands) {
        nodes = operands.nodes;
        denominator = operands.denominator;
        bias = -operands.least;
        mean = plan.kind[node] == Kind.MEAN;
        sumBits = operands.sumBits();
        int countBits = bits(nodes.length);
        countMask = (1 << countBits) - 1;
        contents = 1 << (sumBits + 2 * countBits);
        statuses = new byte[1 << (2 * countBits)];
        for (int counts = 0; counts < statuses.length; counts++) {
            boolean complete = counts >>> countBits == nodes.length;
            boolean enough = (counts & countMask) >= plan.minAnswered[node];
            statuses[counts] = !enough ? Scorer.REFUSED : complete ? Scorer.COMPLETE : Scorer.PRORATED;
        }
        adds = new int[nodes.length][];
        for (int m = 0; m < nodes.length; m++) {
            double[] values = operands.values[m];
            adds[m] = new int[values.length];
            for (int content = 0; content < values.length; content++) {
                if (!Double.isNaN(values[content])) {
                    boolean complete = operands.fields[m].statuses[content] == Scorer.COMPLETE;
                    int ones = 1 + (complete ? 1 << countBits : 0);
                    adds[m][content] = (int) (Math.round(values[content] * denominator) + bias) + (ones << sumBits);
                }
            }
        }
    }

    /** Adds up what the operands add, whose fields hold {@code held}, by node. */
    int addUp(int[] held) {
        int content = 0;
        for (int m = 0; m < nodes.length; m++) {
            content += adds[m][held[nodes[m]]];
        }
        return content;
    }

    @Override
    public int contents() {
        return contents;
    }

    @Override
    public byte status(int content) {
        return statuses[content >>> sumBits];
    }

    @Override
    public int count(int content) {
        return (content >>> sumBits) & countMask;
    }

    @Override
    public double value(int content) {
        if (status(content) == Scorer.REFUSED) {
            return Double.NaN;
        }
        int n = count(content);
        double sum = (content & ((1 << sumBits) - 1)) - (double) n * bias;
        return mean ? sum / ((double) denominator * n) : sum * nodes.length / ((double) denominator * n);
    }

    private static int bits(long greatest) {
        return Math.max(1, 64 - Long.numberOfLeadingZeros(greatest));
    }

    /** {@return such sums by node; null where the node is none} */
    static @Nullable FieldMembers[] of(ScoringPlan plan, @Nullable Field[] fields) {
        FieldMembers[] members = new FieldMembers[fields.length];
        for (int node = 0; node < fields.length; node++) {
            if (fields[node] == null && fits(plan, node, fields)) {
                Operands operands = new Operands(plan, node, fields);
                if (operands.fit()) {
                    members[node] = new FieldMembers(plan, node, operands);
                }
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

    /** The keyed values of the operands, and what they have in common. */
    private static final class Operands {

        private final int[] nodes;
        private final Field[] fields;
        /** By operand and content of its field: its keyed value, NaN if it has none. */
        private final double[][] values;

        private final long denominator;
        private long least = Long.MAX_VALUE;
        private long greatest = Long.MIN_VALUE;
        private boolean whole = true;

        Operands(ScoringPlan plan, int node, @Nullable Field[] all) {
            int from = plan.from[node];
            nodes = new int[plan.from[node + 1] - from];
            fields = new Field[nodes.length];
            values = new double[nodes.length][];
            long common = 1;
            for (int m = 0; m < nodes.length; m++) {
                nodes[m] = plan.operandSlot[from + m] - plan.items();
                fields[m] = Objects.requireNonNull(all[nodes[m]]);
                values[m] = keyed(plan, from + m, fields[m]);
                common = multiple(common, plan, nodes[m]);
            }
            denominator = common;
            for (double[] ofOperand : values) {
                measure(ofOperand);
            }
        }

        /**
         * Returns the keyed values of an operand by content; NaN where it has none, or no respondent such a content. A
         * value lies in the score's range: items may be missing only from a score whose items have one range.
         */
        private static double[] keyed(ScoringPlan plan, int operand, Field field) {
            double low = plan.lowest[plan.operandSlot[operand]] - 1e-9;
            double high = plan.highest[plan.operandSlot[operand]] + 1e-9;
            int node = plan.operandSlot[operand] - plan.items();
            int most = plan.from[node + 1] - plan.from[node];
            double[] keyed = new double[field.contents()];
            for (int content = 0; content < keyed.length; content++) {
                double value = field.value(content);
                boolean inRange = value >= low && value <= high && field.count(content) <= most;
                keyed[content] =
                        inRange ? plan.operandShift[operand] + plan.operandFactor[operand] * value : Double.NaN;
            }
            return keyed;
        }

        /** Returns the least common multiple of {@code common} and the numbers by which a score divides its sums. */
        private static long multiple(long common, ScoringPlan plan, int node) {
            int items = plan.from[node + 1] - plan.from[node];
            long multiple = common;
            for (int n = plan.minAnswered[node]; n <= items && multiple <= GREATEST_DENOMINATOR; n++) {
                boolean divides = plan.kind[node] == Kind.MEAN || n < items;
                multiple = divides ? multiple / divisor(multiple, n) * n : multiple;
            }
            return multiple;
        }

        private static long divisor(long a, long b) {
            return b == 0 ? a : divisor(b, a % b);
        }

        private void measure(double[] ofOperand) {
            for (double value : ofOperand) {
                if (!Double.isNaN(value)) {
                    double parts = value * denominator;
                    whole &= Math.abs(parts - Math.rint(parts)) < 1e-6;
                    least = Math.min(least, Math.round(parts));
                    greatest = Math.max(greatest, Math.round(parts));
                }
            }
        }

        private int sumBits() {
            return bits((greatest - least) * nodes.length);
        }

        boolean fit() {
            return whole
                    && least <= greatest
                    && denominator <= GREATEST_DENOMINATOR
                    && sumBits() + 2 * bits(nodes.length) <= MOST_BITS;
        }
    }
}
