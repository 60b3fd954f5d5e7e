package org.kindscale.catalog.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.definition.Fingerprint;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;

/**
 * Wordings laid beside the items of an instrument.
 *
 * @param stems item id to wording, in published order; copied
 * @param matching ids of the items whose wording is a published one, by fingerprint; copied
 * @param differing ids of the items whose wording is none of the published ones; copied
 * @param moved whether the text had the items in another order, told by their fingerprints
 * @param leftOut lines of the text that belong to no item; copied
 */
public record WordingMatch(
        Map<String, String> stems,
        List<String> matching,
        List<String> differing,
        boolean moved,
        List<TextLine> leftOut) {

    /** Copies the collections. */
    public WordingMatch {
        stems = new LinkedHashMap<>(stems);
        matching = List.copyOf(matching);
        differing = List.copyOf(differing);
        leftOut = List.copyOf(leftOut);
    }

    /** {@return whether the definition has fingerprints to compare with} */
    public boolean compared() {
        return !matching.isEmpty() || !differing.isEmpty();
    }

    /**
     * Finds the items of {@code instrument} in a pasted text.
     *
     * @param published whether the text is in the language of the fingerprints
     * @return the reading with the most published wordings; absent if no reading has as many items as the instrument,
     *     or if the numbers in the text are not those of the places, unless every wording is known
     */
    public static Optional<WordingMatch> of(Instrument instrument, String text, boolean published) {
        Optional<WordingMatch> best = Optional.empty();
        boolean contradicted = false;
        for (WordingReading reading : WordingText.readings(text)) {
            if (fits(reading, instrument)) {
                WordingMatch match = lay(instrument, reading, published);
                boolean proven = match.matching().size() == instrument.items().size();
                contradicted |= reading.contradiction().isPresent() && !proven;
                if (best.isEmpty()
                        || match.matching().size() > best.get().matching().size()) {
                    best = Optional.of(match);
                }
            }
        }
        boolean proven = best.isPresent()
                && best.get().matching().size() == instrument.items().size();
        return contradicted && !proven ? Optional.empty() : best;
    }

    /**
     * Lays wordings that are known to be those of the items, in their order, beside them.
     *
     * @param wordings as many as the instrument has items, none of them blank
     * @param published whether they are in the language of the fingerprints
     */
    public static WordingMatch of(Instrument instrument, List<String> wordings, boolean published) {
        return lay(instrument, WordingReading.whole(wordings), published);
    }

    private static boolean fits(WordingReading reading, Instrument instrument) {
        return reading.items().size() == instrument.items().size()
                && reading.items().stream().noneMatch(String::isEmpty);
    }

    /**
     * {@return the first line of {@code text} whose number is not the one of its place, where that is why it has no
     * match}
     */
    public static Optional<TextLine> contradiction(Instrument instrument, String text) {
        return WordingText.readings(text).stream()
                .filter(reading -> fits(reading, instrument) || !reading.items().isEmpty())
                .flatMap(reading -> reading.contradiction().stream())
                .findFirst();
    }

    /** {@return the first line of {@code text} that belongs to no item, or its first line where no item is found} */
    public static Optional<TextLine> notUnderstood(String text) {
        WordingReading numbered = WordingText.readings(text).get(0);
        if (!numbered.items().isEmpty()) {
            return numbered.leftOut().stream().findFirst();
        }
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (!lines.get(line).isBlank()) {
                return Optional.of(new TextLine(line + 1, lines.get(line).strip()));
            }
        }
        return Optional.empty();
    }

    /** {@return how many items each way of reading {@code text} finds, as a user may want to know} */
    public static List<Integer> found(String text) {
        return WordingText.readings(text).stream()
                .map(reading -> reading.items().size())
                .filter(n -> n > 0)
                .distinct()
                .sorted()
                .toList();
    }

    /** Lays wordings beside items: by fingerprint where every one is known, else in the order of the text. */
    private static WordingMatch lay(Instrument instrument, WordingReading reading, boolean published) {
        List<String> wordings = reading.items();
        List<Item> items = instrument.items();
        int[] owner = owners(items, wordings);
        boolean all = published
                && Arrays.stream(owner).distinct().count() == items.size()
                && Arrays.stream(owner).allMatch(o -> o >= 0);
        Map<String, String> stems = new LinkedHashMap<>();
        List<String> matching = new ArrayList<>();
        List<String> differing = new ArrayList<>();
        boolean moved = false;
        for (int i = 0; i < items.size(); i++) {
            int place = i;
            for (int w = 0; all && w < owner.length; w++) {
                place = owner[w] == i ? w : place;
            }
            moved |= place != i;
            Item item = items.get(i);
            stems.put(item.id(), wordings.get(place));
            if (published && !item.fingerprints().isEmpty()) {
                (item.fingerprints().contains(Fingerprint.of(wordings.get(place))) ? matching : differing)
                        .add(item.id());
            }
        }
        return new WordingMatch(stems, matching, differing, moved, reading.leftOut());
    }

    /** Returns for each wording the item that has its fingerprint, or -1. */
    private static int[] owners(List<Item> items, List<String> wordings) {
        int[] owner = new int[wordings.size()];
        for (int w = 0; w < owner.length; w++) {
            String fingerprint = Fingerprint.of(wordings.get(w));
            owner[w] = -1;
            for (int i = 0; i < items.size(); i++) {
                owner[w] = items.get(i).fingerprints().contains(fingerprint) ? i : owner[w];
            }
        }
        return owner;
    }

    /**
     * {@return ids of the items whose wording, though none of theirs, is the published wording of another item: the
     * order must be wrong}
     */
    public List<String> swapped(Instrument instrument) {
        return differing.stream()
                .filter(id -> {
                    String fingerprint = Fingerprint.of(stems.getOrDefault(id, ""));
                    return instrument.items().stream()
                            .anyMatch(other -> other.fingerprints().contains(fingerprint));
                })
                .toList();
    }
}
