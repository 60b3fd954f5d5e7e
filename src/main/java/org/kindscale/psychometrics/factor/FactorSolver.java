package org.kindscale.psychometrics.factor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.kindscale.psychometrics.Descent;
import org.kindscale.psychometrics.SymmetricMatrix;

/**
 * Makes the misfit of a {@link FactorModel} of correlations least ({@link Descent}), from starts of its own, with a
 * lower bound of the residual variances. The solution from the first start is taken if it is sound: converged, unique,
 * all residual variances above the bound and zero. Otherwise every start is tried and the least misfit kept, the
 * earlier on a tie.
 */
final class FactorSolver {

    private final FactorModel model;
    private final double lowest;
    private final Descent descent;

    /**
     * Takes the model and the bound.
     *
     * @param model a model of correlations
     * @param lowest least residual variance allowed; minus infinity for none
     */
    FactorSolver(FactorModel model, double lowest) {
        this.model = model;
        this.lowest = lowest;
        boolean[] bounded = new boolean[model.parameters()];
        Arrays.fill(bounded, model.items(), 2 * model.items(), true);
        this.descent = new Descent(model::at, bounded, lowest);
    }

    /**
     * Returns the solution near {@code start}, if it is a sound one: converged, unique, and off the bound; else the
     * best from all starts.
     */
    Optional<Descent.End> solveFrom(double[] start) {
        Optional<Descent.End> near = descent.from(start).filter(this::sound);
        return near.isPresent() ? near : solve();
    }

    private boolean sound(Descent.End end) {
        double[] x = end.spot().vector();
        return end.converged()
                && end.unique()
                && IntStream.range(model.items(), 2 * model.items()).noneMatch(p -> x[p] <= Math.max(0, lowest));
    }

    /**
     * {@return the solution from the first start, if it is a sound one, else the best from all starts; empty if the
     * model has no likelihood at any of them}
     */
    Optional<Descent.End> solve() {
        List<double[]> starts = starts();
        Optional<Descent.End> first = descent.from(starts.get(0));
        if (first.filter(this::sound).isPresent()) {
            return first;
        }
        return starts.stream()
                .flatMap(start -> descent.from(start).stream())
                .reduce((best, next) -> next.isBetterThan(best) ? next : best);
    }

    /** Three starts: communalities from multiple correlations, from the greatest correlation, and all one half. */
    private List<double[]> starts() {
        SymmetricMatrix sample = model.sample();
        int k = model.items();
        double[] signs = signs();
        Optional<SymmetricMatrix> inverse = sample.inverse();
        double[] multiple = new double[k];
        double[] greatest = new double[k];
        for (int i = 0; i < k; i++) {
            int item = i;
            multiple[i] = inverse.map(m -> 1 - 1 / m.get(item, item)).orElse(0.5);
            greatest[i] = IntStream.range(0, k)
                    .filter(j -> j != item && model.factorOf(j) == model.factorOf(item))
                    .mapToDouble(j -> Math.abs(sample.get(item, j)))
                    .max()
                    .orElse(0.5);
        }
        double[] half = new double[k];
        Arrays.fill(half, 0.5);
        return List.of(start(signs, multiple), start(signs, greatest), start(signs, half));
    }

    /** The sign of each item in the first principal component of the items of its factor. */
    private double[] signs() {
        double[] signs = new double[model.items()];
        for (int f = 0; f < model.factors(); f++) {
            int factor = f;
            int[] block = IntStream.range(0, signs.length)
                    .filter(i -> model.factorOf(i) == factor)
                    .toArray();
            RealMatrix part = model.sample().select(block).toReal();
            RealVector first = new EigenDecompositionSymmetric(part).getEigenvector(0);
            for (int i = 0; i < block.length; i++) {
                signs[block[i]] = first.getEntry(i) < 0 ? -1 : 1;
            }
        }
        return signs;
    }

    private double[] start(double[] signs, double[] communalities) {
        int k = signs.length;
        double[] x = new double[model.parameters()];
        double[] sums = new double[model.factors()];
        for (int i = 0; i < k; i++) {
            double communality = Math.max(0.05, Math.min(0.95, communalities[i]));
            x[i] = signs[i] * Math.sqrt(communality);
            x[k + i] = 1 - communality;
            sums[model.factorOf(i)] += Math.sqrt(communality);
        }
        for (int f = 1; f < sums.length; f++) {
            for (int g = 0; g < f; g++) {
                x[model.correlation(f, g)] = Math.max(-0.8, Math.min(0.8, shared(signs, f, g) / (sums[f] * sums[g])));
            }
        }
        return x;
    }

    private double shared(double[] signs, int f, int g) {
        double sum = 0;
        for (int i = 0; i < signs.length; i++) {
            for (int j = 0; j < signs.length; j++) {
                if (model.factorOf(i) == f && model.factorOf(j) == g) {
                    sum += signs[i] * signs[j] * model.sample().get(i, j);
                }
            }
        }
        return sum;
    }
}
