package org.kindscale.report.sensitivity;

import java.util.List;
import org.kindscale.report.Figures;
import org.kindscale.report.ReportLines;
import org.kindscale.report.TextTable;
import org.kindscale.report.sensitivity.SensitivityPart.Variant;

/** Sensitivity in the terminal. */
public final class SensitivityText {

    private SensitivityText() {}

    /** Adds a section. */
    public static void write(SensitivityReport report, ReportLines lines) {
        lines.section("Do the results hang on these choices?");
        report.notes().forEach(lines::paragraph);
        for (SensitivityPart part : report.parts()) {
            TextTable table = new TextTable(
                    List.of(ReportLines.name(part.score().id()), "n", "mean", "SD", "alpha", "pairwise", "r", "moved"),
                    1);
            part.variants().forEach(variant -> table.row(row(variant)));
            lines.table(table);
            report.by().ifPresent(column -> groups(part, column, lines));
        }
        lines.paragraph(SensitivityReport.NOTE);
        report.by().ifPresent(column -> lines.paragraph(SensitivityReport.GROUPS));
    }

    private static void groups(SensitivityPart part, String column, ReportLines lines) {
        TextTable table = new TextTable(
                SensitivityReport.groupHead(ReportLines.name(part.score().id() + " by " + column)), 1);
        SensitivityReport.groupRows(part).forEach(table::row);
        lines.table(table);
    }

    /** {@return the cells of a variant} */
    static List<String> row(Variant variant) {
        return List.of(
                ReportLines.name(variant.name()),
                Long.toString(variant.distribution().n()),
                Figures.fixed(variant.distribution().mean(), 2),
                Figures.fixed(variant.distribution().sd(), 2),
                Figures.unit(variant.listwise(), 3),
                Figures.unit(variant.pairwise(), 3),
                Figures.unit(variant.r(), 3),
                variant.compared() == 0 ? "-" : Long.toString(variant.moved()));
    }
}
