package org.kindscale.psychometrics.latent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.Descent;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.factor.ModelFit;
import org.kindscale.psychometrics.latent.LatentStructure.Kind;

/**
 * A latent model fitted by maximum likelihood to the covariances of persons who answered everything.
 *
 * <p>Estimates and fit are those of lavaan 0.6-14, {@code cfa(std.lv = TRUE, likelihood = "normal")}, without a mean
 * structure, carried on until no slope of the misfit is steeper than 1e-9, usually 1e-13. The search starts at several
 * places, since a bifactor model may have more than one resting place, and the least misfit is kept. A factor is turned
 * so that its loadings have a positive sum.
 *
 * <p>Never fails on data: {@link #status()} says what the numbers are worth.
 */
public final class LatentFit {

    private static final double BOUND = 1e-12;

    /** What the numbers are worth. */
    public enum Status {
        /** The least misfit was found, and a population can have the estimates. */
        PROPER,
        /** The least misfit was found where no population can be: see {@link LatentFit#improprieties()}. */
        IMPROPER,
        /** The least misfit with residual variances of 0 or more was found, with some of them at 0. */
        AT_BOUND,
        /** No start came to rest: not to be shown. */
        NOT_CONVERGED,
        /** More parameters than covariances, or many solutions that fit alike: no estimates. */
        NOT_IDENTIFIED,
        /** The covariances are not positive definite or not defined: no estimates. */
        NOT_POSITIVE_DEFINITE
    }

    private final LatentStructure structure;
    private final StructureCells layout;
    private final SymmetricMatrix covariances; // denominator n
    private final SymmetricMatrix sample;
    private final Moments moments;
    private final Optional<IncompleteSample> incomplete;
    private final long persons;
    private final Status status;
    private final double[] x;
    /** By item: its standard deviation in the model, in that of the sample; 1 where nothing is missing. */
    private final double[] spread;

    private LatentFit(LatentStructure structure, SymmetricMatrix covariances, long persons, boolean bounded) {
        this(structure, covariances, Moments.complete(covariances.correlations(), persons), Optional.empty(), bounded);
    }

    private LatentFit(
            LatentStructure structure,
            SymmetricMatrix covariances,
            Moments moments,
            Optional<IncompleteSample> incomplete,
            boolean bounded) {
        this.structure = structure;
        this.layout = new StructureCells(structure, incomplete.isPresent());
        this.covariances = covariances;
        this.sample = incomplete.isPresent() ? covariances : covariances.correlations();
        this.moments = moments;
        this.incomplete = incomplete;
        this.persons = Math.round(moments.persons());
        int k = structure.items();
        double[] found = new double[layout.cells().parameters()];
        Arrays.fill(found, Double.NaN);
        Status became = Status.NOT_IDENTIFIED;
        if (k == 0 || sample.root(1e-13).isEmpty()) {
            became = Status.NOT_POSITIVE_DEFINITE;
        } else if (found.length - (incomplete.isPresent() ? k : 0) <= k * (k + 1) / 2) {
            Optional<Descent.End> end = search(bounded);
            if (end.isPresent() && (end.get().unique() || !end.get().converged())) {
                found = oriented(end.get().spot().vector());
                became = end.get().converged() ? Status.PROPER : Status.NOT_CONVERGED;
            }
        }
        this.x = found;
        this.spread = spread();
        this.status = became == Status.PROPER ? judged(bounded) : became;
    }

    /**
     * Fits the model.
     *
     * @param covariances of {@code k} items with denominator {@code n - 1}; the fit itself takes {@code n}
     * @param persons number of persons, {@code n}
     * @param structure the pattern of the loadings, of {@code k} items
     * @param bounded whether residual variances must be 0 or more
     */
    public static LatentFit of(SymmetricMatrix covariances, long persons, LatentStructure structure, boolean bounded) {
        if (covariances.size() != structure.items()) {
            throw new IllegalArgumentException(
                    "the structure has " + structure.items() + " items, the covariances " + covariances.size());
        }
        double root = Math.sqrt((persons - 1.0) / persons);
        return new LatentFit(structure, covariances.scaled(i -> root), persons, bounded);
    }

    /**
     * Fits the model to all persons who answered some item, by full information maximum likelihood (Arbuckle, 1996;
     * Enders &amp; Bandalos, 2001, doi:10.1207/S15328007SEM0803_5), as lavaan's {@code missing = "ml"}: the persons who
     * left an item out are thought to differ from the others in nothing but what they answered (missing at random).
     *
     * @param rows the persons; NaN for an item left out
     * @param structure the pattern of the loadings
     * @param bounded whether residual variances must be 0 or more
     */
    public static LatentFit fullInformation(Persons rows, LatentStructure structure, boolean bounded) {
        IncompleteSample sample = IncompleteSample.of(structure.items(), rows);
        return new LatentFit(structure, sample.covariances(), sample.moments(), Optional.of(sample), bounded);
    }

    private double[] spread() {
        double[] spread = new double[structure.items()];
        Arrays.fill(spread, 1);
        if (incomplete.isPresent()) {
            double[] implied = layout.cells().at(x).implied();
            for (int i = 0; i < spread.length; i++) {
                spread[i] = Math.sqrt(implied[i * spread.length + i]);
            }
        }
        return spread;
    }

    /** {@return whether persons who left items out are counted, too} */
    public boolean isFullInformation() {
        return incomplete.isPresent();
    }

    private Optional<Descent.End> search(boolean bounded) {
        Descent descent = new Descent(
                at -> Point.at(layout.cells(), moments, at).map(point -> point),
                layout.cells().residuals(),
                bounded ? 0 : Double.NEGATIVE_INFINITY);
        return new Starts(layout, sample.correlations())
                .all().stream()
                        .flatMap(start -> descent.from(start).stream())
                        .reduce((a, b) -> b.isBetterThan(a) ? b : a);
    }

