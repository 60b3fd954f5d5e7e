package org.kindscale.psychometrics.ordinal;

import java.util.Optional;
import org.kindscale.psychometrics.factor.BivariateNormal;
import org.kindscale.psychometrics.factor.Polychoric;

/**
 * By how much a person moves the polychoric correlation of two items: the slope of the log-likelihood in the
 * correlation, less what the thresholds take of it, over the sum of squared slopes.
 */
final class PairInfluence {

    private final Polychoric estimate;
    private final double[][] influence;
    private final boolean sound;

    private PairInfluence(Polychoric estimate, double[][] influence, boolean sound) {
        this.estimate = estimate;
        this.influence = influence;
        this.sound = sound;
    }

    /**
     * {@return the influence in a table}
     *
     * @param counts persons by category of both items
     * @param rows the item of the rows
     * @param columns the item of the columns
     */
    static PairInfluence of(long[][] counts, ItemCategories rows, ItemCategories columns) {
        Polychoric estimate = Polychoric.of(counts, rows.thresholds(), columns.thresholds());
        if (estimate.outcome() != Polychoric.Outcome.CONVERGED) {
            return new PairInfluence(estimate, new double[0][0], false);
        }
        BivariateNormal normal = new BivariateNormal(estimate.correlation());
        double[][] cells = normal.cells(rows.thresholds(), columns.thresholds());
        double[][] slope = normal.slopes(rows.thresholds(), columns.thresholds());
        double squares = 0;
        Edges ofRows = Edges.of(normal, rows, columns);
        Edges ofColumns = Edges.of(normal, columns, rows);
        for (int a = 0; a < counts.length; a++) {
            for (int b = 0; b < counts[a].length; b++) {
                slope[a][b] = cells[a][b] > 0 ? slope[a][b] / cells[a][b] : 0;
                squares += counts[a][b] * slope[a][b] * slope[a][b];
                double weight = cells[a][b] > 0 ? counts[a][b] * slope[a][b] / cells[a][b] : 0;
                ofRows.add(weight, a, b);
                ofColumns.add(weight, b, a);
            }
        }
        Optional<double[]> taken = rows.taken(ofRows.sums());
        Optional<double[]> other = columns.taken(ofColumns.sums());
        boolean sound = squares > 0 && taken.isPresent() && other.isPresent();
        for (int a = 0; a < counts.length && sound; a++) {
            for (int b = 0; b < counts[a].length; b++) {
                slope[a][b] = (slope[a][b] - taken.get()[a] - other.get()[b]) / squares;
            }
        }
        return new PairInfluence(estimate, slope, sound);
    }

    /**
     * Sums of the slopes of probabilities in the thresholds of one of the items.
     *
     * @param slopes by threshold and category of the other item
     * @param sums by threshold
     */
    @SuppressWarnings("ArrayRecordComponent") // sums in the making
    private record Edges(double[][] slopes, double[] sums) {

        static Edges of(BivariateNormal normal, ItemCategories own, ItemCategories other) {
            double[] cuts = own.cuts();
            double[][] slopes = new double[cuts.length][];
            for (int t = 0; t < cuts.length; t++) {
                slopes[t] = normal.edges(cuts[t], other.thresholds());
            }
            return new Edges(slopes, new double[cuts.length]);
        }

        /** Adds the slopes of a cell's probability in the two thresholds of its category. */
        void add(double weight, int category, int across) {
            if (category < sums.length) {
                sums[category] += weight * slopes[category][across];
            }
            if (category > 0) {
                sums[category - 1] -= weight * slopes[category - 1][across];
            }
        }
    }

    Polychoric.Outcome outcome() {
        return estimate.outcome();
    }

    boolean isSound() {
        return sound;
    }

    double correlation() {
        return estimate.correlation();
    }

    /** {@return the influence of a person with these categories} */
    double influence(int first, int second) {
        return influence[first][second];
    }
}
