package org.kindscale.psychometrics.latent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.factor.ModelFit;

/**
 * Persons who answered some of the items, as full information takes them: by pattern of answered items, each item less
 * its mean over its standard deviation; and the means and covariances that make the data most likely where no model
 * holds them, by the EM algorithm (Dempster, Laird &amp; Rubin, 1977, doi:10.1111/j.2517-6161.1977.tb01600.x).
 */
final class IncompleteSample {

    private static final int ITERATIONS = 5000;
    private static final double SETTLED = 1e-10;
    private static final double POSITIVE = 1e-10;

    private final int items;
    private final double[] centre;
    private final double[] unit;
    private final long[] answered;
    private final Moments moments;
    private final long persons;
    private final Optional<ExpectedMoments> saturated;

    private IncompleteSample(int items, Map<String, PatternSums> patterns) {
        this.items = items;
        this.centre = new double[items];
        this.unit = new double[items];
        this.answered = new long[items];
        patterns.values().forEach(sums -> sums.addTo(answered, centre));
        for (int i = 0; i < items; i++) {
            centre[i] /= answered[i];
        }
        patterns.values().forEach(sums -> sums.addSquares(centre, unit));
        for (int i = 0; i < items; i++) {
            unit[i] = Math.sqrt(unit[i] / answered[i]);
        }
        this.moments = new Moments(
                items,
                patterns.values().stream()
                        .map(sums -> sums.pattern(centre, unit))
                        .toList());
        this.persons = Math.round(moments.persons());
        this.saturated = isCovered(patterns.values()) ? settle() : Optional.empty();
    }

    /** {@return the persons with one response or more; NaN stands for what was left out} */
    static IncompleteSample of(int items, Persons rows) {
        Map<String, PatternSums> patterns = new LinkedHashMap<>();
        rows.each(row -> {
            int[] own =
                    IntStream.range(0, items).filter(i -> !Double.isNaN(row[i])).toArray();
            if (own.length > 0) {
                patterns.computeIfAbsent(Arrays.toString(own), fresh -> new PatternSums(own))
                        .add(row);
            }
        });
        return new IncompleteSample(items, patterns);
    }

    /** Whether every item has spread and every two items were answered together by two persons or more. */
    private boolean isCovered(Iterable<PatternSums> patterns) {
        long[][] both = new long[items][items];
        for (PatternSums sums : patterns) {
            for (int i : sums.own()) {
                for (int j : sums.own()) {
                    both[i][j] += sums.persons();
                }
            }
        }
        boolean spread = items > 0 && Arrays.stream(unit).allMatch(sd -> sd > 0);
        return spread && Arrays.stream(both).allMatch(row -> Arrays.stream(row).allMatch(n -> n > 1));
    }

    private Optional<ExpectedMoments> settle() {
        ExpectedMoments now = ExpectedMoments.independent(items);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            Optional<ExpectedMoments> next = now.next(moments, POSITIVE);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            double move = next.get().distance(now);
            now = next.get();
            if (move < SETTLED) {
                return Optional.of(now)
                        .filter(found -> found.misfit(moments, POSITIVE).isPresent());
            }
        }
        return Optional.empty();
    }

    Moments moments() {
        return moments;
    }

    long persons() {
        return persons;
    }

    /** {@return whether means and covariances could be estimated: every pair of items answered, and EM at rest} */
    boolean isEstimable() {
        return saturated.isPresent();
    }

    /** {@return the covariances without a model, of items in units; NaN if they could not be estimated} */
    SymmetricMatrix covariances() {
        return saturated
                .map(ExpectedMoments::covariances)
                .orElseGet(() -> SymmetricMatrix.of(items, (i, j) -> Double.NaN));
    }

    /** {@return the standard deviation that an item was divided by} */
    double unit(int item) {
        return unit[item];
    }

    /** {@return the values of a person in units} */
    double[] inUnits(double... row) {
        return IntStream.range(0, items)
                .mapToDouble(i -> (row[i] - centre[i]) / unit[i])
                .toArray();
    }

    /** {@return the fit of a model; its SRMR compares with the means and covariances without a model} */
    ModelFit fit(Point point, int parameters) {
        double least = saturated.flatMap(s -> s.misfit(moments, POSITIVE)).orElse(Double.NaN);
        double baseline = 0;
        double scale = 0;
        for (int i = 0; i < items; i++) {
            double share = answered[i] / (double) persons;
            baseline += share; // log 1 + 1: each item alone has mean 0 and variance 1 in its unit
            scale += share * (StrictMath.log(2 * Math.PI) + 2 * StrictMath.log(unit[i]));
        }
        double srmr = saturated.map(s -> s.srmr(point.matrices())).orElse(Double.NaN);
        return new ModelFit(
                persons,
                items,
                parameters,
                Math.max(0, point.value() - least),
                baseline - least,
                srmr,
                -persons / 2.0 * (scale + point.value()),
                1,
                true);
    }

    /** What the persons of one pattern add up to. */
    private static final class PatternSums {

        private final int[] own;
        private final List<double[]> rows = new ArrayList<>();

        PatternSums(int... own) {
            this.own = own;
        }

        void add(double[] row) {
            rows.add(IntStream.of(own).mapToDouble(i -> row[i]).toArray());
        }

        int[] own() {
            return own;
        }

        long persons() {
            return rows.size();
        }

        void addTo(long[] answered, double[] sums) {
            for (double[] row : rows) {
                for (int a = 0; a < own.length; a++) {
                    answered[own[a]]++;
                    sums[own[a]] += row[a];
                }
            }
        }

        void addSquares(double[] centre, double[] squares) {
            for (double[] row : rows) {
                for (int a = 0; a < own.length; a++) {
                    double apart = row[a] - centre[own[a]];
                    squares[own[a]] += apart * apart;
                }
            }
        }

        Moments.Pattern pattern(double[] centre, double[] unit) {
            int p = own.length;
            double[] means = new double[p];
            double[] covariances = new double[p * p];
            for (double[] row : rows) {
                for (int a = 0; a < p; a++) {
                    row[a] = (row[a] - centre[own[a]]) / unit[own[a]];
                    means[a] += row[a] / rows.size();
                }
            }
            for (double[] row : rows) {
                for (int a = 0; a < p; a++) {
                    for (int b = 0; b < p; b++) {
                        covariances[a * p + b] += (row[a] - means[a]) * (row[b] - means[b]) / rows.size();
                    }
                }
            }
            return new Moments.Pattern(own, persons(), means, covariances);
        }
    }
}
