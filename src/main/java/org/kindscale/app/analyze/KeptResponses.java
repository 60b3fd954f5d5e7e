package org.kindscale.app.analyze;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The responses of the rows read so far, a byte each, so that a second look at them needs no second reading; of files
 * too large for that, nothing.
 */
final class KeptResponses {

    /** Most bytes that are kept. */
    static final int MOST = 48 << 20;

    private static final int KINDS_OF_MISSING = 3;

    private final int items;
    private final List<byte[]> blocks = new ArrayList<>();
    private byte[] open = new byte[0];
    private int length;
    private long total;
    private boolean whole;

    /**
     * Begins.
     *
     * @param items responses of a row
     * @param options most response options of an item
     */
    KeptResponses(int items, int options) {
        this.items = items;
        this.whole = options + KINDS_OF_MISSING <= Byte.MAX_VALUE;
    }

    /** Takes over one row's option numbers and kinds of missing. */
    void add(int[] row) {
        if (!whole) {
            return;
        }
        if (open.length - length < items) {
            open = Arrays.copyOf(open, Math.max(1 << 14, 2 * open.length + items));
        }
        for (int item = 0; item < items; item++) {
            open[length + item] = (byte) (row[item] + KINDS_OF_MISSING);
        }
        length += items;
        total += items;
    }

    /** Adds the rows of {@code other}, which come behind those of this one; forgets all if they become too many. */
    void combine(KeptResponses other) {
        total += other.total;
        whole &= other.whole && total <= MOST;
        if (whole) {
            blocks.addAll(other.blocks);
            blocks.add(Arrays.copyOf(other.open, other.length));
        } else {
            blocks.clear();
        }
    }

    /** {@return whether every row is here} */
    boolean isWhole() {
        return whole;
    }

    /** {@return how many blocks of rows there are} */
    int blocks() {
        return blocks.size();
    }

    /** {@return how many rows block number {@code block} has} */
    int rows(int block) {
        return blocks.get(block).length / items;
    }

    /** Writes a row to the beginning of {@code into}. */
    void copyTo(int block, int row, int[] into) {
        byte[] kept = blocks.get(block);
        int at = row * items;
        for (int item = 0; item < items; item++) {
            into[item] = kept[at + item] - KINDS_OF_MISSING;
        }
    }
}
