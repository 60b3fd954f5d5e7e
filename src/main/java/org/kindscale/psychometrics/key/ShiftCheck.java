package org.kindscale.psychometrics.key;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.key.KeyEvidence.Verdict;

/**
 * Finds columns shifted by one: from some item on, the correlations fit the key of the item after, or before, better
 * than the item's own.
 *
 * <p>The key leads to expect of two keyed items a correlation of 1 in the same smallest set, 0.5 if only a larger set
 * joins them, 0 otherwise, with the sign of their keying. Fit is the correlation, over pairs of items, between that
 * pattern and the correlations found. Besides, the pairs of items for which the two keys lead to expect different
 * correlations must lean to the shifted one, by so many standard errors. Of several shifts that all of this is true of,
 * the one told has the direction of the most standard errors and begins where all correlations fit best.
 */
final class ShiftCheck {

    private static final int FEWEST_ITEMS = 3;
    /** Fit differs by chance, the more the fewer persons there are: by that many roots of 1 / n. */
    private static final double FEW_PERSONS = 2.4;

    private static final int MANY = 100;

    private final SymmetricMatrix r;
    private final long persons;
    private final double[][] expected;
    private final boolean[] scored;
    private final KeyCheck.Limits limits;
    /** By direction, from which items on a shift is suspect. */
    private final Map<Integer, int[]> suspects = new HashMap<>();

    ShiftCheck(SymmetricMatrix correlations, long persons, List<KeyedSet> sets, KeyCheck.Limits limits) {
        this.limits = limits;
        this.r = correlations;
        this.persons = persons;
        this.expected = expected(correlations.size(), sets);
        this.scored = new boolean[correlations.size()];
        for (int item : Answers.scored(sets)) {
            scored[item] = true;
        }
    }

    /** {@return whether nothing is known of the pair (i, j), or nothing to be expected if it were (a, b)} */
    private boolean isUnknown(int i, int j, int a, int b) {
        boolean outside = Math.min(a, b) < 0 || Math.max(a, b) >= r.size() || a == b;
        return outside || !(scored[i] && scored[j] && scored[a] && scored[b]) || Double.isNaN(r.get(j, i));
    }

    /** Fills in the larger sets first, so that what the smallest set of two items says is left standing. */
    static double[][] expected(int items, List<KeyedSet> sets) {
        double[][] pattern = new double[items][items];
        List<KeyedSet> bySize = new ArrayList<>(sets);
        Collections.reverse(bySize); // of sets alike in size the first counts
        bySize.sort((a, b) -> Integer.compare(b.items().size(), a.items().size()));
        for (KeyedSet set : bySize) {
            double strength = set.parts().isEmpty() ? 1 : 0.5;
            int[] own = set.items().stream().mapToInt(item -> item).toArray();
            double[] signs =
                    IntStream.range(0, own.length).mapToDouble(set::sign).toArray();
            for (int a = 0; a < own.length; a++) {
                for (int b = 0; b < own.length; b++) {
                    pattern[own[a]][own[b]] = signs[a] * signs[b] * strength;
                }
            }
        }
        return pattern;
    }

    List<KeyEvidence> suspects() {
        int items = r.size();
        int step = contrast(-1) > contrast(1) ? -1 : 1;
        int bestFrom = -1;
        double best = Double.NEGATIVE_INFINITY;
        for (int from : suspectFrom(step)) {
            double whole = fit(1, from, step, step);
            if (whole > best) {
                best = whole;
                bestFrom = from;
            }
        }
        List<KeyEvidence> suspects = new ArrayList<>();
        for (int item = bestFrom; bestFrom >= 0 && item < items; item++) {
            Verdict verdict = step > 0 ? Verdict.LOOKS_SHIFTED_UP : Verdict.LOOKS_SHIFTED_DOWN;
            suspects.add(new KeyEvidence(
                    item, verdict, -1, better(bestFrom, step), contrast(bestFrom, step), List.of(bestFrom)));
        }
        return suspects;
    }

