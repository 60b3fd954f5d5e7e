package org.kindscale.report.latent;

import java.util.List;
import org.kindscale.psychometrics.invariance.InvarianceFit;
import org.kindscale.psychometrics.invariance.InvarianceLevel;
import org.kindscale.psychometrics.invariance.InvarianceStep;
import org.kindscale.psychometrics.invariance.Release;
import org.kindscale.psychometrics.latent.Cells.Kind;
import org.kindscale.report.Figures.FigureJson;
import tools.jackson.core.JsonGenerator;

/** Invariance between groups as JSON; docs/analysis.md lists the names. */
final class InvarianceJson {

    private final JsonGenerator json;
    private final FigureJson figures;

    InvarianceJson(JsonGenerator json) {
        this.json = json;
        this.figures = new FigureJson(json);
    }

    /** Writes the member {@code invariance} or {@code invariance_waves} of the object that is open. */
    void write(InvarianceReport report) {
        json.writeObjectPropertyStart(report.over().member());
        json.writeStringProperty("model", report.model());
        texts("factors", report.factors());
        json.writeArrayPropertyStart(report.over().many());
        for (InvarianceReport.Group group : report.groups()) {
            json.writeStartObject();
            json.writeStringProperty("value", group.value());
            json.writeNumberProperty("n", group.persons());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("levels");
        report.invariance().ifPresent(found -> found.levels().forEach(step -> step(report, step)));
        json.writeEndArray();
        json.writeArrayPropertyStart("partial");
        report.invariance().ifPresent(found -> found.partial().forEach(step -> step(report, step)));
        json.writeEndArray();
        texts("paragraphs", new InvarianceWords(report).paragraphs());
        texts("notes", report.notes());
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private void step(InvarianceReport report, InvarianceStep step) {
        InvarianceFit fit = step.fit();
        json.writeStartObject();
        json.writeStringProperty(
                "level", FigureJson.lower(fit.equalities().level().name()));
        json.writeStringProperty("status", FigureJson.lower(fit.status().name()));
        texts("improper", new InvarianceWords(report).improprieties(fit));
        for (InvarianceLevel level : InvarianceLevel.values()) {
            if (level != InvarianceLevel.CONFIGURAL && fit.equalities().level().holds(level)) {
                String name = "free_" + InvarianceWords.added(level).replace(' ', '_') + "s";
                texts(
                        name,
                        fit.equalities().free(level).stream()
                                .map(report.items()::get)
                                .toList());
            }
        }
        LatentJson.fit(step.figures(), json);
        json.writeName("change");
        if (step.isCompared()) {
            change(step);
        } else {
            json.writeNull();
        }
        json.writeArrayPropertyStart("releases");
        step.releases().forEach(release -> release(report, release));
        json.writeEndArray();
        groups(report, fit);
        json.writeEndObject();
    }

    private void change(InvarianceStep step) {
        json.writeStartObject();
        json.writeStringProperty("from", InvarianceWords.level(step.before()));
        figures.number("chi_square", step.chiSquare());
        json.writeNumberProperty("df", step.degreesOfFreedom());
        figures.number("p", step.pValue());
        figures.number("cfi", step.cfi());
        figures.number("rmsea", step.rmsea());
        figures.number("srmr", step.srmr());
        json.writeName("holds");
        if (step.isReadable()) {
            json.writeBoolean(step.holds());
        } else {
            json.writeNull();
        }
        json.writeEndObject();
    }

    private void release(InvarianceReport report, Release release) {
        json.writeStartObject();
        json.writeStringProperty("item", report.items().get(release.item()));
        figures.number("chi_square", release.chiSquare());
        json.writeNumberProperty("df", release.degreesOfFreedom());
        figures.number("p", release.pValue());
        json.writeEndObject();
    }

    private void groups(InvarianceReport report, InvarianceFit fit) {
        json.writeArrayPropertyStart("estimates");
        for (int g = 0; g < report.groups().size() && fit.isSolved(); g++) {
            json.writeStartObject();
            json.writeStringProperty(report.over().one(), report.groups().get(g).value());
            json.writeObjectPropertyStart("loadings");
            for (int i = 0; i < report.items().size(); i++) {
                int factor = fit.factorOf(i);
                figures.number(report.items().get(i), fit.estimate(g, Kind.LOADING, i, factor));
            }
            json.writeEndObject();
            json.writeObjectPropertyStart("intercepts");
            items(report, fit, g, Kind.INTERCEPT);
            json.writeObjectPropertyStart("residual_variances");
            items(report, fit, g, Kind.RESIDUAL);
            means(report, fit, g);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void items(InvarianceReport report, InvarianceFit fit, int group, Kind kind) {
        for (int i = 0; i < report.items().size(); i++) {
            figures.number(report.items().get(i), fit.estimate(group, kind, i, 0));
        }
        json.writeEndObject();
    }

    private void means(InvarianceReport report, InvarianceFit fit, int group) {
        json.writeArrayPropertyStart("factor_means");
        for (int f = 0; f < report.factors().size(); f++) {
            json.writeStartObject();
            json.writeStringProperty("factor", report.factors().get(f));
            figures.number("mean", fit.factorMean(group, f));
            figures.number("standard_error", fit.factorMeanError(group, f));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
