package org.kindscale.psychometrics.key;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.key.Contradiction.Kind;
import org.kindscale.psychometrics.key.Contradiction.Part;
import org.kindscale.psychometrics.key.KeyEvidence.Verdict;

/**
 * Asks what contradicts in some groups of persons alone.
 *
 * <p>One question is whether an item runs with its set in some groups and against it in another: it was coded in two
 * ways. The correlation of the item with the rest of its smallest set of three items or more in one group is compared
 * with that in all other groups, by Fisher's z. It must be negative here and positive there, and differ by
 * {@link #DIFFERENT} standard errors.
 */
public final class GroupCheck {

    private static final double DIFFERENT = 3.7;
    private static final double OPPOSITE = 1.25;

    /** Groups that differ so much in a score have less of it in common, and their items hang together less. */
    private static final double MUCH = 0.25;

    /** Halves and quarters of the rows. */
    private static final int ROW_PARTS = 6;

    private final List<ResponseSums> groups;
    private final List<SymmetricMatrix> correlations;
    private final List<KeyedSet> sets;
    /** By item, the smallest set of three items or more that holds it; -1 if there is none. */
    private final int[] smallest;

    private GroupCheck(List<ResponseSums> groups, List<KeyedSet> sets) {
        this.groups = groups;
        this.correlations = this.groups.stream().map(ResponseSums::correlations).toList();
        this.sets = sets;
        this.smallest = groups.isEmpty()
                ? new int[0]
                : Answers.smallestSets(sets, groups.get(0).values().items(), 3);
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

    /**
     * Persons by what stands in a column beside the items.
     *
     * @param column its name
     * @param values what stands there, each once; copied
     * @param of by person, the number of the value; -1 if there is none; not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // thousands of numbers, made once
    public record Grouping(String column, List<String> values, int[] of) {

        /** Copies the values. */
        public Grouping {
            values = List.copyOf(values);
        }

        int[] persons(int value) {
            return IntStream.range(0, of.length).filter(p -> of[p] == value).toArray();
        }
    }

    /**
     * {@return what contradicts in a group alone: codes that look shifted, options out of order, items that run against
     * the others; if there is nothing, options out of order in a half or a quarter of the rows}
     *
     * <p>Limits are as high as the number of groups of all columns asks for. A column that was made of the answers,
     * such as a band or a copy of an item, is passed over.
     *
     * @param answers all persons
     * @param sets the sets of items, as in {@link KeyCheck#of}
     * @param columns the columns
     */
    static List<Contradiction> within(Answers answers, List<KeyedSet> sets, List<Grouping> columns) {
        GroupLook look = new GroupLook(answers, sets);
        List<Contradiction> found = inColumns(answers, sets, columns, look);
        return found.isEmpty() ? inRows(answers, sets, look) : found;
    }

