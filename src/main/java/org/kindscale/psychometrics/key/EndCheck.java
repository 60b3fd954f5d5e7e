package org.kindscale.psychometrics.key;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.Tails;
import org.kindscale.psychometrics.key.Contradiction.Kind;
import org.kindscale.psychometrics.key.Contradiction.Part;
import org.kindscale.psychometrics.key.KeyEvidence.Verdict;

/**
 * Finds an end of the response scale that nobody uses in any item although it is to be expected: codes shifted, options
 * put together, or the lowest code exported as a blank.
 *
 * <p>If an answer is a normal tendency cut at thresholds, the two lowest thresholds that are known of an item, z1 and
 * z2, tell where the next one is to be expected: as far below z1 as z1 is below z2 (or as thresholds lie apart in the
 * mean item, if that is more). Where two options alone are used, one threshold is known, and the other is taken to lie
 * as far below as if more than half of all answers fell between them, {@value #OF_THREE}. L, the sum over items of n
 * Phi(z0), is the number of responses to expect. A person who is low in one item is low in others: with m responses on
 * the option beside the end for each person who has any, about L / m persons are to be expected, and the probability
 * that there is none is exp(-L / m). That m is taken further inside the scale than the end, where responses cluster
 * more, makes it cautious.
 */
final class EndCheck {

    /** Persons to expect at an end before it is odd that there is none: -log of 1.5 in a thousand. */
    private static final double EXPECTED = 6.5;

    /** Between two thresholds that hold 55 % of the answers: the widest middle option that is believed. */
    private static final double OF_THREE = 1.5;

    private static final double CERTAIN = 3.3;
    private static final double LIKELY = 1.6;
    private static final int FEWEST_BLANKS = 10;

    private final Answers answers;
    private final List<KeyedSet> sets;
    /** By item, the number of the largest set that holds it. */
    private final int[] largest;

    private final List<Integer> judged = new ArrayList<>();
    private final int[][] counts;

    EndCheck(Answers answers, List<KeyedSet> sets) {
        this.answers = answers;
        this.sets = sets;
        this.largest = Answers.largestSets(sets, answers.items());
        this.counts = new int[answers.items()][];
        for (int item : Answers.scored(sets)) {
            counts[item] = answers.counts(item);
            if (counts[item].length > 2 && answers.answered(item) > 0) {
                judged.add(item);
            }
        }
    }

    /** {@return evidence on all items if an end is unused} */
    List<KeyEvidence> suspects() {
        return beyond(EXPECTED);
    }

    /** {@return the same for one of {@code parts} parts of the persons that are looked at alike} */
    List<KeyEvidence> suspects(int parts) {
        return beyond(EXPECTED + StrictMath.log(parts));
    }

    /** {@return evidence on all items if {@code least} persons or more are to be expected at an unused end} */
    private List<KeyEvidence> beyond(double least) {
        double low = isUnused(true) ? expected(true) : 0;
        double high = isUnused(false) ? expected(false) : 0;
        List<KeyEvidence> suspects = new ArrayList<>();
        if (judged.size() < 3 || Math.max(low, high) < least) {
            return suspects;
        }
        for (int item : judged) {
            List<Integer> ends = IntStream.range(0, unused(low >= high))
                    .map(option -> low >= high ? option : counts[item].length - 1 - option)
                    .sorted()
                    .boxed()
                    .toList();
            suspects.add(new KeyEvidence(
                    item, Verdict.CODES_LOOK_SHIFTED, -1, Math.max(low, high), Math.max(low, high), ends));
        }
        return suspects;
    }

    /**
     * {@return that the codes look shifted in rows on end: the longest run of persons who do not use an end that others
     * use}
     *
     * <p>Where E of L persons are to be expected at an end, a run of L or more without any begins at a given person
     * with probability E / L exp(-E), and so somewhere among N with about N / L E exp(-E).
     */
    Optional<Contradiction> shiftedRun() {
        Optional<Contradiction> low = shiftedRun(true);
        return low.isPresent() ? low : shiftedRun(false);
    }

    private Optional<Contradiction> shiftedRun(boolean lowest) {
        if (judged.size() < 3 || isUnused(lowest)) {
            return Optional.empty();
        }
        int[] run = longestWithout(lowest);
        if (run.length < KeyCheck.FEWEST) {
            return Optional.empty();
        }
        EndCheck part = new EndCheck(answers.of(run), sets);
        double expected = part.judged.size() == judged.size() ? part.expected(lowest) : 0;
        double least = EXPECTED + StrictMath.log((double) answers.persons() / run.length);
        if (expected < 1 || expected - StrictMath.log(expected) < least) {
            return Optional.empty();
        }
        return Contradiction.shiftedCodes(part.beyond(0))
                .map(found -> found.in(Part.rows(answers.row(run[0]), answers.row(run[run.length - 1]))));
    }

    /** {@return the persons of the longest run in which nobody uses an end; who answered nothing is passed over} */
    private int[] longestWithout(boolean lowest) {
        int[] items = judged.stream().mapToInt(item -> item).toArray();
        int[] ends = judged.stream().mapToInt(item -> from(item, 0, lowest)).toArray();
        int[] own = new int[answers.persons()];
        int[] longest = {};
        int length = 0;
        for (int p = 0; p < answers.persons(); p++) {
            boolean uses = false;
            boolean answered = false;
            for (int i = 0; i < items.length && !uses; i++) {
                int option = answers.option(p, items[i]);
                uses = option == ends[i];
                answered |= option >= 0;
            }
            if (uses) {
                longest = length > longest.length ? Arrays.copyOf(own, length) : longest;
                length = 0;
            } else if (answered) {
                own[length++] = p;
            }
        }
        return length > longest.length ? Arrays.copyOf(own, length) : longest;
    }

