package org.kindscale.psychometrics.key;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.key.Contradiction.Kind;
import org.kindscale.psychometrics.key.KeyEvidence.Verdict;

/**
 * Asks whether another order of the items fits the correlations better than the one that is read.
 *
 * <p>Known orders, and exchanges of two neighbours where an item is under suspicion, are compared with the order read as
 * {@link ShiftCheck} compares a shift: over the pairs of items for which the two expect different correlations, the sum
 * of d r, d being the difference, by its standard error; and by the correlation of what is expected with what is found
 * over all pairs.
 */
final class OrderCheck {

    private static final double CONTRAST = 4.5;
    private static final double BETTER = 0.1;
    private static final double HALF = 0.35;

    private final SymmetricMatrix r;
    private final long persons;
    private final List<KeyedSet> sets;
    private final double[][] expected;

    OrderCheck(SymmetricMatrix correlations, long persons, List<KeyedSet> sets) {
        this.r = correlations;
        this.persons = persons;
        this.sets = sets;
        this.expected = ShiftCheck.expected(correlations.size(), sets);
    }

    /**
     * {@return that another order fits better, or that it seems so because about half of the items run against the key}
     *
     * @param orders by column, the item that it may hold
     * @param suspects items under suspicion
     */
    Optional<Contradiction> another(List<int[]> orders, List<KeyEvidence> suspects) {
        List<int[]> all = new ArrayList<>(orders);
        Set<Integer> doubtful = new HashSet<>();
        suspects.forEach(suspect -> doubtful.add(suspect.item()));
        for (int item = 0; item + 1 < r.size(); item++) {
            if (doubtful.contains(item) && doubtful.contains(item + 1) && doubtful.size() == 2) {
                int[] swapped = IntStream.range(0, r.size()).toArray();
                swapped[item] = item + 1;
                swapped[item + 1] = item;
                all.add(swapped);
            }
        }
        int[] none = IntStream.range(0, r.size()).toArray();
        double best = fit(none) + BETTER;
        Optional<Contradiction> found = Optional.empty();
        for (int[] order : all) {
            double fit = fit(order);
            if (contrast(order) > CONTRAST && fit > best) {
                best = fit;
                List<Integer> moved = IntStream.range(0, order.length)
                        .filter(i -> order[i] != i)
                        .boxed()
                        .toList();
                List<Integer> detail = IntStream.of(order).boxed().toList();
                found = Optional.of(
                        new Contradiction(Kind.ITEM_ORDER, moved, fit - fit(none), contrast(order), detail));
            }
        }
        return found.isPresent() ? found : half(suspects);
    }

    /** {@return that many items run against a set, other than all those that it reverses} */
    private Optional<Contradiction> half(List<KeyEvidence> suspects) {
        List<Integer> against = suspects.stream()
                .filter(e -> e.verdict() == Verdict.LOOKS_UNREVERSED || e.verdict() == Verdict.LOOKS_ALREADY_REVERSED)
                .map(KeyEvidence::item)
                .toList();
        for (KeyedSet set : sets) {
            List<Integer> own = against.stream().filter(set.items()::contains).toList();
            boolean one = false;
            boolean both = false;
            for (int place = 0; place < set.items().size(); place++) {
                boolean doubtful = own.contains(set.items().get(place));
                one |= doubtful != set.sign(place) < 0;
                both |= doubtful && set.sign(place) > 0;
            }
            if (own.size() >= 3 && own.size() >= HALF * set.items().size() && one && both) {
                return Optional.of(new Contradiction(Kind.ITEM_ORDER, own, 0, 0, List.of()));
            }
        }
        return Optional.empty();
    }

    /** {@return by how many standard errors the pairs of items lean to the order} */
    private double contrast(int[] order) {
        double sum = 0;
        double squares = 0;
        for (int j = 0; j < order.length; j++) {
            for (int i = 0; i < j; i++) {
                double difference = expected[order[i]][order[j]] - expected[i][j];
                double found = r.get(i, j);
                if (difference != 0 && !Double.isNaN(found)) {
                    sum += difference * found;
                    squares += difference * difference;
                }
            }
        }
        return squares > 0 ? sum / Math.sqrt(squares / persons) : 0;
    }

    private double fit(int[] order) {
        double[] moments = new double[6];
        for (int j = 0; j < order.length; j++) {
            for (int i = 0; i < j; i++) {
                double found = r.get(i, j);
                if (!Double.isNaN(found)) {
                    ShiftCheck.add(moments, expected[order[i]][order[j]], found);
                }
            }
        }
        return ShiftCheck.correlation(moments);
    }
}
