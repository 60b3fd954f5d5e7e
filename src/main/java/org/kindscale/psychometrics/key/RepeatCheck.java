package org.kindscale.psychometrics.key;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindscale.psychometrics.key.Contradiction.Kind;

/**
 * Finds a run of rows that stands in the file twice.
 *
 * <p>A row whose answers f of n rows have meets a row with the same answers with probability f / n. With independent
 * rows, a run of rows that meets the same answers in the same order further down has the product of these, each pattern
 * of answers counted once, and there are n (n - 1) / 2 places to meet. Where that makes less than
 * {@value #PROBABILITY}, the rows were pasted twice.
 */
final class RepeatCheck {

    private static final double PROBABILITY = 1e-5;
    /** Patterns more frequent than that begin no run. */
    private static final int RARE = 6;

    private final Answers answers;
    private final int[] patterns;
    private final int[] frequency;

    RepeatCheck(Answers answers) {
        this.answers = answers;
        int n = answers.persons();
        patterns = new int[n];
        frequency = new int[n];
        int[] firsts = new int
                [4 * Integer.highestOneBit(Math.max(1, n))]; // by hash, half empty at least: the first of these, from 1
        int known = 0;
        for (int p = 0; p < n; p++) {
            int at = place(firsts, p);
            boolean isNew = answers.isBlank(p) || firsts[at] == 0; // an empty row is like no other
            patterns[p] = isNew ? known++ : patterns[firsts[at] - 1];
            firsts[at] = isNew ? p + 1 : firsts[at];
            frequency[patterns[p]]++;
        }
    }

    /** {@return where a person like this one stands, or the empty place that is kept for the first} */
    private int place(int[] firsts, int person) {
        int at = answers.hash(person) & firsts.length - 1;
        while (firsts[at] != 0 && !answers.areAlike(firsts[at] - 1, person)) {
            at = at + 1 & firsts.length - 1;
        }
        return at;
    }

    /** {@return the longest run that is repeated beyond chance} */
    Optional<Contradiction> repeated() {
        Map<Integer, List<Integer>> rows = new HashMap<>();
        Optional<Contradiction> best = Optional.empty();
        Set<Integer> done = new HashSet<>();
        for (int p = 0; p < patterns.length; p++) {
            if (frequency[patterns[p]] < 2 || frequency[patterns[p]] > RARE) {
                continue;
            }
            List<Integer> before = rows.computeIfAbsent(patterns[p], key -> new ArrayList<>());
            for (int first : before) {
                boolean begins = first == 0 || patterns[first - 1] != patterns[p - 1];
                if (begins || done.add(p - first)) {
                    best = better(best, first, p);
                }
            }
            before.add(p);
        }
        return best;
    }

    private Optional<Contradiction> better(Optional<Contradiction> best, int first, int second) {
        double n = patterns.length;
        double log = StrictMath.log10(n * (n - 1) / 2);
        Set<Integer> counted = new HashSet<>();
        int length = 0;
        while (first + length < second
                && second + length < patterns.length
                && patterns[first + length] == patterns[second + length]) {
            int pattern = patterns[first + length];
            log += counted.add(pattern) ? StrictMath.log10(frequency[pattern] / n) : 0;
            length++;
        }
        boolean beyond = log < StrictMath.log10(PROBABILITY);
        return beyond && (best.isEmpty() || length > best.get().statistic())
                ? Optional.of(new Contradiction(
                        Kind.REPEATED_ROWS,
                        List.of(),
                        length,
                        -log,
                        List.of(answers.row(first), answers.row(second), length)))
                : best;
    }
}
