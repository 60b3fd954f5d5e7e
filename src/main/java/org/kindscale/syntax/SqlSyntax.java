package org.kindscale.syntax;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kindscale.syntax.key.AnswerColumn;
import org.kindscale.syntax.key.KeyCase;
import org.kindscale.syntax.key.KeyProgram;
import org.kindscale.syntax.key.ScoreStep;
import org.kindscale.syntax.key.StepRule;

/** Writes a key as SQL: a SELECT of chained common table expressions, and before it a query that proves them. */
final class SqlSyntax {

    private final SyntaxFile file;
    private final SqlDialect dialect;
    private final Language language;
    private final SqlRules rules;

    SqlSyntax(SyntaxFile file, SqlDialect dialect) {
        this.file = file;
        this.dialect = dialect;
        this.language = Language.valueOf(dialect.name());
        this.rules = new SqlRules(dialect);
    }

    /** {@return the whole file} */
    String text() {
        StringBuilder text = new StringBuilder();
        HeadingText.lines(file, language).forEach(line -> comment(text, line));
        comment(text, "");
        Names.lines("Reads a table " + (dialect == SqlDialect.SQLITE ? "" : "or CTE ")
                        + "survey and gives its columns and the scores. An answer is a number or a text, empty means"
                        + " omitted. A value that is no response stops the query.")
                .forEach(line -> comment(text, line));
        if (file.part() != SyntaxFile.Part.SELECT) {
            file.programs().forEach(program -> proof(program, text));
        }
        if (file.part() == SyntaxFile.Part.WHOLE) {
            comment(text.append('\n'), "The scores.");
            select(text);
        } else if (file.part() == SyntaxFile.Part.SELECT) {
            select(text.append('\n'));
        }
        int end = text.lastIndexOf(";\n");
        return file.part() == SyntaxFile.Part.WHOLE
                ? text.toString()
                : text.replace(end, end + 1, "").toString();
    }

    private static void comment(StringBuilder text, String line) {
        text.append(("-- " + line).stripTrailing()).append('\n');
    }

    /** The SELECT itself. */
    private void select(StringBuilder text) {
        Chain chain = new Chain(file.programs());
        text.append("WITH ");
        chain.write(carried(), text);
        text.append('\n');
        List<String> results = file.programs().stream()
                .flatMap(program -> program.results().stream())
                .toList();
        Set<String> added = new LinkedHashSet<>(chain.added);
        added.addAll(results);
        String all = Names.wrapped(results, ", ", 2);
        String last = chain.last;
        switch (dialect.rows) {
            case BY_NUMBER ->
                text.append("SELECT survey.*,\n  ")
                        .append(all)
                        .append("\nFROM ")
                        .append(last)
                        .append(" JOIN survey ON survey.rowid = kindscale_row\nORDER BY kindscale_row;\n");
            case WHOLE ->
                text.append("SELECT (kindscale_row).*,\n  ")
                        .append(all)
                        .append("\nFROM ")
                        .append(last)
                        .append(";\n");
            case FUNCTION ->
                without(
                        added.stream()
                                .filter(column -> !results.contains(column))
                                .toList(),
                        last,
                        text);
            case NUMBERED -> {
                added.add("kindscale_row");
                except(List.copyOf(added), all, last + "\nORDER BY kindscale_row", text);
            }
            case EXCLUDE, EXCEPT -> except(List.copyOf(added), all, last, text);
        }
    }

    /** Selects the columns of the survey by leaving out all that were added, and then those of the results. */
    private void except(List<String> added, String results, String from, StringBuilder text) {
        text.append("SELECT * ")
                .append(dialect.rows == SqlDialect.Rows.EXCEPT ? "EXCEPT" : "EXCLUDE")
                .append(" (\n    ");
        text.append(Names.wrapped(added, ", ", 4)).append("),\n  ").append(results);
        text.append("\nFROM ").append(from).append(";\n");
    }

    /** Selects all columns but the helping ones, by a function of tables. */
    private static void without(List<String> helping, String last, StringBuilder text) {
        text.append("SELECT *\nFROM TABLE(exclude_columns(\n  input => TABLE(SELECT * FROM ");
        text.append(last).append("),\n  columns => DESCRIPTOR(").append(Names.wrapped(helping, ", ", 4));
        text.append(")));\n");
    }

    private String carried() {
        return switch (dialect.rows) {
            case BY_NUMBER -> "survey.rowid AS kindscale_row";
            case WHOLE -> "survey AS kindscale_row";
            case NUMBERED -> "survey.*, row_number() OVER () AS kindscale_row";
            case EXCLUDE, EXCEPT, FUNCTION -> "survey.*";
        };
    }

