package org.kindscale.report.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.survey.table.Variable;
import org.kindscale.survey.table.Variable.Declared;
import org.kindscale.survey.table.Variable.Form;
import org.kindscale.survey.table.Variable.Kind;
import org.kindscale.survey.table.Variable.Measure;

/** A table that was looked at from its first row to its last: what its columns are, and its rows once more. */
final class OutputTable {

    private final TableText text;
    private List<Variable> columns = List.of();
    private final List<ColumnProfile> profiles = new ArrayList<>();
    /** By column, where its words are written as numbers: word to number. */
    private final List<Map<String, Integer>> words = new ArrayList<>();

    private long rows;

    private OutputTable(TableText text) {
        this.text = text;
    }

    /** Looks at all rows. */
    static OutputTable of(TableText text) throws IOException {
        OutputTable table = new OutputTable(text);
        List<String> names = new ArrayList<>();
        try (TableRecords record = new TableRecords(text.opener().open())) {
            record.read();
            for (int c = 0; c < record.cells(); c++) {
                names.add(record.text(c));
                table.profiles.add(new ColumnProfile());
            }
            while (record.read()) {
                table.rows++;
                for (int c = 0; c < names.size(); c++) {
                    table.profiles.get(c).look(record, c, text.typed());
                }
            }
        }
        List<Variable> columns = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            columns.add(table.described(c, names.get(c)));
        }
        table.columns = List.copyOf(columns);
        return table;
    }

    private Variable described(int column, String name) {
        ColumnProfile profile = profiles.get(column);
        Optional<Variable> known =
                column < text.known().size() ? Optional.of(text.known().get(column)) : Optional.empty();
        Optional<TableText.Described> added = column < text.known().size() && known.isPresent()
                ? Optional.empty()
                : text.described().stream().filter(d -> d.name().equals(name)).findFirst();
        List<String> own = added.map(TableText.Described::words).orElse(List.of());
        Kind kind = own.isEmpty() ? kind(known, profile) : Kind.NUMBER;
        int decimals = profile.isWhole()
                ? 0
                : Math.max(
                        profile.decimals(), known.map(v -> v.form().decimals()).orElse(0));
        Measure measure = known.map(v -> v.form().measure())
                .orElse(own.isEmpty() ? kind == Kind.NUMBER ? Measure.SCALE : Measure.NOMINAL : Measure.ORDINAL);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        for (String word : own) {
            labels.put(Integer.toString(numbers.size() + 1), word);
            numbers.put(word, numbers.size() + 1);
        }
        words.add(numbers);
        return new Variable(
                name,
                known.map(Variable::label)
                        .orElse(added.map(TableText.Described::label).orElse("")),
                new Form(kind, profile.widest(), decimals, measure),
                known.map(Variable::labels).orElse(labels),
                known.map(Variable::missing).orElse(Declared.NONE));
    }

    /** What the file says holds, as far as its cells bear it out. */
    private static Kind kind(Optional<Variable> known, ColumnProfile profile) {
        boolean isText = known.isPresent() && known.get().form().kind() == Kind.TEXT;
        boolean blank = profile.widest() == 0;
        if (isText) {
            return Kind.TEXT;
        }
        return known.isPresent() && blank ? known.get().form().kind() : profile.kind();
    }

    /** {@return the columns} */
    List<Variable> columns() {
        return columns;
    }

    ColumnProfile profile(int column) {
        return profiles.get(column);
    }

    /** {@return how many rows there are, the names not counted} */
    long rows() {
        return rows;
    }

    boolean isTyped() {
        return text.typed();
    }

    /** {@return the number that a word of a column is written as; nothing if the column holds no such words} */
    Optional<Integer> word(int column, TableRecords record) {
        Map<String, Integer> numbers = words.get(column);
        return numbers.isEmpty() || record.length(column) == 0
                ? Optional.empty()
                : Optional.ofNullable(numbers.get(record.text(column)));
    }

    boolean hasWords(int column) {
        return !words.get(column).isEmpty();
    }

    /** Opens the rows, the names read already. */
    TableRecords open() throws IOException {
        TableRecords record = new TableRecords(text.opener().open());
        record.read();
        return record;
    }
}
