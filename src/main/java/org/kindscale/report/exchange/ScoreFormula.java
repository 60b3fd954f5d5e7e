package org.kindscale.report.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.Condition.Threshold;
import org.kindscale.definition.rule.Numbers;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.definition.rule.ValueRange;

/**
 * The rule of a score as one formula, in a language that can choose and tell what is missing.
 *
 * <p>It gives what {@code scoring} gives, for every row and every pattern of missing responses, to 9 decimals: prorated
 * where enough operands have a value, nothing where not. A classification has no formula: with answers missing its
 * class may still be certain, which would need each condition twice.
 */
final class ScoreFormula {

    private final Instrument instrument;
    private final FormulaWords words;
    private final Map<String, ValueRange> ranges;

    ScoreFormula(Instrument instrument, FormulaWords words) {
        this.instrument = instrument;
        this.words = words;
        this.ranges = instrument.ranges();
    }

    /** {@return the scores that are no alternatives, each behind those that it is made of} */
    static List<Score> wanted(Instrument instrument) {
        Set<Score> wanted = new LinkedHashSet<>();
        instrument.scores().stream()
                .filter(score -> score.alternativeTo().isEmpty())
                .forEach(score -> addBehindOperands(instrument, score, wanted));
        return List.copyOf(wanted);
    }

    private static void addBehindOperands(Instrument instrument, Score score, Set<Score> wanted) {
        score.rule().operands().stream()
                .flatMap(operand -> instrument.score(operand.of()).stream())
                .forEach(other -> addBehindOperands(instrument, other, wanted));
        wanted.add(score);
    }

    /** {@return the formula of {@code score}; absent if it, or a score that it is made of, is a classification} */
    Optional<String> of(Score score) {
        if (!canBeSaid(score)) {
            return Optional.empty();
        }
        ScoreRule rule = score.rule();
        if (rule instanceof ScoreRule.Combining combining) {
            return Optional.of(combined(combining));
        }
        if (rule instanceof ScoreRule.Count count) {
            return Optional.of(counted(count));
        }
        if (rule instanceof ScoreRule.Lookup lookup) {
            return Optional.of(lookedUp(lookup));
        }
        String value = term(rule.operands().get(0));
        String turned;
        if (rule instanceof ScoreRule.Linear linear) {
            turned = number(linear.times()) + "*" + value + "+" + number(linear.plus());
        } else if (rule instanceof ScoreRule.Standard standard) {
            turned = number(standard.toMean()) + "+" + number(standard.toSd()) + "*(" + value + "-"
                    + number(standard.mean()) + ")/" + number(standard.sd());
        } else {
            ValueRange range = range(rule.operands().get(0));
            turned = "100*(" + value + "-" + number(range.low()) + ")/(" + number(range.high()) + "-"
                    + number(range.low()) + ")";
        }
        return Optional.of(words.choose(blank(rule.operands().get(0)), words.nothing(), turned));
    }

    private boolean canBeSaid(Score score) {
        return !(score.rule() instanceof ScoreRule.Classify)
                && score.rule().operands().stream()
                        .flatMap(operand -> instrument.score(operand.of()).stream())
                        .allMatch(this::canBeSaid);
    }

    private String combined(ScoreRule.Combining rule) {
        List<Operand> operands = rule.operands();
        double weights = operands.stream().mapToDouble(Operand::weight).sum();
        String sum = total(operands, operand -> weight(operand) + term(operand));
        String given = total(operands, operand -> number(operand.weight()));
        boolean whole = rule.minAnswered() == operands.size();
        String over = whole ? number(weights) : given;
        String value = rule instanceof ScoreRule.Mean
                ? sum + "/" + over
                : whole ? sum : sum + "*" + number(weights) + "/" + over;
        return words.choose(answered(operands) + ">=" + rule.minAnswered(), value, words.nothing());
    }

    private static String weight(Operand operand) {
        return operand.weight() == 1 ? "" : number(operand.weight()) + "*";
    }

    private String counted(ScoreRule.Count rule) {
        String holding = rule.thresholds().stream()
                .map(threshold -> holds(threshold))
                .collect(Collectors.joining("+", "(", ")"));
        List<Operand> operands = rule.operands();
        return words.choose(answered(operands) + ">=" + operands.size(), holding, words.nothing());
    }

