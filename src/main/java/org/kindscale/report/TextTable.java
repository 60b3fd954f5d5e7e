package org.kindscale.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.kindscale.diagnostics.VisibleText;

/** A table in plain text: columns padded to their widest cell. */
public final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();
    private final int left;
    private final ToIntFunction<String> columns;

    /**
     * Creates a table.
     *
     * @param head the column heads
     * @param left how many columns stand at the left edge; the others, numbers, at the right
     */
    public TextTable(List<String> head, int left) {
        this(head, left, String::length);
    }

    /**
     * Creates a table of words in any script.
     *
     * @param head the column heads
     * @param left how many columns stand at the left edge; the others, numbers, at the right
     * @param columns columns that a text takes on a terminal
     */
    public TextTable(List<String> head, int left, ToIntFunction<String> columns) {
        rows.add(shown(head));
        this.left = left;
        this.columns = columns;
    }

    /** Adds a row of as many cells as there are heads. */
    public void row(List<String> cells) {
        rows.add(shown(cells));
    }

    private static List<String> shown(List<String> cells) {
        return cells.stream().map(VisibleText::inLine).toList();
    }

    /** {@return the table, each line behind {@code indent}, without blanks at line ends} */
    public String render(String indent) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int c = 0; c < row.size(); c++) {
                String pad = " ".repeat(width(c) - columns.applyAsInt(row.get(c)));
                line.append(c == 0 ? "" : "  ").append(c < left ? row.get(c) + pad : pad + row.get(c));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream()
                .mapToInt(row -> columns.applyAsInt(row.get(column)))
                .max()
                .orElse(0);
    }
}
