package org.kindscale.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindscale.catalog.reading.Definition;
import org.kindscale.definition.Extras.SubsetLink;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.Text;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;

/** Checks that the items of a short form are those of the longer instrument to which it links them. */
final class SubsetCheck {

    private final Definition definition;
    private final Instrument longer;
    private final Findings findings;

    private SubsetCheck(Definition definition, Instrument longer, Findings findings) {
        this.definition = definition;
        this.longer = longer;
        this.findings = findings;
    }

    /** Checks the links of {@code definition}, if it has any; the longer one is found beside it, then by its id. */
    static void run(Definition definition, Catalog catalog, Findings findings) {
        Optional<SubsetLink> link = definition.instrument().extras().subsetOf();
        if (link.isEmpty()) {
            return;
        }
        Path beside = Path.of(definition.path()).resolveSibling(link.get().instrument() + ".json");
        try {
            String name = Files.exists(beside) ? beside.toString() : link.get().instrument();
            SubsetCheck check = new SubsetCheck(definition, catalog.load(name).instrument(), findings);
            link.get().items().forEach(check::checkLink);
        } catch (InvalidInputException e) {
            findings.add(Diagnostic.error(
                    FindingCode.DEF_022,
                    definition.at("/subsetOf/instrument"),
                    "the longer instrument " + link.get().instrument() + " cannot be read",
                    "name an instrument that kindscale finds"));
        }
    }

    private void checkLink(String own, String other) {
        Optional<Item> counterpart = longer.item(other);
        if (counterpart.isEmpty()) {
            add(
                    own,
                    "\"" + other + "\" is no item of " + longer.id(),
                    "name the item of " + longer.id() + " with the same wording");
            return;
        }
        Item item = definition.instrument().item(own).orElseThrow();
        String both = own + " and " + other;
        if (!codes(definition.instrument(), item).equals(codes(longer, counterpart.get()))) {
            add(own, both + " are answered with different codes", "link items with the same response options");
        }
        if (haveOtherFingerprints(item, counterpart.get())) {
            add(own, "the fingerprints of " + both + " differ", "link items with the same wording");
        }
        Optional<Map<String, String>> mine = item.stem().map(Text::byLanguage);
        Optional<Map<String, String>> theirs = counterpart.get().stem().map(Text::byLanguage);
        if (mine.isPresent() && theirs.isPresent() && !mine.equals(theirs)) {
            add(own, "the wordings of " + both + " differ", "link items with the same wording");
        }
    }

    /** {@return whether both items have fingerprints, and none in common} */
    private static boolean haveOtherFingerprints(Item item, Item counterpart) {
        Set<String> shared = new HashSet<>(item.fingerprints());
        boolean known = !shared.isEmpty() && !counterpart.fingerprints().isEmpty();
        shared.retainAll(counterpart.fingerprints());
        return known && shared.isEmpty();
    }

    private void add(String own, String what, String help) {
        findings.add(Diagnostic.error(FindingCode.DEF_022, definition.at("/subsetOf/items/" + own), what, help));
    }

    private static List<Integer> codes(Instrument instrument, Item item) {
        return instrument.responsesOf(item).options().stream()
                .map(ResponseOption::code)
                .toList();
    }
}
