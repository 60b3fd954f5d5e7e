package org.kindscale.syntax.key;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How generated code computes a score: the rules of a definition, their operands resolved. */
public sealed interface StepRule {

    /** {@return the operands, each as often as the rule names it} */
    List<Term> terms();

    /**
     * Weighted mean, or weighted sum, prorated when operands have no value.
     *
     * @param mean whether it is a mean
     * @param terms one or more; copied
     * @param minAnswered smallest number of operands that must have a value
     */
    record Combined(boolean mean, List<Term> terms, int minAnswered) implements StepRule {
        /** Copies the list. */
        public Combined {
            terms = List.copyOf(terms);
        }

        /** {@return whether every operand must have a value} */
        public boolean whole() {
            return minAnswered == terms.size();
        }

        /** {@return whether all operands count the same, so that only their number matters} */
        public boolean even() {
            return terms.stream().allMatch(term -> term.weight() == 1);
        }

        /** {@return the sum of all weights} */
        public double weights() {
            return terms.stream().mapToDouble(Term::weight).sum();
        }
    }

    /**
     * The number of conditions that hold; none when an operand has no value.
     *
     * @param tests one or more; copied
     */
    record Counted(List<Condition.Compare> tests) implements StepRule {
        /** Copies the list. */
        public Counted {
            tests = List.copyOf(tests);
        }

        @Override
        public List<Term> terms() {
            return tests.stream().map(Condition.Compare::term).toList();
        }
    }

    /**
     * {@code plus + times * (operand - minus) / by}.
     *
     * @param term the operand
     * @param minus subtracted first
     * @param times factor, not 0
     * @param by divisor, not 0
     * @param plus added last
     */
    record Line(Term term, double minus, double times, double by, double plus) implements StepRule {
        @Override
        public List<Term> terms() {
            return List.of(term);
        }
    }

    /**
     * A table's value for a whole number; none when an answer is missing.
     *
     * @param term the operand
     * @param table raw score to value; copied
     */
    record Looked(Term term, SortedMap<Integer, Double> table) implements StepRule {
        /** Copies the table. */
        public Looked {
            table = Collections.unmodifiableSortedMap(new TreeMap<>(table));
        }

        @Override
        public List<Term> terms() {
            return List.of(term);
        }
    }

    /**
     * The first class whose condition holds; none when missing answers leave open which.
     *
     * @param classes two or more, the last without a condition; copied
     */
    record Classed(List<Choice> classes) implements StepRule {
        /** Copies the list. */
        public Classed {
            classes = List.copyOf(classes);
        }

        @Override
        public List<Term> terms() {
            return classes.stream()
                    .flatMap(choice -> choice.when().stream())
                    .flatMap(Condition::compares)
                    .map(Condition.Compare::term)
                    .toList();
        }
    }

    /**
     * One class.
     *
     * @param label its label
     * @param when its condition; absent for the last
     */
    record Choice(String label, Optional<Condition> when) {}

    /** {@return the ids of the operands, each once, in the order of first use} */
    default List<String> operands() {
        return terms().stream().map(Term::of).distinct().toList();
    }

    /** {@return the operands by which it is told how many have a value: each as often as it is answered for} */
    default Stream<Term> answeredFor() {
        if (!(this instanceof Classed)) {
            return terms().stream();
        }
        return operands().stream()
                .map(id -> terms().stream()
                        .filter(t -> t.of().equals(id))
                        .findFirst()
                        .orElseThrow());
    }
}
