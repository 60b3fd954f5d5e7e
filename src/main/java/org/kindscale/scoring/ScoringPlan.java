package org.kindscale.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.ValueRange;

/**
 * An instrument compiled to flat arrays.
 *
 * <p>Slots 0 to {@code items - 1} are the items in published order; the slots behind them are score nodes in an order
 * in which each comes after what it is made of. Immutable; any number of {@link Scorer}s may run it at once.
 */
public final class ScoringPlan {

    /** The rule of a node. */
    enum Kind {
        MEAN,
        SUM,
        COUNT,
        LINEAR,
        LOOKUP,
        CLASSIFY
    }

    private final Instrument instrument;
    private final List<Score> scores;
    private final int[] scoreSlots;

    /** Item scores of all options, item after item; {@link #optionFrom} says where an item's begin. */
    final double[] optionScore;

    final int[] optionFrom;
    /** Whether an item stands in a score. */
    final boolean[] scored;
    /** Score nodes in running order. */
    final List<Score> nodes;

    final Kind[] kind;
    /** The operands of node {@code n} are numbers {@code from[n]} to {@code from[n + 1] - 1}. */
    final int[] from;

    final int[] minAnswered;
    final double[] times;
    final double[] plus;
    /** Operand {@code o} reads {@code operandShift[o] + operandFactor[o] * value of slot operandSlot[o]}. */
    final int[] operandSlot;

    final double[] operandFactor;
    final double[] operandShift;
    final double[] operandWeight;
    /** Thresholds of count nodes; conditions of classifications, the last of which always holds. */
    final List<List<PlanThreshold>> thresholds;

    final List<List<PlanCondition>> classes;
    /** Theoretical range of each slot. */
    final double[] lowest;

    final double[] highest;
    final IntegerSums integers;

    ScoringPlan(PlanCompiler parts) {
        instrument = parts.instrument;
        scores = List.copyOf(parts.wanted);
        scoreSlots = parts.scoreSlots();
        optionScore = parts.optionScore();
        optionFrom = parts.optionFrom();
        scored = parts.scored();
        nodes = List.copyOf(parts.nodes);
        kind = parts.kind.toArray(new Kind[0]);
        from = ints(parts.from);
        minAnswered = ints(parts.minAnswered);
        times = doubles(parts.times);
        plus = doubles(parts.plus);
        int operands = parts.operands.size();
        operandSlot = new int[operands];
        operandFactor = new double[operands];
        operandShift = new double[operands];
        operandWeight = new double[operands];
        for (int o = 0; o < operands; o++) {
            PlanOperand operand = parts.operands.get(o);
            operandSlot[o] = operand.slot();
            operandFactor[o] = operand.factor();
            operandShift[o] = operand.shift();
            operandWeight[o] = operand.weight();
        }
        thresholds = List.copyOf(parts.thresholds);
        classes = List.copyOf(parts.classes);
        ValueRange[] ranges = parts.slotRanges();
        lowest = new double[ranges.length];
        highest = new double[ranges.length];
        for (int slot = 0; slot < ranges.length; slot++) {
            lowest[slot] = ranges[slot].low();
            highest[slot] = ranges[slot].high();
        }
        integers = new IntegerSums(this);
    }

    private static int[] ints(List<Integer> list) {
        int[] array = new int[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }

    private static double[] doubles(List<Double> list) {
        double[] array = new double[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }

    /**
     * One operand as the plan reads it: {@code shift + factor * value of slot}.
     *
     * @param slot where the value stands
     * @param factor 1, or -1 for a reflected operand
     * @param shift 0, or lowest plus highest for a reflected operand
     * @param weight how much it counts
     */
    record PlanOperand(int slot, double factor, double shift, double weight) {
        double keyed(double value) {
            return shift + factor * value;
        }
    }

    /**
     * Compiles the scores of {@code instrument} that are no alternatives, under the definition's own rules for missing
     * responses.
     */
    public static ScoringPlan of(Instrument instrument) {
        List<Score> usual = instrument.scores().stream()
                .filter(score -> score.alternativeTo().isEmpty())
                .toList();
        return PlanCompiler.compile(instrument, usual, MinAnswered.DEFINITION);
    }

    /** Compiles every score of {@code instrument}, alternatives too, under the definition's own rules. */
    public static ScoringPlan ofAll(Instrument instrument) {
        return PlanCompiler.compile(instrument, instrument.scores(), MinAnswered.DEFINITION);
    }

    /**
     * Compiles some scores.
     *
     * @param instrument the instrument
     * @param scoreIds ids of the scores wanted
     * @param minAnswered the rule for missing responses
     * @throws MinAnswered.CannotApply if {@code minAnswered} asks for more items than a score has, or lets items be
     *     missing from one whose items have different ranges
     * @throws IllegalArgumentException if an id is not a score's
     */
    public static ScoringPlan of(Instrument instrument, Set<String> scoreIds, MinAnswered minAnswered) {
        for (String id : scoreIds) {
            if (instrument.score(id).isEmpty()) {
                throw new IllegalArgumentException(instrument.id() + " has no score " + id);
            }
        }
        List<Score> wanted = new ArrayList<>();
        for (Score score : instrument.scores()) {
            if (scoreIds.contains(score.id())) {
                wanted.add(score);
            }
        }
        return PlanCompiler.compile(instrument, wanted, minAnswered);
    }

    /** {@return the instrument} */
    public Instrument instrument() {
        return instrument;
    }

    /** {@return the scores that the plan gives, in the definition's order} */
    public List<Score> scores() {
        return scores;
    }

    /** {@return the number of items} */
    public int items() {
        return scored.length;
    }

    /** {@return the smallest number of operands with a value that score number {@code score} needs} */
    public int minAnswered(int score) {
        return minAnswered[scoreSlots[score] - items()];
    }

    /** {@return the number of operands of score number {@code score}} */
    public int operands(int score) {
        int node = scoreSlots[score] - items();
        return from[node + 1] - from[node];
    }

    int slotOf(int score) {
        return scoreSlots[score];
    }
}
