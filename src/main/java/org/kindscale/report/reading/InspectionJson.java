package org.kindscale.report.reading;

import java.io.StringWriter;
import java.util.List;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.report.FindingsJson;
import org.kindscale.report.reading.Inspection.Found;
import org.kindscale.report.reading.Inspection.Near;
import org.kindscale.report.reading.Inspection.Way;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What is in a survey file, as one JSON object on one line. */
public final class InspectionJson {

    private static final JsonFactory JSON = new JsonFactory();

    private InspectionJson() {}

    /** {@return the object, ended by LF} */
    public static String render(Inspection inspection) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("file", inspection.file());
            json.writeArrayPropertyStart("facts");
            inspection.facts().forEach(json::writeString);
            json.writeEndArray();
            findings(json, inspection.unread());
            json.writeArrayPropertyStart("found");
            inspection.found().forEach(found -> found(json, found));
            json.writeEndArray();
            json.writeArrayPropertyStart("near");
            inspection.near().forEach(near -> near(json, near));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void head(JsonGenerator json, Instrument instrument) {
        json.writeStartObject();
        json.writeStringProperty("instrument", instrument.id());
        json.writeStringProperty("version", instrument.about().version());
    }

    private static void found(JsonGenerator json, Found found) {
        head(json, found.instrument());
        json.writeObjectPropertyStart("columns");
        found.columns().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeNumberProperty("persons", found.responses().persons());
        json.writeNumberProperty("complete", found.responses().complete());
        json.writeNumberProperty("omitted", found.responses().omitted());
        json.writeObjectPropertyStart("responses");
        found.responses().options().forEach((code, cells) -> json.writeNumberProperty(Integer.toString(code), cells));
        json.writeEndObject();
        json.writeArrayPropertyStart("totals");
        found.totals().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("verdict", found.verdict());
        findings(json, found.findings());
        json.writeStringProperty("next", found.command());
        ways(json, found.ways());
        json.writeEndObject();
    }

    private static void near(JsonGenerator json, Near near) {
        head(json, near.instrument());
        json.writeStringProperty("what", near.what());
        json.writeStringProperty("help", near.help());
        ways(json, near.ways());
        json.writeEndObject();
    }

    private static void ways(JsonGenerator json, List<Way> ways) {
        json.writeArrayPropertyStart("ways");
        for (Way way : ways) {
            json.writeStartObject();
            json.writeStringProperty("try", way.command());
            json.writeStringProperty("why", way.why());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void findings(JsonGenerator json, List<Diagnostic> findings) {
        json.writeArrayPropertyStart("findings");
        for (Diagnostic finding : findings) {
            json.writeStartObject();
            FindingsJson.properties(json, finding);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
