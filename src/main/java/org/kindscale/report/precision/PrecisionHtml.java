package org.kindscale.report.precision;

import java.util.List;
import org.kindscale.report.Figures;
import org.kindscale.report.html.Markup;
import org.kindscale.report.html.Page;

/** Precision on the page. */
public final class PrecisionHtml {

    private PrecisionHtml() {}

    /** Adds a section. */
    public static void write(PrecisionReport report, Markup page) {
        Page.section(page, "precision", "Precision");
        if (!report.parts().isEmpty()) {
            page.table(PrecisionTables.reliability(report));
        }
        PrecisionTables.remarks(report).forEach(remark -> note(remark, page));
        report.parts().forEach(part -> levels(part, page));
        if (report.parts().stream().anyMatch(part -> part.levels().isPresent())) {
            note(PrecisionTables.LEVELS, page);
        }
        List<Markup.Table> norms = PrecisionTables.norms(report);
        norms.forEach(page::table);
        if (!norms.isEmpty()) {
            note(PrecisionTables.NORMS, page);
        }
        page.closeLine();
    }

    private static void note(String words, Markup page) {
        page.line("p", Page.capital(words) + ".", "class", "note");
    }

    private static void levels(PrecisionPart part, Markup page) {
        part.levels()
                .ifPresent(errors -> page.table(new Markup.Table(
                        "Standard error of measurement of " + part.score().id() + " by its level",
                        0,
                        Markup.columns("from|to|persons|standard error"),
                        errors.levels().stream()
                                .map(level -> List.of(
                                        Figures.fixed(level.from(), 2),
                                        Figures.fixed(level.to(), 2),
                                        Long.toString(level.persons()),
                                        Figures.fixed(level.error(), 2)))
                                .toList())));
    }
}
