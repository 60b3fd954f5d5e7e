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
        int[] counts = new int[n];
        Map<String, Integer> known = new HashMap<>();
        for (int p = 0; p < n; p++) {
            String row = row(p);
            Integer number = known.putIfAbsent(row, known.size());
            patterns[p] = number == null ? known.size() - 1 : number;
            counts[patterns[p]]++;
        }
        frequency = counts;
    }

    private String row(int person) {
        char[] row = new char[answers.items()];
        boolean any = false;
        for (int item = 0; item < row.length; item++) {
            int option = answers.option(person, item);
            row[item] = (char) Math.max(0, option + 1);
            any |= option >= 0;
        }
        return any ? new String(row) : "row " + person; // an empty row is like no other
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
