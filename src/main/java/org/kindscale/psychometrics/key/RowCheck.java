package org.kindscale.psychometrics.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.key.Contradiction.Kind;

/**
 * Finds what only the order of the rows shows: an item mirrored in a part of them, and columns that stand a row off.
 *
 * <p>An item's keyed correlation with the rest of its set is compared before and after each of eleven places; where it
 * is below zero on one side, by two standard errors, and the two sides differ by {@value #PART} of Fisher's z, the item
 * is mirrored on that side. For columns a row off, the sums of the items before and from an item on are correlated row
 * by row, and with the row before and after: such a correlation beyond {@value #LAG} standard errors that is larger
 * than the one within rows by {@value #LAG_BETTER} is no chance.
 */
final class RowCheck {

    private static final double PART = 5;
    private static final double BELOW = 2;
    private static final int PARTS = 12;
    private static final int FEWEST_IN_PART = 15;
    private static final double LAG = 4.4;

    /** Correlation of a score with that of the row before: two sites that differ by two standard deviations have .5. */
    private static final double SORTED = 0.8;

    /** Added, divided by the rows: few persons at an end make a correlation by chance. */
    private static final double FEW_ROWS = 60;

    private static final double LAG_BETTER = 3.3;
    /** Standard deviations at which sums are cut. */
    private static final double FAR = 2;

    private final Answers answers;
    private final List<KeyedSet> sets;
    /** By item, the number of the largest set that holds it. */
    private final int[] largest;

    RowCheck(Answers answers, List<KeyedSet> sets) {
        this.answers = answers;
        this.sets = sets;
        this.largest = Answers.largestSets(sets, answers.items());
    }

