package org.kindscale.psychometrics.invariance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.psychometrics.Descent;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.latent.Cells;
import org.kindscale.psychometrics.latent.Moments;
import org.kindscale.psychometrics.latent.Point;

/** The misfit of all models at one vector of parameters: the mean over all persons. */
final class GroupedSpot implements Descent.Spot {

    private final double[] x;
    private final List<Point> points;
    private final double[] shares;
    private final double[] gradient;

    private GroupedSpot(double[] x, List<Point> points, double... shares) {
        this.x = x;
        this.points = points;
        this.shares = shares;
        this.gradient = slopes();
    }

    /** {@return the models at {@code x}; empty if one of them has no likelihood there} */
    static Optional<GroupedSpot> at(List<Cells> cells, List<Moments> moments, double[] x) {
        List<Point> points = new ArrayList<>();
        double all = moments.stream().mapToDouble(Moments::persons).sum();
        double[] shares = new double[cells.size()];
        for (int g = 0; g < shares.length; g++) {
            Optional<Point> point = Point.at(cells.get(g), moments.get(g), x);
            if (point.isEmpty()) {
                return Optional.empty();
            }
            points.add(point.get());
            shares[g] = moments.get(g).persons() / all;
        }
        return Optional.of(new GroupedSpot(x, points, shares));
    }

    @Override
    public double[] vector() {
        return x;
    }

    @Override
    public double value() {
        double sum = 0;
        for (int g = 0; g < shares.length; g++) {
            sum += shares[g] * points.get(g).value();
        }
        return sum;
    }

    @Override
    public double[] gradient() {
        return gradient;
    }

    private double[] slopes() {
        double[] sum = new double[x.length];
        for (int g = 0; g < shares.length; g++) {
            double[] own = points.get(g).gradient();
            for (int p = 0; p < sum.length; p++) {
                sum[p] += shares[g] * own[p];
            }
        }
        return sum;
    }

    @Override
    public SymmetricMatrix hessian() {
        return sum(points.stream().map(Point::hessian).toList());
    }

    @Override
    public SymmetricMatrix information() {
        return sum(points.stream().map(Point::information).toList());
    }

    private SymmetricMatrix sum(List<SymmetricMatrix> parts) {
        return SymmetricMatrix.of(x.length, (row, column) -> {
            double sum = 0;
            for (int g = 0; g < shares.length; g++) {
                sum += shares[g] * parts.get(g).get(row, column);
            }
            return sum;
        });
    }

    /** {@return the matrices of model number {@code model}} */
    Cells.Matrices matrices(int model) {
        return points.get(model).matrices();
    }
}
