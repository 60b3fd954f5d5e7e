package org.kindscale.psychometrics.key;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.Tails;

/**
 * Asks whether the items hang together as the scores claim, at the least that is plausible: loadings of .4, so
 * correlations of .16 between tendencies, and three tenths of that between subscales of a total.
 *
 * <p>Coarse and skewed answers correlate less than the tendencies behind them: by a product of a_i for each item, a_i
 * being the correlation of a discretised normal variable with itself before, sum over thresholds c of phi(c) times the
 * step of the score there, by the standard deviation. With e_ij the correlation that is least to be expected, and r_ij
 * the keyed one found, T = sum e r / sum e^2 is 0 where nothing hangs together and 1 or more where the scale is weak.
 * Without any correlation its standard error is 1 / sqrt(n sum e^2); with the least plausible one, that times (1 - r)(1
 * + (k - 1) r), as for an intraclass correlation (Fisher, 1925).
 */
final class CoherenceCheck {

    /** Least correlation of the tendencies to answer two items of a score, and of two subscales of it. */
    private static final double LEAST = 0.16;

    private static final double LEAST_BETWEEN = 0.3 * LEAST;
    private static final double CERTAIN = 3.3;
    private static final double BELOW = 3.1;
    /** The same where all options of all items are as frequent as by lot. */
    private static final double BELOW_FLAT = 2;

    private static final double HALF = 0.5;

    private final double[] shrinking;
    private final double below;
    private final double t;
    private final double errorWithout;
    private final double errorWith;

    CoherenceCheck(SymmetricMatrix r, long persons, Answers answers, List<KeyedSet> sets) {
        int items = r.size();
        shrinking = new double[items];
        for (int item = 0; item < items; item++) {
            shrinking[item] = Double.isNaN(r.get(item, item)) ? 0 : shrinking(answers, item);
        }
        Pairs least = new Pairs(sets, items);
        double with = 0;
        double squares = 0;
        double pairs = 0;
        double known = 0;
        for (int i = 0; i < items; i++) {
            known += shrinking[i] > 0 ? 1 : 0;
            for (int j = 0; j < i; j++) {
                double e = least.of(i, j) * shrinking[i] * shrinking[j];
                if (e != 0 && !Double.isNaN(r.get(i, j))) {
                    with += e * r.get(i, j);
                    squares += e * e;
                    pairs += Math.abs(e);
                }
            }
        }
        below = isFlat(answers, sets) ? BELOW_FLAT : BELOW + 10.0 / persons;
        t = squares > 0 ? with / squares : Double.NaN;
        errorWithout = squares > 0 ? 1 / Math.sqrt(persons * squares) : Double.POSITIVE_INFINITY;
        double others = known > 0 ? 2 * pairs / known : 0; // (k - 1) r of the mean item
        errorWith = errorWithout * (1 - LEAST * HALF) * (1 + others);
    }

    /**
     * {@return whether all options are chosen alike often, as far as chance tells: the sum over items of chi square
     * against equal shares is no more than a standard deviation above its mean}
     */
    private static boolean isFlat(Answers answers, List<KeyedSet> sets) {
        double sum = 0;
        double df = 0;
        for (int item : Answers.scored(sets)) {
            int[] counts = answers.counts(item);
            double even = (double) answers.answered(item) / counts.length;
            for (int count : counts) {
                sum += even > 0 ? (count - even) * (count - even) / even : 0;
            }
            df += even > 0 ? counts.length - 1 : 0;
        }
        return sum <= df + Math.sqrt(2 * df);
    }

    /** What pairs of items have in common. */
    private static final class Pairs {

        /** By set, the larger first, and item: the item's sign in the set; 0 if it is not in it. */
        private final int[][] signs;
        /** By item, the number of the smallest set that holds it. */
        private final int[] smallest;

        Pairs(List<KeyedSet> sets, int items) {
            List<KeyedSet> larger = new ArrayList<>(sets);
            larger.sort((a, b) -> Integer.compare(b.items().size(), a.items().size()));
            signs = new int[larger.size()][items];
            for (int s = 0; s < signs.length; s++) {
                List<Integer> members = larger.get(s).items();
                for (int place = 0; place < members.size(); place++) {
                    signs[s][members.get(place)] = larger.get(s).sign(place);
                }
            }
            smallest = Answers.smallestSets(sets, items, 2);
        }

        /** {@return the least correlation to expect of two tendencies; 0 of items without a common score} */
        double of(int a, int b) {
            for (int[] set : signs) {
                if (set[a] != 0 && set[b] != 0) {
                    return set[a] * set[b] * (smallest[a] == smallest[b] ? LEAST : LEAST_BETWEEN);
                }
            }
            return 0;
        }
    }

    private static double shrinking(Answers answers, int item) {
        int[] counts = answers.counts(item);
        double n = 0;
        double mean = 0;
        double square = 0;
        for (int option = 0; option < counts.length; option++) {
            double value = answers.values().value(item, option);
            n += counts[option];
            mean += counts[option] * value;
            square += counts[option] * value * value;
        }
        double variance = square / n - mean / n * (mean / n);
        double sum = 0;
        double below = 0;
        for (int option = 0; option + 1 < counts.length; option++) {
            below += counts[option];
            double step =
                    answers.values().value(item, option + 1) - answers.values().value(item, option);
            if (below > 0 && below < n) {
                double cut = Tails.normalQuantile(below / n);
                sum += step * StrictMath.exp(-cut * cut / 2) / Math.sqrt(2 * Math.PI);
            }
        }
        return n > 0 && variance > 0 ? Math.abs(sum) / Math.sqrt(variance) : 0;
    }

    /** {@return the mean correlation of the tendencies, items of the same score} */
    double correlation() {
        return t * LEAST;
    }

    /** {@return by how many standard errors it lies below the least plausible} */
    double strength() {
        return (1 - t) / errorWith;
    }

    /** {@return whether the items hang together less than any scale does} */
    boolean contradicts() {
        return t < HALF && strength() > below;
    }

    /** {@return whether the items hang together beyond chance, as the key says} */
    boolean isSeen() {
        return t / errorWithout > CERTAIN;
    }
}
