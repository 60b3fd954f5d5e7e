package org.kindscale.survey.longform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.survey.columns.ColumnList;
import org.kindscale.survey.longform.LongTable.About;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.LongColumns;

/**
 * Where what stands in a file with one row a person and item; columns are counted from 0.
 *
 * @param headerLine line of the header
 * @param columns how many columns the file has
 * @param id the columns that together say whose row it is; copied
 * @param item the column that says which item it is; -1 if the values are JSON objects, whose keys say it
 * @param value the column of the response
 * @param about the columns that may say something of the person, those of the id first; copied
 */
record LongPlan(long headerLine, int columns, List<Integer> id, int item, int value, List<About> about) {

    LongPlan {
        id = List.copyOf(id);
        about = List.copyOf(about);
    }

    /** {@return the column that a finding about the name of an item points to} */
    int namingColumn() {
        return item < 0 ? value : item;
    }

    /**
     * Finds the columns; empty, and findings, if one of them is not there.
     *
     * @param raw the names as bytes
     */
    static Optional<LongPlan> of(Header header, List<String> raw, LongColumns given, Findings findings) {
        long errors = findings.errors();
        ColumnList list = new ColumnList(header, findings);
        boolean joined = given.id().indexOf('+') >= 0 && header.find(given.id()).isEmpty();
        List<String> parts = joined ? List.of(given.id().split("\\+", -1)) : List.of(given.id());
        List<Integer> id = new ArrayList<>();
        parts.forEach(part -> id.addAll(list.positions(List.of(part.strip()))));
        List<Integer> item = list.positions(given.item().stream().toList());
        List<Integer> value = list.positions(List.of(given.value()));
        if (findings.errors() > errors) {
            return Optional.empty();
        }
        List<Integer> all = new ArrayList<>(id);
        all.addAll(item);
        all.addAll(value);
        boolean single = value.size() == 1 && item.size() <= 1 && id.size() == parts.size();
        if (!single || all.stream().distinct().count() != all.size()) {
            findings.add(Diagnostic.error(
                    FindingCode.CSV_022,
                    header.whole(),
                    "--long " + given.text() + " does not name different columns",
                    "name one column for the item and one for the response, and others for the id"));
            return Optional.empty();
        }
        int itemColumn = item.isEmpty() ? -1 : item.get(0);
        List<About> about = new ArrayList<>();
        id.forEach(column -> about.add(new About(raw.get(column), column, about.size())));
        for (int column = 0; column < raw.size(); column++) {
            String name = raw.get(column);
            boolean once = raw.indexOf(name) == raw.lastIndexOf(name);
            if (!all.contains(column) && once && !name.isBlank()) {
                about.add(new About(name, column, about.size()));
            }
        }
        return Optional.of(new LongPlan(header.line(), raw.size(), id, itemColumn, value.get(0), about));
    }
}
