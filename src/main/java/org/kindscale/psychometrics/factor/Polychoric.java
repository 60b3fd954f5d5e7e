package org.kindscale.psychometrics.factor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.Tails;
import org.kindscale.psychometrics.factor.BivariateNormal.Thresholds;

/**
 * The polychoric correlation of two items, by two steps, from the table of their responses; tetrachoric if 2 by 2.
 *
 * <p>Two standard normal variables are thought to be cut at thresholds into the response categories (Olsson, 1979,
 * doi:10.1007/BF02296207). Step one: the thresholds, normal quantiles of the cumulative margins. Step two: the
 * correlation rho that makes the sum over cells of p(i,j) log P(i,j; rho) greatest, found to about 1e-13 as the root of
 * its slope (psych 2.2.9 stops its search at about 1e-4).
 *
 * <p>Empty categories are left out; empty cells are taken as they are, by every pair of a matrix ({@link Method}).
 */
public final class Polychoric {

    /** What is done with empty cells: the same in every pair of a matrix. */
    public enum Method {
        /**
         * Nothing: the counts as they are, as lavaan 0.6-14 ({@code lavCor}) in tables larger than 2 by 2, and polycor.
         * The thresholds are those of all persons of each item.
         */
        LAVAAN,
        /**
         * Each counts as half a person, in the margins too, which are not rescaled, and the thresholds are those of the
         * pair: psych 2.2.9, {@code polychoric(global = FALSE, correct = .5)}. In small samples it draws rho to 0.
         */
        PSYCH
    }

    /** What became of the estimate. */
    public enum Outcome {
        /** The likelihood is greatest at rho. */
        CONVERGED,
        /**
         * So many cells are empty that psych's corrected margins pass 1, where psych stops with an error: rho is NaN.
         */
        CORRECTION_PASSES_ONE,
        /** The likelihood rises all the way to rho = 1 or -1, which is given; a search would stop somewhere before. */
        BOUNDARY,
        /** No person answered both items, or one of them has a single category: rho is NaN. */
        NOT_DEFINED
    }

    private final Outcome outcome;
    private final double rho;
    private final double logLikelihood;
    private final PolychoricTable table;

    Polychoric(Outcome outcome, PolychoricTable table, double rho, double logLikelihood) {
        this.outcome = outcome;
        this.rho = rho;
        this.table = table;
        this.logLikelihood = logLikelihood;
    }

    /**
     * Estimates the correlation from the counts as they are, thresholds from their margins.
     *
     * @param counts persons by category of the first item (rows) and of the second (columns), rectangular, 0 or more
     */
    public static Polychoric of(long[][] counts) {
        long[] rows =
                Arrays.stream(counts).mapToLong(row -> LongStream.of(row).sum()).toArray();
        long[] columns = IntStream.range(0, counts.length == 0 ? 0 : counts[0].length)
                .mapToLong(j -> Arrays.stream(counts).mapToLong(row -> row[j]).sum())
                .toArray();
        return of(counts, rows, columns);
    }

    /**
     * Estimates the correlation from the counts as they are, thresholds from margins that may hold further persons.
     *
     * @param counts persons who answered both items, by category of the first (rows) and of the second (columns)
     * @param rows persons by category of the first item, no fewer than in {@code counts}
     * @param columns persons by category of the second
     */
    public static Polychoric of(long[][] counts, long[] rows, long[] columns) {
        return PolychoricTable.of(counts, rows, columns).estimate();
    }

    /**
     * Estimates the correlation from the counts as they are.
     *
     * @param counts persons by category of the first item (rows) and of the second (columns), each of which some chose
     * @param rows thresholds of the first item
     * @param columns thresholds of the second
     */
    public static Polychoric of(long[][] counts, Thresholds rows, Thresholds columns) {
        return new PolychoricTable(counts, rows, columns).estimate();
    }

    /** Estimates the correlation as {@link Method#PSYCH} does. */
    public static Polychoric asPsych(long[][] counts) {
        Polychoric plain = of(counts);
        if (plain.outcome == Outcome.NOT_DEFINED) {
            return plain;
        }
        PolychoricTable corrected = plain.table.corrected();
        return corrected.fits()
                ? corrected.estimate()
                : new Polychoric(Outcome.CORRECTION_PASSES_ONE, corrected, Double.NaN, Double.NaN);
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

    static double[] quantiles(double[] margin, double total) {
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
        return table.persons();
    }

    /** {@return the empty cells among the categories in use, corrected or not} */
    public int emptyCells() {
        return table.emptyCells();
    }

    /** {@return the sum over cells of p(i,j) log P(i,j; rho), at most 0; NaN at the boundary and if not defined} */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** Estimates one pair. */
    @FunctionalInterface
    public interface Pairs {

        /** {@return the estimate of {@code first} and {@code second}, two different items} */
        Polychoric of(int first, int second);
    }

    /**
     * Estimates the correlations of {@code items} items; asks once for each pair, {@code first} above {@code second}.
     */
    public static Matrix matrix(int items, Pairs estimates) {
        Polychoric[][] pairs = new Polychoric[items][items];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < i; j++) {
                pairs[i][j] = estimates.of(i, j);
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

        /** {@return the number of items} */
        public int items() {
            return pairs.length;
        }

        /** {@return the pairs whose estimate ended as {@code outcome}: the later item, then the earlier; row by row} */
        public List<int[]> pairs(Outcome outcome) {
            return IntStream.range(0, pairs.length)
                    .boxed()
                    .flatMap(i -> IntStream.range(0, i)
                            .filter(j -> pair(i, j).outcome() == outcome)
                            .mapToObj(j -> new int[] {i, j}))
                    .toList();
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
}
