package org.kindscale.psychometrics.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.psychometrics.Bordered;
import org.kindscale.psychometrics.Cholesky;
import org.kindscale.psychometrics.Descent;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.latent.Cells.Cell;
import org.kindscale.psychometrics.latent.Cells.Kind;

/**
 * A group at one vector of parameters: the misfit F, the mean over persons of log |Sigma| + (y - mu)' Sigma^-1 (y -
 * mu), each over the items answered, with its slope and its second derivatives.
 *
 * <p>The slope of Sigma in any cell is c (u v' + v u'), that of mu is s w, with u, v and w among the columns of V = [I,
 * L P, L]. All derivatives are products of entries of V' W V, V' G V and V' W d, where W = Sigma^-1, d the distance of
 * the means, G the slope of F in Sigma (after J&ouml;reskog, 1969, doi:10.1007/BF02289343).
 */
public final class Point implements Descent.Spot {

    private static final double POSITIVE = 1e-13;

    private final Cells cells;
    private final Cell[] moving;
    private final double[] x;
    private final Cells.Matrices matrices;
    /** By cell: the columns u and v of V, or -1; w, or -1; what w is multiplied by. */
    private final int[] left;

    private final int[] right;
    private final int[] mean;
    private final double[] times;
    private final List<Part> parts = new ArrayList<>();
    private double value;
    /** V' G V over all patterns, and V' W d. */
    private final double[][] slope;

    private final double[] pull;

    /** What one pattern of answered items gives: its share of the persons, V' W V, V' G V and V' W d. */
    @SuppressWarnings("ArrayRecordComponent") // made once, read many times
    private record Part(double share, double[][] metric, double[][] slope, double[] pull) {}

    private Point(Cells cells, double[] x) {
        this.cells = cells;
        this.x = x;
        this.moving = cells.moving();
        this.matrices = cells.at(x);
        this.left = new int[moving.length];
        this.right = new int[moving.length];
        this.mean = new int[moving.length];
        this.times = new double[moving.length];
        int columns = cells.items() + 2 * cells.factors();
        this.slope = new double[columns][columns];
        this.pull = new double[columns];
        for (int p = 0; p < moving.length; p++) {
            locate(p);
        }
    }

    private void locate(int p) {
        Cell cell = moving[p];
        int loadings = cells.items() + cells.factors();
        left[p] = -1;
        right[p] = -1;
        mean[p] = -1;
        switch (cell.kind()) {
            case LOADING -> {
                left[p] = cell.row();
                right[p] = cells.items() + cell.column();
                mean[p] = cell.row();
                times[p] = matrices.means[cell.column()];
            }
            case RESIDUAL -> {
                left[p] = cell.row();
                right[p] = cell.row();
            }
            case RESIDUAL_COVARIANCE -> {
                left[p] = cell.row();
                right[p] = cell.column();
            }
            case COVARIANCE -> {
                left[p] = loadings + cell.row();
                right[p] = loadings + cell.column();
            }
            case INTERCEPT -> {
                mean[p] = cell.row();
                times[p] = 1;
            }
            case MEAN -> {
                mean[p] = loadings + cell.row();
                times[p] = 1;
            }
        }
    }

    /** {@return the group at {@code x}; empty if it has no likelihood there, Sigma not being positive definite} */
    public static Optional<Point> at(Cells cells, Moments moments, double[] x) {
        Point point = new Point(cells, x);
        double[] sigma = point.matrices.implied();
        double[] mu = point.matrices.expected();
        double[][] columns = point.columns();
        double all = moments.persons();
        for (Moments.Pattern pattern : moments.patterns()) {
            Optional<PatternMisfit> misfit = PatternMisfit.of(pattern, sigma, mu, POSITIVE);
            if (misfit.isEmpty()) {
                return Optional.empty();
            }
            point.take(pattern.persons() / all, misfit.get(), columns);
        }
        return Optional.of(point);
    }

