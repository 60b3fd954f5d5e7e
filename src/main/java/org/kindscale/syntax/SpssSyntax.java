package org.kindscale.syntax;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kindscale.syntax.key.AnswerColumn;
import org.kindscale.syntax.key.KeyCase;
import org.kindscale.syntax.key.KeyProgram;

/** Writes a key as SPSS syntax, which PSPP runs too: a macro for the scores, worked cases as inline data, a guard. */
final class SpssSyntax {

    private final SyntaxFile file;

    SpssSyntax(SyntaxFile file) {
        this.file = file;
    }

    /** {@return the whole file} */
    String text() {
        StringBuilder text = new StringBuilder();
        HeadingText.lines(file, Language.SPSS).forEach(line -> comment(text, line));
        comment(
                text,
                "Computes the scores into the active file. Where a value is no response, no person gets a score,");
        comment(text, "and the rows that hold such values are listed.");
        text.append("\nDATASET NAME kindscale_survey.\n");
        file.programs().forEach(program -> program(program, text));
        return text.toString();
    }

    private static void comment(StringBuilder text, String line) {
        String plain = line.replace("'", "").replace("\"", "");
        text.append(line.isEmpty() ? "" : "* " + plain + (plain.endsWith(".") ? "" : "."))
                .append('\n');
    }

    /** {@return a comment within a macro} */
    static String inner(String words) {
        return "/* " + words.replace("'", "").replace("\"", "").replace("!", "") + " */\n";
    }

    private void program(KeyProgram program, StringBuilder text) {
        SpssRules rules = new SpssRules(program, file.missingNumbers());
        text.append("\nDEFINE !score_").append(program.name()).append(" ()\n");
        rules.computations(text);
        text.append("!ENDDEFINE.\n");
        cases(program, rules, text);
        text.append('\n');
        comment(text, "The scores of the active file");
        guard(program, text);
        rules.strings(text);
        text.append("!score_").append(program.name()).append(".\n");
        withhold(program, rules, text);
        labels(program, text);
    }

    /** Counts the values that are no response, in each row and in all. */
    private void guard(KeyProgram program, StringBuilder text) {
        Map<String, List<String>> byCodes = new LinkedHashMap<>();
        for (AnswerColumn item : program.items()) {
            List<String> codes = new ArrayList<>();
            item.codes().forEach(code -> codes.add(Integer.toString(code)));
            codes.addAll(file.missingNumbers());
            byCodes.computeIfAbsent(String.join(", ", codes), key -> new ArrayList<>())
                    .add(item.column());
        }
        List<String> columns =
                program.items().stream().map(AnswerColumn::column).toList();
        text.append("COUNT kindscale_ok =");
        byCodes.forEach((codes, of) -> text.append("\n  ")
                .append(Names.wrapped(of, " ", 2))
                .append(" (")
                .append(codes)
                .append(")"));
        text.append(".\nCOMPUTE kindscale_bad = NVALID(")
                .append(Names.wrapped(columns, ", ", 2))
                .append(")\n  - ");
        text.append("kindscale_ok.\n");
        if (!file.missingNumbers().isEmpty()) {
            text.append(inner("a missing code that is also declared missing is counted by neither"));
        }
        text.append("COMPUTE kindscale_all = 1.\n");
        text.append("AGGREGATE /OUTFILE=* MODE=ADDVARIABLES /BREAK=kindscale_all\n");
        text.append("  /kindscale_bad_all = MAX(kindscale_bad).\n");
        comment(text, "Rows with a value that is no response; none is listed when all is well");
        String listed = Names.wrapped(columns, " ", 2);
        text.append("TEMPORARY.\nSELECT IF (kindscale_bad > 0).\n");
        text.append("FORMATS ").append(listed).append(" (F8.2).\n");
        text.append("LIST /VARIABLES=").append(listed).append(" /FORMAT=NUMBERED.\n");
    }

