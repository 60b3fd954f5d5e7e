package org.kindscale.report.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kindscale.report.Figures;

/**
 * A table for a paper: as people read it, and with every digit for a program.
 *
 * @param name names its files
 * @param title what it shows
 * @param note what its signs and figures mean; stands below it
 * @param columns its columns; copied
 * @param rows cells by row, as many as there are columns; copied
 */
record PaperTable(String name, String title, String note, List<Column> columns, List<List<Cell>> rows) {

    PaperTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * A column.
     *
     * @param head its head as people read it
     * @param names its name, or names if a program finds several figures in it; copied
     */
    record Column(String head, List<String> names) {
        Column {
            names = List.copyOf(names);
        }

        static Column of(String head, String... names) {
            return new Column(head, List.of(names));
        }
    }

    /**
     * A cell.
     *
     * @param shown as people read it
     * @param exact what a program finds, one text for each name of the column; empty for none; copied
     */
    record Cell(String shown, List<String> exact) {
        Cell {
            exact = List.copyOf(exact);
        }

        static Cell text(String text) {
            return new Cell(text, List.of(text));
        }

        static Cell count(long n) {
            return text(Long.toString(n));
        }

        static Cell fixed(double value, int decimals) {
            return new Cell(Figures.fixed(value, decimals), List.of(digits(value)));
        }

        static Cell unit(double value, int decimals) {
            return new Cell(Figures.unit(value, decimals), List.of(digits(value)));
        }

        static Cell probability(double p) {
            return new Cell(Figures.probability(p), List.of(digits(p)));
        }

        static Cell interval(double low, double high, int decimals) {
            String shown = Double.isNaN(low) && Double.isNaN(high)
                    ? "-"
                    : "[" + Figures.unit(low, decimals) + ", " + Figures.unit(high, decimals) + "]";
            return new Cell(shown, List.of(digits(low), digits(high)));
        }

        static Cell range(double low, double high) {
            String shown = Double.isNaN(low) && Double.isNaN(high)
                    ? "-"
                    : "[" + Figures.fixed(low, 2) + ", " + Figures.fixed(high, 2) + "]";
            return new Cell(shown, List.of(digits(low), digits(high)));
        }

        static String digits(double value) {
            return Double.isFinite(value) ? Figures.json(value) : "";
        }
    }

    /** {@return comma-separated values with a head, figures to 15 digits, nothing where there is none} */
    String csv() {
        StringBuilder text = new StringBuilder();
        line(text, columns.stream().flatMap(c -> c.names().stream()).toList());
        rows.forEach(row ->
                line(text, row.stream().flatMap(cell -> cell.exact().stream()).toList()));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        List<String> quoted = new ArrayList<>();
        for (String cell : cells) {
            boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
            quoted.add(plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"");
        }
        text.append(String.join(",", quoted)).append('\n');
    }

    /** {@return the table in Markdown: title, table, note} */
    String markdown() {
        StringBuilder text = new StringBuilder("**" + escaped(title) + "**\n\n");
        text.append(columns.stream().map(c -> escaped(c.head())).collect(Collectors.joining(" | ", "| ", " |\n")));
        for (int c = 0; c < columns.size(); c++) {
            text.append(c == 0 ? "| --- |" : " ---: |");
        }
        text.append('\n');
        for (List<Cell> row : rows) {
            text.append(
                    row.stream().map(cell -> escaped(cell.shown())).collect(Collectors.joining(" | ", "| ", " |\n")));
        }
        return text.append("\n*Note.* ").append(escaped(note)).append('\n').toString();
    }

    private static String escaped(String words) {
        String line = words.replace("\\", "\\\\").replace("\n", " ").replace("\r", " ");
        return line.replace("|", "\\|").replace("*", "\\*").replace("<", "&lt;").replace("_", "\\_");
    }
}
