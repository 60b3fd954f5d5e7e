package org.kindscale.survey.workbook;

import java.util.Arrays;

/** Where in a tag each value in quotes begins and ends, counted from where the tag begins. */
final class QuotedParts {

    private int[] places = new int[16];
    private int length;

    void clear() {
        length = 0;
    }

    void add(int begin, int end) {
        if (length == places.length) {
            places = Arrays.copyOf(places, 2 * length);
        }
        places[length++] = begin;
        places[length++] = end;
    }

    /** {@return how many there are} */
    int count() {
        return length / 2;
    }

    int begin(int part) {
        return places[2 * part];
    }

    int end(int part) {
        return places[2 * part + 1];
    }
}
