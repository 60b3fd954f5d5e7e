package org.kindscale.report.plan;

import java.util.List;
import java.util.stream.Collectors;
import org.kindscale.psychometrics.planning.Expected;
import org.kindscale.psychometrics.planning.PlanStudy.OfModel;
import org.kindscale.psychometrics.planning.PlanStudy.OfScale;
import org.kindscale.psychometrics.planning.PlanStudy.Outcome;
import org.kindscale.report.Figures;
import org.kindscale.report.ReportLines;
import org.kindscale.report.TextTable;

/** A planned study in the terminal. */
public final class PlanText {

    private PlanText() {}

    /** {@return the report} */
    public static String render(PlanReport report) {
        ReportLines lines = new ReportLines();
        Outcome outcome = report.outcome();
        lines.append(report.instrument() + ": " + ReportLines.counted(outcome.persons(), "person") + "\n");
        report.halfWidth().ifPresent(half -> lines.paragraph(wanted(report, half)));
        lines.paragraph(report.population().entrySet().stream()
                .map(entry -> entry.getKey() + " " + Figures.fixed(entry.getValue(), 2))
                .collect(Collectors.joining(", ", "made-up answers of a population with ", "")));
        reliability(report, lines);
        if (!report.models().isEmpty()) {
            fit(report, lines);
        }
        lines.section("How these were computed");
        lines.paragraph(ReportLines.counted(outcome.samples(), "sample") + ", seed " + report.seed()
                + "; error of the simulation (standard error of a mean over the samples): alpha and omega at most "
                + Figures.unit(greatest(outcome, false), 4) + ", shares at most "
                + Figures.unit(greatest(outcome, true), 3));
        lines.paragraph("alpha, omega: means over the samples; +-: half the width of the 95 % interval that a sample "
                + "gives, of alpha by Feldt, of omega by the delta method with robust errors; samples: where "
                + "the middle "
                + "95 % of them lie");
        if (!report.models().isEmpty()) {
            lines.paragraph("models by maximum likelihood: share of samples with a proper solution; of those with a "
                    + "solution, share in which chi-square has p < .05, and the scaled one (MLR); mean CFI and RMSEA; "
                    + "share in which RMSEA is beyond doubt above .05. A share of a wrong model is the power to "
                    + "see it; "
                    + "of the right one it should be .05, and is more where persons are few for the items, or "
                    + "answers skewed");
        }
        return lines.toString();
    }

    private static String wanted(PlanReport report, double half) {
        return report.isReached()
                ? "so many are needed for an interval of alpha of +-" + Figures.unit(half, 3)
                        + " in every score, on average over the samples"
                : "an interval of alpha of +-" + Figures.unit(half, 3)
                        + " in every score is not reached with these, the most that were tried";
    }

    private static void reliability(PlanReport report, ReportLines lines) {
        lines.section("Reliability");
        TextTable table = new TextTable(List.of("score", "alpha", "+-", "samples", "omega", "+-", "samples"), 1);
        for (int s = 0; s < report.scores().size(); s++) {
            OfScale scale = report.outcome().scales().get(s);
            table.row(List.of(
                    ReportLines.name(report.scores().get(s)),
                    Figures.unit(scale.alpha().mean(), 3),
                    Figures.unit(scale.alphaHalfWidth().mean(), 3),
                    range(scale.alpha()),
                    Figures.unit(scale.omega().mean(), 3),
                    Figures.unit(scale.omegaHalfWidth().mean(), 3),
                    range(scale.omega())));
        }
        lines.table(table);
    }

    private static String range(Expected figure) {
        return Figures.correlation(figure.low()) + " " + Figures.correlation(figure.high());
    }

    private static void fit(PlanReport report, ReportLines lines) {
        lines.section("Fit of factor models");
        TextTable table =
                new TextTable(List.of("model", "proper", "p < .05", "scaled", "CFI", "RMSEA", "not close"), 1);
        for (int m = 0; m < report.models().size(); m++) {
            OfModel model = report.outcome().models().get(m);
            table.row(List.of(
                    report.models().get(m),
                    Figures.correlation(model.proper().mean()),
                    Figures.correlation(model.rejected().mean()),
                    Figures.correlation(model.rejectedRobust().mean()),
                    Figures.unit(model.cfi().mean(), 3),
                    Figures.unit(model.rmsea().mean(), 3),
                    Figures.correlation(model.notClose().mean())));
        }
        lines.table(table);
    }

    private static double greatest(Outcome outcome, boolean shares) {
        return (shares
                        ? outcome.models().stream()
                                .flatMap(m ->
                                        List.of(m.proper(), m.rejected(), m.rejectedRobust(), m.notClose()).stream())
                        : outcome.scales().stream().flatMap(s -> List.of(s.alpha(), s.omega()).stream()))
                .mapToDouble(Expected::error)
                .filter(error -> !Double.isNaN(error))
                .max()
                .orElse(Double.NaN);
    }
}
