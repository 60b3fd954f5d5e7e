package org.kindscale.psychometrics.key;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.key.KeyEvidence.Verdict;

/**
 * Asks whether the data agree with the key: items left unreversed or reversed twice, columns shifted by one, a total
 * among the items. It judges and changes nothing.
 *
 * <p>An item runs against a set when its correlation with the rest of the set, every item keyed, is negative beyond
 * doubt, or a third of the way to the mirror image of what the others lead to expect and far from that. The limits are
 * conventions of ours; how often they raise a false alarm and what they find is measured by simulation
 * (docs/key-check.md).
 */
public final class KeyCheck {

    /** Fewest persons for a judgement. */
    public static final int FEWEST = 20;

    private final ResponseSums sums;
    private final List<KeyedSet> sets;
    private final Limits limits;
    private final SymmetricMatrix correlations;
    /** By item. */
    private final long[] answered;

    private final Map<Integer, KeyEvidence> found = new LinkedHashMap<>();

    /**
     * How much evidence a verdict on the key needs. The numbers are conventions of ours; how often they raise a false
     * alarm and what they find is measured by simulation (docs/key-check.md).
     *
     * @param certain standard errors of Fisher's z by which a correlation must lie below zero
     * @param weak correlations of an item with its set nearer to zero than this say nothing about direction
     * @param weakSums the same for the correlation of two sums of items
     * @param far standard errors by which it must lie below what the other items lead to expect, where it is less than
     *     {@code certain} below zero; infinite if that is not enough
     * @param better by how much a shifted key must fit better, as a difference of two correlations
     * @param well how well it must fit, as a correlation
     * @param contrast standard errors by which pairs of items must agree with the shifted key rather than the key
     * @param offMode persons who must not have chosen an item's commonest option before it can be called a copy
     */
    record Limits(
            double certain,
            double weak,
            double weakSums,
            double far,
            double better,
            double well,
            double contrast,
            int offMode) {

        /** Those of every command. */
        static final Limits USUAL = new Limits(3.5, 0.1, 0.25, 4.2, 0.3, 0.45, 4, 8);

        /** Standard errors added, divided by the persons: where answers are skewed, those of few are too small. */
        private static final double CERTAIN_OF_FEW = 15;

        private static final double FAR_OF_FEW = 40;
        private static final double WEAK_PARTS = 0.4;
        /** So many persons tell a correlation so well that what people do beside answering must not suffice. */
        private static final double MANY = 120;

        /** {@return whether a correlation lies below zero beyond doubt} */
        boolean against(double correlation, long persons) {
            return correlation < -weak && strength(correlation, persons) < -certain - CERTAIN_OF_FEW / persons;
        }

        /** {@return whether so many standard errors are beyond doubt in one of {@code parts} groups of persons} */
        boolean against(double strength, long persons, int parts) {
            return strength < -limit(certain, parts) - CERTAIN_OF_FEW / persons;
        }

        /** {@return whether the correlation of two sums of items lies below zero beyond doubt} */
        boolean sumsAgainst(double correlation, long persons) {
            return correlation < -weakSums && strength(correlation, persons) < -certain - CERTAIN_OF_FEW / persons;
        }

        /** {@return the same for two scores that are parts of a third, whose correlation may be low} */
        boolean partsAgainst(double correlation, long persons) {
            return correlation < -WEAK_PARTS && sumsAgainst(correlation, persons);
        }

        /**
         * {@return whether a correlation below zero lies a third of the way or more from zero to the mirror image of
         * the expected one, and far from the expected one}
         */
        boolean mirrored(double correlation, double expected, long persons) {
            double strength = strength(correlation, persons);
            double usual = strength(expected, persons);
            return correlation < -weak && strength < -usual / 3 && usual - strength > far + FAR_OF_FEW / persons;
        }

        /**
         * {@return whether the correlation of two sums of items, one of which may be turned as a whole, lies beyond the
         * mirror image of the least to expect, and far from it; sums are less skewed than items, and the standard
         * errors of few persons better}
         */
        boolean sumsMirrored(double correlation, double expected, long persons) {
            return sumsMirrored(correlation, expected, persons, certain);
        }

        /** {@return the same for two sums of scores that are scores of their own} */
        boolean partsMirrored(double correlation, double expected, long persons) {
            return sumsMirrored(correlation, expected, persons, far);
        }

        private boolean sumsMirrored(double correlation, double expected, long persons, double errors) {
            double strength = strength(correlation, persons);
            double usual = strength(expected, persons);
            return expected > 0 // without that, nothing but the distance from zero tells
                    && correlation < -weak
                    && strength < -usual * Math.min(1, persons / MANY)
                    && usual - strength > errors + CERTAIN_OF_FEW / persons;
        }
    }

