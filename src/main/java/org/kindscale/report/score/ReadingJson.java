package org.kindscale.report.score;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.Findings;
import tools.jackson.core.JsonGenerator;

/** How files were read, as {@code --reading} reads it again: options, columns, and what speaks for and against it. */
public final class ReadingJson {

    private ReadingJson() {}

    /**
     * Writes a reading.
     *
     * @param options the options that chose it, each with its value
     * @param columns instrument to item to column name
     * @param findings what was found in the files that were read so
     */
    public static String render(
            List<List<String>> options, Map<String, Map<String, String>> columns, Findings findings) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = ProvenanceJson.generator(text)) {
            json.writeStartObject();
            json.writeNumberProperty("kindscaleReading", 1);
            json.writeArrayPropertyStart("options");
            for (List<String> option : options) {
                json.writeStartArray();
                option.forEach(json::writeString);
                json.writeEndArray();
            }
            json.writeEndArray();
            ProvenanceJson.columns(json, columns);
            evidence(json, findings);
            json.writeEndObject();
        }
        return text + "\n";
    }

    /** Writes what was found, for people; it is not read again. */
    static void evidence(JsonGenerator json, Findings findings) {
        json.writeArrayPropertyStart("evidence");
        for (Diagnostic finding : findings.kept()) {
            json.writeString(finding.severity().word() + " " + finding.code().id() + ": " + finding.what());
        }
        json.writeEndArray();
    }
}
