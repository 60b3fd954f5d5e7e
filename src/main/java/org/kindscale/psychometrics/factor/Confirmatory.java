package org.kindscale.psychometrics.factor;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.Descent;
import org.kindscale.psychometrics.SymmetricMatrix;

/**
 * A confirmatory factor analysis by maximum likelihood: each item on one factor, the factors correlated.
 *
 * <p>Model and estimates are those of lavaan 0.6-14, {@code cfa(std.lv = TRUE, likelihood = "normal")} without a mean
 * structure: Sigma = L P L' + T with factor variances 1, made to fit the covariances S (denominator {@code n}) so that
 * F = log |Sigma| + tr(S Sigma^-1) - log |S| - k is least (J&ouml;reskog, 1969, doi:10.1007/BF02289343). Residual
 * variances are not bounded. The fit is made on the correlations, which changes the scale only, until no slope of F is
 * steeper than 1e-9, usually 1e-13. The sign of a factor is chosen so that its standardised loadings have a positive
 * sum.
 *
 * <p>Never fails on data: {@link #outcome()} says what the numbers are worth, {@link #improprieties()} which of them no
 * population can have.
 */
public final class Confirmatory {

    /** What became of the fit. */
    public enum Outcome {
        /** The least F was found. */
        CONVERGED,
        /** No start came to rest; the numbers are those of the best attempt and not to be shown without this word. */
        NOT_CONVERGED,
        /** More parameters than covariances, a factor of one item, or many solutions that fit alike: all NaN. */
        NOT_IDENTIFIED,
        /** The covariances are not positive definite or not defined (too few persons, items alike): all NaN. */
        NOT_POSITIVE_DEFINITE
    }

    /** Something among the estimates that no population can have. */
    public enum Impropriety {
        /** A residual variance is below 0: a Heywood case. */
        NEGATIVE_RESIDUAL_VARIANCE,
        /** Two factors correlate beyond 1 or -1. */
        CORRELATION_BEYOND_ONE,
        /** The correlations of the factors are, taken together, not positive definite. */
        FACTORS_NOT_POSITIVE_DEFINITE
    }

    private final Outcome outcome;
    private final SymmetricMatrix covariances; // denominator n
    private final long persons;
    private final FactorModel model; // of the correlations
    private final double[] estimates;

    private Confirmatory(Outcome outcome, SymmetricMatrix covariances, long persons, FactorModel model) {
        this.outcome = outcome;
        this.covariances = covariances;
        this.persons = persons;
        this.model = model;
        this.estimates = new double[model.parameters()];
        Arrays.fill(estimates, Double.NaN);
    }

    private Confirmatory(Confirmatory frame, Descent.End end) {
        this.outcome = end.converged() ? Outcome.CONVERGED : Outcome.NOT_CONVERGED;
        this.covariances = frame.covariances;
        this.persons = frame.persons;
        this.model = frame.model;
        this.estimates = oriented(end.spot().vector().clone());
    }

    /**
     * Fits the model.
     *
     * @param covariances covariances of {@code k} items with denominator {@code n - 1}; the fit itself takes {@code n}
     * @param persons number of persons, {@code n}
     * @param factorOf the factor of each item, in the order of the covariances: {@code k} indexes from 0, without gaps
     * @throws IllegalArgumentException if {@code factorOf} has not {@code k} indexes, a negative one, or skips a factor
     */
    public static Confirmatory fit(SymmetricMatrix covariances, long persons, int... factorOf) {
        int k = covariances.size();
        if (factorOf.length != k) {
            throw new IllegalArgumentException("factorOf must have " + k + " indexes, got " + factorOf.length);
        }
        int[] used = IntStream.of(factorOf).sorted().distinct().toArray();
        if (k > 0 && (used[0] != 0 || used[used.length - 1] != used.length - 1)) {
            throw new IllegalArgumentException("factorOf must use 0 to m - 1, got " + Arrays.toString(used));
        }
        double root = Math.sqrt((persons - 1.0) / persons);
        SymmetricMatrix normal = covariances.scaled(i -> root);
        FactorModel model = new FactorModel(normal.correlations(), FactorModel.Misfit.LIKELIHOOD, factorOf);
        if (k == 0 || Double.isNaN(FactorModel.logDeterminant(model.sample()))) {
            return new Confirmatory(Outcome.NOT_POSITIVE_DEFINITE, normal, persons, model);
        }
        var frame = new Confirmatory(Outcome.NOT_IDENTIFIED, normal, persons, model);
        boolean lonely = IntStream.of(used)
                .anyMatch(f -> IntStream.of(factorOf).filter(g -> g == f).count() < 2);
        if (lonely || model.parameters() > k * (k + 1) / 2) {
            return frame;
        }
        Optional<Descent.End> solution = new FactorSolver(model, Double.NEGATIVE_INFINITY).solve();
        return solution.filter(s -> s.unique() || !s.converged())
                .map(s -> new Confirmatory(frame, s))
                .orElse(frame);
    }

    private double[] oriented(double[] x) {
        for (int f = 0; f < factors(); f++) {
            double sum = 0;
            for (int i = 0; i < items(); i++) {
                sum += factorOf(i) == f ? x[i] : 0;
            }
            if (sum < 0) {
                turn(x, f);
            }
        }
        return x;
    }