    /** {@return the greatest contrast of a shift in this direction that is suspect; that tells the direction} */
    private double contrast(int step) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int from : suspectFrom(step)) {
            greatest = Math.max(greatest, contrast(from, step));
        }
        return greatest;
    }

    /** {@return the items from which on a shift in this direction is suspect} */
    private int[] suspectFrom(int step) {
        return suspects.computeIfAbsent(
                step,
                own -> IntStream.rangeClosed(0, r.size() - FEWEST_ITEMS)
                        .filter(from -> isSuspect(from, own))
                        .toArray());
    }

    private boolean isSuspect(int from, int step) {
        return fit(from, from, step, step) > limits.well()
                && better(from, step) > Math.max(limits.better(), FEW_PERSONS / Math.sqrt((double) persons))
                && contrast(from, step) > limits.contrast() + (persons < MANY ? 1 : 0);
    }

    private double better(int from, int step) {
        return fit(from, from, step, step) - fit(from, from, 0, step);
    }

    /**
     * Returns by how many standard errors the sum of d r over pairs of items lies above zero, d being what the shifted
     * key leads to expect less what the key does. With the key as it should be, the sum lies below zero.
     */
    private double contrast(int from, int step) {
        double sum = 0;
        double squares = 0;
        for (int j = from; j < r.size(); j++) {
            for (int i = 0; i < j; i++) {
                int a = i >= from ? i + step : i;
                int b = j + step;
                double found = r.get(j, i);
                if (isUnknown(i, j, a, b)) {
                    continue;
                }
                double difference = expected[a][b] - expected[i][j];
                sum += difference * found;
                squares += difference * difference;
            }
        }
        return squares > 0 ? sum / Math.sqrt(squares / persons) : 0;
    }

    /**
     * Returns how well the correlations fit when columns from {@code from} on hold the item {@code step} further, over
     * the pairs whose later item is {@code first} or behind it and which a shift by {@code reach} leaves within the
     * instrument.
     */
    private double fit(int first, int from, int step, int reach) {
        int items = r.size();
        double[] moments = new double[6];
        for (int j = first; j < items; j++) {
            for (int i = 0; i < j; i++) {
                int a = i >= from ? i + reach : i;
                int b = j >= from ? j + reach : j;
                double found = r.get(j, i);
                if (isUnknown(i, j, a, b)) {
                    continue;
                }
                add(moments, expected[i >= from ? i + step : i][j >= from ? j + step : j], found);
            }
        }
        return correlation(moments);
    }

    /** Returns how well all correlations fit the key once the items under suspicion are turned. */
    double turned(List<KeyEvidence> suspects) {
        double[] moments = new double[6];
        List<Integer> turned = suspects.stream().map(KeyEvidence::item).toList();
        for (int j = 1; j < r.size(); j++) {
            for (int i = 0; i < j; i++) {
                double found = r.get(j, i);
                if (!Double.isNaN(found)) {
                    double sign = turned.contains(i) == turned.contains(j) ? 1 : -1;
                    add(moments, sign * expected[i][j], found);
                }
            }
        }
        return correlation(moments);
    }

    /** {@return how well all correlations fit the best shift that is suspect; without one, below -1} */
    double fitOfBest() {
        double best = Double.NEGATIVE_INFINITY;
        int step = contrast(-1) > contrast(1) ? -1 : 1;
        for (int from : suspectFrom(step)) {
            best = Math.max(best, fit(1, from, step, step));
        }
        return best;
    }

    /** Adds a pair of numbers to the six moments of a correlation. */
    static void add(double[] moments, double x, double y) {
        moments[0]++;
        moments[1] += x;
        moments[2] += y;
        moments[3] += x * x;
        moments[4] += y * y;
        moments[5] += x * y;
    }

    /** {@return the correlation of what was added; NaN if one of both is constant} */
    static double correlation(double[] moments) {
        double n = moments[0];
        double scale = (moments[3] - moments[1] * moments[1] / n) * (moments[4] - moments[2] * moments[2] / n);
        return scale > 0 ? (moments[5] - moments[1] * moments[2] / n) / Math.sqrt(scale) : Double.NaN;
    }
}
