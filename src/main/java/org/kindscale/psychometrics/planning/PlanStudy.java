package org.kindscale.psychometrics.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.simulation.Simulation;
import org.kindscale.psychometrics.simulation.SimulationModel;

/**
 * Draws samples of one size from a population, and sums up what each says of reliability and fit.
 *
 * <p>The samples follow each other in one stream of a seed: the same seed gives the same figures on every machine.
 *
 * @param population the population
 * @param sets the scores whose reliability is looked at, and sets of items of models; copied
 * @param scales how many of the sets, the first ones, are scores
 * @param models the models; copied
 * @param seed any number
 */
public record PlanStudy(
        SimulationModel population, List<KeyedSet> sets, int scales, List<PlannedModel> models, long seed) {

    /** Samples that are drawn before they are looked at. */
    private static final int AT_ONCE = 16;

    /** Copies the lists. */
    public PlanStudy {
        sets = List.copyOf(sets);
        models = List.copyOf(models);
    }

    /**
     * What is expected of samples of one size.
     *
     * @param persons of a sample
     * @param samples how many were drawn
     * @param scales by score; copied
     * @param models by model; copied
     */
    public record Outcome(int persons, int samples, List<OfScale> scales, List<OfModel> models) {

        /** Copies the lists. */
        public Outcome {
            scales = List.copyOf(scales);
            models = List.copyOf(models);
        }

        /** {@return the greatest mean of half the width of an interval of alpha; NaN if there is none} */
        public double widest() {
            return scales.stream()
                    .mapToDouble(scale -> scale.alphaHalfWidth().mean())
                    .filter(width -> !Double.isNaN(width))
                    .max()
                    .orElse(Double.NaN);
        }
    }

    /**
     * Reliability of one score.
     *
     * @param alpha coefficient alpha
     * @param alphaHalfWidth half the width of Feldt's interval
     * @param omega omega of one factor, where its solution is proper
     * @param omegaHalfWidth half the width of its interval by the delta method
     */
    public record OfScale(Expected alpha, Expected alphaHalfWidth, Expected omega, Expected omegaHalfWidth) {}

    /**
     * Fit of one model, over the samples in which it has a solution.
     *
     * @param proper share of all samples whose solution is proper
     * @param rejected share whose chi-square has p below .05
     * @param rejectedRobust the same of the scaled chi-square (MLR)
     * @param cfi comparative fit index
     * @param rmsea root mean square error of approximation
     * @param notClose share in which the lower limit of RMSEA's 90 % interval is above .05
     */
    public record OfModel(
            Expected proper,
            Expected rejected,
            Expected rejectedRobust,
            Expected cfi,
            Expected rmsea,
            Expected notClose) {}

    /** {@return what {@code samples} samples of {@code persons} persons say} */
    public Outcome of(int persons, int samples) {
        Simulation simulation = new Simulation(population, seed, List.of());
        List<List<Double>> all = new ArrayList<>();
        while (all.size() < samples) {
            List<List<int[]>> drawn = new ArrayList<>();
            for (int s = Math.min(AT_ONCE, samples - all.size()); s > 0; s--) {
                drawn.add(sample(simulation, persons));
            }
            all.addAll(drawn.parallelStream().map(this::figures).toList());
        }
        List<OfScale> ofScales = new ArrayList<>();
        for (int set = 0; set < scales; set++) {
            int at = set * SampleFigures.OF_SET;
            ofScales.add(new OfScale(
                    expected(all, at), expected(all, at + 1), expected(all, at + 2), expected(all, at + 3)));
        }
        List<OfModel> ofModels = new ArrayList<>();
        for (int model = 0; model < models.size(); model++) {
            int at = scales * SampleFigures.OF_SET + model * SampleFigures.OF_MODEL;
            ofModels.add(new OfModel(
                    expected(all, at),
                    expected(all, at + 1),
                    expected(all, at + 2),
                    expected(all, at + 3),
                    expected(all, at + 4),
                    expected(all, at + 5)));
        }
        return new Outcome(persons, samples, ofScales, ofModels);
    }

    private List<int[]> sample(Simulation simulation, int persons) {
        List<int[]> rows = new ArrayList<>();
        for (int person = 0; person < persons; person++) {
            int[] options = new int[population.values().items()];
            simulation.person(options);
            rows.add(options);
        }
        return rows;
    }

    private List<Double> figures(List<int[]> answers) {
        SampleFigures sample = new SampleFigures(population.values(), sets, answers);
        List<Double> figures = new ArrayList<>();
        IntStream.range(0, scales).forEach(set -> figures.addAll(sample.ofSet(set)));
        models.forEach(model -> figures.addAll(sample.ofModel(model)));
        return figures;
    }

    private static Expected expected(List<List<Double>> samples, int figure) {
        return Expected.of(
                samples.stream().mapToDouble(sample -> sample.get(figure)).toArray());
    }

    /**
     * Looks for the smallest sample in which half the width of alpha's interval is no more than {@code half} on
     * average, for every score: from {@code persons} on by the law that the width falls with the root of the number.
     *
     * @param half above 0
     * @return the outcome of the last size that was tried; more persons than {@code most} are not tried
     */
    public Outcome ofHalfWidth(double half, int samples, int most) {
        Outcome outcome = of(FIRST, samples);
        for (int step = 0; step < STEPS && outcome.widest() > 0; step++) {
            double ratio = outcome.widest() / half;
            int next = (int) Math.max(FEWEST, Math.min(most, Math.ceil(outcome.persons() * ratio * ratio)));
            if (next == outcome.persons()) {
                break;
            }
            outcome = of(next, samples);
        }
        return outcome;
    }

    private static final int FIRST = 200;
    private static final int FEWEST = 10;
    private static final int STEPS = 3;
}
