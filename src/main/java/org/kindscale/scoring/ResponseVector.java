package org.kindscale.scoring;

import java.util.Arrays;

/**
 * One respondent's responses in item order.
 *
 * <p>Each slot holds the number of the chosen option (0 for the lowest code) or one of three kinds of missing, which never merge. The object
 * is written again for the next respondent; it belongs to one thread.
 */
public final class ResponseVector {

    /** Asked, not answered. */
    public static final int OMITTED = -1;
    /** Not asked, by design. */
    public static final int NOT_ADMINISTERED = -2;
    /** Answered with something that is no response option. */
    public static final int INVALID = -3;

    private final int[] options;

    /** Creates a vector of {@code items} slots, all not administered. */
    public ResponseVector(int items) {
        options = new int[items];
        clear();
    }

    /** Sets all slots to not administered. */
    public void clear() {
        Arrays.fill(options, NOT_ADMINISTERED);
    }

    /** {@return the number of slots} */
    public int size() {
        return options.length;
    }

    /** {@return the option number in {@code slot}, or a kind of missing (below 0)} */
    public int get(int slot) {
        return options[slot];
    }

    /** Puts an option number or a kind of missing into {@code slot}. */
    public void set(int slot, int option) {
        options[slot] = option;
    }

    /** {@return how many slots hold exactly {@code kind}} */
    public int count(int kind) {
        int n = 0;
        for (int option : options) {
            if (option == kind) {
                n++;
            }
        }
        return n;
    }
}
