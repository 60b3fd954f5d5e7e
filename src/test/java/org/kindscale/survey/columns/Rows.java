package org.kindscale.survey.columns;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.survey.text.Preview;

/** First rows of a file, for tests. */
final class Rows {

    private Rows() {}

    /** Returns rows of one word a cell. */
    static List<Preview.Line> of(String... rows) {
        List<Preview.Line> lines = new ArrayList<>();
        for (String row : rows) {
            lines.add(new Preview.Line(lines.size() + 2, List.of(row.split(" ", -1))));
        }
        return lines;
    }

    /** Returns {@code count} rows whose cells run through {@code from} to {@code to}. */
    static List<Preview.Line> running(int count, int columns, int from, int to) {
        List<Preview.Line> lines = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                cells.add(String.valueOf(from + (r * 3 + c * 2) % (to - from + 1)));
            }
            lines.add(new Preview.Line(r + 2, cells));
        }
        return lines;
    }

    /** Returns {@code rows} with {@code text} in every cell of column number {@code column}. */
    static List<Preview.Line> with(List<Preview.Line> rows, int column, String text) {
        return rows.stream()
                .map(row -> {
                    List<String> cells = new ArrayList<>(row.cells());
                    cells.set(column, text);
                    return new Preview.Line(row.line(), cells);
                })
                .toList();
    }
}
