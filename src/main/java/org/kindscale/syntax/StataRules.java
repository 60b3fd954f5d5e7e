package org.kindscale.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kindscale.syntax.key.Condition;
import org.kindscale.syntax.key.KeyProgram;
import org.kindscale.syntax.key.ScoreStep;
import org.kindscale.syntax.key.StepRule;
import org.kindscale.syntax.key.Term;

/** The rules of scores as commands of Stata. Whatever is no result is a temporary variable. */
final class StataRules {

    private final KeyProgram program;
    private final Set<String> kept;
    private final PairedConditions conditions;

    StataRules(KeyProgram program) {
        this.program = program;
        kept = Set.copyOf(program.results());
        conditions = new PairedConditions(
                value -> "missing(" + value + ")",
                "abs",
                true,
                word -> word.equals("true") ? "1" : "0",
                this::variable);
    }

    /** Writes the computations. */
    void write(StringBuilder text) {
        for (ScoreStep step : program.steps()) {
            line(text, "* " + RuleWords.words(step));
            step(step, text);
            if (program.detail() && step.written()) {
                detail(step, text);
            }
        }
        generate(text, program.answered(), present(program.variables()));
        for (ScoreStep step : program.written()) {
            line(text, "label variable " + step.column() + " " + StataSyntax.literal(step.title()));
        }
    }

    private String variable(String name) {
        return kept.contains(name) ? name : "`" + name + "'";
    }

    private static void line(StringBuilder text, String line) {
        text.append("    ").append(line.replace("\n", " ///\n")).append('\n');
    }

    private void generate(StringBuilder text, String name, String value) {
        if (!kept.contains(name)) {
            line(text, "tempvar " + name);
        }
        line(text, "quietly generate double " + variable(name) + " = " + value);
    }

    /** A string variable: the first label whose condition holds. */
    private void words(StringBuilder text, String name, List<String[]> choices) {
        if (!kept.contains(name)) {
            line(text, "tempvar " + name);
        }
        line(text, "quietly generate strL " + variable(name) + " = \"\"");
        for (String[] choice : choices) {
            line(
                    text,
                    "quietly replace " + variable(name) + " = " + StataSyntax.literal(choice[0]) + " if "
                            + variable(name) + " == \"\" & " + choice[1]);
        }
    }

    private String present(List<String> variables) {
        return Names.wrapped(
                variables.stream().map(v -> "!missing(" + variable(v) + ")").toList(), " + ", 8);
    }

    private String sum(List<String> variables) {
        return Names.wrapped(variables.stream().map(this::variable).toList(), " + ", 8);
    }

    private void step(ScoreStep step, StringBuilder text) {
        String name = step.column();
        StepRule rule = step.rule();
        if (rule instanceof StepRule.Combined combined) {
            combined(combined, name, text);
        } else if (rule instanceof StepRule.Counted counted) {
            List<Condition> tests =
                    counted.tests().stream().map(Condition.Compare::settled).toList();
            generate(
                    text,
                    name + "_low",
                    Names.wrapped(tests.stream().map(conditions::surely).toList(), " + ", 8));
            generate(
                    text,
                    name + "_high",
                    Names.wrapped(tests.stream().map(conditions::possibly).toList(), " + ", 8));
            List<String> parts =
                    counted.terms().stream().map(Term::variable).distinct().toList();
            generate(text, name, "cond(missing(" + sum(parts) + "), ., " + variable(name + "_low") + ")");
        } else if (rule instanceof StepRule.Line straight) {
            generate(text, name, straight(straight));
        } else if (rule instanceof StepRule.Looked looked) {
            generate(text, name, ".");
            String raw = "round(" + keyed(looked.term()) + ")";
            looked.table()
                    .forEach((of, value) -> line(
                            text,
                            "quietly replace " + variable(name) + " = " + Names.number(value) + " if " + raw + " == "
                                    + of));
            line(text, "quietly replace " + variable(name) + " = . if missing(" + sum(step.items()) + ")");
        } else {
            classed((StepRule.Classed) rule, name, text);
        }
    }

