package org.kindscale.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.psychometrics.ItemValues;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.simulation.KeyFault;
import org.kindscale.psychometrics.simulation.Simulation;
import org.kindscale.psychometrics.simulation.SimulationModel;
import org.kindscale.psychometrics.simulation.SimulationModel.Simulated;
import org.kindscale.psychometrics.simulation.SimulationModel.Strengths;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.testing.TestScales;

/**
 * A scale to draw data sets for.
 *
 * @param name what it is called in tables
 * @param values its items
 * @param sets its scores
 * @param items how the items depend on factors, with a loading that {@link #model} replaces
 */
record SimulatedScale(String name, ItemValues values, List<KeyedSet> sets, List<Simulated> items, List<int[]> orders) {

    private static final Strengths PLAIN = new Strengths(0.5, 0, 0, 0, 0);

    /** {@return a bundled instrument} */
    static SimulatedScale bundled(String id) {
        return of(TestScales.bundled(id));
    }

    private static SimulatedScale of(Instrument instrument) {
        try {
            AnalysisDesign design = SimulationDesign.of(instrument);
            List<Simulated> items = SimulationDesign.model(design, 0.5, PLAIN).items();
            List<int[]> orders = InstrumentReading.of(instrument).otherOrders();
            return new SimulatedScale(instrument.id(), design.values(), design.keyedSets(), items, orders);
        } catch (InvalidInputException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return one score of {@code items} items with {@code options} options, the last {@code reversed} reversed} */
    static SimulatedScale plain(int items, int options, int reversed) {
        List<Double> codes =
                IntStream.range(0, options).mapToObj(Double::valueOf).toList();
        List<Double> factors = new ArrayList<>(Collections.nCopies(items - reversed, 1.0));
        factors.addAll(Collections.nCopies(reversed, -1.0));
        KeyedSet set = new KeyedSet(IntStream.range(0, items).boxed().toList(), factors, List.of(), List.of());
        List<Simulated> simulated = factors.stream()
                .map(factor -> new Simulated(0, (int) Math.signum(factor), 1, 0.5))
                .toList();
        String name = items + " items, " + reversed + " reversed, " + options + " options";
        return new SimulatedScale(
                name, ItemValues.of(Collections.nCopies(items, codes)), List.of(set), simulated, List.of());
    }

    /** {@return the model in which all items load {@code loading}, more or less by up to {@code spread}} */
    SimulationModel model(double loading, double spread, Strengths strengths, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Simulated> own = items.stream()
                .map(item -> new Simulated(
                        item.factor(),
                        item.direction(),
                        item.factorDirection(),
                        loading + spread * (2 * random.nextDouble() - 1)))
                .toList();
        return new SimulationModel(values, own, strengths);
    }

    /** {@return the sums of {@code persons} persons, all together and by group} */
    List<ResponseSums> draw(SimulationModel model, int persons, long seed, List<KeyFault> faults) {
        List<ResponseSums> sums = IntStream.range(0, 3)
                .mapToObj(i -> new ResponseSums(values, List.of()))
                .toList();
        Simulation simulation = new Simulation(model, seed, faults);
        int[] options = new int[values.items()];
        for (int person = 0; person < persons; person++) {
            simulation.person(options);
            sums.get(0).add(options, 0);
            sums.get(1 + simulation.group()).add(options, 0);
        }
        return sums;
    }

    /** {@return the largest score that holds the item} */
    KeyedSet largest(int item) {
        return sets.stream()
                .filter(set -> set.items().contains(item))
                .reduce((a, b) -> b.items().size() > a.items().size() ? b : a)
                .orElseThrow();
    }
}
