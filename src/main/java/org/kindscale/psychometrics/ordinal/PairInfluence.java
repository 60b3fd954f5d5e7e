package org.kindscale.psychometrics.ordinal;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.Cholesky;
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

    /** {@return the influence in a table of persons by category, without empty categories} */
    static PairInfluence of(long[][] counts) {
        Polychoric estimate = Polychoric.of(counts);
        if (estimate.outcome() != Polychoric.Outcome.CONVERGED) {
            return new PairInfluence(estimate, new double[0][0], false);
        }
        long[] first =
                Arrays.stream(counts).mapToLong(row -> Arrays.stream(row).sum()).toArray();
        long[] second = IntStream.range(0, counts[0].length)
                .mapToLong(b -> Arrays.stream(counts).mapToLong(row -> row[b]).sum())
                .toArray();
        double[] rows = Polychoric.thresholds(first);
        double[] columns = Polychoric.thresholds(second);
        BivariateNormal normal = new BivariateNormal(estimate.correlation());
        double[][] cells = normal.cells(rows, columns);
        double[][] slope = normal.slopes(rows, columns);
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
        Optional<double[]> taken = taken(first, rows, ofRows.sums());
        Optional<double[]> other = taken(second, columns, ofColumns.sums());
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

        static Edges of(BivariateNormal normal, double[] own, double[] other) {
            double[][] slopes = new double[own.length][other.length + 1];
            for (int t = 0; t < own.length; t++) {
                for (int across = 0; across <= other.length; across++) {
                    slopes[t][across] = normal.edge(own[t], cut(other, across), cut(other, across + 1));
                }
            }
            return new Edges(slopes, new double[own.length]);
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

    private static double cut(double[] thresholds, int index) {
        if (index == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return index > thresholds.length ? Double.POSITIVE_INFINITY : thresholds[index - 1];
    }

    /** {@return by category, what the thresholds of its item take} */
    private static Optional<double[]> taken(long[] counts, double[] thresholds, double[] crossed) {
        int t = thresholds.length;
        double all = Arrays.stream(counts).sum();
        double[][] scores = new double[counts.length][t];
        for (int a = 0; a < counts.length; a++) {
            double share = counts[a] / all;
            for (int edge = a - 1; edge <= a; edge++) {
                if (edge >= 0 && edge < t) {
                    scores[a][edge] = (edge == a ? 1 : -1)
                            * StrictMath.exp(-thresholds[edge] * thresholds[edge] / 2)
                            / Math.sqrt(2 * Math.PI)
                            / share;
                }
            }
        }
        double[] inner = new double[t * t];
        for (int a = 0; a < counts.length; a++) {
            for (int p = 0; p < t; p++) {
                for (int q = 0; q < t; q++) {
                    inner[p * t + q] += counts[a] * scores[a][p] * scores[a][q];
                }
            }
        }
        return Cholesky.of(inner, t, 0).map(root -> {
            double[] weights = root.solve(crossed);
            return Arrays.stream(scores)
                    .mapToDouble(score -> IntStream.range(0, t)
                            .mapToDouble(p -> weights[p] * score[p])
                            .sum())
                    .toArray();
        });
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
