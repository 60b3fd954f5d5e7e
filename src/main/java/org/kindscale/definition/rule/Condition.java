package org.kindscale.definition.rule;

import java.util.List;

/** What must hold for a class of a {@link ScoreRule.Classify} rule. */
public sealed interface Condition {

    /**
     * A comparison of an operand's score with a number.
     *
     * @param operand the item or score compared
     * @param comparison how
     * @param bound with what, in the operand's raw-score points
     */
    record Threshold(Operand operand, Comparison comparison, double bound) implements Condition {

        /** How a threshold compares. */
        public enum Comparison {
            /** Holds from the bound upwards. */
            AT_LEAST("atLeast"),
            /** Holds up to the bound. */
            AT_MOST("atMost"),
            /** Holds at the bound only. */
            IS("is");

            private final String key;

            Comparison(String key) {
                this.key = key;
            }

            /** {@return the property's name in a definition} */
            public String key() {
                return key;
            }
        }

        /** {@return whether {@code value} meets the threshold} */
        public boolean holds(double value) {
            return switch (comparison) {
                case AT_LEAST -> value >= bound - 1e-9;
                case AT_MOST -> value <= bound + 1e-9;
                case IS -> Math.abs(value - bound) <= 1e-9;
            };
        }

        /** {@return this threshold with another operand} */
        public Threshold with(Operand other) {
            return new Threshold(other, comparison, bound);
        }

        /** {@return this threshold with its bound moved by {@code step}} */
        public Threshold moved(double step) {
            return new Threshold(operand, comparison, bound + step);
        }

        /** Returns the threshold in words, such as {@code phq9_1 at least 2}. */
        public String inWords() {
            String how = switch (comparison) {
                case AT_LEAST -> " at least ";
                case AT_MOST -> " at most ";
                case IS -> " is ";
            };
            return operand.signed() + how + Numbers.plain(bound);
        }
    }

    /**
     * Holds when all parts do.
     *
     * @param parts one or more; copied
     */
    record All(List<Condition> parts) implements Condition {
        /** Checks that there are parts. */
        public All {
            parts = List.copyOf(parts);
            requireParts(parts);
        }
    }

    /**
     * Holds when one part does.
     *
     * @param parts one or more; copied
     */
    record Any(List<Condition> parts) implements Condition {
        /** Checks that there are parts. */
        public Any {
            parts = List.copyOf(parts);
            requireParts(parts);
        }
    }

    /** {@return the thresholds, depth first} */
    default List<Threshold> thresholds() {
        if (this instanceof Threshold threshold) {
            return List.of(threshold);
        }
        List<Condition> parts = this instanceof All all ? all.parts() : ((Any) this).parts();
        return parts.stream().flatMap(part -> part.thresholds().stream()).toList();
    }

    private static void requireParts(List<Condition> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a condition needs one part or more");
        }
    }
}
