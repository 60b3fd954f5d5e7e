package org.kindscale.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kindscale.catalog.proof.CaseCheck;
import org.kindscale.catalog.proof.KeyTest;
import org.kindscale.catalog.reading.Definition;
import org.kindscale.catalog.reading.DefinitionReader;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;

/**
 * The full check of one definition file: its shape and rules, its links to other definitions, its cases, and the
 * mutation of its key.
 *
 * @param path the file as typed
 * @param findings what is wrong
 * @param cases how many worked cases it has
 * @param key how well they test the key; absent if the definition is not valid so far
 */
public record DefinitionCheck(String path, Findings findings, int cases, Optional<KeyTest> key) {

    /** Checks the file at {@code path}; linked definitions are found beside it, then by {@code catalog}. */
    public static DefinitionCheck of(String path, Catalog catalog) {
        Findings findings = new Findings();
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(Path.of(path));
        } catch (IOException e) {
            findings.add(Diagnostic.error(
                    FindingCode.DEF_028,
                    Location.of(path),
                    "the definition cannot be read",
                    "check the path and its permissions"));
            return new DefinitionCheck(path, findings.inOrder(), 0, Optional.empty());
        }
        Optional<Definition> read = DefinitionReader.read(path, bytes, findings);
        if (read.isEmpty()) {
            return new DefinitionCheck(path, findings.inOrder(), 0, Optional.empty());
        }
        Definition definition = read.get();
        checkName(definition, findings);
        SubsetCheck.run(definition, catalog, findings);
        int cases = definition.instrument().cases().size();
        if (!CaseCheck.run(definition, findings)) {
            return new DefinitionCheck(path, findings.inOrder(), cases, Optional.empty());
        }
        KeyTest key = KeyTest.of(definition.instrument());
        for (KeyTest.Survivor survivor : key.survivors()) {
            findings.add(Diagnostic.error(
                    FindingCode.DEF_025,
                    definition.at(survivor.pointer()),
                    "no case notices: " + survivor.what(),
                    survivor.help()));
        }
        return new DefinitionCheck(path, findings.inOrder(), cases, Optional.of(key));
    }

    /** {@return the codes of errors other than those that the test of the key found, in order} */
    public List<FindingCode> broken() {
        return Arrays.stream(FindingCode.values())
                .filter(code -> code != FindingCode.DEF_025 && findings.countOf(code) > 0)
                .toList();
    }

    private static void checkName(Definition definition, Findings findings) {
        String name = String.valueOf(Path.of(definition.path()).getFileName());
        String id = definition.instrument().id();
        if (!name.equals(id + ".json")) {
            String what = "the file is called " + name + ", but the id is " + id;
            findings.add(
                    Diagnostic.error(FindingCode.DEF_026, definition.at("/id"), what, "call the file " + id + ".json"));
        }
    }
}
