package org.kindscale.app;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.kindscale.psychometrics.key.Answers;
import org.kindscale.psychometrics.key.Contradiction.Kind;
import org.kindscale.psychometrics.key.Judgement;
import org.kindscale.psychometrics.simulation.SimulationModel.Strengths;

/**
 * Measures what is seen of missing answers that are stored as the lowest code, and how often people are taken for such
 * who answer in odd ways; docs/key-check.md says how to run it and what came out.
 */
final class LowestCalibration {

    private static final double[] LOADINGS = {0.4, 0.6, 0.8};
    private static final double[] SKEWS = {0, 0.5, 1, 2, -1.2};
    private static final double[] SHARES = {0.02, 0.05, 0.1, 0.2};

    private static final double CARELESS = 0.1;

    /** What some people do besides answering, one in ten of them carelessly. */
    enum People {
        /** Nothing. */
        AS_DRAWN,
        /** One in ten takes the ends only. */
        ENDS_ONLY,
        /** Three in a hundred take the lowest code throughout. */
        LOWEST_TO_ALL,
        /** To half of them, one item does not apply. */
        ONE_ITEM_ZERO,
        /** To half of them, a second item does not apply either. */
        TWO_ITEMS_ZERO,
        /** One in twenty takes the reversed items for the others. */
        MISREAD;

        void answer(short[] options, SimulatedScale scale, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int items = scale.values().items();
            Set<Integer> reversed = PlantedFault.reversed(scale);
            int one = random.nextInt(items);
            int other = random.nextInt(items);
            double kind = 0;
            for (int at = 0; at < options.length; at++) {
                int item = at % items;
                kind = item == 0 ? random.nextDouble() : kind;
                boolean heads = random.nextBoolean();
                int last = scale.values().options(item) - 1;
                int own = options[at];
                if (own >= 0) {
                    int changed = switch (this) {
                        case AS_DRAWN -> own;
                        case ENDS_ONLY -> kind > 0.1 ? own : 2 * own + (heads ? 0 : 1) <= last ? 0 : last;
                        case LOWEST_TO_ALL -> kind < 0.03 ? 0 : own;
                        case ONE_ITEM_ZERO -> item == one && heads ? 0 : own;
                        case TWO_ITEMS_ZERO -> (item == one || item == other) && heads ? 0 : own;
                        case MISREAD -> kind < 0.05 && reversed.contains(item) ? last - own : own;
                    };
                    options[at] = (short) changed;
                }
            }
        }
    }

    /** Whom files are drawn of. */
    record Sample(double skew, double loading, int persons) {

        short[] draw(SimulatedScale scale, double missing, double careless, long seed) {
            Strengths strengths = new Strengths(0.5, skew, 0.2, missing, careless);
            return JudgementCalibration.draw(scale.model(loading, 0, strengths, 1), persons, seed);
        }
    }

    private LowestCalibration() {}

    /** Prints tables: {@code clean EACH SIZES} or {@code faults EACH SIZES}, sizes with commas between. */
    public static void main(String[] args) {
        int each = Integer.parseInt(args[1]);
        int[] sizes = Stream.of(args[2].split(",")).mapToInt(Integer::parseInt).toArray();
        for (int persons : sizes) {
            if (args[0].equals("clean")) {
                clean(System.out, persons, each);
            } else {
                faults(System.out, persons, each);
            }
        }
    }

    private static void clean(PrintStream out, int persons, int each) {
        for (People people : People.values()) {
            int files = 0;
            int alarms = 0;
            for (double skew : SKEWS) {
                for (double loading : LOADINGS) {
                    alarms += clean(people, new Sample(skew, loading, persons), each);
                    files += each * JudgementCalibration.scales().size();
                }
            }
            out.printf(
                    Locale.ROOT,
                    "%d %s %d of %d, in 1,000: %.2f to %.2f%n",
                    persons,
                    people,
                    alarms,
                    files,
                    1000 * KeyCheckCalibration.bound(alarms, files, 0.975),
                    1000 * KeyCheckCalibration.bound(alarms + 1, files, 0.025));
        }
    }

    /** {@return in how many of {@code each} files of all bundled instruments there is an alarm of this kind} */
    static int clean(People people, Sample sample, int each) {
        int alarms = 0;
        for (SimulatedScale scale : JudgementCalibration.scales()) {
            for (int file = 0; file < each; file++) {
                long seed = seed(people.name(), scale.name(), file, sample);
                short[] options = sample.draw(scale, 0.03, CARELESS, seed);
                people.answer(options, scale, seed);
                alarms += isSeen(scale, options) ? 1 : 0;
            }
        }
        return alarms;
    }

    /** {@return a seed of its own for each file, so that they are independent} */
    private static long seed(Object... of) {
        return new SplittableRandom(Arrays.toString(of).hashCode()).nextLong();
    }

    private static boolean isSeen(SimulatedScale scale, short[] options) {
        int persons = options.length / scale.values().items();
        return Judgement.of(new Answers(scale.values(), persons, options), scale.sets(), List.of())
                .contradictions()
                .stream()
                .anyMatch(found -> found.kind() == Kind.LOWEST_FOR_MISSING);
    }

    private static void faults(PrintStream out, int persons, int each) {
        for (double skew : new double[] {0.3, 1}) {
            for (double loading : new double[] {0.5, 0.7}) {
                for (double share : SHARES) {
                    int seen = seen(share, new Sample(skew, loading, persons), each);
                    int files = each * JudgementCalibration.scales().size();
                    out.println(persons + " skew " + skew + " loading " + loading + " share " + share + ": " + seen
                            + " of " + files);
                }
            }
        }
    }

    /** {@return in how many of {@code each} files of all bundled instruments it is seen} */
    static int seen(double share, Sample sample, int each) {
        int seen = 0;
        for (SimulatedScale scale : JudgementCalibration.scales()) {
            for (int file = 0; file < each; file++) {
                long seed = seed(share, scale.name(), file, sample);
                short[] options = sample.draw(scale, 0, 0, seed);
                SplittableRandom random = new SplittableRandom(seed);
                for (int at = 0; at < options.length; at++) {
                    options[at] = random.nextDouble() < share ? 0 : options[at];
                }
                seen += isSeen(scale, options) ? 1 : 0;
            }
        }
        return seen;
    }
}
