package org.kindscale.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.kindscale.catalog.LocatedValue.Obj;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;

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
            ObjectReader reader =
                    new ObjectReader(root, findings, instrument.about().language());
            Map<String, OptionalInt> given = ItemsReader.codes(reader, root);
            for (Item item : instrument.items()) {
                reader.value(item.id());
                OptionalInt code = given.getOrDefault(item.id(), OptionalInt.empty());
                codes.add(code);
                if (code.isPresent() && instrument.responsesOf(item).indexOf(code.getAsInt()) < 0) {
                    String what = code.getAsInt() + " is no response to " + item.id();
                    String help =
                            "use a code out of " + instrument.responsesOf(item).codesInWords();
                    findings.add(Diagnostic.error(FindingCode.ADM_008, root.at("/" + item.id()), what, help));
                }
            }
            reader.done();
        }
        if (findings.hasErrors()) {
            throw new InvalidInputException(findings);
        }
        return codes;
    }
}
