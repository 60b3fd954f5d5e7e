package org.kindscale.report.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kindscale.psychometrics.factor.ModelFit;
import org.kindscale.psychometrics.invariance.Invariance;
import org.kindscale.psychometrics.invariance.InvarianceFit;
import org.kindscale.psychometrics.invariance.InvarianceLevel;
import org.kindscale.psychometrics.invariance.InvarianceStep;
import org.kindscale.report.Figures;
import org.kindscale.report.ReportLines;
import org.kindscale.report.TextTable;

/** Invariance between groups in a terminal. */
final class InvarianceText {

    private InvarianceText() {}

    /** Adds it to a report. */
    static void write(InvarianceReport report, ReportLines lines) {
        lines.section(report.question());
        lines.paragraph(about(report));
        report.invariance().ifPresent(invariance -> {
            fits(invariance, lines);
            differences(invariance, lines);
        });
        report.notes().forEach(lines::paragraph);
        new InvarianceWords(report).paragraphs().forEach(lines::paragraph);
        report.invariance().ifPresent(invariance -> means(report, invariance, lines));
    }

    /** {@return what was fitted to whom} */
    static String about(InvarianceReport report) {
        if (report.over() == InvarianceReport.Over.WAVES) {
            return report.model()
                    + ", maximum likelihood with means; one model of both waves, in which the residuals of "
                    + "each item correlate with themselves; persons who answered every item in both: n = "
                    + report.groups().stream()
                            .mapToLong(InvarianceReport.Group::persons)
                            .max()
                            .orElse(0);
        }
        return report.model() + ", maximum likelihood with means; persons who answered every item: "
                + report.groups().stream()
                        .map(group -> group.value() + " (n = " + group.persons() + ")")
                        .collect(Collectors.joining(", "));
    }

    /** {@return all levels, then those with items left free} */
    static List<InvarianceStep> steps(Invariance invariance) {
        List<InvarianceStep> steps = new ArrayList<>(invariance.levels());
        steps.addAll(invariance.partial());
        return steps;
    }

    private static String name(InvarianceFit fit) {
        return InvarianceWords.level(fit) + (fit.isReadable() ? "" : " !");
    }

    private static void fits(Invariance invariance, ReportLines lines) {
        TextTable table = new TextTable(List.of("level", "chi-square", "df", "p", "CFI", "TLI", "RMSEA", "SRMR"), 1);
        for (InvarianceStep step : steps(invariance)) {
            ModelFit fit = step.figures();
            table.row(List.of(
                    name(step.fit()),
                    Figures.fixed(fit.chiSquare(), 1),
                    Integer.toString(fit.degreesOfFreedom()),
                    Figures.probability(fit.pValue()),
                    Figures.unit(fit.cfi(), 3),
                    Figures.unit(fit.tli(), 3),
                    Figures.unit(fit.rmsea(), 3),
                    Figures.unit(fit.srmr(), 3)));
        }
        lines.table(table);
    }

    private static void differences(Invariance invariance, ReportLines lines) {
        TextTable table = new TextTable(List.of("change to", "from", "chi-square", "df", "p", "CFI", "RMSEA"), 2);
        for (InvarianceStep step : steps(invariance)) {
            if (step.isCompared() && step.fit().isSolved() && step.before().isSolved()) {
                table.row(List.of(
                        name(step.fit()),
                        name(step.before()),
                        Figures.fixed(step.chiSquare(), 1),
                        Integer.toString(step.degreesOfFreedom()),
                        Figures.probability(step.pValue()),
                        Figures.unit(step.cfi(), 3),
                        Figures.unit(step.rmsea(), 3)));
            }
        }
        lines.append("\n");
        lines.table(table);
    }

    private static void means(InvarianceReport report, Invariance invariance, ReportLines lines) {
        InvarianceFit fit = InvarianceWords.last(invariance).fit();
        if (!fit.isReadable() || !fit.equalities().level().holds(InvarianceLevel.SCALAR)) {
            return;
        }
        lines.section("Means of factors, " + InvarianceWords.level(fit) + " (in standard deviations of "
                + report.first() + ")");
        TextTable table = new TextTable(List.of(report.over().one(), "factor", "mean", "SE"), 2);
        for (int g = 1; g < report.groups().size(); g++) {
            for (int f = 0; f < report.factors().size(); f++) {
                table.row(List.of(
                        ReportLines.name(report.groups().get(g).value()),
                        ReportLines.name(report.factors().get(f)),
                        Figures.fixed(fit.factorMean(g, f), 2),
                        Figures.fixed(fit.factorMeanError(g, f), 2)));
            }
        }
        lines.table(table);
    }
}
