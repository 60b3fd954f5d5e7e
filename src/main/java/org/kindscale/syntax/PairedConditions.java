package org.kindscale.syntax;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kindscale.syntax.key.Condition;
import org.kindscale.syntax.key.Term;

/**
 * Conditions for languages whose logic knows true and false only: each is written twice, once for whether it surely
 * holds, and once for whether it could.
 */
final class PairedConditions {

    private final UnaryOperator<String> missing;
    private final String absolute;
    private final boolean missingIsLarge;
    private final UnaryOperator<String> fixed;
    private final UnaryOperator<String> names;

    /**
     * Creates a writer of conditions.
     *
     * @param missing turns an expression into the test whether it has no value
     * @param absolute name of the function that gives the absolute value
     * @param missingIsLarge whether a missing value is larger than any number, as in Stata; else no comparison holds
     * @param fixed turns {@code true} and {@code false} into the language's own words
     * @param names turns the name of a variable into what the language reads it by
     */
    PairedConditions(
            UnaryOperator<String> missing,
            String absolute,
            boolean missingIsLarge,
            UnaryOperator<String> fixed,
            UnaryOperator<String> names) {
        this.missing = missing;
        this.absolute = absolute;
        this.missingIsLarge = missingIsLarge;
        this.fixed = fixed;
        this.names = names;
    }

    /** {@return an expression that is true where {@code condition} holds whatever the missing answers are} */
    String surely(Condition condition) {
        return written(condition, false);
    }

    /** {@return an expression that is true where {@code condition} holds or could hold} */
    String possibly(Condition condition) {
        return written(condition, true);
    }

    private String written(Condition condition, boolean possibly) {
        if (condition instanceof Condition.Fixed settled) {
            return fixed.apply(settled.holds() ? "true" : "false");
        }
        if (condition instanceof Condition.Group group) {
            return group.parts().stream()
                    .map(part -> written(part, possibly))
                    .collect(Collectors.joining(group.any() ? " | " : " & ", "(", ")"));
        }
        Condition.Compare compare = (Condition.Compare) condition;
        return compare.term().kind() == Term.Kind.COUNT ? bounded(compare, possibly) : compared(compare, possibly);
    }

    private String compared(Condition.Compare compare, boolean possibly) {
        String name = names.apply(compare.term().variable());
        String value = keyed(compare.term(), name);
        double slack = compare.term().computed() ? Condition.TOLERANCE : 0;
        String test = switch (compare.comparison()) {
            case AT_LEAST -> value + " >= " + Names.number(compare.bound() - slack);
            case AT_MOST -> value + " <= " + Names.number(compare.bound() + slack);
            case IS ->
                slack == 0
                        ? value + " == " + Names.number(compare.bound())
                        : absolute + "(" + value + " - " + Names.bracketed(compare.bound()) + ") <= 0.000000001";
        };
        if (possibly) {
            return "((" + test + ") | " + missing.apply(name) + ")";
        }
        return missingIsLarge ? "((" + test + ") & !" + missing.apply(name) + ")" : "(" + test + ")";
    }

    private static String keyed(Term term, String value) {
        return term.reflection().isPresent()
                ? "(" + Names.number(term.reflection().getAsDouble()) + " - " + value + ")"
                : value;
    }

    /** A count lies between its lowest and its highest value; its reflection does so the other way round. */
    private String bounded(Condition.Compare compare, boolean possibly) {
        Term term = compare.term();
        boolean turned = term.reflection().isPresent();
        String low = keyed(term, names.apply(term.variable() + (turned ? "_high" : "_low")));
        String high = keyed(term, names.apply(term.variable() + (turned ? "_low" : "_high")));
        String bound = Names.number(compare.bound());
        return switch (compare.comparison()) {
            case AT_LEAST -> "(" + (possibly ? high : low) + " >= " + bound + ")";
            case AT_MOST -> "(" + (possibly ? low : high) + " <= " + bound + ")";
            case IS ->
                possibly
                        ? "((" + low + " <= " + bound + ") & (" + high + " >= " + bound + "))"
                        : "((" + low + " == " + bound + ") & (" + high + " == " + bound + "))";
        };
    }
}
