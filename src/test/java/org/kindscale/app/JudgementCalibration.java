package org.kindscale.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kindscale.psychometrics.key.Answers;
import org.kindscale.psychometrics.key.Contradiction;
import org.kindscale.psychometrics.key.Judgement;
import org.kindscale.psychometrics.key.KeyEvidence;
import org.kindscale.psychometrics.simulation.Simulation;
import org.kindscale.psychometrics.simulation.SimulationModel;
import org.kindscale.psychometrics.simulation.SimulationModel.Strengths;

/**
 * Measures the one judgement: false alarms in clean files of every bundled instrument, and what is found of planted
 * faults; docs/key-check.md says how to run it and what came out.
 */
@SuppressWarnings({"EnumOrdinal", "ImmutableEnumChecker"}) // a program with tables by kind, run by hand
final class JudgementCalibration {

    static final int[] SIZES = {20, 30, 50, 100, 300, 1000};
    private static final double[] LOADINGS = {0.4, 0.6, 0.8};

    /** What people are like. */
    enum Sample {
        /** Most people in the middle. */
        MIDDLE(0, 0, 0),
        /** Few symptoms. */
        POPULATION(1, 0.03, 0.03),
        /** Nearly all at the floor. */
        FLOOR(2, 0.03, 0),
        /** Most answers high. */
        CLINICAL(-1.2, 0.03, 0.03);

        final Strengths strengths;

        Sample(double skew, double missing, double careless) {
            strengths = new Strengths(0.5, skew, 0.2, missing, careless);
        }
    }

    private JudgementCalibration() {}

    /** Prints tables: {@code clean EACH} or {@code faults REPEATS}, and sizes of files if not all. */
    public static void main(String[] args) throws IOException {
        int each = Integer.parseInt(args[1]);
        int[] sizes = args.length > 2
                ? Stream.of(args[2].split(",")).mapToInt(Integer::parseInt).toArray()
                : SIZES;
        PrintStream out = System.out;
        for (int persons : sizes) {
            if (args[0].equals("clean")) {
                for (Sample sample : Sample.values()) {
                    out.println(persons + " " + sample + " " + clean(persons, sample, each));
                }
            } else {
                PlantedFault.planted(scales(), persons, each)
                        .forEach((fault, finds) -> out.println(persons + " " + fault + " " + finds));
            }
        }
    }

    /** {@return all bundled instruments} */
    static List<SimulatedScale> scales() {
        try (Stream<Path> files = Files.list(Path.of("scales"))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .map(name -> SimulatedScale.bundled(name.substring(0, name.length() - 5)))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return how many of {@code each} clean files raised an alarm, of how many, and which} */
    static Alarms clean(int persons, Sample sample, int each) {
        return clean(scales(), persons, sample, each);
    }

    /** {@return the same of some instruments} */
    static Alarms clean(List<SimulatedScale> scales, int persons, Sample sample, int each) {
        Alarms alarms = new Alarms();
        for (int file = 0; file < each; file++) {
            SimulatedScale scale = scales.get(file % scales.size());
            double loading = LOADINGS[file / scales.size() % LOADINGS.length];
            long seed = 7919L * file + persons + sample.ordinal();
            short[] options = draw(scale.model(loading, 0, sample.strengths, 1), persons, seed);
            Judgement judgement =
                    Judgement.of(new Answers(scale.values(), persons, options), scale.sets(), scale.orders());
            alarms.add(judgement, scale.name() + " " + loading);
        }
        return alarms;
    }

    /** {@return the answers of made-up persons of a kind to a scale of loadings .6} */
    static short[] clean(SimulatedScale scale, Sample sample, int persons, long seed) {
        return draw(scale.model(0.6, 0, sample.strengths, 1), persons, seed);
    }

    /** {@return the answers of made-up persons to a good scale, none of it skewed} */
    static short[] usual(SimulatedScale scale, int persons, long seed) {
        return draw(scale.model(0.7, 0, Sample.MIDDLE.strengths, 1), persons, seed);
    }

    /** {@return the answers of made-up persons} */
    static short[] draw(SimulationModel model, int persons, long seed) {
        Simulation simulation = new Simulation(model, seed, List.of());
        int[] row = new int[model.values().items()];
        short[] options = new short[persons * row.length];
        for (int p = 0; p < persons; p++) {
            simulation.person(row);
            for (int item = 0; item < row.length; item++) {
                options[p * row.length + item] = (short) row[item];
            }
        }
        return options;
    }

    /** {@return what a judgement found, by kind} */
    static List<String> kinds(Judgement judgement) {
        List<String> kinds = new ArrayList<>();
        for (Contradiction found : judgement.contradictions()) {
            kinds.add(String.valueOf(found.kind()));
        }
        judgement.items().stream()
                .filter(KeyEvidence::isSuspicion)
                .map(evidence -> String.valueOf(evidence.verdict()))
                .distinct()
                .forEach(kinds::add);
        return kinds;
    }

    /** Files and alarms. */
    static final class Alarms {
        private final Map<String, Integer> which = new TreeMap<>();
        private final int[] verdicts = new int[Judgement.Verdict.values().length];

        void add(Judgement judgement, String where) {
            verdicts[judgement.verdict().ordinal()]++;
            if (judgement.verdict() == Judgement.Verdict.CONTRADICTS) {
                which.merge(kinds(judgement) + " " + where, 1, Integer::sum);
            }
        }

        int count() {
            return verdicts[Judgement.Verdict.CONTRADICTS.ordinal()];
        }

        @Override
        public String toString() {
            return count() + " of " + Arrays.stream(verdicts).sum() + ", fits "
                    + verdicts[Judgement.Verdict.FITS.ordinal()] + " " + which;
        }
    }
}
