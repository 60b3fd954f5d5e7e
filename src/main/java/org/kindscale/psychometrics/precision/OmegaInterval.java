package org.kindscale.psychometrics.precision;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.Covariances;
import org.kindscale.psychometrics.latent.LatentFit;
import org.kindscale.psychometrics.latent.LatentFit.Status;
import org.kindscale.psychometrics.latent.LatentStructure;
import org.kindscale.psychometrics.latent.Persons;
import org.kindscale.psychometrics.latent.RobustFit;
import org.kindscale.psychometrics.reliability.Reliability;
import org.kindscale.psychometrics.reliability.Reliability.Interval;

/**
 * Omega total of one factor of the covariances, {@code (sum l)^2 / ((sum l)^2 + sum u)} with loadings l and residual
 * variances u by maximum likelihood, and its interval.
 *
 * <p>The error is that of the delta method (Raykov, 2002, doi:10.1207/S15327906MBR3701_04) on the sandwich of Huber and
 * White, which does not ask for normal data: lavaan's {@code estimator = "MLR"} with omega as a defined parameter.
 *
 * @param status what the solution is worth; the figures are NaN unless it is proper
 * @param omega proportion of the variance of the sum, 0 to 1
 * @param standardError its standard error; NaN if the data do not determine it
 * @param interval omega plus and minus 1.96 of those; may pass 1
 */
public record OmegaInterval(Status status, double omega, double standardError, Interval interval) {

    /**
     * Returns omega of keyed items.
     *
     * @param keyed covariances of the items, listwise
     * @param rows the persons of the covariances
     */
    public static OmegaInterval of(Covariances keyed, Persons rows) {
        int k = keyed.matrix().size();
        LatentFit fit = LatentFit.of(keyed.matrix(), keyed.n(), LatentStructure.correlated(new int[k]), false);
        if (fit.status() != Status.PROPER) {
            return of(fit.status(), Double.NaN, Double.NaN);
        }
        double[] sds = IntStream.range(0, k)
                .mapToDouble(i -> Math.sqrt(keyed.matrix().get(i, i)))
                .toArray();
        double sum = IntStream.range(0, k)
                .mapToDouble(i -> sds[i] * fit.loading(i, 0))
                .sum();
        double unique = IntStream.range(0, k)
                .mapToDouble(i -> sds[i] * sds[i] * fit.residual(i))
                .sum();
        double all = sum * sum + unique;
        Optional<RobustFit> robust = fit.robust(rows);
        double error = robust.map(r -> r.errorOfOneFactor(
                        Arrays.stream(sds)
                                .map(sd -> 2 * sum * unique * sd / (all * all))
                                .toArray(),
                        Arrays.stream(sds)
                                .map(sd -> -sum * sum * sd * sd / (all * all))
                                .toArray()))
                .orElse(Double.NaN);
        return of(fit.status(), sum * sum / all, error);
    }

    private static OmegaInterval of(Status status, double omega, double error) {
        return new OmegaInterval(
                status, omega, error, new Interval(omega - Reliability.Z * error, omega + Reliability.Z * error));
    }
}
