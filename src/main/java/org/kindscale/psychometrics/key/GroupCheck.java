package org.kindscale.psychometrics.key;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.key.KeyEvidence.Verdict;

/**
 * Asks whether an item runs with its set in some groups of persons and against it in another: it was coded in two ways.
 *
 * <p>The correlation of the item with the rest of its smallest set of three items or more in one group is compared with
 * that in all other groups, by Fisher's z. It must be negative here and positive there, and differ by
 * {@link #DIFFERENT} standard errors.
 */
public final class GroupCheck {

    private static final double DIFFERENT = 3.7;
    private static final double OPPOSITE = 1.25;

    private final List<ResponseSums> groups;
    private final List<SymmetricMatrix> correlations;
    private final List<KeyedSet> sets;

    private GroupCheck(List<ResponseSums> groups, List<KeyedSet> sets) {
        this.groups = groups;
        this.correlations = this.groups.stream().map(ResponseSums::correlations).toList();
        this.sets = sets;
    }

    /**
     * Returns the evidence on each item with what groups of persons add to it.
     *
     * @param whole the evidence of all persons
     * @param groups the responses of each group; groups in which fewer than 20 persons answered an item say nothing
     *     about it
     * @param sets the sets of items, as in {@link KeyCheck#of}
     */
    public static List<KeyEvidence> of(List<KeyEvidence> whole, List<ResponseSums> groups, List<KeyedSet> sets) {
        GroupCheck check = new GroupCheck(groups, sets);
        List<KeyEvidence> all = new ArrayList<>();
        for (KeyEvidence evidence : whole) {
            all.add(check.differing(evidence).orElse(evidence));
        }
        return all;
    }

    private Optional<KeyEvidence> differing(KeyEvidence evidence) {
        int item = evidence.item();
        Optional<Integer> set = KeyCheck.smallestSet(sets, item, 3);
        if (set.isEmpty() || !mayDiffer(evidence.verdict())) {
            return Optional.empty();
        }
        List<Group> usable = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            ResponseSums group = groups.get(g);
            long persons = group.answered(item);
            double r = persons < KeyCheck.FEWEST
                    ? Double.NaN
                    : PolarityCheck.itemRest(correlations.get(g), group.answered(), sets.get(set.get()), item);
            if (!Double.isNaN(r)) {
                usable.add(new Group(g, r, persons));
            }
        }
        List<Group> against = IntStream.range(0, usable.size())
                .filter(g -> differs(usable, g))
                .mapToObj(usable::get)
                .sorted(Comparator.comparingDouble(Group::r))
                .toList();
        if (against.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> numbers = against.stream().map(Group::number).toList();
        return Optional.of(new KeyEvidence(
                item, Verdict.POLARITY_DIFFERS, set.get(), against.get(0).r(), 0, numbers));
    }

    private static boolean mayDiffer(Verdict verdict) {
        return verdict == Verdict.OK
                || verdict == Verdict.LOOKS_UNREVERSED
                || verdict == Verdict.LOOKS_ALREADY_REVERSED;
    }

    /** The correlation of an item with the rest of its set in one group. */
    private record Group(int number, double r, long persons) {

        double z() {
            return KeyCheck.strength(r, persons) / Math.sqrt(weight());
        }

        double weight() {
            return persons - 3.0;
        }
    }

    private static boolean differs(List<Group> groups, int number) {
        Group own = groups.get(number);
        double weights = 0;
        double sum = 0;
        for (int g = 0; g < groups.size(); g++) {
            Group other = groups.get(g);
            weights += g == number ? 0 : other.weight();
            sum += g == number ? 0 : other.weight() * other.z();
        }
        if (weights == 0) {
            return false;
        }
        double others = sum / weights;
        boolean opposite = own.z() * Math.sqrt(own.weight()) < -OPPOSITE && others * Math.sqrt(weights) > OPPOSITE;
        return opposite && (others - own.z()) / Math.sqrt(1 / own.weight() + 1 / weights) > DIFFERENT;
    }
}
