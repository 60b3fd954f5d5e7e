package org.kindscale.diagnostics;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody may have meant. */
public final class Suggestion {

    /** Longest word, in characters, that is compared. */
    private static final int LONGEST = 200;

    private Suggestion() {}

    /**
     * {@return the one of {@code known} that is nearest to {@code word}, if it is near: at most a third of its letters
     * differ}
     */
    public static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty(); // nobody mistypes so much, and comparing takes the square of it
        }
        int most = Math.max(1, word.length() / 3);
        String best = "";
        int fewest = Integer.MAX_VALUE;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - word.length()) > most) {
                continue; // that many letters at least must be added or left out
            }
            int edits = edits(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (edits < fewest) {
                fewest = edits;
                best = candidate;
            }
        }
        return fewest <= most ? Optional.of(best) : Optional.empty();
    }

    /**
     * Returns how many letters must be added, left out, changed or swapped with a neighbour to turn one word into the
     * other.
     */
    private static int edits(String a, String b) {
        return new Distance(a, b).edits();
    }

    /** The edits between two words, worked out from those between their beginnings. */
    private static final class Distance {

        private final String a;
        private final String b;
        /** By letters of either word: the fewest edits between these beginnings. */
        private final int[][] cost;

        Distance(String a, String b) {
            this.a = a;
            this.b = b;
            cost = new int[a.length() + 1][b.length() + 1];
        }

        int edits() {
            for (int i = 0; i <= a.length(); i++) {
                for (int j = 0; j <= b.length(); j++) {
                    cost[i][j] = i == 0 || j == 0 ? i + j : step(i, j);
                }
            }
            return cost[a.length()][b.length()];
        }

        private int step(int i, int j) {
            int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
            int best = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
            boolean swapped =
                    i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
            return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
        }
    }
}
