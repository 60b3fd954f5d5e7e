package org.kindscale.psychometrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.KeyEvidence.Verdict;

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
        this.groups = groups.stream()
                .filter(group -> group.persons() >= KeyCheck.FEWEST)
                .toList();
        this.correlations = this.groups.stream().map(ResponseSums::correlations).toList();
        this.sets = sets;
    }

    /**
     * Returns the evidence on each item with what groups of persons add to it.
     *
     * @param whole the evidence of all persons
     * @param groups the responses of each group; groups of fewer than 20 persons are left out
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
            double r = PolarityCheck.itemRest(correlations.get(g), sets.get(set.get()), item);
            long persons = groups.get(g).answered(item);
            if (!Double.isNaN(r) && persons >= KeyCheck.FEWEST) {
                usable.add(new Group(r, persons));
            }
        }
        List<Integer> against = IntStream.range(0, usable.size())
                .filter(g -> differs(usable, g))
                .boxed()
                .toList();
        if (against.isEmpty()) {
            return Optional.empty();
        }
        double worst =
                against.stream().mapToDouble(g -> usable.get(g).r()).min().orElseThrow();
        return Optional.of(new KeyEvidence(item, Verdict.POLARITY_DIFFERS, set.get(), worst, 0, against));
    }

    private static boolean mayDiffer(Verdict verdict) {
        return verdict == Verdict.OK
                || verdict == Verdict.LOOKS_UNREVERSED
                || verdict == Verdict.LOOKS_ALREADY_REVERSED;
    }

    /** The correlation of an item with the rest of its set in one group. */
    private record Group(double r, long persons) {

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
