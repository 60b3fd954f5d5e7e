package org.kindscale.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kindscale.definition.rule.Condition.Threshold.Comparison;
import org.kindscale.syntax.key.Condition;
import org.kindscale.syntax.key.ScoreStep;
import org.kindscale.syntax.key.StepRule;
import org.kindscale.syntax.key.Term;

/** The rules of scores as expressions of SQL. */
final class SqlRules {

    private final SqlDialect dialect;

    SqlRules(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /** {@return the name of an operand's column} */
    static String column(Term term) {
        return term.kind() == Term.Kind.ITEM ? term.variable() + "_value" : term.variable();
    }

    /** {@return an operand after keying} */
    static String keyed(Term term) {
        return term.reflection().isPresent()
                ? "(" + Names.number(term.reflection().getAsDouble()) + " - " + column(term) + ")"
                : column(term);
    }

    /** {@return an expression that is null as soon as one of the items {@code variables} is} */
    static String sumOf(List<String> variables, int indent) {
        return Names.wrapped(variables.stream().map(v -> v + "_value").toList(), " + ", indent);
    }

    /** {@return the columns that a score needs beside it, such as how many operands have a value} */
    List<String> helpers(ScoreStep step, boolean detail) {
        List<String> columns = new ArrayList<>();
        StepRule rule = step.rule();
        boolean partial = rule instanceof StepRule.Combined combined && !combined.whole();
        if (partial || detail) {
            columns.add(named(answered(rule.answeredFor().toList(), term -> 1.0), step.column() + "_n"));
        }
        if (rule instanceof StepRule.Combined combined && !combined.whole() && !combined.even()) {
            columns.add(named(answered(combined.terms(), Term::weight), step.column() + "_weights"));
        }
        if (rule instanceof StepRule.Counted counted && step.bounded()) {
            columns.add(named(holding(counted, "", "1", "0"), step.column() + "_low"));
            columns.add(named(holding(counted, "NOT ", "0", "1"), step.column() + "_high"));
        }
        return columns;
    }

    private static String named(String expression, String column) {
        return expression + " AS " + column;
    }

    private static String answered(List<Term> terms, Function<Term, Double> weight) {
        List<String> parts = terms.stream()
                .map(term -> "CASE WHEN " + column(term) + " IS NULL THEN 0 ELSE " + Names.number(weight.apply(term))
                        + " END")
                .toList();
        return Names.wrapped(parts, " + ", 6);
    }

    private String holding(StepRule.Counted counted, String not, String then, String otherwise) {
        List<String> parts = counted.tests().stream()
                .map(test -> "CASE WHEN " + not + "(" + condition(test.settled()) + ") THEN " + then + " ELSE "
                        + otherwise + " END")
                .toList();
        return Names.wrapped(parts, " + ", 6);
    }

    /** {@return the value of a score} */
    String value(ScoreStep step) {
        StepRule rule = step.rule();
        if (rule instanceof StepRule.Combined combined) {
            return combined(combined, step.column());
        }
        if (rule instanceof StepRule.Counted counted) {
            String all = Names.wrapped(
                    counted.answeredFor().map(SqlRules::column).distinct().toList(), " + ", 11);
            return "CASE\n      WHEN " + all + " IS NOT NULL THEN CAST(\n        " + holding(counted, "", "1", "0")
                    + " AS " + dialect.number + ")\n    END";
        }
        if (rule instanceof StepRule.Line line) {
            return line(line);
        }
        if (rule instanceof StepRule.Looked looked) {
            return looked(looked, step);
        }
        return classed((StepRule.Classed) rule, choice -> dialect.literal(choice.label()));
    }

    /** {@return the number of a class, from 0} */
    String number(StepRule.Classed rule) {
        return "CAST(" + classed(rule, choice -> Integer.toString(rule.classes().indexOf(choice))) + " AS "
                + dialect.number + ")";
    }

    private static String combined(StepRule.Combined rule, String column) {
        List<String> parts = new ArrayList<>();
        for (Term term : rule.terms()) {
            String value = rule.whole() ? keyed(term) : "COALESCE(" + bare(keyed(term)) + ", 0)";
            parts.add(term.weight() == 1 ? value : Names.number(term.weight()) + " * " + value);
        }
        String sum = Names.wrapped(parts, " + ", 8);
        if (rule.whole()) {
            return rule.mean() ? "(" + sum + ")\n      / " + Names.number(rule.weights()) : sum;
        }
        String by = column + (rule.even() ? "_n" : "_weights");
        String scaled = rule.mean() ? " / " + by : " * " + Names.number(rule.weights()) + " / " + by;
        return "CASE\n      WHEN " + column + "_n >= " + rule.minAnswered() + " THEN\n       (" + sum + ")\n       "
                + scaled + "\n    END";
    }

    /** {@return an expression without the brackets around it} */
    private static String bare(String expression) {
        return expression.startsWith("(") ? expression.substring(1, expression.length() - 1) : expression;
    }

    private static String line(StepRule.Line line) {
        String value = keyed(line.term());
        if (line.minus() != 0) {
            value = "(" + value + " - " + signed(line.minus()) + ")";
        }
        value = line.times() == 1 ? value : signed(line.times()) + " * " + value;
        value = line.by() == 1 ? value : value + " / " + signed(line.by());
        return line.plus() == 0 ? value : Names.number(line.plus()) + " + " + value;
    }

    private static String signed(double value) {
        return value < 0 ? "(" + Names.number(value) + ")" : Names.number(value);
    }

    private String looked(StepRule.Looked looked, ScoreStep step) {
        List<String> entries = new ArrayList<>();
        looked.table().forEach((raw, value) -> entries.add("WHEN " + raw + " THEN " + Names.number(value)));
        return "CASE\n      WHEN " + sumOf(step.items(), 11) + " IS NOT NULL THEN\n        CAST(CASE CAST(ROUND("
                + bare(keyed(looked.term())) + ") AS INTEGER)\n          " + Names.wrapped(entries, " ", 10)
                + "\n        END AS " + dialect.number + ")\n    END";
    }

    private String classed(StepRule.Classed rule, Function<StepRule.Choice, String> result) {
        StringBuilder text = new StringBuilder("CASE\n");
        for (StepRule.Choice choice : rule.classes()) {
            if (choice.when().isPresent()) {
                String condition = condition(choice.when().get());
                text.append("      WHEN (").append(condition).append(") IS NULL THEN NULL -- still open\n");
                text.append("      WHEN ")
                        .append(condition)
                        .append("\n        THEN ")
                        .append(result.apply(choice))
                        .append('\n');
            } else {
                text.append("      ELSE ").append(result.apply(choice)).append('\n');
            }
        }
        return text.append("    END").toString();
    }

    private String condition(Condition condition) {
        if (condition instanceof Condition.Fixed fixed) {
            return fixed.holds() ? "1 = 1" : "1 = 0";
        }
        if (condition instanceof Condition.Group group) {
            return group.parts().stream()
                    .map(part -> part instanceof Condition.Group ? "(" + condition(part) + ")" : condition(part))
                    .collect(Collectors.joining(group.any() ? " OR " : " AND "));
        }
        Condition.Compare compare = (Condition.Compare) condition;
        return compare.term().kind() == Term.Kind.COUNT ? bounded(compare) : compared(compare, keyed(compare.term()));
    }

    private static String compared(Condition.Compare compare, String value) {
        double slack = compare.term().computed() ? Condition.TOLERANCE : 0;
        return switch (compare.comparison()) {
            case AT_LEAST -> value + " >= " + Names.number(compare.bound() - slack);
            case AT_MOST -> value + " <= " + Names.number(compare.bound() + slack);
            case IS ->
                slack == 0
                        ? value + " = " + Names.number(compare.bound())
                        : "ABS(" + value + " - " + signed(compare.bound()) + ") <= 0.000000001";
        };
    }

    /** A count of which missing answers leave the lowest and the highest value open. */
    private static String bounded(Condition.Compare compare) {
        String low = compare.term().variable() + "_low";
        String high = compare.term().variable() + "_high";
        if (compare.term().reflection().isPresent()) {
            String about = Names.number(compare.term().reflection().getAsDouble());
            String turned = "(" + about + " - " + high + ")";
            high = "(" + about + " - " + low + ")";
            low = turned;
        }
        String bound = Names.number(compare.bound());
        if (compare.comparison() == Comparison.IS) {
            return "CASE WHEN " + low + " = " + high + " THEN " + low + " = " + bound + " WHEN " + bound + " < " + low
                    + " OR " + bound + " > " + high + " THEN 1 = 0 END";
        }
        boolean atLeast = compare.comparison() == Comparison.AT_LEAST;
        return atLeast
                ? "CASE WHEN " + low + " >= " + bound + " THEN 1 = 1 WHEN " + high + " < " + bound + " THEN 1 = 0 END"
                : "CASE WHEN " + high + " <= " + bound + " THEN 1 = 1 WHEN " + low + " > " + bound + " THEN 1 = 0 END";
    }
}
