package org.kindscale.psychometrics.factor;

import java.util.Arrays;
import java.util.Optional;
import org.kindscale.psychometrics.Descent;
import org.kindscale.psychometrics.SymmetricMatrix;

/**
 * The exploratory one-factor solution of a correlation matrix, and the omega total it implies.
 *
 * <p>Loadings l(i) make the misfit to the correlations r(i,j) least: by minres (Harman &amp; Jones, 1966,
 * doi:10.1007/BF02289468) the sum of squares of r(i,j) - l(i) l(j) over the pairs; by maximum likelihood
 * (J&ouml;reskog, 1967, doi:10.1007/BF02289658) log |Sigma| + tr(R Sigma^-1) - log |R| - k with Sigma = l l' +
 * diag(psi). As in psych::fa and factanal, psi(i) is kept at {@value #LEAST_UNIQUENESS} or more, and the sign is chosen
 * so that the loadings have a positive sum. The uniqueness is 1 - l(i)^2, as psych reports it.
 *
 * <p>Never fails: {@link #outcome()} says what the numbers are worth. Where there is no solution they are NaN.
 */
public final class OneFactor {

    /** The bound below which psi is not let fall: {@value}. */
    public static final double LEAST_UNIQUENESS = 0.005;

    /** The discrepancy that is made least. */
    public enum Method {
        /** Least squares of the residual correlations, off the diagonal: psych's minres. */
        MINRES,
        /** Maximum likelihood: factanal, and psych's ml. */
        MAXIMUM_LIKELIHOOD
    }

    /** What became of the solution. */
    public enum Outcome {
        /** The least misfit was found, inside the bounds. */
        CONVERGED,
        /** The least misfit was found, but only with one psi or more held at the bound: a Heywood case. */
        HEYWOOD,
        /** No start came to rest; the numbers are those of the best attempt. */
        NOT_CONVERGED,
        /** Fewer than 3 items, or correlations that many sets of loadings fit alike: all numbers are NaN. */
        NOT_IDENTIFIED,
        /** A correlation is NaN, as beside a constant item: all numbers are NaN. */
        NOT_DEFINED
    }

    private final Method method;
    private final Outcome outcome;
    private final SymmetricMatrix correlations;
    private final double[] loadings;
    private final double[] psi;
    private final int iterations;

    private OneFactor(Method method, Outcome outcome, SymmetricMatrix correlations, Descent.End end) {
        int k = correlations.size();
        double[] parameters = end.spot().vector();
        double sign = Arrays.stream(parameters, 0, k).sum() < 0 ? -1 : 1;
        this.method = method;
        this.outcome = outcome;
        this.correlations = correlations;
        this.loadings = Arrays.stream(parameters, 0, k).map(l -> sign * l).toArray();
        this.psi = Arrays.copyOfRange(parameters, k, 2 * k);
        this.iterations = end.iterations();
    }

    private OneFactor(Method method, Outcome outcome, SymmetricMatrix correlations) {
        this.method = method;
        this.outcome = outcome;
        this.correlations = correlations;
        this.loadings = new double[correlations.size()];
        this.psi = loadings;
        this.iterations = 0;
        Arrays.fill(loadings, Double.NaN);
    }

    /**
     * Returns the minres solution.
     *
     * @param correlations correlations of {@code k} items: Pearson's, or polychoric; need not be positive definite
     */
    public static OneFactor minres(SymmetricMatrix correlations) {
        return solve(Method.MINRES, correlations, new double[0]);
    }

    /**
     * Returns the maximum-likelihood solution.
     *
     * @param correlations correlations of {@code k} items; need not be positive definite, but {@link #discrepancy()} is
     *     NaN if they are not
     */
    public static OneFactor maximumLikelihood(SymmetricMatrix correlations) {
        return solve(Method.MAXIMUM_LIKELIHOOD, correlations, new double[0]);
    }

    /**
     * Returns the solution by the same method of the same correlations without {@code item}; it is looked for near this
     * one first.
     */
    public OneFactor without(int item) {
        int k = items();
        boolean known = outcome == Outcome.CONVERGED || outcome == Outcome.HEYWOOD;
        double[] start = new double[known ? 2 * (k - 1) : 0];
        for (int i = 0; i < start.length / 2; i++) {
            int from = i < item ? i : i + 1;
            start[i] = loadings[from];
            start[k - 1 + i] = psi[from];
        }
        return solve(method, correlations.without(item), start);
    }

