package org.kindscale.report.score;

import java.io.StringWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindscale.report.score.RowAccount.QualityAccount;
import org.kindscale.diagnostics.Findings;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes what was done with what, so that it can be done again: hashes, column map, options, account. No time stands in
 * it.
 */
public final class ProvenanceJson {

    private ProvenanceJson() {}

    /**
     * What was done.
     *
     * @param version version of kindscale
     * @param inputs the files in the order in which they were read; copied
     * @param definitions instrument to version and SHA-256 of its definition
     * @param options options as given, by name
     * @param outputSha256 SHA-256 of the output's bytes
     */
    public record Provenance(
            String version,
            List<Input> inputs,
            Map<String, List<String>> definitions,
            Map<String, String> options,
            String outputSha256) {

        /** Copies the maps in their order. */
        public Provenance {
            inputs = List.copyOf(inputs);
            definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }
    }

    /**
     * A file that was read.
     *
     * @param file its path as typed
     * @param sha256 SHA-256 of its bytes
     * @param columns instrument to item to column name; copied
     */
    public record Input(String file, String sha256, Map<String, Map<String, String>> columns) {

        /** Copies the map in its order. */
        public Input {
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }
    }

    /** {@return the column map alone, as {@code --columns} reads it} */
    public static String columnMap(Map<String, Map<String, String>> columns) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = generator(text)) {
            json.writeStartObject();
            columns(json, columns);
            json.writeEndObject();
        }
        return text + "\n";
    }

    /** {@return the record of a run, with what was found in its files} */
    public static String render(Provenance provenance, RowAccount account, Findings findings) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = generator(text)) {
            json.writeStartObject();
            json.writeStringProperty("kindscale", provenance.version());
            json.writeArrayPropertyStart("inputs");
            for (Input input : provenance.inputs()) {
                json.writeStartObject();
                json.writeStringProperty("file", input.file());
                json.writeStringProperty("sha256", input.sha256());
                columns(json, input.columns());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectPropertyStart("definitions");
            provenance.definitions().forEach((id, versionAndHash) -> {
                json.writeObjectPropertyStart(id);
                json.writeStringProperty("version", versionAndHash.get(0));
                json.writeStringProperty("sha256", versionAndHash.get(1));
                json.writeEndObject();
            });
            json.writeEndObject();
            strings(json, "options", provenance.options());
            json.writeNumberProperty("rowsRead", account.rows());
            json.writeNumberProperty("rowsRejected", account.rejectedRows());
            scores(json, account);
            quality(json, account);
            ReadingJson.evidence(json, findings);
            json.writeStringProperty("outputSha256", provenance.outputSha256());
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void scores(JsonGenerator json, RowAccount account) {
        json.writeObjectPropertyStart("scores");
        for (RowAccount.Line line : account.lines()) {
            json.writeObjectPropertyStart(line.column());
            json.writeNumberProperty("complete", line.complete());
            json.writeNumberProperty("prorated", line.prorated());
            json.writeNumberProperty("refused", line.refused());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Writes what the indices of careless answering rest on, for they depend on all rows. */
    private static void quality(JsonGenerator json, RowAccount account) {
        if (account.quality().isEmpty()) {
            return;
        }
        json.writeObjectPropertyStart("quality");
        for (QualityAccount instrument : account.quality()) {
            json.writeObjectPropertyStart(instrument.instrument());
            json.writeNumberProperty("rows", instrument.rows());
            json.writeNumberProperty("flagged", instrument.flagged());
            json.writeNumberProperty("synonymPairs", instrument.synonymPairs());
            json.writeNumberProperty("antonymPairs", instrument.antonymPairs());
            json.writeBooleanProperty("mahalanobis", instrument.mahalanobis());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    static void columns(JsonGenerator json, Map<String, Map<String, String>> columns) {
        json.writeObjectPropertyStart("columns");
        columns.forEach((id, items) -> strings(json, id, items));
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, Map<String, String> values) {
        json.writeObjectPropertyStart(name);
        values.forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    static JsonGenerator generator(StringWriter text) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n"); // the usual one ends lines as the machine does
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
                return printer;
            }
        };
        return new JsonFactory().createGenerator(context, text);
    }
}
