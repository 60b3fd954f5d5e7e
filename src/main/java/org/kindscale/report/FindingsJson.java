package org.kindscale.report;

import java.io.StringWriter;
import java.util.List;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.VisibleText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Findings as JSON Lines, for programs: one object a finding, then one a code of which there are more. */
public final class FindingsJson {

    private static final JsonFactory JSON = new JsonFactory();

    private FindingsJson() {}

    /**
     * A command that was tried on the file and reads it.
     *
     * @param command the whole command, as it is pasted into a shell
     * @param why what speaks for it
     */
    public record Tried(String command, String why) {}

    /** {@return the lines, each ended by LF} */
    public static String render(Findings findings, List<Tried> tried) {
        StringBuilder lines = new StringBuilder();
        findings.kept().forEach(finding -> lines.append(line(json -> properties(json, finding))));
        findings.counts().forEach((code, count) -> {
            if (count > Findings.KEPT) {
                lines.append(line(json -> {
                    json.writeStringProperty("code", code.id());
                    json.writeNumberProperty("count", count);
                }));
            }
        });
        tried.forEach(one -> lines.append(line(json -> {
            json.writeStringProperty("try", one.command());
            json.writeStringProperty("why", one.why());
        })));
        return VisibleText.inJson(lines.toString());
    }

    /** Writes what a finding says as properties of an object that is open. */
    public static void properties(JsonGenerator json, Diagnostic finding) {
        json.writeStringProperty("code", finding.code().id());
        json.writeStringProperty("severity", finding.severity().word());
        json.writeStringProperty("file", finding.where().path());
        if (finding.where().line() > 0) {
            json.writeNumberProperty("line", finding.where().line());
        }
        if (finding.where().column() > 0) {
            json.writeNumberProperty("column", finding.where().column());
        }
        if (!finding.where().inWords().isEmpty()) {
            json.writeStringProperty("place", finding.where().inWords());
        }
        json.writeStringProperty("what", finding.what());
        if (!finding.help().isEmpty()) {
            json.writeStringProperty("help", finding.help());
        }
    }

    /** Writes the properties of one object. */
    private interface Content {
        void write(JsonGenerator json);
    }

    private static String line(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            content.write(json);
            json.writeEndObject();
        }
        return text + "\n";
    }
}
