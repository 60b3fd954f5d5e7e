package org.kindscale.psychometrics.invariance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.Descent;
import org.kindscale.psychometrics.ScaledSystem;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.Tails;
import org.kindscale.psychometrics.factor.ModelFit;
import org.kindscale.psychometrics.latent.Cells.Kind;
import org.kindscale.psychometrics.latent.Cells.Matrices;
import org.kindscale.psychometrics.latent.Impropriety;
import org.kindscale.psychometrics.latent.LatentFit.Status;
import org.kindscale.psychometrics.latent.Moments;

/**
 * One model of several groups with a mean structure, fitted by maximum likelihood to the persons who answered
 * everything.
 *
 * <p>Estimates and fit are those of lavaan 0.6-14, {@code cfa(group =, group.equal =, std.lv = TRUE)}, carried on until
 * no slope of the misfit is steeper than 1e-9 (J&ouml;reskog, 1971, doi:10.1007/BF02291366). Never fails on data:
 * {@link #status()} says what the numbers are worth.
 */
public final class InvarianceFit {

    private static final double BOUND = 1e-12;
    private static final double SINGULAR = 1e-10;

    private final Setting setting;
    private final PooledSample sample;
    private final GroupedCells cells;
    private final Equalities equalities;
    private final Optional<GroupedSpot> spot;
    private final Status status;

    private InvarianceFit(Setting setting, GroupedCells cells, Equalities equalities, Optional<Descent.End> end) {
        this.setting = setting;
        this.sample = setting.sample();
        this.cells = cells;
        this.equalities = equalities;
        boolean settled = end.isPresent() && end.get().converged();
        this.spot = end.filter(e -> settled && e.unique())
                .flatMap(e -> GroupedSpot.at(
                        cells.models(), sample.moments(), e.spot().vector()));
        this.status = spot.isPresent() ? judged() : settled ? Status.NOT_IDENTIFIED : Status.NOT_CONVERGED;
    }

    /**
     * Something that no population can have.
     *
     * @param group the number of the group that has it, from 0; -1 if it lies between waves
     * @param impropriety what it is
     */
    public record InGroup(int group, Impropriety impropriety) {}

    /**
     * What all levels have in common.
     *
     * @param sample the groups
     * @param compared what they are, and the pattern
     * @param bounded whether residual variances must be 0 or more
     */
    record Setting(PooledSample sample, Compared compared, boolean bounded) {}

    /** Fits what {@code equalities} say, from {@code near} if that has a solution. */
    static InvarianceFit of(Setting setting, Equalities equalities, Optional<InvarianceFit> near) {
        PooledSample sample = setting.sample();
        GroupedCells cells = new GroupedCells(setting.compared(), equalities);
        List<double[]> starts = new ArrayList<>();
        near.flatMap(fit -> fit.spot).ifPresent(from -> starts.add(GroupedStarts.taken(cells, from)));
        if (starts.isEmpty()) {
            starts.addAll(new GroupedStarts(sample, cells).all(setting.bounded()));
        }
        List<Moments> moments = sample.moments();
        Descent descent = new Descent(
                at -> GroupedSpot.at(cells.models(), moments, at).map(found -> found),
                cells.residuals(),
                setting.bounded() ? 0 : Double.NEGATIVE_INFINITY);
        Optional<Descent.End> end = starts.stream()
                .flatMap(start -> descent.from(start).stream())
                .reduce((a, b) -> b.isBetterThan(a) ? b : a);
        return new InvarianceFit(setting, cells, equalities, end);
    }

    private Status judged() {
        if (!improprieties().isEmpty()) {
            return Status.IMPROPER;
        }
        boolean at = setting.bounded()
                && IntStream.range(0, sample.groups().size())
                        .anyMatch(g -> IntStream.range(0, sample.items())
                                .anyMatch(i -> value(g, Kind.RESIDUAL, i, 0) <= BOUND));
        return at ? Status.AT_BOUND : Status.PROPER;
    }

    private double value(int group, Kind kind, int row, int column) {
        Compared compared = setting.compared();
        return spot.map(at -> at.matrices(compared.model(group))
                        .get(kind, compared.row(group, kind, row), compared.column(group, kind, column)))
                .orElse(Double.NaN);
    }

    /** {@return what the numbers are worth} */
    public Status status() {
        return status;
    }

    /** {@return whether the estimates are those of a least misfit, be they proper or not} */
    public boolean isSolved() {
        return spot.isPresent();
    }

    /** {@return whether the estimates may be read as those of populations} */
    public boolean isReadable() {
        return status == Status.PROPER || status == Status.AT_BOUND;
    }

    /** {@return what is held equal} */
    public Equalities equalities() {
        return equalities;
    }