    private String keyed(Term term) {
        String value = variable(term.variable());
        return term.reflection().isPresent()
                ? "(" + Names.number(term.reflection().getAsDouble()) + " - " + value + ")"
                : value;
    }

    private void combined(StepRule.Combined rule, String name, StringBuilder text) {
        List<String> values = new ArrayList<>();
        List<String> weights = new ArrayList<>();
        for (Term term : rule.terms()) {
            String weight = Names.number(term.weight());
            String value = term.weight() == 1 ? keyed(term) : weight + " * " + keyed(term);
            String absent = "missing(" + variable(term.variable()) + ")";
            values.add(rule.whole() ? value : "cond(" + absent + ", 0, " + value + ")");
            weights.add(term.weight() == 1 ? "!" + absent : weight + " * !" + absent);
        }
        String sum = "(" + Names.wrapped(values, " + ", 8) + ")";
        if (rule.whole()) {
            generate(text, name, rule.mean() ? sum + " / " + Names.number(rule.weights()) : sum);
            return;
        }
        List<String> parts = rule.terms().stream().map(Term::variable).toList();
        generate(text, name + "_parts", present(parts));
        generate(text, name + "_weights", Names.wrapped(weights, " + ", 8));
        String by = variable(name + "_weights");
        String scaled = rule.mean() ? sum + " / " + by : sum + " * " + Names.number(rule.weights()) + " / " + by;
        generate(
                text, name, "cond(" + variable(name + "_parts") + " >= " + rule.minAnswered() + ", " + scaled + ", .)");
    }

    private String straight(StepRule.Line line) {
        String value = keyed(line.term());
        value = line.minus() == 0 ? value : "(" + value + " - " + Names.bracketed(line.minus()) + ")";
        value = line.times() == 1 ? value : Names.bracketed(line.times()) + " * " + value;
        value = line.by() == 1 ? value : value + " / " + Names.bracketed(line.by());
        return line.plus() == 0 ? value : Names.number(line.plus()) + " + " + value;
    }

    private void classed(StepRule.Classed rule, String name, StringBuilder text) {
        generate(text, name + "_class", ".");
        generate(text, name + "_open", "1");
        String open = variable(name + "_open");
        String number = variable(name + "_class");
        List<String[]> labels = new ArrayList<>();
        for (int c = 0; c < rule.classes().size(); c++) {
            StepRule.Choice choice = rule.classes().get(c);
            String sure =
                    choice.when().map(when -> " & " + conditions.surely(when)).orElse("");
            line(text, "quietly replace " + number + " = " + c + " if " + open + sure);
            choice.when()
                    .ifPresent(when -> line(text, "quietly replace " + open + " = 0 if " + conditions.possibly(when)));
            labels.add(new String[] {choice.label(), number + " == " + c});
        }
        words(text, name, labels);
    }

    private void detail(ScoreStep step, StringBuilder text) {
        String name = step.column();
        String value = step.isLabel() ? variable(name + "_class") : name;
        generate(
                text,
                name + "_n",
                present(step.rule().answeredFor().map(Term::variable).collect(Collectors.toList())));
        words(
                text,
                name + "_status",
                List.of(
                        new String[] {"refused", "missing(" + value + ")"},
                        new String[] {"prorated", "missing(" + sum(step.items()) + ")"},
                        new String[] {"complete", "1"}));
        for (ScoreStep.Bands bands : step.bands()) {
            line(text, "* " + Names.comment(bands.source()));
            List<String[]> choices = new ArrayList<>();
            for (ScoreStep.Band band : bands.bands()) {
                String when = band.upper()
                        .map(edge -> value + (edge.closed() ? " <= " : " < ") + Names.number(edge.moved()))
                        .orElse("!missing(" + value + ")");
                choices.add(new String[] {band.label(), when});
            }
            words(text, bands.column(), choices);
        }
    }
}