    private KeyCheck(ResponseSums sums, List<KeyedSet> sets, Limits limits) {
        this.sums = sums;
        this.sets = sets;
        this.limits = limits;
        this.answered = sums.answered();
        this.correlations = answeredBy(FEWEST, sums.correlations());
    }

    /** {@return {@code all}, NaN in the rows and columns of items that fewer than {@code fewest} answered} */
    private SymmetricMatrix answeredBy(long fewest, SymmetricMatrix all) {
        return SymmetricMatrix.of(
                all.size(), (i, j) -> Math.min(answered[i], answered[j]) < fewest ? Double.NaN : all.get(i, j));
    }

    /**
     * Returns the evidence on each item, in order.
     *
     * @param sums the responses
     * @param sets the scores that are made of items, and those made of such scores, each after its parts
     */
    public static List<KeyEvidence> of(ResponseSums sums, List<KeyedSet> sets) {
        return of(sums, sets, List.of());
    }

    /**
     * Returns the evidence on each item, in order, where something is known of some already.
     *
     * @param sums the responses
     * @param sets as in {@link #of(ResponseSums, List)}
     * @param known evidence that stands
     */
    static List<KeyEvidence> of(ResponseSums sums, List<KeyedSet> sets, List<KeyEvidence> known) {
        KeyCheck check = new KeyCheck(sums, sets, Limits.USUAL);
        known.forEach(check::add);
        check.run();
        return check.evidence();
    }

    private void run() {
        long most = LongStream.of(answered).max().orElse(0);
        if (most < FEWEST) {
            return;
        }
        long fewest = Math.max(FEWEST, (most + 1) / 2); // a question for few must not hide what all others show
        long persons = LongStream.of(answered).filter(n -> n >= fewest).min().orElse(0);
        SymmetricMatrix common = answeredBy(fewest, correlations);
        CompositeCheck composites = new CompositeCheck(common, persons, sums, limits);
        composites.suspects().forEach(this::add);
        ShiftCheck shift = new ShiftCheck(common, persons, sets, limits);
        if (found.isEmpty() && isShift(shift, common)) {
            shift.suspects().forEach(this::add);
        }
        if (found.isEmpty()) {
            composites.rounded(sets).forEach(this::add);
        }
        SymmetricMatrix rest = SymmetricMatrix.of(
                correlations.size(),
                (i, j) -> found.containsKey(i) || found.containsKey(j) ? Double.NaN : correlations.get(i, j));
        new PolarityCheck(rest, answered, sets, limits).suspects().forEach(this::add);
    }

    /** {@return whether a shift says more than one item turned, or two that were exchanged} */
    private boolean isShift(ShiftCheck shift, SymmetricMatrix common) {
        double fit = shift.fitOfBest();
        if (fit < -1) {
            return false;
        }
        List<KeyEvidence> turned = new PolarityCheck(common, answered, sets, limits).suspects();
        return turned.isEmpty() || turned.size() > 2 || !(shift.turned(turned) > fit);
    }

    private void add(KeyEvidence evidence) {
        found.putIfAbsent(evidence.item(), evidence);
    }

    private List<KeyEvidence> evidence() {
        List<KeyEvidence> all = new ArrayList<>();
        int[] smallest = Answers.smallestSets(sets, sums.values().items(), 2);
        for (int item = 0; item < smallest.length; item++) {
            KeyEvidence suspicion = found.get(item);
            all.add(suspicion != null ? suspicion : unsuspicious(item, smallest[item]));
        }
        return all;
    }

    /** Returns the item's correlation with the rest of the smallest set that holds it. */
    private KeyEvidence unsuspicious(int item, int set) {
        double r = set < 0 ? Double.NaN : PolarityCheck.itemRest(correlations, answered, sets.get(set), item);
        boolean known = !Double.isNaN(r);
        return new KeyEvidence(
                item,
                known ? Verdict.OK : Verdict.NOT_JUDGED,
                set,
                r,
                known ? strength(r, answered[item]) : 0,
                List.of());
    }

    /** {@return standard errors that are as rare in the largest of {@code parts} as {@code one} in one of them} */
    static double limit(double one, int parts) {
        return Math.sqrt(one * one + 2 * StrictMath.log(parts));
    }

    /** {@return how many standard errors of Fisher's z a correlation lies from zero} */
    static double strength(double r, long n) {
        double bounded = Math.max(-0.999999, Math.min(0.999999, r));
        return n > 3 ? StrictMath.log((1 + bounded) / (1 - bounded)) / 2 * Math.sqrt(n - 3.0) : 0;
    }
}
