package org.kindscale.syntax;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kindscale.definition.rule.Condition.Threshold.Comparison;
import org.kindscale.syntax.key.AnswerColumn;
import org.kindscale.syntax.key.Condition;
import org.kindscale.syntax.key.KeyCase;
import org.kindscale.syntax.key.KeyProgram;
import org.kindscale.syntax.key.ScoreStep;
import org.kindscale.syntax.key.StepRule;
import org.kindscale.syntax.key.Term;

/** Writes a key as R: a function {@code score_ID(data)} that proves itself by the worked cases when it is loaded. */
final class RSyntax {

    private static final String CONTRACT = """
            #
            # score_ID(data) returns the data frame with the columns of scores behind its own. An answer is a
            # number or its text; NA and empty mean omitted. A value that is no response is an error.
            """;

    private final SyntaxFile file;

    RSyntax(SyntaxFile file) {
        this.file = file;
    }

    /** {@return the whole file} */
    String text() {
        StringBuilder text = new StringBuilder();
        HeadingText.lines(file, Language.R)
                .forEach(line -> text.append(("# " + line).stripTrailing()).append('\n'));
        text.append(CONTRACT);
        file.programs().forEach(program -> function(program, text));
        return text.toString();
    }

    private void function(KeyProgram program, StringBuilder text) {
        text.append("\nscore_").append(program.name()).append(" <- local({\n");
        text.append(ANSWERS.replace("MISSING", missing()));
        text.append("\n  score <- function(data) {\n");
        for (AnswerColumn item : program.items()) {
            item.gist()
                    .ifPresent(gist ->
                            text.append("    # ").append(Names.comment(gist)).append('\n'));
            text.append("    ")
                    .append(item.variable())
                    .append(" <- answers(data, ")
                    .append(literal(item.column()))
                    .append(", ")
                    .append(numbers(item.codes().stream().map(c -> (double) c).toList()));
            if (!item.plain()) {
                text.append(",\n      ")
                        .append(numbers(item.options().stream()
                                .map(AnswerColumn.Option::score)
                                .toList()));
            }
            text.append(")\n");
        }
        for (ScoreStep step : program.steps()) {
            text.append("\n    # ").append(RuleWords.words(step)).append('\n');
            step(step, program.detail(), text);
        }
        results(program, text);
        text.append("    data\n  }\n");
        cases(program, text);
        text.append("  score\n})\n");
    }

    /** Reads one column. */
    private static final String ANSWERS =
            """
              # One column as item scores; stops on a value that is no response.
              answers <- function(data, column, codes, scores = codes) {
                if (!column %in% names(data)) stop("the data have no column ", column, call. = FALSE)
                cell <- trimws(as.character(data[[column]]))
                number <- suppressWarnings(as.numeric(cell))
                omitted <- is.na(cell) | cell %in% c("", "NA", "."MISSING
                found <- match(number, codes)
                bad <- which(!omitted & is.na(found))
                if (length(bad) > 0) {
                  stop(column, ", row ", bad[1], ": \\"", cell[bad[1]], "\\" is no response; the responses are ",
                    paste(codes, collapse = ", "), if (length(bad) > 1) paste0(" (", length(bad), " such rows)"),
                    call. = FALSE)
                }
                ifelse(omitted, NA_real_, scores[found])
              }
            """.indent(2).replace("\n    ", "\n  ").substring(2);

    private String missing() {
        String texts = file.missing().stream().map(code -> ", " + literal(code)).collect(Collectors.joining());
        List<String> numbers = file.missingNumbers();
        return texts + ")" + (numbers.isEmpty() ? "" : " | number %in% c(" + String.join(", ", numbers) + ")");
    }

    private static String numbers(List<Double> values) {
        return "c(" + values.stream().map(Names::number).collect(Collectors.joining(", ")) + ")";
    }

    private void step(ScoreStep step, boolean detail, StringBuilder text) {
        String name = step.column();
        StepRule rule = step.rule();
        if (rule instanceof StepRule.Combined combined) {
            combined(combined, name, text);
        } else if (rule instanceof StepRule.Counted counted) {
            List<String> tests = counted.tests().stream()
                    .map(test -> condition(test.settled()))
                    .toList();
            line(text, "tests <- cbind(" + Names.wrapped(tests, ", ", 6) + ")");
            line(text, name + " <- rowSums(tests)");
            line(
                    text,
                    name + "[is.na(" + sum(counted.operands().isEmpty() ? List.of() : variables(counted)) + ")] <- NA");
            if (step.bounded()) {
                line(text, name + "_low <- rowSums(tests, na.rm = TRUE)");
                line(text, name + "_high <- " + name + "_low + rowSums(is.na(tests))");
            }
        } else if (rule instanceof StepRule.Line straight) {
            line(text, name + " <- " + straight(straight));
        } else if (rule instanceof StepRule.Looked looked) {
            looked(looked, step, text);
        } else {
            line(text, name + " <- " + classed((StepRule.Classed) rule, choice -> literal(choice.label())));
        }
        if (step.numbered() && rule instanceof StepRule.Classed classed) {
            line(
                    text,
                    name + "_class <- "
                            + classed(
                                    classed,
                                    choice -> Integer.toString(classed.classes().indexOf(choice))));
        }
        if (detail && step.written()) {
            detail(step, text);
        }
    }

