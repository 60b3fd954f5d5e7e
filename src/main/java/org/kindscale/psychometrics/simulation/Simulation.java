package org.kindscale.psychometrics.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.ItemValues;
import org.kindscale.psychometrics.SeededNumbers;
import org.kindscale.psychometrics.simulation.SimulationModel.Simulated;
import org.kindscale.psychometrics.simulation.SimulationModel.Strengths;

/**
 * Draws the answers of made-up persons from a {@link SimulationModel}, one after the other.
 *
 * <p>The same seed gives the same answers on every machine. What people leave out, who is careless and what is wrong
 * with the file are drawn apart: the answers of all others stay the same when one of these is changed.
 */
public final class Simulation {

    /** The options share this many standard deviations; the outermost reach on. */
    private static final double SPREAD = 3.6;
    /** By how many standard deviations the thresholds of an item lie higher or lower than those of others, at most. */
    private static final double DIFFICULTY = 0.3;

    private static final double WORDING_CORRELATION = 0.5;

    private final SimulationModel model;
    private final List<KeyFault> faults;
    private final SeededNumbers answers;
    private final SeededNumbers omissions;
    private final SeededNumbers behaviour;
    private final SeededNumbers strays;
    private final SeededNumbers groups;
    /** By item: how much harder it is than others. */
    private final double[] difficulty;
    /** By item: option numbers from the least to the most worth. */
    private final int[][] ranked;

    private final double[] factors;
    private final double[] wording = new double[2];
    private Behaviour last = Behaviour.ANSWERS;
    private int group;

    /** What a person does with the questionnaire. */
    public enum Behaviour {
        /** Answers. */
        ANSWERS,
        /** Takes the same option throughout. */
        STRAIGHT,
        /** Takes any option. */
        RANDOM,
        /** Takes two options in turn. */
        ALTERNATING
    }

    /**
     * Begins.
     *
     * @param model the population
     * @param seed any number
     * @param faults what is wrong with the file, applied to each person in this order; copied
     */
    public Simulation(SimulationModel model, long seed, List<KeyFault> faults) {
        this.model = model;
        this.faults = List.copyOf(faults);
        answers = new SeededNumbers(seed, 0);
        omissions = new SeededNumbers(seed, 1);
        behaviour = new SeededNumbers(seed, 2);
        strays = new SeededNumbers(seed, 3);
        groups = new SeededNumbers(seed, 4);
        SeededNumbers items = new SeededNumbers(seed, 5);
        int k = model.values().items();
        difficulty = new double[k];
        ranked = new int[k][];
        for (int item = 0; item < k; item++) {
            difficulty[item] = DIFFICULTY * (2 * items.uniform() - 1);
            ranked[item] = ranked(model.values(), item);
        }
        factors = new double[model.factors() + 1];
    }

    private static int[] ranked(ItemValues values, int item) {
        List<Integer> options = new ArrayList<>();
        IntStream.range(0, values.options(item)).forEach(options::add);
        options.sort(Comparator.comparing(option -> values.value(item, option)));
        return options.stream().mapToInt(option -> option).toArray();
    }

    /**
     * Draws the next person.
     *
     * @param into takes option numbers from 0, or -1 for an item left out, -3 for a code that is no option (planted
     *     faults only)
     */
    public void person(int[] into) {
        drawPerson();
        last = careless();
        int first = behaviour.below(1 << 20);
        int second = behaviour.below(1 << 20);
        for (int item = 0; item < into.length; item++) {
            int rank = rank(item);
            int options = ranked[item].length;
            int option = ranked[item][rank];
            if (last != Behaviour.ANSWERS) {
                option = careless(item, first, second) % options;
            }
            boolean leftOut = omissions.uniform() < model.strengths().missing();
            into[item] = leftOut ? -1 : option;
        }
        for (KeyFault fault : faults) {
            fault.plant(into, new KeyFault.Setting(model.values(), group, strays.uniform()));
        }
    }

    /** {@return what the last person did} */
    public Behaviour behaviour() {
        return last;
    }

    /** {@return the group of the last person, 0 or 1, by chance} */
    public int group() {
        return group;
    }

    private void drawPerson() {
        Strengths strengths = model.strengths();
        double general = answers.normal();
        factors[0] = general;
        for (int f = 1; f < factors.length; f++) {
            factors[f] = Math.sqrt(1 - strengths.factorCorrelation()) * answers.normal();
        }
        double common = answers.normal();
        for (int w = 0; w < wording.length; w++) {
            wording[w] =
                    Math.sqrt(WORDING_CORRELATION) * common + Math.sqrt(1 - WORDING_CORRELATION) * answers.normal();
        }
        group = groups.below(2);
    }

    private Behaviour careless() {
        boolean careless = behaviour.uniform() < model.strengths().careless();
        Behaviour kind = Behaviour.values()[1 + behaviour.below(Behaviour.values().length - 1)];
        return careless ? kind : Behaviour.ANSWERS;
    }

    /** Returns a number whose remainder is the option taken: constant, alternating, or any. */
    private int careless(int item, int first, int second) {
        return switch (last) {
            case STRAIGHT -> first;
            case ALTERNATING -> item % 2 == 0 ? first : second;
            case RANDOM, ANSWERS -> behaviour.below(1 << 20);
        };
    }

    /** Returns the place of the person's option among those of the item, from the least worth. */
    private int rank(int item) {
        Simulated simulated = model.items().get(item);
        Strengths strengths = model.strengths();
        double own = simulated.factor() < 0
                ? factors[0]
                : simulated.factorDirection() * Math.sqrt(strengths.factorCorrelation()) * factors[0]
                        + factors[simulated.factor() + 1];
        double effect = strengths.wordingEffect();
        double unique = Math.max(0, 1 - simulated.loading() * simulated.loading() - effect * effect);
        double tendency = simulated.direction() * simulated.loading() * own
                + effect * wording[simulated.direction() > 0 ? 0 : 1]
                + Math.sqrt(unique) * answers.normal();
        int options = ranked[item].length;
        double shift = simulated.direction() * simulated.factorDirection() * strengths.skew() + difficulty[item];
        double place = (tendency - shift) * options / SPREAD + options / 2.0;
        return (int) Math.max(0, Math.min(options - 1, Math.floor(place)));
    }
}
