package org.kindscale.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.scoring.ScoringPlan.Kind;

/**
 * The other nodes of a plan, scored for one respondent at a time: each by its rule as the definition has it, in
 * floating point, from the values of what it is made of.
 *
 * <p>Values and statuses stand in slots as in {@link ScoringPlan}, items first, then nodes. Slots of items and of
 * packed nodes are filled only if a node here reads them.
 */
final class PlainNodes {

    private final ScoringPlan plan;
    private final int items;
    /** The nodes that are not packed, in running order. */
    private final int[] nodes;

    private final PackedNodes packed;
    /** The packed nodes of which a node here is made. */
    private final int[] packedRead;
    /** By slot: item score or score value; NaN: none. */
    private final double[] values;

    private final byte[] statuses;
    /** By node: how many of its operands have a value. */
    private final int[] answered;
    /** By slot: what a count could still be. */
    private final double[] couldBeLow;

    private final double[] couldBeHigh;
    /** By node and status: how many respondents had it, since {@link #clearCounts}. */
    private final long[] counts;

    private final ToIntFunction<PlanThreshold> tester = this::test;

    /** Finds the nodes of {@code plan} that {@code packed} does not have. */
    PlainNodes(ScoringPlan plan, PackedNodes packed) {
        this.plan = plan;
        this.packed = packed;
        items = plan.items();
        int all = plan.kind.length;
        boolean[] here = new boolean[all];
        boolean[] read = new boolean[all];
        for (int node = 0; node < all; node++) {
            here[node] = !packed.has(node);
            for (int o = plan.from[node]; here[node] && o < plan.from[node + 1]; o++) {
                int operand = plan.operandSlot[o] - items;
                if (operand >= 0) {
                    read[operand] = packed.has(operand);
                }
            }
        }
        nodes = numbers(here);
        packedRead = numbers(read);
        values = new double[items + all];
        statuses = new byte[items + all];
        answered = new int[all];
        couldBeLow = plan.lowest.clone();
        couldBeHigh = plan.highest.clone();
        counts = new long[all * Scorer.STATUSES];
    }

    private static int[] numbers(boolean[] marked) {
        int[] numbers = new int[marked.length];
        int n = 0;
        for (int i = 0; i < marked.length; i++) {
            if (marked[i]) {
                numbers[n++] = i;
            }
        }
        return Arrays.copyOf(numbers, n);
    }

    /** Scores one respondent, whom the packed nodes must have scored just before. */
    void score(ResponseVector responses) {
        if (plan.integers.itemsReadElsewhere) {
            readItems(responses);
        }
        for (int node : packedRead) {
            values[items + node] = packed.value(node);
            statuses[items + node] = packed.status(node);
        }
        for (int node : nodes) {
            run(node);
        }
    }

    private void readItems(ResponseVector responses) {
        for (int i = 0; i < items; i++) {
            int option = responses.get(i);
            values[i] = option >= 0 ? plan.optionScore[plan.optionFrom[i] + option] : Double.NaN;
            statuses[i] = option >= 0 ? Scorer.COMPLETE : Scorer.REFUSED;
        }
    }

    private void run(int node) {
        switch (plan.kind[node]) {
            case MEAN, SUM -> combine(node);
            case COUNT -> count(node);
            case LINEAR -> transform(node);
            case LOOKUP -> lookUp(node);
            case CLASSIFY -> classify(node);
        }
    }

    /**
     * Mean or sum of the operands with a value. A sum with some of its operands is scaled by all weights over the
     * weights answered (proration: Mazza, Enders &amp; Ruehlman, 2015, doi:10.1080/00273171.2015.1068157); with all of
     * them it is exactly the sum.
     */
    private void combine(int node) {
        double sum = 0;
        double weights = 0;
        double missing = 0;
        int n = 0;
        boolean complete = true;
        for (int o = plan.from[node]; o < plan.from[node + 1]; o++) {
            double score = keyed(o);
            if (Double.isNaN(score)) {
                missing += plan.operandWeight[o];
                complete = false;
            } else {
                sum += plan.operandWeight[o] * score;
                weights += plan.operandWeight[o];
                n++;
                complete &= statuses[plan.operandSlot[o]] == Scorer.COMPLETE;
            }
        }
        answered[node] = n;
        double total = missing == 0 ? sum : sum * (weights + missing) / weights;
        double value = plan.kind[node] == Kind.MEAN ? sum / weights : total;
        give(node, n >= plan.minAnswered[node], value, complete);
    }

