package org.kindscale.psychometrics.latent;

import java.util.function.Consumer;

/** The persons of a model, who can be gone through again and again. */
@FunctionalInterface
public interface Persons {

    /**
     * Hands over one person after the other, always in the same order.
     *
     * @param taker is given the item values of a person in the order of the model's items, NaN for an item left out;
     *     the array is used again for the next person
     */
    void each(Consumer<double[]> taker);
}
