package org.kindscale.psychometrics.key.total;

import java.util.Arrays;
import java.util.List;
import org.kindscale.psychometrics.ItemValues;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.key.Answers;
import org.kindscale.psychometrics.key.total.TotalCheck.Form;
import org.kindscale.psychometrics.key.total.TotalCheck.Way;

/** A score in one form, of every person who answered all of its items, and what it would be under another key. */
final class CountedScore {

    private final Answers answers;
    private final int[] items;
    private final boolean[] isReversed;
    /** By place and option: what it adds to the score. */
    private final double[][] worth;
    /** By place and option: what the score changes by if the item is turned. */
    private final double[][] change;
    /** How much more or less the score is if every option counts one more or less. */
    private final double step;
    /** What the score may be at least and at most, under any key and with options counted from one more or less. */
    private final double low;

    private final double high;
    /** By person, NaN where an item is missing; empty until one is asked for. */
    private double[] scores = {};

    /**
     * Prepares to count.
     *
     * @param sets all scores
     * @param number which of them
     */
    CountedScore(Answers answers, List<KeyedSet> sets, int number, Form form) {
        KeyedSet set = sets.get(number);
        double[] weights = weights(sets, set, form);
        this.answers = answers;
        this.items = set.items().stream().mapToInt(item -> item).toArray();
        this.isReversed = new boolean[items.length];
        this.worth = new double[items.length][];
        this.change = new double[items.length][];
        for (int place = 0; place < items.length; place++) {
            isReversed[place] = set.sign(place) < 0;
            tabulate(place, weights[place]);
        }
        double sum = 0;
        double least = 0;
        double most = 0;
        for (int place = 0; place < items.length; place++) {
            sum += weights[place];
            least += least(worth[place]);
            most += most(worth[place]);
        }
        this.step = sum;
        this.low = least - sum;
        this.high = most + sum;
    }

    /** {@return what each item counts} */
    private static double[] weights(List<KeyedSet> sets, KeyedSet set, Form form) {
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

    private void tabulate(int place, double weight) {
        ItemValues values = answers.values();
        int item = items[place];
        double ends = values.low(item) + values.high(item);
        worth[place] = new double[values.options(item)];
        change[place] = new double[worth[place].length];
        for (int option = 0; option < worth[place].length; option++) {
            double value = values.value(item, option);
            worth[place][option] = weight * (isReversed[place] ? ends - value : value);
            change[place][option] = weight * (isReversed[place] ? -1 : 1) * (ends - 2 * value);
        }
    }

    private static double least(double... worth) {
        double least = worth[0];
        for (double one : worth) {
            least = Math.min(least, one);
        }
        return least;
    }

    private static double most(double... worth) {
        double most = worth[0];
        for (double one : worth) {
            most = Math.max(most, one);
        }
        return most;
    }

    private double count(int person) {
        double score = 0;
        for (int place = 0; place < items.length; place++) {
            int option = answers.option(person, items[place]);
            if (option < 0) {
                return Double.NaN;
            }
            score += worth[place][option];
        }
        return score;
    }

    /** {@return whether the score may be this number, give or take {@code more}, under any key} */
    boolean mayBe(double number, double more) {
        return number >= low - more && number <= high + more;
    }

    /** {@return how many items it has} */
    int items() {
        return items.length;
    }

    /** {@return the item in {@code place}} */
    int item(int place) {
        return items[place];
    }

    /** {@return the score of a person as the key has it; NaN if an item is missing} */
    double of(int person) {
        if (scores.length == 0) {
            scores = new double[answers.persons()];
            Arrays.setAll(scores, this::count);
        }
        return scores[person];
    }

    /** {@return what it would be counted another way; {@code place} is that of the item which is turned, if one is} */
    double of(int person, Way way, int place) {
        return of(person)
                + switch (way) {
                    case AS_KEYED, SHIFTED -> 0;
                    case MIRRORED -> turned(person, false);
                    case UNREVERSED -> turned(person, true);
                    case ONE_TURNED -> change[place][answers.option(person, items[place])];
                };
    }

    /** {@return what the score of a person changes by if all items, or only the reversed ones, are turned} */
    private double turned(int person, boolean onlyReversed) {
        double sum = 0;
        for (int place = 0; place < items.length; place++) {
            sum += isReversed[place] || !onlyReversed ? change[place][answers.option(person, items[place])] : 0;
        }
        return sum;
    }

    /** {@return how much more or less it is if every option counts one more or less} */
    double step() {
        return step;
    }
}
