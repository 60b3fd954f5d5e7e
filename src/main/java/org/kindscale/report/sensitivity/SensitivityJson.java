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
            part.variants().forEach(variant -> variant(part.score().id(), variant));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void variant(String score, Variant variant) {
        json.writeStartObject();
        json.writeStringProperty("score", score);
        json.writeStringProperty("choice", variant.name());
        json.writeNumberProperty("n", variant.distribution().n());
        figures.number("mean", variant.distribution().mean());
        figures.number("sd", variant.distribution().sd());
        figures.number("alpha_listwise", variant.listwise());
        figures.number("alpha_pairwise", variant.pairwise());
        figures.number("r_with_default", variant.r());
        json.writeNumberProperty("bands_compared", variant.compared());
        json.writeNumberProperty("bands_moved", variant.moved());
        json.writeEndObject();
    }
}
