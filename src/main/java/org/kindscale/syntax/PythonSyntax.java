package org.kindscale.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kindscale.syntax.key.AnswerColumn;
import org.kindscale.syntax.key.Condition;
import org.kindscale.syntax.key.KeyCase;
import org.kindscale.syntax.key.KeyProgram;
import org.kindscale.syntax.key.ScoreStep;
import org.kindscale.syntax.key.StepRule;
import org.kindscale.syntax.key.Term;

/**
 * Writes a key as Python: a function {@code score_ID(frame)} for frames of pandas or polars, which proves itself by the
 * worked cases when it is loaded. Both compute with NumPy.
 */
final class PythonSyntax {

    private static final String ANSWERS = """


            def _answers(frame, column, scores):
                ""\"One column as item scores; stops on a value that is no response.""\"
                found = np.full(len(frame), np.nan)
                for row, cell in enumerate(frame[column]):
                    if ABSENT:
                        continue
                    text = str(cell).strip()
                    if text in OMITTED:
                        continue
                    try:
                        number = float(text)
                    except ValueError:
                        number = None
                    if number in OMITTED_NUMBERS:
                        continue
                    if number not in scores:
                        raise ValueError(
                            f'{column}, row {row + 1}: "{text}" is no response; the responses are {list(scores)}')
                    found[row] = scores[number]
                return found


            def _first(choices, rest):
                ""\"The label of the first condition that holds; else the rest.""\"
                label = np.full(len(choices[0][0]), rest, dtype=object)
                for holds, word in reversed(choices):
                    label[holds] = word
                return label


            def _looked_up(values, table):
                ""\"The value that the table has for each whole number.""\"
                return np.array([np.nan if np.isnan(v) else table[round(v)] for v in values], dtype=float)


            def _expect(scored, case, column, value):
                ""\"Stops the loading of this file where a worked case does not hold.""\"
                found = list(scored[column])[case - 1]
                absent = found is None or found != found
                if value is None or absent:
                    holds = value is None and absent
                else:
                    holds = found == value if isinstance(value, str) else abs(found - value) <= 1e-9
                if not holds:
                    raise AssertionError(f"worked case {case}: {column} is {found}, not {value}")
            """;

    /** What is left out where no number means that there is no answer. */
    private static final String NUMBERS_LEFT_OUT = "        if number in OMITTED_NUMBERS:\n            continue\n";

    private final SyntaxFile file;
    private final Language language;
    private final boolean pandas;
    private final PairedConditions conditions = new PairedConditions(
            value -> "np.isnan(" + value + ")",
            "np.abs",
            false,
            word -> "np.full(len(frame), " + (word.equals("true") ? "True" : "False") + ")",
            name -> name);

    PythonSyntax(SyntaxFile file, Language language) {
        this.file = file;
        this.language = language;
        this.pandas = language == Language.PANDAS;
    }

    /** {@return the whole file} */
    String text() {
        StringBuilder text = new StringBuilder();
        HeadingText.lines(file, language)
                .forEach(line -> text.append(("# " + line).stripTrailing()).append('\n'));
        text.append("#\n# score_ID(frame) returns the frame with the columns of scores behind its own. An answer is\n");
        text.append("# a number or its text, empty means omitted. A value that is no response is an error.\n");
        text.append("import numpy as np\nimport ").append(pandas ? "pandas as pd\n" : "polars as pl\n");
        String numbers = file.missingNumbers().stream().collect(Collectors.joining(", "));
        String words = file.missing().stream()
                .map(code -> ", " + RSyntax.literal(code))
                .collect(Collectors.joining());
        String answers = numbers.isEmpty() ? ANSWERS.replace(NUMBERS_LEFT_OUT, "") : ANSWERS;
        text.append(answers.replace("ABSENT", pandas ? "pd.isna(cell)" : "cell is None or cell != cell")
                .replace("OMITTED_NUMBERS", "(" + numbers + ",)")
                .replace("OMITTED", "(\"\", \"NA\", \".\"" + words + ")"));
        file.programs().forEach(program -> function(program, text));
        return text.toString();
    }

