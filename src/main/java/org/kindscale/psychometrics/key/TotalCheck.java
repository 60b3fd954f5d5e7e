package org.kindscale.psychometrics.key;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kindscale.psychometrics.KeyedSet;

/**
 * Whether a column that is no item is a score: as the key counts it, or as another key would.
 *
 * <p>Only persons who answered every item of the score are looked at. A column is called a score if it agrees with it
 * in nine of ten of them, {@link #FEWEST} at least, and in nine of ten of those in whom it is not at its commonest
 * value, {@link #FEWEST_OFF} at least: where nearly everybody has the lowest score, nearly every column that is mostly
 * 0 agrees.
 */
public final class TotalCheck {

    /** Fewest persons for a judgement. */
    public static final int FEWEST = 10;

    /** Fewest persons in whom the column is not at its commonest value. */
    static final int FEWEST_OFF = 8;

    private static final double MOST_OF_THEM = 0.9;
    private static final int FEWEST_VALUES = 4;
    /** Totals in files are rounded to two decimals or more. */
    private static final double ROUNDED = 0.0051;

    private final Answers answers;
    private final List<KeyedSet> sets;

    /** What is made of the items. */
    public enum Form {
        /** Their sum. */
        SUM,
        /** Their mean. */
        MEAN,
        /** The mean of the means of a score's parts. */
        MEAN_OF_MEANS
    }

    /** How a column was counted. */
    public enum Way {
        /** As the key has it: a sum, a mean, or a mean of means. */
        AS_KEYED,
        /** Every item the other way round. */
        MIRRORED,
        /** No item reversed. */
        UNREVERSED,
        /** One item the other way round. */
        ONE_TURNED,
        /** The same number more or less for everybody: the options counted from another number. */
        SHIFTED
    }

    /**
     * What a column is.
     *
     * @param set number of the score
     * @param form what it makes of the items
     * @param way how it was counted
     * @param item the item that {@link Way#ONE_TURNED} turns; -1 for the others
     * @param agreeing persons in whom it agrees
     * @param usual persons in whom it agrees with the score as the key has it
     * @param persons all who have a number there and answered every item of the score
     */
    public record Total(int set, Form form, Way way, int item, int agreeing, int usual, int persons) {}

    /**
     * Prepares to look.
     *
     * @param answers the first persons
     * @param sets the scores that are made of items, and those made of such scores, each after its parts
     */
    public TotalCheck(Answers answers, List<KeyedSet> sets) {
        this.answers = answers;
        this.sets = sets;
    }

    /** {@return what the column with these numbers, NaN where there is none, is; absent if it is no score of these} */
    public Optional<Total> of(double[] numbers) {
        Optional<Total> otherwise = Optional.empty();
        for (int set = 0; set < sets.size(); set++) {
            for (Form form : forms(sets.get(set))) {
                Optional<Total> found = new Fit(set, form, numbers).best();
                if (found.isPresent() && found.get().way() == Way.AS_KEYED) {
                    return found;
                }
                otherwise = otherwise.isPresent() || isPart(set) ? otherwise : found;
            }
        }
        return otherwise;
    }

    /** A part of another score may be counted either way in that score's favour. */
    private boolean isPart(int set) {
        return sets.stream().anyMatch(other -> other.parts().contains(set));
    }

    private static List<Form> forms(KeyedSet set) {
        if (set.items().size() < 2 || set.factors().stream().anyMatch(factor -> Math.abs(factor) != 1)) {
            return List.of();
        }
        return set.parts().isEmpty() ? List.of(Form.SUM, Form.MEAN) : List.of(Form.values());
    }

    /** {@return what each item counts} */
    private double[] weights(KeyedSet set, Form form) {
        double[] weights = new double[set.items().size()];
        if (form != Form.MEAN_OF_MEANS) {
            Arrays.fill(weights, form == Form.SUM ? 1 : 1.0 / weights.length);
            return weights;
        }
        for (int part : set.parts()) {
            List<Integer> own = sets.get(part).items();
            for (int item : own) {
                int place = set.items().indexOf(item);
                if (place >= 0) {
                    weights[place] += 1.0 / own.size() / set.parts().size();
                }
            }
        }
        return weights;
    }

    /** One score in one form, held against a column. */
    private final class Fit {

        private final int number;
        private final Form form;
        private final KeyedSet set;
        private final double[] weights;
        private final double[] numbers;
        private final int[] persons;
        /** By person: the column less the score. */
        private final double[] off;
        /** By person: whether the column is at its commonest value. */
        private final boolean[] atMode;

        private int offMode;

