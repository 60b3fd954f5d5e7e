package org.kindscale.psychometrics.latent;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.Cholesky;
import org.kindscale.psychometrics.SymmetricMatrix;

/** Means and covariances of all items, one round of EM after the other. */
final class ExpectedMoments {

    private final int items;
    private final double[] mu;
    private final double[] sigma;

    private ExpectedMoments(double[] mu, double[] sigma) {
        this.items = mu.length;
        this.mu = mu;
        this.sigma = sigma;
    }

    /** {@return means of 0, variances of 1, no covariances} */
    static ExpectedMoments independent(int items) {
        double[] sigma = new double[items * items];
        for (int i = 0; i < items; i++) {
            sigma[i * items + i] = 1;
        }
        return new ExpectedMoments(new double[items], sigma);
    }

    /** {@return the next round; empty if a pivot of the covariances of answered items is not above {@code least}} */
    Optional<ExpectedMoments> next(Moments moments, double least) {
        double[] sums = new double[items];
        double[] squares = new double[items * items];
        for (Moments.Pattern pattern : moments.patterns()) {
            if (!add(pattern, least, sums, squares)) {
                return Optional.empty();
            }
        }
        double all = moments.persons();
        double[] means = Arrays.stream(sums).map(sum -> sum / all).toArray();
        for (int cell = 0; cell < squares.length; cell++) {
            squares[cell] = squares[cell] / all - means[cell / items] * means[cell % items];
        }
        return Optional.of(new ExpectedMoments(means, squares));
    }

    /** Adds what the persons of a pattern are expected to have in all items; false if that has no answer. */
    private boolean add(Moments.Pattern pattern, double least, double[] sums, double[] squares) {
        int[] own = pattern.answered();
        int p = own.length;
        double[] part = new double[p * p];
        for (int cell = 0; cell < part.length; cell++) {
            part[cell] = sigma[own[cell / p] * items + own[cell % p]];
        }
        Optional<Cholesky> root = Cholesky.of(part, p, least);
        if (root.isEmpty()) {
            return false;
        }
        double[][] weights = weights(root.get(), own);
        double[] expected = mu.clone();
        for (int i = 0; i < items; i++) {
            for (int a = 0; a < p; a++) {
                expected[i] += weights[i][a] * (pattern.means()[a] - mu[own[a]]);
            }
        }
        for (int i = 0; i < items; i++) {
            sums[i] += pattern.persons() * expected[i];
            double[] spread = times(weights[i], pattern.covariances());
            for (int j = 0; j <= i; j++) {
                double within = sigma[i * items + j] + expected[i] * expected[j];
                for (int a = 0; a < p; a++) {
                    within += weights[j][a] * (spread[a] - sigma[i * items + own[a]]);
                }
                squares[i * items + j] += pattern.persons() * within;
                squares[j * items + i] = squares[i * items + j];
            }
        }
        return true;
    }

    /** {@return by item, its regression on the answered items; an answered one on itself} */
    private double[][] weights(Cholesky root, int... own) {
        double[][] weights = new double[items][];
        for (int i = 0; i < items; i++) {
            int item = i;
            int place = Arrays.binarySearch(own, i);
            if (place < 0) {
                weights[i] = root.solve(IntStream.of(own)
                        .mapToDouble(other -> sigma[item * items + other])
                        .toArray());
            } else {
                weights[i] = new double[own.length];
                weights[i][place] = 1;
            }
        }
        return weights;
    }

    private static double[] times(double[] row, double[] square) {
        int p = row.length;
        double[] product = new double[p];
        for (int a = 0; a < p; a++) {
            if (row[a] != 0) {
                for (int b = 0; b < p; b++) {
                    product[b] += row[a] * square[a * p + b];
                }
            }
        }
        return product;
    }

    /** {@return the greatest change of a mean or covariance, in units of the items} */
    double distance(ExpectedMoments other) {
        double greatest = 0;
        for (int i = 0; i < items; i++) {
            greatest = Math.max(greatest, Math.abs(mu[i] - other.mu[i]));
        }
        for (int cell = 0; cell < sigma.length; cell++) {
            greatest = Math.max(greatest, Math.abs(sigma[cell] - other.sigma[cell]));
        }
        return greatest;
    }

    /** {@return the misfit of the data; empty if these are not positive definite} */
    Optional<Double> misfit(Moments moments, double least) {
        double sum = 0;
        for (Moments.Pattern pattern : moments.patterns()) {
            Optional<PatternMisfit> own = PatternMisfit.of(pattern, sigma, mu, least);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            sum += pattern.persons() / moments.persons() * own.get().value();
        }
        return Cholesky.of(sigma, items, least).isPresent() ? Optional.of(sum) : Optional.empty();
    }

    SymmetricMatrix covariances() {
        return SymmetricMatrix.of(items, (i, j) -> sigma[i * items + j]);
    }

    /** {@return the root mean square of standardised residuals of these, means included} */
    double srmr(Cells.Matrices model) {
        double[] implied = model.implied();
        double[] expected = model.expected();
        double squares = 0;
        for (int i = 0; i < items; i++) {
            double variance = sigma[i * items + i];
            squares += (mu[i] - expected[i]) * (mu[i] - expected[i]) / variance;
            for (int j = 0; j <= i; j++) {
                double apart = sigma[i * items + j] - implied[i * items + j];
                squares += apart * apart / (variance * sigma[j * items + j]);
            }
        }
        return Math.sqrt(squares / (items * (items + 3) / 2.0));
    }
}
