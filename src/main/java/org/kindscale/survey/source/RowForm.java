package org.kindscale.survey.source;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kindscale.survey.text.Preview;

/** Tells how rows that all have one cell more than the header fit it. */
final class RowForm {

    private static final int MOST_OPTIONS = 12;

    private RowForm() {}

    /**
     * Returns the form of the rows: certain, or none where each of them has one cell more and nobody can say why.
     *
     * @param columns how many names there are
     * @param rows the rows
     * @param items where the items stand among the names
     */
    static Optional<Layout.Form> of(int columns, List<Preview.Line> rows, ItemBlock items) {
        boolean longer =
                !rows.isEmpty() && rows.stream().allMatch(row -> row.cells().size() == columns + 1);
        if (!longer || !items.isFound()) {
            return Optional.of(Layout.Form.PLAIN);
        }
        boolean asTheyStand = areRegular(rows, items, 0) && !haveIds(rows, items);
        boolean shifted = areRegular(rows, items, 1);
        boolean empty = rows.stream().allMatch(row -> row.cell(columns).isEmpty());
        if (empty && asTheyStand && !(shifted && areAllAnswered(rows, items))) {
            return Optional.of(Layout.Form.TRAILING);
        }
        if (!empty && shifted && !asTheyStand && areApart(rows, 0)) {
            return Optional.of(Layout.Form.ROW_NAMES);
        }
        return rows.size() < 2 ? Optional.of(Layout.Form.PLAIN) : Optional.empty();
    }

    /** Returns whether the items, {@code shift} cells further on, hold answers in every row. */
    private static boolean areRegular(List<Preview.Line> rows, ItemBlock items, int shift) {
        return items.isFound()
                && rows.stream().allMatch(row -> items.isAnswers(row, shift))
                && rows.stream().anyMatch(row -> items.isRegular(row, shift));
    }

    /** Returns whether an item would hold another answer in every row, of more rows than any item has options. */
    private static boolean haveIds(List<Preview.Line> rows, ItemBlock items) {
        return rows.size() > MOST_OPTIONS && items.columns().stream().anyMatch(column -> areApart(rows, column));
    }

    /** Returns whether somebody has answered each of the items, if they stood one cell further on. */
    private static boolean areAllAnswered(List<Preview.Line> rows, ItemBlock items) {
        return items.columns().stream()
                .allMatch(c ->
                        rows.stream().anyMatch(row -> items.cells().kind(row.cell(c + 1)) != ItemCells.Kind.MISSING));
    }

    private static boolean areApart(List<Preview.Line> rows, int column) {
        Set<String> cells = new HashSet<>();
        return rows.stream().map(row -> row.cell(column)).allMatch(cell -> !cell.isEmpty() && cells.add(cell));
    }
}
