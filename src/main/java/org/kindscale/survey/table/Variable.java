package org.kindscale.survey.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a data file knows of a column.
 *
 * @param name its name
 * @param label what it asks, in words; empty: nothing
 * @param form what its cells are
 * @param labels value, as its cells write it, to the words that stand for it; copied in its order
 * @param missing the values that the file declares to be no response
 */
public record Variable(String name, String label, Form form, Map<String, String> labels, Declared missing) {

    /** Copies the map. */
    public Variable {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /** {@return a variable of which the file knows no more than its name} */
    public static Variable of(String name, Kind kind) {
        return new Variable(name, "", new Form(kind, 0, 0, Measure.UNKNOWN), Map.of(), Declared.NONE);
    }

    /** {@return this variable under another name} */
    public Variable named(String other) {
        return new Variable(other, label, form, labels, missing);
    }

    /** {@return this variable with other labels of its values} */
    public Variable labelled(Map<String, String> other) {
        return new Variable(name, label, form, other, missing);
    }

    /** What the cells of a column are. */
    public enum Kind {
        /** Numbers. */
        NUMBER,
        /** Texts. */
        TEXT,
        /** Days, written 2026-03-01. */
        DATE,
        /** Days and times, written 2026-03-01 09:30:00. */
        DATETIME,
        /** Times of a day, or durations, written 09:30:00. */
        TIME
    }

    /** What may be done with the numbers. */
    public enum Measure {
        /** The file does not say. */
        UNKNOWN,
        /** Names. */
        NOMINAL,
        /** Ranks. */
        ORDINAL,
        /** Quantities. */
        SCALE
    }

    /**
     * What the cells of a column are.
     *
     * @param kind their kind
     * @param width most bytes of a text, in UTF-8; 0: not known
     * @param decimals decimals that are shown
     * @param measure what may be done with them
     */
    public record Form(Kind kind, int width, int decimals, Measure measure) {}

    /**
     * Values that a file declares to be no response.
     *
     * @param values single values, as cells write them; copied
     * @param ranges ranges of numbers; copied
     */
    public record Declared(List<String> values, List<Range> ranges) {

        /** None. */
        public static final Declared NONE = new Declared(List.of(), List.of());

        /** Copies the lists. */
        public Declared {
            values = List.copyOf(values);
            ranges = List.copyOf(ranges);
        }

        /** {@return whether none is declared} */
        public boolean isEmpty() {
            return values.isEmpty() && ranges.isEmpty();
        }

        /** {@return whether the cell {@code text} holds one of them} */
        public boolean has(String text) {
            return values.contains(text) || (!ranges.isEmpty() && inRange(text));
        }

        private boolean inRange(String text) {
            try {
                double value = Double.parseDouble(text);
                return ranges.stream().anyMatch(range -> range.low() <= value && value <= range.high());
            } catch (NumberFormatException e) {
                return false;
            }
        }

        /** {@return them in words, such as "-99, 97 to 99"} */
        public String inWords() {
            List<String> all = new ArrayList<>();
            ranges.forEach(range -> all.add(range.inWords()));
            all.addAll(values);
            return String.join(", ", all);
        }
    }

    /**
     * A range of numbers.
     *
     * @param low the lowest that belongs to it; minus infinity: no bound
     * @param high the highest that belongs to it; infinity: no bound
     */
    public record Range(double low, double high) {

        /** {@return it in words, such as "97 to 99" or "up to 0"} */
        public String inWords() {
            if (low == Double.NEGATIVE_INFINITY) {
                return "up to " + RowText.shown(high);
            }
            return RowText.shown(low) + (high == Double.POSITIVE_INFINITY ? " and more" : " to " + RowText.shown(high));
        }
    }
}
