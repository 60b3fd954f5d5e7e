package org.kindscale.psychometrics.ordinal;

import java.util.Arrays;
import java.util.List;
import org.kindscale.psychometrics.Descent;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.latent.Cells;
import org.kindscale.psychometrics.latent.Cells.Cell;
import org.kindscale.psychometrics.latent.Cells.Kind;

/**
 * The misfit F, the weighted sum of squared residuals of correlations, at one vector of parameters, with its slope; the
 * second derivatives are those of Gauss and Newton, without what vanishes with the residuals.
 */
final class LeastSquares implements Descent.Spot {

    private final double[] x;
    private final double[] residuals;
    private final double[][] slopes; // by pair and parameter
    /** By pair, the parameters that it depends on, rising: few of many. */
    private final int[][] moved;

    private final double[] weights;

    /**
     * Takes a place.
     *
     * @param cells the model; residual variances are no parameters
     * @param observed by pair, the correlation
     * @param weights by pair
     */
    LeastSquares(Cells cells, double[] observed, double[] weights, double... x) {
        this.x = x;
        this.weights = weights;
        this.residuals = new double[observed.length];
        this.slopes = new double[observed.length][x.length];
        this.moved = new int[observed.length][];
        Cells.Matrices matrices = cells.at(x);
        double[][] structure = structure(cells, matrices);
        Place place = new Place(structure, matrices);
        List<Cell> moving =
                cells.all().stream().filter(cell -> cell.first() >= 0).toList();
        for (int i = 1, at = 0; i < cells.items(); i++) {
            for (int j = 0; j < i; j++, at++) {
                double sigma = 0;
                for (int f = 0; f < cells.factors(); f++) {
                    sigma += structure[i][f] * matrices.get(Kind.LOADING, j, f);
                }
                residuals[at] = observed[at] - sigma;
                for (Cell cell : moving) {
                    spread(cell, slope(cell, i, j, place), slopes[at]);
                }
                moved[at] = places(slopes[at]);
            }
        }
    }

    private static int[] places(double... slopes) {
        int[] places = new int[slopes.length];
        int count = 0;
        for (int q = 0; q < slopes.length; q++) {
            if (slopes[q] != 0) {
                places[count++] = q;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private static double[][] structure(Cells cells, Cells.Matrices matrices) {
        double[][] structure = new double[cells.items()][cells.factors()];
        for (int i = 0; i < cells.items(); i++) {
            for (int g = 0; g < cells.factors(); g++) {
                for (int f = 0; f < cells.factors(); f++) {
                    structure[i][g] += matrices.get(Kind.LOADING, i, f) * matrices.get(Kind.COVARIANCE, f, g);
                }
            }
        }
        return structure;
    }

    /** The matrices, and L P. */
    @SuppressWarnings("ArrayRecordComponent") // read at once
    private record Place(double[][] structure, Cells.Matrices matrices) {}

    private static double slope(Cell cell, int i, int j, Place place) {
        double[][] structure = place.structure();
        Cells.Matrices matrices = place.matrices();
        if (cell.kind() == Kind.LOADING && cell.row() != i && cell.row() != j) {
            return 0;
        }
        if (cell.kind() == Kind.LOADING) {
            return (cell.row() == i ? structure[j][cell.column()] : 0)
                    + (cell.row() == j ? structure[i][cell.column()] : 0);
        }
        if (cell.kind() == Kind.COVARIANCE) {
            return matrices.get(Kind.LOADING, i, cell.row()) * matrices.get(Kind.LOADING, j, cell.column())
                    + matrices.get(Kind.LOADING, i, cell.column()) * matrices.get(Kind.LOADING, j, cell.row());
        }
        return 0;
    }

    private void spread(Cell cell, double amount, double[] into) {
        if (amount != 0) {
            into[cell.first()] += amount * (cell.second() < 0 ? 1 : x[cell.second()]);
            if (cell.second() >= 0) {
                into[cell.second()] += amount * x[cell.first()];
            }
        }
    }

    @Override
    public double[] vector() {
        return x;
    }

    @Override
    public double value() {
        double sum = 0;
        for (int p = 0; p < residuals.length; p++) {
            sum += weights[p] * residuals[p] * residuals[p];
        }
        return sum;
    }

    @Override
    public double[] gradient() {
        double[] sum = new double[x.length];
        for (int p = 0; p < residuals.length; p++) {
            for (int q : moved[p]) {
                sum[q] -= 2 * weights[p] * residuals[p] * slopes[p][q];
            }
        }
        return sum;
    }

    @Override
    public SymmetricMatrix hessian() {
        double[][] sum = new double[x.length][x.length];
        for (int p = 0; p < weights.length; p++) {
            for (int a : moved[p]) {
                for (int b : moved[p]) {
                    sum[a][b] += 2 * weights[p] * slopes[p][a] * slopes[p][b];
                }
            }
        }
        return SymmetricMatrix.of(x.length, (a, b) -> sum[a][b]);
    }

    @Override
    public SymmetricMatrix information() {
        return hessian();
    }

    /** {@return by pair, the residual} */
    double[] residuals() {
        return residuals;
    }

    /** {@return by pair and parameter, the slope of the correlation that the model implies} */
    double[][] slopes() {
        return slopes;
    }

    /** {@return by pair, the parameters whose slope is not 0, rising} */
    int[][] moved() {
        return moved;
    }
}
