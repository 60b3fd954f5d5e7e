package org.kindscale.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kindscale.app.JudgementCalibration.Sample;
import org.kindscale.psychometrics.key.Answers;
import org.kindscale.psychometrics.key.Contradiction;
import org.kindscale.psychometrics.key.GroupCheck.Grouping;
import org.kindscale.psychometrics.key.Judgement;
import org.kindscale.psychometrics.simulation.SimulationModel;

/**
 * Measures what is seen of faults in a part of the persons, and how often a part of clean persons raises an alarm;
 * docs/key-check.md says how to run it and what came out.
 */
final class PartsCalibration {

    private static final double[] LOADINGS = {0.4, 0.6, 0.8};

    /** In which order clean persons stand in the file. */
    enum Rows {
        AS_DRAWN,
        /** By their sum, upwards. */
        SORTED,
        /** The first half of this kind, the second of another. */
        TWO_KINDS
    }

    /** What is wrong with every second person, or with the second half. */
    enum Fault {
        /** Codes higher by one; who had the highest is not in the file. */
        HIGHER,
        /** The next code, after the highest the lowest. */
        ROTATED,
        /** One item mirrored. */
        MIRRORED,
        /** The reversed items stored reversed. */
        REVERSED;

        boolean isPossible(SimulatedScale scale) {
            return this != REVERSED || !PlantedFault.reversed(scale).isEmpty();
        }

        /** Plants it in a row; false if the row cannot be in the file. */
        boolean plant(SimulatedScale scale, short[] options, int row) {
            int items = scale.values().items();
            Set<Integer> reversed = PlantedFault.reversed(scale);
            boolean possible = true;
            for (int item = 0; item < items; item++) {
                int at = row * items + item;
                int last = scale.values().options(item) - 1;
                int own = options[at];
                if (own >= 0) {
                    int changed = switch (this) {
                        case HIGHER -> own + 1;
                        case ROTATED -> (own + 1) % (last + 1);
                        case MIRRORED -> item == items / 2 ? last - own : own;
                        case REVERSED -> reversed.contains(item) ? last - own : own;
                    };
                    possible &= changed <= last;
                    options[at] = (short) Math.min(last, changed);
                }
            }
            return possible;
        }
    }

    private PartsCalibration() {}

    /** Prints tables: {@code clean EACH SIZES} or {@code faults REPEATS SIZES}. */
    public static void main(String[] args) {
        PrintStream out = System.out;
        int each = Integer.parseInt(args[1]);
        for (int persons :
                Stream.of(args[2].split(",", -1)).mapToInt(Integer::parseInt).toArray()) {
            if (args[0].equals("clean")) {
                cleanTable(persons, each).forEach(out::println);
            } else {
                Stream.of(Fault.values())
                        .map(fault -> persons + " " + fault + " " + faults(persons, fault, each))
                        .forEach(out::println);
            }
        }
    }

    private static Stream<String> cleanTable(int persons, int each) {
        return Stream.of(Rows.values())
                .flatMap(rows -> Stream.of(Sample.values())
                        .map(sample -> persons + " " + rows + " " + sample + " " + clean(persons, rows, sample, each)));
    }

    /** {@return alarms of parts of clean files, of how many files} */
    static String clean(int persons, Rows rows, Sample sample, int each) {
        List<SimulatedScale> scales = JudgementCalibration.scales();
        Map<String, Integer> which = new TreeMap<>();
        int alarms = 0;
        for (int file = 0; file < each; file++) {
            SimulatedScale scale = scales.get(file % scales.size());
            double loading = LOADINGS[file / scales.size() % LOADINGS.length];
            long seed = 7919L * file + persons;
            SimulationModel model = scale.model(loading, 0, sample.strengths, 1);
            short[] options = JudgementCalibration.draw(model, persons, seed);
            if (rows == Rows.TWO_KINDS) {
                Sample other = sample == Sample.CLINICAL ? Sample.POPULATION : Sample.CLINICAL;
                SimulationModel second = scale.model(loading, 0, other.strengths, 1);
                short[] others = JudgementCalibration.draw(second, persons, seed + 1);
                int half = persons / 2 * scale.values().items();
                System.arraycopy(others, half, options, half, options.length - half);
            }
            if (rows == Rows.SORTED) {
                options = sorted(scale, options, persons);
            }
            List<Contradiction> found = parts(scale, options, persons, columns(scale, options, persons, seed));
            alarms += found.isEmpty() ? 0 : 1;
            found.forEach(own -> which.merge(own.kind() + " " + own.part().column(), 1, Integer::sum));
        }
        return alarms + " of " + each + " " + which;
    }

    /** {@return what contradicts in a part alone} */
    private static List<Contradiction> parts(
            SimulatedScale scale, short[] options, int persons, List<Grouping> columns) {
        Answers answers = new Answers(scale.values(), persons, options);
        Judgement whole = Judgement.of(answers, scale.sets(), scale.orders());
        Judgement parts = whole.withParts(answers, scale.sets(), columns);
        return parts.contradictions()
                .subList(whole.contradictions().size(), parts.contradictions().size());
    }

