package org.kindscale.report.precision;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.report.ReportLines;
import org.kindscale.report.TextTable;
import org.kindscale.report.html.Markup.Table;

/** Precision in the terminal. */
public final class PrecisionText {

    private PrecisionText() {}

    /** Adds the sections. */
    public static void write(PrecisionReport report, ReportLines lines) {
        section(PrecisionTables.reliability(report), lines);
        PrecisionTables.remarks(report).forEach(lines::paragraph);
        Table levels = PrecisionTables.levels(report);
        if (!levels.rows().isEmpty()) {
            section(levels, lines);
            lines.paragraph(PrecisionTables.LEVELS);
        }
        List<Table> norms = PrecisionTables.norms(report);
        norms.forEach(table -> section(table, lines));
        if (!norms.isEmpty()) {
            lines.paragraph(PrecisionTables.NORMS);
        }
    }

    private static void section(Table table, ReportLines lines) {
        lines.section(table.caption());
        TextTable text = new TextTable(table.head(), table.words());
        for (List<String> row : table.rows()) {
            List<String> cells = new ArrayList<>(row);
            cells.set(0, ReportLines.name(row.get(0)));
            text.row(cells);
        }
        if (!table.rows().isEmpty()) {
            lines.table(text);
        }
    }
}