    private static void withhold(KeyProgram program, SpssRules rules, StringBuilder text) {
        List<String> numbers = new ArrayList<>(rules.numbers());
        numbers.add(program.answered());
        text.append("DO IF (kindscale_bad_all > 0).\nRECODE ").append(Names.wrapped(numbers, " ", 2));
        text.append(" (ELSE=SYSMIS).\n");
        if (!rules.words().isEmpty()) {
            text.append("RECODE ")
                    .append(Names.wrapped(List.copyOf(rules.words().keySet()), " ", 2));
            text.append(" (ELSE='').\n");
        }
        text.append(
                "END IF.\nEXECUTE.\nDELETE VARIABLES kindscale_ok kindscale_bad kindscale_all kindscale_bad_all.\n");
    }

    private static void labels(KeyProgram program, StringBuilder text) {
        text.append("VARIABLE LABELS");
        program.written()
                .forEach(step -> text.append("\n  ")
                        .append(step.column())
                        .append(' ')
                        .append(literal(Names.comment(step.title()))));
        text.append("\n  ")
                .append(program.answered())
                .append(" 'Items answered, of ")
                .append(program.items().size())
                .append("'.\n");
        text.append("EXECUTE.\n");
    }

    /** {@return {@code text} as a literal, on one line} */
    static String literal(String text) {
        return "'" + Names.comment(text).replace("'", "''") + "'";
    }

    private void cases(KeyProgram program, SpssRules rules, StringBuilder text) {
        if (program.cases().isEmpty()) {
            return;
        }
        text.append('\n');
        comment(
                text,
                "The worked cases of the definition. A case that does not hold is listed; none means that all hold");
        for (int c = 0; c < program.cases().size(); c++) {
            comment(
                    text,
                    "case " + (c + 1) + ": "
                            + Names.comment(program.cases().get(c).name()));
        }
        rows(program, text);
        rules.strings(text);
        text.append("!score_").append(program.name()).append(".\nCOMPUTE cases_wrong = 0.\n");
        for (int c = 0; c < program.cases().size(); c++) {
            for (KeyCase.Expected expected : program.cases().get(c).expected()) {
                text.append("IF (worked_case = ")
                        .append(c + 1)
                        .append(" AND ")
                        .append(misses(expected, rules.words().containsKey(expected.column())))
                        .append(") cases_wrong = cases_wrong + 1.\n");
            }
        }
        List<String> looked = program.cases().stream()
                .flatMap(worked -> worked.expected().stream())
                .map(KeyCase.Expected::column)
                .distinct()
                .toList();
        text.append("SELECT IF (cases_wrong > 0).\nLIST /VARIABLES=worked_case cases_wrong ")
                .append(Names.wrapped(looked, " ", 2))
                .append(".\nDATASET ACTIVATE kindscale_survey.\nDATASET CLOSE kindscale_cases.\n");
    }

    /** Opens a data set of the answers of the worked cases. */
    private static void rows(KeyProgram program, StringBuilder text) {
        List<String> columns =
                program.items().stream().map(AnswerColumn::column).toList();
        text.append("DATASET COPY kindscale_cases.\nDATASET ACTIVATE kindscale_cases.\n");
        text.append("DATA LIST FREE /worked_case ")
                .append(Names.wrapped(columns, " ", 2))
                .append(".\nBEGIN DATA\n");
        for (int c = 0; c < program.cases().size(); c++) {
            text.append(c + 1)
                    .append(program.cases().get(c).codes().stream()
                            .map(code -> " " + code.map(String::valueOf).orElse("."))
                            .collect(Collectors.joining()))
                    .append('\n');
        }
        text.append("END DATA.\n");
    }

    private static String misses(KeyCase.Expected expected, boolean word) {
        if (expected.label().isPresent()) {
            return expected.column() + " <> " + literal(expected.label().get());
        }
        if (expected.refused()) {
            return word ? expected.column() + " <> ''" : "NOT MISSING(" + expected.column() + ")";
        }
        double value = expected.value().getAsDouble();
        return "(MISSING(" + expected.column() + ") OR ABS(" + expected.column() + " - "
                + (value < 0 ? "(" + Names.number(value) + ")" : Names.number(value)) + ") > 0.000000001)";
    }

    /** {@return how many bytes the longest of {@code labels} takes, and 1 at least} */
    static int width(List<String> labels) {
        return labels.stream()
                .mapToInt(label -> label.getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(1);
    }
}
