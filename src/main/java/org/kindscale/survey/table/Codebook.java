package org.kindscale.survey.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a file beside the data, such as a data dictionary, tells of the columns.
 *
 * @param file its path as typed; empty: there is none
 * @param variables by the name of the column; copied in its order
 */
public record Codebook(String file, Map<String, Variable> variables) {

    /** There is none. */
    public static final Codebook NONE = new Codebook("", Map.of());

    /** Copies the map. */
    public Codebook {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /** {@return whether there is one} */
    public boolean isGiven() {
        return !file.isEmpty();
    }

    /** {@return what it tells of the column called {@code name}} */
    public Optional<Variable> of(String name) {
        return Optional.ofNullable(variables.get(name));
    }
}