    /** {@return by set 0 and person, the keyed sum of options} */
    private static double[] sums(SimulatedScale scale, short[] options, int persons) {
        int items = scale.values().items();
        double[] sums = new double[persons];
        for (int p = 0; p < persons; p++) {
            for (int place = 0; place < scale.sets().get(0).items().size(); place++) {
                int item = scale.sets().get(0).items().get(place);
                sums[p] += scale.sets().get(0).sign(place) * Math.max(0, options[p * items + item]);
            }
        }
        return sums;
    }

    private static short[] sorted(SimulatedScale scale, short[] options, int persons) {
        double[] sums = sums(scale, options, persons);
        int items = scale.values().items();
        short[] sorted = new short[options.length];
        int at = 0;
        for (int p : order(sums)) {
            System.arraycopy(options, p * items, sorted, items * at++, items);
        }
        return sorted;
    }

    private static int[] order(double[] sums) {
        return IntStream.range(0, sums.length)
                .boxed()
                .sorted(Comparator.comparingDouble(p -> sums[p]))
                .mapToInt(p -> p)
                .toArray();
    }

    /** {@return ten columns by lot, three that go with the sum, a band of it, and an item told by another name} */
    private static List<Grouping> columns(SimulatedScale scale, short[] options, int persons, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Grouping> columns = new ArrayList<>();
        for (int c = 0; c < 10; c++) {
            int values = 2 + c % 4;
            columns.add(grouping("lot", values, IntStream.range(0, persons).map(p -> random.nextInt(values))));
        }
        double[] sums = sums(scale, options, persons);
        double spread = deviation(sums);
        for (int c = 0; c < 4; c++) {
            double noise = c == 3 ? 0 : spread * (c + 1) / 2;
            double[] own = Arrays.stream(sums)
                    .map(sum -> sum + noise * (random.nextDouble() + random.nextDouble() - 1) * 2.4)
                    .toArray();
            int[] rank = new int[persons];
            int[] order = order(own);
            for (int at = 0; at < persons; at++) {
                rank[order[at]] = at;
            }
            int values = 2 + c;
            columns.add(grouping(
                    c == 3 ? "band" : "level",
                    values,
                    IntStream.range(0, persons).map(p -> firstAlike(own, order, rank[p]) * values / persons)));
        }
        int items = scale.values().items();
        columns.add(grouping(
                "item", scale.values().options(0), IntStream.range(0, persons).map(p -> options[p * items])));
        return columns;
    }

    /** {@return the rank of the first person with the same sum: no band divides persons who are alike} */
    private static int firstAlike(double[] sums, int[] order, int rank) {
        int first = rank;
        while (first > 0 && sums[order[first - 1]] == sums[order[rank]]) {
            first--;
        }
        return first;
    }

    private static double deviation(double[] sums) {
        double mean = Arrays.stream(sums).average().orElse(0);
        return Math.sqrt(
                Arrays.stream(sums).map(x -> (x - mean) * (x - mean)).average().orElse(0));
    }

    private static Grouping grouping(String name, int values, IntStream of) {
        return new Grouping(
                name, IntStream.range(0, values).mapToObj(Integer::toString).toList(), of.toArray());
    }

    /** {@return what was found, of how many files: with a column that tells the parts apart, and by the rows alone} */
    static Found faults(int persons, Fault fault, int repeats) {
        int files = 0;
        int byColumn = 0;
        int byRows = 0;
        for (SimulatedScale scale : JudgementCalibration.scales()) {
            for (int r = 0; r < 2 * repeats && fault.isPossible(scale); r++) {
                Sample sample = r % 2 == 0 ? Sample.MIDDLE : Sample.POPULATION;
                files++;
                byColumn += seen(scale, sample, fault, new Draw(persons, r, true)) ? 1 : 0;
                byRows += seen(scale, sample, fault, new Draw(persons, r, false)) ? 1 : 0;
            }
        }
        return new Found(files, byColumn, byRows);
    }

    /** Of how many files, and with a column that tells the parts apart or by the rows alone. */
    record Found(int files, int byColumn, int byRows) {}

    private record Draw(int persons, int number, boolean column) {}

    private static boolean seen(SimulatedScale scale, Sample sample, Fault fault, Draw draw) {
        int items = scale.values().items();
        SimulationModel model = scale.model(0.7, 0, sample.strengths, 1);
        short[] options = JudgementCalibration.draw(model, draw.persons(), 31L * draw.number() + draw.persons());
        int[] group = new int[draw.persons()];
        int left = 0;
        for (int p = 0; p < draw.persons(); p++) {
            boolean faulty = draw.column() ? p % 2 == 1 : p >= draw.persons() / 2;
            if (!faulty || fault.plant(scale, options, p)) {
                System.arraycopy(options, p * items, options, left * items, items);
                group[left++] = faulty ? 1 : 0;
            }
        }
        List<Grouping> columns =
                draw.column() ? List.of(grouping("site", 2, Arrays.stream(group, 0, left))) : List.of();
        Answers answers = new Answers(scale.values(), left, options);
        return Judgement.of(answers, scale.sets(), scale.orders())
                        .withParts(answers, scale.sets(), columns)
                        .verdict()
                == Judgement.Verdict.CONTRADICTS;
    }
}
