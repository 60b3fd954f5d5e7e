package org.kindscale.survey.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a user says about the columns of an instrument ({@code --columns}). */
public sealed interface ColumnSpec {

    /** Nothing: item ids and the definition's patterns decide. */
    record Automatic() implements ColumnSpec {}

    /**
     * A pattern with the item's number.
     *
     * @param pattern holds one <code>{n}</code>
     */
    record Pattern(String pattern) implements ColumnSpec {}

    /**
     * The columns in the order of the items.
     *
     * @param parts each a position from 1, a name, a range of either ({@code 5-30}, {@code a:b}), or one of these to
     *     leave out ({@code !29}); copied
     */
    record Listed(List<String> parts) implements ColumnSpec {
        /** Copies the parts. */
        public Listed {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A map from items to column names.
     *
     * @param file where it was read
     * @param columns item id to column name; copied in its order
     */
    record Mapped(String file, Map<String, String> columns) implements ColumnSpec {
        /** Copies the map. */
        public Mapped {
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }
    }

    /**
     * Reads the command-line form of a pattern or a list.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static ColumnSpec parse(String text) {
        if (text.contains("{n")) {
            if (text.split("\\{n{1,4}\\}", -1).length != 2) {
                throw new IllegalArgumentException("a pattern holds exactly one {n}");
            }
            return new Pattern(text);
        }
        List<String> parts = List.of(text.split(",", -1));
        if (parts.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("there is an empty place in the list of columns");
        }
        return new Listed(parts.stream().map(String::strip).toList());
    }
}
