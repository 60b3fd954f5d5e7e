package org.kindscale.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.kindscale.catalog.reading.Definition;
import org.kindscale.catalog.reading.DefinitionReader;
import org.kindscale.diagnostics.Findings;

/** Definitions read from the test resources. */
public final class Samples {

    private Samples() {}

    /** Returns the definition with one of everything. */
    public static Definition small() throws IOException {
        return read(Refusal.resource("small.json"));
    }

    /** Returns small.json with {@code old} (once in it) replaced. */
    public static Definition small(String old, String changed) throws IOException {
        String json = Refusal.resource("small.json");
        if (json.indexOf(old) < 0 || json.indexOf(old) != json.lastIndexOf(old)) {
            throw new IllegalArgumentException("not once in small.json: " + old);
        }
        return read(json.replace(old, changed));
    }

    /** Reads a definition that has no errors. */
    public static Definition read(String json) {
        Findings findings = new Findings();
        Optional<Definition> read =
                DefinitionReader.read("small.json", json.getBytes(StandardCharsets.UTF_8), findings);
        return read.orElseThrow(() -> new IllegalArgumentException(findings.render()));
    }
}
