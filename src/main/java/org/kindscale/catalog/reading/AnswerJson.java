package org.kindscale.catalog.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.kindscale.catalog.reading.LocatedValue.Obj;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Severity;
import org.kindscale.diagnostics.Suggestion;

/** Reads answers as JSON: {@code { "ks12_1": 3, "ks12_2": null, … }}. */
public final class AnswerJson {

    private AnswerJson() {}

    /**
     * Reads answers.
     *
     * @param path how findings name the file
     * @return the code of each item in published order; empty for one that is null or not named
     */
    public static List<OptionalInt> read(String path, byte[] bytes, Instrument instrument)
            throws InvalidInputException {
        Findings findings = new Findings();
        Optional<LocatedValue> document = LocatedJson.parse(path, bytes, findings);
        List<OptionalInt> codes = new ArrayList<>();
        if (document.isPresent() && document.get() instanceof Obj root) {
            codes.addAll(codes(root, instrument, findings));
        } else if (document.isPresent()) {
            String what = "answers must be an object, not " + document.get().kind();
            findings.add(Diagnostic.error(
                    FindingCode.ADM_008,
                    document.get().where(),
                    what,
                    "write { ITEM: CODE, … }, one code for each item"));
        }
        if (findings.hasErrors()) {
            throw new InvalidInputException(aboutAnswers(findings));
        }
        return codes;
    }

    private static List<OptionalInt> codes(Obj root, Instrument instrument, Findings findings) {
        ObjectReader reader =
                new ObjectReader(root, findings, instrument.about().language());
        Map<String, OptionalInt> given = ItemsReader.codes(reader, root);
        List<OptionalInt> codes = new ArrayList<>();
        for (Item item : instrument.items()) {
            OptionalInt code = given.getOrDefault(item.id(), OptionalInt.empty());
            codes.add(code);
            if (code.isPresent() && instrument.responsesOf(item).indexOf(code.getAsInt()) < 0) {
                String what = code.getAsInt() + " is no response to " + item.id();
                String help =
                        "use a code out of " + instrument.responsesOf(item).codesInWords();
                findings.add(Diagnostic.error(FindingCode.ADM_008, root.at("/" + item.id()), what, help));
            }
        }
        List<String> ids = instrument.items().stream().map(Item::id).toList();
        root.names().forEach((name, place) -> {
            if (!ids.contains(name)) {
                String help = Suggestion.nearest(name, ids)
                        .map(id -> "did you mean \"" + id + "\"?")
                        .orElse("take it out; the items are " + ids.get(0) + " to " + ids.get(ids.size() - 1));
                String what = "\"" + name + "\" is no item of " + instrument.id();
                findings.add(Diagnostic.error(FindingCode.ADM_008, place, what, help));
            }
        });
        return codes;
    }

    /** {@return the same findings as findings about answers, in the order of the file} */
    private static Findings aboutAnswers(Findings findings) {
        Findings all = new Findings();
        findings.kept().forEach(f -> all.add(Diagnostic.error(FindingCode.ADM_008, f.where(), f.what(), f.help())));
        while (all.errors() < findings.errors()) {
            all.countOnly(FindingCode.ADM_008, Severity.ERROR);
        }
        return all.inOrder();
    }
}
