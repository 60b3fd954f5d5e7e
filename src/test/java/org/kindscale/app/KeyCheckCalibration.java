package org.kindscale.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.key.GroupCheck;
import org.kindscale.psychometrics.key.KeyCheck;
import org.kindscale.psychometrics.key.KeyEvidence;
import org.kindscale.psychometrics.key.KeyEvidence.Verdict;
import org.kindscale.psychometrics.simulation.KeyFault;
import org.kindscale.psychometrics.simulation.KeyFault.Kind;
import org.kindscale.psychometrics.simulation.SimulationModel;
import org.kindscale.psychometrics.simulation.SimulationModel.Simulated;
import org.kindscale.psychometrics.simulation.SimulationModel.Strengths;

/**
 * Measures how often the check of the key raises a false alarm, and which planted faults it finds; docs/key-check.md
 * says how to run it and what came out.
 */
final class KeyCheckCalibration {

    private static final int[] SIZES = {50, 100, 200, 500};
    private static final double[] LOADINGS = {0.45, 0.5, 0.6, 0.7, 0.8};
    private static final double[] CORRELATIONS = {0.3, 0.5, 0.7};
    private static final double[] SKEWS = {0, 0.3, 1};
    private static final double[] WORDINGS = {0, 0, 0.3};
    private static final double[] MISSING = {0, 0, 0.05, 0.1};
    private static final double[] CARELESS = {0, 0.05, 0.1};
    private static final double SPREAD = 0.05;

    private KeyCheckCalibration() {}

    /** Prints both tables; the argument is the number of clean data sets of each size. */
    public static void main(String[] args) {
        int each = args.length > 0 ? Integer.parseInt(args[0]) : 6000;
        PrintStream out = System.out;
        out.println("persons  data sets  alarms  per 1000 (95 %)     by group  which");
        for (int persons : SIZES) {
            Alarms alarms = clean(persons, each);
            out.println(alarms.row(persons));
        }
        int repeats = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        for (int persons : new int[] {100, 200, 500}) {
            for (double loading : new double[] {0.5, 0.6, 0.7}) {
                out.println(
                        "faults, N = " + persons + ", loading " + loading + ": " + planted(persons, loading, repeats));
            }
        }
    }

    /** The scales that data sets are drawn for. */
    static List<SimulatedScale> scales() {
        List<SimulatedScale> scales = new ArrayList<>();
        for (String id : List.of("scs", "phq9", "gad7", "pss10", "kind-self-12", "rses")) {
            scales.add(SimulatedScale.bundled(id));
        }
        scales.add(SimulatedScale.plain(4, 5, 0));
        scales.add(SimulatedScale.plain(4, 5, 2));
        scales.add(SimulatedScale.plain(5, 7, 1));
        scales.add(SimulatedScale.plain(6, 4, 3));
        scales.add(SimulatedScale.plain(6, 5, 2));
        return scales;
    }

    /** How many data sets raised an alarm, and by group. */
    static final class Alarms {
        private final Map<String, Integer> which = new TreeMap<>();
        private int sets;
        private int alarms;
        private int groups;

        int alarms() {
            return alarms;
        }

        private String row(int persons) {
            return String.format(
                    Locale.ROOT,
                    "%7d  %9d  %6d  %.2f (%.2f to %.2f)  %6d  %s",
                    persons,
                    sets,
                    alarms,
                    1000.0 * alarms / sets,
                    1000 * bound(alarms, sets, 0.975),
                    1000 * bound(alarms + 1, sets, 0.025),
                    groups,
                    which);
        }
    }

