package org.kindscale.definition.battery;

import java.util.OptionalDouble;

/**
 * A condition on the answer to an earlier question. A question left out, or not asked, meets none.
 *
 * @param question id of the question, or of an item of an instrument
 * @param comparison how the answer is compared
 * @param bound what with
 */
public record When(String question, Comparison comparison, double bound) {

    /** How an answer is compared; each has the name of its property in a file. */
    public enum Comparison {
        /** The answer is the bound. */
        IS("is"),
        /** The answer is another. */
        IS_NOT("isNot"),
        /** The answer is the bound or more. */
        AT_LEAST("atLeast"),
        /** The answer is the bound or less. */
        AT_MOST("atMost");

        private final String property;

        Comparison(String property) {
            this.property = property;
        }

        /** {@return the name of the property that holds the bound} */
        public String property() {
            return property;
        }
    }

    /** {@return whether {@code answer} meets the condition; NaN and an absent answer never do} */
    public boolean holds(OptionalDouble answer) {
        if (answer.isEmpty() || Double.isNaN(answer.getAsDouble())) {
            return false;
        }
        double given = answer.getAsDouble();
        return switch (comparison) {
            case IS -> given == bound;
            case IS_NOT -> given != bound;
            case AT_LEAST -> given >= bound;
            case AT_MOST -> given <= bound;
        };
    }
}
