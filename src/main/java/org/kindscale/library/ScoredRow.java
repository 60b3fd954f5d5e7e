package org.kindscale.library;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of a survey file, scored.
 *
 * @param line the line of the file on which it begins, from 1; in a file that is no text, a row's place in it as text
 * @param cells column to content of the columns that the reading keeps; copied in their order
 * @param scores the scores of the person
 */
public record ScoredRow(long line, Map<String, String> cells, PersonScores scores) {

    /** Copies the map. */
    public ScoredRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}