    private void function(KeyProgram program, StringBuilder text) {
        text.append("\n\ndef score_").append(program.name()).append("(frame):\n");
        line(text, RSyntax.literal(Names.comment(program.heading().title())).replaceAll("^\"|\"$", "\"\"\""));
        for (AnswerColumn item : program.items()) {
            item.gist().ifPresent(gist -> line(text, "# " + Names.comment(gist)));
            List<String> scores = item.options().stream()
                    .map(option -> option.code() + ": " + Names.number(option.score()))
                    .toList();
            line(
                    text,
                    item.variable() + " = _answers(frame, " + RSyntax.literal(item.column()) + ", {"
                            + Names.wrapped(scores, ", ", 8) + "})");
        }
        for (ScoreStep step : program.steps()) {
            text.append('\n');
            line(text, "# " + RuleWords.words(step));
            step(step, text);
            if (program.detail() && step.written()) {
                detail(step, text);
            }
        }
        results(program, text);
        cases(program, text);
    }

    private static void line(StringBuilder text, String line) {
        text.append("    ").append(line).append('\n');
    }

    private void step(ScoreStep step, StringBuilder text) {
        String name = step.column();
        StepRule rule = step.rule();
        if (rule instanceof StepRule.Combined combined) {
            combined(combined, name, text);
        } else if (rule instanceof StepRule.Counted counted) {
            List<Condition> tests =
                    counted.tests().stream().map(Condition.Compare::settled).toList();
            line(
                    text,
                    name + "_low = "
                            + added(tests.stream().map(conditions::surely).toList()));
            line(
                    text,
                    name + "_high = "
                            + added(tests.stream().map(conditions::possibly).toList()));
            List<String> parts =
                    counted.terms().stream().map(Term::variable).distinct().toList();
            line(
                    text,
                    name + " = np.where(np.isnan(" + Names.wrapped(parts, " + ", 8) + "), np.nan, " + name + "_low)");
        } else if (rule instanceof StepRule.Line straight) {
            line(text, name + " = " + straight(straight));
        } else if (rule instanceof StepRule.Looked looked) {
            List<String> entries = new ArrayList<>();
            looked.table().forEach((raw, value) -> entries.add(raw + ": " + Names.number(value)));
            line(text, "table = {" + Names.wrapped(entries, ", ", 8) + "}");
            line(text, "complete = ~np.isnan(" + Names.wrapped(step.items(), " + ", 8) + ")");
            line(text, name + " = _looked_up(np.where(complete, " + keyed(looked.term()) + ", np.nan), table)");
        } else {
            classed((StepRule.Classed) rule, name, text);
        }
    }

    private static String added(List<String> tests) {
        return Names.wrapped(tests.stream().map(test -> "1 * " + test).toList(), " + ", 8)
                .replace("\n", " \\\n");
    }

    private static String keyed(Term term) {
        return term.reflection().isPresent()
                ? Names.number(term.reflection().getAsDouble()) + " - " + term.variable()
                : term.variable();
    }

    private static void combined(StepRule.Combined rule, String name, StringBuilder text) {
        List<String> parts = rule.terms().stream().map(PythonSyntax::keyed).toList();
        line(text, "parts = np.column_stack([" + Names.wrapped(parts, ", ", 8) + "])");
        line(text, "n = np.sum(~np.isnan(parts), axis=1)");
        String sum = "np.nansum(parts, axis=1)";
        String by = "n";
        if (!rule.even()) {
            List<String> weights = rule.terms().stream()
                    .map(term -> Names.number(term.weight()))
                    .toList();
            line(text, "weights = np.array([" + Names.wrapped(weights, ", ", 8) + "])");
            line(text, "answered = np.sum(~np.isnan(parts) * weights, axis=1)");
            sum = "np.nansum(parts * weights, axis=1)";
            by = "answered";
        }
        String divisor = "np.where(n > 0, " + by + ", np.nan)";
        String scaled = rule.mean()
                ? " / " + divisor
                : rule.whole() ? "" : " * " + Names.number(rule.weights()) + " / " + divisor;
        line(text, name + " = np.where(n >= " + rule.minAnswered() + ", " + sum + scaled + ", np.nan)");
    }

    private static String straight(StepRule.Line line) {
        String value = line.term().reflection().isPresent() ? "(" + keyed(line.term()) + ")" : keyed(line.term());
        value = line.minus() == 0 ? value : "(" + value + " - " + Names.bracketed(line.minus()) + ")";
        value = line.times() == 1 ? value : Names.bracketed(line.times()) + " * " + value;
        value = line.by() == 1 ? value : value + " / " + Names.bracketed(line.by());
        return line.plus() == 0 ? value : Names.number(line.plus()) + " + " + value;
    }

