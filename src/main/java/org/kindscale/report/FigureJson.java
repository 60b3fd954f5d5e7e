package org.kindscale.report;

import java.util.Locale;
import org.kindscale.psychometrics.Reliability.Interval;
import tools.jackson.core.JsonGenerator;

/** Figures as JSON: to 15 significant digits, null where there is none. */
final class FigureJson {

    private final JsonGenerator json;

    FigureJson(JsonGenerator json) {
        this.json = json;
    }

    void interval(String name, Interval interval) {
        json.writeArrayPropertyStart(name);
        write(interval.low());
        write(interval.high());
        json.writeEndArray();
    }

    void number(String name, double value) {
        json.writeName(name);
        write(value);
    }

    private void write(double value) {
        if (Double.isFinite(value)) {
            json.writeNumber(Figures.json(value));
        } else {
            json.writeNull();
        }
    }

    /** {@return the name of a constant as it stands in JSON} */
    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
