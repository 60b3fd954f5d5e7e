package org.kindscale.psychometrics.key.total;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.key.Answers;

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

    /** Persons that are enough. */
    public static final int MOST = 500;

    /** Fewest persons in whom the column is not at its commonest value. */
    static final int FEWEST_OFF = 8;

    private static final double MOST_OF_THEM = 0.9;
    private static final int FEWEST_VALUES = 4;
    /** Totals in files are rounded to two decimals or more. */
    private static final double ROUNDED = 0.0051;

    private final Answers answers;
    private final List<KeyedSet> sets;
    /** By person, whether every item was answered; empty until a column is looked at. */
    private boolean[] isComplete = {};

    private final List<Known> known = new ArrayList<>();

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
        this.answers = answers.first(MOST);
        this.sets = sets;
    }

    /** {@return the scores, prepared when the first column is looked at that may be one} */
    private List<Known> known() {
        for (int set = 0; set < sets.size() && isComplete.length == 0; set++) {
            for (Form form : forms(sets.get(set))) {
                known.add(new Known(set, form, new CountedScore(answers, sets, set, form)));
            }
        }
        if (isComplete.length == 0) {
            isComplete = answers.complete();
        }
        return known;
    }

    private static List<Form> forms(KeyedSet set) {
        if (set.items().size() < 2 || set.factors().stream().anyMatch(factor -> Math.abs(factor) != 1)) {
            return List.of();
        }
        return set.parts().isEmpty() ? List.of(Form.SUM, Form.MEAN) : List.of(Form.values());
    }

    /** A score that a column may be. */
    private record Known(int set, Form form, CountedScore score) {}

    /**
     * {@return what the column with these numbers, by person, NaN where there is none, is, as the first {@link #MOST}
     * of them say; absent if it is no score of these}
     */
    public Optional<Total> of(double[] numbers) {
        double[] first = Arrays.copyOf(numbers, Math.min(numbers.length, answers.persons()));
        boolean[] atMode = {};
        Optional<Total> otherwise = Optional.empty();
        for (Known one : varies(first) ? known() : List.<Known>of()) {
            if (!mayBe(one.score(), first)) {
                continue;
            }
            atMode = atMode.length == 0 ? atMode(first) : atMode;
            Optional<Total> found = new Fit(one, first, atMode).best();
            if (found.isPresent() && found.get().way() == Way.AS_KEYED) {
                return found;
            }
            otherwise = otherwise.or(() -> found);
        }
        return otherwise;
    }

    /**
     * {@return false if too many numbers of persons who answered every item lie outside of what the score may be,
     * however it is counted}
     */
    private boolean mayBe(CountedScore score, double... numbers) {
        int there = 0;
        int outside = 0;
        for (int person = 0; person < numbers.length; person++) {
            if (!Double.isNaN(numbers[person])) {
                there++;
                outside += isComplete[person] && !score.mayBe(numbers[person], ROUNDED) ? 1 : 0;
            }
        }
        return outside <= (1 - MOST_OF_THEM) * there;
    }

    /** {@return whether there are {@link #FEWEST_VALUES} different numbers} */
    private static boolean varies(double... numbers) {
        double[] different = new double[FEWEST_VALUES];
        int count = 0;
        for (int person = 0; person < numbers.length && count < FEWEST_VALUES; person++) {
            int same = 0;
            while (same < count && different[same] != numbers[person]) {
                same++;
            }
            if (same == count && !Double.isNaN(numbers[person])) {
                different[count++] = numbers[person];
            }
        }
        return count == FEWEST_VALUES;
    }

    /** {@return by person, whether the column is at its commonest value} */
    private static boolean[] atMode(double[] numbers) {
        Map<Double, Integer> counts = new HashMap<>();
        double mode = Double.NaN;
        for (double number : numbers) {
            int times = Double.isNaN(number) ? 0 : counts.merge(number, 1, Integer::sum);
            mode = times > counts.getOrDefault(mode, 0) ? number : mode;
        }
        boolean[] atMode = new boolean[numbers.length];
        for (int person = 0; person < atMode.length; person++) {
            atMode[person] = numbers[person] == mode;
        }
        return atMode;
    }

    /** A part of another score may be counted either way in that score's favour. */
    private boolean isPart(int set) {
        return sets.stream().anyMatch(other -> other.parts().contains(set));
    }

    /** One score in one form, held against a column. */
    private final class Fit {

        private final Known known;
        private final double[] numbers;
        private final boolean[] atMode;
        private int persons;
        private int offMode;
        private int usual;
        private int usualOffMode;

        Fit(Known known, double[] numbers, boolean... atMode) {
            this.known = known;
            this.numbers = numbers;
            this.atMode = atMode;
            for (int person = 0; person < numbers.length; person++) {
                if (counts(person)) {
                    count(person);
                }
            }
        }

        private boolean counts(int person) {
            return !Double.isNaN(numbers[person]) && !Double.isNaN(known.score().of(person));
        }

        private static boolean agrees(double number, double score) {
            return Math.abs(number - score) <= ROUNDED;
        }

        private void count(int person) {
            boolean agrees = agrees(numbers[person], known.score().of(person));
            persons++;
            offMode += atMode[person] ? 0 : 1;
            usual += agrees ? 1 : 0;
            usualOffMode += agrees && !atMode[person] ? 1 : 0;
        }

        Optional<Total> best() {
            if (persons < FEWEST || offMode < FEWEST_OFF) {
                return Optional.empty();
            }
            if (usual >= MOST_OF_THEM * persons && usualOffMode >= MOST_OF_THEM * offMode) {
                return Optional.of(total(Way.AS_KEYED, -1, usual));
            }
            if (2 * usual >= persons || isPart(known.set())) {
                return Optional.empty();
            }
            Optional<Total> found = held(Way.UNREVERSED, -1, 0)
                    .or(() -> held(Way.MIRRORED, -1, 0))
                    .or(() -> held(Way.SHIFTED, -1, known.score().step()))
                    .or(() -> held(Way.SHIFTED, -1, -known.score().step()));
            for (int place = 0; place < known.score().items() && found.isEmpty(); place++) {
                found = held(Way.ONE_TURNED, place, 0);
            }
            return found;
        }

        /** Looks at one other way to count, no longer than it may be the one. */
        private Optional<Total> held(Way way, int place, double more) {
            int others = 0;
            int othersOffMode = 0;
            for (int person = 0; person < numbers.length; person++) {
                if (counts(person)
                        && !agrees(numbers[person] - more, known.score().of(person, way, place))) {
                    others++;
                    othersOffMode += atMode[person] ? 0 : 1;
                }
                if (others > (1 - MOST_OF_THEM) * persons || othersOffMode > (1 - MOST_OF_THEM) * offMode) {
                    return Optional.empty();
                }
            }
            return Optional.of(total(way, place, persons - others));
        }

        private Total total(Way way, int place, int agreeing) {
            int item = place < 0 ? -1 : known.score().item(place);
            return new Total(known.set(), known.form(), way, item, agreeing, usual, persons);
        }
    }
}
