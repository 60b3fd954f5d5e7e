package org.kindscale.app.codebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kindscale.definition.rule.ValueRange;
import org.kindscale.report.exchange.Codebook.Kind;

/**
 * What is known of a column before its file is read.
 *
 * @param kind its kind
 * @param title what it is
 * @param rule how it is made
 * @param values what may stand in it, with its label; copied in their order
 * @param range the least and the greatest that may stand in it
 */
record KnownColumn(Kind kind, String title, String rule, Map<String, String> values, Optional<ValueRange> range) {

    /** A column that is not ours. */
    static final KnownColumn OTHER = new KnownColumn(Kind.OTHER, "", "", Map.of(), Optional.empty());

    /** Copies the map. */
    KnownColumn {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Returns a column that holds a number, of which there is no more to say. */
    static KnownColumn number(String title) {
        return new KnownColumn(Kind.NUMBER, title, "", Map.of(), Optional.empty());
    }
}
