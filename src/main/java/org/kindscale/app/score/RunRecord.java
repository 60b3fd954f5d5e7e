package org.kindscale.app.score;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindscale.app.Output;
import org.kindscale.app.ScoreRequest;
import org.kindscale.catalog.reading.Definition;
import org.kindscale.report.score.ProvenanceJson;
import org.kindscale.report.score.ProvenanceJson.Input;
import org.kindscale.report.score.ProvenanceJson.Provenance;
import org.kindscale.report.score.ProvenanceJson.Written;
import org.kindscale.report.score.RecordedCall;

/** Keeps the hashes of what a run reads and writes, for its provenance. */
final class RunRecord {

    private final Output file;
    private final List<String> names = new ArrayList<>();
    private final List<MessageDigest> inputs = new ArrayList<>();
    private final MessageDigest output = FileHash.sha256();
    private final MessageDigest rejects = FileHash.sha256();

    /** Begins the record that {@code file} will take. */
    RunRecord(Output file) {
        this.file = file;
    }

    /** {@return {@code out}, what is written to it hashed} */
    OutputStream hashed(OutputStream out) {
        return new DigestOutputStream(out, output);
    }

    /** {@return {@code out}, which takes the rows set aside, what is written to it hashed} */
    OutputStream hashedRejects(OutputStream out) {
        return new DigestOutputStream(out, rejects);
    }

    /** {@return what is to take every byte that is read of the next file} */
    MessageDigest input(String name) {
        MessageDigest digest = FileHash.sha256();
        names.add(name);
        inputs.add(digest);
        return digest;
    }

    /** Writes the record of a finished run of {@code request}. */
    void write(ScoreRun run, ScoreRequest request, List<Definition> definitions, RecordedCall call) throws IOException {
        List<Input> read = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            read.add(new Input(
                    names.get(i), FileHash.hex(inputs.get(i)), run.columns().get(i)));
        }
        Map<String, List<String>> versions = new LinkedHashMap<>();
        for (Definition definition : definitions) {
            String own = definition.instrument().about().version();
            versions.put(definition.instrument().id(), List.of(own, definition.sha256()));
        }
        Written written = new Written(
                request.outputs().scores().map(Path::toString),
                FileHash.hex(output),
                request.outputs().rejects().map(path -> FileHash.hex(rejects)));
        Provenance provenance = new Provenance(call, read, files(request), versions, written);
        write(file, ProvenanceJson.render(provenance, run.account(), run.findings()));
    }

    /** {@return the hashes of the files that tell how columns and codes are read, by their paths as typed} */
    private static Map<String, String> files(ScoreRequest request) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        List<String> given = new ArrayList<>(request.columns().columns().given());
        given.addAll(request.columns().coding().given());
        for (String value : given) {
            String path = value.replaceFirst("^[a-z0-9-]+=", "");
            if (path.endsWith(".json") && Files.isRegularFile(Path.of(path))) {
                files.put(path, FileHash.of(Path.of(path)));
            }
        }
        return files;
    }

    /** Writes {@code text} to an opened output. */
    static void write(Output output, String text) throws IOException {
        output.stream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
