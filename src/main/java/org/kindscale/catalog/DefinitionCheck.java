package org.kindscale.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindscale.definition.Extras.SubsetLink;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
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
            return new DefinitionCheck(path, findings, 0, Optional.empty());
        }
        Optional<Definition> read = DefinitionReader.read(path, bytes, findings);
        if (read.isEmpty()) {
            return new DefinitionCheck(path, findings, 0, Optional.empty());
        }
        Definition definition = read.get();
        checkName(definition, findings);
        checkSubset(definition, catalog, findings);
        int cases = definition.instrument().cases().size();
        if (!CaseCheck.run(definition, findings)) {
            return new DefinitionCheck(path, findings, cases, Optional.empty());
        }
        KeyTest key = KeyTest.of(definition.instrument());
        for (KeyTest.Survivor survivor : key.survivors()) {
            findings.add(Diagnostic.error(
                    FindingCode.DEF_025,
                    definition.at(survivor.pointer()),
                    "no case notices: " + survivor.what(),
                    survivor.help()));
        }
        return new DefinitionCheck(path, findings, cases, Optional.of(key));
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

    private static void checkSubset(Definition definition, Catalog catalog, Findings findings) {
        Optional<SubsetLink> link = definition.instrument().extras().subsetOf();
        if (link.isEmpty()) {
            return;
        }
        Path beside = Path.of(definition.path()).resolveSibling(link.get().instrument() + ".json");
        try {
            String name = Files.exists(beside) ? beside.toString() : link.get().instrument();
            Instrument longer = catalog.load(name).instrument();
            link.get().items().forEach((own, other) -> checkLink(definition, own, longer, other, findings));
        } catch (InvalidInputException e) {
            String what = "the longer instrument " + link.get().instrument() + " cannot be read";
            findings.add(Diagnostic.error(
                    FindingCode.DEF_022,
                    definition.at("/subsetOf/instrument"),
                    what,
                    "name an instrument that kindscale finds"));
        }
    }

    private static void checkLink(
            Definition definition, String own, Instrument longer, String other, Findings findings) {
        Instrument instrument = definition.instrument();
        Item item = instrument.item(own).orElseThrow();
        Optional<Item> counterpart = longer.item(other);
        Location where = definition.at("/subsetOf/items/" + own);
        if (counterpart.isEmpty()) {
            findings.add(Diagnostic.error(
                    FindingCode.DEF_022,
                    where,
                    "\"" + other + "\" is no item of " + longer.id(),
                    "name the item of " + longer.id() + " with the same wording"));
            return;
        }
        if (!codes(instrument, item).equals(codes(longer, counterpart.get()))) {
            findings.add(Diagnostic.error(
                    FindingCode.DEF_022,
                    where,
                    own + " and " + other + " are answered with different codes",
                    "link items with the same response options"));
        }
        Set<String> shared = new HashSet<>(item.fingerprints());
        boolean known = !shared.isEmpty() && !counterpart.get().fingerprints().isEmpty();
        shared.retainAll(counterpart.get().fingerprints());
        if (known && shared.isEmpty()) {
            findings.add(Diagnostic.error(
                    FindingCode.DEF_022,
                    where,
                    "the fingerprints of " + own + " and " + other + " differ",
                    "link items with the same wording"));
        }
        Optional<Map<String, String>> mine = item.stem().map(t -> t.byLanguage());
        Optional<Map<String, String>> theirs = counterpart.get().stem().map(t -> t.byLanguage());
        if (mine.isPresent() && theirs.isPresent() && !mine.equals(theirs)) {
            findings.add(Diagnostic.error(
                    FindingCode.DEF_022,
                    where,
                    "the wordings of " + own + " and " + other + " differ",
                    "link items with the same wording"));
        }
    }

    private static List<Integer> codes(Instrument instrument, Item item) {
        return instrument.responsesOf(item).options().stream()
                .map(ResponseOption::code)
                .toList();
    }
}
