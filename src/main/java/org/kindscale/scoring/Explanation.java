package org.kindscale.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.Condition.Threshold;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.definition.rule.ValueRange;

/**
 * The arithmetic of one score for one respondent.
 *
 * @param score the score
 * @param value its value, in raw-score points; NaN if refused; for a classification the number of the class from 0
 * @param status how it came about
 * @param answered how many operands have a value
 * @param needed how many it needs
 * @param terms its operands in order
 * @param parts the arithmetic of the scores among the operands, in order of first use
 */
public record Explanation(
        Score score,
        double value,
        ScoreStatus status,
        int answered,
        int needed,
        List<Term> terms,
        List<Explanation> parts) {

    /** Copies the lists. */
    public Explanation {
        terms = List.copyOf(terms);
        parts = List.copyOf(parts);
    }

    /**
     * One operand and what it contributes.
     *
     * @param operand the operand
     * @param slot its item's slot, or -1 if it is a score
     * @param option the chosen response option, if it is an answered item
     * @param value its score before keying; NaN: none
     * @param keyed its score after keying and before weight; NaN: none
     * @param range its theoretical range, about whose middle it is reflected
     * @param threshold what it is compared with, in a count or a classification
     */
    public record Term(
            Operand operand,
            int slot,
            Optional<ResponseOption> option,
            double value,
            double keyed,
            ValueRange range,
            Optional<Threshold> threshold) {}

    /**
     * Explains one score.
     *
     * @param instrument the instrument
     * @param rule the rule for missing responses
     * @param responses the respondent's responses
     * @param scoreId id of the score
     * @throws IllegalArgumentException if the instrument has no such score
     */
    public static Explanation of(Instrument instrument, MinAnswered rule, ResponseVector responses, String scoreId) {
        ScoringPlan plan = PlanCompiler.compile(instrument, needed(instrument, scoreId), rule);
        Scorer scorer = new Scorer(plan);
        scorer.score(responses);
        return new Builder(plan, scorer, responses).explain(scoreId);
    }

    private static List<Score> needed(Instrument instrument, String scoreId) {
        List<Score> found = new ArrayList<>();
        Score score = instrument
                .score(scoreId)
                .orElseThrow(() -> new IllegalArgumentException(instrument.id() + " has no score " + scoreId));
        for (Operand operand : score.rule().operands()) {
            if (instrument.score(operand.of()).isPresent()) {
                needed(instrument, operand.of()).stream()
                        .filter(s -> !found.contains(s))
                        .forEach(found::add);
            }
        }
        found.add(score);
        return found;
    }

    private record Builder(ScoringPlan plan, Scorer scorer, ResponseVector responses) {

        Explanation explain(String scoreId) {
            int number = numberOf(scoreId);
            Score score = plan.scores().get(number);
            List<Term> terms = new ArrayList<>();
            List<Explanation> parts = new ArrayList<>();
            Map<String, ValueRange> ranges = plan.instrument().ranges();
            List<Threshold> thresholds = thresholds(score.rule());
            List<Operand> operands = score.rule().operands();
            for (int o = 0; o < operands.size(); o++) {
                Operand operand = operands.get(o);
                ValueRange range = ranges.get(operand.of());
                if (range == null) {
                    throw new IllegalStateException("no range for " + operand.of());
                }
                terms.add(
                        term(operand, range, thresholds.isEmpty() ? Optional.empty() : Optional.of(thresholds.get(o))));
                boolean isNew = parts.stream().noneMatch(p -> p.score().id().equals(operand.of()));
                if (slotOf(operand.of()) < 0 && isNew) {
                    parts.add(explain(operand.of()));
                }
            }
            return new Explanation(
                    score,
                    scorer.value(number),
                    scorer.status(number),
                    scorer.answered(number),
                    plan.minAnswered(number),
                    terms,
                    parts);
        }

        private static List<Threshold> thresholds(ScoreRule rule) {
            if (rule instanceof ScoreRule.Count count) {
                return count.thresholds();
            }
            return rule instanceof ScoreRule.Classify classify ? classify.thresholds() : List.of();
        }

        private Term term(Operand operand, ValueRange range, Optional<Threshold> threshold) {
            int slot = slotOf(operand.of());
            Optional<ResponseOption> option = Optional.empty();
            double value;
            if (slot < 0) {
                value = scorer.value(numberOf(operand.of()));
            } else {
                Item item = plan.instrument().items().get(slot);
                int chosen = responses.get(slot);
                option = chosen < 0
                        ? Optional.empty()
                        : Optional.of(
                                plan.instrument().responsesOf(item).options().get(chosen));
                value = option.map(ResponseOption::score).orElse(Double.NaN);
            }
            double keyed = operand.reversed() ? range.reflected(value) : value;
            return new Term(operand, slot, option, value, keyed, range, threshold);
        }

        private int slotOf(String id) {
            List<Item> items = plan.instrument().items();
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i).id().equals(id)) {
                    return i;
                }
            }
            return -1;
        }

        private int numberOf(String scoreId) {
            for (int s = 0; s < plan.scores().size(); s++) {
                if (plan.scores().get(s).id().equals(scoreId)) {
                    return s;
                }
            }
            throw new IllegalStateException("no score " + scoreId);
        }
    }
}
