package org.kindscale.report.plan;

import java.io.StringWriter;
import org.kindscale.psychometrics.planning.Expected;
import org.kindscale.psychometrics.planning.PlanStudy.OfModel;
import org.kindscale.psychometrics.planning.PlanStudy.OfScale;
import org.kindscale.psychometrics.planning.PlanStudy.Outcome;
import org.kindscale.psychometrics.reliability.Reliability.Interval;
import org.kindscale.report.Figures.FigureJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A planned study as JSON: every figure to 15 significant digits; docs/analysis.md lists the names. */
public final class PlanJson {

    private final JsonGenerator json;
    private final FigureJson figures;

    private PlanJson(JsonGenerator json) {
        this.json = json;
        this.figures = new FigureJson(json);
    }

    /** {@return the report as one object, in one line} */
    public static String render(PlanReport report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            new PlanJson(json).write(report);
        }
        return text + "\n";
    }

    private void write(PlanReport report) {
        Outcome outcome = report.outcome();
        json.writeStartObject();
        json.writeStringProperty("instrument", report.instrument());
        json.writeNumberProperty("persons", outcome.persons());
        json.writeNumberProperty("samples", outcome.samples());
        json.writeNumberProperty("seed", report.seed());
        report.halfWidth().ifPresent(half -> {
            figures.number("half_width", half);
            json.writeBooleanProperty("reached", report.isReached());
        });
        json.writeObjectPropertyStart("population");
        report.population().forEach(figures::number);
        json.writeEndObject();
        json.writeObjectPropertyStart("scores");
        for (int s = 0; s < report.scores().size(); s++) {
            OfScale scale = outcome.scales().get(s);
            json.writeObjectPropertyStart(report.scores().get(s));
            expected("alpha", scale.alpha());
            expected("alpha_half_width_feldt", scale.alphaHalfWidth());
            expected("omega_cfa", scale.omega());
            expected("omega_half_width_delta", scale.omegaHalfWidth());
            json.writeEndObject();
        }
        json.writeEndObject();
        models(report);
        json.writeEndObject();
    }

    private void models(PlanReport report) {
        json.writeArrayPropertyStart("models");
        for (int m = 0; m < report.models().size(); m++) {
            OfModel model = report.outcome().models().get(m);
            json.writeStartObject();
            json.writeStringProperty("name", report.models().get(m));
            expected("proper", model.proper());
            expected("p_below_05", model.rejected());
            expected("p_below_05_scaled", model.rejectedRobust());
            expected("cfi", model.cfi());
            expected("rmsea", model.rmsea());
            expected("rmsea_90_above_05", model.notClose());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void expected(String name, Expected expected) {
        json.writeObjectPropertyStart(name);
        figures.number("mean", expected.mean());
        figures.number("monte_carlo_error", expected.error());
        figures.interval("samples_95", new Interval(expected.low(), expected.high()));
        json.writeNumberProperty("samples", expected.samples());
        json.writeEndObject();
    }
}
