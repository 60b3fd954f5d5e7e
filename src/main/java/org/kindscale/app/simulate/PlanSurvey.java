package org.kindscale.app.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.app.SimulationDesign;
import org.kindscale.catalog.Catalog;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.latent.LatentStructure;
import org.kindscale.psychometrics.planning.PlanStudy;
import org.kindscale.psychometrics.planning.PlannedModel;
import org.kindscale.psychometrics.simulation.SimulationModel.Strengths;
import org.kindscale.report.plan.PlanReport;

/** Says how precise alpha, omega and fit will be in samples of a size: the use case behind {@code simulate --plan}. */
public final class PlanSurvey {

    /** The most persons of a sample. */
    public static final int MOST_PERSONS = 20_000;

    /** The most samples. */
    public static final int MOST_SAMPLES = 10_000;

    private final Catalog catalog;

    /**
     * What is asked for.
     *
     * @param rows the population, the size and the seed, as for the rows of a file
     * @param samples how many samples are drawn, 2 to {@value #MOST_SAMPLES}
     * @param halfWidth half the width of alpha's interval for which the number of persons is looked for, above 0
     */
    public record Request(SimulateSurvey.Request rows, int samples, OptionalDouble halfWidth) {

        /** Checks the numbers. */
        public Request {
            if (samples < 2 || samples > MOST_SAMPLES) {
                throw new IllegalArgumentException(
                        "the number of samples must be 2 to " + MOST_SAMPLES + ", got " + samples);
            }
            if (rows.persons() < 10 || rows.persons() > MOST_PERSONS) {
                throw new IllegalArgumentException(
                        "the number of persons of a plan must be 10 to " + MOST_PERSONS + ", got " + rows.persons());
            }
            if (halfWidth.isPresent() && !(halfWidth.getAsDouble() > 0 && halfWidth.getAsDouble() < 1)) {
                throw new IllegalArgumentException(
                        "half the width must be above 0 and below 1, got " + halfWidth.getAsDouble());
            }
        }
    }

    /**
     * Creates the use case.
     *
     * @param catalog finds definitions
     */
    public PlanSurvey(Catalog catalog) {
        this.catalog = catalog;
    }

    /** {@return the report} */
    public PlanReport run(Request request) throws InvalidInputException {
        SimulateSurvey.Request rows = request.rows();
        Instrument instrument = catalog.load(rows.instrument()).instrument();
        AnalysisDesign design = SimulationDesign.of(instrument);
        List<KeyedSet> sets = new ArrayList<>(design.keyedSets());
        List<String> names = new ArrayList<>();
        List<PlannedModel> models = models(design, sets, names);
        PlanStudy study = new PlanStudy(
                SimulationDesign.model(design, rows.loading(), rows.strengths()),
                sets,
                design.sets().size(),
                models,
                rows.seed());
        PlanStudy.Outcome outcome = request.halfWidth().isPresent()
                ? study.ofHalfWidth(request.halfWidth().getAsDouble(), request.samples(), MOST_PERSONS)
                : study.of(rows.persons(), request.samples());
        return new PlanReport(
                instrument.id(),
                population(rows.loading(), rows.strengths()),
                rows.seed(),
                request.halfWidth(),
                design.scoreIds(),
                names,
                outcome);
    }

    /** Returns one factor, and a factor for each subscale; adds their items to the sets, and their names. */
    private static List<PlannedModel> models(AnalysisDesign design, List<KeyedSet> sets, List<String> names) {
        List<Integer> items = design.modelItems();
        if (items.size() < 3) {
            return List.of();
        }
        int set = sets.size();
        sets.add(new KeyedSet(
                items,
                items.stream().map(item -> design.isReversed(item) ? -1.0 : 1.0).toList(),
                List.of(),
                List.of()));
        List<PlannedModel> models = new ArrayList<>();
        names.add("one factor");
        models.add(new PlannedModel(set, LatentStructure.correlated(new int[items.size()])));
        List<Integer> subscales = design.structure();
        if (subscales.size() > 1) {
            int[] factorOf = items.stream()
                    .mapToInt(item -> IntStream.range(0, subscales.size())
                            .filter(f -> sets.get(subscales.get(f)).items().contains(item))
                            .findFirst()
                            .orElseThrow())
                    .toArray();
            names.add(subscales.size() + " factors, the subscales");
            models.add(new PlannedModel(set, LatentStructure.correlated(factorOf)));
        }
        return models;
    }

    private static Map<String, Double> population(double loading, Strengths strengths) {
        Map<String, Double> population = new LinkedHashMap<>();
        population.put("loading", loading);
        population.put("factor-correlation", strengths.factorCorrelation());
        population.put("skew", strengths.skew());
        population.put("wording-effect", strengths.wordingEffect());
        population.put("missing", strengths.missing());
        population.put("careless", strengths.careless());
        return population;
    }
}