    private static List<String> variables(StepRule rule) {
        return rule.terms().stream().map(Term::variable).distinct().toList();
    }

    private static void line(StringBuilder text, String line) {
        text.append("    ").append(line).append('\n');
    }

    private static String sum(List<String> variables) {
        return Names.wrapped(variables, " + ", 6);
    }

    private static String keyed(Term term) {
        return term.reflection().isPresent()
                ? Names.number(term.reflection().getAsDouble()) + " - " + term.variable()
                : term.variable();
    }

    private static void combined(StepRule.Combined rule, String name, StringBuilder text) {
        line(
                text,
                "parts <- cbind("
                        + Names.wrapped(
                                rule.terms().stream().map(RSyntax::keyed).toList(), ", ", 6) + ")");
        line(text, "n <- rowSums(!is.na(parts))");
        String sum = "rowSums(parts, na.rm = TRUE)";
        String by = "n";
        if (!rule.even()) {
            line(
                    text,
                    "weights <- "
                            + numbers(rule.terms().stream().map(Term::weight).toList()));
            line(text, "weighted <- t(t(parts) * weights)");
            line(text, "answered <- rowSums(t(t(!is.na(parts)) * weights))");
            sum = "rowSums(weighted, na.rm = TRUE)";
            by = "answered";
        }
        String scaled =
                rule.mean() ? " / " + by : rule.whole() ? "" : " * " + Names.number(rule.weights()) + " / " + by;
        line(text, name + " <- " + sum + scaled);
        line(text, name + "[n < " + rule.minAnswered() + "] <- NA");
    }

    private static String straight(StepRule.Line line) {
        String value = keyed(line.term());
        if (line.minus() != 0) {
            value = "((" + value + ") - " + Names.bracketed(line.minus()) + ")";
        } else if (line.term().reflection().isPresent()) {
            value = "(" + value + ")";
        }
        value = line.times() == 1 ? value : Names.bracketed(line.times()) + " * " + value;
        value = line.by() == 1 ? value : value + " / " + Names.bracketed(line.by());
        return line.plus() == 0 ? value : Names.number(line.plus()) + " + " + value;
    }

    private static void looked(StepRule.Looked looked, ScoreStep step, StringBuilder text) {
        List<String> raws =
                looked.table().keySet().stream().map(String::valueOf).toList();
        List<String> values =
                looked.table().values().stream().map(Names::number).toList();
        line(text, "raw <- c(" + Names.wrapped(raws, ", ", 6) + ")");
        line(text, "metric <- c(" + Names.wrapped(values, ", ", 6) + ")");
        line(text, step.column() + " <- metric[match(round(" + keyed(looked.term()) + "), raw)]");
        line(text, step.column() + "[is.na(" + sum(step.items()) + ")] <- NA");
    }

    private static String classed(StepRule.Classed rule, Function<StepRule.Choice, String> result) {
        StringBuilder text = new StringBuilder();
        int open = 0;
        for (StepRule.Choice choice : rule.classes()) {
            if (choice.when().isPresent()) {
                text.append("ifelse(").append(condition(choice.when().get())).append(",\n      ");
                text.append(result.apply(choice)).append(", ");
                open++;
            } else {
                text.append(result.apply(choice));
            }
        }
        return text.append(")".repeat(open)).toString();
    }

    private static String condition(Condition condition) {
        if (condition instanceof Condition.Fixed fixed) {
            return "rep_len(" + (fixed.holds() ? "TRUE" : "FALSE") + ", nrow(data))";
        }
        if (condition instanceof Condition.Group group) {
            return group.parts().stream()
                    .map(part -> part instanceof Condition.Group ? "(" + condition(part) + ")" : condition(part))
                    .collect(Collectors.joining(group.any() ? " | " : " & "));
        }
        Condition.Compare compare = (Condition.Compare) condition;
        return compare.term().kind() == Term.Kind.COUNT ? bounded(compare) : compared(compare);
    }