    /**
     * Returns the share at which {@code count} or more of {@code n} has the probability {@code 1 - p}, by bisection.
     */
    static double bound(int count, int n, double p) {
        double low = 0;
        double high = 1;
        for (int step = 0; count > 0 && step < 60; step++) {
            double middle = (low + high) / 2;
            double fewer = 0;
            double term = Math.pow(1 - middle, n);
            for (int i = 0; i < count; i++) {
                fewer += term;
                term *= middle / (1 - middle) * (n - i) / (i + 1);
            }
            if (fewer > p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Draws clean data sets and counts those in which anything is suspected. */
    static Alarms clean(int persons, int each) {
        Alarms alarms = new Alarms();
        List<SimulatedScale> scales = scales();
        for (int set = 0; set < each; set++) {
            long seed = persons * 1_000_003L + set;
            SplittableRandom random = new SplittableRandom(seed);
            SimulatedScale scale = scales.get(set % scales.size());
            double loading = any(LOADINGS, random);
            Strengths strengths = new Strengths(
                    any(CORRELATIONS, random),
                    any(SKEWS, random),
                    any(WORDINGS, random),
                    any(MISSING, random),
                    any(CARELESS, random));
            SimulationModel model = scale.model(loading, SPREAD, strengths, seed);
            List<ResponseSums> sums = scale.draw(model, persons, seed, List.of());
            List<KeyEvidence> found = KeyCheck.of(sums.get(0), scale.sets());
            found.stream()
                    .filter(KeyEvidence::isSuspicion)
                    .map(e -> e.verdict() + " " + scale.name() + " loading " + loading + " " + strengths)
                    .findFirst()
                    .ifPresent(kind -> alarms.which.merge(kind, 1, Integer::sum));
            alarms.sets++;
            alarms.alarms += suspicion(found) ? 1 : 0;
            List<KeyEvidence> grouped = GroupCheck.of(found, sums.subList(1, 3), scale.sets());
            alarms.groups += grouped.stream().anyMatch(e -> e.verdict() == Verdict.POLARITY_DIFFERS) ? 1 : 0;
        }
        return alarms;
    }

    private static double any(double[] values, SplittableRandom random) {
        return values[random.nextInt(values.length)];
    }

    static boolean suspicion(List<KeyEvidence> evidence) {
        return evidence.stream().anyMatch(KeyEvidence::isSuspicion);
    }

    /** How many faults of a kind were planted and found, and where one was missed. */
    static final class Finds {
        private final Map<String, Integer> missed = new TreeMap<>();
        private int planted;
        private int found;

        private void add(SimulatedScale scale, boolean seen) {
            planted++;
            found += seen ? 1 : 0;
            if (!seen) {
                missed.merge(scale.name(), 1, Integer::sum);
            }
        }

        boolean all() {
            return found == planted;
        }

        @Override
        public String toString() {
            return found + " of " + planted + (missed.isEmpty() ? "" : " missed " + missed);
        }
    }

    /** {@return by kind of fault, how many of how many were found} */
    static Map<Kind, Finds> planted(int persons, double loading, int repeats) {
        Map<Kind, Finds> finds = new TreeMap<>();
        Strengths strengths = new Strengths(0.5, 0.3, 0, 0, 0);
        for (SimulatedScale scale : scales()) {
            SimulationModel model = scale.model(loading, 0, strengths, 1);
            for (KeyFault fault : faults(scale)) {
                Finds kind = finds.computeIfAbsent(fault.kind(), k -> new Finds());
                for (int repeat = 0; repeat < repeats; repeat++) {
                    List<ResponseSums> sums = scale.draw(model, persons, 7000 + repeat, List.of(fault));
                    kind.add(scale, found(scale, sums, fault));
                }
            }
        }
        return finds;
    }

    private static boolean found(SimulatedScale scale, List<ResponseSums> sums, KeyFault fault) {
        List<KeyEvidence> whole = KeyCheck.of(sums.get(0), scale.sets());
        if (fault.kind() == Kind.MIRRORED_IN_GROUP) {
            return suspicion(GroupCheck.of(whole, sums.subList(1, 3), scale.sets()));
        }
        return suspicion(whole);
    }

    /** The faults planted into a scale: each kind at several items. */
    static List<KeyFault> faults(SimulatedScale scale) {
        List<Integer> scored = IntStream.range(0, scale.values().items())
                .filter(item ->
                        scale.sets().stream().anyMatch(set -> set.items().contains(item)))
                .boxed()
                .toList();
        int k = scored.size();
        List<KeyFault> faults = new ArrayList<>();
        for (int place : new int[] {0, k / 2, k - 1}) {
            int item = scored.get(place);
            faults.add(KeyFault.of(Kind.MIRRORED, item));
            faults.add(KeyFault.of(Kind.MIRRORED_IN_GROUP, item));
            faults.add(KeyFault.composite(item, scale.largest(item)));
            faults.add(KeyFault.copy(item, scored.get((place + 1) % k)));
        }
        for (int place : new int[] {0, k / 3, k / 2}) {
            if (moved(scale, scored.subList(place, k)) > 1) {
                faults.add(KeyFault.of(Kind.SHIFTED, scored.get(place)));
                faults.add(KeyFault.of(Kind.LEFT_OUT, scored.get(place)));
            }
        }
        return faults;
    }

    /** Returns how many neighbours among {@code items} differ in direction or subscale: nothing else shows a shift. */
    private static int moved(SimulatedScale scale, List<Integer> items) {
        int moved = 0;
        for (int place = 1; place < items.size(); place++) {
            Simulated one = scale.items().get(items.get(place - 1));
            Simulated next = scale.items().get(items.get(place));
            moved += one.equals(next) ? 0 : 1;
        }
        return moved;
    }
}
