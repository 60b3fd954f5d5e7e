package org.kindscale.scoring;

import java.util.List;
import java.util.function.ToIntFunction;
import org.kindscale.definition.ScoreRule;
import org.kindscale.scoring.ScoringPlan.Kind;

/**
 * Runs a plan, respondent by respondent, without making objects.
 *
 * <p>Belongs to one thread: {@link #score} overwrites what the getters return.
 */
public final class Scorer {

    private final ScoringPlan plan;
    private final int items;
    /** Item scores and score values by slot; NaN: none. */
    private final double[] values;

    private final ScoreStatus[] statuses;
    private final int[] answered;
    /** What a count could still be, by slot. */
    private final double[] couldBeLow;

    private final double[] couldBeHigh;
    private final ToIntFunction<PlanThreshold> tester = this::test;
    private int itemsAnswered;

    /** Creates a scorer for {@code plan}. */
    public Scorer(ScoringPlan plan) {
        this.plan = plan;
        this.items = plan.items();
        int slots = plan.lowest.length;
        values = new double[slots];
        statuses = new ScoreStatus[slots];
        answered = new int[slots];
        couldBeLow = plan.lowest.clone();
        couldBeHigh = plan.highest.clone();
    }

    /**
     * Scores one respondent.
     *
     * @param responses option numbers in item order, one slot per item
     */
    public void score(ResponseVector responses) {
        itemsAnswered = 0;
        for (int i = 0; i < items; i++) {
            int option = responses.get(i);
            if (option >= 0) {
                values[i] = plan.optionScore[plan.optionFrom[i] + option];
                statuses[i] = ScoreStatus.COMPLETE;
                itemsAnswered += plan.scored[i] ? 1 : 0;
            } else {
                values[i] = Double.NaN;
                statuses[i] = ScoreStatus.REFUSED;
            }
        }
        for (int node = 0; node < plan.kind.length; node++) {
            switch (plan.kind[node]) {
                case MEAN, SUM -> combine(node);
                case COUNT -> count(node);
                case LINEAR -> transform(node);
                case LOOKUP -> lookUp(node);
                case CLASSIFY -> classify(node);
            }
        }
    }

    /**
     * Mean or sum of the operands with a value. A sum with some of its operands is scaled by all weights over the weights answered
     * (proration: Mazza, Enders &amp; Ruehlman, 2015, doi:10.1080/00273171.2015.1068157); with all of them it is exactly the sum.
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
                complete &= statuses[plan.operandSlot[o]] == ScoreStatus.COMPLETE;
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
            if (statuses[plan.operandSlot[o]] != ScoreStatus.COMPLETE) {
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
        values[items + node] = value;
        statuses[items + node] = complete ? ScoreStatus.COMPLETE : ScoreStatus.PRORATED;
    }

    private void refuse(int node) {
        values[items + node] = Double.NaN;
        statuses[items + node] = ScoreStatus.REFUSED;
    }

    /** {@return the value of score number {@code score}; for a classification the number of its class from 0; NaN if refused} */
    public double value(int score) {
        return values[plan.slotOf(score)];
    }

    /** {@return the status of score number {@code score}} */
    public ScoreStatus status(int score) {
        return statuses[plan.slotOf(score)];
    }

    /** {@return how many operands of score number {@code score} have a value} */
    public int answered(int score) {
        return answered[plan.slotOf(score)];
    }

    /** {@return how many scored items are answered} */
    public int itemsAnswered() {
        return itemsAnswered;
    }
}
