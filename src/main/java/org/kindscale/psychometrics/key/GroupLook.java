package org.kindscale.psychometrics.key;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
    /** The persons that are looked at. */
    private final int[] looked;
    /** The items that have a rest. */
    private final int[] items;
    /** By item with a rest and person looked at: the option, below 0 without answer. */
    private final short[][] options;
    /** By item with a rest and option: its keyed standardised score. */
    private final double[][] scores;
    /** By item with a rest and person looked at: the sum of its set. */
    private final double[][] sums;
    /** The quarters of the rows. */
    private final Sums quarters;

    private final double usual;

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
        int step = 1 + answers.persons() / ENOUGH;
        this.looked = new int[(answers.persons() + step - 1) / step];
        for (int p = 0; p < looked.length; p++) {
            looked[p] = p * step;
        }
        int[] largest = Answers.largestSets(sets, answers.items());
        this.items = IntStream.range(0, largest.length)
                .filter(item ->
                        largest[item] >= 0 && sets.get(largest[item]).items().size() > 2)
                .toArray();
        this.options = new short[items.length][looked.length];
        this.scores = new double[items.length][];
        this.sums = new double[items.length][];
        double[][] ofSets = new double[sets.size()][];
        for (int i = 0; i < items.length; i++) {
            int number = largest[items[i]];
            KeyedSet set = sets.get(number);
            ofSets[number] = ofSets[number] == null ? looked(answers.keyedSum(set)) : ofSets[number];
            sums[i] = ofSets[number];
            scores[i] = answers.standardScores(items[i], set.sign(set.items().indexOf(items[i])));
            for (int p = 0; p < looked.length; p++) {
                options[i][p] = (short) answers.option(looked[p], items[i]);
            }
        }
        int[] quarter = new int[answers.persons()];
        for (int p = 0; p < quarter.length; p++) {
            quarter[p] = (int) ((long) p * QUARTERS / quarter.length);
        }
        this.quarters = new Sums(QUARTERS, quarter);
        this.usual = quarters.joined(1).mean(0);
    }

    private double[] looked(double[] all) {
        double[] own = new double[looked.length];
        for (int p = 0; p < own.length; p++) {
            own[p] = all[looked[p]];
        }
        return own;
    }

    /** {@return the groups of {@link KeyCheck#FEWEST} persons or more that are worth a closer look} */
    List<Seen> at(Grouping column) {
        return worth(new Sums(column.values().size(), column.of()));
    }

    /** {@return which of two halves, or of four quarters, of the rows are worth it} */
    List<Seen> atRows(int parts) {
        return worth(quarters.joined(parts));
    }

    private List<Seen> worth(Sums groups) {
        List<Seen> seen = new ArrayList<>();
        for (int group = 0; group < groups.persons.length && items.length > 0; group++) {
            boolean all = groups.persons[group] == answers.persons();
            if (groups.persons[group] >= KeyCheck.FEWEST && !all) {
                boolean ends = groups.isEndUnused(group);
                boolean loose = groups.mean(group) < LESS * usual || groups.least(group) < BELOW;
                if (ends || loose) {
                    seen.add(new Seen(group, ends, loose));
                }
            }
        }
        return seen;
    }

    /** What adds up over the persons of each group. */
    private final class Sums {
        private final int[] persons;
        /** By item, group and option, one after the other: persons, and sums of the set and of its square. */
        private final int[][] counts = new int[items.length][];

        private final double[][] first = new double[items.length][];
        private final double[][] second = new double[items.length][];

        private Sums(int groups) {
            persons = new int[groups];
            for (int i = 0; i < items.length; i++) {
                counts[i] = new int[groups * scores[i].length];
                first[i] = new double[counts[i].length];
                second[i] = new double[counts[i].length];
            }
        }

        Sums(int groups, int[] of) {
            this(groups);
            for (int group : of) {
                if (group >= 0) {
                    persons[group]++;
                }
            }
            int[] own = new int[looked.length];
            for (int p = 0; p < own.length; p++) {
                own[p] = of[looked[p]];
            }
            for (int i = 0; i < items.length; i++) {
                add(i, own);
            }
        }

        /** {@return the same of so many groups, each made of as many of these that follow each other} */
        Sums joined(int groups) {
            Sums joined = new Sums(groups);
            for (int g = 0; g < persons.length; g++) {
                int into = g * groups / persons.length;
                joined.persons[into] += persons[g];
                for (int i = 0; i < items.length; i++) {
                    int width = scores[i].length;
                    for (int option = 0; option < width; option++) {
                        joined.counts[i][into * width + option] += counts[i][g * width + option];
                        joined.first[i][into * width + option] += first[i][g * width + option];
                        joined.second[i][into * width + option] += second[i][g * width + option];
                    }
                }
            }
            return joined;
        }

        private void add(int i, int[] of) {
            int width = scores[i].length;
            double[] sum = sums[i];
            short[] option = options[i];
            int[] count = counts[i];
            double[] once = first[i];
            double[] twice = second[i];
            for (int p = 0; p < of.length; p++) {
                if (of[p] >= 0 && option[p] >= 0) {
                    int at = of[p] * width + option[p];
                    count[at]++;
                    once[at] += sum[p];
                    twice[at] += sum[p] * sum[p];
                }
            }
        }

        /** {@return whether nobody in a group uses the lowest option of any item, or nobody the highest} */
        boolean isEndUnused(int group) {
            int lowest = 0;
            int highest = 0;
            for (int i = 0; i < items.length; i++) {
                int width = scores[i].length;
                lowest += counts[i][group * width];
                highest += counts[i][group * width + width - 1];
            }
            return lowest == 0 || highest == 0;
        }

        /** {@return the correlation of an item with the rest of its set, and by how many persons} */
        private Correlation correlation(int group, int i) {
            double[] score = scores[i];
            double n = 0;
            double x = 0;
            double y = 0;
            double xx = 0;
            double yy = 0;
            double xy = 0;
            for (int option = 0, at = group * score.length; option < score.length; option++, at++) {
                double own = score[option];
                double rest = first[i][at] - counts[i][at] * own;
                n += counts[i][at];
                x += counts[i][at] * own;
                xx += counts[i][at] * own * own;
                y += rest;
                yy += second[i][at] - own * (first[i][at] + rest);
                xy += own * rest;
            }
            double scale = n > 3 ? (xx - x * x / n) * (yy - y * y / n) : 0;
            return new Correlation(scale > 1e-9 ? (xy - x * y / n) / Math.sqrt(scale) : 0, n);
        }

        /** {@return the mean correlation of an item with its rest} */
        double mean(int group) {
            double mean = 0;
            for (int i = 0; i < items.length; i++) {
                mean += correlation(group, i).r() / items.length;
            }
            return mean;
        }

        /** {@return the least correlation of an item with its rest, in standard errors} */
        double least(int group) {
            double least = 0;
            for (int i = 0; i < items.length; i++) {
                Correlation own = correlation(group, i);
                least = Math.min(least, own.r() * Math.sqrt(own.n()));
            }
            return least;
        }
    }

    private record Correlation(double r, double n) {}
}
