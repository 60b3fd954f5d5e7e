package org.kindscale.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.scoring.IntegerSums.Field;
import org.kindscale.scoring.ScoringPlan.Kind;

/**
 * Runs a plan, respondent by respondent, without making objects.
 *
 * <p>Belongs to one thread: {@link #score} overwrites what the getters return.
 */
public final class Scorer {

    static final byte COMPLETE = 0;
    static final byte PRORATED = 1;
    static final byte REFUSED = 2;
    private static final ScoreStatus[] STATUSES = {ScoreStatus.COMPLETE, ScoreStatus.PRORATED, ScoreStatus.REFUSED};

    private final ScoringPlan plan;
    private final IntegerSums integers;
    /** By node: the field or the sum of fields from which its value is told; null if it has none. */
    private final @Nullable PackedSum[] packed;

    private final @Nullable FieldMembers[] members;
    /** The fields that there are. */
    private final Field[] sums;
    /** The other nodes, in running order. */
    private final int[] others;
    /** Whether values and statuses of sums are read from {@link #values} and {@link #statuses}. */
    private final boolean valuesRead;
    /** By node: what its field or its sum of fields holds; -1 if it has none. */
    private final int[] contents;
    /** By field and number of items answered: how many respondents had it, since {@link #clearCounts}. */
    private final long[] tallies;
    /** By score: its node. */
    private final int[] nodes;

    private final int items;
    /** Item scores and score values by slot; NaN: none. */
    private final double[] values;

    private final byte[] statuses;
    private final int[] answered;
    /** What a count could still be, by slot. */
    private final double[] couldBeLow;

    private final double[] couldBeHigh;
    /** How many respondents each node without a field gave each status, since {@link #clearCounts}. */
    private final long[] counts;
    /** Sums of the lanes of {@link IntegerSums}. */
    private final long[] totals;

    private final ToIntFunction<PlanThreshold> tester = this::test;
    private int itemsAnswered;

    /** Creates a scorer for {@code plan}. */
    public Scorer(ScoringPlan plan) {
        this.plan = plan;
        this.integers = plan.integers;
        this.members = FieldMembers.of(plan, integers.fields);
        this.packed = new PackedSum[members.length];
        this.contents = new int[members.length];
        Arrays.fill(contents, -1);
        this.items = plan.items();
        this.nodes = new int[plan.scores().size()];
        for (int score = 0; score < nodes.length; score++) {
            nodes[score] = plan.slotOf(score) - items;
        }
        int slots = plan.lowest.length;
        values = new double[slots];
        statuses = new byte[slots];
        answered = new int[slots];
        couldBeLow = plan.lowest.clone();
        couldBeHigh = plan.highest.clone();
        counts = new long[plan.kind.length * STATUSES.length];
        totals = new long[integers.tables.length];
        this.sums = integers.sums;
        this.tallies = new long[integers.tallies];
        this.others = new int[members.length - sums.length];
        int other = 0;
        for (int node = 0; node < members.length; node++) {
            Field field = integers.fields[node];
            packed[node] = field == null ? members[node] : field;
            if (field == null) {
                others[other++] = node;
            }
        }
        boolean read = false;
        for (int node : others) {
            read |= members[node] == null;
        }
        this.valuesRead = read;
    }

