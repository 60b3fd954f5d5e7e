package org.kindscale.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kindscale.definition.rule.Condition.Threshold.Comparison;
import org.kindscale.syntax.key.AnswerColumn;
import org.kindscale.syntax.key.Condition;
import org.kindscale.syntax.key.KeyProgram;
import org.kindscale.syntax.key.ScoreStep;
import org.kindscale.syntax.key.StepRule;
import org.kindscale.syntax.key.Term;

/** The rules of scores as commands of SPSS. */
final class SpssRules {

    private final KeyProgram program;
    private final List<String> missing;
    private final Map<String, String> variables = new LinkedHashMap<>();

    SpssRules(KeyProgram program, List<String> missing) {
        this.program = program;
        this.missing = missing;
        for (AnswerColumn item : program.items()) {
            boolean asItIs = item.plain() && missing.isEmpty();
            variables.put(item.variable(), asItIs ? item.column() : "#" + item.variable());
        }
    }

    /** {@return the numeric variables that are computed} */
    List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        for (ScoreStep step : program.steps()) {
            if (step.written() && !step.isLabel()) {
                numbers.add(step.column());
            }
            if (step.written() && program.detail()) {
                numbers.add(step.column() + "_n");
            }
        }
        return numbers;
    }

    /** {@return the string variables that are computed, each with its labels} */
    Map<String, List<String>> words() {
        return program.words();
    }

    /** Declares the string variables. */
    void strings(StringBuilder text) {
        words().forEach((name, labels) -> text.append("STRING ")
                .append(name)
                .append(" (A")
                .append(SpssSyntax.width(labels))
                .append(").\n"));
    }

    /** Writes the computations. */
    void computations(StringBuilder text) {
        for (AnswerColumn item : program.items()) {
            String name = variables.getOrDefault(item.variable(), "");
            if (name.startsWith("#")) {
                text.append("RECODE ").append(item.column()).append(" (MISSING=SYSMIS)");
                missing.forEach(code -> text.append(" (").append(code).append("=SYSMIS)"));
                item.options()
                        .forEach(option -> text.append(" (")
                                .append(option.code())
                                .append('=')
                                .append(Names.number(option.score()))
                                .append(')'));
                text.append(" (ELSE=SYSMIS) INTO ").append(name).append(".\n");
            }
        }
        for (ScoreStep step : program.steps()) {
            text.append(SpssSyntax.inner(RuleWords.words(step)));
            step(step, text);
        }
        text.append("COMPUTE ")
                .append(program.answered())
                .append(" = NVALID(")
                .append(Names.wrapped(
                        program.variables().stream().map(this::variable).toList(), ", ", 2))
                .append(").\n");
    }

    /** A score that is only a part of others stays out of the file: it is a scratch variable. */
    private String variable(String name) {
        String item = variables.get(name);
        if (item != null) {
            return item;
        }
        boolean hidden = program.steps().stream()
                .anyMatch(step -> step.column().equals(name) && !step.written() && !step.isLabel());
        return hidden || name.endsWith("_class") ? "#" + name : name;
    }

    private void step(ScoreStep step, StringBuilder text) {
        String name = variable(step.column());
        StepRule rule = step.rule();
        if (rule instanceof StepRule.Combined combined) {
            compute(text, name, combined(combined));
        } else if (rule instanceof StepRule.Counted counted) {
            counted(counted, step, name, text);
        } else if (rule instanceof StepRule.Line line) {
            compute(text, name, line(line));
        } else if (rule instanceof StepRule.Looked looked) {
            List<String> entries = new ArrayList<>();
            looked.table().forEach((raw, value) -> entries.add("(" + raw + "=" + Names.number(value) + ")"));
            String raw = "RND(" + keyed(looked.term()) + ")";
            compute(text, "#raw", raw);
            text.append("RECODE #raw ")
                    .append(Names.wrapped(entries, " ", 2))
                    .append(" (ELSE=SYSMIS) INTO ")
                    .append(name)
                    .append(".\n");
            text.append("IF (NMISS(")
                    .append(list(step.items()))
                    .append(") > 0) ")
                    .append(name)
                    .append(" = $SYSMIS.\n");
        } else {
            classed((StepRule.Classed) rule, step, text);
        }
        if (step.written() && program.detail()) {
            detail(step, text);
        }
    }

    private static void compute(StringBuilder text, String name, String value) {
        text.append("COMPUTE ").append(name).append(" = ").append(value).append(".\n");
    }

    private String list(List<String> names) {
        return Names.wrapped(names.stream().map(this::variable).toList(), ", ", 2);
    }

    private String keyed(Term term) {
        String name = variable(term.variable());
        return term.reflection().isPresent() ? Names.number(term.reflection().getAsDouble()) + " - " + name : name;
    }

    private String combined(StepRule.Combined rule) {
        List<String> parts = new ArrayList<>();
        for (Term term : rule.terms()) {
            parts.add(term.weight() == 1 ? keyed(term) : Names.number(term.weight()) + " * (" + keyed(term) + ")");
        }
        if (parts.size() == 1) {
            return rule.even() || !rule.mean()
                    ? parts.get(0)
                    : keyed(rule.terms().get(0));
        }
        String all = "." + rule.minAnswered() + "(" + Names.wrapped(parts, ", ", 2) + ")";
        if (rule.even()) {
            return rule.mean() ? "MEAN" + all : rule.whole() ? "SUM" + all : parts.size() + " * MEAN" + all;
        }
        List<String> weights = rule.terms().stream()
                .map(term -> Names.number(term.weight()) + " * NVALID(" + variable(term.variable()) + ")")
                .toList();
        String answered = "(" + Names.wrapped(weights, " + ", 2) + ")";
        return "SUM" + all + (rule.mean() ? "" : " * " + Names.number(rule.weights())) + "\n  / " + answered;
    }

    private void counted(StepRule.Counted rule, ScoreStep step, String name, StringBuilder text) {
        List<Condition.Compare> counts = bounded(rule.tests(), text);
        List<String> tests = rule.tests().stream()
                .map(test -> "(" + condition(test.settled(), counts) + ")")
                .toList();
        String all = Names.wrapped(tests, ", ", 2);
        compute(text, "#" + step.column() + "_low", "SUM(0, " + all + ")");
        List<String> not = tests.stream().map(test -> "(NOT " + test + ")").toList();
        compute(text, "#" + step.column() + "_high", tests.size() + " - SUM(0, " + Names.wrapped(not, ", ", 2) + ")");
        compute(text, name, "#" + step.column() + "_low");
        text.append("IF (NMISS(")
                .append(list(
                        rule.terms().stream().map(Term::variable).distinct().toList()))
                .append(") > 0) ")
                .append(name)
                .append(" = $SYSMIS.\n");
    }

    private String line(StepRule.Line line) {
        String value = line.term().reflection().isPresent() ? "(" + keyed(line.term()) + ")" : keyed(line.term());
        value = line.minus() == 0 ? value : "(" + value + " - " + Names.bracketed(line.minus()) + ")";
        value = line.times() == 1 ? value : Names.bracketed(line.times()) + " * " + value;
        value = line.by() == 1 ? value : value + " / " + Names.bracketed(line.by());
        return line.plus() == 0 ? value : Names.number(line.plus()) + " + " + value;
    }

    /** DO IF leaves the result empty where its condition is missing: the class is then open. */
    private void classed(StepRule.Classed rule, ScoreStep step, StringBuilder text) {
        List<Condition.Compare> counts = bounded(
                rule.classes().stream()
                        .flatMap(choice -> choice.when().stream())
                        .flatMap(Condition::compares)
                        .toList(),
                text);
        if (step.numbered()) {
            compute(text, "#" + step.column() + "_class", "$SYSMIS");
        }
        String word = "DO IF ";
        for (StepRule.Choice choice : rule.classes()) {
            text.append(choice.when()
                            .map(when -> "(" + condition(when, counts) + ")")
                            .map(word::concat)
                            .orElse("ELSE"))
                    .append(".\n");
            compute(text.append("  "), step.column(), SpssSyntax.literal(choice.label()));
            if (step.numbered()) {
                compute(
                        text.append("  "),
                        "#" + step.column() + "_class",
                        Integer.toString(rule.classes().indexOf(choice)));
            }
            word = "ELSE IF ";
        }
        text.append("END IF.\n");
    }

    /** Works out the comparisons with counts, which missing answers may leave open; returns them in order. */
    private static List<Condition.Compare> bounded(List<Condition.Compare> compares, StringBuilder text) {
        List<Condition.Compare> counts = compares.stream()
                .filter(compare -> compare.term().kind() == Term.Kind.COUNT)
                .toList();
        for (int c = 0; c < counts.size(); c++) {
            bounded(counts.get(c), "#holds_" + (c + 1), text);
        }
        return counts;
    }

    private String condition(Condition condition, List<Condition.Compare> counts) {
        if (condition instanceof Condition.Fixed fixed) {
            return fixed.holds() ? "1 = 1" : "1 = 0";
        }
        if (condition instanceof Condition.Group group) {
            return group.parts().stream()
                    .map(part -> part instanceof Condition.Group
                            ? "(" + condition(part, counts) + ")"
                            : condition(part, counts))
                    .collect(Collectors.joining(group.any() ? " OR " : " AND "));
        }
        Condition.Compare compare = (Condition.Compare) condition;
        int count = counts.indexOf(compare);
        return count >= 0 ? "#holds_" + (count + 1) + " = 1" : compared(compare);
    }

    private String compared(Condition.Compare compare) {
        String value = keyed(compare.term());
        double slack = compare.term().computed() ? Condition.TOLERANCE : 0;
        return switch (compare.comparison()) {
            case AT_LEAST -> value + " >= " + Names.number(compare.bound() - slack);
            case AT_MOST -> value + " <= " + Names.number(compare.bound() + slack);
            case IS ->
                slack == 0
                        ? value + " = " + Names.number(compare.bound())
                        : "ABS(" + value + " - " + Names.bracketed(compare.bound()) + ") <= 0.000000001";
        };
    }

    private static void bounded(Condition.Compare compare, String name, StringBuilder text) {
        String low = "#" + compare.term().variable() + "_low";
        String high = "#" + compare.term().variable() + "_high";
        if (compare.term().reflection().isPresent()) {
            String about = Names.number(compare.term().reflection().getAsDouble());
            String turned = "(" + about + " - " + high + ")";
            high = "(" + about + " - " + low + ")";
            low = turned;
        }
        String bound = Names.number(compare.bound());
        boolean is = compare.comparison() == Comparison.IS;
        boolean atLeast = compare.comparison() == Comparison.AT_LEAST;
        String yes = is
                ? low + " = " + bound + " AND " + high + " = " + bound
                : atLeast ? low + " >= " + bound : high + " <= " + bound;
        String no = is
                ? bound + " < " + low + " OR " + bound + " > " + high
                : atLeast ? high + " < " + bound : low + " > " + bound;
        compute(text, name, "$SYSMIS");
        text.append("IF (").append(yes).append(") ").append(name).append(" = 1.\n");
        text.append("IF (").append(no).append(") ").append(name).append(" = 0.\n");
    }

    private void detail(ScoreStep step, StringBuilder text) {
        String name = step.column();
        compute(
                text,
                name + "_n",
                "NVALID(" + list(step.rule().answeredFor().map(Term::variable).toList()) + ")");
        String refused = step.isLabel() ? name + " = ''" : "MISSING(" + name + ")";
        text.append("DO IF (").append(refused).append(").\n");
        compute(text.append("  "), name + "_status", "'refused'");
        text.append("ELSE IF (NMISS(").append(list(step.items())).append(") > 0).\n");
        compute(text.append("  "), name + "_status", "'prorated'");
        text.append("ELSE.\n");
        compute(text.append("  "), name + "_status", "'complete'");
        text.append("END IF.\n");
        String value = step.isLabel() ? "#" + name + "_class" : name;
        for (ScoreStep.Bands bands : step.bands()) {
            text.append(SpssSyntax.inner(Names.comment(bands.source())));
            String word = "DO IF ";
            for (ScoreStep.Band band : bands.bands()) {
                String when = word;
                text.append(band.upper()
                                .map(edge -> when + "(" + value + (edge.closed() ? " <= " : " < ")
                                        + Names.number(edge.moved()) + ")")
                                .orElse("ELSE"))
                        .append(".\n");
                compute(text.append("  "), bands.column(), SpssSyntax.literal(band.label()));
                word = "ELSE IF ";
            }
            text.append("END IF.\n");
        }
    }
}
