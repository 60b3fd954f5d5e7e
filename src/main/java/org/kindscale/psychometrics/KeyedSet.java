package org.kindscale.psychometrics;

import java.util.List;

/**
 * The items of one score and the direction in which each counts.
 *
 * @param items item numbers, from 0; copied
 * @param factors by item of this set: 1, or -1 for a reverse-keyed item, times its weight; copied
 * @param parts the sets (by number) that this one is made of, for a score made of scores; empty for a score made of
 *     items; copied
 * @param partFactors by part: 1 or -1; copied
 */
public record KeyedSet(List<Integer> items, List<Double> factors, List<Integer> parts, List<Double> partFactors) {

    /** Checks the lengths and copies the lists. */
    public KeyedSet {
        items = List.copyOf(items);
        factors = List.copyOf(factors);
        parts = List.copyOf(parts);
        partFactors = List.copyOf(partFactors);
        if (items.size() != factors.size() || parts.size() != partFactors.size()) {
            throw new IllegalArgumentException("each item and each part needs one factor");
        }
    }

    /** {@return 1 if the item in {@code place} counts as it is, -1 if it is reversed} */
    public int sign(int place) {
        return factors.get(place) < 0 ? -1 : 1;
    }
}
