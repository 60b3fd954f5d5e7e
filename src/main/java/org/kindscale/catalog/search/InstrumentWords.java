package org.kindscale.catalog.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.kindscale.definition.About;
import org.kindscale.definition.Instrument;

/**
 * The words by which an instrument is found.
 *
 * @param id its id
 * @param abbreviation as the field writes it; empty for none
 * @param names its titles in all languages, and what it measures
 * @param more the reference: authors, year, journal
 */
public record InstrumentWords(String id, String abbreviation, String names, String more) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** {@return the words of {@code instrument}} */
    public static InstrumentWords of(Instrument instrument) {
        About about = instrument.about();
        return new InstrumentWords(
                about.id(),
                about.abbreviation().orElse(""),
                String.join(" ", about.title().byLanguage().values()) + " " + about.construct(),
                about.citation().text());
    }

    /**
     * Returns how well a query fits: 0 not at all; 1 by its reference; 2 by title or construct; 3 by how its id begins;
     * 4 by its id or abbreviation. Case, accents, hyphens and blanks do not count; every word of a query must begin a
     * word of the instrument.
     */
    public int rank(String query) {
        String squeezed = squeezed(query);
        if (squeezed.isEmpty()) {
            return 0;
        }
        if (squeezed(id).equals(squeezed) || squeezed(abbreviation).equals(squeezed)) {
            return 4;
        }
        if (squeezed(id).startsWith(squeezed) || squeezed(abbreviation).startsWith(squeezed)) {
            return 3;
        }
        String[] words = folded(query).split(" ", -1);
        if (hasAll(folded(names + " " + id), words)) {
            return 2;
        }
        return hasAll(folded(names + " " + id + " " + more), words) ? 1 : 0;
    }

    private static boolean hasAll(String text, String... words) {
        for (String word : words) {
            if (!(" " + text).contains(" " + word)) {
                return false;
            }
        }
        return true;
    }

    /** {@return the text in lower case, without marks, one blank between words} */
    private static String folded(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN.matcher(plain).replaceAll(" ").strip();
    }

    private static String squeezed(String text) {
        return folded(text).replace(" ", "");
    }

    /**
     * Returns those that fit a query, the best first; among equals in the order given.
     *
     * @param all what is looked through
     * @param words the words of one of them
     * @param query what somebody typed
     */
    public static <T> List<T> find(List<T> all, Function<T, InstrumentWords> words, String query) {
        List<T> found = new ArrayList<>(all);
        found.removeIf(one -> words.apply(one).rank(query) == 0);
        found.sort(Comparator.comparingInt((T one) -> -words.apply(one).rank(query)));
        return List.copyOf(found);
    }
}