    /** {@return whether the lowest option is unused, whatever that may mean} */
    boolean isLowestUnused() {
        return judged.size() > 2 && isUnused(true);
    }

    private boolean isUnused(boolean lowest) {
        return unused(lowest) > 0;
    }

    /** {@return how many options at an end nobody chose in any item} */
    private int unused(boolean lowest) {
        int least = Integer.MAX_VALUE;
        for (int item : judged) {
            int own = 0;
            while (own < counts[item].length && counts[item][from(item, own, lowest)] == 0) {
                own++;
            }
            least = Math.min(least, own);
        }
        return judged.isEmpty() ? 0 : least;
    }

    /** {@return the option that is {@code steps} away from an end} */
    private int from(int item, int steps, boolean lowest) {
        return lowest ? steps : counts[item].length - 1 - steps;
    }

    /** {@return persons to expect at an end} */
    private double expected(boolean lowest) {
        int unused = unused(lowest);
        double[] first = new double[judged.size()];
        double[] step = new double[judged.size()];
        double mean = 0;
        for (int i = 0; i < first.length; i++) {
            int item = judged.get(i);
            int[] own = counts[item];
            double n = answers.answered(item);
            int used = own.length - unused;
            if (used < 2) {
                return 0;
            }
            double beside = own[from(item, unused, lowest)];
            double next = own[from(item, unused + 1, lowest)];
            first[i] = quantile(beside, n);
            step[i] = used > 2 ? quantile(beside + next, n) - first[i] : OF_THREE;
            mean += step[i] / first.length;
        }
        double responses = 0;
        for (int i = 0; i < first.length; i++) {
            int item = judged.get(i);
            responses += answers.answered(item) * Tails.normal(first[i] - Math.max(step[i], mean));
        }
        return responses / responsesByPerson(unused, lowest);
    }

    /** {@return the threshold below which {@code count} of {@code n} lie; cautious at the ends} */
    private static double quantile(double count, double n) {
        return Tails.normalQuantile(Math.max(0.25, Math.min(n - 0.25, count)) / n);
    }

    /** {@return how often persons chose the option beside the unused ones who chose it at all} */
    private double responsesByPerson(int unused, boolean lowest) {
        int responses = 0;
        int persons = 0;
        for (int p = 0; p < answers.persons(); p++) {
            int own = 0;
            for (int item : judged) {
                own += answers.option(p, item) == from(item, unused, lowest) ? 1 : 0;
            }
            responses += own;
            persons += own > 0 ? 1 : 0;
        }
        return persons > 0 ? (double) responses / persons : 1;
    }

    /**
     * {@return that the lowest option stands blank: it never occurs, blanks stand in nearly all items, and the persons'
     * other answers are low where there is a blank, by {@value #CERTAIN} standard errors, or {@value #LIKELY} where
     * codes would otherwise look shifted}
     *
     * <p>The statistic is the sum over persons of u, the keyed standardised mean of a person's other answers added over
     * the person's blanks (with the sign of the item), by the root of the sum of its squares.
     */
    Optional<Contradiction> blanks() {
        if (judged.size() < 3 || !isUnused(true)) {
            return Optional.empty();
        }
        long holed = judged.stream()
                .filter(item -> answers.answered(item) < answers.persons())
                .count();
        double sum = 0;
        double squares = 0;
        int blanks = 0;
        for (int s = 0; s < sets.size(); s++) {
            double[] rest = answers.keyedSum(sets.get(s));
            for (int p = 0; p < answers.persons(); p++) {
                int own = blanks(p, s);
                double u = direction(p, s) * rest[p];
                blanks += own;
                sum += u;
                squares += u * u;
            }
        }
        boolean everywhere = holed >= 0.9 * judged.size() && blanks >= FEWEST_BLANKS;
        double z = squares > 0 ? sum / Math.sqrt(squares) : 0;
        double certain = expected(true) > EXPECTED ? LIKELY : CERTAIN; // that the end is unused tells too
        return everywhere && z < -certain
                ? Optional.of(new Contradiction(Kind.ZEROS_AS_BLANKS, judged, blanks, -z, List.of(blanks)))
                : Optional.empty();
    }

    private int blanks(int person, int set) {
        int blanks = 0;
        for (int item : judged) {
            boolean own = largest[item] == set;
            blanks += own && answers.option(person, item) < 0 ? 1 : 0;
        }
        return blanks;
    }

    private double direction(int person, int number) {
        KeyedSet set = sets.get(number);
        double direction = 0;
        int answered = 0;
        for (int place = 0; place < set.items().size(); place++) {
            int item = set.items().get(place);
            boolean blank = answers.option(person, item) < 0;
            answered += blank ? 0 : 1;
            boolean own = largest[item] == number;
            direction += blank && own ? set.sign(place) : 0;
        }
        return answered > 0 ? direction / answered : 0;
    }
}
