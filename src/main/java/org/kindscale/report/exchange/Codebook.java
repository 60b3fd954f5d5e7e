package org.kindscale.report.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.definition.rule.ValueRange;

/**
 * What a file of answers and scores holds, column by column.
 *
 * @param file the file as typed
 * @param instruments id, version, title, citation and licence of each, in a line; copied
 * @param rows how many rows it has
 * @param columns its columns in their order; copied
 */
public record Codebook(String file, List<String> instruments, long rows, List<Column> columns) {

    /** Copies the lists. */
    public Codebook {
        instruments = List.copyOf(instruments);
        columns = List.copyOf(columns);
    }

    /** What kind of column it is. */
    public enum Kind {
        /** Responses to an item, as codes of the definition. */
        ITEM,
        /** A number: a score or a count. */
        NUMBER,
        /** One of some words: a class, a band, a status. */
        WORD,
        /** Not ours: nothing is known but what stands in it. */
        OTHER
    }

    /**
     * One column.
     *
     * @param name its name
     * @param kind its kind
     * @param title what it is, in a few words; empty for columns that are not ours
     * @param rule how it is made; empty where it is not made
     * @param values what may stand in it, with its label; empty: numbers, or anything; copied in their order
     * @param range the least and the greatest that may stand in it
     * @param seen what stands in it
     */
    public record Column(
            String name,
            Kind kind,
            String title,
            String rule,
            Map<String, String> values,
            Optional<ValueRange> range,
            Seen seen) {
        /** Copies the map. */
        public Column {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /**
     * What stands in a column.
     *
     * @param missing rows without a value
     * @param outside rows whose value may not stand there: no response, or no number
     * @param counts value to the number of its rows, for columns of few values; copied in their order
     * @param found the least and the greatest number that stands there; absent if none does
     */
    public record Seen(long missing, long outside, Map<String, Long> counts, Optional<ValueRange> found) {
        /** Copies the map. */
        public Seen {
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        }
    }
}