    private static List<Contradiction> inColumns(
            Answers answers, List<KeyedSet> sets, List<Grouping> columns, GroupLook look) {
        int parts = columns.stream().mapToInt(column -> column.values().size()).sum();
        List<Contradiction> found = new ArrayList<>();
        for (Grouping column : columns) {
            List<Contradiction> own = new ArrayList<>();
            for (GroupLook.Seen seen : look.at(column)) {
                Answers group = answers.of(column.persons(seen.value()));
                Part part = Part.group(column.column(), column.values().get(seen.value()));
                in(group, sets, parts, seen).map(one -> one.in(part)).forEach(own::add);
            }
            if (!own.isEmpty() && !isMadeOf(column, answers, sets)) {
                boolean free = sets.stream().allMatch(set -> explained(column, answers.keyedSum(set)) < MUCH);
                own.stream()
                        .filter(one -> free || one.kind() != Kind.MIRRORED_IN_GROUP)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static Stream<Contradiction> in(Answers group, List<KeyedSet> sets, int parts, GroupLook.Seen seen) {
        Optional<Contradiction> shifted = seen.endUnused()
                ? Contradiction.shiftedCodes(new EndCheck(group, sets).suspects(parts))
                : Optional.empty();
        return shifted.isPresent() || !seen.loose()
                ? shifted.stream()
                : Stream.concat(order(group, sets, parts).stream(), mirrored(group, sets, parts));
    }

    private static Optional<Contradiction> order(Answers group, List<KeyedSet> sets, int parts) {
        return new OptionCheck(group.first(Judgement.ENOUGH), sets, parts).order();
    }

    /** {@return options out of order in a half or a quarter of the rows} */
    private static List<Contradiction> inRows(Answers answers, List<KeyedSet> sets, GroupLook look) {
        for (int parts = 2; parts <= 4; parts += 2) {
            for (GroupLook.Seen seen : look.atRows(parts)) {
                int from = first(seen.value(), parts, answers);
                int to = first(seen.value() + 1, parts, answers);
                Optional<Contradiction> found = seen.loose()
                        ? order(answers.of(IntStream.range(from, to).toArray()), sets, ROW_PARTS)
                        : Optional.empty();
                if (found.isPresent()) {
                    return List.of(found.get().in(Part.rows(answers.row(from), answers.row(to - 1))));
                }
            }
        }
        return List.of();
    }

    /** {@return the first person of a part of the rows} */
    private static int first(int part, int parts, Answers answers) {
        return (int) (((long) part * answers.persons() + parts - 1) / parts);
    }

    private static Stream<Contradiction> mirrored(Answers group, List<KeyedSet> sets, int parts) {
        List<KeyEvidence> against = KeyCheck.of(group.sums(), sets).stream()
                .filter(item ->
                        item.verdict() == Verdict.LOOKS_UNREVERSED || item.verdict() == Verdict.LOOKS_ALREADY_REVERSED)
                .filter(item -> KeyCheck.Limits.USUAL.against(item.strength(), group.answered(item.item()), parts))
                .toList();
        return against.stream()
                .limit(1)
                .map(first -> new Contradiction(
                        Kind.MIRRORED_IN_GROUP,
                        against.stream().map(KeyEvidence::item).toList(),
                        first.statistic(),
                        Math.abs(first.strength()),
                        List.of()));
    }

    /** {@return whether groups do not overlap in a sum, or an item is the same for all of each group} */
    private static boolean isMadeOf(Grouping column, Answers answers, List<KeyedSet> sets) {
        return sets.stream().anyMatch(set -> divides(column, rawSum(answers, set)))
                || IntStream.of(Answers.scored(sets)).anyMatch(item -> divides(column, answers.of(item)));
    }

    /** {@return by person, the keyed sum of item scores; NaN where an answer is missing} */
    private static double[] rawSum(Answers answers, KeyedSet set) {
        double[] sum = new double[answers.persons()];
        for (int place = 0; place < set.items().size(); place++) {
            double[] own = answers.of(set.items().get(place));
            double factor = set.factors().get(place);
            for (int p = 0; p < sum.length; p++) {
                sum[p] += factor * own[p];
            }
        }
        return sum;
    }

    /** {@return whether everybody in a group has less than everybody in the next} */
    private static boolean divides(Grouping column, double[] what) {
        int groups = column.values().size();
        double[] least = new double[groups];
        double[] most = new double[groups];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        for (int p = 0; p < what.length; p++) {
            int own = column.of()[p];
            if (own >= 0 && !Double.isNaN(what[p])) {
                least[own] = Math.min(least[own], what[p]);
                most[own] = Math.max(most[own], what[p]);
            }
        }
        List<Integer> order = IntStream.range(0, groups)
                .boxed()
                .filter(g -> least[g] <= most[g])
                .sorted(Comparator.comparingDouble(g -> least[g]))
                .toList();
        return IntStream.range(1, order.size()).allMatch(g -> most[order.get(g - 1)] < least[order.get(g)]);
    }

    /** {@return the share of the variance of a sum that lies between the groups} */
    private static double explained(Grouping column, double[] sum) {
        double[] total = new double[column.values().size()];
        int[] n = new int[total.length];
        double all = 0;
        double squares = 0;
        int persons = 0;
        for (int p = 0; p < sum.length; p++) {
            int own = column.of()[p];
            if (own >= 0) {
                total[own] += sum[p];
                n[own]++;
                all += sum[p];
                squares += sum[p] * sum[p];
                persons++;
            }
        }
        double between = 0;
        for (int g = 0; g < total.length; g++) {
            between += n[g] > 0 ? total[g] * total[g] / n[g] : 0;
        }
        double mean = persons > 0 ? all * all / persons : 0;
        return squares > mean ? (between - mean) / (squares - mean) : 0;
    }

    private Optional<KeyEvidence> differing(KeyEvidence evidence) {
        int item = evidence.item();
        int set = item < smallest.length ? smallest[item] : -1;
        if (set < 0 || !mayDiffer(evidence.verdict())) {
            return Optional.empty();
        }
        List<Group> usable = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            ResponseSums group = groups.get(g);
            long persons = group.answered(item);
            double r = persons < KeyCheck.FEWEST
                    ? Double.NaN
                    : PolarityCheck.itemRest(correlations.get(g), group.answered(), sets.get(set), item);
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
                item, Verdict.POLARITY_DIFFERS, set, against.get(0).r(), 0, numbers));
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
