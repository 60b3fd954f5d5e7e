package org.kindscale.report.latent;

import java.util.List;
import org.kindscale.psychometrics.factor.ModelFit;
import org.kindscale.psychometrics.invariance.InvarianceStep;
import org.kindscale.report.Figures;
import org.kindscale.report.html.Markup;
import org.kindscale.report.html.Markup.Table;
import org.kindscale.report.html.Page;

/** Invariance between groups on a page. */
final class InvarianceHtml {

    private InvarianceHtml() {}

    /** Adds the section {@code invariance}. */
    static void write(InvarianceReport report, Markup page) {
        Page.section(page, report.over().member().replace('_', '-'), report.question());
        page.line("p", Page.capital(InvarianceText.about(report)) + ".");
        report.invariance()
                .ifPresent(invariance -> page.table(new Table(
                        "Levels of invariance; changes from the level before",
                        1,
                        Markup.columns(
                                "level|chi-square|df|CFI|TLI|RMSEA|SRMR|change of chi-square|df|p|of CFI|of RMSEA"),
                        InvarianceText.steps(invariance).stream()
                                .map(InvarianceHtml::row)
                                .toList())));
        report.notes().forEach(note -> page.line("p", Page.capital(note) + "."));
        InvarianceWords words = new InvarianceWords(report);
        List<String> paragraphs = words.paragraphs();
        paragraphs.forEach(paragraph -> page.line("p", Page.capital(paragraph)));
        if (!paragraphs.isEmpty()) {
            words.sources().forEach(source -> page.line("p", source));
        }
        page.closeLine();
    }

    private static List<String> row(InvarianceStep step) {
        ModelFit fit = step.figures();
        boolean compared = step.isCompared();
        return List.of(
                InvarianceWords.level(step.fit()) + (step.fit().isReadable() ? "" : " (not to be read)"),
                Figures.fixed(fit.chiSquare(), 1),
                Integer.toString(fit.degreesOfFreedom()),
                Figures.unit(fit.cfi(), 3),
                Figures.unit(fit.tli(), 3),
                Figures.unit(fit.rmsea(), 3),
                Figures.unit(fit.srmr(), 3),
                compared ? Figures.fixed(step.chiSquare(), 1) : "",
                compared ? Integer.toString(step.degreesOfFreedom()) : "",
                compared ? Figures.probability(step.pValue()) : "",
                compared ? Figures.unit(step.cfi(), 3) : "",
                compared ? Figures.unit(step.rmsea(), 3) : "");
    }
}
