package org.kindscale.psychometrics.key;

import java.util.Arrays;
import java.util.List;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.key.TotalCheck.Form;
import org.kindscale.psychometrics.key.TotalCheck.Way;

/** A score in one form, of every person who answered all of its items, and what it would be under another key. */
final class CountedScore {

    private final KeyedSet set;
    private final Answers answers;
    private final double[] weights;
    /** By person; NaN where an item is missing. */
    private final double[] scores;
    /** By person: what the score changes by if the reversed items, or all, are turned. */
    private final double[] unreversed;

    private final double[] mirrored;

    /**
     * Counts.
     *
     * @param sets all scores
     * @param number which of them
     */
    CountedScore(Answers answers, List<KeyedSet> sets, int number, Form form) {
        this.answers = answers;
        this.set = sets.get(number);
        this.weights = weights(sets, set, form);
        this.scores = new double[answers.persons()];
        this.unreversed = new double[answers.persons()];
        this.mirrored = new double[answers.persons()];
        for (int person = 0; person < scores.length; person++) {
            count(person);
        }
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

    private void count(int person) {
        for (int place = 0; place < weights.length; place++) {
            int item = set.items().get(place);
            int option = answers.option(person, item);
            if (option < 0) {
                scores[person] = Double.NaN;
                return;
            }
            double value = answers.values().value(item, option);
            boolean reversed = set.sign(place) < 0;
            scores[person] += weights[place] * (reversed ? ends(item) - value : value);
            double change = turned(person, place);
            mirrored[person] += change;
            unreversed[person] += reversed ? change : 0;
        }
    }

    /** {@return the lowest and the highest value of an item together} */
    private double ends(int item) {
        return answers.values().low(item) + answers.values().high(item);
    }

    /** {@return what the score changes by if one item is turned} */
    private double turned(int person, int place) {
        int item = set.items().get(place);
        double value = answers.values().value(item, answers.option(person, item));
        return weights[place] * set.sign(place) * (ends(item) - 2 * value);
    }

    /** {@return how many items it has} */
    int items() {
        return weights.length;
    }

    /** {@return the item in {@code place}} */
    int item(int place) {
        return set.items().get(place);
    }

    /** {@return the score of a person as the key has it; NaN if an item is missing} */
    double of(int person) {
        return scores[person];
    }

    /** {@return what it would be counted another way; {@code place} is that of the item which is turned, if one is} */
    double of(int person, Way way, int place) {
        return scores[person]
                + switch (way) {
                    case AS_KEYED, SHIFTED -> 0;
                    case MIRRORED -> mirrored[person];
                    case UNREVERSED -> unreversed[person];
                    case ONE_TURNED -> turned(person, place);
                };
    }

    /** {@return how much more or less it is if every option counts one more or less} */
    double step() {
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        return all;
    }
}