        Fit(int number, Form form, double[] numbers) {
            this.number = number;
            this.set = sets.get(number);
            this.form = form;
            this.weights = weights(set, form);
            this.numbers = numbers;
            int[] all = new int[Math.min(numbers.length, answers.persons())];
            int count = 0;
            for (int p = 0; p < all.length; p++) {
                if (!Double.isNaN(numbers[p]) && isComplete(p)) {
                    all[count++] = p;
                }
            }
            persons = Arrays.copyOf(all, count);
            off = new double[count];
            for (int i = 0; i < count; i++) {
                off[i] = numbers[persons[i]] - score(persons[i]);
            }
            atMode = new boolean[count];
            markMode();
        }

        private void markMode() {
            Map<Double, Integer> counts = new TreeMap<>();
            double mode = Double.NaN;
            for (int person : persons) {
                int times = counts.merge(numbers[person], 1, Integer::sum);
                mode = times > counts.getOrDefault(mode, 0) ? numbers[person] : mode;
            }
            for (int i = 0; i < persons.length; i++) {
                atMode[i] = numbers[persons[i]] == mode;
                offMode += atMode[i] ? 0 : 1;
            }
        }

        private boolean isComplete(int person) {
            for (int item : set.items()) {
                if (answers.option(person, item) < 0) {
                    return false;
                }
            }
            return true;
        }

        private double score(int person) {
            double score = 0;
            for (int place = 0; place < weights.length; place++) {
                double value = value(person, place);
                score += weights[place] * (set.sign(place) < 0 ? ends(place) - value : value);
            }
            return score;
        }

        private double value(int person, int place) {
            int item = set.items().get(place);
            return answers.values().value(item, answers.option(person, item));
        }

        /** {@return the lowest and the highest value of an item together} */
        private double ends(int place) {
            int item = set.items().get(place);
            return answers.values().low(item) + answers.values().high(item);
        }

        Optional<Total> best() {
            if (persons.length < FEWEST || offMode < FEWEST_OFF || values() < FEWEST_VALUES) {
                return Optional.empty();
            }
            double[] none = new double[persons.length];
            int usual = agreeing(none, true);
            if (isMost(none)) {
                return Optional.of(new Total(number, form, Way.AS_KEYED, -1, usual, usual, persons.length));
            }
            if (isPart(number)) {
                return Optional.empty();
            }
            Optional<Total> whole = first(Way.UNREVERSED, -1, turning(true), usual)
                    .or(() -> first(Way.MIRRORED, -1, turning(false), usual))
                    .or(() -> first(Way.SHIFTED, -1, shift(), usual));
            for (int place = 0; place < weights.length && whole.isEmpty(); place++) {
                double[] one = new double[persons.length];
                turn(place, one);
                whole = first(Way.ONE_TURNED, set.items().get(place), one, usual);
            }
            return whole;
        }

        private long values() {
            return Arrays.stream(persons)
                    .mapToDouble(p -> numbers[p])
                    .distinct()
                    .count();
        }

        private boolean isMost(double[] expected) {
            return agreeing(expected, true) >= MOST_OF_THEM * persons.length
                    && agreeing(expected, false) >= MOST_OF_THEM * offMode;
        }

        private Optional<Total> first(Way way, int item, double[] expected, int usual) {
            return isMost(expected) && 2 * usual < persons.length
                    ? Optional.of(new Total(number, form, way, item, agreeing(expected, true), usual, persons.length))
                    : Optional.empty();
        }

        /** {@return in how many the column is off the score by what is expected: of all, or of those off its mode} */
        private int agreeing(double[] expected, boolean ofAll) {
            int agreeing = 0;
            for (int i = 0; i < off.length; i++) {
                boolean counts = ofAll || !atMode[i];
                agreeing += counts && Math.abs(off[i] - expected[i]) <= ROUNDED ? 1 : 0;
            }
            return agreeing;
        }

        /** Adds what the score changes by when an item is turned. */
        private void turn(int place, double[] changes) {
            for (int i = 0; i < changes.length; i++) {
                changes[i] += weights[place] * set.sign(place) * (ends(place) - 2 * value(persons[i], place));
            }
        }

        private double[] turning(boolean reversedOnly) {
            double[] changes = new double[persons.length];
            for (int place = 0; place < weights.length; place++) {
                if (!reversedOnly || set.sign(place) < 0) {
                    turn(place, changes);
                }
            }
            return changes;
        }

        /** {@return one whole step for each item more, or less, for everybody} */
        private double[] shift() {
            double all = 0;
            for (double weight : weights) {
                all += weight;
            }
            double[] shift = new double[persons.length];
            Arrays.fill(shift, off[0] < 0 ? -all : all);
            return shift;
        }
    }
}
