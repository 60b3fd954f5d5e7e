package org.kindscale.syntax.key;

import java.util.OptionalDouble;
import org.kindscale.definition.rule.ValueRange;

/**
 * An operand as generated code reads it.
 *
 * @param of id of the item or score
 * @param variable the name of its value in generated code
 * @param kind what it is
 * @param reflection lowest plus highest value, from which a reflected operand is subtracted; absent: not reflected
 * @param weight how much it counts, above 0
 * @param range its theoretical range before keying
 */
public record Term(String of, String variable, Kind kind, OptionalDouble reflection, double weight, ValueRange range) {

    /** What an operand is. */
    public enum Kind {
        /** An item. */
        ITEM,
        /** A score. */
        SCORE,
        /** A count, of which missing answers leave a lowest and a highest value. */
        COUNT
    }

    /** {@return the value with which the operand counts, whose own value {@code value} is} */
    public double keyed(double value) {
        return reflection.isPresent() ? reflection.getAsDouble() - value : value;
    }

    /** {@return whether it is a score, whose value may be a hair off where it is compared} */
    public boolean computed() {
        return kind == Kind.SCORE;
    }
}