    /** {@return the indices of fit; NaN if not solved} */
    public ModelFit fit() {
        return spot.map(at -> sample.fit(at, cells.parameters())).orElseGet(() -> sample.unfitted(cells.parameters()));
    }

    /** {@return what no population can have, group by group; empty for a proper solution, or none} */
    public List<InGroup> improprieties() {
        List<InGroup> found = new ArrayList<>();
        Compared compared = setting.compared();
        for (int g = 0; g < compared.count() && spot.isPresent(); g++) {
            for (int i = 0; i < sample.items(); i++) {
                if (value(g, Kind.RESIDUAL, i, 0) < 0) {
                    found.add(new InGroup(g, new Impropriety(Impropriety.What.NEGATIVE_RESIDUAL_VARIANCE, i)));
                }
            }
            if (!compared.waves()) {
                factors(spot.get().matrices(g), compared.structure().factors(), g)
                        .ifPresent(found::add);
            }
        }
        if (compared.waves() && spot.isPresent()) {
            Matrices joint = spot.get().matrices(0);
            between(joint, found);
            factors(joint, compared.structure().factors() * compared.count(), -1)
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<InGroup> factors(Matrices matrices, int count, int group) {
        SymmetricMatrix factors = SymmetricMatrix.of(count, (f, other) -> matrices.get(Kind.COVARIANCE, f, other));
        return factors.root(0).isPresent()
                ? Optional.empty()
                : Optional.of(new InGroup(group, new Impropriety(Impropriety.What.FACTORS_NOT_POSITIVE_DEFINITE, -1)));
    }

    /** Adds the items whose residuals correlate beyond 1 between two waves. */
    private void between(Matrices joint, List<InGroup> found) {
        Compared compared = setting.compared();
        for (int i = 0; i < sample.items(); i++) {
            int item = i;
            SymmetricMatrix residuals = SymmetricMatrix.of(compared.count(), (later, earlier) -> {
                int row = compared.item(Math.max(later, earlier), item);
                int column = compared.item(Math.min(later, earlier), item);
                return row == column
                        ? Math.abs(joint.get(Kind.RESIDUAL, row, 0))
                        : joint.get(Kind.RESIDUAL_COVARIANCE, row, column);
            });
            if (residuals.root(0).isEmpty()) {
                found.add(new InGroup(-1, new Impropriety(Impropriety.What.RESIDUALS_CORRELATE_BEYOND_ONE, i)));
            }
        }
    }

    /**
     * Returns an estimate in points of the item: a loading, an intercept or a residual variance; NaN if not solved.
     *
     * @param factor of a loading; else 0
     */
    public double estimate(int group, Kind kind, int item, int factor) {
        return sample.inPoints(kind, item, value(group, kind, item, factor));
    }

    /**
     * {@return the mean of {@code factor} in {@code group}, in standard deviations of the first group, whose mean is 0;
     * NaN unless intercepts are held equal}
     */
    public double factorMean(int group, int factor) {
        return group > 0 && cells.mean(group, factor) < 0 ? Double.NaN : value(group, Kind.MEAN, factor, 0);
    }

    /** {@return the standard error of {@link #factorMean}, from the expected information; NaN in the first group} */
    public double factorMeanError(int group, int factor) {
        int parameter = cells.mean(group, factor);
        return spot.filter(at -> parameter >= 0)
                .flatMap(at -> ScaledSystem.inverse(at.information(), SINGULAR))
                .map(inverse -> Math.sqrt(2 * inverse.get(parameter, parameter) / sample.persons()))
                .orElse(Double.NaN);
    }

    /**
     * Tests what would be gained if one item were left free of what this level adds: the score test (Rao, 1948,
     * doi:10.1017/S0305004100023987), as lavaan's {@code lavTestScore} with expected information.
     *
     * @return empty if not solved, or if the item is free already
     */
    public Optional<Release> release(int item) {
        GroupedCells freer = new GroupedCells(setting.compared(), equalities.without(item));
        int df = freer.parameters() - cells.parameters();
        if (spot.isEmpty() || df <= 0) {
            return Optional.empty();
        }
        return GroupedSpot.at(freer.models(), sample.moments(), GroupedStarts.taken(freer, spot.get()))
                .flatMap(at -> ScaledSystem.solve(at.information(), at.gradient(), SINGULAR)
                        .map(step -> sample.persons() / 2.0 * product(at.gradient(), step)))
                .map(gain -> new Release(item, gain, df, Tails.chiSquareUpper(gain, df)));
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Fits the same with other equalities, beginning here. */
    InvarianceFit with(Equalities other) {
        return of(setting, other, Optional.of(this));
    }

    /** {@return the number of the factor that an item loads on} */
    public int factorOf(int item) {
        return setting.compared().structure().loads().get(item).get(0);
    }
}
