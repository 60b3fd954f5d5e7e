package org.kindscale.syntax.key;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the data hold an item, and how.
 *
 * @param column the name of its column
 * @param options the number that a cell holds, to the number of the response option from 0; copied
 */
public record ItemSource(String column, SortedMap<Integer, Integer> options) {

    /** Copies the map. */
    public ItemSource {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }
}
