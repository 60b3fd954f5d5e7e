package org.kindscale.definition;

import java.util.List;
import java.util.Optional;

/**
 * One thing to respond to.
 *
 * @param id unique among the items and scores of the instrument
 * @param responses name of its response scale
 * @param gist a few words of ours on its topic; not the wording
 * @param stem the wording, where the licence lets it stand in the definition
 * @param fingerprints SHA-256 of the published wordings, normalised, lower-case hex; copied
 * @param unscored why it belongs to no score
 * @param attention the codes that pass, if the item is an attention check; empty otherwise; copied
 */
public record Item(
        String id,
        String responses,
        Optional<Text> gist,
        Optional<Text> stem,
        List<String> fingerprints,
        Optional<String> unscored,
        List<Integer> attention) {

    /** Copies the lists. */
    public Item {
        fingerprints = List.copyOf(fingerprints);
        attention = List.copyOf(attention);
    }

    /** Returns a scored item without words. */
    public static Item of(String id, String responses) {
        return new Item(id, responses, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), List.of());
    }

    /** {@return this item with other fingerprints} */
    public Item withFingerprints(List<String> other) {
        return new Item(id, responses, gist, stem, other, unscored, attention);
    }

    /** {@return whether the item is meant to stand in a score} */
    public boolean scored() {
        return unscored.isEmpty() && attention.isEmpty();
    }
}
