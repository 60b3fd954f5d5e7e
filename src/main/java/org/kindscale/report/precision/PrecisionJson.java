package org.kindscale.report.precision;

import org.kindscale.psychometrics.precision.ConditionalError;
import org.kindscale.psychometrics.reliability.AllSplits;
import org.kindscale.psychometrics.reliability.Reliability.Interval;
import org.kindscale.report.Figures.FigureJson;
import tools.jackson.core.JsonGenerator;

/** Precision as members of the analysis in JSON; docs/analysis.md lists the names. */
public final class PrecisionJson {

    private final JsonGenerator json;
    private final FigureJson figures;

    /** Writes to {@code json}. */
    public PrecisionJson(JsonGenerator json) {
        this.json = json;
        this.figures = new FigureJson(json);
    }

    /** Writes the member {@code precision}. */
    public void write(PrecisionReport report) {
        json.writeObjectPropertyStart("precision");
        json.writeArrayPropertyStart("notes");
        report.notes().forEach(json::writeString);
        json.writeEndArray();
        json.writeObjectPropertyStart("scores");
        report.parts().forEach(this::part);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void part(PrecisionPart part) {
        json.writeObjectPropertyStart(part.score().id());
        json.writeNumberProperty("n", part.persons());
        json.writeObjectPropertyStart("omega_cfa");
        json.writeStringProperty(
                "status", FigureJson.lower(part.omega().status().name()));
        figures.number("value", part.omega().omega());
        figures.number("standard_error_robust", part.omega().standardError());
        figures.interval("interval_95_delta", part.omega().interval());
        json.writeEndObject();
        part.ordinal().ifPresent(ordinal -> {
            json.writeObjectPropertyStart("omega_green_yang");
            json.writeStringProperty("status", FigureJson.lower(ordinal.status().name()));
            figures.number("value", ordinal.omega());
            figures.number("value_model", ordinal.modelled());
            json.writeEndObject();
        });
        json.writeObjectPropertyStart("all_split_halves");
        json.writeNumberProperty("splits", part.splits().splits());
        json.writeBooleanProperty("all", part.splits().isAll());
        summary("spearman_brown", part.splits().spearmanBrown());
        summary("guttman", part.splits().guttman());
        json.writeEndObject();
        part.levels().ifPresent(this::levels);
        if (!part.norms().isEmpty()) {
            json.writeArrayPropertyStart("norms");
            part.norms().forEach(this::norm);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void summary(String name, AllSplits.Summary summary) {
        json.writeObjectPropertyStart(name);
        figures.number("mean", summary.mean());
        figures.number("min", summary.lowest());
        figures.number("quantile_025", summary.low());
        figures.number("quantile_975", summary.high());
        figures.number("max", summary.highest());
        json.writeEndObject();
    }

    private void levels(ConditionalError errors) {
        json.writeArrayPropertyStart("standard_error_by_level");
        for (ConditionalError.Level level : errors.levels()) {
            json.writeStartObject();
            figures.number("from", level.from());
            figures.number("to", level.to());
            json.writeNumberProperty("persons", level.persons());
            figures.number("standard_error", level.error());
            json.writeEndObject();
        }
        json.writeEndArray();
        figures.number("standard_error_of_all", errors.overall());
    }

    private void norm(NormTable norm) {
        json.writeStartObject();
        json.writeStringProperty("group", norm.group().id());
        json.writeNumberProperty("n", norm.group().n().orElseThrow());
        json.writeArrayPropertyStart("percentiles");
        for (NormTable.Row row : norm.rows()) {
            json.writeStartObject();
            figures.number("score", row.value());
            figures.number("percentile", 100 * row.percentile().percentile());
            figures.interval(
                    "interval_95",
                    new Interval(
                            100 * row.percentile().low(), 100 * row.percentile().high()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
