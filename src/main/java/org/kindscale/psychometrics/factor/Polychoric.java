package org.kindscale.psychometrics.factor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.Tails;

/**
 * The polychoric correlation of two items, by two steps, from the table of their responses; tetrachoric if 2 by 2.
 *
 * <p>Two standard normal variables are thought to be cut at thresholds into the response categories (Olsson, 1979,
 * doi:10.1007/BF02296207). Step one: the thresholds, normal quantiles of the cumulative margins. Step two: the
 * correlation rho that makes the sum over cells of p(i,j) log P(i,j; rho) greatest, found to about 1e-13 as the root of
 * its slope (psych 2.2.9 stops its search at about 1e-4).
 *
 * <p>As psych::polychoric(global = FALSE, correct = .5) does, empty categories are left out and then each empty cell is
 * counted as half a person, in the margins too, which are not rescaled.
 */
public final class Polychoric {

    private static final double CORRECTION = 0.5;
    private static final int STEPS = 100;
    private static final double PRECISE = 1e-13;
    private static final double EDGE = 1e-9;

    /** What became of the estimate. */
    public enum Outcome {
        /** The likelihood is greatest at rho. */
        CONVERGED,
        /**
         * So many cells are empty that the corrected margins pass 1, where psych stops with an error; rho is that of
         * the counts as they are.
         */
        CORRECTION_LEFT_OUT,
        /** No correction was made and the likelihood rises all the way to rho = 1 or -1. */
        BOUNDARY,
        /** No person answered both items, or one of them has a single category: rho is NaN. */
        NOT_DEFINED
    }

    private final Outcome outcome;
    private final double rho;
    private final double logLikelihood;
    private final Table table;

    private Polychoric(Outcome outcome, Table table, double rho) {
        this.outcome = outcome;
        this.rho = rho;
        this.table = table;
        this.logLikelihood = Math.abs(rho) < 1 ? table.at(rho).value() : Double.NaN;
    }

    /**
     * Estimates the correlation, each empty cell counted as half a person.
     *
     * @param counts persons by category of the first item (rows) and of the second (columns), rectangular, 0 or more
     */
    public static Polychoric of(long[][] counts) {
        Table corrected = new Table(counts, CORRECTION);
        return corrected.fits()
                ? corrected.estimate(Outcome.CONVERGED)
                : new Table(counts, 0).estimate(Outcome.CORRECTION_LEFT_OUT);
    }

    /** Estimates the correlation from the counts as they are: {@code correct = 0} of psych. */
    public static Polychoric uncorrected(long[][] counts) {
        return new Table(counts, 0).estimate(Outcome.CONVERGED);
    }

    /**
     * Returns the thresholds of one item: normal quantiles of the cumulative proportions.
     *
     * @param counts persons by category
     * @return one less than the categories; infinite beside empty categories at an end, NaN without persons
     */
    public static double[] thresholds(long... counts) {
        double total = LongStream.of(counts).sum();
        return quantiles(LongStream.of(counts).asDoubleStream().toArray(), total);
    }

    private static double[] quantiles(double[] margin, double total) {
        double[] thresholds = new double[Math.max(0, margin.length - 1)];
        double below = 0;
        for (int t = 0; t < thresholds.length; t++) {
            below += margin[t];
            thresholds[t] = Tails.normalQuantile(below / total);
        }
        return thresholds;
    }

    /** {@return what became of the estimate} */
    public Outcome outcome() {
        return outcome;
    }

    /** {@return rho, -1 to 1; NaN if not defined} */
    public double correlation() {
        return rho;
    }

    /** {@return the persons that answered both items} */
    public long persons() {
        return table.persons;
    }

    /** {@return the empty cells among the categories in use, corrected or not} */
    public int emptyCells() {
        return table.emptyCells;
    }

    /** {@return the sum over cells of p(i,j) log P(i,j; rho), at most 0; NaN at the boundary and if not defined} */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** Tells the counts of two items. */
    @FunctionalInterface
    public interface Tables {

        /**
         * {@return persons by category of {@code first} (rows) and of {@code second} (columns), two different items}
         */
        long[][] of(int first, int second);
    }

