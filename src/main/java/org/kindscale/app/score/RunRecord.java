package org.kindscale.app.score;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindscale.app.Output;
import org.kindscale.catalog.reading.Definition;
import org.kindscale.report.score.ProvenanceJson;
import org.kindscale.report.score.ProvenanceJson.Input;
import org.kindscale.report.score.ProvenanceJson.Provenance;

/** Keeps the hashes of what a run reads and writes, for its provenance. */
final class RunRecord {

    private final Output file;
    private final List<String> names = new ArrayList<>();
    private final List<MessageDigest> inputs = new ArrayList<>();
    private final MessageDigest output = sha256();

    /** Begins the record that {@code file} will take. */
    RunRecord(Output file) {
        this.file = file;
    }

    /** {@return {@code out}, what is written to it hashed} */
    OutputStream hashed(OutputStream out) {
        return new DigestOutputStream(out, output);
    }

    /** {@return what is to take every byte that is read of the next file} */
    MessageDigest input(String name) {
        MessageDigest digest = sha256();
        names.add(name);
        inputs.add(digest);
        return digest;
    }

    /** Writes the record of a finished run. */
    void write(ScoreRun run, List<Definition> definitions, String version, Map<String, String> options)
            throws IOException {
        List<Input> read = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            read.add(new Input(names.get(i), hex(inputs.get(i)), run.columns().get(i)));
        }
        Map<String, List<String>> versions = new LinkedHashMap<>();
        for (Definition definition : definitions) {
            String own = definition.instrument().about().version();
            versions.put(definition.instrument().id(), List.of(own, definition.sha256()));
        }
        Provenance provenance = new Provenance(version, read, versions, options, hex(output));
        write(file, ProvenanceJson.render(provenance, run.account(), run.findings()));
    }

    /** Writes {@code text} to an opened output. */
    static void write(Output output, String text) throws IOException {
        output.stream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
