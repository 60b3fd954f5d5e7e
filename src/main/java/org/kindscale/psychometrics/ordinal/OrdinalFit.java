package org.kindscale.psychometrics.ordinal;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.Descent;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.Tails;
import org.kindscale.psychometrics.latent.Cells.Kind;
import org.kindscale.psychometrics.latent.Cells.Matrices;
import org.kindscale.psychometrics.latent.LatentFit;
import org.kindscale.psychometrics.latent.LatentFit.Status;
import org.kindscale.psychometrics.latent.LatentStructure;
import org.kindscale.psychometrics.latent.Persons;

/**
 * A latent model of ordered categories by diagonally weighted least squares on polychoric correlations, with robust
 * errors (Muth&eacute;n, 1984, doi:10.1007/BF02294210) and a test that is scaled and shifted to the mean and variance
 * of chi-square (Asparouhov &amp; Muth&eacute;n, 2010).
 *
 * <p>Estimates, errors and fit are those of lavaan 0.6-14, {@code estimator = "WLSMV"}; empty cells are taken as they
 * are. Never fails on data: {@link #status()} says what the numbers are worth.
 */
public final class OrdinalFit {

    private final LatentStructure structure;
    private final OrdinalCells layout;
    private final int persons;
    private final Status status;
    private final Optional<Found> found;

    /** The solution, with what was computed of it; a sign turns a factor round. */
    @SuppressWarnings("ArrayRecordComponent") // made once, read many times
    private record Found(
            Matrices matrices, double[] signs, RobustSquares.Robust robust, ScaledShifted baseline, double srmr) {

        double loading(int item, int factor) {
            return signs[factor] * matrices.get(Kind.LOADING, item, factor);
        }

        double correlation(int one, int other) {
            return signs[one] * signs[other] * matrices.get(Kind.COVARIANCE, one, other);
        }
    }

    private OrdinalFit(LatentStructure structure, OrdinalSample sample, Supplier<LatentFit> near) {
        this.structure = structure;
        this.layout = new OrdinalCells(structure);
        this.persons = sample.persons();
        Optional<Found> solution = Optional.empty();
        Status became = Status.NOT_POSITIVE_DEFINITE;
        if (layout.cells().parameters() > sample.pairs()) {
            became = Status.NOT_IDENTIFIED;
        } else if (sample.isEstimable()) {
            RobustSquares squares = new RobustSquares(sample.covariances(), persons);
            Optional<Descent.End> end = search(sample, near.get(), squares.weights());
            boolean settled = end.isPresent() && end.get().converged();
            solution = end.filter(e -> settled && e.unique()).flatMap(e -> found(e, sample, squares));
            became = solution.isPresent() ? Status.PROPER : settled ? Status.NOT_IDENTIFIED : Status.NOT_CONVERGED;
        }
        this.found = solution;
        this.status = became == Status.PROPER && isImproper() ? Status.IMPROPER : became;
    }

    /** Fits the model to persons who answered every item; a category is a value that occurs. */
    public static OrdinalFit of(Persons rows, LatentStructure structure) {
        return of(OrdinalSample.of(structure.items(), rows), structure);
    }

    /** Fits the model from the maximum-likelihood solution of the correlations. */
    static OrdinalFit of(OrdinalSample sample, LatentStructure structure) {
        return new OrdinalFit(
                structure, sample, () -> LatentFit.of(sample.correlations(), sample.persons(), structure, true));
    }

    /**
     * Fits the model of {@code near}.
     *
     * @param near a solution of the same model for the same items as they are scored, to begin from; where it is not
     *     proper, the search begins from the correlations
     */
    public static OrdinalFit of(OrdinalSample sample, LatentFit near) {
        return near.status() == Status.PROPER
                ? new OrdinalFit(near.structure(), sample, () -> near)
                : of(sample, near.structure());
    }

    private Optional<Descent.End> search(OrdinalSample sample, LatentFit near, double... weights) {
        double[] observed = sample.correlationsByPair();
        Descent descent = new Descent(
                x -> Optional.of(new LeastSquares(layout.cells(), observed, weights, x)),
                new boolean[layout.cells().parameters()],
                Double.NEGATIVE_INFINITY);
        return descent.from(layout.start(near));
    }

    private Optional<Found> found(Descent.End end, OrdinalSample sample, RobustSquares squares) {
        double[] x = end.spot().vector();
        double[] observed = sample.correlationsByPair();
        LeastSquares at = new LeastSquares(layout.cells(), observed, squares.weights(), x);
        double sum = 0;
        for (double residual : at.residuals()) {
            sum += residual * residual;
        }
        int k = structure.items();
        double srmr = Math.sqrt(sum / (k * (k + 1) / 2.0));
        Matrices matrices = layout.cells().at(x);
        return squares.of(at)
                .map(robust -> new Found(matrices, signs(matrices), robust, squares.baseline(observed), srmr));
    }