    /**
     * Estimates the correlations of {@code items} items; asks once for each table, {@code first} above {@code second}.
     */
    public static Matrix matrix(int items, Tables tables) {
        Polychoric[][] pairs = new Polychoric[items][items];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < i; j++) {
                pairs[i][j] = of(tables.of(i, j));
            }
        }
        return new Matrix(pairs, IntStream.generate(() -> 1).limit(items).toArray());
    }

    /** The polychoric correlations of several items, with what they say of a scale of these items. */
    public static final class Matrix {

        private final Polychoric[][] pairs;
        private final int[] signs;

        private Matrix(Polychoric[][] pairs, int... signs) {
            this.pairs = pairs;
            this.signs = signs;
        }

        /**
         * Returns these with each item of a factor below 0 reversed: its correlations change their sign.
         *
         * @param factors by item, not 0
         */
        public Matrix keyed(List<Double> factors) {
            return new Matrix(
                    pairs,
                    IntStream.range(0, signs.length)
                            .map(i -> factors.get(i) < 0 ? -signs[i] : signs[i])
                            .toArray());
        }

        /** {@return the estimate of two different items, in any order, before keying} */
        public Polychoric pair(int first, int second) {
            return pairs[Math.max(first, second)][Math.min(first, second)];
        }

        /** {@return the correlations, 1 on the diagonal; not smoothed, so they may fail to be positive definite} */
        public SymmetricMatrix correlations() {
            return SymmetricMatrix.of(
                    pairs.length,
                    (i, j) -> i == j ? 1 : signs[i] * signs[j] * pair(i, j).correlation());
        }

        /**
         * Returns ordinal alpha, the standardised alpha of the correlations: k/(k-1) (1 - k / sum R) (Zumbo, Gadermann
         * &amp; Zeisser, 2007, doi:10.22237/jmasm/1177992180).
         *
         * @return at most 1; NaN for fewer than 2 items, or if a correlation is NaN
         */
        public double ordinalAlpha() {
            double k = pairs.length;
            return k < 2 ? Double.NaN : k / (k - 1) * (1 - k / correlations().sum());
        }

        /** {@return the minres solution of the correlations; its omegas are the ordinal ones} */
        public OneFactor oneFactor() {
            return OneFactor.minres(correlations());
        }
    }

    /** The log-likelihood per person at one rho, its slope, and the expectation of its bend without the sign. */
    private record Ascent(double value, double slope, double information) {}

    /** Proportions without empty rows and columns, with the thresholds of their margins. */
    private static final class Table {

        private final long persons;
        private final int emptyCells;
        private final double[][] share;
        private final double[] rows;
        private final double[] columns;

        private Table(long[][] counts, double correction) {
            int[] used = IntStream.range(0, counts.length == 0 ? 0 : counts[0].length)
                    .filter(j -> Arrays.stream(counts).anyMatch(row -> row[j] > 0))
                    .toArray();
            long[][] kept = Arrays.stream(counts)
                    .filter(row -> LongStream.of(row).sum() > 0)
                    .map(row -> IntStream.of(used).mapToLong(j -> row[j]).toArray())
                    .toArray(long[][]::new);
            this.persons = Arrays.stream(kept).flatMapToLong(Arrays::stream).sum();
            this.emptyCells = (int) Arrays.stream(kept)
                    .flatMapToLong(Arrays::stream)
                    .filter(count -> count == 0)
                    .count();
            this.share = Arrays.stream(kept)
                    .map(row -> LongStream.of(row)
                            .mapToDouble(count -> (count == 0 ? correction : count) / persons)
                            .toArray())
                    .toArray(double[][]::new);
            double[] rowSums = Arrays.stream(share)
                    .mapToDouble(row -> DoubleStream.of(row).sum())
                    .toArray();
            double[] columnSums = IntStream.range(0, used.length)
                    .mapToDouble(
                            j -> Arrays.stream(share).mapToDouble(row -> row[j]).sum())
                    .toArray();
            this.rows = quantiles(rowSums, 1);
            this.columns = quantiles(columnSums, 1);
        }

        /** {@return whether no margin passes 1 before its last category, as corrected ones can} */
        private boolean fits() {
            return DoubleStream.concat(DoubleStream.of(rows), DoubleStream.of(columns))
                    .allMatch(Double::isFinite);
        }

        private Polychoric estimate(Outcome outcome) {
            if (rows.length == 0 || columns.length == 0) {
                return new Polychoric(Outcome.NOT_DEFINED, this, Double.NaN);
            }
            double rho = steepestRoot();
            return Math.abs(rho) > 1 - EDGE
                    ? new Polychoric(Outcome.BOUNDARY, this, Math.signum(rho))
                    : new Polychoric(outcome, this, rho);
        }

        /** Fisher scoring, then secants of the slope, inside the shrinking interval in which the slope changes sign. */
        private double steepestRoot() {
            double low = -1;
            double high = 1;
            double rho = 0;
            double move = 1;
            Ascent here = at(rho);
            double bend = -here.information();
            for (int step = 0; step < STEPS && Math.abs(move) > PRECISE; step++) {
                low = here.slope() > 0 ? rho : low;
                high = here.slope() > 0 ? high : rho;
                double next = rho - here.slope() / bend;
                if (!(next > low && next < high)) {
                    next = (low + high) / 2;
                }
                Ascent there = at(next);
                move = next - rho;
                double secant = (there.slope() - here.slope()) / move;
                bend = secant < 0 ? secant : -there.information();
                rho = next;
                here = there;
            }
            return rho;
        }

        private Ascent at(double rho) {
            BivariateNormal normal = new BivariateNormal(rho);
            double[][] cells = normal.cells(rows, columns);
            double[][] slopes = normal.slopes(rows, columns);
            double value = 0;
            double slope = 0;
            double information = 0;
            for (int i = 0; i < share.length; i++) {
                for (int j = 0; j < share[i].length; j++) {
                    if (cells[i][j] > 0) {
                        value += share[i][j] * StrictMath.log(cells[i][j]);
                        slope += share[i][j] * slopes[i][j] / cells[i][j];
                        information += slopes[i][j] * slopes[i][j] / cells[i][j];
                    } else if (share[i][j] > 0) {
                        // a response where none can be: away from here
                        return new Ascent(Double.NEGATIVE_INFINITY, -rho * Double.MAX_VALUE, 1);
                    }
                }
            }
            return new Ascent(value, slope, information);
        }
    }
}