    /** The worked cases, through the same expressions: a query that must return no row. */
    private void proof(KeyProgram program, StringBuilder text) {
        if (program.cases().isEmpty()) {
            return;
        }
        text.append('\n');
        comment(
                text,
                "Proof: " + program.cases().size() + " worked cases of "
                        + program.heading().id() + ". This query must return no row.");
        text.append("WITH survey AS (\n");
        for (int c = 0; c < program.cases().size(); c++) {
            text.append(c == 0 ? "  SELECT " : "  UNION ALL SELECT ")
                    .append(row(program, c))
                    .append('\n');
        }
        text.append("), ");
        Chain chain = new Chain(List.of(program));
        chain.write("survey.worked_case, survey.case_name", text);
        List<String> looked = program.cases().stream()
                .flatMap(worked -> worked.expected().stream())
                .map(KeyCase.Expected::column)
                .distinct()
                .toList();
        text.append("\nSELECT worked_case, case_name,\n  ")
                .append(Names.wrapped(looked, ", ", 2))
                .append("\nFROM ")
                .append(chain.last)
                .append("\nWHERE CASE\n");
        for (int c = 0; c < program.cases().size(); c++) {
            text.append("    WHEN worked_case = ").append(c + 1);
            for (KeyCase.Expected expected : program.cases().get(c).expected()) {
                text.append("\n      AND ").append(holds(expected));
            }
            text.append(" THEN 0\n");
        }
        text.append("    ELSE 1\n  END = 1;\n");
    }

    private String row(KeyProgram program, int number) {
        KeyCase worked = program.cases().get(number);
        List<String> cells = new ArrayList<>();
        cells.add((number + 1) + (number == 0 ? " AS worked_case" : ""));
        cells.add(dialect.literal(Names.comment(worked.name())) + (number == 0 ? " AS case_name" : ""));
        for (int i = 0; i < worked.codes().size(); i++) {
            String cell = "'" + worked.codes().get(i).map(String::valueOf).orElse("") + "'";
            String column = dialect.name(program.items().get(i).column());
            cells.add(cell + (number == 0 ? " AS " + column : ""));
        }
        return Names.wrapped(cells, ", ", 4);
    }

    private String holds(KeyCase.Expected expected) {
        if (expected.refused()) {
            return expected.column() + " IS NULL";
        }
        return expected.label().isPresent()
                ? expected.column() + " = " + dialect.literal(expected.label().get())
                : "ABS(" + expected.column() + " - "
                        + Names.bracketed(expected.value().getAsDouble()) + ") <= 0.000000001";
    }

    /** The common table expressions from the answers to the scores. */
    private final class Chain {

        private final List<KeyProgram> programs;
        /** Columns that it adds to those of the survey. */
        private final List<String> added = new ArrayList<>();

        private String last = "answers";

        Chain(List<KeyProgram> programs) {
            this.programs = programs;
        }

        void write(String carried, StringBuilder text) {
            List<String> values = new ArrayList<>(List.of(carried));
            for (KeyProgram program : programs) {
                for (AnswerColumn item : program.items()) {
                    values.add(answer(item));
                    added.add(item.variable() + "_value");
                }
            }
            text.append("answers").append(dialect.materialized()).append('\n');
            comment(text.append("  "), "The answers as numbers.");
            text.append("  SELECT\n    ").append(String.join(",\n    ", values)).append("\n  FROM survey\n)");
            for (KeyProgram program : programs) {
                int levels = program.steps().stream()
                        .mapToInt(ScoreStep::level)
                        .max()
                        .orElse(0);
                for (int level = 1; level <= levels; level++) {
                    level(program, level, text);
                }
                words(program, text);
            }
            if (dialect.rows == SqlDialect.Rows.BY_NUMBER || dialect.rows == SqlDialect.Rows.WHOLE) {
                added.add("kindscale_row");
            }
        }

        private void level(KeyProgram program, int level, StringBuilder text) {
            List<String> helpers = new ArrayList<>();
            List<String> scores = new ArrayList<>();
            for (ScoreStep step : program.steps()) {
                if (step.level() == level) {
                    helpers.addAll(rules.helpers(step, program.detail()));
                    scores.add(RuleWords.of(step) + "\n    " + rules.value(step) + " AS " + step.column());
                    if (step.numbered() && step.rule() instanceof StepRule.Classed classed) {
                        scores.add(rules.number(classed) + " AS " + step.column() + "_class");
                    }
                }
            }
            if (!helpers.isEmpty()) {
                next(program.name() + "_counts_" + level, helpers, text);
            }
            next(program.name() + "_scores_" + level, scores, text);
        }

