package org.kindscale.psychometrics.factor;

import org.kindscale.psychometrics.ItemValues;
import org.kindscale.psychometrics.ResponseSums;

/**
 * How often each two options of each two items of a set were chosen together, by the persons who answered the whole
 * set.
 */
public final class PairTables {

    private final int[] items;
    private final int[] options;
    /** By pair, later item first: rows its options, columns those of the earlier one. */
    private final long[][] counts;

    /**
     * Prepares to count.
     *
     * @param values the items
     * @param set numbers of the items of the set
     */
    public PairTables(ItemValues values, int... set) {
        items = set.clone();
        options = new int[set.length];
        counts = new long[set.length * set.length][];
        for (int a = 0; a < set.length; a++) {
            options[a] = values.options(set[a]);
            for (int b = 0; b < a; b++) {
                counts[a * set.length + b] = new long[options[a] * options[b]];
            }
        }
    }

    /** Adds a person; see {@link ResponseSums#add}. */
    public void add(int[] responses, int first) {
        for (int item : items) {
            if (responses[first + item] < 0) {
                return;
            }
        }
        for (int a = 1; a < items.length; a++) {
            int row = responses[first + items[a]];
            for (int b = 0; b < a; b++) {
                counts[a * items.length + b][row * options[b] + responses[first + items[b]]]++;
            }
        }
    }

    /** Adds the persons of {@code other}. */
    public void combine(PairTables other) {
        for (int pair = 0; pair < counts.length; pair++) {
            if (counts[pair] != null) {
                ResponseSums.addAll(counts[pair], other.counts[pair], 1);
            }
        }
    }

    /** {@return polychoric correlations of the set, items in its order, before keying} */
    public Polychoric.Matrix polychoric() {
        return Polychoric.matrix(items.length, this::table);
    }

    private long[][] table(int a, int b) {
        long[] flat = counts[a * items.length + b];
        long[][] table = new long[options[a]][options[b]];
        for (int row = 0; row < options[a]; row++) {
            System.arraycopy(flat, row * options[b], table[row], 0, options[b]);
        }
        return table;
    }
}