    private void classed(StepRule.Classed rule, String name, StringBuilder text) {
        line(text, name + "_class = np.full(len(frame), np.nan)");
        line(text, "undecided = np.full(len(frame), True)");
        for (int c = 0; c < rule.classes().size(); c++) {
            StepRule.Choice choice = rule.classes().get(c);
            if (choice.when().isPresent()) {
                Condition when = choice.when().get();
                line(text, name + "_class[undecided & " + conditions.surely(when) + "] = " + c);
                line(text, "undecided = undecided & ~" + conditions.possibly(when));
            } else {
                line(text, name + "_class[undecided] = " + c);
            }
        }
        List<String> choices = new ArrayList<>();
        for (int c = 0; c < rule.classes().size(); c++) {
            choices.add("(" + name + "_class == " + c + ", "
                    + RSyntax.literal(rule.classes().get(c).label()) + ")");
        }
        line(text, name + " = _first([" + Names.wrapped(choices, ", ", 8) + "], None)");
    }

    private static void detail(ScoreStep step, StringBuilder text) {
        String name = step.column();
        String value = step.isLabel() ? name + "_class" : name;
        List<String> parts = step.rule()
                .answeredFor()
                .map(term -> "1 * ~np.isnan(" + term.variable() + ")")
                .toList();
        line(text, name + "_n = " + Names.wrapped(parts, " + ", 8).replace("\n", " \\\n"));
        line(
                text,
                name + "_status = _first([(np.isnan(" + value + "), \"refused\"), (np.isnan(\n        "
                        + Names.wrapped(step.items(), " + ", 8) + "), \"prorated\")], \"complete\")");
        for (ScoreStep.Bands bands : step.bands()) {
            line(text, "# " + Names.comment(bands.source()));
            List<String> choices = new ArrayList<>(List.of("(np.isnan(" + value + "), None)"));
            String rest = "None";
            for (ScoreStep.Band band : bands.bands()) {
                String label = RSyntax.literal(band.label());
                band.upper()
                        .ifPresent(edge -> choices.add("(" + value + (edge.closed() ? " <= " : " < ")
                                + Names.number(edge.moved()) + ", " + label + ")"));
                rest = label;
            }
            line(text, bands.column() + " = _first([" + Names.wrapped(choices, ", ", 8) + "], " + rest + ")");
        }
    }

    private void results(KeyProgram program, StringBuilder text) {
        text.append('\n');
        List<String> answered = program.variables().stream()
                .map(variable -> "1 * ~np.isnan(" + variable + ")")
                .toList();
        line(
                text,
                program.answered() + " = " + Names.wrapped(answered, " + ", 8).replace("\n", " \\\n"));
        line(text, pandas ? "return frame.assign(" : "return frame.with_columns(");
        for (String name : program.results()) {
            line(text, pandas ? "    " + name + "=" + name + "," : "    pl.Series(" + polars(name, program) + "),");
        }
        line(text, ")");
    }

    private static String polars(String name, KeyProgram program) {
        boolean label = program.words().containsKey(name);
        String values = label ? ", list(" + name + "), dtype=pl.String" : ", " + name + ", nan_to_null=True";
        return RSyntax.literal(name) + values;
    }

    private void cases(KeyProgram program, StringBuilder text) {
        if (program.cases().isEmpty()) {
            return;
        }
        text.append("\n\n# The worked cases of the definition: loading stops if one does not hold.\n_scored = score_")
                .append(program.name())
                .append(pandas ? "(pd.DataFrame({\n" : "(pl.DataFrame({\n");
        for (int i = 0; i < program.items().size(); i++) {
            int number = i;
            List<String> cells = program.cases().stream()
                    .map(worked ->
                            worked.codes().get(number).map(String::valueOf).orElse("None"))
                    .toList();
            line(text, RSyntax.literal(program.items().get(i).column()) + ": [" + Names.wrapped(cells, ", ", 8) + "],");
        }
        text.append("}))\n");
        for (int c = 0; c < program.cases().size(); c++) {
            text.append("# ")
                    .append(Names.comment(program.cases().get(c).name()))
                    .append('\n');
            for (KeyCase.Expected expected : program.cases().get(c).expected()) {
                String value = expected.value().isPresent()
                        ? Names.number(expected.value().getAsDouble())
                        : expected.label().map(RSyntax::literal).orElse("None");
                text.append("_expect(_scored, ")
                        .append(c + 1)
                        .append(", \"")
                        .append(expected.column())
                        .append("\", ")
                        .append(value)
                        .append(")\n");
            }
        }
    }
}
