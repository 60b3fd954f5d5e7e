package org.kindscale.catalog.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kindscale.catalog.reading.LocatedValue.Str;
import org.kindscale.definition.rule.Condition;
import org.kindscale.definition.rule.Condition.Threshold;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;

/** Reads the rule of a score. */
final class RuleReader {

    /** The rules, by their property. */
    static final List<String> RULES =
            List.of("mean", "sum", "count", "linear", "pomp", "standard", "lookup", "classify");

    private final ObjectReader score;
    private final Findings findings;

    RuleReader(ObjectReader score) {
        this.score = score;
        this.findings = score.findings();
    }

    Optional<ScoreRule> read() {
        List<String> given = RULES.stream().filter(score::has).toList();
        if (given.size() != 1) {
            String what = given.isEmpty()
                    ? "the score has no rule"
                    : "the score has " + given.size() + " rules: " + String.join(", ", given);
            score.error(
                    given.isEmpty() ? FindingCode.DEF_003 : FindingCode.DEF_004,
                    score.where(),
                    what,
                    "give one of: " + String.join(", ", RULES));
            given.forEach(score::value);
            return Optional.empty();
        }
        String rule = given.get(0);
        return switch (rule) {
            case "mean", "sum" -> combining(rule);
            case "count" -> count();
            case "classify" -> classify();
            default -> score.object(rule).flatMap(reader -> derived(rule, reader));
        };
    }

    private Optional<ScoreRule> combining(String rule) {
        long errors = findings.errors();
        List<Operand> operands = score.list(rule, this::operand);
        int min = score.integer("minAnswered", 1);
        if (findings.errors() > errors) {
            return Optional.empty();
        }
        if (min < 1 || min > operands.size()) {
            LocatedValue value = score.value("minAnswered").orElseThrow();
            score.error(
                    FindingCode.DEF_010,
                    value.where(),
                    "minAnswered is " + min + ", but the score has " + operands.size() + " operands",
                    "give a number from 1 to " + operands.size());
            return Optional.empty();
        }
        return Optional.of(rule.equals("mean") ? new ScoreRule.Mean(operands, min) : new ScoreRule.Sum(operands, min));
    }

    private Optional<Operand> operand(LocatedValue value) {
        if (value instanceof Str signed && !signed.value().isBlank()) {
            return Optional.of(Operand.of(signed.value()));
        }
        return score.in("operand", value).flatMap(reader -> {
            long errors = findings.errors();
            Operand operand = Operand.of(reader.string("of"));
            double weight = reader.number("weight", 1);
            reader.done();
            return reader.build(FindingCode.DEF_004, "give a weight above 0", errors, () -> operand.weighing(weight));
        });
    }

    private Optional<ScoreRule> count() {
        long errors = findings.errors();
        List<Threshold> thresholds = score.objects("count", RuleReader::threshold);
        return score.build(
                FindingCode.DEF_004, "list one threshold or more", errors, () -> new ScoreRule.Count(thresholds));
    }

    private static Optional<Threshold> threshold(ObjectReader reader) {
        Operand operand = Operand.of(reader.string("of"));
        Optional<Threshold> threshold = bound(reader, operand);
        reader.done();
        return threshold;
    }

    /** Reads which of {@code atLeast}, {@code atMost} and {@code is} an object gives for {@code operand}. */
    static Optional<Threshold> bound(ObjectReader reader, Operand operand) {
        List<Threshold> found = new ArrayList<>();
        for (Threshold.Comparison comparison : Threshold.Comparison.values()) {
            OptionalDouble bound = reader.optionalNumber(comparison.key());
            bound.ifPresent(b -> found.add(new Threshold(operand, comparison, b)));
        }
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        reader.error(
                FindingCode.DEF_004,
                reader.where(),
                "a threshold needs one of atLeast, atMost and is",
                "give one of them with a number");
        return Optional.empty();
    }

    private Optional<ScoreRule> classify() {
        long errors = findings.errors();
        List<ScoreRule.ScoreClass> classes = score.objects("classify", reader -> {
            String label = reader.string("label");
            Optional<Condition> when = reader.value("when").flatMap(v -> condition(reader, v));
            reader.done();
            return Optional.of(new ScoreRule.ScoreClass(label, when));
        });
        return score.build(
                FindingCode.DEF_004,
                "list the classes, the last without \"when\"",
                errors,
                () -> new ScoreRule.Classify(classes));
    }

    private Optional<Condition> condition(ObjectReader parent, LocatedValue value) {
        return parent.in("when", value).flatMap(reader -> {
            if (!reader.has("all") && !reader.has("any")) {
                return threshold(reader).map(t -> t);
            }
            long errors = findings.errors();
            boolean any = reader.has("any");
            List<Condition> parts = reader.list(any ? "any" : "all", part -> condition(reader, part));
            reader.done();
            return reader.build(
                    FindingCode.DEF_004,
                    "list one condition or more",
                    errors,
                    () -> any ? new Condition.Any(parts) : new Condition.All(parts));
        });
    }

    private Optional<ScoreRule> derived(String rule, ObjectReader reader) {
        long errors = findings.errors();
        Operand operand = Operand.of(reader.string("of"));
        Map<String, Double> numbers = new LinkedHashMap<>();
        switch (rule) {
            case "linear" -> {
                numbers.put("times", reader.optionalNumber("times").orElse(1));
                numbers.put("plus", reader.optionalNumber("plus").orElse(0));
            }
            case "standard" -> {
                numbers.put("mean", reader.number("mean", 0));
                numbers.put("sd", reader.number("sd", 1));
                numbers.put("toMean", reader.optionalNumber("toMean").orElse(50));
                numbers.put("toSd", reader.optionalNumber("toSd").orElse(10));
            }
            default -> {}
        }
        SortedMap<Integer, Double> table = rule.equals("lookup") ? table(reader) : new TreeMap<>();
        reader.done();
        return reader.build(FindingCode.DEF_004, "mend the rule", errors, () -> derived(rule, operand, numbers, table));
    }

    private static ScoreRule derived(
            String rule, Operand operand, Map<String, Double> numbers, SortedMap<Integer, Double> table) {
        return switch (rule) {
            case "linear" -> new ScoreRule.Linear(operand, get(numbers, "times"), get(numbers, "plus"));
            case "pomp" -> new ScoreRule.Pomp(operand);
            case "standard" ->
                new ScoreRule.Standard(
                        operand,
                        get(numbers, "mean"),
                        get(numbers, "sd"),
                        get(numbers, "toMean"),
                        get(numbers, "toSd"));
            default -> new ScoreRule.Lookup(operand, table);
        };
    }

    private static double get(Map<String, Double> numbers, String name) {
        return numbers.getOrDefault(name, 0.0);
    }

    private static SortedMap<Integer, Double> table(ObjectReader reader) {
        SortedMap<Integer, Double> table = new TreeMap<>();
        reader.requiredObject("table").ifPresent(entries -> {
            for (String raw : entries.names()) {
                OptionalDouble value = entries.optionalNumber(raw);
                if (!raw.matches("-?\\d{1,6}")) {
                    entries.error(
                            FindingCode.DEF_004,
                            entries.where(),
                            "\"" + raw + "\" is no whole raw score",
                            "name each raw score, such as \"7\"");
                } else if (value.isPresent()) {
                    table.put(Integer.parseInt(raw), value.getAsDouble());
                }
            }
        });
        return table;
    }
}
