package org.kindscale.survey.columns;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kindscale.definition.Fingerprint;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.survey.names.HeaderWords;
import org.kindscale.survey.reading.Header;

/**
 * Columns whose header holds the words of an item: the words that the definition has, in any of its languages, or the
 * published ones by their fingerprint. The order of the columns says nothing here.
 */
final class WayByWording implements ColumnWay {

    /** Shorter texts, such as "Age", are no wording. */
    private static final int SHORTEST = 10;

    private static final int SHARED = -1;

    /** Words or fingerprint to slot; {@link #SHARED} for what two items have. */
    private final Map<String, Integer> slots = new HashMap<>();

    WayByWording(ItemNames names) {
        Instrument own = names.instrument();
        for (int slot = 0; slot < names.size(); slot++) {
            learn(own.items().get(slot), slot);
            for (Item longer : names.fromLonger() ? names.named().items() : java.util.List.<Item>of()) {
                if (longer.id().equals(names.id(slot))) {
                    learn(longer, slot);
                }
            }
        }
    }

    private void learn(Item item, int slot) {
        item.fingerprints().forEach(fingerprint -> learn(fingerprint, slot));
        item.stem().ifPresent(stem -> stem.byLanguage().values().forEach(words -> learn(plain(words), slot)));
    }

    private void learn(String words, int slot) {
        slots.merge(words, slot, (before, now) -> before.equals(now) ? now : (Integer) SHARED);
    }

    @Override
    public Found find(Keys keys, ItemNames names) {
        Found found = Found.nothing("the wording of the items", names);
        bySlot(keys.header())
                .forEach((column, slot) -> found.candidates().get(slot).add(column));
        return found;
    }

    /** Returns the columns, from 0, that hold an item's words, each with the slot of that item. */
    Map<Integer, Integer> bySlot(Header header) {
        Map<Integer, Integer> found = new TreeMap<>();
        for (int column = 0; column < header.size() && !slots.isEmpty(); column++) {
            int slot = slotOf(header.names().get(column));
            slot = slot < 0 ? slotOf(header.text(column)) : slot;
            if (slot >= 0) {
                found.put(column, slot);
            }
        }
        return found;
    }

    private int slotOf(String cell) {
        if (cell.length() < SHORTEST) {
            return -1;
        }
        for (String part : HeaderWords.parts(cell)) {
            String words = plain(part);
            Integer slot = words.length() < SHORTEST ? null : slots.get(words);
            if (slot == null && Fingerprint.normalised(part).length() >= SHORTEST) {
                slot = slots.get(Fingerprint.of(part));
            }
            if (slot != null) {
                return slot;
            }
        }
        return -1;
    }

    /** Returns words without regard to case, Unicode form, punctuation and spaces, in any script. */
    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }
}
