package org.kindscale.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.kindscale.definition.ScoreRule;
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
    private final @Nullable Field[] fields;
    private final @Nullable FieldMembers[] members;
    /** Whether values and statuses of fields are read from {@link #values} and {@link #statuses}. */
    private final boolean valuesRead;
    /** By node: what its field holds; -1 if it has none. */
    private final int[] contents;
    /** By node and content: how many respondents had it, since {@link #clearCounts}. */
    private final long[][] tallies;
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
        this.fields = integers.fields;
        this.members = FieldMembers.of(plan, fields);
        this.contents = new int[fields.length];
        this.tallies = new long[fields.length][0];
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
        this.valuesRead = prepare();
    }

    /** Makes room for the tallies; returns whether a node reads values other than by the contents of fields. */
    private boolean prepare() {
        boolean read = false;
        for (int node = 0; node < fields.length; node++) {
            Field field = fields[node];
            contents[node] = -1;
            if (field != null) {
                tallies[node] = new long[field.mask + 1];
            } else {
                read |= members[node] == null;
            }
        }
        return read;
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
        for (int node = 0; node < fields.length; node++) {
            Field field = fields[node];
            FieldMembers scores = members[node];
            if (field != null) {
                counted += take(node, field);
            } else if (scores != null) {
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
    private int take(int node, Field field) {
        int content = (int) (totals[field.lane] >>> field.shift) & field.mask;
        contents[node] = content;
        tallies[node][content]++;
        if (valuesRead) {
            values[items + node] = field.values[content];
            statuses[items + node] = field.statuses[content];
        }
        return content >>> field.sumBits;
    }

    /** Mean or sum of scores with fields, the same to the last bit as {@link #combine(int)}. */
    private void combine(int node, FieldMembers scores) {
        int[] own = scores.nodes;
        double sum = 0;
        int n = 0;
        boolean complete = true;
        for (int m = 0; m < own.length; m++) {
            int content = contents[own[m]];
            double value = scores.values[m][content];
            complete &= scores.statuses[m][content] == COMPLETE;
            if (!Double.isNaN(value)) {
                sum += value;
                n++;
            }
        }
        answered[items + node] = n;
        if (n < plan.minAnswered[node]) {
            refuse(node);
        } else if (plan.kind[node] == Kind.MEAN) {
            give(node, sum / n, complete);
        } else {
            give(node, n == own.length ? sum : sum * own.length / n, complete);
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
        Field field = fields[node];
        int wanted = 0;
        while (STATUSES[wanted] != status) {
            wanted++;
        }
        long n = counts[3 * node + wanted];
        for (int content = 0; field != null && content <= field.mask; content++) {
            n += field.statuses[content] == wanted ? tallies[node][content] : 0;
        }
        return n;
    }

    /** Begins to count anew. */
    public void clearCounts() {
        Arrays.fill(counts, 0);
        for (long[] tally : tallies) {
            Arrays.fill(tally, 0);
        }
    }

    /**
     * {@return the value of score number {@code score}; for a classification the number of its class from 0; NaN if
     * refused}
     */
    public double value(int score) {
        int node = nodes[score];
        Field field = fields[node];
        return field == null ? values[items + node] : field.values[contents[node]];
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
        Field field = fields[node];
        return field == null ? statuses[items + node] : field.statuses[contents[node]];
    }

    /** {@return how many operands of score number {@code score} have a value} */
    public int answered(int score) {
        int node = nodes[score];
        Field field = fields[node];
        return field == null ? answered[items + node] : field.count(contents[node]);
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
        Field field = fields[nodes[score]];
        return field == null ? 0 : field.mask + 1;
    }

    /** {@return how many scored items are answered} */
    public int itemsAnswered() {
        return itemsAnswered;
    }
}
