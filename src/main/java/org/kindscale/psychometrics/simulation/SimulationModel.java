package org.kindscale.psychometrics.simulation;

import java.util.List;
import org.kindscale.psychometrics.ItemValues;

/**
 * A population from which answers are drawn: a general factor, one factor for each subscale, and what people do besides
 * answering.
 *
 * <p>A person's score on factor f is {@code d sqrt(r) G + sqrt(1 - r) S}, with independent standard normal G and S, r
 * the {@linkplain Strengths#factorCorrelation correlation of two factors} and d the direction of the factor. The
 * tendency to an item's higher options is {@code s l F + w M + sqrt(1 - l^2 - w^2) E}, with s the direction of the
 * item, l its loading, w the {@linkplain Strengths#wordingEffect wording effect} and M one of two factors of wording,
 * for items of each direction, that correlate .5. Thresholds cut it into options.
 *
 * @param values the items and what their options are worth
 * @param items how each item depends on the factors, in order; copied
 * @param strengths how strongly, and what else
 */
public record SimulationModel(ItemValues values, List<Simulated> items, Strengths strengths) {

    /** Checks the length and copies the list. */
    public SimulationModel {
        items = List.copyOf(items);
        if (items.size() != values.items()) {
            throw new IllegalArgumentException(
                    "there must be " + values.items() + " simulated items, got " + items.size());
        }
        for (Simulated item : items) {
            requirePossible(item.loading(), strengths);
        }
    }

    /**
     * Checks that an item can have this loading.
     *
     * @throws IllegalArgumentException if it is not 0 to 1, or leaves no room for the wording effect
     */
    public static void requirePossible(double loading, Strengths strengths) {
        requireShare("loading", loading);
        if (loading * loading + strengths.wordingEffect() * strengths.wordingEffect() > 1) {
            throw new IllegalArgumentException("loading and wording effect explain more than the whole variance");
        }
    }

    /**
     * How an item depends on the factors.
     *
     * @param factor number of its factor, from 0; -1 for the general factor alone
     * @param direction 1, or -1 for an item that runs against its factor
     * @param factorDirection 1, or -1 if its factor runs against the general factor
     * @param loading its loading, 0 to 1
     */
    public record Simulated(int factor, int direction, int factorDirection, double loading) {

        /** Checks the numbers. */
        public Simulated {
            requireShare("loading", loading);
            if (factor < -1 || Math.abs(direction) != 1 || Math.abs(factorDirection) != 1) {
                throw new IllegalArgumentException("a factor is -1 or more, a direction 1 or -1");
            }
        }
    }

    /**
     * How strong things are.
     *
     * @param factorCorrelation correlation of two factors, 0 to 1
     * @param skew by how many standard deviations the thresholds lie higher in the direction of the trait: above 0 most
     *     people are low; -3 to 3
     * @param wordingEffect loading of each item on the factor of its wording, 0 to 1
     * @param missing probability that a response is left out, whatever it is, 0 to 1
     * @param careless probability that a person does not read the items, 0 to 1
     */
    public record Strengths(
            double factorCorrelation, double skew, double wordingEffect, double missing, double careless) {

        /** Checks the numbers. */
        public Strengths {
            requireShare("factor correlation", factorCorrelation);
            requireShare("wording effect", wordingEffect);
            requireShare("missing", missing);
            requireShare("careless", careless);
            if (!(Math.abs(skew) <= 3)) {
                throw new IllegalArgumentException("skew must be -3 to 3, got " + skew);
            }
        }
    }

    private static void requireShare(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " must be 0 to 1, got " + value);
        }
    }

    /** {@return the number of factors besides the general one} */
    int factors() {
        return items.stream().mapToInt(Simulated::factor).max().orElse(-1) + 1;
    }
}
