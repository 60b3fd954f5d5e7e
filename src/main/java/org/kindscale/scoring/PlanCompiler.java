package org.kindscale.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.Score;
import org.kindscale.definition.ScoreGraph;
import org.kindscale.definition.rule.Condition.Threshold;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.definition.rule.ValueRange;
import org.kindscale.scoring.ScoringPlan.Kind;
import org.kindscale.scoring.ScoringPlan.PlanOperand;

/** Turns an instrument into the lists of which a {@link ScoringPlan} is made. */
final class PlanCompiler {

    final Instrument instrument;
    final List<Score> wanted;
    final List<Score> nodes = new ArrayList<>();
    final List<Kind> kind = new ArrayList<>();
    final List<Integer> from = new ArrayList<>(List.of(0));
    final List<Integer> minAnswered = new ArrayList<>();
    final List<Double> times = new ArrayList<>();
    final List<Double> plus = new ArrayList<>();
    final List<PlanOperand> operands = new ArrayList<>();
    final List<List<PlanThreshold>> thresholds = new ArrayList<>();
    final List<List<PlanCondition>> classes = new ArrayList<>();

    private final MinAnswered rule;
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final Map<String, ValueRange> ranges;

    private PlanCompiler(Instrument instrument, List<Score> wanted, MinAnswered rule) {
        this.instrument = instrument;
        this.wanted = wanted;
        this.rule = rule;
        ranges = instrument.ranges();
        for (Item item : instrument.items()) {
            slots.put(item.id(), slots.size());
        }
        for (Score score : needed()) {
            addNode(score);
            slots.put(score.id(), slots.size());
        }
    }

    static ScoringPlan compile(Instrument instrument, List<Score> wanted, MinAnswered rule) {
        return new ScoringPlan(new PlanCompiler(instrument, wanted, rule));
    }

    int[] scoreSlots() {
        int[] scoreSlots = new int[wanted.size()];
        for (int s = 0; s < scoreSlots.length; s++) {
            scoreSlots[s] = slot(wanted.get(s).id());
        }
        return scoreSlots;
    }

    double[] optionScore() {
        int[] begins = optionFrom();
        int last = begins.length - 1;
        double[] scores = new double[begins[last] + options(last).size()];
        for (int i = 0; i < begins.length; i++) {
            List<ResponseOption> options = options(i);
            for (int o = 0; o < options.size(); o++) {
                scores[begins[i] + o] = options.get(o).score();
            }
        }
        return scores;
    }

    private List<ResponseOption> options(int item) {
        return instrument.responsesOf(instrument.items().get(item)).options();
    }

    int[] optionFrom() {
        int[] begins = new int[instrument.items().size()];
        for (int i = 1; i < begins.length; i++) {
            begins[i] = begins[i - 1] + options(i - 1).size();
        }
        return begins;
    }

    boolean[] scored() {
        boolean[] scored = new boolean[instrument.items().size()];
        for (int i = 0; i < scored.length; i++) {
            scored[i] = instrument.items().get(i).scored();
        }
        return scored;
    }

    /** Returns the theoretical range of each slot. */
    ValueRange[] slotRanges() {
        ValueRange[] all = new ValueRange[slots.size()];
        for (Map.Entry<String, Integer> slot : slots.entrySet()) {
            all[slot.getValue()] = range(slot.getKey());
        }
        return all;
    }

    private List<Score> needed() {
        Set<String> ids = new HashSet<>();
        for (Score score : wanted) {
            ids.add(score.id());
        }
        List<Score> order = ScoreGraph.order(instrument.scores());
        for (int i = order.size() - 1; i >= 0; i--) {
            if (ids.contains(order.get(i).id())) {
                for (Operand operand : order.get(i).rule().operands()) {
                    ids.add(operand.of());
                }
            }
        }
        List<Score> needed = new ArrayList<>();
        for (Score score : order) {
            if (ids.contains(score.id())) {
                needed.add(score);
            }
        }
        return needed;
    }

