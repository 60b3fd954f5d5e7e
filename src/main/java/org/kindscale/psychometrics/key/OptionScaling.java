package org.kindscale.psychometrics.key;

import java.util.Arrays;
import java.util.List;
import org.kindscale.psychometrics.KeyedSet;

/**
 * Gives the options of like items the scores under which the items correlate most, whatever their order: the first
 * dimension of dual scaling (Nishisato, 1980), the same for all items.
 *
 * <p>With C_jl how often option j of one item and l of another were given by one person, and c_j its margin, the scores
 * are the eigenvector of C_jl / sqrt(c_j c_l), the trivial one taken away, that belongs to the largest eigenvalue; that
 * eigenvalue is the mean correlation of two items. Found by powers of the matrix with a shift.
 */
final class OptionScaling {

    private static final int STEPS = 300;

    private final int options;
    private final double[][] together;
    private final double[] margin;
    private final double[] scores;
    private double correlation;

    OptionScaling(Answers answers, KeyedSet set, List<Integer> places) {
        options = answers.values().options(set.items().get(places.get(0)));
        together = new double[options][options];
        margin = new double[options];
        int[] own = new int[options];
        for (int p = 0; p < answers.persons(); p++) {
            Arrays.fill(own, 0);
            for (int place : places) {
                int option = answers.option(p, set.items().get(place));
                if (option >= 0) {
                    own[option]++;
                }
            }
            for (int j = 0; j < options; j++) {
                for (int l = 0; l < options && own[j] > 0; l++) {
                    together[j][l] += (double) own[j] * (own[l] - (j == l ? 1 : 0));
                }
            }
        }
        double all = 0;
        for (int j = 0; j < options; j++) {
            for (int l = 0; l < options; l++) {
                margin[j] += together[j][l];
            }
            all += margin[j];
        }
        scores = new double[options];
        for (int j = 0; j < options; j++) {
            scores[j] = StrictMath.cos(2 * j + 1.0);
        }
        for (int step = 0; step < STEPS && all > 0; step++) {
            step(all);
        }
    }

    /** Centres and scales the scores, then replaces each by half itself and the mean of the others' scores. */
    private void step(double all) {
        standardise(scores, all);
        double[] next = new double[options];
        double product = 0;
        for (int j = 0; j < options; j++) {
            for (int l = 0; l < options; l++) {
                next[j] += margin[j] > 0 ? together[j][l] / margin[j] * scores[l] : 0;
            }
            product += margin[j] / all * next[j] * scores[j];
            next[j] += scores[j];
        }
        correlation = product;
        System.arraycopy(next, 0, scores, 0, options);
    }

    private void standardise(double[] x, double all) {
        double mean = 0;
        double square = 0;
        for (int j = 0; j < options; j++) {
            mean += margin[j] / all * x[j];
        }
        for (int j = 0; j < options; j++) {
            x[j] -= mean;
            square += margin[j] / all * x[j] * x[j];
        }
        for (int j = 0; j < options; j++) {
            x[j] /= square > 0 ? Math.sqrt(square) : 1;
        }
    }

    /** {@return by option, its score} */
    double[] scores() {
        return scores.clone();
    }

    /** {@return the mean correlation of two items under these scores} */
    double correlation() {
        return correlation;
    }

    /** {@return the mean correlation of two items where options score by their number} */
    double linear() {
        double all = 0;
        double[] x = new double[options];
        for (int j = 0; j < options; j++) {
            all += margin[j];
            x[j] = j;
        }
        if (!(all > 0)) {
            return 0;
        }
        standardise(x, all);
        double product = 0;
        for (int j = 0; j < options; j++) {
            for (int l = 0; l < options; l++) {
                product += together[j][l] / all * x[j] * x[l];
            }
        }
        return product;
    }
}
