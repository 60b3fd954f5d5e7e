package org.kindscale.catalog;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.InvalidInputException;

/** Writes docs/instruments.md from the definitions and the tables of facts. */
final class InstrumentsPage {

    private static final String HEAD = """
            # The instruments

            Written by a test from the definitions in [scales/](../scales/README.md) and from tables of facts that
            were made apart from them; the test fails where the two differ. `kindscale instruments show ID` says the
            same of one, with its notes.

            How sure a fact is stands behind it: **A**, seen in two or more sources or in official text; **B**, seen
            in one source; **derived**, follows from the other scores of the instrument by arithmetic; **own**, our
            own choice, which nobody has studied. Norms, reliabilities and reliable changes stand on the source that
            is named with them (B). What was only remembered is not here. Behind a score stand its items by number, a
            minus where one is reversed, and after the slash how many must be answered. *Missing answers* says whose
            rule it is. *Wording known*: of how many items the published sentences are known as hashes, so that a
            header with the question in it is recognised; each was seen in two independent public sources that agree
            (of the K10, the K6 and the PSS: the opening words, and each ending), except where the notes of the
            instrument say otherwise. No published sentence is in this project.
            """;

    private final Catalog catalog = new Catalog(List.of());
    private final StringBuilder page = new StringBuilder(HEAD);

    /** {@return the page} */
    static String text() throws IOException, InvalidInputException {
        InstrumentsPage written = new InstrumentsPage();
        Map<String, String> fields = FactTable.read("fields.csv");
        for (String field : List.copyOf(new LinkedHashSet<>(fields.values()))) {
            written.field(field, fields);
        }
        return written.page.toString();
    }

    private void field(String field, Map<String, String> fields) throws IOException, InvalidInputException {
        Map<String, Instrument> members = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : fields.entrySet()) {
            if (entry.getValue().equals(field)) {
                members.put(entry.getKey(), catalog.load(entry.getKey()).instrument());
            }
        }
        page.append("\n## ").append(Character.toUpperCase(field.charAt(0))).append(field.substring(1));
        page.append("\n\n| id | instrument | items | scores | missing answers | licence | key | wording known |\n");
        page.append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        members.values().forEach(instrument -> page.append(row(instrument)));
        InstrumentFacts facts = new InstrumentFacts();
        for (Instrument instrument : members.values()) {
            page.append(facts.of(instrument));
        }
    }

    private static String row(Instrument instrument) {
        var about = instrument.about();
        long known = known(instrument);
        return "| "
                + String.join(
                        " | ",
                        "[" + about.id() + "](../scales/" + about.id() + ".json)",
                        about.title().in("en", about.language()),
                        String.valueOf(instrument.items().size()),
                        scores(instrument),
                        about.missing().map(rule -> rule.rule()).orElse("all"),
                        about.licence().terms(),
                        about.key().map(key -> key.confidence()).orElse("own"),
                        about.licence().wordingBundled()
                                ? "in the file"
                                : known + " of " + instrument.items().size())
                + " |\n";
    }

    /** {@return of how many items the published wording is known as a hash} */
    static long known(Instrument instrument) {
        return instrument.items().stream()
                .filter(item -> !item.fingerprints().isEmpty())
                .count();
    }

    private static String scores(Instrument instrument) {
        return instrument.scores().stream()
                .filter(score -> score.alternativeTo().isEmpty())
                .map(score -> score.id())
                .collect(Collectors.joining(", "));
    }
}
