package org.kindscale.psychometrics.factor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.kindscale.psychometrics.SymmetricMatrix;

/**
 * Makes the misfit of a {@link FactorModel} of correlations least, to machine precision, from starts of its own.
 *
 * <p>Newton's method where the second derivatives are positive definite, else Fisher scoring (Lee &amp; Jennrich,
 * 1979), with halving of the step; a lower bound of the residual variances is kept by projection (Bertsekas, 1982,
 * doi:10.1137/0320018). The solution from the first start is taken if it is sound: converged, unique, all residual
 * variances above the bound and zero. Otherwise every start is tried and the least misfit kept, the earlier on a tie.
 */
final class FactorSolver {

    /** A solution counts as converged if no slope of the misfit in a free parameter is steeper. */
    static final double CONVERGED = 1e-9;

    private static final int ITERATIONS = 300;
    private static final int HALVINGS = 50;
    private static final double FLAT = 1e-14;
    private static final double SINGULAR = 1e-8;
    private static final double RUNAWAY = 100;

    private final FactorModel model;
    private final double lowest;

    /**
     * Takes the model and the bound.
     *
     * @param model a model of correlations
     * @param lowest least residual variance allowed; minus infinity for none
     */
    FactorSolver(FactorModel model, double lowest) {
        this.model = model;
        this.lowest = lowest;
    }

    /** Where an attempt ended. */
    static final class Solution {

        private final double[] x;
        private final double misfit;
        private final double steepest;
        private final int iterations;
        private final boolean unique;

        private Solution(FactorModel.Point end, double steepest, int iterations, boolean unique) {
            this.x = end.vector().clone();
            this.misfit = end.value();
            this.steepest = steepest;
            this.iterations = iterations;
            this.unique = unique;
        }

        double parameter(int index) {
            return x[index];
        }

        /** {@return all parameters, in a copy} */
        double[] parameters() {
            return x.clone();
        }

        double misfit() {
            return misfit;
        }

        /** {@return the steepest slope of the misfit in a free parameter, without its sign} */
        double steepest() {
            return steepest;
        }

        int iterations() {
            return iterations;
        }

        /** {@return whether the attempt ended where the misfit is flat, and not on the way to infinity} */
        boolean converged() {
            return steepest <= CONVERGED && greatest(x) < RUNAWAY;
        }

        /** {@return whether the second derivatives are positive definite: the data determine every parameter} */
        boolean unique() {
            return unique;
        }
    }

    /**
     * Returns the solution near {@code start}, if it is a sound one: converged, unique, and off the bound; else the
     * best from all starts.
     */
    Optional<Solution> solveFrom(double[] start) {
        Optional<Solution> near = model.at(start).map(this::descend).filter(this::sound);
        return near.isPresent() ? near : solve();
    }

    private boolean sound(Solution solution) {
        return solution.converged()
                && solution.unique()
                && IntStream.range(model.items(), 2 * model.items())
                        .noneMatch(p -> solution.parameter(p) <= Math.max(0, lowest));
    }

    /**
     * {@return the solution from the first start, if it is a sound one, else the best from all starts; empty if the
     * model has no likelihood at any of them}
     */
    Optional<Solution> solve() {
        List<double[]> starts = starts();
        Optional<Solution> first = model.at(starts.get(0)).map(this::descend);
        if (first.filter(this::sound).isPresent()) {
            return first;
        }
        return starts.stream()
                .flatMap(start -> model.at(start).stream())
                .map(this::descend)
                .reduce((best, next) -> better(next, best) ? next : best);
    }

    private static boolean better(Solution next, Solution best) {
        if (next.converged() != best.converged()) {
            return next.converged();
        }
        return next.misfit < best.misfit - 1e-11 * (1 + Math.abs(best.misfit));
    }

    private Solution descend(FactorModel.Point start) {
        FactorModel.Point point = start;
        int iteration = 0;
        while (iteration < ITERATIONS && steepest(point) > FLAT) {
            Optional<FactorModel.Point> next = step(point);
            if (next.isEmpty()) {
                break;
            }
            point = next.get();
            iteration++;
        }
        int[] free = free(point);
        boolean unique =
                solve(point.hessian().select(free), new double[free.length]).isPresent();
        return new Solution(point, steepest(point), iteration, unique);
    }

    private double steepest(FactorModel.Point point) {
        double[] gradient = point.gradient();
        return IntStream.of(free(point))
                .mapToDouble(p -> Math.abs(gradient[p]))
                .max()
                .orElse(0);
    }

    /** The parameters that may move: all but residual variances on the bound that would go below it. */
    private int[] free(FactorModel.Point point) {
        double[] gradient = point.gradient();
        return IntStream.range(0, gradient.length)
                .filter(p -> !(bounded(p) && point.vector()[p] <= lowest && gradient[p] > 0))
                .toArray();
    }

    private boolean bounded(int parameter) {
        return parameter >= model.items() && parameter < 2 * model.items();
    }

    private Optional<FactorModel.Point> step(FactorModel.Point point) {
        double[] x = point.vector();
        double[] gradient = point.gradient();
        double[] direction = direction(point);
        double steepest = steepest(point);
        double size = Math.min(1, 1 / greatest(direction));
        for (int halving = 0; halving < HALVINGS; halving++) {
            double[] trial = new double[x.length];
            double promised = 0;
            for (int p = 0; p < x.length; p++) {
                double moved = x[p] + size * direction[p];
                trial[p] = bounded(p) ? Math.max(lowest, moved) : moved;
                promised += gradient[p] * (trial[p] - x[p]);
            }
            Optional<FactorModel.Point> next = model.at(trial);
            if (next.isPresent()) {
                double gain = next.get().value() - point.value();
                // below the rounding of the misfit only the slope can tell
                boolean level = Math.abs(gain) <= 1e-13 * (1 + Math.abs(point.value()));
                if (level ? steepest(next.get()) < 0.9 * steepest : gain <= 1e-4 * promised) {
                    return next;
                }
            }
            size /= 2;
        }
        return Optional.empty();
    }

    private double[] direction(FactorModel.Point point) {
        int[] free = free(point);
        double[] downhill = new double[free.length];
        for (int i = 0; i < free.length; i++) {
            downhill[i] = -point.gradient()[free[i]];
        }
        double[] move = solve(point.hessian().select(free), downhill)
                .or(() -> solve(ridged(point.information().select(free)), downhill))
                .orElse(downhill);
        double[] direction = new double[point.vector().length];
        for (int i = 0; i < free.length; i++) {
            direction[free[i]] = move[i];
        }
        return direction;
    }

    private static SymmetricMatrix ridged(SymmetricMatrix matrix) {
        return SymmetricMatrix.of(
                matrix.size(), (row, column) -> matrix.get(row, column) * (row == column ? 1.001 : 1));
    }

    /** {@return the greatest of {@code values} without their signs} */
    private static double greatest(double[] values) {
        double greatest = 0;
        for (double value : values) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        return greatest;
    }

    /** Solves a positive definite system after scaling its diagonal to 1; empty if it is, to 1e-8, singular. */
    private static Optional<double[]> solve(SymmetricMatrix matrix, double[] right) {
        double[] scale = new double[right.length];
        double[] scaled = new double[right.length];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = 1 / Math.sqrt(matrix.get(i, i));
            scaled[i] = right[i] * scale[i];
        }
        return matrix.scaled(i -> scale[i]).root(SINGULAR).map(root -> {
            double[] solved = root.solve(scaled);
            for (int i = 0; i < scale.length; i++) {
                solved[i] *= scale[i];
            }
            return solved;
        });
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
