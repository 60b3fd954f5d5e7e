package org.kindscale.app.analyze;

import java.util.function.Consumer;
import org.kindscale.app.latent.LatentItems;
import org.kindscale.psychometrics.ItemValues;
import org.kindscale.psychometrics.latent.Persons;

/**
 * The persons whose responses were kept.
 *
 * @param kept their responses
 * @param values what these are worth
 * @param items the items of a model
 * @param complete whether persons who left one of them out are left out
 */
record KeptPersons(KeptResponses kept, ItemValues values, LatentItems items, boolean complete) implements Persons {

    @Override
    public void each(Consumer<double[]> taker) {
        int[] options = new int[values.items()];
        double[] row = new double[items.numbers().length];
        kept.each(options, number -> {
            if (isFilled(options, row)) {
                taker.accept(row);
            }
        });
    }

    private boolean isFilled(int[] options, double... row) {
        for (int i = 0; i < row.length; i++) {
            int item = items.numbers()[i];
            if (options[item] < 0 && complete) {
                return false;
            }
            row[i] = options[item] < 0 ? Double.NaN : items.signs()[i] * values.value(item, options[item]);
        }
        return true;
    }
}
