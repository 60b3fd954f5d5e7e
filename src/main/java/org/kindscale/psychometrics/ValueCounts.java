package org.kindscale.psychometrics;

import java.util.Arrays;

/**
 * How often each value occurred: the whole distribution of a score, which takes few distinct values however many
 * persons there are.
 */
public final class ValueCounts {

    private double[] keys = new double[64];
    private long[] counts = new long[64];
    private int size;

    /** Counts {@code value} once; NaN is not counted. */
    public void add(double value) {
        add(value, 1);
    }

    /** Counts {@code value} as often as {@code times}; NaN is not counted. */
    public void add(double value, long times) {
        if (times == 0 || Double.isNaN(value)) {
            return;
        }
        double key = value + 0.0; // one zero
        int at = slot(key);
        if (counts[at] == 0) {
            if (2 * (size + 1) > keys.length) {
                grow();
                at = slot(key);
            }
            keys[at] = key;
            size++;
        }
        counts[at] += times;
    }

    private int slot(double key) {
        long bits = Double.doubleToLongBits(key);
        int at = (int) (((bits ^ (bits >>> 29)) * 0x9E3779B97F4A7C15L) >>> 40) & (keys.length - 1);
        while (counts[at] != 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        double[] oldKeys = keys;
        long[] oldCounts = counts;
        keys = new double[2 * oldKeys.length];
        counts = new long[2 * oldKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] != 0) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                counts[at] = oldCounts[i];
            }
        }
    }

    /** Adds the counts of {@code other}. */
    public void combine(ValueCounts other) {
        for (int i = 0; i < other.keys.length; i++) {
            add(other.keys[i], other.counts[i]);
        }
    }

    /** {@return these counts less those of {@code other}, all of which were counted here} */
    public ValueCounts without(ValueCounts other) {
        ValueCounts rest = new ValueCounts();
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] != 0) {
                rest.add(keys[i], counts[i] - other.count(keys[i]));
            }
        }
        return rest;
    }

    /** {@return how many values were counted} */
    public long n() {
        return Arrays.stream(counts).sum();
    }

    /** {@return the distinct values, from the lowest} */
    public double[] values() {
        double[] sorted = new double[size];
        int n = 0;
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] != 0) {
                sorted[n++] = keys[i];
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** {@return how often {@code value} occurred} */
    public long count(double value) {
        return counts[slot(value + 0.0)];
    }
}
