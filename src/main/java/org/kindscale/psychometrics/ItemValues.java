package org.kindscale.psychometrics;

import java.util.Collections;
import java.util.List;

/**
 * What the response options of each item are worth, on a grid of whole numbers.
 *
 * <p>An item's values lie on {@code low + (level - 1) * step}, level 1 and up, so that sums and cross-products of
 * levels are exact integers and no statistic depends on the order of the persons.
 */
public final class ItemValues {

    /** Level of a response that is missing. */
    static final int MISSING = 0;

    private static final int[] DENOMINATORS = {1, 2, 3, 4, 5, 6, 8, 10, 12, 20, 100, 1000};
    private static final int HIGHEST_LEVEL = 4096;
    private static final double CLOSE = 1e-9;

    /** By item and option. */
    private final double[][] values;

    private final double[] low;
    private final double[] high;
    private final double[] step;
    /** By item and option. */
    private final int[][] levels;

    private ItemValues(List<List<Double>> values) {
        int items = values.size();
        this.values = new double[items][];
        low = new double[items];
        high = new double[items];
        step = new double[items];
        levels = new int[items][];
        for (int item = 0; item < items; item++) {
            List<Double> own = values.get(item);
            this.values[item] = new double[own.size()];
            for (int option = 0; option < own.size(); option++) {
                this.values[item][option] = own.get(option);
            }
            place(item, own);
        }
    }

    /**
     * Takes the values of items.
     *
     * @param values by item, by option number: item scores before keying, all finite, multiples of a thousandth or of a
     *     twelfth, at most 4096 steps apart; copied
     * @throws IllegalArgumentException if an item has no option, or its values lie on no such grid
     */
    public static ItemValues of(List<List<Double>> values) {
        return new ItemValues(values);
    }

    private void place(int item, List<Double> own) {
        if (own.isEmpty()) {
            throw new IllegalArgumentException("item number " + (item + 1) + " has no option");
        }
        low[item] = Collections.min(own);
        high[item] = Collections.max(own);
        levels[item] = new int[own.size()];
        for (int denominator : DENOMINATORS) {
            if (fits(item, own, denominator)) {
                step[item] = 1.0 / denominator;
                return;
            }
        }
        throw new IllegalArgumentException("the option scores of item number " + (item + 1)
                + " are no multiples of a thousandth or a twelfth, or are more than 4,095 such steps apart: " + own);
    }

    private boolean fits(int item, List<Double> own, int denominator) {
        for (int option = 0; option < own.size(); option++) {
            double level = (own.get(option) - low[item]) * denominator;
            long whole = Math.round(level);
            if (Math.abs(level - whole) > CLOSE || whole >= HIGHEST_LEVEL) {
                return false;
            }
            levels[item][option] = (int) whole + 1;
        }
        return true;
    }

    /** {@return the number of items} */
    public int items() {
        return levels.length;
    }

    /** {@return the number of response options of {@code item}} */
    public int options(int item) {
        return levels[item].length;
    }

    /** {@return the item score of {@code option} of {@code item}, before keying} */
    public double value(int item, int option) {
        return values[item][option];
    }

    /** {@return the lowest item score of {@code item}} */
    public double low(int item) {
        return low[item];
    }

    /** {@return the highest item score of {@code item}} */
    public double high(int item) {
        return high[item];
    }

    /** {@return what one level is worth} */
    public double step(int item) {
        return step[item];
    }

    /** {@return the level of an option, 1 and up} */
    int level(int item, int option) {
        return levels[item][option];
    }

    int highestLevel() {
        int highest = 1;
        for (int[] own : levels) {
            for (int level : own) {
                highest = Math.max(highest, level);
            }
        }
        return highest;
    }
}
