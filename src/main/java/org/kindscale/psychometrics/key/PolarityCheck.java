package org.kindscale.psychometrics.key;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.key.KeyEvidence.Verdict;

/**
 * Finds items, and whole groups of items, that run against the sets they belong to.
 *
 * <p>A set is judged by as many persons as answered the item of it that fewest did. Items that fewer than half as many
 * answered as the commonest item of the set are left out of it, so that a question for few does not hide the others.
 */
final class PolarityCheck {

    /** What two halves of a score measure correlates like this, or more. */
    private static final double BETWEEN = 0.5;

    /** The same where a half has less than {@value #WELL} of alpha. */
    private static final double BETWEEN_WEAK = 0.3;

    private static final double WELL = 0.75;

    /** Standard errors below zero from which on nobody can say that nothing speaks against the key. */
    private static final double OPPOSED = 1;

    /** Standard errors below the least to expect from which on that is no chance, and what few persons add. */
    private static final double OPPOSED_FAR = 3.5;

    private static final double OPPOSED_OF_FEW = 15;

    /** Least alpha of a half. */
    private static final double TOGETHER = 0.5;

    /** The same where the half is made of scores of their own, so that alpha says too little. */
    private static final double PARTS_TOGETHER = 0.4;

    private final SymmetricMatrix r;
    /** By item: how many persons answered it. */
    private final long[] answered;

    private final List<KeyedSet> sets;
    private final KeyCheck.Limits limits;
    private final Map<Integer, KeyEvidence> found = new LinkedHashMap<>();
    /** Of the set that is looked at. */
    private long persons;

    PolarityCheck(SymmetricMatrix correlations, long[] answered, List<KeyedSet> sets, KeyCheck.Limits limits) {
        this.r = correlations;
        this.answered = answered;
        this.sets = sets;
        this.limits = limits;
    }

    List<KeyEvidence> suspects() {
        for (int s = 0; s < sets.size(); s++) {
            KeyedSet set = sets.get(s);
            persons = known(set).stream()
                    .mapToLong(place -> answered[set.items().get(place)])
                    .min()
                    .orElse(0);
            if (set.parts().isEmpty()) {
                keyedGroups(s, set);
                singleItems(s, set);
            } else {
                parts(s, set);
                singleItems(s, set);
            }
        }
        return List.copyOf(found.values());
    }

    /**
     * Reverse-keyed items of a score that correlate with its others below zero, everything keyed.
     *
     * @param items the reverse-keyed ones
     * @param r the correlation of their sum with that of the others
     * @param strength its standard errors from zero
     * @param below by how many standard errors it lies below the least to expect of halves of a score
     * @param isFar whether that is no chance
     */
    record Opposed(List<Integer> items, double r, double strength, double below, boolean isFar) {

        /** {@return whether this one is to be told rather than another} */
        boolean isBefore(Opposed other) {
            return isFar == other.isFar ? strength < other.strength : isFar;
        }
    }

    /** {@return the reverse-keyed items of the score in which they run most against the others, if they do in any} */
    static Optional<Opposed> opposed(SymmetricMatrix correlations, long[] answered, List<KeyedSet> sets) {
        PolarityCheck check = new PolarityCheck(correlations, answered, sets, KeyCheck.Limits.USUAL);
        return sets.stream()
                .flatMap(set -> check.opposed(set).stream())
                .reduce((one, other) -> other.isBefore(one) ? other : one);
    }

    private Optional<Opposed> opposed(KeyedSet set) {
        List<Integer> reversed = places(set, -1);
        List<Integer> plain = places(set, 1);
        if (reversed.size() < 2 || plain.size() < 2) {
            return Optional.empty();
        }
        double with = correlation(set, reversed, plain);
        long both = known(set).stream()
                .mapToLong(place -> answered[set.items().get(place)])
                .min()
                .orElse(0);
        List<Integer> items = reversed.stream().map(set.items()::get).toList();
        double strength = KeyCheck.strength(with, both);
        double below = KeyCheck.strength(least(set, reversed, plain), both) - strength;
        boolean far = below > OPPOSED_FAR + OPPOSED_OF_FEW / both;
        return strength < -OPPOSED ? Optional.of(new Opposed(items, with, strength, below, far)) : Optional.empty();
    }

