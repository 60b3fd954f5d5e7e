package org.kindscale.report.plan;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.kindscale.psychometrics.planning.PlanStudy.Outcome;

/**
 * A study that is planned.
 *
 * @param instrument its id
 * @param population what the answers were drawn from, by name of the option
 * @param seed the seed
 * @param halfWidth half the width of an interval of alpha that was asked for
 * @param scores ids of the scores, in the order of the outcome; copied
 * @param models names of the models, in the same order; copied
 * @param outcome what is expected
 */
public record PlanReport(
        String instrument,
        Map<String, Double> population,
        long seed,
        OptionalDouble halfWidth,
        List<String> scores,
        List<String> models,
        Outcome outcome) {

    /** Copies the collections. */
    public PlanReport {
        scores = List.copyOf(scores);
        models = List.copyOf(models);
    }

    /** {@return whether the width that was asked for, if any, is reached} */
    boolean isReached() {
        // the width of a size that was found lies within the error of the simulation
        return halfWidth.isEmpty() || outcome.widest() <= halfWidth.getAsDouble() * 1.02;
    }
}
