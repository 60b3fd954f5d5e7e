package org.kindscale.survey.source;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.kindscale.survey.text.Preview;

/**
 * The first records of a file from the row of names on, as signs look at them.
 *
 * @param names the names of the columns, trimmed; copied
 * @param rows the records behind; copied
 */
record Head(List<String> names, List<Preview.Line> rows) {

    Head {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
    }

    /** {@return the head of a preview whose names stand in record number {@code first}, from 0} */
    static Head of(Preview preview, int first) {
        List<Preview.Line> records = preview.records();
        List<String> names =
                records.get(first).cells().stream().map(String::strip).toList();
        return new Head(names, records.subList(first + 1, records.size()));
    }

    /** {@return whether the names begin with these} */
    boolean beginsWith(String... first) {
        return names.size() >= first.length && names.subList(0, first.length).equals(List.of(first));
    }

    /** {@return whether all of these are names} */
    boolean has(String... wanted) {
        return names.containsAll(List.of(wanted));
    }

    /** {@return how many of these are names} */
    long count(Collection<String> wanted) {
        return wanted.stream().filter(names::contains).count();
    }

    /** {@return the trimmed cell of record number {@code row}, from 0 behind the names, under the name {@code name}} */
    String cell(int row, String name) {
        int column = names.indexOf(name);
        return row < rows.size() && column >= 0 ? rows.get(row).cell(column) : "";
    }

    /** {@return whether there are rows, and every cell under {@code name} that is not blank fits {@code pattern}} */
    boolean allFit(String name, Pattern pattern) {
        int column = names.indexOf(name);
        return column >= 0
                && !rows.isEmpty()
                && rows.stream()
                        .map(row -> row.cell(column))
                        .allMatch(
                                cell -> cell.isEmpty() || pattern.matcher(cell).matches());
    }
}
