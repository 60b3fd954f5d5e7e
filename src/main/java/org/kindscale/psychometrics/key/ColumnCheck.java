package org.kindscale.psychometrics.key;

import java.util.ArrayList;
import java.util.Arrays;
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
 * <p>Lowest for missing: among persons whose other answers lie in the upper two fifths of the range, option 1 is
 * commoner than option 0 where the answers are ordered. Each person's number of answers 0 less the answers 1, over all
 * items, is added up; its standard error is the root of the sum of squares.
 */
final class ColumnCheck {

    private static final double PROBABILITY = 1e-5;
    private static final double HARDER = 1.5;
    private static final double WITHIN = 0.75;
    /** Share of the range above which other answers are high. */
    private static final double HIGH = 0.6;
    /** Share of the items in which the lowest option must be commoner than the next. */
    private static final double MOST = 0.8;

    private static final double CERTAIN = 4.5;

    private final Answers answers;
    private final List<KeyedSet> sets;
    /** By item, the number of the largest set that holds it. */
    private final int[] largest;

    private final int[] scored;
    /** By item, its direction in its largest set. */
    private final int[] signs;

    ColumnCheck(Answers answers, List<KeyedSet> sets) {
        this.answers = answers;
        this.sets = sets;
        this.largest = Answers.largestSets(sets, answers.items());
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

    /** {@return that missing answers are stored as the lowest option} */
    Optional<Contradiction> lowestForMissing() {
        int[] zeros = new int[answers.items()];
        int[] ones = new int[answers.items()];
        double sum = 0;
        double squares = 0;
        Levels levels = new Levels();
        for (int p = 0; p < answers.persons(); p++) {
            int own = 0;
            levels.person(p);
            for (int item : scored) {
                int option = answers.values().options(item) > 3 ? answers.option(p, item) : -1;
                if ((option == 0 || option == 1) && levels.isHigh(item, option)) {
                    own += option == 0 ? 1 : -1;
                    zeros[item] += 1 - option;
                    ones[item] += option;
                }
            }
            sum += own;
            squares += own * own;
        }
        long more = IntStream.of(scored).filter(i -> zeros[i] > ones[i]).count();
        double z = squares > 0 ? sum / Math.sqrt(squares) : 0;
        if (scored.length < 3 || more < MOST * scored.length || z < CERTAIN) {
            return Optional.empty();
        }
        List<Integer> items = IntStream.of(scored).boxed().toList();
        List<Integer> detail =
                List.of(IntStream.of(zeros).sum(), IntStream.of(ones).sum());
        return Optional.of(new Contradiction(Kind.LOWEST_FOR_MISSING, items, detail.get(0), z, detail));
    }

    /** How high a person's answers are, by set, in both directions. */
    private final class Levels {

        private final double[][] sum = new double[sets.size()][2];
        private final int[][] n = new int[sets.size()][2];
        private final boolean[] used = new boolean[sets.size()];

        Levels() {
            for (int item : scored) {
                used[Math.max(0, largest[item])] = true;
            }
        }

        private static int way(int sign) {
            return sign < 0 ? 1 : 0;
        }

        void person(int person) {
            for (int s = 0; s < used.length; s++) {
                Arrays.fill(sum[s], 0);
                Arrays.fill(n[s], 0);
                for (int item : used[s] ? sets.get(s).items() : List.<Integer>of()) {
                    int option = answers.option(person, item);
                    if (option >= 0) {
                        add(s, way(signs[item]), share(item, option));
                    }
                }
            }
        }

        private void add(int set, int way, double share) {
            sum[set][1 - way] += 1 - share;
            n[set][1 - way]++;
            if (share > 0) { // of its own direction, what may be missing too does not count
                sum[set][way] += share;
                n[set][way]++;
            }
        }

        private double share(int item, int option) {
            return (double) option / (answers.values().options(item) - 1);
        }

        /** {@return whether the person's other answers to the item's largest set are high, in its direction} */
        boolean isHigh(int item, int option) {
            int set = Math.max(0, largest[item]);
            int way = way(signs[item]);
            int others = n[set][way] - (option > 0 ? 1 : 0);
            double level = sum[set][way] - (option > 0 ? share(item, option) : 0);
            return others > 1 && level / others >= HIGH;
        }
    }
}
