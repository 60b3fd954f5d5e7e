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

/** The groups in common units: each item less its mean over all persons, over its standard deviation within groups. */
final class PooledSample {

    private static final double POSITIVE = 1e-13;

    private final int items;
    private final long persons;
    private final double[] shares;
    private final double[] centre;
    private final double[] unit;
    private final List<GroupMoments> groups = new ArrayList<>();
    /** The mean over persons of log |S| + k, the least misfit that any model can have. */
    private double least;

    private double baseline;

    PooledSample(List<GroupMoments> raw) {
        this.items = raw.get(0).means().size();
        this.persons = raw.stream().mapToLong(GroupMoments::persons).sum();
        this.shares = raw.stream()
                .mapToDouble(group -> group.persons() / (double) persons)
                .toArray();
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
        for (int g = 0; g < shares.length; g++) {
            GroupMoments own = inUnits(raw.get(g));
            groups.add(own);
            double log = logDeterminant(own.covariances());
            least += shares[g] * (log + items);
            baseline += shares[g] * (diagonal(own.covariances()) - log);
        }
    }

    private GroupMoments inUnits(GroupMoments raw) {
        List<Double> means = IntStream.range(0, items)
                .mapToObj(i -> (raw.mean(i) - centre[i]) / unit[i])
                .toList();
        return new GroupMoments(raw.persons(), means, raw.covariances().scaled(i -> 1 / unit[i]));
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

    /** {@return what the likelihood needs of each group} */
    List<Moments> moments() {
        return groups.stream()
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
        double scale = items * StrictMath.log(2 * Math.PI);
        double srmr = 0;
        for (int i = 0; i < items; i++) {
            scale += 2 * StrictMath.log(unit[i]);
        }
        for (int g = 0; g < shares.length; g++) {
            srmr += shares[g] * srmr(groups.get(g), spot.matrices(g));
        }
        double logLikelihood = -persons / 2.0 * (scale + spot.value());
        return new ModelFit(
                persons, items, parameters, discrepancy, baseline, srmr, logLikelihood, shares.length, true);
    }

    private double srmr(GroupMoments group, Cells.Matrices model) {
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
            case COVARIANCE, MEAN -> value;
        };
    }
}
