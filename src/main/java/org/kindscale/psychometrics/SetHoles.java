package org.kindscale.psychometrics;

import java.util.List;

/** What the persons who left out some item of a set, but not all of the person's row, add to the set's sums. */
final class SetHoles {

    private final int[] set;
    /** By item of the set: the sum of levels. */
    final long[] sums;

    private final long[] products;
    /** How many persons. */
    long persons;

    private long last;

    SetHoles(List<Integer> set) {
        this.set = set.stream().mapToInt(item -> item).toArray();
        sums = new long[set.size()];
        products = new long[set.size() * set.size()];
    }

    /** Adds a person's levels, once for each number of the person. */
    void add(int[] row, long person) {
        if (person == last) {
            return;
        }
        last = person;
        persons++;
        for (int i = 0; i < set.length; i++) {
            long level = row[set[i]];
            sums[i] += level;
            for (int j = 0; level > 0 && j <= i; j++) {
                products[i * set.length + j] += level * row[set[j]];
            }
        }
    }

    long product(int i, int j) {
        return products[Math.max(i, j) * set.length + Math.min(i, j)];
    }

    void merge(SetHoles other, int sign) {
        last = 0;
        persons += sign * other.persons;
        ResponseSums.addAll(sums, other.sums, sign);
        ResponseSums.addAll(products, other.products, sign);
    }
}
