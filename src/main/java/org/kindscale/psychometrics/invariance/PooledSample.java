package org.kindscale.psychometrics.invariance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.Cholesky;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.factor.ModelFit;
import org.kindscale.psychometrics.latent.Cells;
import org.kindscale.psychometrics.latent.Cells.Kind;
import org.kindscale.psychometrics.latent.Moments;

/**
 * The groups in common units: each item less its mean over all groups, over its standard deviation within groups. Of
 * waves the groups are what each wave shows by itself, and the one model is fitted to what all show together.
 */
final class PooledSample {

    private static final double POSITIVE = 1e-13;

    private final int items;
    private final long persons;
    private final double[] shares;
    private final double[] centre;
    private final double[] unit;
    private final List<GroupMoments> groups = new ArrayList<>();
    /** What the models are fitted to: the groups, or all waves together. */
    private final List<GroupMoments> fitted = new ArrayList<>();
    /** The mean over persons of log |S| + k, the least misfit that any model can have. */
    private double least;

    private double baseline;

    private PooledSample(long persons, List<GroupMoments> raw, List<GroupMoments> joint) {
        this.items = raw.get(0).means().size();
        this.persons = persons;
        double all = raw.stream().mapToLong(GroupMoments::persons).sum();
        this.shares = raw.stream().mapToDouble(group -> group.persons() / all).toArray();
        this.centre = new double[items];
        this.unit = new double[items];
        for (int i = 0; i < items; i++) {
            double variance = 0;
            for (int g = 0; g < shares.length; g++) {
                centre[i] += shares[g] * raw.get(g).mean(i);
                variance += shares[g] * raw.get(g).variance(i);
            }
            unit[i] = Math.sqrt(variance);
        }
        raw.forEach(group -> groups.add(inUnits(group)));
        joint.forEach(model -> fitted.add(inUnits(model)));
        for (GroupMoments own : fitted) {
            double share = own.persons() / (double) persons;
            double log = logDeterminant(own.covariances());
            least += share * (log + own.means().size());
            baseline += share * (diagonal(own.covariances()) - log);
        }
    }

    /** {@return groups of different persons} */
    static PooledSample ofGroups(List<GroupMoments> groups) {
        return new PooledSample(groups.stream().mapToLong(GroupMoments::persons).sum(), groups, groups);
    }

    /**
     * {@return waves of the same persons}
     *
     * @param joint the items of the first wave, then the same of the next, and so on
     */
    static PooledSample ofWaves(GroupMoments joint, int waves) {
        int items = joint.means().size() / waves;
        List<GroupMoments> each = IntStream.range(0, waves)
                .mapToObj(wave -> new GroupMoments(
                        joint.persons(),
                        joint.means().subList(wave * items, (wave + 1) * items),
                        SymmetricMatrix.of(
                                items, (i, j) -> joint.covariances().get(wave * items + i, wave * items + j))))
                .toList();
        return new PooledSample(joint.persons(), each, List.of(joint));
    }

    private GroupMoments inUnits(GroupMoments raw) {
        List<Double> means = IntStream.range(0, raw.means().size())
                .mapToObj(i -> (raw.mean(i) - centre[i % items]) / unit[i % items])
                .toList();
        return new GroupMoments(raw.persons(), means, raw.covariances().scaled(i -> 1 / unit[i % items]));
    }

    private static double logDeterminant(SymmetricMatrix matrix) {
        return matrix.root(POSITIVE).map(Cholesky::logDeterminant).orElse(Double.NaN);
    }

    private static double diagonal(SymmetricMatrix matrix) {
        double sum = 0;
        for (int i = 0; i < matrix.size(); i++) {
            sum += StrictMath.log(matrix.get(i, i));
        }
        return sum;
    }

    int items() {
        return items;
    }

    long persons() {
        return persons;
    }

    /** {@return by group, its share of the persons} */
    double share(int group) {
        return shares[group];
    }

    /** {@return the groups in common units} */
    List<GroupMoments> groups() {
        return groups;
    }

    /** {@return all waves together} */
    GroupMoments joint() {
        return fitted.get(0);
    }

    /** {@return what the likelihood needs of each model} */
    List<Moments> moments() {
        return fitted.stream()
                .map(group -> Moments.complete(
                        group.covariances(),
                        group.persons(),
                        group.means().stream().mapToDouble(m -> m).toArray()))
                .toList();
    }

    /** {@return the covariances within groups, averaged over persons} */
    SymmetricMatrix within() {
        return SymmetricMatrix.of(
                items,
                (row, column) -> IntStream.range(0, shares.length)
                        .mapToDouble(
                                g -> shares[g] * groups.get(g).covariances().get(row, column))
                        .sum());
    }

    /** {@return the fit of a model with a mean structure} */
    ModelFit fit(GroupedSpot spot, int parameters) {
        double discrepancy = Math.max(0, spot.value() - least);
        int size = fitted.get(0).means().size();
        double scale = size * StrictMath.log(2 * Math.PI);
        double srmr = 0;
        for (int i = 0; i < size; i++) {
            scale += 2 * StrictMath.log(unit[i % items]);
        }
        for (int m = 0; m < fitted.size(); m++) {
            GroupMoments own = fitted.get(m);
            srmr += own.persons() / (double) persons * srmr(own, spot.matrices(m));
        }
        double logLikelihood = -persons / 2.0 * (scale + spot.value());
        return new ModelFit(persons, size, parameters, discrepancy, baseline, srmr, logLikelihood, fitted.size(), true);
    }

    /** {@return the fit of a model that has no solution} */
    ModelFit unfitted(int parameters) {
        int size = fitted.get(0).means().size();
        double none = Double.NaN;
        return new ModelFit(persons, size, parameters, none, none, none, none, fitted.size(), true);
    }

    private static double srmr(GroupMoments group, Cells.Matrices model) {
        int items = group.means().size();
        double[] sigma = model.implied();
        double[] mu = model.expected();
        double squares = 0;
        for (int i = 0; i < items; i++) {
            double sd = Math.sqrt(group.variance(i));
            squares += square((group.mean(i) - mu[i]) / sd);
            for (int j = 0; j <= i; j++) {
                double apart = group.covariances().get(i, j) - sigma[i * items + j];
                squares += square(apart / (sd * Math.sqrt(group.variance(j))));
            }
        }
        return Math.sqrt(squares / (items * (items + 3) / 2.0));
    }

    private static double square(double value) {
        return value * value;
    }

    /** {@return what a loading, intercept or residual variance is in points of the item} */
    double inPoints(Kind kind, int item, double value) {
        return switch (kind) {
            case LOADING -> value * unit[item];
            case INTERCEPT -> value * unit[item] + centre[item];
            case RESIDUAL -> value * unit[item] * unit[item];
            case COVARIANCE, RESIDUAL_COVARIANCE, MEAN -> value;
        };
    }
}
