package org.kindscale.app.take;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindscale.administration.Form;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.WordingMark;
import org.kindscale.catalog.reading.Definition;
import org.kindscale.catalog.wording.Wordings;
import org.kindscale.catalog.wording.Wordings.Wording;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;

/**
 * An instrument and the words in which a person is asked: those of its items, and those of the interface.
 *
 * @param definition the instrument's definition
 * @param wording words of the items, in the language wanted if they are known in it
 * @param phrases words of the interface
 */
public record WordedInstrument(Definition definition, Wording wording, Phrases phrases) {

    /**
     * Finds the words.
     *
     * @param request the language wanted, and what becomes of the answers
     * @throws InvalidInputException if the items have no wording in any language; it says where to find one
     */
    public static WordedInstrument of(Definition definition, Wordings wordings, TakeRequest request)
            throws InvalidInputException {
        String language = request.language();
        Phrases phrases = Phrases.in(language).keeping(request.keeping());
        Optional<Wording> wording = wordings.find(definition.instrument(), language);
        if (wording.isEmpty()) {
            throw new InvalidInputException(missing(definition.instrument(), phrases));
        }
        return new WordedInstrument(definition, wording.get(), phrases);
    }

    private static Diagnostic missing(Instrument instrument, Phrases phrases) {
        String id = instrument.id();
        String where = instrument
                .about()
                .citation()
                .url()
                .map(url -> phrases.get("wording.missing.2", url))
                .orElse(phrases.get(
                        "wording.missing.2.unknown",
                        instrument.about().citation().text()));
        return Diagnostic.error(
                FindingCode.ADM_007,
                Location.of(id),
                phrases.get("wording.missing.1", id),
                where + " " + phrases.get("wording.missing.3", id));
    }

    /** {@return the instrument} */
    public Instrument instrument() {
        return definition.instrument();
    }

    /** {@return whether the words shown are the published ones} */
    public WordingMark mark() {
        int items = instrument().items().size();
        int matching = wording.matching(instrument());
        boolean compared = wording.isHeld() || wording.isCompared(instrument());
        WordingMark.State other = compared ? WordingMark.State.ACCEPTED : WordingMark.State.UNCOMPARED;
        String words = instrument().items().stream()
                        .map(item -> wording.stems().getOrDefault(item.id(), ""))
                        .collect(Collectors.joining("\n"))
                + wording.labels().entrySet().stream()
                        .sorted((a, b) -> a.getKey().compareTo(b.getKey()))
                        .map(entry -> "\n" + entry.getKey() + "\n" + String.join("\n", entry.getValue()))
                        .collect(Collectors.joining());
        return WordingMark.of(matching == items ? WordingMark.State.PUBLISHED : other, matching, items, words);
    }

    /** {@return how to answer, in the language of the interface; empty if the definition does not say} */
    public String instructions() {
        return instrument()
                .about()
                .instructions()
                .map(text -> text.in(phrases.language(), instrument().about().language()))
                .orElse("");
    }

    /** {@return what is asked, with the items in the order of the ids {@code order}} */
    public Form form(List<String> order) {
        Form.Words words = new Form.Words(wording.language(), wording.stems(), wording.labels());
        return Form.of(instrument(), words, slots(order));
    }

    private List<Integer> slots(List<String> order) {
        List<Integer> slots = new ArrayList<>();
        for (String id : order) {
            for (int i = 0; i < instrument().items().size(); i++) {
                if (instrument().items().get(i).id().equals(id)) {
                    slots.add(i);
                }
            }
        }
        return slots;
    }
}
