package org.kindscale.app;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.simulation.SimulationModel;
import org.kindscale.psychometrics.simulation.SimulationModel.Simulated;
import org.kindscale.psychometrics.simulation.SimulationModel.Strengths;
import org.kindscale.scoring.MinAnswered;

/** Makes of a definition the population that made-up answers are drawn from. */
public final class SimulationDesign {

    private SimulationDesign() {}

    /** {@return the design with all scores that are no alternatives} */
    public static AnalysisDesign of(Instrument instrument) throws InvalidInputException {
        return AnalysisDesign.of(instrument, ScorePlans.wanted(instrument, List.of()), MinAnswered.DEFINITION);
    }

    /**
     * Returns the model: a factor for each subscale, and the direction of each item as the key has it. An item of no
     * subscale depends on the general factor alone.
     */
    public static SimulationModel model(AnalysisDesign design, double loading, Strengths strengths) {
        List<KeyedSet> subscales = design.structure().stream()
                .map(set -> design.sets().get(set).keyed())
                .toList();
        List<Simulated> items = new ArrayList<>();
        for (int item = 0; item < design.values().items(); item++) {
            items.add(simulated(design, subscales, item, loading));
        }
        return new SimulationModel(design.values(), items, strengths);
    }

    private static Simulated simulated(AnalysisDesign design, List<KeyedSet> subscales, int item, double loading) {
        for (int factor = 0; factor < subscales.size(); factor++) {
            KeyedSet set = subscales.get(factor);
            int place = set.items().indexOf(item);
            if (place >= 0) {
                int first = set.items().get(0);
                return new Simulated(
                        factor, sign(set, place), sign(set, 0) * (design.isReversed(first) ? -1 : 1), loading);
            }
        }
        return new Simulated(-1, design.isReversed(item) ? -1 : 1, 1, loading);
    }

    private static int sign(KeyedSet set, int place) {
        return set.factors().get(place) < 0 ? -1 : 1;
    }
}
