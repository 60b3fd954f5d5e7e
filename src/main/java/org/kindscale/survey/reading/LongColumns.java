package org.kindscale.survey.reading;

import java.util.List;
import java.util.Optional;

/**
 * The columns of a file with one row a person and item ({@code --long}), by name or position.
 *
 * @param id says whose row it is; several columns that do so together are joined by {@code +}
 * @param item says which item it is; absent: the values are JSON objects, whose keys say it
 * @param value holds the response, or a JSON object with several
 */
public record LongColumns(String id, Optional<String> item, String value) {

    /**
     * Reads the command-line form: {@code ID,ITEM,VALUE}, or {@code ID,VALUE} where the values are JSON objects.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static LongColumns parse(String text) {
        List<String> parts =
                List.of(text.split(",", -1)).stream().map(String::strip).toList();
        boolean named = parts.stream().noneMatch(String::isEmpty);
        if (!named || parts.size() < 2 || parts.size() > 3) {
            throw new IllegalArgumentException("--long: \"" + text + "\" is not ID,ITEM,VALUE: the columns that say "
                    + "whose answer it is, to which item, and what it is");
        }
        return parts.size() == 2
                ? new LongColumns(parts.get(0), Optional.empty(), parts.get(1))
                : new LongColumns(parts.get(0), Optional.of(parts.get(1)), parts.get(2));
    }

    /** {@return the command-line form} */
    public String text() {
        return id + "," + item.map(name -> name + ",").orElse("") + value;
    }
}
