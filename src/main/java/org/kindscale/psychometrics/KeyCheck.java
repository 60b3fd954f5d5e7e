package org.kindscale.psychometrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.psychometrics.KeyEvidence.Verdict;

/**
 * Asks whether the data agree with the key: items left unreversed or reversed twice, columns shifted by one, a total
 * among the items, codes shifted by one. It judges and changes nothing.
 *
 * <p>An item runs against a set when its correlation with the rest of the set, every item keyed, is negative by more
 * than {@link #CERTAIN} standard errors of Fisher's z and below {@link #WEAK}. The limits are conventions of ours; how
 * often they raise a false alarm and what they find is measured by simulation (docs/accuracy.md).
 */
public final class KeyCheck {

    /** Fewest persons for a judgement. */
    static final int FEWEST = 20;
    /** Standard errors beyond which a negative correlation is no accident. */
    static final double CERTAIN = 3.5;
    /** Correlations nearer to zero than this say nothing about direction, however many persons there are. */
    static final double WEAK = 0.1;

    private final ResponseSums sums;
    private final List<KeyedSet> sets;
    private final SymmetricMatrix correlations;
    private final long persons;
    private final Map<Integer, KeyEvidence> found = new LinkedHashMap<>();

    private KeyCheck(ResponseSums sums, List<KeyedSet> sets) {
        this.sums = sums;
        this.sets = sets;
        this.correlations = sums.correlations();
        this.persons = sums.fewestAnswered();
    }

    /**
     * Returns the evidence on each item, in order.
     *
     * @param sums the responses
     * @param sets the scores that are made of items, and those made of such scores, each after its parts
     */
    public static List<KeyEvidence> of(ResponseSums sums, List<KeyedSet> sets) {
        KeyCheck check = new KeyCheck(sums, sets);
        check.run();
        return check.evidence();
    }

    /**
     * Returns the evidence on each item with what groups of persons add to it: an item that runs with its set in one
     * group and against it in another differs in polarity.
     *
     * @param whole the evidence of all persons
     * @param groups by group, the evidence of its persons
     */
    public static List<KeyEvidence> across(List<KeyEvidence> whole, List<List<KeyEvidence>> groups) {
        List<KeyEvidence> all = new ArrayList<>();
        for (KeyEvidence evidence : whole) {
            int item = evidence.item();
            List<Integer> against = new ArrayList<>();
            boolean with = false;
            double worst = 0;
            int set = evidence.set();
            for (int g = 0; g < groups.size(); g++) {
                KeyEvidence own = groups.get(g).get(item);
                with |= own.verdict() == Verdict.OK && own.strength() > CERTAIN;
                if (own.verdict() == Verdict.LOOKS_UNREVERSED || own.verdict() == Verdict.LOOKS_ALREADY_REVERSED) {
                    against.add(g);
                    worst = Math.min(worst, own.statistic());
                    set = own.set();
                }
            }
            boolean differs = with && !against.isEmpty();
            all.add(differs ? new KeyEvidence(item, Verdict.POLARITY_DIFFERS, set, worst, 0, against) : evidence);
        }
        return all;
    }

    private void run() {
        if (persons < FEWEST) {
            return;
        }
        new CompositeCheck(correlations, persons).suspects().forEach(this::add);
        CodingCheck.suspects(sums).forEach(this::add);
        if (found.isEmpty()) {
            new ShiftCheck(correlations, persons, sets).suspects().forEach(this::add);
        }
        if (found.isEmpty()) {
            new PolarityCheck(correlations, persons, sets).suspects().forEach(this::add);
        }
    }

    private void add(KeyEvidence evidence) {
        found.putIfAbsent(evidence.item(), evidence);
    }

    private List<KeyEvidence> evidence() {
        List<KeyEvidence> all = new ArrayList<>();
        for (int item = 0; item < sums.values().items(); item++) {
            KeyEvidence suspicion = found.get(item);
            all.add(suspicion != null ? suspicion : unsuspicious(item));
        }
        return all;
    }

    /** Returns the item's correlation with the rest of the smallest set of three or more items that holds it. */
    private KeyEvidence unsuspicious(int item) {
        Optional<Integer> set = smallestSet(item);
        double r = set.isEmpty() ? Double.NaN : PolarityCheck.itemRest(correlations, sets.get(set.get()), item);
        boolean known = persons >= FEWEST && !Double.isNaN(r);
        return new KeyEvidence(
                item,
                known ? Verdict.OK : Verdict.NOT_JUDGED,
                set.orElse(-1),
                r,
                known ? strength(r, persons) : 0,
                List.of());
    }

    private Optional<Integer> smallestSet(int item) {
        Optional<Integer> smallest = Optional.empty();
        for (int s = 0; s < sets.size(); s++) {
            boolean fits =
                    sets.get(s).items().contains(item) && sets.get(s).items().size() > 1;
            if (fits
                    && (smallest.isEmpty()
                            || sets.get(s).items().size()
                                    < sets.get(smallest.get()).items().size())) {
                smallest = Optional.of(s);
            }
        }
        return smallest;
    }

    /** {@return how many standard errors of Fisher's z a correlation lies from zero} */
    static double strength(double r, long n) {
        double bounded = Math.max(-0.999999, Math.min(0.999999, r));
        return n > 3 ? Math.log((1 + bounded) / (1 - bounded)) / 2 * Math.sqrt(n - 3.0) : 0;
    }
}
