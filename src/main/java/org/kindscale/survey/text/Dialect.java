package org.kindscale.survey.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a survey file separates cells.
 *
 * @param delimiter an ASCII character that is no quote, no line end and no NUL
 */
public record Dialect(char delimiter) {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};

    /** Checks the delimiter. */
    public Dialect {
        if (delimiter == '"' || delimiter == '\n' || delimiter == '\r' || delimiter == 0 || delimiter > 126) {
            throw new IllegalArgumentException("the delimiter must be one ASCII character other than a quote");
        }
    }

    /**
     * Tells the dialect from the beginning of a file: the delimiter that stands most often, outside quotes, in the
     * first record, if possible among those that stand equally often in the second.
     *
     * @param start first bytes of the file
     * @param length how many there are
     * @return the dialect; comma when no candidate occurs; empty when two candidates fit equally
     */
    public static Optional<Dialect> sniff(byte[] start, int length) {
        int[] first = new int[CANDIDATES.length];
        int next = count(start, 0, length, first);
        int[] second = new int[CANDIDATES.length];
        boolean hasSecond = next < length && count(start, next, length, second) > next;
        int most = 0;
        boolean consistent = false;
        List<Character> best = new ArrayList<>();
        for (int c = 0; c < CANDIDATES.length; c++) {
            boolean fits = hasSecond && first[c] == second[c];
            boolean better = first[c] > 0 && ((fits && !consistent) || (fits == consistent && first[c] > most));
            if (better) {
                best.clear();
                most = first[c];
                consistent = fits;
            }
            if (first[c] > 0 && first[c] == most && fits == consistent) {
                best.add(CANDIDATES[c]);
            }
        }
        if (best.isEmpty()) {
            return Optional.of(new Dialect(','));
        }
        return best.size() == 1 ? Optional.of(new Dialect(best.get(0))) : Optional.empty();
    }

    /**
     * Counts the candidates outside quotes in the record that begins at {@code from}; returns where the next begins.
     */
    private static int count(byte[] bytes, int from, int length, int[] counts) {
        boolean quoted = false;
        boolean closed = false;
        for (int i = from; i < length; i++) {
            byte b = bytes[i];
            boolean opens = closed || i == from || isCandidate(bytes[i - 1]);
            closed = b == '"' && quoted; // and opens again if it is doubled
            if (b == '"') {
                quoted = !quoted && opens; // a quote inside a cell is a character like any other
            } else if (!quoted && (b == '\n' || b == '\r')) {
                boolean pair = b == '\r' && i + 1 < length && bytes[i + 1] == '\n';
                return i + (pair ? 2 : 1);
            } else if (!quoted) {
                for (int c = 0; c < CANDIDATES.length; c++) {
                    counts[c] += b == CANDIDATES[c] ? 1 : 0;
                }
            }
        }
        return length;
    }

    private static boolean isCandidate(byte b) {
        return b == ',' || b == ';' || b == '\t' || b == '|';
    }
}
