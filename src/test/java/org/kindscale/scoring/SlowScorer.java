package org.kindscale.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.Condition;
import org.kindscale.definition.rule.Condition.Threshold;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.testing.RandomInstruments;

/**
 * The plain twin of {@link Scorer}: goes by the words of the definition format, score by score, again and again,
 * without a plan.
 *
 * <p>It shares no arithmetic with the scorer: ranges, reflection, proration and three-valued conditions are written out
 * here once more.
 */
final class SlowScorer {

    /** What a score comes to; the value is NaN if it is refused. */
    record Result(double value, ScoreStatus status, int answered) {}

    /** What a condition comes to. */
    private enum Holds {
        YES,
        NO,
        OPEN
    }

    /** The least and the greatest that a value can be. */
    private record Bounds(double least, double most) {}

    private final Instrument instrument;
    private final ResponseVector responses;

    SlowScorer(Instrument instrument, ResponseVector responses) {
        this.instrument = instrument;
        this.responses = responses;
    }

    Result score(String id) {
        ScoreRule rule = instrument.score(id).orElseThrow().rule();
        List<String> operands = rule.operands().stream().map(Operand::of).toList();
        if (rule instanceof ScoreRule.Classify) {
            operands = operands.stream().distinct().toList();
        }
        int answered = 0;
        boolean complete = true;
        for (String operand : operands) {
            Result of = value(operand);
            answered += Double.isNaN(of.value()) ? 0 : 1;
            complete = complete && of.status() == ScoreStatus.COMPLETE;
        }
        boolean all = answered == operands.size();
        double value;
        if (rule instanceof ScoreRule.Combining combining) {
            value = answered < combining.minAnswered() ? Double.NaN : combined(combining);
        } else if (rule instanceof ScoreRule.Count count) {
            value = all ? holding(count.thresholds(), Holds.YES) : Double.NaN;
        } else if (rule instanceof ScoreRule.Lookup lookup) {
            value = complete
                    ? lookup.table().getOrDefault((int) Math.round(keyed(lookup.operand())), -1e99)
                    : Double.NaN;
        } else if (rule instanceof ScoreRule.Classify classify) {
            value = classOf(classify);
        } else {
            value = turned(rule);
        }
        ScoreStatus given = complete ? ScoreStatus.COMPLETE : ScoreStatus.PRORATED;
        return new Result(value, Double.isNaN(value) ? ScoreStatus.REFUSED : given, answered);
    }

    private Result value(String id) {
        for (int i = 0; i < instrument.items().size(); i++) {
            if (instrument.items().get(i).id().equals(id)) {
                double score = RandomInstruments.itemScore(instrument, responses, i);
                return new Result(score, Double.isNaN(score) ? ScoreStatus.REFUSED : ScoreStatus.COMPLETE, 1);
            }
        }
        return score(id);
    }

    private double keyed(Operand operand) {
        double value = value(operand.of()).value();
        Bounds range = range(operand.of());
        return operand.reversed() ? range.least() + range.most() - value : value;
    }

    private double combined(ScoreRule.Combining rule) {
        List<Operand> given =
                rule.operands().stream().filter(o -> !Double.isNaN(keyed(o))).toList();
        double weights = total(given, Operand::weight);
        double mean = total(given, o -> o.weight() * keyed(o)) / weights;
        return rule instanceof ScoreRule.Mean ? mean : mean * total(rule.operands(), Operand::weight);
    }

    private static double total(List<Operand> operands, ToDoubleFunction<Operand> of) {
        return operands.stream().mapToDouble(of).sum();
    }

    private double turned(ScoreRule rule) {
        double value = keyed(rule.operands().get(0));
        if (rule instanceof ScoreRule.Linear linear) {
            return linear.times() * value + linear.plus();
        }
        if (rule instanceof ScoreRule.Standard standard) {
            return standard.toMean() + standard.toSd() * (value - standard.mean()) / standard.sd();
        }
        Bounds range = range(rule.operands().get(0).of());
        return 100 * (value - range.least()) / (range.most() - range.least());
    }

    private double classOf(ScoreRule.Classify classify) {
        for (int c = 0; c < classify.classes().size(); c++) {
            Holds holds = classify.classes().get(c).when().map(this::holds).orElse(Holds.YES);
            if (holds != Holds.NO) {
                return holds == Holds.YES ? c : Double.NaN;
            }
        }
        throw new IllegalStateException("the last class takes the rest");
    }

