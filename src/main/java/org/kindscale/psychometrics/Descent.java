package org.kindscale.psychometrics;

import java.util.Arrays;
import java.util.Optional;

/**
 * Makes a misfit least from one start, to machine precision: Newton's method where the second derivatives are positive
 * definite, else Fisher scoring, with halving of the step (Lee &amp; Jennrich, 1979); lower bounds of residual
 * variances are kept by projection (Bertsekas, 1982, doi:10.1137/0320018).
 */
public final class Descent {

    /** A solution counts as converged if no slope of the misfit in a free parameter is steeper. */
    private static final double CONVERGED = 1e-9;

    private static final int ITERATIONS = 300;
    private static final int HALVINGS = 50;
    private static final double FLAT = 1e-14;
    private static final double SINGULAR = 1e-8;
    private static final double RUNAWAY = 100;

    private final Objective objective;
    private final boolean[] bounded;
    private final double lowest;

    /** What is made small. */
    @FunctionalInterface
    public interface Objective {
        /** {@return the misfit at {@code x}; empty if it has none there} */
        Optional<Spot> at(double[] x);
    }

    /** A misfit at one vector of parameters. */
    public interface Spot {
        /** {@return the parameters} */
        double[] vector();

        /** {@return the misfit} */
        double value();

        /** {@return its slope in each parameter} */
        double[] gradient();

        /** {@return its second derivatives} */
        SymmetricMatrix hessian();

        /** {@return what its second derivatives are where the model is true} */
        SymmetricMatrix information();
    }

    /**
     * Where an attempt ended.
     *
     * @param spot the misfit there
     * @param steepest the steepest slope in a free parameter, without its sign
     * @param iterations steps taken
     * @param unique whether the second derivatives are positive definite: the data determine every parameter
     */
    public record End(Spot spot, double steepest, int iterations, boolean unique) {

        /** {@return whether the attempt ended where the misfit is flat, and not on the way to infinity} */
        public boolean converged() {
            return steepest <= CONVERGED && greatest(spot.vector()) < RUNAWAY;
        }

        /** {@return whether this is the better end: converged before not, then the lesser misfit} */
        public boolean isBetterThan(End other) {
            if (converged() != other.converged()) {
                return converged();
            }
            return spot.value() < other.spot.value() - 1e-11 * (1 + Math.abs(other.spot.value()));
        }
    }

    /**
     * Takes the misfit and the bound.
     *
     * @param lowest least value of the parameters that are {@code bounded}; minus infinity for none
     */
    public Descent(Objective objective, boolean[] bounded, double lowest) {
        this.objective = objective;
        this.bounded = bounded;
        this.lowest = lowest;
    }

    /** {@return where the descent from {@code start} ends; empty if there is no misfit there} */
    public Optional<End> from(double[] start) {
        return objective.at(start).map(this::descend);
    }

    private End descend(Spot start) {
        Place place = place(start);
        int iteration = 0;
        while (iteration < ITERATIONS && place.steepest() > FLAT) {
            Optional<Place> next = step(place);
            if (next.isEmpty()) {
                break;
            }
            place = next.get();
            iteration++;
        }
        int[] free = place.free();
        boolean unique = ScaledSystem.solve(place.spot().hessian().select(free), new double[free.length], SINGULAR)
                .isPresent();
        return new End(place.spot(), place.steepest(), iteration, unique);
    }

    /**
     * A misfit, with what is asked of it more than once.
     *
     * @param free the parameters that may move: all but those on the bound that would go below it
     * @param steepest the steepest slope in one of them, without its sign
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, read many times
    private record Place(Spot spot, double[] gradient, int[] free, double steepest) {}

    private Place place(Spot spot) {
        double[] gradient = spot.gradient();
        double[] x = spot.vector();
        int[] free = new int[x.length];
        int count = 0;
        double steepest = 0;
        for (int p = 0; p < x.length; p++) {
            if (!(bounded[p] && x[p] <= lowest && gradient[p] > 0)) {
                free[count++] = p;
                steepest = Math.max(steepest, Math.abs(gradient[p]));
            }
        }
        return new Place(spot, gradient, Arrays.copyOf(free, count), steepest);
    }

    private Optional<Place> step(Place place) {
        double[] x = place.spot().vector();
        double[] direction = direction(place);
        double size = Math.min(1, 1 / greatest(direction));
        for (int halving = 0; halving < HALVINGS; halving++) {
            double[] trial = new double[x.length];
            double promised = 0;
            for (int p = 0; p < x.length; p++) {
                double moved = x[p] + size * direction[p];
                trial[p] = bounded[p] ? Math.max(lowest, moved) : moved;
                promised += place.gradient()[p] * (trial[p] - x[p]);
            }
            Optional<Spot> next = objective.at(trial);
            if (next.isPresent()) {
                double value = place.spot().value();
                double gain = next.get().value() - value;
                // below the rounding of the misfit only the slope can tell
                boolean level = Math.abs(gain) <= 1e-13 * (1 + Math.abs(value));
                Place there = place(next.get());
                if (level ? there.steepest() < 0.9 * place.steepest() : gain <= 1e-4 * promised) {
                    return Optional.of(there);
                }
            }
            size /= 2;
        }
        return Optional.empty();
    }

    private double[] direction(Place place) {
        int[] free = place.free();
        Spot spot = place.spot();
        double[] downhill = new double[free.length];
        for (int i = 0; i < free.length; i++) {
            downhill[i] = -place.gradient()[free[i]];
        }
        double[] move = ScaledSystem.solve(spot.hessian().select(free), downhill, SINGULAR)
                .or(() -> ScaledSystem.solve(ridged(spot.information().select(free)), downhill, SINGULAR))
                .orElse(downhill);
        double[] direction = new double[spot.vector().length];
        for (int i = 0; i < free.length; i++) {
            direction[free[i]] = move[i];
        }
        return direction;
    }

    private static SymmetricMatrix ridged(SymmetricMatrix matrix) {
        return SymmetricMatrix.of(
                matrix.size(), (row, column) -> matrix.get(row, column) * (row == column ? 1.001 : 1));
    }

    private static double greatest(double... values) {
        double greatest = 0;
        for (double value : values) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        return greatest;
    }
}
