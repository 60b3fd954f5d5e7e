package org.kindscale.psychometrics.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.key.KeyEvidence.Verdict;

/**
 * Finds items that others determine: a total swept in among the items, or the same column twice.
 *
 * <p>A mean rounded to a code is not determined exactly. It shows by a correlation with the rest of its set near the
 * square root of their coefficient alpha, which no item can pass but by chance, and far above that of the next item.
 */
final class CompositeCheck {

    private static final double SAME = 0.9999;
    private static final double DETERMINED = 0.99;
    /** A trifle on the diagonal, so that an exact sum can be told from the rest. */
    private static final double TRIFLE = 1e-7;

    /** How near to the root of alpha a rounded mean comes at least, and standard errors above the next item. */
    private static final double NEAR = 0.9;

    private static final double ABOVE_THE_NEXT = 3.8;
    /** Standard errors added, divided by the persons. */
    private static final double OF_FEW = 15;

    /** A correlation that rounding leaves to any mean. */
    private static final double HIGH = 0.7;

    private final SymmetricMatrix r;
    private final long persons;
    private final KeyCheck.Limits limits;
    private final ResponseSums sums;

    CompositeCheck(SymmetricMatrix correlations, long persons, ResponseSums sums, KeyCheck.Limits limits) {
        this.r = correlations;
        this.persons = persons;
        this.sums = sums;
        this.limits = limits;
    }

    /** {@return items that look like rounded means of the rest of their set} */
    List<KeyEvidence> rounded(List<KeyedSet> sets) {
        List<KeyEvidence> suspects = new ArrayList<>();
        for (int number = 0; number < sets.size(); number++) {
            KeyedSet set = sets.get(number);
            List<Integer> places = new ArrayList<>();
            for (int place = 0; place < set.items().size(); place++) {
                int item = set.items().get(place);
                if (set.factors().get(place) != 0 && !Double.isNaN(r.get(item, item))) {
                    places.add(place);
                }
            }
            if (places.size() > 3) {
                rounded(set, number, places).ifPresent(suspects::add);
            }
        }
        return suspects;
    }

    private Optional<KeyEvidence> rounded(KeyedSet set, int number, List<Integer> places) {
        RestSums sums = new RestSums(r, set, places);
        int best = sums.highest();
        double own = sums.itemRest(best);
        List<Integer> rest = places.stream().filter(p -> p != best).toList();
        RestSums others = new RestSums(r, set, rest);
        double next = others.itemRest(others.highest());
        int m = rest.size();
        double alpha = m / (m - 1.0) * (1 - m / others.total);
        long off = offMode(set.items().get(best)); // only persons who differ tell anything
        long n = Math.min(persons, 2 * off);
        double above = (KeyCheck.strength(own, n) - KeyCheck.strength(Math.max(0, next), n)) / Math.sqrt(2);
        if (!(alpha > 0)
                || off < limits.offMode()
                || own < Math.max(HIGH, NEAR * Math.sqrt(alpha))
                || above < ABOVE_THE_NEXT + OF_FEW / persons) {
            return Optional.empty();
        }
        int item = set.items().get(best);
        List<Integer> all = rest.stream().map(set.items()::get).toList();
        return Optional.of(new KeyEvidence(item, Verdict.COMPOSITE_OF_OTHERS, number, own * own, above, all));
    }

    /** Sums of the correlations of items of a set, turned as the key says. */
    private static final class RestSums {

        private final int[] places;
        private final double[] own;
        private final double[] rows;
        /** The variance of the sum of the standardised items. */
        private final double total;