    /** {@return by factor -1 if its loadings sum to less than 0, to be turned round, else 1} */
    private double[] signs(Matrices matrices) {
        double[] signs = new double[structure.factors()];
        for (int f = 0; f < signs.length; f++) {
            double sum = 0;
            for (int i : structure.itemsOf(f)) {
                sum += matrices.get(Kind.LOADING, i, f);
            }
            signs[f] = sum < 0 ? -1 : 1;
        }
        return signs;
    }

    private boolean isImproper() {
        SymmetricMatrix factors = SymmetricMatrix.of(structure.factors(), this::factorCorrelation);
        return factors.root(0).isEmpty()
                || IntStream.range(0, structure.items()).anyMatch(i -> residual(i) < 0);
    }

    /** {@return what the numbers are worth} */
    public Status status() {
        return status;
    }

    /** {@return persons, who answered every item} */
    public int persons() {
        return persons;
    }

    /** {@return the standardised loading; NaN if not solved, 0 if the pattern has none} */
    public double loading(int item, int factor) {
        return found.map(f -> f.loading(item, factor)).orElse(Double.NaN);
    }

    /** {@return the robust standard error of a loading that is there} */
    public double loadingError(int item, int factor) {
        return found.map(f -> f.robust().errors()[layout.loading(item, factor)]).orElse(Double.NaN);
    }

    /** {@return the correlation of two factors; 0 where the model has none} */
    public double factorCorrelation(int one, int other) {
        return found.map(f -> f.correlation(one, other)).orElse(Double.NaN);
    }

    /** {@return the robust standard error of the correlation of two factors that correlate freely} */
    public double correlationError(int one, int other) {
        return found.map(f -> f.robust().errors()[layout.correlation(one, other)])
                .orElse(Double.NaN);
    }

    /** {@return the share of the variance behind {@code item} that no factor explains; below 0 in a Heywood case} */
    public double residual(int item) {
        double explained = 0;
        for (int f : structure.loads().get(item)) {
            for (int g : structure.loads().get(item)) {
                explained += loading(item, f) * factorCorrelation(f, g) * loading(item, g);
            }
        }
        return 1 - explained;
    }

    /** {@return the statistic as it is, lavaan's chisq; it is not distributed as chi-square} */
    public double rawChiSquare() {
        return found.map(f -> f.robust().model().raw()).orElse(Double.NaN);
    }

    /** {@return the scaled and shifted statistic; NaN if not solved} */
    public double chiSquare() {
        return found.map(f -> f.robust().model().statistic()).orElse(Double.NaN);
    }

    /** {@return pairs of items less parameters} */
    public int degreesOfFreedom() {
        return structure.items() * (structure.items() - 1) / 2 - layout.cells().parameters();
    }

    /** {@return P(X >= chiSquare) where the model is true} */
    public double pValue() {
        return Tails.chiSquareUpper(chiSquare(), degreesOfFreedom());
    }

    /** {@return the scaled and shifted statistic of the model in which no items correlate} */
    public double baselineChiSquare() {
        return found.map(f -> f.baseline().statistic()).orElse(Double.NaN);
    }

    /** {@return the comparative fit index of the scaled statistics, 0 to 1} */
    public double cfi() {
        return found.map(f -> {
                    double most =
                            Math.max(f.robust().model().excess(), f.baseline().excess());
                    return most <= 0 ? 1 : 1 - f.robust().model().excess() / most;
                })
                .orElse(Double.NaN);
    }

    /** {@return the index of Tucker and Lewis of the scaled statistics} */
    public double tli() {
        double baseline = structure.items() * (structure.items() - 1) / 2.0;
        double own = (chiSquare() - degreesOfFreedom()) / degreesOfFreedom();
        return 1 - own / ((baselineChiSquare() - baseline) / baseline);
    }

    /** {@return the root mean square error of approximation of the scaled statistic, 0 or more} */
    public double rmsea() {
        return perDegree(found.map(f -> f.robust().model().excess()).orElse(Double.NaN));
    }

    /** {@return the lower limit of its 90 % interval} */
    public double rmseaLower() {
        return perDegree(Tails.noncentrality(chiSquare(), degreesOfFreedom(), 0.95));
    }

    /** {@return the upper limit of its 90 % interval} */
    public double rmseaUpper() {
        return perDegree(Tails.noncentrality(chiSquare(), degreesOfFreedom(), 0.05));
    }

    private double perDegree(double noncentrality) {
        return Math.sqrt(noncentrality / ((persons - 1.0) * degreesOfFreedom()));
    }

    /** {@return the root mean square of the residuals of the correlations, the diagonal counted as none} */
    public double srmr() {
        return found.map(Found::srmr).orElse(Double.NaN);
    }
}
