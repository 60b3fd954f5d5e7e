package org.kindscale.survey.codes;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How near a text is to a label, from 0 to 1.
 *
 * <p>The best of three: letters alike (1 - edits ÷ the longer length), words in common (shared ÷ all), and 0.8 where
 * one holds all words of the other in a row. 0 where only one of the two denies: "Disagree" is not near "Agree".
 */
final class NearLabels {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}']+");
    private static final Set<String> DENIALS =
            Set.of("not", "no", "never", "don't", "nicht", "nie", "kein", "keine", "ne", "pas", "jamais", "nunca");
    private static final double FEWEST_ALIKE = 0.5;
    private static final double LEAD = 0.1;

    private NearLabels() {}

    /**
     * Returns the place of the label that {@code text} is near.
     *
     * @param text a text
     * @param labels labels, by option; the labels of one option stand in one list
     * @return the option, absent if none is near or a second is nearly as near
     */
    static Optional<Integer> nearest(String text, List<List<String>> labels) {
        int best = -1;
        double most = 0;
        double second = 0;
        for (int option = 0; option < labels.size(); option++) {
            double near = labels.get(option).stream()
                    .mapToDouble(label -> nearness(text, label))
                    .max()
                    .orElse(0);
            second = Math.max(second, Math.min(near, most));
            if (near > most) {
                most = near;
                best = option;
            }
        }
        return most >= FEWEST_ALIKE && most - second >= LEAD ? Optional.of(best) : Optional.empty();
    }

    private static double nearness(String text, String label) {
        List<String> a = words(text);
        List<String> b = words(label);
        if (a.isEmpty() || b.isEmpty() || denies(a) != denies(b)) {
            return 0;
        }
        Set<String> shared = new HashSet<>(a);
        shared.retainAll(b);
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        String one = " " + String.join(" ", a) + " ";
        String other = " " + String.join(" ", b) + " ";
        double within = one.contains(other) || other.contains(one) ? 0.8 : 0;
        double longer = Math.max(one.length(), other.length()) - 2.0;
        double letters = 1 - edits(one.strip(), other.strip()) / longer;
        return Math.max(within, Math.max(letters, (double) shared.size() / all.size()));
    }

    private static List<String> words(String text) {
        return Arrays.stream(NO_LETTER.split(text.toLowerCase(Locale.ROOT).replace('\u2019', '\''), -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean denies(List<String> words) {
        return words.stream()
                .anyMatch(word -> DENIALS.contains(word) || word.startsWith("dis") || word.startsWith("un"));
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