    private int holding(List<Threshold> thresholds, Holds wanted) {
        return (int) thresholds.stream().filter(t -> holds(t) == wanted).count();
    }

    private Holds holds(Condition condition) {
        if (condition instanceof Threshold threshold) {
            return holds(threshold);
        }
        boolean any = condition instanceof Condition.Any;
        List<Condition> parts = any ? ((Condition.Any) condition).parts() : ((Condition.All) condition).parts();
        List<Holds> each = parts.stream().map(this::holds).toList();
        Holds enough = any ? Holds.YES : Holds.NO;
        Holds otherwise = any ? Holds.NO : Holds.YES;
        return each.contains(enough) ? enough : each.contains(Holds.OPEN) ? Holds.OPEN : otherwise;
    }

    private Holds holds(Threshold threshold) {
        Bounds could = could(threshold.operand());
        double bound = threshold.bound();
        boolean always;
        boolean never;
        switch (threshold.comparison()) {
            case AT_LEAST -> {
                always = could.least() > bound - 1e-9;
                never = could.most() < bound - 1e-9;
            }
            case AT_MOST -> {
                always = could.most() < bound + 1e-9;
                never = could.least() > bound + 1e-9;
            }
            default -> {
                always = could.least() == could.most() && Math.abs(could.least() - bound) < 1e-9;
                never = bound < could.least() - 1e-9 || bound > could.most() + 1e-9;
            }
        }
        return always ? Holds.YES : never ? Holds.NO : Holds.OPEN;
    }

    /** What a value, after keying, can still be. */
    private Bounds could(Operand operand) {
        double value = keyed(operand);
        if (!Double.isNaN(value)) {
            return new Bounds(value, value);
        }
        Bounds range = range(operand.of());
        Bounds could = instrument
                .score(operand.of())
                .map(Score::rule)
                .filter(rule -> rule instanceof ScoreRule.Count)
                .map(rule -> {
                    List<Threshold> thresholds = ((ScoreRule.Count) rule).thresholds();
                    int yes = holding(thresholds, Holds.YES);
                    return new Bounds(yes, yes + holding(thresholds, Holds.OPEN));
                })
                .orElse(range);
        double both = range.least() + range.most();
        return operand.reversed() ? new Bounds(both - could.most(), both - could.least()) : could;
    }

    private Bounds range(String id) {
        if (instrument.item(id).isPresent()) {
            return around(instrument.responsesOf(instrument.item(id).get()).options().stream()
                    .map(ResponseOption::score)
                    .toList());
        }
        ScoreRule rule = instrument.score(id).orElseThrow().rule();
        if (rule instanceof ScoreRule.Combining) {
            List<Operand> operands = rule.operands();
            double divisor = rule instanceof ScoreRule.Mean ? total(operands, Operand::weight) : 1;
            return new Bounds(
                    total(operands, o -> o.weight() * range(o.of()).least()) / divisor,
                    total(operands, o -> o.weight() * range(o.of()).most()) / divisor);
        }
        if (rule instanceof ScoreRule.Count count) {
            return new Bounds(0, count.thresholds().size());
        }
        if (rule instanceof ScoreRule.Pomp) {
            return new Bounds(0, 100);
        }
        if (rule instanceof ScoreRule.Lookup lookup) {
            return around(new ArrayList<>(lookup.table().values()));
        }
        Bounds of = range(rule.operands().get(0).of());
        if (rule instanceof ScoreRule.Linear linear) {
            return around(
                    List.of(linear.times() * of.least() + linear.plus(), linear.times() * of.most() + linear.plus()));
        }
        ScoreRule.Standard standard = (ScoreRule.Standard) rule;
        return around(List.of(
                standard.toMean() + standard.toSd() * (of.least() - standard.mean()) / standard.sd(),
                standard.toMean() + standard.toSd() * (of.most() - standard.mean()) / standard.sd()));
    }

    private static Bounds around(List<Double> values) {
        return new Bounds(
                values.stream().mapToDouble(v -> v).min().orElseThrow(),
                values.stream().mapToDouble(v -> v).max().orElseThrow());
    }
}