    private void turn(double[] x, int factor) {
        for (int i = 0; i < items(); i++) {
            x[i] = factorOf(i) == factor ? -x[i] : x[i];
        }
        for (int other = 0; other < factors(); other++) {
            if (other != factor) {
                x[model.correlation(other, factor)] *= -1;
            }
        }
    }

    /** {@return what became of the fit} */
    public Outcome outcome() {
        return outcome;
    }

    /** {@return the number of items, {@code k}} */
    public int items() {
        return model.items();
    }

    /** {@return the number of factors, {@code m}} */
    public int factors() {
        return model.factors();
    }

    /** {@return the factor of {@code item}, from 0} */
    public int factorOf(int item) {
        return model.factorOf(item);
    }

    /** {@return the loading of {@code item} on its factor, in its own unit per standard deviation of the factor} */
    public double loading(int item) {
        return estimates[item] * Math.sqrt(covariances.get(item, item));
    }

    /** {@return the loading of {@code item} divided by the root of its variance in the model: lavaan's std.all} */
    public double standardisedLoading(int item) {
        return estimates[item] / Math.sqrt(estimates[item] * estimates[item] + estimates[items() + item]);
    }

    /** {@return the residual variance of {@code item}, in its own unit squared; below 0 in a Heywood case} */
    public double residualVariance(int item) {
        return estimates[items() + item] * covariances.get(item, item);
    }

    /** {@return the correlations of the factors, in the order of their indexes; may pass 1, see improprieties} */
    public SymmetricMatrix factorCorrelations() {
        return SymmetricMatrix.of(factors(), (f, g) -> f == g ? 1 : estimates[model.correlation(f, g)]);
    }

    /** {@return what no population can have among the estimates; empty for a proper solution, or none} */
    public Set<Impropriety> improprieties() {
        Set<Impropriety> found = EnumSet.noneOf(Impropriety.class);
        SymmetricMatrix correlations = factorCorrelations();
        for (int i = 0; i < items(); i++) {
            if (residualVariance(i) < 0) {
                found.add(Impropriety.NEGATIVE_RESIDUAL_VARIANCE);
            }
        }
        for (int p = 2 * items(); p < estimates.length; p++) {
            if (Math.abs(estimates[p]) > 1) {
                found.add(Impropriety.CORRELATION_BEYOND_ONE);
            }
        }
        if (!Double.isNaN(correlations.sum()) && Double.isNaN(FactorModel.logDeterminant(correlations))) {
            found.add(Impropriety.FACTORS_NOT_POSITIVE_DEFINITE);
        }
        return found;
    }

    /** {@return the indices of fit} */
    public ModelFit fit() {
        int k = items();
        SymmetricMatrix sample = model.sample();
        SymmetricMatrix implied = model.implied(estimates);
        double discrepancy = FactorModel.discrepancy(sample, implied);
        double logDeterminant = FactorModel.logDeterminant(sample);
        double logScale = 0;
        double squares = 0;
        for (int i = 0; i < k; i++) {
            logScale += StrictMath.log(covariances.get(i, i));
            for (int j = 0; j <= i; j++) {
                double residual = sample.get(i, j) - implied.get(i, j);
                squares += residual * residual;
            }
        }
        double logLikelihood =
                -persons / 2.0 * (k * StrictMath.log(2 * Math.PI) + logScale + logDeterminant + discrepancy + k);
        double srmr = Math.sqrt(squares / (k * (k + 1) / 2.0));
        return new ModelFit(persons, k, model.parameters(), discrepancy, -logDeterminant, srmr, logLikelihood);
    }

    /**
     * Returns omega of the sum of the items of {@code factor} by the model: (sum l)^2 / ((sum l)^2 + sum t), loadings l
     * and residual variances t unstandardised (McDonald, 1999).
     */
    public double omegaModel(int factor) {
        double common = common(factor);
        return common
                / (common + own(factor).mapToDouble(this::residualVariance).sum());
    }

    /**
     * {@return omega of the sum of the items of {@code factor}: (sum l)^2 over the variance observed, denominator n}
     */
    public double omegaObserved(int factor) {
        return common(factor) / covariances.select(own(factor).toArray()).sum();
    }

    /**
     * {@return omega of the sum of the standardised items of {@code factor}: {@link #omegaModel} of std.all loadings}
     */
    public double omegaStandardised(int factor) {
        double sum = own(factor).mapToDouble(this::standardisedLoading).sum();
        double unique = own(factor).count() * (1 - averageVarianceExtracted(factor));
        return sum * sum / (sum * sum + unique);
    }

    /**
     * Returns the mean squared standardised loading of the items of {@code factor} (Fornell &amp; Larcker, 1981,
     * doi:10.1177/002224378101800104).
     *
     * @return 0 to 1 in a proper solution
     */
    public double averageVarianceExtracted(int factor) {
        double squares = own(factor)
                .mapToDouble(this::standardisedLoading)
                .map(l -> l * l)
                .sum();
        return squares / own(factor).count();
    }

    private double common(int factor) {
        double sum = own(factor).mapToDouble(this::loading).sum();
        return sum * sum;
    }

    private IntStream own(int factor) {
        return IntStream.range(0, items()).filter(i -> factorOf(i) == factor);
    }
}
