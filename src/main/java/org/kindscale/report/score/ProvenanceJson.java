package org.kindscale.report.score;

import java.io.StringWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.diagnostics.Findings;
import org.kindscale.report.IndentedJson;
import org.kindscale.report.score.RowAccount.QualityAccount;
import tools.jackson.core.JsonGenerator;

/**
 * Writes what was done with what, so that it can be done again: hashes, column map, options, account. No time stands in
 * it.
 */
public final class ProvenanceJson {

    private ProvenanceJson() {}

    /**
     * What was done.
     *
     * @param call by what program and in which words
     * @param inputs the files in the order in which they were read; copied
     * @param files path as typed to SHA-256 of each file that an option names, such as a column map
     * @param definitions instrument to version and SHA-256 of its definition
     * @param written what came out
     */
    public record Provenance(
            RecordedCall call,
            List<Input> inputs,
            Map<String, String> files,
            Map<String, List<String>> definitions,
            Written written) {

        /** Copies the maps in their order. */
        public Provenance {
            inputs = List.copyOf(inputs);
            files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
            definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
        }
    }

    /**
     * What came out.
     *
     * @param file where the scores were written, as typed; absent: standard output
     * @param sha256 SHA-256 of the scores' bytes
     * @param rejectsSha256 SHA-256 of the bytes of the rows set aside; absent if none were to be
     */
    public record Written(Optional<String> file, String sha256, Optional<String> rejectsSha256) {}

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
            call(json, provenance.call());
            json.writeArrayPropertyStart("inputs");
            for (Input input : provenance.inputs()) {
                json.writeStartObject();
                json.writeStringProperty("file", input.file());
                json.writeStringProperty("sha256", input.sha256());
                columns(json, input.columns());
                json.writeEndObject();
            }
            json.writeEndArray();
            if (!provenance.files().isEmpty()) {
                strings(json, "files", provenance.files());
            }
            definitions(json, provenance.definitions());
            strings(json, "options", provenance.call().options());
            json.writeNumberProperty("rowsRead", account.rows());
            json.writeNumberProperty("rowsRejected", account.rejectedRows());
            scores(json, account);
            quality(json, account);
            ReadingJson.evidence(json, findings);
            written(json, provenance.written());
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void call(JsonGenerator json, RecordedCall call) {
        json.writeStringProperty("kindscale", call.version());
        call.programSha256().ifPresent(hash -> json.writeStringProperty("programSha256", hash));
        json.writeArrayPropertyStart("call");
        call.words().forEach(json::writeString);
        json.writeEndArray();
    }

    private static void definitions(JsonGenerator json, Map<String, List<String>> definitions) {
        json.writeObjectPropertyStart("definitions");
        definitions.forEach((id, versionAndHash) -> {
            json.writeObjectPropertyStart(id);
            json.writeStringProperty("version", versionAndHash.get(0));
            json.writeStringProperty("sha256", versionAndHash.get(1));
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private static void written(JsonGenerator json, Written written) {
        written.file().ifPresent(file -> json.writeStringProperty("outputFile", file));
        written.rejectsSha256().ifPresent(hash -> json.writeStringProperty("rejectsSha256", hash));
        json.writeStringProperty("outputSha256", written.sha256());
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
        return IndentedJson.generator(text);
    }
}
