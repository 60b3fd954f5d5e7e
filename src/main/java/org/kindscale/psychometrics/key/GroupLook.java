package org.kindscale.psychometrics.key;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.key.GroupCheck.Grouping;

/**
 * One pass over the persons for each column: which of its groups are worth a closer look, that takes a hundred times as
 * long.
 *
 * <p>These are groups in which an end of the range is unused, and those in which items hang together less than in all
 * persons: an item correlates with the rest of its largest set below {@value #BELOW} standard errors, or the mean of
 * these correlations is below {@value #LESS} of that of all persons.
 */
final class GroupLook {

    private static final double BELOW = -0.5;
    private static final double LESS = 0.75;
    private static final int QUARTERS = 4;

    /** Of more persons, every second, third and so on is enough to tell that a closer look is worth it. */
    private static final int ENOUGH = 1000;

    private final Answers answers;
    /** The items that have a rest. */
    private final int[] items;
    /** By item with a rest and person, its keyed standardised score, and that of the rest. */
    private final double[][] own;

    private final double[][] rest;
    /** The quarters of the rows. */
    private final Sums quarters;

    private final double usual;
    private final int step;

    /**
     * A group that is worth a closer look.
     *
     * @param value its number
     * @param endUnused whether nobody in it uses an end of the range
     * @param loose whether its items hang together less than those of all
     */
    record Seen(int value, boolean endUnused, boolean loose) {}

    GroupLook(Answers answers, List<KeyedSet> sets) {
        this.answers = answers;
        this.step = 1 + answers.persons() / ENOUGH;
        int[] largest = Answers.largestSets(sets, answers.items());
        List<Integer> with = new ArrayList<>();
        for (int item = 0; item < largest.length; item++) {
            if (largest[item] >= 0 && sets.get(largest[item]).items().size() > 2) {
                with.add(item);
            }
        }
        this.items = with.stream().mapToInt(item -> item).toArray();
        this.own = new double[items.length][];
        this.rest = new double[items.length][];
        double[][] sums = new double[sets.size()][];
        for (int i = 0; i < items.length; i++) {
            int number = largest[items[i]];
            KeyedSet set = sets.get(number);
            sums[number] = sums[number] == null ? answers.keyedSum(set) : sums[number];
            fill(i, set.sign(set.items().indexOf(items[i])), sums[number]);
        }
        this.quarters = new Sums(QUARTERS, quarter());
        this.usual = mean(quarters.joined(1), 0);
    }

    private int[] quarter() {
        int[] of = new int[answers.persons()];
        for (int p = 0; p < of.length; p++) {
            of[p] = (int) ((long) p * QUARTERS / of.length);
        }
        return of;
    }

    private void fill(int i, int sign, double[] sum) {
        double[] x = new double[sum.length];
        double[] y = new double[sum.length];
        for (int p = 0; p < sum.length; p += step) {
            x[p] = sign * answers.standard(p, items[i]);
            y[p] = sum[p] - x[p];
        }
        own[i] = x;
        rest[i] = y;
    }

    /** {@return the groups of {@link KeyCheck#FEWEST} persons or more that are worth a closer look} */
    List<Seen> at(Grouping column) {
        return worth(new Sums(column.values().size(), column.of()));
    }

    /** {@return which of two halves, or of four quarters, of the rows are worth it} */
    List<Seen> atRows(int parts) {
        return worth(quarters.joined(parts));
    }

    private List<Seen> worth(Sums sums) {
        List<Seen> seen = new ArrayList<>();
        if (items.length == 0) {
            return seen;
        }
        for (int group = 0; group < sums.persons.length; group++) {
            boolean all = sums.persons[group] == answers.persons();
            if (sums.persons[group] >= KeyCheck.FEWEST && !all) {
                boolean ends = sums.lowest[group] == 0 || sums.highest[group] == 0;
                boolean loose = mean(sums, group) < LESS * usual || sums.least(group) < BELOW;
                if (ends || loose) {
                    seen.add(new Seen(group, ends, loose));
                }
            }
        }
        return seen;
    }

    private double mean(Sums sums, int group) {
        double mean = 0;
        for (int i = 0; i < items.length; i++) {
            mean += sums.correlation(group, i) / items.length;
        }
        return mean;
    }

    /** What adds up over the persons of each group. */
    private final class Sums {
        private final int[] persons;
        /** By group, responses at the ends. */
        private final int[] lowest;

        private final int[] highest;
        /** By group and item: sums of x, y, their squares and product, and the number. */
        private final double[][][] sums;

        private Sums(int groups) {
            persons = new int[groups];
            lowest = new int[groups];
            highest = new int[groups];
            sums = new double[groups][items.length][6];
        }

        Sums(int groups, int[] of) {
            this(groups);
            for (int group : of) {
                if (group >= 0) {
                    persons[group]++;
                }
            }
            for (int i = 0; i < items.length; i++) {
                add(i, of);
            }
        }

        /** {@return the same of so many groups, each made of as many of these that follow each other} */
        Sums joined(int groups) {
            Sums joined = new Sums(groups);
            for (int g = 0; g < persons.length; g++) {
                int into = g * groups / persons.length;
                joined.persons[into] += persons[g];
                joined.lowest[into] += lowest[g];
                joined.highest[into] += highest[g];
                for (int i = 0; i < items.length; i++) {
                    for (int s = 0; s < sums[g][i].length; s++) {
                        joined.sums[into][i][s] += sums[g][i][s];
                    }
                }
            }
            return joined;
        }

        private void add(int i, int[] of) {
            double[] x = own[i];
            double[] y = rest[i];
            int last = answers.values().options(items[i]) - 1;
            for (int p = 0; p < x.length; p += step) {
                int option = of[p] < 0 ? -1 : answers.option(p, items[i]);
                if (option < 0) {
                    continue;
                }
                lowest[of[p]] += option == 0 ? 1 : 0;
                highest[of[p]] += option == last ? 1 : 0;
                double[] into = sums[of[p]][i];
                into[0] += x[p];
                into[1] += y[p];
                into[2] += x[p] * x[p];
                into[3] += y[p] * y[p];
                into[4] += x[p] * y[p];
                into[5]++;
            }
        }

        double correlation(int group, int i) {
            double[] s = sums[group][i];
            double n = s[5];
            double scale = n > 3 ? (s[2] - s[0] * s[0] / n) * (s[3] - s[1] * s[1] / n) : 0;
            return scale > 1e-9 ? (s[4] - s[0] * s[1] / n) / Math.sqrt(scale) : 0;
        }

        /** {@return the least correlation of an item with its rest, in standard errors} */
        double least(int group) {
            double least = 0;
            for (int i = 0; i < items.length; i++) {
                least = Math.min(least, correlation(group, i) * Math.sqrt(sums[group][i][5]));
            }
            return least;
        }
    }
}
