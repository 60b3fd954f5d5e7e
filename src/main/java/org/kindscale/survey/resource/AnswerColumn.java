package org.kindscale.survey.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.kindscale.survey.resource.Answer.Value;
import org.kindscale.survey.table.Variable;
import org.kindscale.survey.table.Variable.Declared;
import org.kindscale.survey.table.Variable.Form;
import org.kindscale.survey.table.Variable.Kind;
import org.kindscale.survey.table.Variable.Measure;

/** The answers under one linkId, and how they are written as cells: the same way in all rows. */
final class AnswerColumn {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

    private final String linkId;
    private final Variable variable;
    private final Writing writing;

    /** What of a coding is written. */
    enum Writing {
        /** Its code. */
        CODE,
        /** What it counts. */
        ORDINAL,
        /** Its words. */
        DISPLAY;

        String of(Value value) {
            if (!value.coded()) {
                return value.code();
            }
            return switch (this) {
                case CODE -> value.code();
                case ORDINAL -> whole(value.ordinal());
                case DISPLAY -> value.display();
            };
        }

        /** Returns 2 for 2.0, which FHIR tells apart from it and nobody else. */
        private static String whole(String decimal) {
            return decimal.replaceFirst("\\.0+$", "");
        }
    }

    /**
     * Looks at all answers.
     *
     * @param linkId the column's name
     * @param text what is asked
     * @param values all answers
     */
    AnswerColumn(String linkId, String text, List<Value> values) {
        this.linkId = linkId;
        this.writing = writing(values.stream().filter(Value::coded).toList());
        boolean numbers =
                values.stream().allMatch(v -> NUMBER.matcher(writing.of(v)).matches());
        this.variable = new Variable(
                linkId,
                text,
                new Form(numbers ? Kind.NUMBER : Kind.TEXT, 0, 0, Measure.UNKNOWN),
                writing == Writing.DISPLAY ? Map.of() : labels(values),
                Declared.NONE);
    }

    /** Codes where all are whole numbers; else what they count, else their words, where all have it. */
    private static Writing writing(List<Value> codings) {
        if (all(codings, value -> WHOLE.matcher(value.code()).matches())) {
            return Writing.CODE;
        }
        if (all(codings, value -> NUMBER.matcher(value.ordinal()).matches())) {
            return Writing.ORDINAL;
        }
        return all(codings, value -> !value.display().isEmpty()) ? Writing.DISPLAY : Writing.CODE;
    }

    private static boolean all(List<Value> codings, Predicate<Value> wanted) {
        return codings.stream().allMatch(wanted);
    }

    /** {@return the words of each number, from the codings of all rows; empty if one number has several} */
    private Map<String, String> labels(List<Value> values) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Value value : values) {
            String number = writing.of(value);
            if (value.coded() && !value.display().isEmpty() && !value.display().equals(number)) {
                String known = labels.putIfAbsent(number, value.display());
                if (known != null && !known.equals(value.display())) {
                    return Map.of(); // as where languages are mixed
                }
            }
        }
        return labels;
    }

    /**
     * Returns the variables of {@code columns}. In few rows a column holds few options: where all columns together give
     * each number one word, all have these words.
     */
    static List<Variable> variables(List<AnswerColumn> columns) {
        Map<String, String> all = new LinkedHashMap<>();
        boolean one = true;
        for (AnswerColumn column : columns) {
            for (Map.Entry<String, String> label : column.variable.labels().entrySet()) {
                String known = all.putIfAbsent(label.getKey(), label.getValue());
                one &= known == null || known.equals(label.getValue());
            }
        }
        boolean shared = one;
        return columns.stream()
                .map(column -> column.variable)
                .map(variable -> shared && !variable.labels().isEmpty() ? variable.labelled(all) : variable)
                .toList();
    }

    String linkId() {
        return linkId;
    }

    Writing writing() {
        return writing;
    }

    boolean isNumber() {
        return variable.form().kind() == Kind.NUMBER;
    }
}
