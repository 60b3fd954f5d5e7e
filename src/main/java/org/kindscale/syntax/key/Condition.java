package org.kindscale.syntax.key;

import java.util.List;
import java.util.stream.Stream;
import org.kindscale.definition.rule.Condition.Threshold.Comparison;

/** A condition as generated code tests it: true, false or, where missing answers leave it open, neither. */
public sealed interface Condition {

    /** How far from a bound a computed score counts as standing on it, in points of the score. */
    double TOLERANCE = 1e-9;

    /**
     * A comparison.
     *
     * @param term what is compared, after keying
     * @param comparison how
     * @param bound with what
     */
    record Compare(Term term, Comparison comparison, double bound) implements Condition {

        /** {@return whether {@code value}, before keying, meets the comparison} */
        public boolean holds(double value) {
            double keyed = term.keyed(value);
            return switch (comparison) {
                case AT_LEAST -> keyed >= bound - TOLERANCE;
                case AT_MOST -> keyed <= bound + TOLERANCE;
                case IS -> Math.abs(keyed - bound) <= TOLERANCE;
            };
        }

        /** {@return this comparison, or what it always comes to where the operand's range leaves no choice} */
        public Condition settled() {
            boolean atLow = holds(term.range().low());
            boolean atHigh = holds(term.range().high());
            boolean one = term.range().low() == term.range().high();
            return switch (comparison) {
                case AT_LEAST, AT_MOST -> atLow == atHigh ? new Fixed(atLow) : this;
                case IS -> one || beyond() ? new Fixed(one && atLow) : this;
            };
        }

        private boolean beyond() {
            double a = term.keyed(term.range().low());
            double b = term.keyed(term.range().high());
            return bound < Math.min(a, b) - TOLERANCE || bound > Math.max(a, b) + TOLERANCE;
        }
    }

    /**
     * What no answer can change.
     *
     * @param holds whether it is so
     */
    record Fixed(boolean holds) implements Condition {}

    /**
     * Holds when all parts do, or when one does.
     *
     * @param any whether one is enough
     * @param parts one or more; copied
     */
    record Group(boolean any, List<Condition> parts) implements Condition {
        /** Copies the list. */
        public Group {
            parts = List.copyOf(parts);
        }
    }

    /** {@return the comparisons in it, depth first} */
    default Stream<Compare> compares() {
        if (this instanceof Compare compare) {
            return Stream.of(compare);
        }
        return this instanceof Group group ? group.parts().stream().flatMap(Condition::compares) : Stream.empty();
    }
}
