package org.kindscale.definition;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.definition.rule.ValueRange;

/**
 * The values that scores can take when every item is answered.
 *
 * <p>Operands are taken as free of each other; where a score reads one item along two ways, values may be listed that
 * no responses give. Values closer than 1e-9 count as one.
 */
public final class ReachableScores {

    /** Beyond so many values a score is treated as continuous and has no list. */
    private static final int MOST = 50_000;

    private final Map<String, double[]> values = new HashMap<>();

    /** Computes the values of all scores of {@code instrument}. */
    public static ReachableScores of(Instrument instrument) {
        return new ReachableScores(instrument.responses(), instrument.items(), instrument.scores());
    }

    ReachableScores(Map<String, ResponseScale> responses, List<Item> items, List<Score> scores) {
        for (Item item : items) {
            ResponseScale scale = responses.get(item.responses());
            if (scale != null) {
                values.put(item.id(), distinct(scale.options().stream().mapToDouble(ResponseOption::score)));
            }
        }
        Map<String, ValueRange> ranges = ScoreGraph.ranges(responses, items, scores);
        for (Score score : ScoreGraph.order(scores)) {
            values.put(score.id(), reach(score.rule(), ranges));
        }
    }

    /** {@return the values that the item or score {@code id} can take, rising; empty if there are too many to list} */
    public double[] valuesOf(String id) {
        return values.getOrDefault(id, new double[0]).clone();
    }

    private double[] reach(ScoreRule rule, Map<String, ValueRange> ranges) {
        if (rule instanceof ScoreRule.Combining combining) {
            double divisor = rule instanceof ScoreRule.Mean
                    ? rule.operands().stream().mapToDouble(Operand::weight).sum()
                    : 1;
            return mapped(sums(combining.operands(), ranges), v -> v / divisor);
        }
        if (rule instanceof ScoreRule.Count count) {
            return upTo(count.thresholds().size());
        }
        if (rule instanceof ScoreRule.Classify classify) {
            return upTo(classify.classes().size() - 1);
        }
        double[] of = keyed(rule.operands().get(0), ranges);
        if (rule instanceof ScoreRule.Linear linear) {
            return mapped(of, v -> linear.times() * v + linear.plus());
        }
        if (rule instanceof ScoreRule.Standard standard) {
            return mapped(of, v -> standard.toMean() + standard.toSd() * (v - standard.mean()) / standard.sd());
        }
        if (rule instanceof ScoreRule.Lookup lookup) {
            return distinct(lookup.table().values().stream().mapToDouble(v -> v));
        }
        ValueRange range = rangeOf(rule.operands().get(0), ranges);
        return mapped(of, v -> 100 * (v - range.low()) / (range.high() - range.low()));
    }

    private double[] sums(List<Operand> operands, Map<String, ValueRange> ranges) {
        double[] sums = {0};
        for (Operand operand : operands) {
            double[] more = keyed(operand, ranges);
            if (more.length == 0 || (long) sums.length * more.length > 50L * MOST) {
                return new double[0];
            }
            double[] all = new double[sums.length * more.length];
            int n = 0;
            for (double sum : sums) {
                for (double value : more) {
                    all[n++] = sum + operand.weight() * value;
                }
            }
            sums = distinct(Arrays.stream(all));
            if (sums.length > MOST) {
                return new double[0];
            }
        }
        return sums;
    }

    private double[] keyed(Operand operand, Map<String, ValueRange> ranges) {
        double[] of = values.getOrDefault(operand.of(), new double[0]);
        ValueRange range = rangeOf(operand, ranges);
        return operand.reversed() ? mapped(of, range::reflected) : of;
    }

    private static ValueRange rangeOf(Operand operand, Map<String, ValueRange> ranges) {
        ValueRange range = ranges.get(operand.of());
        if (range == null) {
            throw new IllegalArgumentException("no item or score " + operand.of());
        }
        return range;
    }

    private static double[] upTo(int last) {
        return DoubleStream.iterate(0, v -> v + 1).limit(last + 1L).toArray();
    }

    private static double[] mapped(double[] of, DoubleUnaryOperator by) {
        return distinct(Arrays.stream(of).map(by));
    }

    private static double[] distinct(DoubleStream stream) {
        double[] sorted = stream.sorted().toArray();
        int n = 0;
        for (double value : sorted) {
            if (n == 0 || value - sorted[n - 1] > 1e-9) {
                sorted[n++] = value;
            }
        }
        return Arrays.copyOf(sorted, n);
    }
}
