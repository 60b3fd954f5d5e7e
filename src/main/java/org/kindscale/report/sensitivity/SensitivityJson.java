package org.kindscale.report.sensitivity;

import org.kindscale.report.Figures.FigureJson;
import org.kindscale.report.sensitivity.SensitivityPart.Variant;
import tools.jackson.core.JsonGenerator;

/** Sensitivity as members of the analysis in JSON; docs/analysis.md lists the names. */
public final class SensitivityJson {

    private final JsonGenerator json;
    private final FigureJson figures;

    /** Writes to {@code json}. */
    public SensitivityJson(JsonGenerator json) {
        this.json = json;
        this.figures = new FigureJson(json);
    }

    /** Writes the member {@code sensitivity}. */
    public void write(SensitivityReport report) {
        json.writeObjectPropertyStart("sensitivity");
        json.writeArrayPropertyStart("notes");
        report.notes().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("variants");
        for (SensitivityPart part : report.parts()) {
            part.variants().forEach(variant -> variant(part, variant));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void variant(SensitivityPart part, Variant variant) {
        json.writeStartObject();
        json.writeStringProperty("score", part.score().id());
        json.writeStringProperty("choice", variant.name());
        json.writeNumberProperty("n", variant.distribution().n());
        figures.number("mean", variant.distribution().mean());
        figures.number("sd", variant.distribution().sd());
        figures.number("alpha_listwise", variant.listwise());
        figures.number("alpha_pairwise", variant.pairwise());
        figures.number("r_with_default", variant.r());
        json.writeNumberProperty("bands_compared", variant.compared());
        json.writeNumberProperty("bands_moved", variant.moved());
        variant.groups().ifPresent(groups -> {
            json.writeObjectPropertyStart("groups");
            json.writeNumberProperty("groups", groups.groups());
            json.writeNumberProperty("n", groups.n());
            figures.number("d", groups.d());
            figures.number("eta_squared", groups.etaSquared());
            figures.number("welch_f", groups.f());
            figures.number("df1", groups.df1());
            figures.number("df2", groups.df2());
            figures.number("p", groups.p());
            json.writeBooleanProperty("turns", part.turns(variant));
            json.writeEndObject();
        });
        json.writeEndObject();
    }
}
