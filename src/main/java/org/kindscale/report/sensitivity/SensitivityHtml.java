package org.kindscale.report.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.report.Figures;
import org.kindscale.report.html.ItemRowsSvg;
import org.kindscale.report.html.Markup;
import org.kindscale.report.html.Page;

/** Sensitivity on the page: a table for each score, and a chart of the correlations with the default. */
public final class SensitivityHtml {

    private SensitivityHtml() {}

    /** Adds a section. */
    public static void write(SensitivityReport report, Markup page) {
        Page.section(page, "sensitivity", "Do the results hang on these choices?");
        report.notes().forEach(note -> page.line("p", Page.capital(note) + "."));
        for (SensitivityPart part : report.parts()) {
            String id = part.score().id();
            List<ItemRowsSvg.Row> dots = new ArrayList<>();
            part.variants().stream()
                    .skip(1)
                    .forEach(variant -> dots.add(new ItemRowsSvg.Row(
                            variant.name(),
                            variant.r(),
                            variant.name() + ": r " + Figures.unit(variant.r(), 3) + " with the default")));
            page.open("figure").raw("\n").line("figcaption", id + ": correlation with the score as analysed");
            ItemRowsSvg.dots(page, "Correlations of " + id + " under other choices with the score as analysed", dots);
            page.closeLine();
            page.table(new Markup.Table(
                    id + " under other choices",
                    1,
                    Markup.columns("choice|n|mean|SD|alpha|alpha, pairwise|r|in another band"),
                    part.variants().stream().map(SensitivityText::row).toList()));
            report.by()
                    .ifPresent(column -> page.table(new Markup.Table(
                            "Differences in " + id + " by " + column,
                            1,
                            SensitivityReport.groupHead("choice"),
                            SensitivityReport.groupRows(part))));
        }
        page.line("p", Page.capital(SensitivityReport.NOTE) + ".", "class", "note");
        report.by().ifPresent(column -> page.line("p", Page.capital(SensitivityReport.GROUPS) + ".", "class", "note"));
        page.closeLine();
    }
}