    private void count(int node) {
        int holds = 0;
        int open = 0;
        for (PlanThreshold threshold : plan.thresholds.get(node)) {
            int test = test(threshold);
            if (test == PlanThreshold.YES) {
                holds++;
            } else if (test == PlanThreshold.OPEN) {
                open++;
            }
        }
        couldBeLow[items + node] = holds;
        couldBeHigh[items + node] = holds + open;
        boolean all = countAnswered(node);
        give(node, all, holds, allComplete(node));
    }

    private void transform(int node) {
        boolean all = countAnswered(node);
        give(node, all, plan.times[node] * keyed(plan.from[node]) + plan.plus[node], allComplete(node));
    }

    private void lookUp(int node) {
        if (!countAnswered(node) || !allComplete(node)) {
            give(node, false, Double.NaN, false);
            return;
        }
        int raw = (int) Math.rint(keyed(plan.from[node]));
        Double found = ((ScoreRule.Lookup) plan.nodes.get(node).rule()).table().get(raw);
        if (found == null) {
            throw new IllegalStateException("no value for raw score " + raw); // the definition's rules exclude it
        }
        give(node, true, found, true);
    }

    private void classify(int node) {
        boolean all = countAnswered(node);
        List<PlanCondition> classes = plan.classes.get(node);
        int c = 0;
        int test = classes.get(c).test(tester);
        while (test == PlanThreshold.NO) {
            c++;
            test = classes.get(c).test(tester); // the last always holds
        }
        give(node, test == PlanThreshold.YES, c, all && allComplete(node));
    }

    private double keyed(int operand) {
        return plan.operandShift[operand] + plan.operandFactor[operand] * values[plan.operandSlot[operand]];
    }

    private int test(PlanThreshold threshold) {
        int slot = threshold.operand().slot();
        double value = values[slot];
        return !Double.isNaN(value)
                ? threshold.test(value, value)
                : threshold.test(couldBeLow[slot], couldBeHigh[slot]);
    }

    /** Counts the operands with a value; returns whether all have one. */
    private boolean countAnswered(int node) {
        int n = 0;
        for (int o = plan.from[node]; o < plan.from[node + 1]; o++) {
            n += Double.isNaN(values[plan.operandSlot[o]]) ? 0 : 1;
        }
        answered[node] = n;
        return n == plan.from[node + 1] - plan.from[node];
    }

    private boolean allComplete(int node) {
        for (int o = plan.from[node]; o < plan.from[node + 1]; o++) {
            if (statuses[plan.operandSlot[o]] != Scorer.COMPLETE) {
                return false;
            }
        }
        return true;
    }

    private void give(int node, boolean decided, double value, boolean complete) {
        byte status = !decided ? Scorer.REFUSED : complete ? Scorer.COMPLETE : Scorer.PRORATED;
        values[items + node] = decided ? value : Double.NaN;
        statuses[items + node] = status;
        counts[Scorer.STATUSES * node + status]++;
    }

    /** {@return the value of {@code node}; NaN if it is refused} */
    double value(int node) {
        return values[items + node];
    }

    /** {@return the status of {@code node}, as {@link Scorer} numbers them} */
    byte status(int node) {
        return statuses[items + node];
    }

    /** {@return how many operands of {@code node} have a value} */
    int answered(int node) {
        return answered[node];
    }

    /** {@return how many respondents got {@code status} for {@code node}, since {@link #clearCounts}} */
    long count(int node, byte status) {
        return counts[Scorer.STATUSES * node + status];
    }

    /** Begins to count anew. */
    void clearCounts() {
        Arrays.fill(counts, 0);
    }
}
