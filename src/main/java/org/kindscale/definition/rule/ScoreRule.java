package org.kindscale.definition.rule;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kindscale.definition.rule.Condition.Threshold;

/** How a score is made: one of eight rules. */
public sealed interface ScoreRule {

    /** {@return the rule's name in a definition} */
    String key();

    /** {@return what the rule reads, in order, with keying; an operand may occur more than once} */
    List<Operand> operands();

    /** A rule whose operands may be missing. */
    sealed interface Combining extends ScoreRule permits Mean, Sum {
        /** {@return the smallest number of operands that must have a value, 1 to all of them} */
        int minAnswered();

        /** {@return the same rule with other operands and another {@code minAnswered}} */
        Combining with(List<Operand> operands, int minAnswered);
    }

    /**
     * The weighted mean of the operands that have a value.
     *
     * @param operands one or more; copied
     * @param minAnswered smallest number of operands that must have a value
     */
    record Mean(List<Operand> operands, int minAnswered) implements Combining {
        /** Checks the number of operands. */
        public Mean {
            operands = requireSome(operands);
            requireMin(minAnswered, operands.size());
        }

        @Override
        public String key() {
            return "mean";
        }

        @Override
        public Mean with(List<Operand> newOperands, int newMinAnswered) {
            return new Mean(newOperands, newMinAnswered);
        }
    }

    /**
     * The weighted sum, prorated when operands have no value.
     *
     * @param operands one or more; copied
     * @param minAnswered smallest number of operands that must have a value
     */
    record Sum(List<Operand> operands, int minAnswered) implements Combining {
        /** Checks the number of operands. */
        public Sum {
            operands = requireSome(operands);
            requireMin(minAnswered, operands.size());
        }

        @Override
        public String key() {
            return "sum";
        }

        @Override
        public Sum with(List<Operand> newOperands, int newMinAnswered) {
            return new Sum(newOperands, newMinAnswered);
        }
    }

    /**
     * The number of thresholds that hold.
     *
     * @param thresholds one or more; copied
     */
    record Count(List<Threshold> thresholds) implements ScoreRule {
        /** Checks that there are thresholds. */
        public Count {
            thresholds = List.copyOf(thresholds);
            if (thresholds.isEmpty()) {
                throw new IllegalArgumentException("count needs one threshold or more");
            }
        }

        @Override
        public String key() {
            return "count";
        }

        @Override
        public List<Operand> operands() {
            return thresholds.stream().map(Threshold::operand).toList();
        }
    }

    /**
     * {@code times * score + plus}.
     *
     * @param operand the score
     * @param times factor, not 0
     * @param plus constant, in points of the result
     */
    record Linear(Operand operand, double times, double plus) implements ScoreRule {
        /** Checks the factor. */
        public Linear {
            if (times == 0 || !Double.isFinite(times) || !Double.isFinite(plus)) {
                throw new IllegalArgumentException("linear needs a factor other than 0");
            }
        }

        @Override
        public String key() {
            return "linear";
        }

        @Override
        public List<Operand> operands() {
            return List.of(operand);
        }
    }

    /**
     * Percent of maximum possible, {@code 100 * (score - lowest) / (highest - lowest)} of the theoretical range (Cohen,
     * Cohen, Aiken &amp; West, 1999, doi:10.1207/S15327906MBR3403_2).
     *
     * @param operand the score
     */
    record Pomp(Operand operand) implements ScoreRule {
        @Override
        public String key() {
            return "pomp";
        }

        @Override
        public List<Operand> operands() {
            return List.of(operand);
        }
    }

    /**
     * {@code toMean + toSd * (score - mean) / sd}.
     *
     * @param operand the score
     * @param mean mean of the reference group, raw-score points
     * @param sd standard deviation of the reference group, above 0
     * @param toMean mean of the result
     * @param toSd standard deviation of the result, above 0
     */
    record Standard(Operand operand, double mean, double sd, double toMean, double toSd) implements ScoreRule {
        /** Checks the standard deviations. */
        public Standard {
            if (!(sd > 0) || !(toSd > 0) || !Double.isFinite(mean + sd + toMean + toSd)) {
                throw new IllegalArgumentException("sd and toSd must be above 0");
            }
        }

        @Override
        public String key() {
            return "standard";
        }

        @Override
        public List<Operand> operands() {
            return List.of(operand);
        }
    }

    /**
     * The table's value for an integer raw score that is not prorated.
     *
     * @param operand the score
     * @param table raw score to value; copied
     */
    record Lookup(Operand operand, SortedMap<Integer, Double> table) implements ScoreRule {
        /** Checks that the table is not empty. */
        public Lookup {
            table = Collections.unmodifiableSortedMap(new TreeMap<>(table));
            if (table.isEmpty()) {
                throw new IllegalArgumentException("lookup needs a table with one entry or more");
            }
        }

        @Override
        public String key() {
            return "lookup";
        }

        @Override
        public List<Operand> operands() {
            return List.of(operand);
        }
    }

    /**
     * The first class whose condition holds.
     *
     * @param classes two or more, the last without a condition; copied
     */
    record Classify(List<ScoreClass> classes) implements ScoreRule {
        /** Checks that the last class, and only it, takes the rest. */
        public Classify {
            classes = List.copyOf(classes);
            if (classes.size() < 2) {
                throw new IllegalArgumentException("classify needs 2 classes or more, got " + classes.size());
            }
            for (int i = 0; i < classes.size(); i++) {
                if (classes.get(i).when().isEmpty() != (i == classes.size() - 1)) {
                    throw new IllegalArgumentException(
                            "classify needs a \"when\" in each class but the last, which takes the rest");
                }
            }
            if (classes.stream().map(ScoreClass::label).distinct().count() != classes.size()) {
                throw new IllegalArgumentException("classify has two classes with one label");
            }
        }

        @Override
        public String key() {
            return "classify";
        }

        /** {@return all thresholds of all conditions, in order} */
        public List<Threshold> thresholds() {
            return classes.stream()
                    .flatMap(c -> c.when().stream())
                    .flatMap(condition -> condition.thresholds().stream())
                    .toList();
        }

        @Override
        public List<Operand> operands() {
            return thresholds().stream().map(Threshold::operand).toList();
        }
    }

    /**
     * One class of a classification.
     *
     * @param label what files carry
     * @param when what must hold; absent for the last
     */
    record ScoreClass(String label, Optional<Condition> when) {}

    private static List<Operand> requireSome(List<Operand> operands) {
        if (operands.isEmpty()) {
            throw new IllegalArgumentException("a score needs one operand or more");
        }
        return List.copyOf(operands);
    }

    private static void requireMin(int minAnswered, int k) {
        if (minAnswered < 1 || minAnswered > k) {
            throw new IllegalArgumentException("minAnswered must be 1 to " + k + ", got " + minAnswered);
        }
    }
}
