package org.kindscale.scoring;

import java.util.Arrays;

/**
 * One respondent's responses in item order.
 *
 * <p>Each slot holds the number of the chosen option (0 for the lowest code) or one of three kinds of missing, which
 * never merge. The object is written again for the next respondent; it belongs to one thread.
 */
public final class ResponseVector {

    /** Asked, not answered. */
    public static final int OMITTED = -1;
    /** Not asked, by design. */
    public static final int NOT_ADMINISTERED = -2;
    /** Answered with something that is no response option. */
    public static final int INVALID = -3;

    /** All slots, perhaps among those of other vectors. */
    final int[] options;
    /** Index of the first slot in {@link #options}. */
    final int first;

    private final int size;

    /** Creates a vector of {@code items} slots, all not administered. */
    public ResponseVector(int items) {
        this(new int[items], 0, items);
        clear();
    }

    /**
     * Creates a vector that lies in a larger array, which a fast reader may write to directly.
     *
     * @param options the array
     * @param first index of the first slot
     * @param size number of slots
     */
    public ResponseVector(int[] options, int first, int size) {
        this.options = options;
        this.first = first;
        this.size = size;
    }

    /** Sets all slots to not administered. */
    public void clear() {
        Arrays.fill(options, first, first + size, NOT_ADMINISTERED);
    }

    /** {@return the number of slots} */
    public int size() {
        return size;
    }

    /** {@return the option number in {@code slot}, or a kind of missing (below 0)} */
    public int get(int slot) {
        return options[first + slot];
    }

    /** Puts an option number or a kind of missing into {@code slot}. */
    public void set(int slot, int option) {
        options[first + slot] = option;
    }

    /** Copies the option numbers and kinds of missing, one for each slot, to the beginning of {@code into}. */
    public void copyTo(int[] into) {
        System.arraycopy(options, first, into, 0, size);
    }

    /**
     * Copies the option numbers and kinds of missing to {@code into} from index {@code at} on.
     *
     * @return the index behind them
     */
    public int copyTo(short[] into, int at) {
        int next = at;
        for (int slot = first, end = first + size; slot < end; slot++) {
            into[next++] = (short) options[slot];
        }
        return next;
    }

    /** {@return how many slots hold exactly {@code kind}} */
    public int count(int kind) {
        int n = 0;
        for (int slot = first; slot < first + size; slot++) {
            n += options[slot] == kind ? 1 : 0;
        }
        return n;
    }
}
