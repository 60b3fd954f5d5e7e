package org.kindscale.psychometrics.planning;

import java.util.Arrays;
import org.kindscale.psychometrics.Quantiles;

/**
 * A figure over simulated samples.
 *
 * @param mean its mean; of something that is so or not, the share of samples in which it is so
 * @param error Monte Carlo error of the mean: the standard deviation over the root of the number of samples
 * @param low quantile .025 over the samples (R's type 7)
 * @param high quantile .975
 * @param samples samples that have the figure
 */
public record Expected(double mean, double error, double low, double high, int samples) {

    /** {@return the summary of one value a sample; NaN where a sample has none} */
    static Expected of(double... values) {
        double[] there =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        int n = there.length;
        double mean = Arrays.stream(there).average().orElse(Double.NaN);
        double squares = Arrays.stream(there).map(v -> (v - mean) * (v - mean)).sum();
        return new Expected(
                mean, Math.sqrt(squares / (n - 1.0) / n), Quantiles.of(there, 0.025), Quantiles.of(there, 0.975), n);
    }
}