    /**
     * {@return the correlation of two halves that is the least to expect: the root of the product of their alphas, as
     * if what they measure correlates {@value #BETWEEN} where both measure something well, else {@value #BETWEEN_WEAK}}
     */
    private double least(KeyedSet set, List<Integer> one, List<Integer> other) {
        double first = Math.max(0, alpha(set, one));
        double second = Math.max(0, alpha(set, other));
        return (Math.min(first, second) < WELL ? BETWEEN_WEAK : BETWEEN) * Math.sqrt(first * second);
    }

    /** Compares the items that count as they are with the reverse-keyed ones, as two sums. */
    private void keyedGroups(int number, KeyedSet set) {
        List<Integer> reversed = places(set, -1);
        List<Integer> plain = places(set, 1);
        if (reversed.size() < 2 || plain.size() < 2) {
            return;
        }
        double with = correlation(set, reversed, plain);
        boolean against = limits.sumsAgainst(with, persons)
                || limits.sumsMirrored(with, expected(set, reversed, plain, TOGETHER), persons);
        if (against && consistent(set, reversed) && consistent(set, plain)) {
            for (int place : reversed) {
                suspect(set, place, number, with);
            }
        }
    }

    /**
     * {@return the correlation to expect of the sums of two groups, where what they measure correlates
     * {@value #BETWEEN}: that times the root of the product of their standardised alphas; zero where an alpha lies
     * below {@code least}, so that what else people do counts for more than what they answer}
     */
    private double expected(KeyedSet set, List<Integer> one, List<Integer> other, double least) {
        double first = alpha(set, one);
        double second = alpha(set, other);
        return Math.min(first, second) < least ? 0 : BETWEEN * Math.sqrt(first * second);
    }

    private double alpha(KeyedSet set, List<Integer> places) {
        int k = places.size();
        double square = sum(set, places, places, List.of());
        return k > 1 && square > k ? k / (k - 1.0) * (1 - k / square) : 0;
    }

