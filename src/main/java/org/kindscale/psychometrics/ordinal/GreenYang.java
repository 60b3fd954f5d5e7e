package org.kindscale.psychometrics.ordinal;

import org.kindscale.psychometrics.Tails;
import org.kindscale.psychometrics.factor.BivariateNormal;
import org.kindscale.psychometrics.latent.LatentFit.Status;
import org.kindscale.psychometrics.latent.LatentStructure;
import org.kindscale.psychometrics.latent.Persons;

/**
 * Omega of the sum of ordered categories, as it is scored (Green &amp; Yang, 2009, doi:10.1007/s11336-008-9099-3): the
 * share of the sum's variance that one factor behind the categories explains.
 *
 * <p>The factor is fitted to polychoric correlations by diagonally weighted least squares; an item jumps from one value
 * to the next at its thresholds. Two items vary together by the jumps, {@code g h (P(X <= a, Y <= b) - P(X <= a) P(Y <=
 * b))} summed over their thresholds: with the product of loadings for what is explained, with the polychoric
 * correlation for all. It equals semTools' {@code compRelSEM(ord.scale = TRUE)} where every category is used.
 *
 * @param status what the solution is worth; the figures are NaN unless it is proper
 * @param omega proportion of the variance of the sum, from the polychoric correlations; may pass 1 where one factor
 *     fits badly
 * @param modelled proportion of the variance that the sum would have if the model were true, 0 to 1
 */
public record GreenYang(Status status, double omega, double modelled) {

    private static final double ONE = 1 - 1e-12;

    /** Returns omega of persons who answered every one of {@code items} items; a category is a value that occurs. */
    public static GreenYang of(Persons rows, int items) {
        OrdinalSample sample = OrdinalSample.of(items, rows);
        OrdinalFit fit = OrdinalFit.of(sample, LatentStructure.correlated(new int[items]));
        return fit.status() == Status.PROPER ? of(sample, fit) : new GreenYang(fit.status(), Double.NaN, Double.NaN);
    }

    private static GreenYang of(OrdinalSample sample, OrdinalFit fit) {
        double explained = 0;
        double all = 0;
        double unique = 0;
        for (int i = 0; i < sample.items(); i++) {
            Steps own = sample.steps(i);
            double common = covariance(own, own, fit.loading(i, 0) * fit.loading(i, 0));
            double whole = covariance(own, own, 1);
            explained += common;
            all += whole;
            unique += whole - common;
            for (int j = 0; j < i; j++) {
                Steps other = sample.steps(j);
                explained += 2 * covariance(own, other, fit.loading(i, 0) * fit.loading(j, 0));
                all += 2 * covariance(own, other, sample.correlations().get(i, j));
            }
        }
        return new GreenYang(fit.status(), explained / all, explained / (explained + unique));
    }

    /**
     * Where an item jumps, and how far.
     *
     * @param thresholds where, rising
     * @param gaps by threshold: by how many points
     */
    @SuppressWarnings("ArrayRecordComponent") // read at once
    record Steps(double[] thresholds, double[] gaps) {}

    private static double covariance(Steps one, Steps other, double rho) {
        double sum = 0;
        for (int a = 0; a < one.gaps().length; a++) {
            double x = one.thresholds()[a];
            for (int b = 0; b < other.gaps().length; b++) {
                double y = other.thresholds()[b];
                double both = rho > ONE ? Tails.normal(Math.min(x, y)) : new BivariateNormal(rho).lower(x, y);
                sum += one.gaps()[a] * other.gaps()[b] * (both - Tails.normal(x) * Tails.normal(y));
            }
        }
        return sum;
    }
}
