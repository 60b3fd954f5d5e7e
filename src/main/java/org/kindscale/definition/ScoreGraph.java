package org.kindscale.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.definition.rule.ValueRange;
import org.kindscale.diagnostics.FindingCode;

/** Scores made of scores: the order in which they can be computed, their theoretical ranges, and the limits of both. */
public final class ScoreGraph {

    /** Most steps from an item to a score, through other scores. */
    private static final int STEPS = 20;

    /** Largest score in either direction: up to it a double holds every whole number. */
    private static final double LARGEST = 1e15;

    private ScoreGraph() {}

    /**
     * Returns the scores sorted so that each comes after the scores it is made of; otherwise in their order.
     *
     * @throws IllegalArgumentException if scores are made of each other in a circle
     */
    public static List<Score> order(List<Score> scores) {
        Set<String> circle = inCircles(scores);
        if (!circle.isEmpty()) {
            throw new IllegalArgumentException("scores made of each other in a circle: " + String.join(", ", circle));
        }
        return sorted(scores);
    }

    /**
     * {@return the ids of the scores that are made of themselves, directly or through others; empty when all is well}
     */
    public static Set<String> inCircles(List<Score> scores) {
        Set<String> placed = new HashSet<>();
        for (Score score : sorted(scores)) {
            placed.add(score.id());
        }
        Set<String> left = new LinkedHashSet<>();
        for (Score score : scores) {
            if (!placed.contains(score.id())) {
                left.add(score.id());
            }
        }
        return left;
    }

    private static List<Score> sorted(List<Score> scores) {
        Set<String> ids = new HashSet<>();
        for (Score score : scores) {
            ids.add(score.id());
        }
        List<Score> order = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Score score : scores) {
                boolean ready = !placed.contains(score.id());
                for (Operand operand : score.rule().operands()) {
                    ready &= !ids.contains(operand.of()) || placed.contains(operand.of());
                }
                if (ready) {
                    order.add(score);
                    placed.add(score.id());
                    moved = true;
                }
            }
        }
        return order;
    }

    /** {@return the theoretical range of every item and score, by id, in raw-score points} */
    public static Map<String, ValueRange> ranges(
            Map<String, ResponseScale> responses, List<Item> items, List<Score> scores) {
        Map<String, ValueRange> ranges = new HashMap<>();
        for (Item item : items) {
            ResponseScale scale = responses.get(item.responses());
            if (scale == null) {
                throw new IllegalArgumentException("no response scale " + item.responses());
            }
            ranges.put(item.id(), scale.range());
        }
        for (Score score : order(scores)) {
            ranges.put(score.id(), rangeOf(score.rule(), ranges));
        }
        return ranges;
    }

    private static ValueRange rangeOf(Operand operand, Map<String, ValueRange> ranges) {
        ValueRange range = ranges.get(operand.of());
        if (range == null) {
            throw new IllegalArgumentException("no item or score " + operand.of());
        }
        return range;
    }

    private static ValueRange rangeOf(ScoreRule rule, Map<String, ValueRange> ranges) {
        if (rule instanceof ScoreRule.Mean mean) {
            double weights = 0;
            for (Operand operand : mean.operands()) {
                weights += operand.weight();
            }
            return combined(mean.operands(), ranges, weights);
        }
        if (rule instanceof ScoreRule.Sum sum) {
            return combined(sum.operands(), ranges, 1);
        }
        if (rule instanceof ScoreRule.Count count) {
            return new ValueRange(0, count.thresholds().size());
        }
        if (rule instanceof ScoreRule.Linear linear) {
            ValueRange of = rangeOf(linear.operand(), ranges);
            return between(linear.times() * of.low() + linear.plus(), linear.times() * of.high() + linear.plus());
        }
        if (rule instanceof ScoreRule.Pomp) {
            return new ValueRange(0, 100);
        }
        if (rule instanceof ScoreRule.Standard standard) {
            ValueRange of = rangeOf(standard.operand(), ranges);
            return between(standardised(standard, of.low()), standardised(standard, of.high()));
        }
        if (rule instanceof ScoreRule.Lookup lookup) {
            double low =
                    lookup.table().values().stream().mapToDouble(v -> v).min().orElseThrow();
            double high =
                    lookup.table().values().stream().mapToDouble(v -> v).max().orElseThrow();
            return new ValueRange(low, high);
        }
        return new ValueRange(0, ((ScoreRule.Classify) rule).classes().size() - 1);
    }

    private static double standardised(ScoreRule.Standard rule, double value) {
        return rule.toMean() + rule.toSd() * (value - rule.mean()) / rule.sd();
    }

    private static ValueRange combined(List<Operand> operands, Map<String, ValueRange> ranges, double divisor) {
        double low = 0;
        double high = 0;
        for (Operand operand : operands) {
            ValueRange of = rangeOf(operand, ranges);
            low += operand.weight() * of.low();
            high += operand.weight() * of.high();
        }
        return new ValueRange(low / divisor, high / divisor);
    }

    private static ValueRange between(double a, double b) {
        return new ValueRange(Math.min(a, b), Math.max(a, b));
    }

    /**
     * Returns what is beyond a limit, one violation a score at most.
     *
     * @param scores scores of which none is made of itself, and whose operands all exist
     */
    static List<Violation> beyondLimits(Map<String, ResponseScale> responses, List<Item> items, List<Score> scores) {
        Map<String, Integer> steps = new HashMap<>();
        List<Violation> found = new ArrayList<>();
        for (Score score : order(scores)) {
            int most = 0;
            for (Operand operand : score.rule().operands()) {
                most = Math.max(most, steps.getOrDefault(operand.of(), 0));
            }
            steps.put(score.id(), most + 1);
            if (most == STEPS) {
                found.add(new Violation(
                        FindingCode.DEF_034,
                        "/scores/" + scores.indexOf(score),
                        score.id() + " is made of scores that are made of scores, over more than " + STEPS + " steps",
                        "make it of items, or of fewer steps"));
            }
        }
        if (found.isEmpty()) {
            Map<String, ValueRange> ranges = ranges(responses, items, scores);
            for (int s = 0; s < scores.size() && found.isEmpty(); s++) {
                ValueRange range = ranges.get(scores.get(s).id());
                if (range != null && !(-LARGEST <= range.low() && range.high() <= LARGEST)) {
                    found.add(new Violation(
                            FindingCode.DEF_034,
                            "/scores/" + s,
                            scores.get(s).id() + " can become larger than 1e15, the largest that is computed",
                            "make its weights or factors smaller"));
                }
            }
        }
        return found;
    }
}