        /** The number of items answered, statuses and bands. */
        private void words(KeyProgram program, StringBuilder text) {
            List<String> columns = new ArrayList<>();
            columns.add(Names.wrapped(
                            program.variables().stream()
                                    .map(v -> "CASE WHEN " + v + "_value IS NULL THEN 0 ELSE 1 END")
                                    .toList(),
                            " + ",
                            6)
                    + " AS " + program.answered());
            for (ScoreStep step : program.detail() ? program.written() : List.<ScoreStep>of()) {
                columns.add("CASE\n      WHEN " + step.column() + " IS NULL THEN 'refused'\n      WHEN "
                        + SqlRules.sumOf(step.items(), 11) + " IS NOT NULL THEN 'complete'\n      ELSE 'prorated'\n"
                        + "    END AS " + step.column() + "_status");
                step.bands().forEach(bands -> columns.add(bands(step, bands)));
            }
            next(program.name() + "_scored", columns, text);
        }

        private String bands(ScoreStep step, ScoreStep.Bands bands) {
            String value = step.isLabel() ? step.column() + "_class" : step.column();
            StringBuilder text = new StringBuilder(
                    "-- " + Names.comment(bands.source()) + "\n    CASE\n      WHEN " + value + " IS NULL THEN NULL\n");
            for (ScoreStep.Band band : bands.bands()) {
                Optional<ScoreStep.Edge> upper = band.upper();
                String label = dialect.literal(band.label());
                text.append(upper.map(edge -> "      WHEN " + value + (edge.closed() ? " <= " : " < ")
                                        + Names.number(edge.moved()) + " THEN ")
                                .orElse("      ELSE "))
                        .append(label)
                        .append('\n');
            }
            return text.append("    END AS ").append(bands.column()).toString();
        }

        private void next(String name, List<String> columns, StringBuilder text) {
            text.append(", ").append(name).append(dialect.materialized()).append("\n  SELECT *,\n    ");
            text.append(String.join(",\n    ", columns))
                    .append("\n  FROM ")
                    .append(last)
                    .append("\n)");
            for (String column : columns) {
                added.add(column.substring(column.lastIndexOf(" AS ") + 4));
            }
            last = name;
        }

        private String answer(AnswerColumn item) {
            String column = "survey." + dialect.name(item.column());
            String cell = "TRIM(CAST(" + column + " AS " + dialect.text + "))";
            StringBuilder text = new StringBuilder();
            item.gist()
                    .ifPresent(gist ->
                            text.append("-- ").append(Names.comment(gist)).append("\n    "));
            text.append(item.plain() ? "CASE" : "CAST(CASE")
                    .append("\n      WHEN COALESCE(")
                    .append(cell)
                    .append(", '') IN (")
                    .append(missing())
                    .append(") THEN NULL");
            if (item.plain()) {
                text.append("\n      WHEN ")
                        .append(cell)
                        .append(" IN (")
                        .append(forms(item.codes()))
                        .append(") THEN CAST(")
                        .append(column)
                        .append(" AS ")
                        .append(dialect.number)
                        .append(")");
            } else {
                for (AnswerColumn.Option option : item.options()) {
                    text.append("\n      WHEN ")
                            .append(cell)
                            .append(" IN (")
                            .append(forms(List.of(option.code())))
                            .append(") THEN ")
                            .append(Names.number(option.score()));
                }
            }
            String stop = dialect.stop(item.column() + " holds a value that is no response: ", cell);
            return text.append("\n      ELSE " + stop)
                    .append(item.plain() ? "\n    END AS " : "\n    END AS " + dialect.number + ") AS ")
                    .append(item.variable())
                    .append("_value")
                    .toString();
        }

        private String missing() {
            Set<String> all = new LinkedHashSet<>(List.of("", "NA", "."));
            for (String code : file.missing()) {
                all.add(code);
                if (code.matches("-?\\d+")) {
                    all.add(code + ".0");
                }
            }
            return all.stream().map(dialect::literal).collect(Collectors.joining(", "));
        }

        /** Codes as columns of whole numbers and of numbers with decimals show them. */
        private static String forms(List<Integer> codes) {
            List<String> forms = new ArrayList<>();
            codes.forEach(code -> forms.add("'" + code + "'"));
            codes.forEach(code -> forms.add("'" + code + ".0'"));
            return String.join(", ", forms);
        }
    }
}
