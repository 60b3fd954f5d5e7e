package org.kindscale.app.analyze;

import java.util.function.Consumer;
import org.kindscale.psychometrics.ItemValues;
import org.kindscale.psychometrics.latent.Persons;

/** The persons whose responses were kept and who answered all items of a model. */
record KeptPersons(KeptResponses kept, ItemValues values, LatentItems items) implements Persons {

    @Override
    public void each(Consumer<double[]> taker) {
        int[] options = new int[values.items()];
        double[] row = new double[items.numbers().length];
        for (int block = 0; block < kept.blocks(); block++) {
            for (int number = 0; number < kept.rows(block); number++) {
                kept.copyTo(block, number, options);
                if (isFilled(options, row)) {
                    taker.accept(row);
                }
            }
        }
    }

    private boolean isFilled(int[] options, double... row) {
        for (int i = 0; i < row.length; i++) {
            int item = items.numbers()[i];
            if (options[item] < 0) {
                return false;
            }
            row[i] = items.signs()[i] * values.value(item, options[item]);
        }
        return true;
    }
}