    private void addNode(Score score) {
        ScoreRule scoreRule = score.rule();
        nodes.add(score);
        List<Operand> parts = parts(scoreRule);
        for (Operand part : parts) {
            operands.add(operand(part));
        }
        from.add(operands.size());
        boolean line = kindOf(scoreRule) == Kind.LINEAR;
        kind.add(kindOf(scoreRule));
        times.add(line ? line(scoreRule)[0] : 1);
        plus.add(line ? line(scoreRule)[1] : 0);
        boolean combining = scoreRule instanceof ScoreRule.Combining;
        minAnswered.add(combining ? minOf(score, (ScoreRule.Combining) scoreRule) : parts.size());
        thresholds.add(
                scoreRule instanceof ScoreRule.Count count
                        ? count.thresholds().stream().map(this::threshold).toList()
                        : List.of());
        classes.add(scoreRule instanceof ScoreRule.Classify classify ? conditions(classify) : List.of());
    }

    /** {@return what a score is made of: of a classification, whose conditions may use one operand often, each once} */
    private static List<Operand> parts(ScoreRule scoreRule) {
        if (!(scoreRule instanceof ScoreRule.Classify)) {
            return scoreRule.operands();
        }
        Map<String, Operand> once = new LinkedHashMap<>();
        scoreRule.operands().forEach(operand -> once.putIfAbsent(operand.of(), operand));
        return List.copyOf(once.values());
    }

    private List<PlanCondition> conditions(ScoreRule.Classify classify) {
        List<PlanCondition> conditions = new ArrayList<>();
        for (ScoreRule.ScoreClass scoreClass : classify.classes()) {
            conditions.add(
                    scoreClass.when().isPresent()
                            ? PlanCondition.of(scoreClass.when().get(), this::threshold)
                            : new PlanCondition.Rest());
        }
        return conditions;
    }

    private static Kind kindOf(ScoreRule rule) {
        if (rule instanceof ScoreRule.Mean) {
            return Kind.MEAN;
        } else if (rule instanceof ScoreRule.Sum) {
            return Kind.SUM;
        } else if (rule instanceof ScoreRule.Count) {
            return Kind.COUNT;
        } else if (rule instanceof ScoreRule.Lookup) {
            return Kind.LOOKUP;
        }
        return rule instanceof ScoreRule.Classify ? Kind.CLASSIFY : Kind.LINEAR;
    }

    /** Returns factor and constant of a rule that is a straight line. */
    private double[] line(ScoreRule scoreRule) {
        if (scoreRule instanceof ScoreRule.Linear linear) {
            return new double[] {linear.times(), linear.plus()};
        }
        if (scoreRule instanceof ScoreRule.Standard standard) {
            double times = standard.toSd() / standard.sd();
            return new double[] {times, standard.toMean() - times * standard.mean()};
        }
        ValueRange range = range(scoreRule.operands().get(0).of());
        double times = 100 / (range.high() - range.low());
        return new double[] {times, -times * range.low()};
    }

    private int minOf(Score score, ScoreRule.Combining combining) {
        List<Operand> parts = combining.operands();
        boolean ofItems = true;
        Optional<String> other = Optional.empty();
        for (Operand part : parts) {
            ofItems &= instrument.item(part.of()).isPresent();
            other = range(part.of()).sameAs(range(parts.get(0).of())) ? other : Optional.of(part.of());
        }
        try {
            int min = ofItems ? rule.of(parts.size(), combining.minAnswered()) : combining.minAnswered();
            if (min < parts.size() && other.isPresent()) {
                throw new MinAnswered.CannotApply(
                        "no item may be missing, because " + parts.get(0).of() + " and " + other.get()
                                + " have different ranges: one cannot stand for the other",
                        "ask for all items, or leave this score out");
            }
            return min;
        } catch (MinAnswered.CannotApply e) {
            throw e.of(instrument.id() + " " + score.id());
        }
    }

    private PlanThreshold threshold(Threshold threshold) {
        return new PlanThreshold(operand(threshold.operand()), threshold);
    }

    private PlanOperand operand(Operand operand) {
        ValueRange range = range(operand.of());
        return operand.reversed()
                ? new PlanOperand(slot(operand.of()), -1, range.low() + range.high(), operand.weight())
                : new PlanOperand(slot(operand.of()), 1, 0, operand.weight());
    }

    private int slot(String id) {
        Integer slot = slots.get(id);
        if (slot == null) {
            throw new IllegalStateException("no slot for " + id);
        }
        return slot;
    }

    private ValueRange range(String id) {
        ValueRange range = ranges.get(id);
        if (range == null) {
            throw new IllegalStateException("no range for " + id);
        }
        return range;
    }
}