    /** {@return 1 if the threshold holds, else 0} */
    private String holds(Threshold threshold) {
        String value = term(threshold.operand());
        String low = number(threshold.bound() - 1e-9);
        String high = number(threshold.bound() + 1e-9);
        return switch (threshold.comparison()) {
            case AT_LEAST -> words.choose(value + ">=" + low, "1", "0");
            case AT_MOST -> words.choose(value + "<" + high, "1", "0");
            case IS -> words.choose(value + "<" + low, "0", words.choose(value + "<" + high, "1", "0"));
        };
    }

    /** Reads a table from below: each entry reaches half a point further. */
    private String lookedUp(ScoreRule.Lookup rule) {
        String value = term(rule.operand());
        List<Map.Entry<Integer, Double>> entries = List.copyOf(rule.table().entrySet());
        StringBuilder formula =
                new StringBuilder(number(entries.get(entries.size() - 1).getValue()));
        for (int e = entries.size() - 2; e >= 0; e--) {
            Map.Entry<Integer, Double> entry = entries.get(e);
            String below = value + "<" + number(entry.getKey() + 0.5);
            String rest = formula.toString();
            formula.setLength(0);
            formula.append(words.choose(below, number(entry.getValue()), rest));
        }
        List<Operand> leaves = new ArrayList<>();
        leaves(rule.operand().of(), leaves);
        return words.choose(answered(leaves) + ">=" + leaves.size(), formula.toString(), words.nothing());
    }

    /** Adds the items that a score is made of, each once: it is not prorated if all are answered. */
    private void leaves(String id, List<Operand> into) {
        Optional<Score> score = instrument.score(id);
        if (score.isEmpty()) {
            if (into.stream().noneMatch(known -> known.of().equals(id))) {
                into.add(Operand.of(id));
            }
            return;
        }
        score.get().rule().operands().forEach(operand -> leaves(operand.of(), into));
    }

    private String answered(List<Operand> operands) {
        return total(operands, operand -> "1");
    }

    private String total(List<Operand> operands, Function<Operand, String> of) {
        return operands.stream()
                .map(operand -> words.choose(blank(operand), "0", of.apply(operand)))
                .collect(Collectors.joining("+", "(", ")"));
    }

    private String blank(Operand operand) {
        return words.isBlank(reference(operand));
    }

    private String reference(Operand operand) {
        return instrument.score(operand.of()).isPresent() ? words.score(operand.of()) : words.item(operand.of());
    }

    /** {@return what an operand counts, keyed, without its weight} */
    private String term(Operand operand) {
        Optional<Item> item = instrument.item(operand.of());
        if (item.isPresent()) {
            return itemScore(item.get(), operand);
        }
        ValueRange range = range(operand);
        String value = words.score(operand.of());
        return operand.reversed() ? "(" + number(range.low() + range.high()) + "-" + value + ")" : value;
    }

    private String itemScore(Item item, Operand operand) {
        List<ResponseOption> options = instrument.responsesOf(item).options();
        String code = words.item(item.id());
        ResponseOption first = options.get(0);
        double step = (counted(options.get(1), operand) - counted(first, operand))
                / (options.get(1).code() - first.code());
        double base = counted(first, operand) - step * first.code();
        boolean linear = options.stream()
                .allMatch(option -> Math.abs(base + step * option.code() - counted(option, operand)) < 1e-12);
        if (linear) {
            boolean plain = step == 1 && base == 0;
            String turned = step == -1
                    ? "(" + number(base) + "-" + code + ")"
                    : "(" + number(base) + "+" + number(step) + "*" + code + ")";
            return plain ? code : turned;
        }
        String formula = number(counted(options.get(options.size() - 1), operand));
        for (int o = options.size() - 2; o >= 0; o--) {
            String below = code + "<" + number(options.get(o).code() + 0.5);
            formula = words.choose(below, number(counted(options.get(o), operand)), formula);
        }
        return formula;
    }

    private double counted(ResponseOption option, Operand operand) {
        return operand.reversed() ? range(operand).reflected(option.score()) : option.score();
    }

    private ValueRange range(Operand operand) {
        Optional<Item> item = instrument.item(operand.of());
        return item.isPresent()
                ? instrument.responsesOf(item.get()).range()
                : Optional.ofNullable(ranges.get(operand.of())).orElseThrow();
    }

    private static String number(double value) {
        return value < 0 ? "(" + Numbers.plain(value) + ")" : Numbers.plain(value);
    }
}