    /** {@return items mirrored in a part of the rows} */
    List<Contradiction> parts() {
        List<Contradiction> found = new ArrayList<>();
        for (int s = 0; s < sets.size(); s++) {
            KeyedSet set = sets.get(s);
            double[] sum = answers.keyedSum(set);
            for (int place = 0; place < set.items().size() && set.items().size() > 2; place++) {
                int item = set.items().get(place);
                if (largest[item] == s) {
                    part(item, set.sign(place), sum).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Contradiction> part(int item, int sign, double[] sum) {
        Moments[] parts = new Moments[PARTS];
        Moments whole = new Moments();
        for (int i = 0; i < PARTS; i++) {
            parts[i] = new Moments();
        }
        double[] own = answers.standard(item);
        for (int i = 0; i < PARTS; i++) {
            for (int p = first(i), end = first(i + 1); p < end; p++) {
                if (answers.option(p, item) >= 0) {
                    double x = sign * own[p];
                    parts[i].add(x, sum[p] - x);
                }
            }
            whole.add(parts[i]);
        }
        Moments before = new Moments();
        double most = PART;
        int at = -1;
        for (int i = 0; i + 1 < PARTS; i++) {
            before.add(parts[i]);
            Moments after = whole.without(before);
            double low = Math.min(before.strength(), after.strength());
            double difference = before.difference(after);
            if (low < -BELOW && difference > most) {
                most = difference;
                at = i + 1;
            }
        }
        return at < 0
                ? Optional.empty()
                : Optional.of(new Contradiction(
                        Kind.MIRRORED_IN_PART, List.of(item), whole.r(), most, List.of(answers.row(first(at)))));
    }

    /** {@return the first person of a part of the rows} */
    private int first(int part) {
        return (int) ((long) part * answers.persons() / PARTS);
    }

    /** {@return whether the rows were sorted by a score, so that rows on end are alike for no other reason} */
    boolean isSorted() {
        return sets.stream()
                .map(answers::keyedSum)
                .anyMatch(sum -> lagged(sum, sum, 1).r() > SORTED);
    }

    /** {@return that columns stand a row off} */
    Optional<Contradiction> rowOff() {
        int most = -1;
        for (int s = 0; s < sets.size(); s++) {
            boolean larger = most < 0
                    || sets.get(s).items().size() > sets.get(most).items().size();
            most = larger ? s : most;
        }
        if (most < 0 || sets.get(most).items().size() < 4) {
            return Optional.empty();
        }
        return rowOff(sets.get(most));
    }

    private Optional<Contradiction> rowOff(KeyedSet set) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < set.items().size(); place++) {
            places.add(place);
        }
        places.sort((a, b) -> set.items().get(a) - set.items().get(b));
        double[] late = answers.keyedSum(set).clone();
        double[] early = new double[late.length];
        Optional<Contradiction> best = Optional.empty();
        for (int i = 0; i + 1 < places.size(); i++) {
            int place = places.get(i);
            move(set, place, early, late);
            for (int lag = -1; lag <= 1; lag += 2) {
                double beside = lagged(early, late, lag).strength();
                boolean clear = beside > LAG + FEW_ROWS / early.length
                        && (beside - lagged(early, late, 0).strength()) / Math.sqrt(2) > LAG_BETTER;
                if (clear && (best.isEmpty() || beside > best.get().strength())) {
                    List<Integer> items = places.subList(i + 1, places.size()).stream()
                            .map(set.items()::get)
                            .toList();
                    best = Optional.of(new Contradiction(Kind.ROW_OFF, items, 0, beside, List.of(lag)));
                }
            }
        }
        return best;
    }

    private void move(KeyedSet set, int place, double[] early, double[] late) {
        int sign = set.sign(place);
        double[] own = answers.standard(set.items().get(place));
        for (int p = 0; p < early.length; p++) {
            double x = sign * own[p];
            early[p] += x;
            late[p] -= x;
        }
    }

    private static Moments lagged(double[] early, double[] late, int lag) {
        Moments moments = new Moments();
        double one = FAR * deviation(early);
        double other = FAR * deviation(late);
        for (int p = Math.max(0, -lag); p < early.length - Math.max(0, lag); p++) {
            double x = Math.max(-one, Math.min(one, early[p])); // two persons far out must not tell alone
            moments.add(x, Math.max(-other, Math.min(other, late[p + lag])));
        }
        return moments;
    }

    /** {@return the standard deviation of a sum whose mean is 0} */
    private static double deviation(double[] sum) {
        double square = 0;
        for (double own : sum) {
            square += own * own;
        }
        return Math.sqrt(square / Math.max(1, sum.length));
    }

    /** Sums for a correlation. */
    private static final class Moments {
        private double n;
        private double x;
        private double y;
        private double xx;
        private double yy;
        private double xy;

        void add(double a, double b) {
            n++;
            x += a;
            y += b;
            xx += a * a;
            yy += b * b;
            xy += a * b;
        }

        void add(Moments other) {
            plus(other, 1);
        }

        Moments without(Moments other) {
            Moments rest = new Moments();
            rest.plus(this, 1);
            rest.plus(other, -1);
            return rest;
        }

        private void plus(Moments other, int sign) {
            n += sign * other.n;
            x += sign * other.x;
            y += sign * other.y;
            xx += sign * other.xx;
            yy += sign * other.yy;
            xy += sign * other.xy;
        }

        double r() {
            double scale = (xx - x * x / n) * (yy - y * y / n);
            return n > 3 && scale > 1e-9 ? (xy - x * y / n) / Math.sqrt(scale) : 0;
        }

        double strength() {
            return n > 3 ? KeyCheck.strength(r(), (long) n) : 0;
        }

        double difference(Moments other) {
            if (Math.min(n, other.n) < FEWEST_IN_PART) {
                return 0;
            }
            double z = strength() / Math.sqrt(n - 3) - other.strength() / Math.sqrt(other.n - 3);
            return Math.abs(z) / Math.sqrt(1 / (n - 3) + 1 / (other.n - 3));
        }
    }
}
