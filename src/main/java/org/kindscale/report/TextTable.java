package org.kindscale.report;

import java.util.ArrayList;
import java.util.List;

/** A table in plain text: columns padded to their widest cell. */
public final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();
    private final int left;

    /**
     * Creates a table.
     *
     * @param head the column heads
     * @param left how many columns stand at the left edge; the others, numbers, at the right
     */
    public TextTable(List<String> head, int left) {
        rows.add(List.copyOf(head));
        this.left = left;
    }

    /** Adds a row of as many cells as there are heads. */
    public void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** {@return the table, each line behind {@code indent}, without blanks at line ends} */
    public String render(String indent) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int c = 0; c < row.size(); c++) {
                String pad = " ".repeat(width(c) - row.get(c).length());
                line.append(c == 0 ? "" : "  ").append(c < left ? row.get(c) + pad : pad + row.get(c));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