    private static String compared(Condition.Compare compare) {
        String value = keyed(compare.term());
        double slack = compare.term().computed() ? Condition.TOLERANCE : 0;
        return switch (compare.comparison()) {
            case AT_LEAST -> value + " >= " + Names.number(compare.bound() - slack);
            case AT_MOST -> value + " <= " + Names.number(compare.bound() + slack);
            case IS ->
                slack == 0
                        ? value + " == " + Names.number(compare.bound())
                        : "abs(" + value + " - " + Names.bracketed(compare.bound()) + ") <= 1e-9";
        };
    }

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
            return "ifelse(" + low + " == " + high + ", " + low + " == " + bound + ", ifelse(" + bound + " < " + low
                    + " | " + bound + " > " + high + ", FALSE, NA))";
        }
        return compare.comparison() == Comparison.AT_LEAST
                ? "ifelse(" + low + " >= " + bound + ", TRUE, ifelse(" + high + " < " + bound + ", FALSE, NA))"
                : "ifelse(" + high + " <= " + bound + ", TRUE, ifelse(" + low + " > " + bound + ", FALSE, NA))";
    }

    private static void detail(ScoreStep step, StringBuilder text) {
        String name = step.column();
        List<String> parts = step.rule().answeredFor().map(Term::variable).toList();
        line(text, name + "_n <- rowSums(!is.na(cbind(" + Names.wrapped(parts, ", ", 6) + ")))");
        line(
                text,
                name + "_status <- ifelse(is.na(" + name + "), \"refused\", ifelse(is.na(\n      " + sum(step.items())
                        + "), \"prorated\", \"complete\"))");
        String value = step.isLabel() ? name + "_class" : name;
        for (ScoreStep.Bands bands : step.bands()) {
            line(text, "# " + Names.comment(bands.source()));
            StringBuilder chain = new StringBuilder();
            for (ScoreStep.Band band : bands.bands()) {
                chain.append(band.upper()
                        .map(edge -> "ifelse(" + value + (edge.closed() ? " <= " : " < ") + Names.number(edge.moved())
                                + ", ")
                        .orElse(""));
                chain.append(literal(band.label())).append(band.upper().isPresent() ? ",\n      " : "");
            }
            line(
                    text,
                    bands.column() + " <- " + chain + ")".repeat(bands.bands().size() - 1));
        }
    }

    private static void results(KeyProgram program, StringBuilder text) {
        text.append('\n');
        line(
                text,
                program.answered() + " <- rowSums(!is.na(cbind(\n      " + Names.wrapped(program.variables(), ", ", 6)
                        + ")))");
        program.results().forEach(name -> line(text, "data$" + name + " <- " + name));
    }

    /** The worked cases: they run when the file is loaded, and stop it when one does not hold. */
    private static void cases(KeyProgram program, StringBuilder text) {
        if (program.cases().isEmpty()) {
            return;
        }
        text.append("\n  # The worked cases of the definition: loading stops if one does not hold.\n");
        text.append("  cases <- data.frame(check.names = FALSE");
        for (int i = 0; i < program.items().size(); i++) {
            int number = i;
            List<String> cells = program.cases().stream()
                    .map(worked ->
                            worked.codes().get(number).map(String::valueOf).orElse("NA"))
                    .toList();
            text.append(",\n    ")
                    .append(literal(program.items().get(i).column()))
                    .append(" = c(")
                    .append(Names.wrapped(cells, ", ", 6))
                    .append(")");
        }
        text.append(")\n  scored <- score(cases)\n");
        text.append(EXPECT.replace("SOURCE", literal(program.heading().id())));
        for (int c = 0; c < program.cases().size(); c++) {
            text.append("  # ")
                    .append(Names.comment(program.cases().get(c).name()))
                    .append('\n');
            for (KeyCase.Expected expected : program.cases().get(c).expected()) {
                String value = expected.value().isPresent()
                        ? Names.number(expected.value().getAsDouble())
                        : expected.label().map(RSyntax::literal).orElse("NA");
                text.append("  expect(")
                        .append(c + 1)
                        .append(", \"")
                        .append(expected.column())
                        .append("\", ")
                        .append(value)
                        .append(")\n");
            }
        }
    }

    private static final String EXPECT = """
              expect <- function(case, column, value) {
                found <- scored[[column]][case]
                holds <- if (is.na(value) || is.na(found)) is.na(value) && is.na(found)
                  else if (is.character(value)) found == value else abs(found - value) <= 1e-9
                if (!holds) {
                  stop("this file does not score as its definition ", SOURCE, ": worked case ", case, ": ", column,
                    " is ", found, ", not ", value, call. = FALSE)
                }
              }
            """;

    /** {@return {@code text} in quotes, in letters that every locale can read} */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                literal.append('\\').appendCodePoint(c);
            } else if (c < 0x20 || c == 0x7f || (c > 0x7f && c <= 0xffff)) {
                literal.append("\\u").append(hex(c, 4));
            } else if (c > 0xffff) {
                literal.append("\\U").append(hex(c, 8));
            } else {
                literal.appendCodePoint(c);
            }
        });
        return literal.append('"').toString();
    }

    private static String hex(int c, int digits) {
        String hex = Integer.toHexString(c);
        return "0".repeat(digits - hex.length()) + hex;
    }
}
