package org.kindscale.definition.rule;

/**
 * An item or a score that another score is made of.
 *
 * @param of id of the item or score
 * @param keying whether it counts as it is or reflected
 * @param weight how much it counts, above 0
 */
public record Operand(String of, Keying keying, double weight) {

    /** Checks the weight. */
    public Operand {
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("a weight must be a number above 0, got " + weight);
        }
    }

    /** Returns the operand written as {@code signed}: an id, or an id behind a minus sign for its reflection. */
    public static Operand of(String signed) {
        return signed.startsWith("-")
                ? new Operand(signed.substring(1), Keying.REVERSE, 1)
                : new Operand(signed, Keying.POSITIVE, 1);
    }

    /** {@return this operand with {@code weight}} */
    public Operand weighing(double newWeight) {
        return new Operand(of, keying, newWeight);
    }

    /** {@return this operand, keyed the other way} */
    public Operand flipped() {
        return new Operand(of, keying.flipped(), weight);
    }

    /** {@return this operand, made of {@code name}} */
    public Operand renamed(String name) {
        return new Operand(name, keying, weight);
    }

    /** {@return whether it counts reflected} */
    public boolean reversed() {
        return keying == Keying.REVERSE;
    }

    /** Returns the id, behind a minus sign if it counts reflected. */
    public String signed() {
        return reversed() ? "-" + of : of;
    }

    /** The direction in which an operand counts. */
    public enum Keying {
        /** Counts as it is. */
        POSITIVE,
        /** Counts reflected about the middle of its range. */
        REVERSE;

        /** {@return the other direction} */
        public Keying flipped() {
            return this == POSITIVE ? REVERSE : POSITIVE;
        }
    }
}
