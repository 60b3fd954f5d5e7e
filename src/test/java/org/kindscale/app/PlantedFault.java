package org.kindscale.app;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.kindscale.psychometrics.ItemValues;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.key.Answers;
import org.kindscale.psychometrics.key.Judgement;

/** Faults of a whole file, planted into drawn answers. */
enum PlantedFault {
    /** Options but the highest, all coded higher by one. */
    CODES_UP_TOP_UNUSED,
    /** The lowest option is blank. */
    ZEROS_AS_BLANKS,
    /** Codes rotated: the lowest option is the highest code. */
    ROTATED,
    /** Codes numbered by the alphabet: an order that neither rises nor falls. */
    ALPHABETICAL,
    /** One column holds one code for everybody. */
    CONSTANT,
    /** All reversed items mirrored. */
    ALL_REVERSED,
    /** All columns hold random answers. */
    RANDOM,
    /** An item mirrored in the second half of the rows. */
    HALF_MIRRORED,
    /** The second half of the columns a row late. */
    ROW_OFF,
    /** Ten rows stand twice. */
    PASTED_TWICE,
    /** A tenth of all answers is missing and stored as the lowest option. */
    LOWEST_FOR_MISSING,
    /** The items in a random order. */
    ORDER;

    /** How many of each fault were found. */
    static final class Finds {
        private final Map<String, Integer> missed = new TreeMap<>();
        private int planted;
        private int found;

        private void add(SimulatedScale scale, boolean wasFound) {
            planted++;
            found += wasFound ? 1 : 0;
            if (!wasFound) {
                missed.merge(scale.name(), 1, Integer::sum);
            }
        }

        boolean most(double share) {
            return found >= share * planted;
        }

        @Override
        public String toString() {
            return found + " of " + planted + (missed.isEmpty() ? "" : " missed " + missed);
        }
    }

    /** {@return by fault, how many were found in files of all scales} */
    static Map<PlantedFault, Finds> planted(List<SimulatedScale> scales, int persons, int repeats) {
        Map<PlantedFault, Finds> all = new EnumMap<>(PlantedFault.class);
        for (PlantedFault fault : values()) {
            Finds finds = all.computeIfAbsent(fault, key -> new Finds());
            for (SimulatedScale scale : scales) {
                for (int repeat = 0; repeat < repeats && fault.concerns(scale); repeat++) {
                    finds.add(scale, fault.isFound(scale, persons, repeat));
                }
            }
        }
        return all;
    }

    private boolean isFound(SimulatedScale scale, int persons, int repeat) {
        short[] options = JudgementCalibration.usual(scale, persons, 31L * repeat + 5);
        plant(options, scale, persons, repeat);
        return Judgement.of(new Answers(scale.values(), persons, options), scale.sets(), List.of())
                        .verdict()
                == Judgement.Verdict.CONTRADICTS;
    }

    private boolean concerns(SimulatedScale scale) {
        int reversed = reversed(scale).size();
        return switch (this) {
            case ALL_REVERSED -> reversed > 1 && reversed < scale.values().items();
            case ORDER -> reversed > 2 && reversed < scale.values().items() - 2;
            default -> true;
        };
    }

    static Set<Integer> reversed(SimulatedScale scale) {
        Set<Integer> reversed = new HashSet<>();
        KeyedSet largest = scale.sets().stream()
                .reduce((a, b) -> b.items().size() > a.items().size() ? b : a)
                .orElseThrow();
        for (int place = 0; place < largest.items().size(); place++) {
            if (largest.sign(place) < 0) {
                reversed.add(largest.items().get(place));
            }
        }
        return reversed;
    }

    void plant(short[] options, SimulatedScale scale, int persons, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ItemValues values = scale.values();
        int items = values.items();
        int one = scale.sets().get(0).items().get(1);
        int[] order = shuffled(items, random);
        Set<Integer> reversed = reversed(scale);
        short[] before = options.clone();
        for (int p = 0; p < persons; p++) {
            for (int item = 0; item < items; item++) {
                int at = p * items + item;
                int last = values.options(item) - 1;
                int own = before[at];
                int changed = switch (this) {
                    case CODES_UP_TOP_UNUSED -> Math.min(own, last - 1) + 1;
                    case ZEROS_AS_BLANKS -> own == 0 ? -1 : own;
                    case ROTATED -> (own + last) % (last + 1);
                    case ALPHABETICAL -> own % 2 == 0 ? own / 2 : last - own / 2;
                    case CONSTANT -> item == one ? (last + 1) / 2 : own;
                    case ALL_REVERSED -> reversed.contains(item) ? last - own : own;
                    case RANDOM -> random.nextInt(last + 1);
                    case HALF_MIRRORED -> item == one && 2 * p >= persons ? last - own : own;
                    case ROW_OFF -> 2 * item >= items ? before[(p == 0 ? persons - 1 : p - 1) * items + item] : own;
                    case PASTED_TWICE -> p >= persons - 10 ? before[(p - persons + 10) * items + item] : own;
                    case LOWEST_FOR_MISSING -> random.nextInt(10) == 0 ? 0 : own;
                    case ORDER -> Math.min(last, before[p * items + order[item]]);
                };
                options[at] = (short) (own < 0 && this != RANDOM && this != ORDER && this != ROW_OFF ? own : changed);
            }
        }
    }

    private static int[] shuffled(int items, SplittableRandom random) {
        int[] order = new int[items];
        Arrays.setAll(order, i -> i);
        for (int i = items - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }
}
