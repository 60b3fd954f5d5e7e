package org.kindscale.psychometrics;

import java.util.Arrays;

/**
 * Products of the levels of two items, added up over persons for all pairs of items, as exact integers.
 *
 * <p>A person's levels lie side by side in lanes of a {@code long}, so that one multiplication makes several products,
 * and a few persons are multiplied at a time, so that the sums are read and written once for all of them.
 */
final class ProductSums {

    private static final int AT_ONCE = 4;
    private static final int MOST_PENDING = 1 << 20;

    private final int items;
    private final int laneBits;
    private final int perWord;
    private final int words;

    private final int atOnce;
    private final int untilFlush;
    /** Of the persons who wait: the levels, person after person. */
    private final int[] levels;
    /** The same in lanes. */
    private final long[] laned;

    private int waiting;
    /** By item, by word of lanes: products of so many persons as no lane can overflow with. */
    private final long[] lanes;

    private int pending;
    /** By pair of items, the earlier one first: all others. */
    private final long[] products;

    /** Prepares to add up, for levels from 0 to {@code highestLevel}, which is at most 65,535. */
    ProductSums(int items, int highestLevel) {
        this.items = items;
        long square = (long) highestLevel * highestLevel;
        laneBits = square <= 4096 ? 16 : 32;
        perWord = Long.SIZE / laneBits;
        words = (items + perWord - 1) / perWord;
        untilFlush = (int) Math.min(MOST_PENDING, ((1L << laneBits) - 1) / square);
        atOnce = Math.min(AT_ONCE, untilFlush);
        levels = new int[AT_ONCE * items];
        laned = new long[AT_ONCE * words];
        lanes = new long[items * words];
        products = new long[items * items];
    }

    /** {@return how many words a person's levels take} */
    int words() {
        return words;
    }

    /** {@return how many levels a word holds} */
    int perWord() {
        return perWord;
    }

    /** {@return a level in the item's lane} */
    long inLane(int item, int level) {
        return (long) level << (item % perWord * laneBits);
    }

    /** Adds a person's levels, which {@code packed} holds in their lanes. */
    void add(int[] row, long[] packed) {
        System.arraycopy(row, 0, levels, waiting * items, items);
        System.arraycopy(packed, 0, laned, waiting * words, words);
        if (++waiting == atOnce) {
            multiply();
        }
    }

    private void multiply() {
        int two = 2 * words;
        int three = 3 * words;
        int at = 0;
        for (int item = 0; item < items; item++) {
            long first = levels[item];
            long second = levels[items + item];
            long third = levels[2 * items + item];
            long fourth = levels[3 * items + item];
            for (int word = item / perWord; word < words; word++) {
                lanes[at + word] += first * laned[word]
                        + second * laned[words + word]
                        + third * laned[two + word]
                        + fourth * laned[three + word];
            }
            at += words;
        }
        pending += waiting;
        waiting = 0;
        if (pending + atOnce > untilFlush) {
            empty();
        }
    }

    private void empty() {
        long mask = (1L << laneBits) - 1;
        for (int item = 0; item < items; item++) {
            for (int other = item; other < items; other++) {
                long word = lanes[item * words + other / perWord];
                products[item * items + other] += (word >>> (other % perWord * laneBits)) & mask;
            }
        }
        Arrays.fill(lanes, 0);
        pending = 0;
    }

    private void finish() {
        Arrays.fill(levels, waiting * items, levels.length, 0);
        multiply();
        empty();
    }

    /** Adds the products of {@code other} {@code sign} times. */
    void merge(ProductSums other, int sign) {
        finish();
        other.finish();
        ResponseSums.addAll(products, other.products, sign);
    }

    /** {@return the sum of the products of two items} */
    long of(int a, int b) {
        if (waiting + pending > 0) {
            finish();
        }
        return products[Math.min(a, b) * items + Math.max(a, b)];
    }
}