        RestSums(SymmetricMatrix r, KeyedSet set, List<Integer> chosen) {
            int k = chosen.size();
            this.places = new int[k];
            this.own = new double[k];
            this.rows = new double[k];
            int[] items = new int[k];
            int[] signs = new int[k];
            for (int i = 0; i < k; i++) {
                places[i] = chosen.get(i);
                items[i] = set.items().get(places[i]);
                signs[i] = set.sign(places[i]);
                own[i] = r.get(items[i], items[i]);
            }
            double sum = 0;
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    rows[i] += signs[i] * signs[j] * r.get(items[i], items[j]);
                }
                sum += rows[i];
            }
            this.total = sum;
        }

        /** {@return the place whose item correlates most with the rest, by size} */
        int highest() {
            int best = 0;
            for (int i = 1; i < rows.length; i++) {
                best = rest(i) > rest(best) ? i : best;
            }
            return places[best];
        }

        /** {@return the correlation of the item at a place with the sum of the others, without its sign} */
        double itemRest(int place) {
            int i = 0;
            while (places[i] != place) {
                i++;
            }
            return rest(i);
        }

        private double rest(int i) {
            return Math.abs(rows[i] - own[i]) / Math.sqrt(total - 2 * rows[i] + own[i]);
        }
    }

    /** {@return how many persons answered the item, but not with its commonest option} */
    private long offMode(int item) {
        long most = 0;
        for (int option = 0; option < sums.values().options(item); option++) {
            most = Math.max(most, sums.frequency(item, option));
        }
        return sums.answered(item) - most;
    }

    List<KeyEvidence> suspects() {
        List<Integer> items = new ArrayList<>();
        for (int i = 0; i < r.size(); i++) {
            if (!Double.isNaN(r.get(i, i))) {
                items.add(i);
            }
        }
        List<KeyEvidence> suspects = new ArrayList<>();
        copies(items, suspects);
        Optional<KeyEvidence> composite = composite(items);
        while (composite.isPresent()) {
            suspects.add(composite.get());
            items.remove(Integer.valueOf(composite.get().item()));
            composite = composite(items);
        }
        return suspects;
    }

    /** Takes out of {@code items} those that another has the responses of. */
    private void copies(List<Integer> items, List<KeyEvidence> suspects) {
        for (int a = 1; a < r.size(); a++) {
            for (int b = 0; b < a; b++) {
                if (Math.abs(r.get(a, b)) > SAME
                        && offMode(a) >= limits.offMode()
                        && items.contains(b)
                        && items.remove(Integer.valueOf(a))) {
                    double strength = Math.abs(KeyCheck.strength(r.get(a, b), persons));
                    suspects.add(new KeyEvidence(a, Verdict.COPY_OF_ANOTHER, -1, r.get(a, b), strength, List.of(b)));
                }
            }
        }
    }

    /** {@return whether enough persons differ in the item for {@code k} items to determine it by more than chance} */
    private boolean isTold(int item, int k) {
        return offMode(item) >= Math.max(limits.offMode(), 2 * k);
    }

    /** Returns, of the items that the others determine, the one most like all of them. */
    private Optional<KeyEvidence> composite(List<Integer> items) {
        int k = items.size();
        if (k < 3 || persons < 4L * k) {
            return Optional.empty();
        }
        Optional<SymmetricMatrix> inverse = SymmetricMatrix.of(
                        k, (i, j) -> r.get(items.get(i), items.get(j)) + (i == j ? TRIFLE : 0))
                .inverse();
        if (inverse.isEmpty()) {
            return Optional.empty();
        }
        int most = -1;
        double mostAlike = 0;
        for (int i = 0; i < k; i++) {
            double alike = 0;
            for (int j = 0; j < k; j++) {
                alike += r.get(items.get(i), items.get(j)) * r.get(items.get(i), items.get(j));
            }
            if (1 - 1 / inverse.get().get(i, i) > DETERMINED && alike > mostAlike && isTold(items.get(i), k)) {
                most = i;
                mostAlike = alike;
            }
        }
        if (most < 0) {
            return Optional.empty();
        }
        int item = items.get(most);
        double explained = 1 - 1 / inverse.get().get(most, most);
        List<Integer> others = items.stream().filter(i -> i != item).toList();
        return Optional.of(new KeyEvidence(item, Verdict.COMPOSITE_OF_OTHERS, -1, explained, 0, others));
    }
}
