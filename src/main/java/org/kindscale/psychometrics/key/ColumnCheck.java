package org.kindscale.psychometrics.key;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.Tails;
import org.kindscale.psychometrics.key.Contradiction.Kind;

/**
 * Finds columns whose frequencies cannot be those of the item: the same answer from everybody, or the lowest option
 * where other answers are high.
 *
 * <p>Nobody varies: an option at the end of the scale may hold Phi(z + 1.5) of the persons, z being the quantile of the
 * largest share that it holds in another item, an option within the scale three quarters; that to the power of the
 * persons is the probability that all chose it.
 *
 * <p>Lowest for missing: of the answers with one of the two lowest options, let q be the share of the lowest. Where
 * answers are thresholds on a tendency, wherever these lie, q falls as the level rises; it is the same at all levels
 * for those who do not read; answers missing with the same probability at all levels make it rise to 1. So above one of
 * seven cuts of the level, the lowest must stand more than two thirds as often as the next (of six options or more,
 * which are narrower, two ninths for each that is no end) by {@value #MORE} standard errors, and q must be larger than
 * in the standard deviation below the cut by {@value #RISE} (differences by item, weighted as Mantel and Haenszel do).
 * Standard errors are the root of the sum over persons of their squared shares. The level is the keyed standardised sum
 * of the other items, of each set that holds the item by the root of their number. An answer does not count if more
 * than half of the person's others above the lowest, in items of that direction, are the highest: who takes ends only
 * takes no other low one. Some items do not apply to many: without the third of the items that has most excess, both
 * must still be so, be it by chance.
 */
final class ColumnCheck {

    private static final double PROBABILITY = 1e-5;
    private static final double HARDER = 1.5;
    private static final double WITHIN = 0.75;
    /** Steps of the level to a standard deviation, and so those that are compared with what lies above them. */
    private static final int BAND = 4;
    /** Steps from one standard deviation below the mean to one and a half above; the last has no end. */
    private static final int STEPS = 11;
    /** How often the lowest option may stand for one of the next, by options that are no end. */
    private static final double AGAINST = 2.0 / 9;

    /** Of fewer, hardly anything is seen of it. */
    private static final int FEWEST = 50;

    private static final double MORE = 3.5;
    private static final double RISE = 1.5;

    private final Answers answers;
    private final List<KeyedSet> sets;
    private final int[] scored;
    /** By item, its direction in its largest set. */
    private final int[] signs;

    ColumnCheck(Answers answers, List<KeyedSet> sets) {
        this.answers = answers;
        this.sets = sets;
        int[] largest = Answers.largestSets(sets, answers.items());
        this.scored = Answers.scored(sets);
        this.signs = new int[answers.items()];
        for (int item : scored) {
            KeyedSet own = sets.get(Math.max(0, largest[item]));
            signs[item] = own.items().contains(item) ? own.sign(own.items().indexOf(item)) : 1;
        }
    }

    /** {@return items in which nobody varies, where others do} */
    List<Contradiction> constant() {
        List<Contradiction> found = new ArrayList<>();
        int varying = 0;
        int all = 0;
        for (int item : scored) {
            int[] counts = answers.counts(item);
            int n = IntStream.of(counts).sum();
            int most = IntStream.of(counts).max().orElse(0);
            varying += n > 0 && most < n ? 1 : 0;
            all += n > 0 ? 1 : 0;
            if (n > 1 && most == n) {
                int option = 0;
                while (counts[option] == 0) {
                    option++;
                }
                double log = n * StrictMath.log10(largestShare(item, option));
                if (log < StrictMath.log10(PROBABILITY)) {
                    found.add(new Contradiction(Kind.CONSTANT, List.of(item), n, -log, List.of(option)));
                }
            }
        }
        return 2 * varying > all ? found : List.of();
    }

