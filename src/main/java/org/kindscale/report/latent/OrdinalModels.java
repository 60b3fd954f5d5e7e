package org.kindscale.report.latent;

import java.util.List;
import org.kindscale.psychometrics.latent.LatentFit.Status;
import org.kindscale.psychometrics.latent.LatentStructure;
import org.kindscale.psychometrics.ordinal.OrdinalFit;
import org.kindscale.psychometrics.reliability.Reliability.Interval;
import org.kindscale.report.Figures;
import org.kindscale.report.Figures.FigureJson;
import org.kindscale.report.ReportLines;
import org.kindscale.report.TextTable;
import org.kindscale.report.html.Markup;
import org.kindscale.report.html.Markup.Table;
import tools.jackson.core.JsonGenerator;

/** Latent models of ordered categories, in every form of a report. */
final class OrdinalModels {

    private static final String TITLE = "Latent models of ordered categories (WLSMV on polychoric correlations)";
    private static final List<String> HEAD =
            List.of("model", "n", "chi-square", "df", "p", "CFI", "TLI", "RMSEA", "90 %", "SRMR");
    private static final String LEGEND = "chi-square is scaled and shifted, and CFI, TLI and RMSEA are made of it: the "
            + "limits that are usual with maximum likelihood do not hold for them";

    private OrdinalModels() {}

    /** Adds them to a report in a terminal. */
    static void write(LatentReport report, ReportLines lines) {
        if (rows(report).isEmpty()) {
            return;
        }
        lines.section(TITLE);
        TextTable table = new TextTable(HEAD, 1);
        rows(report).forEach(table::row);
        lines.table(table);
        cautions(report).forEach(lines::paragraph);
        lines.paragraph(LEGEND);
    }

    /** Adds them to a page. */
    static void write(LatentReport report, Markup page) {
        if (!rows(report).isEmpty()) {
            page.table(new Table(TITLE, 1, HEAD, rows(report)));
            cautions(report).forEach(caution -> page.line("p", caution + "."));
            page.line("p", LEGEND + ".");
        }
    }

    private static List<List<String>> rows(LatentReport report) {
        return report.parts().stream()
                .flatMap(part -> part.ordinal().map(fit -> row(part, fit)).stream())
                .toList();
    }

    private static List<String> row(LatentPart part, OrdinalFit fit) {
        return List.of(
                part.name() + (fit.status() == Status.PROPER ? "" : " !"),
                Integer.toString(fit.persons()),
                Figures.fixed(fit.chiSquare(), 1),
                Integer.toString(fit.degreesOfFreedom()),
                Figures.probability(fit.pValue()),
                Figures.unit(fit.cfi(), 3),
                Figures.unit(fit.tli(), 3),
                Figures.unit(fit.rmsea(), 3),
                Figures.correlation(fit.rmseaLower()) + " " + Figures.correlation(fit.rmseaUpper()),
                Figures.unit(fit.srmr(), 3));
    }

    private static List<String> cautions(LatentReport report) {
        return report.parts().stream()
                .flatMap(part -> part
                        .ordinal()
                        .filter(fit -> fit.status() != Status.PROPER)
                        .map(fit -> part.name() + ": " + caution(fit.status()))
                        .stream())
                .toList();
    }

    private static String caution(Status status) {
        return switch (status) {
            case PROPER -> "";
            case IMPROPER, AT_BOUND ->
                "improper: a residual variance is below 0, or the factors correlate as they cannot; no population can "
                        + "have this solution";
            case NOT_CONVERGED -> "not converged: the search did not come to rest in 300 steps, so nothing is given";
            case NOT_IDENTIFIED -> "not identified: the data do not determine it, so nothing is given";
            case NOT_POSITIVE_DEFINITE ->
                "not fitted: a polychoric correlation has no estimate or is at its limit, as with a single answer or "
                        + "empty cells; look at --polychoric";
        };
    }

    /** Writes the member {@code wlsmv} of the model that is open. */
    static void write(LatentPart part, OrdinalFit fit, JsonGenerator json) {
        FigureJson figures = new FigureJson(json);
        json.writeObjectPropertyStart("wlsmv");
        json.writeStringProperty("status", FigureJson.lower(fit.status().name()));
        json.writeNumberProperty("n", fit.persons());
        figures.number("unscaled_chi_square", fit.rawChiSquare());
        figures.number("chi_square", fit.chiSquare());
        json.writeNumberProperty("df", fit.degreesOfFreedom());
        figures.number("p", fit.pValue());
        figures.number("baseline_chi_square", fit.baselineChiSquare());
        figures.number("cfi", fit.cfi());
        figures.number("tli", fit.tli());
        figures.number("rmsea", fit.rmsea());
        figures.interval("rmsea_90", new Interval(fit.rmseaLower(), fit.rmseaUpper()));
        figures.number("srmr", fit.srmr());
        json.writeArrayPropertyStart("loadings");
        LatentStructure structure = part.fit().structure();
        for (int f = 0; f < structure.factors(); f++) {
            for (int i : structure.itemsOf(f)) {
                json.writeStartObject();
                json.writeStringProperty("factor", part.factors().get(f));
                json.writeStringProperty("item", part.items().get(i));
                figures.number("standardized", fit.loading(i, f));
                figures.number("standard_error", fit.loadingError(i, f));
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
