package org.kindscale.psychometrics.key;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.key.Contradiction.Kind;
import org.kindscale.psychometrics.key.KeyEvidence.Verdict;

/**
 * Asks whether another order of the items fits the correlations better than the one that is read.
 *
 * <p>Known orders, and exchanges of two neighbours where an item is under suspicion, are compared with the order read
 * as {@link ShiftCheck} compares a shift: over the pairs of items for which the two expect different correlations, the
 * sum of d r, d being the difference, by its standard error; and by the correlation of what is expected with what is
 * found over all pairs.
 */
final class OrderCheck {

    private static final double CONTRAST = 4.5;
    private static final double BETTER = 0.1;
    private static final double HALF = 0.35;
    /** Correlations of one item with others err together. */
    private static final double DEPENDENT = 1.5;

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
                int[] swapped = asRead();
                swapped[item] = item + 1;
                swapped[item + 1] = item;
                all.add(swapped);
            }
        }
        int[] none = asRead();
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
        if (found.isPresent()) {
            return found;
        }
        Optional<Contradiction> exchanged = exchanged(suspects);
        return exchanged.isPresent() ? exchanged : half(suspects);
    }

    /**
     * {@return that items of both directions go with those of the other direction, as if they had changed places}
     *
     * <p>The mean correlation of an item, as it stands, with the items of the other direction lies above that with its
     * own by {@value #CONTRAST} standard errors.
     */
    private Optional<Contradiction> exchanged(List<KeyEvidence> suspects) {
        for (KeyedSet set : sets) {
            Set<Integer> wrong = new TreeSet<>();
            int[] kinds = new int[2];
            double most = 0;
            for (int place = 0; place < set.items().size(); place++) {
                double strength = withTheOther(set, place, keyed(set));
                if (strength > CONTRAST) {
                    wrong.add(set.items().get(place));
                    kinds[set.sign(place) > 0 ? 0 : 1]++;
                    most = Math.max(most, strength);
                }
            }
            if (Math.min(kinds[0], kinds[1]) > 0) {
                suspects.stream()
                        .map(KeyEvidence::item)
                        .filter(set.items()::contains)
                        .forEach(wrong::add);
                return Optional.of(exchanged(set, List.copyOf(wrong), most));
            }
        }
        return Optional.empty();
    }

    private Contradiction exchanged(KeyedSet set, List<Integer> wrong, double strength) {
        List<Integer> order = byDirection(set)
                .filter(found -> contrast(found) > CONTRAST && fit(found) > fit(asRead()) + BETTER)
                .map(found -> IntStream.of(found).boxed().toList())
                .orElse(List.of());
        return new Contradiction(Kind.ITEMS_EXCHANGED, wrong, wrong.size(), strength, order);
    }

    private int[] asRead() {
        return IntStream.range(0, r.size()).toArray();
    }

    /**
     * {@return the order in which the items of each direction follow each other as the columns of that direction do}
     *
     * <p>Which of these items is in which of these columns, correlations do not tell. The order is returned only if no
     * set depends on it: the items of one direction are in the same ones, with the same factors. Nor do they tell which
     * of two directions is the reversed one, unless it has more items than the other, or fewer.
     */
    private Optional<int[]> byDirection(KeyedSet set) {
        List<Integer> places = IntStream.range(0, set.items().size()).boxed().toList();
        List<Integer> reversed =
                places.stream().filter(place -> set.sign(place) < 0).toList();
        boolean[] found = directions(set);
        boolean settled = places.stream().allMatch(place -> withTheOther(set, place, found) < 0);
        long first = places.stream().filter(place -> found[place]).count();
        boolean turned = first != reversed.size();
        if (!settled || (turned ? places.size() - first : first) != reversed.size() || 2 * first == places.size()) {
            return Optional.empty();
        }
        int[] order = asRead();
        for (boolean direction : new boolean[] {false, true}) {
            List<Integer> own = items(set, place -> reversed.contains(place) == direction);
            List<Integer> columns = items(set, place -> (found[place] != turned) == direction);
            if (!areAlike(own)) {
                return Optional.empty();
            }
            for (int place = 0; place < own.size(); place++) {
                order[columns.get(place)] = own.get(place);
            }
        }
        return Optional.of(order);
    }

    /** {@return by place, one of two directions, from that of the key, each item moved that goes with the other} */
    private boolean[] directions(KeyedSet set) {
        boolean[] directions = keyed(set);
        for (int moves = 0; moves < 2 * directions.length; moves++) {
            int most = IntStream.range(0, directions.length)
                    .boxed()
                    .max(Comparator.comparingDouble(place -> withTheOther(set, place, directions)))
                    .orElseThrow();
            if (withTheOther(set, most, directions) <= 0) {
                break;
            }
            directions[most] = !directions[most];
        }
        return directions;
    }

    /** {@return by place, whether the key reverses it} */
    private static boolean[] keyed(KeyedSet set) {
        boolean[] keyed = new boolean[set.items().size()];
        for (int place = 0; place < keyed.length; place++) {
            keyed[place] = set.sign(place) < 0;
        }
        return keyed;
    }

    private static List<Integer> items(KeyedSet set, IntPredicate places) {
        return IntStream.range(0, set.items().size())
                .filter(places)
                .mapToObj(set.items()::get)
                .toList();
    }

    /** {@return whether each set has all of these items, with one factor, or none} */
    private boolean areAlike(List<Integer> items) {
        return sets.stream().allMatch(set -> {
            List<Double> factors = items.stream()
                    .map(item -> set.items().indexOf(item))
                    .map(place -> place < 0 ? 0.0 : set.factors().get(place))
                    .distinct()
                    .toList();
            return factors.size() <= 1;
        });
    }

    /**
     * {@return by how many standard errors an item, as it stands, goes with those of the other direction and not with
     * its own}
     */
    private double withTheOther(KeyedSet set, int place, boolean[] directions) {
        double[] sum = new double[2];
        int[] n = new int[2];
        for (int other = 0; other < set.items().size(); other++) {
            double found = r.get(set.items().get(place), set.items().get(other));
            if (other != place && !Double.isNaN(found)) {
                int kind = directions[other] == directions[place] ? 0 : 1;
                sum[kind] += found;
                n[kind]++;
            }
        }
        if (Math.min(n[0], n[1]) < 2) {
            return 0;
        }
        double error = DEPENDENT * Math.sqrt((1.0 / n[0] + 1.0 / n[1]) / persons);
        return (sum[1] / n[1] - sum[0] / n[0]) / error;
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
            boolean whole = own.size() == set.items().size(); // a subscale turned as a whole
            if (!whole && own.size() >= 3 && own.size() >= HALF * set.items().size() && one && both) {
                return Optional.of(exchanged(set, own, 0));
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
