package org.kindscale.psychometrics.invariance;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.latent.Cells;
import org.kindscale.psychometrics.latent.Cells.Cell;
import org.kindscale.psychometrics.latent.Cells.Kind;
import org.kindscale.psychometrics.latent.LatentFit;
import org.kindscale.psychometrics.latent.LatentStructure;

/**
 * Where the search begins: what each group alone would have, and what all would have if alike within groups, put into
 * the units that the first group gives the factors. A parameter of several cells is their mean over persons.
 */
final class GroupedStarts {

    private final PooledSample sample;
    private final GroupedCells cells;
    private final Compared compared;
    private final LatentStructure structure;

    GroupedStarts(PooledSample sample, GroupedCells cells) {
        this.sample = sample;
        this.cells = cells;
        this.compared = cells.compared();
        this.structure = compared.structure();
    }

    /** {@return some starts, the most promising first; none if no model of a group has a solution} */
    List<double[]> all(boolean bounded) {
        List<double[]> starts = new ArrayList<>();
        List<LatentFit> alone = new ArrayList<>();
        for (GroupMoments group : sample.groups()) {
            alone.add(fit(group.covariances(), group.persons(), bounded));
        }
        if (alone.stream().allMatch(LatentFit::isSolved)) {
            starts.add(start(alone, List.of()));
        }
        SymmetricMatrix within = sample.within();
        LatentFit alike = fit(within, sample.persons(), bounded);
        if (alike.isSolved()) {
            starts.add(start(sample.groups().stream().map(group -> alike).toList(), List.of(within)));
        }
        return starts;
    }

    private LatentFit fit(SymmetricMatrix covariances, long persons, boolean bounded) {
        return LatentFit.of(covariances, persons, structure, bounded);
    }

    private double[] start(List<LatentFit> fits, List<SymmetricMatrix> common) {
        double[] sums = new double[cells.parameters()];
        double[] weights = new double[sums.length];
        List<Units> units = new ArrayList<>();
        for (int g = 0; g < fits.size(); g++) {
            SymmetricMatrix own = common.isEmpty() ? sample.groups().get(g).covariances() : common.get(0);
            units.add(units(g, fits, own));
        }
        for (int m = 0; m < compared.models(); m++) {
            for (Cell cell : cells.models().get(m).all()) {
                if (cell.first() >= 0) {
                    int g = compared.group(m, cell);
                    double value = compared.isBetween(cell)
                            ? new WaveStarts(sample.joint(), compared, fits, units).of(cell)
                            : value(g, cell, fits.get(g), units.get(g));
                    sums[cell.first()] += sample.share(g) * value;
                    weights[cell.first()] += sample.share(g);
                }
            }
        }
        for (int p = 0; p < sums.length; p++) {
            sums[p] /= weights[p];
        }
        return sums;
    }

    /** The standard deviations of the items, and the standard deviations and means that the factors have in a group. */
    @SuppressWarnings("ArrayRecordComponent") // made once, read by the cells
    record Units(SymmetricMatrix covariances, double[] sds, double[] means) {
        double item(int i) {
            return Math.sqrt(covariances.get(i, i));
        }

        double loading(LatentFit fit, int item, int factor) {
            return fit.loading(item, factor) * item(item) / sds[factor];
        }

        double residual(LatentFit fit, int item) {
            return fit.residual(item) * item(item) * item(item);
        }
    }

    private Units units(int group, List<LatentFit> fits, SymmetricMatrix covariances) {
        double[] sds = new double[structure.factors()];
        double[] means = new double[structure.factors()];
        boolean behind = group > 0;
        for (int f = 0; f < sds.length; f++) {
            double shared = 0;
            double first = 0;
            double apart = 0;
            for (int i : structure.itemsOf(f)) {
                double here = fits.get(group).loading(i, f) * Math.sqrt(covariances.get(i, i));
                double there = fits.get(0).loading(i, f) * sd(0, i);
                shared += here * there;
                first += there * there;
                apart += there
                        * (sample.groups().get(group).mean(i)
                                - sample.groups().get(0).mean(i));
            }
            sds[f] = behind && hasVariance(group, f) ? Math.max(0.2, Math.min(5, shared / first)) : 1;
            means[f] = behind ? Math.max(-3, Math.min(3, apart / first)) : 0;
        }
        return new Units(covariances, sds, means);
    }

    private boolean hasVariance(int group, int factor) {
        int at = compared.factor(group, factor);
        return cells.models().get(compared.model(group)).all().stream()
                .anyMatch(cell ->
                        cell.kind() == Kind.COVARIANCE && cell.row() == at && cell.column() == at && cell.first() >= 0);
    }

    private double sd(int group, int item) {
        return Math.sqrt(sample.groups().get(group).variance(item));
    }

    private double value(int group, Cell cell, LatentFit fit, Units units) {
        int row = compared.own(cell.kind(), cell.row());
        int column = cell.kind() == Kind.LOADING
                ? compared.own(Kind.MEAN, cell.column())
                : compared.own(cell.kind(), cell.column());
        return switch (cell.kind()) {
            case LOADING -> units.loading(fit, row, column);
            case RESIDUAL -> units.residual(fit, row);
            case COVARIANCE -> fit.factorCorrelation(row, column) * units.sds[row] * units.sds[column];
            case RESIDUAL_COVARIANCE -> 0;
            case MEAN -> units.means[row];
            case INTERCEPT -> sample.groups().get(group).mean(row) - reach(group, row, fit, units);
        };
    }

    /** How far the means of the factors move an item. */
    private double reach(int group, int item, LatentFit fit, Units units) {
        double reach = 0;
        for (int f : structure.loads().get(item)) {
            if (cells.mean(group, f) >= 0) {
                reach += units.loading(fit, item, f) * units.means[f];
            }
        }
        return reach;
    }

    /** {@return the parameters that make {@code to} the same as matrices are that other cells made} */
    static double[] taken(GroupedCells to, GroupedSpot from) {
        double[] x = new double[to.parameters()];
        for (int m = 0; m < to.models().size(); m++) {
            Cells.Matrices matrices = from.matrices(m);
            for (Cell cell : to.models().get(m).all()) {
                if (cell.first() >= 0) {
                    x[cell.first()] = matrices.get(cell.kind(), cell.row(), cell.column());
                }
            }
        }
        return x;
    }
}
