package org.kindscale.psychometrics.ordinal;

import java.util.Optional;
import org.kindscale.psychometrics.Cholesky;
import org.kindscale.psychometrics.factor.BivariateNormal.Thresholds;
import org.kindscale.psychometrics.factor.Polychoric;

/** The categories of an item, each of which some persons chose: its thresholds, and what they take of a person. */
final class ItemCategories {

    private final long[] counts;
    private final double[] cuts;
    private final Thresholds thresholds;
    /** By category and threshold: the slope of the log-likelihood of a person there in that threshold. */
    private final double[][] scores;
    /** Of the sum over persons of the products of two scores. */
    private final Optional<Cholesky> root;

    ItemCategories(long... counts) {
        this.counts = counts;
        this.cuts = Polychoric.thresholds(counts);
        this.thresholds = Thresholds.of(cuts);
        int t = cuts.length;
        this.scores = scores();
        double[] inner = new double[t * t];
        for (int a = 0; a < counts.length; a++) {
            for (int p = 0; p < t; p++) {
                for (int q = 0; q < t; q++) {
                    inner[p * t + q] += counts[a] * scores[a][p] * scores[a][q];
                }
            }
        }
        this.root = Cholesky.of(inner, t, 0);
    }

    private double[][] scores() {
        double all = 0;
        for (long count : counts) {
            all += count;
        }
        double[][] made = new double[counts.length][cuts.length];
        for (int a = 0; a < counts.length; a++) {
            double share = counts[a] / all;
            for (int edge = Math.max(0, a - 1); edge <= a && edge < cuts.length; edge++) {
                double density = StrictMath.exp(-cuts[edge] * cuts[edge] / 2) / Math.sqrt(2 * Math.PI);
                made[a][edge] = (edge == a ? 1 : -1) * density / share;
            }
        }
        return made;
    }

    /** {@return the thresholds, rising} */
    double[] cuts() {
        return cuts;
    }

    Thresholds thresholds() {
        return thresholds;
    }

    /**
     * {@return by category, what the thresholds take; empty where they cannot be told apart}
     *
     * @param crossed by threshold, the sum over persons of the product of its score with that of the correlation
     */
    Optional<double[]> taken(double... crossed) {
        return root.map(r -> {
            double[] weights = r.solve(crossed);
            double[] taken = new double[scores.length];
            for (int a = 0; a < taken.length; a++) {
                for (int p = 0; p < weights.length; p++) {
                    taken[a] += weights[p] * scores[a][p];
                }
            }
            return taken;
        });
    }
}