    private static OneFactor solve(Method method, SymmetricMatrix correlations, double[] start) {
        int k = correlations.size();
        if (Double.isNaN(correlations.sum())) {
            return new OneFactor(method, Outcome.NOT_DEFINED, correlations);
        }
        if (k < 3) {
            return new OneFactor(method, Outcome.NOT_IDENTIFIED, correlations);
        }
        FactorModel.Misfit misfit =
                method == Method.MINRES ? FactorModel.Misfit.LEAST_SQUARES : FactorModel.Misfit.LIKELIHOOD;
        FactorModel model = new FactorModel(correlations, misfit, new int[k]);
        FactorSolver solver = new FactorSolver(model, LEAST_UNIQUENESS);
        Optional<Descent.End> solution = start.length == 0 ? solver.solve() : solver.solveFrom(start);
        if (solution.isEmpty()) {
            return new OneFactor(method, Outcome.NOT_CONVERGED, correlations);
        }
        Outcome outcome = outcome(solution.get(), k);
        return outcome == Outcome.NOT_IDENTIFIED
                ? new OneFactor(method, outcome, correlations)
                : new OneFactor(method, outcome, correlations, solution.get());
    }

    private static Outcome outcome(Descent.End end, int k) {
        if (!end.converged()) {
            return Outcome.NOT_CONVERGED;
        }
        if (!end.unique()) {
            return Outcome.NOT_IDENTIFIED;
        }
        return Arrays.stream(end.spot().vector(), k, 2 * k).anyMatch(u -> u <= LEAST_UNIQUENESS)
                ? Outcome.HEYWOOD
                : Outcome.CONVERGED;
    }

    /** {@return the discrepancy that was made least} */
    public Method method() {
        return method;
    }

    /** {@return what became of the solution} */
    public Outcome outcome() {
        return outcome;
    }

    /** {@return the number of items, {@code k}} */
    public int items() {
        return loadings.length;
    }

    /** {@return k(k-1)/2 - k, the correlations less the loadings; 0 for 3 items, which any loadings fit exactly} */
    public int degreesOfFreedom() {
        return items() * (items() - 3) / 2;
    }

    /** {@return the loading of {@code item}, a correlation with the factor; beyond 1 only in a Heywood case} */
    public double loading(int item) {
        return loadings[item];
    }

    /** {@return 1 minus the squared loading of {@code item}, proportion of its variance; may be below 0 (Heywood)} */
    public double uniqueness(int item) {
        return 1 - loadings[item] * loadings[item];
    }

    /** {@return whether psi of {@code item} is held at {@link #LEAST_UNIQUENESS}} */
    public boolean atBound(int item) {
        return psi[item] <= LEAST_UNIQUENESS;
    }

    /** {@return the iterations from the start whose solution was taken} */
    public int iterations() {
        return iterations;
    }

    /**
     * Returns the least discrepancy: of minres the sum over pairs i &lt; j of (r(i,j) - l(i) l(j))^2, of maximum
     * likelihood log |Sigma| + tr(R Sigma^-1) - log |R| - k; 0 or more, NaN without a solution.
     */
    public double discrepancy() {
        if (method == Method.MAXIMUM_LIKELIHOOD) {
            SymmetricMatrix sigma =
                    SymmetricMatrix.of(items(), (i, j) -> loadings[i] * loadings[j] + (i == j ? psi[i] : 0));
            return FactorModel.discrepancy(correlations, sigma);
        }
        double sum = 0;
        for (int i = 0; i < items(); i++) {
            for (int j = 0; j < i; j++) {
                double residual = correlations.get(i, j) - loadings[i] * loadings[j];
                sum += residual * residual;
            }
        }
        return items() < 3 ? Double.NaN : sum;
    }

    /**
     * Returns omega total by the model: (sum l)^2 / ((sum l)^2 + sum u) with u the uniquenesses (McDonald, 1999).
     *
     * @return the proportion of the variance of the sum of the standardised items that the factor explains, were the
     *     model true; NaN without a solution
     */
    public double omegaModel() {
        double common = common();
        return common / (common + unique());
    }

    /**
     * Returns omega total by the observed variance: 1 - sum u / sum R, as psych::omega with one factor and no item
     * flipped.
     *
     * @return at most 1 but in a Heywood case; NaN without a solution
     */
    public double omegaObserved() {
        return 1 - unique() / correlations.sum();
    }

    private double common() {
        double sum = Arrays.stream(loadings).sum();
        return sum * sum;
    }

    private double unique() {
        double sum = 0;
        for (int i = 0; i < items(); i++) {
            sum += uniqueness(i);
        }
        return sum;
    }
}