    /** {@return whether the items of a group agree with each other} */
    private boolean consistent(KeyedSet set, List<Integer> places) {
        for (int place : places) {
            List<Integer> rest = places.stream().filter(p -> p != place).toList();
            if (limits.against(correlation(set, List.of(place), rest), persons)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Turns the item that runs most against the others, and looks again, as long as there is one and most items have
     * not been turned.
     */
    private void singleItems(int number, KeyedSet set) {
        List<Integer> places = known(set);
        List<Integer> turned = new ArrayList<>();
        places.stream().filter(p -> found.containsKey(set.items().get(p))).forEach(turned::add);
        for (int round = 0; round < places.size() / 2; round++) {
            Optional<Against> worst = worst(set, places, turned);
            if (worst.isEmpty()) {
                return;
            }
            suspect(set, worst.get().place(), number, worst.get().r());
            turned.add(worst.get().place());
        }
    }

    /** The place of an item in its set, its correlation with the rest, and the one to expect. */
    private record Against(int place, double r, double expected) {}

    private Optional<Against> worst(KeyedSet set, List<Integer> places, List<Integer> turned) {
        Optional<Against> worst = Optional.empty();
        for (int place : places) {
            if (turned.contains(place) || places.size() < 3 || isJudgedInAPart(set, place)) {
                continue;
            }
            Against own = against(set, place, places, turned);
            boolean suspect = limits.against(own.r(), persons) || limits.mirrored(own.r(), own.expected(), persons);
            if (suspect && (worst.isEmpty() || own.r() < worst.get().r())) {
                worst = Optional.of(own);
            }
        }
        return worst;
    }

    /** {@return whether the item has two others or more beside it in a smaller set, where it is judged better} */
    private boolean isJudgedInAPart(KeyedSet set, int place) {
        int item = set.items().get(place);
        return !set.parts().isEmpty()
                && sets.stream()
                        .filter(other ->
                                other.parts().isEmpty() && other.items().size() > 2)
                        .anyMatch(other -> other.items().contains(item));
    }

    /** Compares an item with the rest of its set; its correlation would be that of an average item of the rest. */
    private Against against(KeyedSet set, int place, List<Integer> places, List<Integer> turned) {
        List<Integer> rest = places.stream().filter(p -> p != place).toList();
        int m = rest.size();
        double square = sum(set, rest, rest, turned);
        double with = sum(set, List.of(place), rest, turned);
        double average = (square - m) / (m * (m - 1.0));
        return new Against(place, with / Math.sqrt(square), Math.max(0, average) * m / Math.sqrt(square));
    }

    private double keyed(KeyedSet set, int a, int b, List<Integer> turned) {
        int sign = turned.contains(a) == turned.contains(b) ? 1 : -1;
        return sign
                * set.sign(a)
                * set.sign(b)
                * r.get(set.items().get(a), set.items().get(b));
    }

    /**
     * Compares each part of a set with the rest of the set; a part that runs against it has all its items under
     * suspicion.
     */
    private void parts(int number, KeyedSet set) {
        List<Integer> known = known(set);
        List<List<Integer>> groups = new ArrayList<>();
        for (int part : set.parts()) {
            groups.add(sets.get(part).items().stream()
                    .map(item -> set.items().indexOf(item))
                    .filter(known::contains)
                    .toList());
        }
        if (groups.size() < 2 || groups.stream().anyMatch(List::isEmpty)) {
            return;
        }
        keyedParts(number, set, groups);
    }

    private void keyedParts(int number, KeyedSet set, List<List<Integer>> groups) {
        List<Integer> reversed = new ArrayList<>();
        List<Integer> plain = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            (set.partFactors().get(g) < 0 ? reversed : plain).addAll(groups.get(g));
        }
        if (!reversed.isEmpty() && !plain.isEmpty()) {
            double with = correlation(set, reversed, plain);
            boolean against = limits.partsAgainst(with, persons)
                    || limits.partsMirrored(with, expected(set, reversed, plain, PARTS_TOGETHER), persons);
            if (against) {
                reversed.forEach(place -> suspect(set, place, number, with));
                return;
            }
        }
        for (List<Integer> group : groups) {
            List<Integer> rest = new ArrayList<>();
            groups.stream().filter(other -> other != group).forEach(rest::addAll);
            double with = correlation(set, group, rest);
            if (groups.size() > 2 && limits.partsAgainst(with, persons)) {
                group.forEach(place -> suspect(set, place, number, with));
            }
        }
    }

    private void suspect(KeyedSet set, int place, int number, double with) {
        int item = set.items().get(place);
        boolean reversed = set.sign(place) < 0 || isReversedElsewhere(item);
        found.putIfAbsent(
                item,
                new KeyEvidence(
                        item,
                        reversed ? Verdict.LOOKS_ALREADY_REVERSED : Verdict.LOOKS_UNREVERSED,
                        number,
                        with,
                        KeyCheck.strength(with, persons),
                        List.of()));
    }

    /** {@return whether a set that holds the item reverses it, directly or as part of a reversed score} */
    private boolean isReversedElsewhere(int item) {
        return sets.stream()
                .anyMatch(set ->
                        set.items().contains(item) && set.sign(set.items().indexOf(item)) < 0);
    }

    private List<Integer> places(KeyedSet set, int sign) {
        return known(set).stream().filter(place -> set.sign(place) == sign).toList();
    }

    /** {@return the places whose items have any spread, and enough answers beside those of the others} */
    private List<Integer> known(KeyedSet set) {
        long most = 0;
        for (int item : set.items()) {
            most = Math.max(most, answered[item]);
        }
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < set.items().size(); place++) {
            int item = set.items().get(place);
            if (set.factors().get(place) != 0 && !Double.isNaN(r.get(item, item)) && 2 * answered[item] >= most) {
                places.add(place);
            }
        }
        return places;
    }

    /** {@return the correlation of the sums of two groups of keyed, standardised items} */
    private double correlation(KeyedSet set, List<Integer> one, List<Integer> other) {
        List<Integer> none = List.of();
        double within = sum(set, one, one, none);
        double without = sum(set, other, other, none);
        return within > 0 && without > 0 ? sum(set, one, other, none) / Math.sqrt(within * without) : Double.NaN;
    }

    private double sum(KeyedSet set, List<Integer> rows, List<Integer> columns, List<Integer> turned) {
        double sum = 0;
        for (int a : rows) {
            for (int b : columns) {
                sum += keyed(set, a, b, turned);
            }
        }
        return sum;
    }

    /**
     * {@return the correlation of {@code item} with the sum of the other items of {@code set}, all keyed and
     * standardised; NaN if too little is known of it or of them}
     */
    static double itemRest(SymmetricMatrix correlations, long[] answered, KeyedSet set, int item) {
        PolarityCheck check = new PolarityCheck(correlations, answered, List.of(set), KeyCheck.Limits.USUAL);
        int place = set.items().indexOf(item);
        List<Integer> known = check.known(set);
        List<Integer> rest = known.stream().filter(p -> p != place).toList();
        boolean comparable = known.contains(place) && !rest.isEmpty();
        return comparable ? check.correlation(set, List.of(place), rest) : Double.NaN;
    }
}