    private double largestShare(int item, int option) {
        int last = answers.values().options(item) - 1;
        if (option > 0 && option < last) {
            return WITHIN;
        }
        double largest = 0;
        for (int other : scored) {
            int[] counts = answers.counts(other);
            int n = IntStream.of(counts).sum();
            int end = Math.max(counts[0], counts[counts.length - 1]); // of a reversed item the other end is alike
            if (other != item && n > 0 && end < n) {
                largest = Math.max(largest, (end + 0.5) / (n + 1));
            }
        }
        return Tails.normal(Tails.normalQuantile(Math.max(0.5, largest)) + HARDER);
    }

    /**
     * {@return that missing answers are stored as the lowest option; of fewer than {@value #FEWEST} persons nothing}
     */
    Optional<Contradiction> lowestForMissing() {
        if (answers.persons() < FEWEST) {
            return Optional.empty();
        }
        Lowest lowest = new Lowest();
        Excess most = Excess.NONE;
        for (int cut = BAND; cut < STEPS && lowest.items.length > 2; cut++) {
            Excess all = lowest.excess(cut, lowest.items);
            boolean larger = all.strength > Math.max(MORE, most.strength) && all.rise > RISE;
            if (larger && lowest.excess(cut, lowest.withoutStrongest(cut)).strength > 0) {
                most = all;
            }
        }
        List<Integer> items = IntStream.of(lowest.items).boxed().toList();
        List<Integer> detail = List.of(most.lowest, most.next);
        return most.strength > 0
                ? Optional.of(new Contradiction(Kind.LOWEST_FOR_MISSING, items, most.lowest, most.strength, detail))
                : Optional.empty();
    }

    /**
     * How much commoner the lowest option is than it can be.
     *
     * @param lowest how often it stands where a person's other answers are high
     * @param next how often the next option stands there
     * @param strength by how many standard errors that is more than it may be; 0 if there is no excess
     * @param rise by how many the share of the lowest is larger there than below
     */
    private record Excess(int lowest, int next, double strength, double rise) {
        static final Excess NONE = new Excess(0, 0, 0, 0);
    }

    /** Who chose one of the two lowest options of which item, by how high the person's other answers are. */
    private final class Lowest {

        /** The items that can tell: with four options or more, the lowest of them in less than half of the answers. */
        private final int[] items;
        /** By item and person: twice the step of the level, and one more for the next to lowest option; or -1. */
        private final byte[][] cell = new byte[answers.items()][answers.persons()];
        /** By item and cell: persons. */
        private final int[][] count = new int[answers.items()][2 * STEPS];
        /** By direction and person: answers above the lowest option, and those at the highest. */
        private final int[][] above = new int[2][answers.persons()];

        private final int[][] highest = new int[2][answers.persons()];

        Lowest() {
            double[][] sums = new double[sets.size()][];
            for (int s = 0; s < sums.length; s++) {
                sums[s] = answers.keyedSum(sets.get(s));
            }
            int[] telling = new int[scored.length];
            int n = 0;
            for (int item : scored) {
                int[] own = answers.counts(item);
                int way = signs[item] < 0 ? 1 : 0;
                for (int p = 0; p < answers.persons(); p++) {
                    style(way, p, answers.option(p, item), own.length - 1);
                }
                if (own.length > 3 && 2 * own[0] < IntStream.of(own).sum()) {
                    telling[n++] = item;
                }
            }
            items = Arrays.copyOf(telling, n);
            double[] level = new double[answers.persons()];
            for (int item : items) {
                Arrays.fill(level, 0);
                level(item, sums, level);
                place(item, level);
            }
        }

        private void style(int way, int person, int option, int last) {
            if (option > 0) {
                above[way][person]++;
                highest[way][person] += option == last ? 1 : 0;
            }
        }

        /** Adds by person the other items of the sets that hold the item, in its direction. */
        private void level(int item, double[][] sums, double[] level) {
            for (int s = 0; s < sums.length; s++) {
                KeyedSet set = sets.get(s);
                int place = set.items().indexOf(item);
                if (place >= 0 && set.factors().get(place) != 0 && set.items().size() > 1) {
                    int sign = set.sign(place);
                    double weight = 1 / Math.sqrt(set.items().size() - 1.0); // a subscale tells more than a total
                    for (int p = 0; p < level.length; p++) {
                        level[p] += weight * (sign * sums[s][p] - answers.standard(p, item));
                    }
                }
            }
        }

