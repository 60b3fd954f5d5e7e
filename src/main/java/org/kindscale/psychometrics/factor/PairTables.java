package org.kindscale.psychometrics.factor;

import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.psychometrics.ItemValues;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.factor.Polychoric.Method;

/**
 * How often each two options of each two items of a set were chosen together: by the persons who answered the whole
 * set, or, pairwise, by those who answered the two.
 */
public final class PairTables {

    private final int[] items;
    private final int[] options;
    /** By pair, later item first: rows its options, columns those of the earlier one. */
    private final long[][] counts;
    /** By item and option, over the persons who count for it. */
    private final long[][] margins;

    private final Missing missing;

    /**
     * Prepares to count.
     *
     * @param values the items
     * @param missing who is counted
     * @param set numbers of the items of the set
     */
    public PairTables(ItemValues values, Missing missing, int... set) {
        this.missing = missing;
        items = set.clone();
        options = new int[set.length];
        counts = new long[set.length * set.length][];
        margins = new long[set.length][];
        for (int a = 0; a < set.length; a++) {
            options[a] = values.options(set[a]);
            margins[a] = new long[options[a]];
            for (int b = 0; b < a; b++) {
                counts[a * set.length + b] = new long[options[a] * options[b]];
            }
        }
    }

    /** Adds a person; see {@link ResponseSums#add}. */
    public void add(int[] responses, int first) {
        if (missing == Missing.LISTWISE && leavesOut(responses, first)) {
            return;
        }
        for (int a = 0; a < items.length; a++) {
            int row = responses[first + items[a]];
            if (row >= 0) {
                margins[a][row]++;
                count(a, row, responses, first);
            }
        }
    }

    private boolean leavesOut(int[] responses, int first) {
        for (int item : items) {
            if (responses[first + item] < 0) {
                return true;
            }
        }
        return false;
    }

    private void count(int a, int row, int[] responses, int first) {
        for (int b = 0; b < a; b++) {
            int column = responses[first + items[b]];
            if (column >= 0) {
                counts[a * items.length + b][row * options[b] + column]++;
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
        for (int a = 0; a < margins.length; a++) {
            ResponseSums.addAll(margins[a], other.margins[a], 1);
        }
    }

    /** {@return polychoric correlations of the set, items in its order, before keying} */
    public Polychoric.Matrix polychoric(Method method) {
        return Polychoric.matrix(
                items.length,
                (a, b) -> method == Method.PSYCH
                        ? Polychoric.asPsych(table(a, b))
                        : Polychoric.of(table(a, b), margins[a], margins[b]));
    }

    /** {@return persons by option of item number {@code a} of the set, over the persons who count for it; a copy} */
    public long[] margin(int a) {
        return margins[a].clone();
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
