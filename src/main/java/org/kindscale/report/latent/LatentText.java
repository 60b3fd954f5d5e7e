package org.kindscale.report.latent;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.psychometrics.factor.ModelFit;
import org.kindscale.psychometrics.latent.BifactorIndices;
import org.kindscale.psychometrics.latent.LatentFit;
import org.kindscale.report.Figures;
import org.kindscale.report.ReportLines;
import org.kindscale.report.TextTable;
import org.kindscale.report.TextWrap;

/** Latent models in a terminal. */
public final class LatentText {

    private final LatentReport report;
    private final ReportLines lines;

    private LatentText(LatentReport report, ReportLines lines) {
        this.report = report;
        this.lines = lines;
    }

    /** Adds the models to a report. */
    public static void write(LatentReport report, ReportLines lines) {
        LatentText text = new LatentText(report, lines);
        if (report.hasModels()) {
            text.models();
        }
        report.invariance().forEach(invariance -> InvarianceText.write(invariance, lines));
    }

    private void models() {
        fits();
        OrdinalModels.write(report, lines);
        report.parts().forEach(this::indices);
        legend();
        report.bifactor().filter(LatentPart::isReadable).ifPresent(this::items);
        report.parts().forEach(this::correlations);
        total();
    }

    private void fits() {
        boolean full = report.isFullInformation();
        lines.section(
                full
                        ? "Latent models (full information maximum likelihood)"
                        : "Latent models (maximum likelihood; robust: MLR)");
        if (full) {
            lines.paragraph(LatentReport.FULL_INFORMATION + report.persons() + ".");
        }
        TextTable table = new TextTable(
                List.of("model", "chi-square", "df", "CFI", "RMSEA", "SRMR", "robust", "CFI", "RMSEA", "90 %"), 1);
        for (LatentPart part : report.parts()) {
            if (part.fit().isSolved()) {
                table.row(fit(part));
            }
        }
        lines.table(table);
        for (LatentPart part : report.parts()) {
            String caution = ModelWords.caution(part);
            if (!caution.isEmpty()) {
                lines.paragraph(part.name() + ": " + caution);
            }
        }
        report.notes().forEach(lines::paragraph);
    }

    private static List<String> fit(LatentPart part) {
        ModelFit fit = part.fit().fit();
        List<String> row = new ArrayList<>(List.of(
                TextWrap.cut(part.name(), 14) + (part.isReadable() ? "" : " !"),
                Figures.fixed(fit.chiSquare(), 1),
                Integer.toString(fit.degreesOfFreedom()),
                Figures.unit(fit.cfi(), 3),
                Figures.unit(fit.rmsea(), 3),
                Figures.unit(fit.srmr(), 3)));
        row.addAll(part.robust()
                .map(robust -> List.of(
                        Figures.fixed(robust.chiSquare(), 1),
                        Figures.unit(robust.cfi(), 3),
                        Figures.unit(robust.rmsea(), 3),
                        Figures.correlation(robust.rmseaLower()) + " " + Figures.correlation(robust.rmseaUpper())))
                .orElse(List.of("-", "-", "-", "-")));
        return row;
    }

    private void indices(LatentPart part) {
        for (int g = 0; g < part.indices().size(); g++) {
            BifactorIndices indices = part.indices().get(g);
            LatentFit fit = part.fit();
            String general = fit.structure().hasGenerals()
                    ? part.factors().get(fit.structure().specifics() + g)
                    : "general";
            lines.section("Strength of factors, " + part.name());
            TextTable table = new TextTable(List.of("sum of", "omega", "of one factor", "ECV", "H"), 1);
            table.row(List.of(
                    ReportLines.name(general),
                    Figures.unit(indices.omegaTotal(), 3),
                    Figures.unit(indices.omegaHierarchical(), 3),
                    Figures.unit(indices.explainedCommonVariance(), 3),
                    Figures.unit(indices.replicability(), 3)));
            for (int f = 0; f < fit.structure().specifics(); f++) {
                if (indices.has(f)) {
                    table.row(List.of(
                            ReportLines.name(part.factors().get(f)),
                            Figures.unit(indices.omegaOfGroup(f), 3),
                            Figures.unit(indices.omegaHierarchicalOfGroup(f), 3),
                            Figures.unit(indices.explainedCommonVariance(f), 3),
                            Figures.unit(indices.replicability(f), 3)));
                }
            }
            lines.table(table);
            lines.paragraph("PUC " + Figures.unit(indices.uncontaminatedCorrelations(), 3)
                    + (Double.isNaN(part.averageRelativeBias())
                            ? ""
                            : "; average relative bias of loadings on one factor alone "
                                    + Figures.unit(part.averageRelativeBias(), 3)));
        }
    }

    private void legend() {
        if (report.parts().stream().anyMatch(part -> !part.indices().isEmpty())) {
            lines.paragraph("omega: share of the variance of the sum of the standardised items that all factors "
                    + "explain; of one factor: that the named factor alone explains (omega hierarchical); ECV: part of "
                    + "the common variance; H: how well the items would measure the factor; PUC: share of correlations "
                    + "between items of different subscales");
        }
    }

    private void items(LatentPart part) {
        BifactorIndices indices = part.indices().get(0);
        lines.section("Items, " + part.name());
        TextTable table = new TextTable(List.of("item", "general", "own", "residual", "ECV"), 1);
        for (int i = 0; i < part.items().size(); i++) {
            table.row(List.of(
                    ReportLines.name(part.items().get(i)),
                    Figures.unit(indices.general(i), 2),
                    Figures.unit(indices.specific(i), 2),
                    Figures.unit(part.fit().residual(i), 2),
                    Figures.unit(indices.itemExplainedCommonVariance(i), 2)));
        }
        lines.table(table);
    }

    private void correlations(LatentPart part) {
        List<FactorCorrelation> all = FactorCorrelation.of(part);
        if (all.isEmpty() || !part.isReadable()) {
            return;
        }
        lines.section("Correlations of factors, " + part.name() + " (keyed; robust 95 % intervals)");
        TextTable table = new TextTable(List.of("factor", "with", "r", "95 %"), 2);
        for (FactorCorrelation pair : all) {
            table.row(List.of(
                    ReportLines.name(pair.one()),
                    ReportLines.name(pair.other()),
                    Figures.correlation(pair.value()),
                    Figures.correlation(pair.low()) + " " + Figures.correlation(pair.high())));
        }
        lines.table(table);
    }

    private void total() {
        List<String> paragraphs = TotalAdvice.paragraphs(report);
        if (!paragraphs.isEmpty()) {
            lines.section("May I use the total?");
            paragraphs.forEach(lines::paragraph);
        }
    }
}