    private void take(double share, PatternMisfit misfit, double[][] columns) {
        Part part = new Part(
                share,
                Bordered.of(misfit.weight(), columns),
                Bordered.of(misfit.slope(), columns),
                Bordered.vector(misfit.pull(), columns));
        parts.add(part);
        value += share * misfit.value();
        for (int a = 0; a < pull.length; a++) {
            pull[a] += share * part.pull()[a];
            for (int b = 0; b < pull.length; b++) {
                slope[a][b] += share * part.slope()[a][b];
            }
        }
    }

    /** {@return the columns of V behind the identity: L P, then L} */
    double[][] columns() {
        int k = cells.items();
        int m = cells.factors();
        double[][] structure = matrices.structure();
        double[][] columns = new double[2 * m][k];
        for (int i = 0; i < k; i++) {
            for (int f = 0; f < m; f++) {
                columns[f][i] = structure[i][f];
                columns[m + f][i] = matrices.loadings[i][f];
            }
        }
        return columns;
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public double[] vector() {
        return x;
    }

    /** {@return the matrices of the model here} */
    public Cells.Matrices matrices() {
        return matrices;
    }

    /** {@return the root of Sigma; empty unless it is positive definite} */
    Optional<Cholesky> root() {
        return Cholesky.of(matrices.implied(), cells.items(), POSITIVE);
    }

    /** {@return W (y - mu) of a person of a pattern, 0 at the items left out} */
    double[] weighted(int pattern, double... apart) {
        double[][] metric = parts.get(pattern).metric();
        double[] weighted = new double[apart.length];
        for (int i = 0; i < apart.length; i++) {
            for (int j = 0; j < apart.length; j++) {
                weighted[i] += metric[i][j] * apart[j];
            }
        }
        return weighted;
    }

    private double half(int p) {
        return moving[p].isVariance() ? 0.5 : 1;
    }

    /** {@return the slope of the misfit in each parameter} */
    @Override
    public double[] gradient() {
        double[] gradient = new double[x.length];
        for (int p = 0; p < moving.length; p++) {
            spread(p, cellSlope(p), gradient);
        }
        return gradient;
    }

    private double cellSlope(int p) {
        double sum = left[p] < 0 ? 0 : 2 * half(p) * slope[left[p]][right[p]];
        return mean[p] < 0 ? sum : sum - 2 * times[p] * pull[mean[p]];
    }

    /** Adds what a slope in cell {@code p} is in its parameters. */
    private void spread(int p, double amount, double[] into) {
        Cell cell = moving[p];
        into[cell.first()] += amount * (cell.second() < 0 ? 1 : x[cell.second()]);
        if (cell.second() >= 0) {
            into[cell.second()] += amount * x[cell.first()];
        }
    }

    /**
     * {@return the slopes of the log-likelihood of one person, whose e = V' W (y - mu), in each parameter}
     *
     * @param e the person's entries, one for each column of V
     */
    double[] score(double[] e) {
        return score(0, e);
    }

    /** {@return the score of a person of pattern number {@code pattern}} */
    double[] score(int pattern, double... e) {
        double[][] metric = parts.get(pattern).metric();
        double[] score = new double[x.length];
        for (int p = 0; p < moving.length; p++) {
            double amount = left[p] < 0 ? 0 : half(p) * (e[left[p]] * e[right[p]] - metric[left[p]][right[p]]);
            amount += mean[p] < 0 || !cells.hasMeans() ? 0 : times[p] * e[mean[p]];
            spread(p, amount, score);
        }
        return score;
    }

    /** {@return the expected second derivatives of the misfit} */
    @Override
    public SymmetricMatrix information() {
        return curvature(false);
    }

    /** {@return the second derivatives of the misfit} */
    @Override
    public SymmetricMatrix hessian() {
        return curvature(true);
    }

    private SymmetricMatrix curvature(boolean observed) {
        double[][] sum = new double[x.length][x.length];
        for (int p = 0; p < moving.length; p++) {
            for (int q = 0; q <= p; q++) {
                double cell = observed ? bent(p, q) + bent(q, p) * (p == q ? 0 : 1) : 0;
                for (Part part : parts) {
                    cell += part.share() * of(part, p, q, observed);
                }
                spread(p, q, cell, sum);
            }
            if (observed && moving[p].second() >= 0) {
                double own = cellSlope(p);
                sum[moving[p].first()][moving[p].second()] += own;
                sum[moving[p].second()][moving[p].first()] += own;
            }
        }
        return SymmetricMatrix.of(x.length, (a, b) -> sum[a][b]);
    }

    private void spread(int p, int q, double cell, double[][] into) {
        if (moving[p].second() < 0 && moving[q].second() < 0) {
            into[moving[p].first()][moving[q].first()] += cell;
            into[moving[q].first()][moving[p].first()] += p == q ? 0 : cell;
            return;
        }
        double[] rows = new double[2];
        int[] places = places(p, rows);
        double[] columns = new double[2];
        int[] others = places(q, columns);
        for (int both = 0; both < 4; both++) {
            int row = places[both / 2];
            int column = others[both % 2];
            if (row >= 0 && column >= 0) {
                double amount = cell * rows[both / 2] * columns[both % 2];
                into[row][column] += amount;
                into[column][row] += p == q ? 0 : amount;
            }
        }
    }

    private int[] places(int p, double[] weights) {
        Cell cell = moving[p];
        weights[0] = cell.second() < 0 ? 1 : x[cell.second()];
        weights[1] = x[cell.first()];
        return new int[] {cell.first(), cell.second()};
    }

    // what comes of the slopes of Sigma and mu in two cells
    private double of(Part part, int p, int q, boolean observed) {
        double sum = 0;
        if (left[p] >= 0 && left[q] >= 0) {
            double own = pairs(part.metric(), part.metric(), p, q);
            double other = observed ? 2 * pairs(part.metric(), part.slope(), p, q) : 0;
            sum += half(p) * half(q) * (own - other);
        }
        if (mean[p] >= 0 && mean[q] >= 0) {
            sum += 2 * times[p] * times[q] * part.metric()[mean[p]][mean[q]];
        }
        return observed ? sum + crossed(part, p, q) + crossed(part, q, p) : sum;
    }

    // tr(A dp B dq) for symmetric A and B among V' W V and V' G V, without the halves
    private double pairs(double[][] a, double[][] b, int p, int q) {
        int u = left[p];
        int v = right[p];
        int s = left[q];
        int t = right[q];
        return a[t][u] * b[v][s] + a[s][u] * b[v][t] + a[t][v] * b[u][s] + a[s][v] * b[u][t];
    }

    // 2 d' W dSigma(p) W dmu(q)
    private double crossed(Part part, int p, int q) {
        if (left[p] < 0 || mean[q] < 0) {
            return 0;
        }
        double[][] metric = part.metric();
        double sum =
                part.pull()[left[p]] * metric[right[p]][mean[q]] + part.pull()[right[p]] * metric[left[p]][mean[q]];
        return 2 * half(p) * times[q] * sum;
    }

    // tr(G d2 Sigma / dp dq) - 2 d' W d2 mu / dp dq, where p is a loading: Sigma and mu bend only there
    private double bent(int p, int q) {
        Cell one = moving[p];
        Cell other = moving[q];
        if (one.kind() != Kind.LOADING) {
            return 0;
        }
        int loadings = cells.items() + cells.factors();
        return switch (other.kind()) {
            case LOADING ->
                (p >= q ? 2 : 0) * matrices.covariances[one.column()][other.column()] * slope[one.row()][other.row()];
            case COVARIANCE ->
                other.row() == one.column()
                        ? 2 * slope[one.row()][loadings + other.column()]
                        : other.column() == one.column() ? 2 * slope[one.row()][loadings + other.row()] : 0;
            case MEAN -> other.row() == one.column() ? -2 * pull[one.row()] : 0;
            case RESIDUAL, RESIDUAL_COVARIANCE, INTERCEPT -> 0;
        };
    }
}
