package org.kindscale.report.latent;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.psychometrics.factor.ModelFit;
import org.kindscale.psychometrics.latent.BifactorIndices;
import org.kindscale.report.Figures;
import org.kindscale.report.html.Markup;
import org.kindscale.report.html.Markup.Table;
import org.kindscale.report.html.Page;

/** Latent models on a page. */
public final class LatentHtml {

    private LatentHtml() {}

    /** Adds the sections {@code latent} and {@code invariance} to a page. */
    public static void write(LatentReport report, Markup page) {
        if (report.hasModels()) {
            models(report, page);
        }
        report.invariance().forEach(invariance -> InvarianceHtml.write(invariance, page));
    }

    private static void models(LatentReport report, Markup page) {
        Page.section(page, "latent", "Latent models");
        if (report.isFullInformation()) {
            page.line("p", LatentReport.FULL_INFORMATION + report.persons() + ".");
        }
        page.table(new Table(
                report.isFullInformation()
                        ? "Models of the keyed items by full information maximum likelihood"
                        : "Models of the keyed items by maximum likelihood; robust figures by MLR",
                1,
                Markup.columns(
                        "model|n|chi-square|df|CFI|TLI|RMSEA|SRMR|BIC|robust chi-square|robust CFI|robust RMSEA"),
                report.parts().stream().map(LatentHtml::fit).toList()));
        for (LatentPart part : report.parts()) {
            String caution = ModelWords.caution(part);
            if (!caution.isEmpty()) {
                page.line("p", Page.capital(part.name()) + ": " + caution + ".");
            }
        }
        report.notes().forEach(note -> page.line("p", Page.capital(note) + "."));
        OrdinalModels.write(report, page);
        for (LatentPart part : report.parts()) {
            part.indices().forEach(indices -> indices(part, indices, page));
            correlations(part, page);
        }
        List<String> advice = TotalAdvice.paragraphs(report);
        if (!advice.isEmpty()) {
            page.line("h3", "May I use the total?");
            advice.forEach(paragraph -> page.line("p", paragraph));
            TotalAdvice.SOURCES.forEach(source -> page.line("p", source));
        }
        page.closeLine();
    }

    private static List<String> fit(LatentPart part) {
        ModelFit fit = part.fit().fit();
        boolean solved = part.fit().isSolved();
        List<String> row = new ArrayList<>(List.of(part.name(), Long.toString(fit.persons())));
        if (!solved) {
            for (int c = 0; c < 10; c++) {
                row.add("-");
            }
            return row;
        }
        row.addAll(List.of(
                Figures.fixed(fit.chiSquare(), 1),
                Integer.toString(fit.degreesOfFreedom()),
                Figures.unit(fit.cfi(), 3),
                Figures.unit(fit.tli(), 3),
                Figures.unit(fit.rmsea(), 3),
                Figures.unit(fit.srmr(), 3),
                Figures.fixed(fit.bic(), 1)));
        row.addAll(part.robust()
                .map(r ->
                        List.of(Figures.fixed(r.chiSquare(), 1), Figures.unit(r.cfi(), 3), Figures.unit(r.rmsea(), 3)))
                .orElse(List.of("-", "-", "-")));
        return row;
    }

    private static void indices(LatentPart part, BifactorIndices indices, Markup page) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "general",
                Figures.unit(indices.omegaTotal(), 3),
                Figures.unit(indices.omegaHierarchical(), 3),
                Figures.unit(indices.explainedCommonVariance(), 3),
                Figures.unit(indices.replicability(), 3),
                Figures.unit(indices.uncontaminatedCorrelations(), 3)));
        for (int f = 0; f < part.fit().structure().specifics(); f++) {
            if (indices.has(f)) {
                rows.add(List.of(
                        part.factors().get(f),
                        Figures.unit(indices.omegaOfGroup(f), 3),
                        Figures.unit(indices.omegaHierarchicalOfGroup(f), 3),
                        Figures.unit(indices.explainedCommonVariance(f), 3),
                        Figures.unit(indices.replicability(f), 3),
                        ""));
            }
        }
        page.table(new Table(
                "Strength of factors: " + part.name(),
                1,
                Markup.columns("sum of|omega|omega of the named factor alone|ECV|H|PUC"),
                rows));
    }

    private static void correlations(LatentPart part, Markup page) {
        List<FactorCorrelation> all = FactorCorrelation.of(part);
        if (!all.isEmpty() && part.isReadable()) {
            page.table(new Table(
                    "Correlations of factors, keyed, with robust 95 % intervals: " + part.name(),
                    2,
                    Markup.columns("factor|with|r|95 %"),
                    all.stream()
                            .map(pair -> List.of(
                                    pair.one(),
                                    pair.other(),
                                    Figures.correlation(pair.value()),
                                    "[" + Figures.correlation(pair.low()) + ", " + Figures.correlation(pair.high())
                                            + "]"))
                            .toList()));
        }
    }
}
