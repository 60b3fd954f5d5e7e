package org.kindscale.psychometrics.careless;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.careless.CarelessDesign.KeyedItem;
import org.kindscale.psychometrics.careless.CarelessDesign.KeyedItems;
import org.kindscale.psychometrics.careless.CarelessDesign.Sample;

/** Samples and designs for tests; the statistics computed the plain way. */
final class CarelessSamples {

    static final int HOLE = -1;

    private CarelessSamples() {}

    /** {@return the statistics of respondents by items, below 0 missing} */
    static Sample sample(int[][] data) {
        int items = data[0].length;
        List<Long> counts = new ArrayList<>();
        List<Double> means = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            int column = item;
            int[] answers = Arrays.stream(data)
                    .mapToInt(row -> row[column])
                    .filter(response -> response >= 0)
                    .toArray();
            counts.add((long) answers.length);
            means.add(Arrays.stream(answers).average().orElse(Double.NaN));
        }
        return new Sample(
                counts,
                means,
                SymmetricMatrix.of(items, (a, b) -> moments(data, a, b)[0]),
                SymmetricMatrix.of(items, (a, b) -> moments(data, a, b)[1]));
    }

    /** {@return covariance and correlation of two items over the respondents with both} */
    private static double[] moments(int[][] data, int a, int b) {
        int[][] both =
                Arrays.stream(data).filter(row -> row[a] >= 0 && row[b] >= 0).toArray(int[][]::new);
        double meanA = Arrays.stream(both).mapToInt(row -> row[a]).average().orElse(Double.NaN);
        double meanB = Arrays.stream(both).mapToInt(row -> row[b]).average().orElse(Double.NaN);
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int[] row : both) {
            aa += (row[a] - meanA) * (row[a] - meanA);
            bb += (row[b] - meanB) * (row[b] - meanB);
            ab += (row[a] - meanA) * (row[b] - meanB);
        }
        return new double[] {ab / (both.length - 1), aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : Double.NaN};
    }

    /** {@return a subscale of the items at {@code places}, coded 1 to 5} */
    static KeyedItems subscale(boolean reversed, int... places) {
        return new KeyedItems(Arrays.stream(places)
                .mapToObj(place -> new KeyedItem(place, reversed, 1, 5))
                .toList());
    }

    /** {@return a design without subscales} */
    static CarelessDesign plain() {
        return CarelessDesign.of(List.of());
    }

    /** {@return the indices of {@code data[person]} in the sample {@code data}} */
    static CarelessRow measured(int[][] data, CarelessDesign design, int person) {
        CarelessIndices indices = CarelessIndices.of(sample(data), design);
        CarelessRow row = indices.newRow();
        indices.measure(data[person], row);
        return row;
    }

    /** {@return respondents by items, coded 1 to 5, that share a trait, a share of the cells missing} */
    static int[][] draw(Random random, int respondents, int items, double missing) {
        int[][] data = new int[respondents][];
        for (int i = 0; i < respondents; i++) {
            double trait = random.nextGaussian();
            data[i] = IntStream.range(0, items)
                    .map(item ->
                            random.nextDouble() < missing ? HOLE : response(random, item % 2 == 0 ? trait : -trait))
                    .toArray();
        }
        return data;
    }

    private static int response(Random random, double level) {
        return (int) Math.max(1, Math.min(5, Math.rint(3 + level + random.nextGaussian())));
    }
}