    /**
     * Scores one respondent.
     *
     * @param responses option numbers in item order, one slot per item
     */
    public void score(ResponseVector responses) {
        if (integers.itemsReadElsewhere) {
            readItems(responses);
        }
        for (int lane = 0; lane < totals.length; lane++) {
            totals[lane] = integers.addUp(lane, responses.options, responses.first);
        }
        int counted = 0;
        for (Field sum : sums) {
            counted += take(sum);
        }
        for (int node : others) {
            FieldMembers scores = members[node];
            if (scores != null) {
                combine(node, scores);
            } else {
                run(node);
            }
        }
        itemsAnswered = integers.readsEachItemOnce ? counted : countItems(responses);
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

    private void readItems(ResponseVector responses) {
        for (int i = 0; i < items; i++) {
            int option = responses.get(i);
            values[i] = option >= 0 ? plan.optionScore[plan.optionFrom[i] + option] : Double.NaN;
            statuses[i] = option >= 0 ? COMPLETE : REFUSED;
        }
    }

    private int countItems(ResponseVector responses) {
        int n = 0;
        for (int i = 0; i < items; i++) {
            n += plan.scored[i] && responses.get(i) >= 0 ? 1 : 0;
        }
        return n;
    }

    /**
     * Mean or sum of items with integer scores, the same to the last bit as {@link #combine}; returns how many are
     * answered.
     */
    private int take(Field field) {
        int content = (int) (totals[field.lane] >>> field.shift) & field.mask;
        int answeredItems = content >>> field.sumBits;
        int node = field.node;
        contents[node] = content;
        tallies[field.tallyFrom + answeredItems]++;
        if (valuesRead) {
            values[items + node] = field.values[content];
            statuses[items + node] = field.statuses[content];
        }
        return answeredItems;
    }

    /** Mean or sum of scores with fields: that of {@link #combine(int)}, without its rounding on the way. */
    private void combine(int node, FieldMembers scores) {
        int content = scores.addUp(contents);
        byte status = scores.status(content);
        contents[node] = content;
        counts[3 * node + status]++;
        if (valuesRead) {
            values[items + node] = scores.value(content);
            statuses[items + node] = status;
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
            double value = keyed(o);
            if (Double.isNaN(value)) {
                missing += plan.operandWeight[o];
                complete = false;
            } else {
                sum += plan.operandWeight[o] * value;
                weights += plan.operandWeight[o];
                n++;
                complete &= statuses[plan.operandSlot[o]] == COMPLETE;
            }
        }
        answered[items + node] = n;
        if (n < plan.minAnswered[node]) {
            refuse(node);
        } else if (plan.kind[node] == Kind.MEAN) {
            give(node, sum / weights, complete);
        } else {
            give(node, missing == 0 ? sum : sum * (weights + missing) / weights, complete);
        }
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
        giveIf(all, node, holds, allComplete(node));
    }

    private void transform(int node) {
        boolean all = countAnswered(node);
        giveIf(all, node, plan.times[node] * keyed(plan.from[node]) + plan.plus[node], allComplete(node));
    }

    private void lookUp(int node) {
        boolean all = countAnswered(node);
        if (!all || !allComplete(node)) {
            refuse(node);
            return;
        }
        int raw = (int) Math.rint(keyed(plan.from[node]));
        Double found = ((ScoreRule.Lookup) plan.nodes.get(node).rule()).table().get(raw);
        if (found == null) {
            throw new IllegalStateException("no value for raw score " + raw); // the definition's rules exclude it
        }
        give(node, found, true);
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
        giveIf(test == PlanThreshold.YES, node, c, all && allComplete(node));
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
        answered[items + node] = n;
        return n == plan.from[node + 1] - plan.from[node];
    }

    private boolean allComplete(int node) {
        for (int o = plan.from[node]; o < plan.from[node + 1]; o++) {
            if (statuses[plan.operandSlot[o]] != COMPLETE) {
                return false;
            }
        }
        return true;
    }

    private void giveIf(boolean decided, int node, double value, boolean complete) {
        if (decided) {
            give(node, value, complete);
        } else {
            refuse(node);
        }
    }

    private void give(int node, double value, boolean complete) {
        byte status = complete ? COMPLETE : PRORATED;
        values[items + node] = value;
        statuses[items + node] = status;
        counts[3 * node + status]++;
    }

    private void refuse(int node) {
        values[items + node] = Double.NaN;
        statuses[items + node] = REFUSED;
        counts[3 * node + REFUSED]++;
    }

    /** {@return how many respondents got {@code status} for score number {@code score}, since {@link #clearCounts}} */
    public long count(int score, ScoreStatus status) {
        int node = nodes[score];
        int wanted = 0;
        while (STATUSES[wanted] != status) {
            wanted++;
        }
        long n = counts[3 * node + wanted];
        for (Field sum : sums) {
            for (int answers = 0; sum.node == node && answers <= sum.count(sum.mask); answers++) {
                boolean counts = sum.statuses[answers << sum.sumBits] == wanted; // which the sum does not change
                n += counts ? tallies[sum.tallyFrom + answers] : 0;
            }
        }
        return n;
    }

    /** Begins to count anew. */
    public void clearCounts() {
        Arrays.fill(counts, 0);
        Arrays.fill(tallies, 0);
    }

    /**
     * {@return the value of score number {@code score}; for a classification the number of its class from 0; NaN if
     * refused}
     */
    public double value(int score) {
        int node = nodes[score];
        PackedSum sum = packed[node];
        return sum == null ? values[items + node] : sum.value(contents[node]);
    }

    /** {@return the status of score number {@code score}} */
    public ScoreStatus status(int score) {
        return STATUSES[statusOf(score)];
    }

    /** {@return whether there is no score number {@code score}} */
    public boolean refused(int score) {
        return statusOf(score) == REFUSED;
    }

    private byte statusOf(int score) {
        int node = nodes[score];
        PackedSum sum = packed[node];
        return sum == null ? statuses[items + node] : sum.status(contents[node]);
    }

    /** {@return how many operands of score number {@code score} have a value} */
    public int answered(int score) {
        int node = nodes[score];
        PackedSum sum = packed[node];
        return sum == null ? answered[items + node] : sum.count(contents[node]);
    }

    /**
     * Returns a small number that stands for the value of score number {@code score}: equal keys, equal values; -1 if
     * there is none.
     */
    public int key(int score) {
        return contents[nodes[score]];
    }

    /** {@return how many keys score number {@code score} can have; 0 if it has none} */
    public int keys(int score) {
        PackedSum sum = packed[nodes[score]];
        return sum == null ? 0 : sum.contents();
    }

    /** {@return how many scored items are answered} */
    public int itemsAnswered() {
        return itemsAnswered;
    }
}
