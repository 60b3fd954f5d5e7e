package org.kindscale.psychometrics.key;

import java.util.List;
import java.util.Optional;

/**
 * Something in the data as a whole, or in a part of the persons, that contradicts the reading of the file.
 *
 * @param kind what
 * @param items the items it concerns, from 0; copied
 * @param statistic what it rests on, by kind: a count, a mean correlation, a row, or a difference of correlations
 * @param strength standard errors, or -log10 of the probability for {@link Kind#REPEATED_ROWS}
 * @param detail by kind: options, rows or item numbers that explain it; copied
 * @param part the persons it was found in
 */
public record Contradiction(
        Kind kind, List<Integer> items, double statistic, double strength, List<Integer> detail, Part part) {

    /**
     * A part of the persons: those who have a value in a column, or those in some rows on end.
     *
     * @param column the column; empty if it is no group
     * @param value what stands there
     * @param from the first row, from 0
     * @param to the last; -1 if these are no rows on end
     */
    public record Part(String column, String value, int from, int to) {

        /** All persons. */
        public static final Part ALL = new Part("", "", 0, -1);

        /** {@return who has a value in a column} */
        public static Part group(String column, String value) {
            return new Part(column, value, 0, -1);
        }

        /** {@return rows on end} */
        public static Part rows(int from, int to) {
            return new Part("", "", from, to);
        }
    }

    /** What contradicts in all persons. */
    public Contradiction(Kind kind, List<Integer> items, double statistic, double strength, List<Integer> detail) {
        this(kind, items, statistic, strength, detail, Part.ALL);
    }

    /** {@return the same, found in a part of the persons} */
    public Contradiction in(Part own) {
        return new Contradiction(kind, items, statistic, strength, detail, own);
    }

    /** What contradicts. */
    public enum Kind {
        /** The lowest option never occurs, and blanks stand where low answers are to be expected. Detail: blanks. */
        ZEROS_AS_BLANKS,
        /** The options do not rise with the rest of the scale. Detail: an option, and a later one that is lower. */
        OPTION_ORDER,
        /** Everybody has the same answer. Detail: the option. */
        CONSTANT,
        /** Another order of the items fits better. Detail: by column, the item that it seems to hold. */
        ITEM_ORDER,
        /**
         * Items of both directions go with those of the other. Detail: by column, an item that it may hold, if the
         * scores of such an order are those of the true one; else nothing.
         */
        ITEMS_EXCHANGED,
        /** The items of the scale do not hang together. */
        INCOHERENT,
        /** The reverse-keyed items of a score, keyed, correlate below zero with its others. */
        OPPOSED_HALVES,
        /** The item is mirrored in a part of the rows. Detail: first row of the other part, from 0. */
        MIRRORED_IN_PART,
        /** The columns from an item on stand a row later or earlier. Detail: the lag. */
        ROW_OFF,
        /** A run of rows stands in the file twice. Detail: first row of each, from 0, and their number. */
        REPEATED_ROWS,
        /** The lowest option stands where other answers are high. Detail: how often, and how often the next one. */
        LOWEST_FOR_MISSING,
        /** An end of the range is unused in all items, of a part of the persons alone. Detail: the options. */
        CODES_SHIFTED,
        /** Items run against the others in a group of persons, and with them elsewhere. */
        MIRRORED_IN_GROUP
    }

    /** Copies the lists. */
    public Contradiction {
        items = List.copyOf(items);
        detail = List.copyOf(detail);
    }

    /** {@return that the codes look shifted, where {@code evidence} says so of the items} */
    public static Optional<Contradiction> shiftedCodes(List<KeyEvidence> evidence) {
        List<KeyEvidence> shifted = evidence.stream()
                .filter(item -> item.verdict() == KeyEvidence.Verdict.CODES_LOOK_SHIFTED)
                .toList();
        return shifted.stream()
                .findFirst()
                .map(first -> new Contradiction(
                        Kind.CODES_SHIFTED,
                        shifted.stream().map(KeyEvidence::item).toList(),
                        first.strength(),
                        first.strength(),
                        first.others()));
    }

    /** {@return whether it explains what single items look like, so that nothing is to be said of these} */
    public boolean explainsItems() {
        return switch (kind) {
            case OPTION_ORDER, ITEM_ORDER, ITEMS_EXCHANGED, ROW_OFF, ZEROS_AS_BLANKS, INCOHERENT, CODES_SHIFTED -> true;
            case CONSTANT, MIRRORED_IN_PART, MIRRORED_IN_GROUP, OPPOSED_HALVES, REPEATED_ROWS, LOWEST_FOR_MISSING ->
                false;
        };
    }
}
