package org.kindscale.report.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kindscale.psychometrics.factor.Confirmatory;
import org.kindscale.psychometrics.reliability.RetestAgreement.Intraclass;
import org.kindscale.report.Figures;
import org.kindscale.report.ReportLines;
import org.kindscale.report.TextTable;
import org.kindscale.report.TextWrap;
import org.kindscale.report.analysis.Analysis.CarelessPart;
import org.kindscale.report.analysis.Analysis.ModelPart;
import org.kindscale.report.change.ChangeText;
import org.kindscale.report.latent.LatentText;
import org.kindscale.report.precision.PrecisionText;
import org.kindscale.report.sensitivity.SensitivityText;

/** The second half of an analysis in the terminal: models, missing responses, careless answers, groups, waves. */
final class SampleText {

    private final Analysis analysis;
    private final ReportLines lines;

    SampleText(Analysis analysis, ReportLines lines) {
        this.analysis = analysis;
        this.lines = lines;
    }

    void write() {
        models();
        analysis.latent().ifPresent(latent -> LatentText.write(latent, lines));
        analysis.precision().ifPresent(report -> PrecisionText.write(report, lines));
        leftOut();
        analysis.careless().ifPresent(this::careless);
        groups();
        retest();
        analysis.sensitivity().ifPresent(report -> SensitivityText.write(report, lines));
    }

    private void models() {
        if (analysis.models().isEmpty()) {
            return;
        }
        lines.section("Confirmatory factor models (maximum likelihood)");
        TextTable table =
                new TextTable(List.of("model", "chi-square", "df", "p", "CFI", "TLI", "RMSEA", "90 %", "SRMR"), 1);
        for (ModelPart model : analysis.models()) {
            if (model.solution().outcome() == Confirmatory.Outcome.CONVERGED) {
                table.row(fit(model));
            }
        }
        lines.table(table);
        for (ModelPart model : analysis.models()) {
            Confirmatory cfa = model.solution();
            if (cfa.outcome() != Confirmatory.Outcome.CONVERGED) {
                lines.paragraph(Cautions.unsolved(model));
            }
            cfa.improprieties()
                    .forEach(i -> lines.paragraph(model.name() + ": improper, "
                            + i.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        }
    }

    private static List<String> fit(ModelPart model) {
        var fit = model.solution().fit();
        return List.of(
                TextWrap.cut(model.name(), ReportLines.NAME),
                Figures.fixed(fit.chiSquare(), 1),
                Integer.toString(fit.degreesOfFreedom()),
                Figures.probability(fit.pValue()),
                Figures.unit(fit.cfi(), 3),
                Figures.unit(fit.tli(), 3),
                Figures.unit(fit.rmsea(), 3),
                Figures.unit(fit.rmseaLower(), 3) + " " + Figures.unit(fit.rmseaUpper(), 3),
                Figures.unit(fit.srmr(), 3));
    }

    private void leftOut() {
        List<Long> leftOut = analysis.basis().leftOut();
        lines.section("Missing responses");
        List<String> parts = new ArrayList<>();
        for (int n = 0; n < leftOut.size(); n++) {
            if (leftOut.get(n) > 0) {
                String items = n == leftOut.size() - 1 ? "all" : n == 0 ? "no item" : ReportLines.counted(n, "item");
                parts.add(leftOut.get(n) + " left out " + items);
            }
        }
        lines.paragraph(parts.isEmpty() ? "nobody" : String.join(", ", parts));
        String most = analysis.items().stream()
                .filter(item -> item.missing().all() > 0)
                .sorted((a, b) -> Long.compare(b.missing().all(), a.missing().all()))
                .limit(5)
                .map(item -> item.item().id() + " " + item.missing().all())
                .collect(Collectors.joining(", "));
        if (!most.isEmpty()) {
            lines.paragraph("most often: " + most);
        }
    }

    private void careless(CarelessPart part) {
        lines.section("Careless answering");
        String signs = part.signs().entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + e.getValue())
                .collect(Collectors.joining(", "));
        lines.paragraph(part.flagged() + " of " + ReportLines.counted(part.persons(), "person")
                + " flagged: signs of two kinds or more. Nobody is left out.");
        lines.paragraph("signs: " + (signs.isEmpty() ? "none" : signs));
        part.available().forEach(lines::paragraph);
        if (part.flagged() == 0) {
            return;
        }
        TextTable table = new TextTable(List.of("without the flagged", "mean", "was", "SD", "was", "alpha", "was"), 1);
        for (Analysis.Without without : part.without()) {
            table.row(List.of(
                    ReportLines.name(without.score().id()),
                    Figures.fixed(without.rest().mean(), 3),
                    Figures.fixed(without.all().mean(), 3),
                    Figures.fixed(without.rest().sd(), 3),
                    Figures.fixed(without.all().sd(), 3),
                    Figures.unit(without.alphaRest(), 3),
                    Figures.unit(without.alphaAll(), 3)));
        }
        lines.table(table);
    }

    private void groups() {
        if (analysis.groups().isEmpty()) {
            return;
        }
        lines.section("By " + analysis.groups().get(0).column());
        List<String> head = new ArrayList<>(List.of("group", "persons", "suspicious items"));
        TextTable table = new TextTable(head, 1);
        for (Analysis.GroupPart group : analysis.groups()) {
            long suspicious = group.key().stream().filter(k -> k.isSuspicion()).count();
            String value = group.value().isEmpty() ? "(blank)" : group.value();
            table.row(List.of(
                    TextWrap.cut(value, ReportLines.NAME), Long.toString(group.persons()), Long.toString(suspicious)));
        }
        lines.table(table);
    }

    private void retest() {
        if (analysis.retests().isEmpty()) {
            return;
        }
        lines.section("Agreement of two waves");
        TextTable table = new TextTable(
                List.of("score", "pairs", "r", "ICC(2,1)", "95 %", "ICC(3,1)", "95 %", "change", "SD"), 1);
        for (Analysis.RetestPart part : analysis.retests()) {
            var agreement = part.agreement();
            List<String> row = new ArrayList<>(List.of(
                    ReportLines.name(part.score().id()),
                    Long.toString(agreement.pairs()),
                    Figures.correlation(agreement.correlation())));
            row.addAll(icc(agreement.agreementOfSingleScores()));
            row.addAll(icc(agreement.consistencyOfSingleScores()));
            row.add(Figures.fixed(agreement.meanChange(), 2));
            row.add(Figures.fixed(agreement.sdOfChange(), 2));
            table.row(row);
        }
        lines.table(table);
        TextTable means = new TextTable(List.of("score", "Spearman", "ICC(2,k)", "95 %", "ICC(3,k)", "95 %"), 1);
        for (Analysis.RetestPart part : analysis.retests()) {
            List<String> row =
                    new ArrayList<>(List.of(ReportLines.name(part.score().id()), Figures.correlation(part.spearman())));
            row.addAll(icc(part.agreement().agreementOfSingleScores().ofMeans()));
            row.addAll(icc(part.agreement().consistencyOfSingleScores().ofMeans()));
            means.row(row);
        }
        lines.table(means);
        if (!analysis.withoutPartner().isEmpty()) {
            lines.paragraph(analysis.withoutPartner());
        }
        ChangeText.write(analysis.changes(), lines);
    }

    private static List<String> icc(Intraclass icc) {
        return List.of(
                Figures.correlation(icc.value()),
                Figures.correlation(icc.lower()) + " " + Figures.correlation(icc.upper()));
    }
}
