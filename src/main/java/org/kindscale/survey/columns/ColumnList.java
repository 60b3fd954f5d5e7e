package org.kindscale.survey.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Suggestion;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.survey.reading.Header;

/** Reads lists of columns: positions from 1, names, ranges of either, and what to leave out of them. */
public final class ColumnList {

    private final Header header;
    private final Findings findings;

    /** Reads lists of columns of {@code header}; what is wrong with them goes to {@code findings}. */
    public ColumnList(Header header, Findings findings) {
        this.header = header;
        this.findings = findings;
    }

    /** Returns the columns, from 0, that {@code parts} name, in their order. */
    public List<Integer> positions(List<String> parts) {
        List<Integer> positions = new ArrayList<>();
        for (String part : parts) {
            if (part.startsWith("!")) {
                range(part.substring(1)).forEach(column -> leaveOut(column, part, positions));
            } else {
                positions.addAll(range(part));
            }
        }
        return positions;
    }

    private void leaveOut(Integer column, String part, List<Integer> positions) {
        if (!positions.remove(column)) {
            error(
                    FindingCode.CSV_022,
                    "\"" + part + "\" leaves out a column that is not in the list before it",
                    "write the whole range first, such as 5-30,!29");
        }
    }

    private List<Integer> range(String part) {
        boolean numbers = part.matches("#\\d+-#?\\d+|\\d+-\\d+");
        int middle = numbers ? part.indexOf('-') : part.indexOf(':');
        boolean exact = header.find(part).isPresent();
        if (exact || (!numbers && middle <= 0)) {
            int column = find(part);
            return column < 0 ? List.of() : List.of(column);
        }
        boolean positions = numbers && part.startsWith("#");
        String end = part.substring(middle + 1);
        int from = find(part.substring(0, middle));
        int to = find(positions && !end.startsWith("#") ? "#" + end : end);
        if (from < 0 || to < 0) {
            return List.of();
        }
        if (from > to) {
            error(FindingCode.CSV_022, "range \"" + part + "\" runs backwards", "write the earlier column first");
            return List.of();
        }
        List<Integer> columns = new ArrayList<>();
        for (int c = from; c <= to; c++) {
            columns.add(c);
        }
        return columns;
    }

    /**
     * Returns the column, from 0, with a name or at a position from 1, {@code 3} or {@code #3}; -1 and a finding if
     * there is none, or a bare number is both.
     */
    int find(String nameOrPosition) {
        OptionalInt named = header.find(nameOrPosition);
        if (nameOrPosition.matches("#\\d{1,6}") && named.isEmpty()) {
            return at(Integer.parseInt(nameOrPosition.substring(1)));
        }
        if (!nameOrPosition.matches("\\d{1,6}")) {
            return named(nameOrPosition, ", or the column's position");
        }
        int position = Integer.parseInt(nameOrPosition);
        boolean there = position >= 1 && position <= header.size();
        if (named.isPresent() && there && named.getAsInt() != position - 1) {
            error(
                    FindingCode.CSV_013,
                    "column " + position + " is " + header.shown(position - 1) + ", and column "
                            + (named.getAsInt() + 1) + " is called \"" + nameOrPosition + "\"",
                    "write #" + position + " for the column at that position, or give the names in a column map, "
                            + "which holds names only");
            return -1;
        }
        return named.isPresent() ? named(nameOrPosition, "") : at(position);
    }

    /** Returns the column, from 0, at a position from 1; -1 and a finding if there is none. */
    private int at(int position) {
        if (position < 1 || position > header.size()) {
            error(
                    FindingCode.CSV_023,
                    "there is no column " + position + ": the file has " + header.size(),
                    "count columns from 1");
            return -1;
        }
        return position - 1;
    }

    /** Returns the column, from 0, with a name; -1 and a finding if there is none. */
    int named(String name) {
        return named(name, "");
    }

    private int named(String name, String orElse) {
        OptionalInt named = header.find(name);
        if (named.isPresent()) {
            if (header.names().lastIndexOf(name) != named.getAsInt()) {
                error(
                        FindingCode.CSV_013,
                        "two columns are called " + VisibleText.quoted(name),
                        "name the column by its position");
            }
            return named.getAsInt();
        }
        String help = Suggestion.nearest(name, header.names())
                .map(near -> "did you mean " + VisibleText.quoted(near) + "?")
                .orElse("write the name as it stands in the header" + orElse);
        error(FindingCode.CSV_023, "there is no column " + VisibleText.quoted(name), help);
        return -1;
    }

    private void error(FindingCode code, String what, String help) {
        findings.add(Diagnostic.error(code, header.whole(), what, help));
    }
}
