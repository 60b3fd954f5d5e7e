package org.kindscale.psychometrics.latent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cells of the matrices of a factor model, and what of them is estimated: each cell is a number, a parameter, or
 * the product of two parameters; a parameter may stand in many cells, of one group or of several.
 *
 * <p>Sigma = L P L' + T and mu = n + L k, with loadings L, factor covariances P, residual variances T (a diagonal, but
 * for residual covariances), intercepts n and factor means k.
 */
public final class Cells {

    /** Where a cell stands. */
    public enum Kind {
        /** Of an item on a factor. */
        LOADING,
        /** Variance of an item that no factor explains. */
        RESIDUAL,
        /** Of what no factor explains of two items. */
        RESIDUAL_COVARIANCE,
        /** Of two factors, or the variance of one. */
        COVARIANCE,
        /** Of an item. */
        INTERCEPT,
        /** Of a factor. */
        MEAN
    }

    /**
     * One cell.
     *
     * @param kind its matrix
     * @param row item; of {@code COVARIANCE} and {@code MEAN} factor
     * @param column factor; of a residual covariance item; of both covariances the lower number; else 0
     * @param first the parameter that it is; -1 for a number
     * @param second the parameter that it is multiplied by; -1 for none
     * @param fixed the number
     */
    public record Cell(Kind kind, int row, int column, int first, int second, double fixed) {

        boolean isVariance() {
            return kind == Kind.RESIDUAL || (kind == Kind.COVARIANCE && row == column);
        }

        double value(double[] x) {
            if (first < 0) {
                return fixed;
            }
            return second < 0 ? x[first] : x[first] * x[second];
        }
    }

    private final int items;
    private final int factors;
    private final List<Cell> all = new ArrayList<>();
    private boolean means;

    /** Begins without cells; what is not added is 0. */
    public Cells(int items, int factors) {
        this.items = items;
        this.factors = factors;
    }

    /** Adds a number. */
    public void number(Kind kind, int row, int column, double fixed) {
        add(new Cell(kind, row, column, -1, -1, fixed));
    }

    /** Adds a cell that is parameter number {@code parameter}, from 0. */
    public void parameter(Kind kind, int row, int column, int parameter) {
        add(new Cell(kind, row, column, parameter, -1, 0));
    }

    private void add(Cell cell) {
        all.add(cell);
        means |= cell.kind() == Kind.INTERCEPT;
    }

    /** Adds the covariance of two factors as the product of two parameters. */
    public void product(int row, int column, int first, int second) {
        add(new Cell(Kind.COVARIANCE, row, column, first, second, 0));
    }

    /** {@return the number of items} */
    public int items() {
        return items;
    }

    /** {@return the number of factors} */
    public int factors() {
        return factors;
    }

    boolean hasMeans() {
        return means;
    }

    /** {@return all cells, in the order in which they were added} */
    public List<Cell> all() {
        return all;
    }

    /** {@return the cells that are estimated} */
    Cell[] moving() {
        return all.stream().filter(cell -> cell.first() >= 0).toArray(Cell[]::new);
    }

    /** {@return how many parameters there are: one more than the highest number} */
    public int parameters() {
        return 1
                + all.stream()
                        .mapToInt(cell -> Math.max(cell.first(), cell.second()))
                        .max()
                        .orElse(-1);
    }

    /** {@return by parameter, whether it is a residual variance} */
    public boolean[] residuals() {
        boolean[] residuals = new boolean[parameters()];
        all.stream()
                .filter(cell -> cell.kind() == Kind.RESIDUAL && cell.first() >= 0)
                .forEach(cell -> residuals[cell.first()] = true);
        return residuals;
    }

    /** {@return the matrices at some values of the parameters} */
    public Matrices at(double[] x) {
        Matrices matrices = new Matrices(items, factors);
        for (Cell cell : all) {
            matrices.set(cell, cell.value(x));
        }
        return matrices;
    }

    /** The matrices of a model, as numbers. */
    public static final class Matrices {
        final double[][] loadings;
        final double[][] covariances;
        final double[] residuals;
        final double[][] residualCovariances;
        final double[] intercepts;
        final double[] means;

        private Matrices(int items, int factors) {
            loadings = new double[items][factors];
            covariances = new double[factors][factors];
            residuals = new double[items];
            residualCovariances = new double[items][items];
            intercepts = new double[items];
            means = new double[factors];
        }

        private void set(Cell cell, double value) {
            switch (cell.kind()) {
                case LOADING -> loadings[cell.row()][cell.column()] = value;
                case RESIDUAL -> residuals[cell.row()] = value;
                case RESIDUAL_COVARIANCE -> residualCovariances[cell.row()][cell.column()] = value;
                case INTERCEPT -> intercepts[cell.row()] = value;
                case MEAN -> means[cell.row()] = value;
                case COVARIANCE -> {
                    covariances[cell.row()][cell.column()] = value;
                    covariances[cell.column()][cell.row()] = value;
                }
            }
        }

        /** {@return L P, row after row of items} */
        double[][] structure() {
            double[][] product = new double[loadings.length][means.length];
            for (int i = 0; i < product.length; i++) {
                for (int g = 0; g < means.length; g++) {
                    product[i][g] = structure(i, g);
                }
            }
            return product;
        }

        private double structure(int item, int factor) {
            double sum = 0;
            for (int f = 0; f < means.length; f++) {
                sum += loadings[item][f] * covariances[f][factor];
            }
            return sum;
        }

        /** {@return the number in a cell; 0 where nothing was added} */
        public double get(Kind kind, int row, int column) {
            return switch (kind) {
                case LOADING -> loadings[row][column];
                case RESIDUAL -> residuals[row];
                case RESIDUAL_COVARIANCE -> residualCovariances[row][column];
                case COVARIANCE -> covariances[row][column];
                case INTERCEPT -> intercepts[row];
                case MEAN -> means[row];
            };
        }

        /** {@return Sigma, row after row} */
        public double[] implied() {
            int k = loadings.length;
            double[][] structure = structure();
            double[] sigma = new double[k * k];
            for (int i = 0; i < k; i++) {
                for (int j = 0; j <= i; j++) {
                    double sum = i == j ? residuals[i] : residualCovariances[i][j];
                    for (int f = 0; f < means.length; f++) {
                        sum += structure[i][f] * loadings[j][f];
                    }
                    sigma[i * k + j] = sum;
                    sigma[j * k + i] = sum;
                }
            }
            return sigma;
        }

        /** {@return mu} */
        public double[] expected() {
            double[] mu = Arrays.copyOf(intercepts, intercepts.length);
            for (int i = 0; i < mu.length; i++) {
                for (int f = 0; f < means.length; f++) {
                    mu[i] += loadings[i][f] * means[f];
                }
            }
            return mu;
        }
    }
}
