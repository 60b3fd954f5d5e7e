package org.kindscale.syntax.key;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A worked case as the data would hold it.
 *
 * @param name what it shows
 * @param codes the code of each item in the order of the program's items; empty: omitted; copied
 * @param expected what must come out; copied
 */
public record KeyCase(String name, List<Optional<Integer>> codes, List<Expected> expected) {

    /** Copies the lists. */
    public KeyCase {
        codes = List.copyOf(codes);
        expected = List.copyOf(expected);
    }

    /**
     * What one column must hold.
     *
     * @param column the column of a score or of a band set
     * @param value the number; absent: a label, or nothing
     * @param label the label; both absent: nothing
     */
    public record Expected(String column, OptionalDouble value, Optional<String> label) {

        /** {@return whether there must be no score} */
        public boolean refused() {
            return value.isEmpty() && label.isEmpty();
        }
    }
}