        private void place(int item, double[] level) {
            double squares = 0;
            for (double own : level) {
                squares += own * own;
            }
            double scale = squares > 0 ? BAND / Math.sqrt(squares / level.length) : 0;
            for (int p = 0; p < level.length; p++) {
                cell[item][p] = (byte) cell(item, p, BAND + scale * level[p]);
            }
        }

        /** Counts a person's answer to an item, if it tells something. */
        private int cell(int item, int person, double step) {
            int option = answers.option(person, item);
            int way = signs[item] < 0 ? 1 : 0;
            int others = above[way][person] - (option > 0 ? 1 : 0);
            if (option < 0 || option > 1 || step < 0 || others < 2 || 2 * highest[way][person] > others) {
                return -1;
            }
            int at = 2 * Math.min(STEPS - 1, (int) step) + option;
            count[item][at]++;
            return at;
        }

        private int count(int item, int from, int to, int option) {
            int sum = 0;
            for (int step = from; step < to; step++) {
                sum += count[item][2 * step + option];
            }
            return sum;
        }

        /** {@return the items but for the third that has most excess} */
        int[] withoutStrongest(int cut) {
            return IntStream.of(items)
                    .boxed()
                    .sorted(Comparator.comparing(item -> new Rise(cut, item).excess()))
                    .limit(items.length * 2 / 3)
                    .mapToInt(item -> item)
                    .toArray();
        }

        Excess excess(int cut, int[] of) {
            double[] more = new double[answers.persons()];
            double[] rises = new double[answers.persons()];
            int lowest = 0;
            int next = 0;
            double excess = 0;
            double rise = 0;
            for (int item : of) {
                Rise own = new Rise(cut, item);
                lowest += own.lowest;
                next += own.high - own.lowest;
                excess += own.excess();
                rise += own.sum();
            }
            if (excess <= 0 || rise <= 0) {
                return Excess.NONE;
            }
            for (int item : of) {
                new Rise(cut, item).addShares(more, rises);
            }
            return new Excess(lowest, next, strength(excess, more), strength(rise, rises));
        }

        private double strength(double sum, double[] shares) {
            double squares = 0;
            int n = 0;
            for (double own : shares) {
                squares += own * own;
                n += own != 0 ? 1 : 0;
            }
            return sum / Math.sqrt(squares + sum * sum / n); // of few persons, squares are small where the sum is large
        }

        /** The share of the lowest option, of the two lowest, above a cut and in the band below it, in one item. */
        private final class Rise {
            private final int cut;
            private final int item;
            private final int lowest;
            private final int high;
            private final int lowestBelow;
            private final int below;

            Rise(int cut, int item) {
                this.cut = cut;
                this.item = item;
                lowest = count(item, cut, STEPS, 0);
                high = lowest + count(item, cut, STEPS, 1);
                lowestBelow = count(item, cut - BAND, cut, 0);
                below = lowestBelow + count(item, cut - BAND, cut, 1);
            }

            private double against() {
                return AGAINST * Math.max(3, answers.values().options(item) - 2);
            }

            double excess() {
                return lowest - against() * (high - lowest);
            }

            /** {@return the difference of the two shares, weighted as Mantel and Haenszel do} */
            double sum() {
                return high > 0 && below > 0
                        ? ((double) lowest * below - (double) lowestBelow * high) / (high + below)
                        : 0;
            }

            void addShares(double[] more, double[] rises) {
                double weight = high > 0 && below > 0 ? 1.0 / (high + below) : 0;
                double against = against();
                byte[] own = cell[item];
                for (int p = 0; p < own.length; p++) {
                    int is = own[p] % 2 == 0 ? 1 : 0;
                    if (own[p] >= 2 * cut) {
                        more[p] += is - against * (1 - is);
                        rises[p] += weight * below * (is - (double) lowest / high);
                    } else if (own[p] >= 2 * (cut - BAND)) {
                        rises[p] -= weight * high * (is - (double) lowestBelow / below);
                    }
                }
            }
        }
    }
}
