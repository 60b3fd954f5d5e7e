package org.kindscale.psychometrics.latent;

import java.util.Optional;
import org.kindscale.psychometrics.Cholesky;

/**
 * The misfit of the persons who answered the same items, and what its derivatives are made of; matrices and vectors
 * have zeros at the items left out.
 *
 * @param value log |Sigma| + tr(T Sigma^-1) over the items answered, T the covariances about mu
 * @param weight W = Sigma^-1, row after row
 * @param slope G = W - W T W, row after row
 * @param pull W (m - mu), m the means of the persons
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read many times
record PatternMisfit(double value, double[] weight, double[] slope, double[] pull) {

    /** {@return the misfit; empty if a pivot of Sigma is not above {@code least}} */
    static Optional<PatternMisfit> of(Moments.Pattern pattern, double[] sigma, double[] mu, double least) {
        int[] own = pattern.answered();
        int k = mu.length;
        double[] part = own.length == k ? sigma : select(sigma, own, k);
        return Cholesky.of(part, own.length, least).map(root -> of(pattern, root, mu));
    }

    private static double[] select(double[] sigma, int[] own, int k) {
        double[] part = new double[own.length * own.length];
        for (int a = 0; a < own.length; a++) {
            for (int b = 0; b < own.length; b++) {
                part[a * own.length + b] = sigma[own[a] * k + own[b]];
            }
        }
        return part;
    }

    private static PatternMisfit of(Moments.Pattern pattern, Cholesky root, double[] mu) {
        int[] own = pattern.answered();
        int p = own.length;
        double[] inverse = root.inverse();
        double[] distance = new double[p];
        for (int a = 0; a < p; a++) {
            distance[a] = pattern.means()[a] - mu[own[a]];
        }
        double[] about = new double[p * p];
        double trace = 0;
        for (int a = 0; a < p; a++) {
            for (int b = 0; b < p; b++) {
                about[a * p + b] = pattern.covariances()[a * p + b] + distance[a] * distance[b];
                trace += inverse[a * p + b] * about[a * p + b];
            }
        }
        double[] pull = new double[p];
        for (int a = 0; a < p; a++) {
            for (int b = 0; b < p; b++) {
                pull[a] += inverse[a * p + b] * distance[b];
            }
        }
        double[] slope = product(product(inverse, about, p), inverse, p);
        for (int cell = 0; cell < slope.length; cell++) {
            slope[cell] = inverse[cell] - slope[cell];
        }
        double value = root.logDeterminant() + trace;
        return p == mu.length
                ? new PatternMisfit(value, inverse, slope, pull)
                : new PatternMisfit(
                        value,
                        spread(inverse, own, mu.length),
                        spread(slope, own, mu.length),
                        fill(pull, own, mu.length));
    }

    private static double[] product(double[] a, double[] b, int k) {
        double[] product = new double[k * k];
        for (int i = 0; i < k; i++) {
            for (int l = 0; l < k; l++) {
                double factor = a[i * k + l];
                for (int j = 0; j < k; j++) {
                    product[i * k + j] += factor * b[l * k + j];
                }
            }
        }
        return product;
    }

    private static double[] spread(double[] part, int[] own, int k) {
        double[] whole = new double[k * k];
        for (int a = 0; a < own.length; a++) {
            for (int b = 0; b < own.length; b++) {
                whole[own[a] * k + own[b]] = part[a * own.length + b];
            }
        }
        return whole;
    }

    private static double[] fill(double[] part, int[] own, int k) {
        double[] whole = new double[k];
        for (int a = 0; a < own.length; a++) {
            whole[own[a]] = part[a];
        }
        return whole;
    }
}
