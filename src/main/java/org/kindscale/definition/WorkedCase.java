package org.kindscale.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Responses and the scores they must give.
 *
 * @param name says what it shows
 * @param source how the scores were found
 * @param responses item id to code, empty for an omitted one; copied
 * @param others the code of all items not named; absent: omitted
 * @param expect score id to what it must be; copied
 * @param bands score id, or {@code score/set}, to the band's label; copied
 * @param flags ids of the flags that must fire, and no others; absent: not looked at
 */
public record WorkedCase(
        String name,
        Optional<String> source,
        Map<String, OptionalInt> responses,
        OptionalInt others,
        Map<String, Expected> expect,
        Map<String, String> bands,
        Optional<List<String>> flags) {

    /** Copies the maps in their order. */
    public WorkedCase {
        responses = Collections.unmodifiableMap(new LinkedHashMap<>(responses));
        expect = Collections.unmodifiableMap(new LinkedHashMap<>(expect));
        bands = Collections.unmodifiableMap(new LinkedHashMap<>(bands));
        flags = flags.map(List::copyOf);
    }

    /** What a score must be. */
    public sealed interface Expected {
        /** A number, within 1e-9. */
        record Value(double value) implements Expected {}

        /** No score. */
        record Refused() implements Expected {}

        /** The label of a classification. */
        record Label(String label) implements Expected {}
    }

    /** {@return the code given for {@code item}; empty if omitted} */
    public OptionalInt responseTo(String item) {
        OptionalInt named = responses.get(item);
        return named == null ? others : named;
    }
}