    private Status judged(boolean bounded) {
        if (!improprieties().isEmpty()) {
            return Status.IMPROPER;
        }
        boolean at = bounded && IntStream.range(0, structure.items()).anyMatch(i -> residual(i) <= BOUND);
        return at ? Status.AT_BOUND : Status.PROPER;
    }

    private double[] oriented(double[] found) {
        double[] turned = found.clone();
        for (int f = 0; f < structure.factors(); f++) {
            int factor = f;
            int[] own = structure.itemsOf(f);
            if (IntStream.of(own)
                            .mapToDouble(i -> found[layout.loading(i, factor)])
                            .sum()
                    < 0) {
                for (int i : own) {
                    turned[layout.loading(i, f)] *= -1;
                }
                turn(f, turned);
            }
        }
        if (structure.kind() == Kind.SECOND_ORDER) {
            int from = layout.behind();
            int to = from + structure.factors();
            if (Arrays.stream(turned, from, to).sum() < 0) {
                for (int f = from; f < to; f++) {
                    turned[f] *= -1;
                }
            }
        }
        return turned;
    }

    private void turn(int f, double[] turned) {
        switch (structure.kind()) {
            case BIFACTOR -> {}
            case SECOND_ORDER -> turned[layout.behind() + f] *= -1;
            case CORRELATED, TWO_BIFACTOR -> turnCorrelations(f, turned);
        }
    }

    private void turnCorrelations(int f, double[] turned) {
        int from = structure.hasGenerals() ? structure.specifics() : 0;
        for (int g = from; g < structure.factors() && f >= from; g++) {
            if (g != f) {
                turned[layout.correlation(f, g)] *= -1;
            }
        }
    }

    /** {@return what the numbers are worth} */
    public Status status() {
        return status;
    }

    /** {@return whether the estimates are those of a least misfit, be they proper or not} */
    public boolean isSolved() {
        return status == Status.PROPER || status == Status.IMPROPER || status == Status.AT_BOUND;
    }

    /** {@return the pattern} */
    public LatentStructure structure() {
        return structure;
    }

    /** {@return the standardised loading (std.all); NaN if not solved, 0 if the pattern has none} */
    public double loading(int item, int factor) {
        return structure.loads().get(item).contains(factor) ? x[layout.loading(item, factor)] / spread[item] : 0;
    }

    /** {@return the share of the variance of {@code item} that no factor explains; below 0 in a Heywood case} */
    public double residual(int item) {
        return x[layout.residual(item)] / (spread[item] * spread[item]);
    }

    /** {@return the correlation of two factors; 0 where the model has none} */
    public double factorCorrelation(int one, int other) {
        return one == other ? 1 : layout.cells().at(x).covariances[one][other];
    }

    /** {@return the loading of {@code factor} on the factor of second order; NaN in a model without one} */
    public double secondOrderLoading(int factor) {
        return structure.kind() == Kind.SECOND_ORDER ? x[layout.behind() + factor] : Double.NaN;
    }

    /** {@return what no population can have; empty for a proper solution, or none} */
    public List<Impropriety> improprieties() {
        List<Impropriety> found = new ArrayList<>();
        for (int i = 0; i < structure.items(); i++) {
            if (residual(i) < 0) {
                found.add(new Impropriety(Impropriety.What.NEGATIVE_RESIDUAL_VARIANCE, i));
            }
        }
        if (structure.kind() == Kind.SECOND_ORDER) {
            IntStream.range(0, structure.factors())
                    .filter(f -> Math.abs(secondOrderLoading(f)) > 1)
                    .forEach(f -> found.add(new Impropriety(Impropriety.What.LOADING_BEYOND_ONE, f)));
        }
        double[][] phi = layout.cells().at(x).covariances;
        SymmetricMatrix correlations = SymmetricMatrix.of(structure.factors(), (f, g) -> phi[f][g]);
        if (!Double.isNaN(correlations.sum()) && correlations.root(0).isEmpty()) {
            found.add(new Impropriety(Impropriety.What.FACTORS_NOT_POSITIVE_DEFINITE, -1));
        }
        return found;
    }

    /** {@return the indices of fit; NaN if not solved} */
    public ModelFit fit() {
        if (incomplete.isPresent()) {
            return Point.at(layout.cells(), moments, x)
                    .map(point -> incomplete.get().fit(point, x.length))
                    .orElseGet(this::unfitted);
        }
        double[] sigma = layout.cells().at(x).implied();
        return FitOf.covariances(covariances, sigma, persons, layout.cells().parameters());
    }

    private ModelFit unfitted() {
        double none = Double.NaN;
        return new ModelFit(persons, structure.items(), x.length, none, none, none, none, 1, true);
    }

    /**
     * Returns the test and the errors that do not ask for normal data.
     *
     * @param rows the persons of the covariances
     * @return empty if not solved, at a bound, or if the data do not determine the errors
     */
    public Optional<RobustFit> robust(Persons rows) {
        if (!isSolved() || status == Status.AT_BOUND) {
            return Optional.empty();
        }
        if (incomplete.isPresent()) {
            return Point.at(layout.cells(), moments, x)
                    .flatMap(point -> new IncompleteErrors(point, incomplete.get()).of(rows, fit(), layout));
        }
        double[] sds = IntStream.range(0, structure.items())
                .mapToDouble(i -> Math.sqrt(covariances.get(i, i)))
                .toArray();
        return Point.at(layout.cells(), moments, x)
                .flatMap(point -> new Sandwich(point, sample, sds).of(rows, fit(), layout));
    }
}
