package org.kindscale.psychometrics.key;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.ItemValues;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.ResponseSums;

/**
 * Option numbers of some persons, in the order of the file, and what is computed of them row by row; for one thread.
 */
public final class Answers {

    private final ItemValues values;
    private final int persons;
    private final short[] options;
    /** By person, the row of the file, from 0; empty if they are all there, in order. */
    private final int[] rows;
    /** By item and option: persons who chose it. */
    private final int[][] counts;
    /** By item: persons who answered it. */
    private final int[] answered;
    /** By set, what {@link #keyedSum} gave; the same few sets are asked for again and again. */
    private final IdentityHashMap<KeyedSet, double[]> sums = new IdentityHashMap<>();
    /** By item and person: the item score less the item's mean, by its standard deviation; 0 where there is none. */
    private final double[][] standard;

    /**
     * Takes answers.
     *
     * @param values the items
     * @param persons how many
     * @param options option numbers from 0, or a kind of missing below 0, person after person; not copied
     */
    public Answers(ItemValues values, int persons, short[] options) {
        this(values, persons, options, new int[0]);
    }

    /**
     * Takes the answers of some persons of a file.
     *
     * @param values the items
     * @param persons how many
     * @param options as above
     * @param rows by person, the row of the file, from 0, ascending; empty if the persons are the first ones
     */
    public Answers(ItemValues values, int persons, short[] options, int[] rows) {
        if (options.length < persons * values.items()) {
            throw new IllegalArgumentException("fewer options than " + persons + " persons have");
        }
        this.values = values;
        this.persons = persons;
        this.options = options;
        this.rows = rows;
        this.standard = new double[values.items()][];
        this.counts = new int[standard.length][];
        this.answered = new int[standard.length];
        for (int item = 0; item < standard.length; item++) {
            counts[item] = counted(item);
            answered[item] = IntStream.of(counts[item]).sum();
            standard[item] = standardised(item);
        }
    }

    /** {@return by option, the standardised item score, 0 where nobody varies, times {@code sign}} */
    double[] standardScores(int item, int sign) {
        int[] own = counts[item];
        double sum = 0;
        double squares = 0;
        int n = answered[item];
        for (int option = 0; option < own.length; option++) {
            double value = values.value(item, option);
            sum += own[option] * value;
            squares += own[option] * value * value;
        }
        double mean = n > 0 ? sum / n : 0;
        double variance = n > 0 ? squares / n - mean * mean : 0;
        double scale = variance > 1e-12 ? 1 / Math.sqrt(variance) : 0;
        double[] byOption = new double[own.length];
        for (int option = 0; option < own.length; option++) {
            byOption[option] = sign * (values.value(item, option) - mean) * scale;
        }
        return byOption;
    }

    private double[] standardised(int item) {
        double[] byOption = standardScores(item, 1);
        double[] scores = new double[persons];
        for (int p = 0, at = item; p < persons; p++, at += standard.length) {
            scores[p] = options[at] >= 0 ? byOption[options[at]] : 0;
        }
        return scores;
    }

    private int[] counted(int item) {
        int[] own = new int[values.options(item)];
        for (int p = 0, at = item; p < persons; p++, at += standard.length) {
            if (options[at] >= 0) {
                own[options[at]]++;
            }
        }
        return own;
    }

    /** {@return the items} */
    public ItemValues values() {
        return values;
    }

    /** {@return how many items there are} */
    int items() {
        return standard.length;
    }

    /** {@return how many persons there are} */
    public int persons() {
        return persons;
    }

    /** {@return the row of the file, from 0} */
    int row(int person) {
        return rows.length == 0 ? person : rows[person];
    }

    /** {@return the option number, below 0 if there is no answer} */
    public int option(int person, int item) {
        return options[person * standard.length + item];
    }

    /** {@return the standardised item score, 0 if there is none} */
    double standard(int person, int item) {
        return standard[item][person];
    }

    /** {@return by person, the standardised item score; not to be written to} */
    double[] standard(int item) {
        return standard[item];
    }

    /** {@return by person, the item score; NaN if there is none} */
    double[] of(int item) {
        double[] own = new double[persons];
        for (int p = 0; p < persons; p++) {
            int option = option(p, item);
            own[p] = option >= 0 ? values.value(item, option) : Double.NaN;
        }
        return own;
    }

    /** {@return how many persons answered the item} */
    int answered(int item) {
        return answered[item];
    }

    /** {@return by person, whether every item was answered} */
    public boolean[] complete() {
        boolean[] complete = new boolean[persons];
        for (int p = 0, at = 0; p < persons; p++, at += standard.length) {
            int item = 0;
            while (item < standard.length && options[at + item] >= 0) {
                item++;
            }
            complete[p] = item == standard.length;
        }
        return complete;
    }

    /** {@return how many persons chose each option of the item; not to be written to} */
    int[] counts(int item) {
        return counts[item];
    }

    /** {@return by person, the sum of the keyed standardised items of the set; not to be written to} */
    double[] keyedSum(KeyedSet set) {
        return sums.computeIfAbsent(set, this::summed);
    }

    private double[] summed(KeyedSet set) {
        double[] sum = new double[persons];
        for (int place = 0; place < set.items().size(); place++) {
            double[] own = standard[set.items().get(place)];
            double sign = set.factors().get(place) == 0 ? 0 : set.sign(place);
            for (int p = 0; p < persons; p++) {
                sum[p] += sign * own[p];
            }
        }
        return sum;
    }

    /** {@return everything added up} */
    ResponseSums sums() {
        ResponseSums sums = new ResponseSums(values, List.of());
        int[] row = new int[items()];
        for (int p = 0; p < persons; p++) {
            for (int item = 0; item < row.length; item++) {
                row[item] = option(p, item);
            }
            sums.add(row, 0);
        }
        return sums;
    }

    /** {@return whether nothing was answered} */
    boolean isBlank(int person) {
        int at = person * standard.length;
        int end = at + standard.length;
        while (at < end && options[at] < 0) {
            at++;
        }
        return at == end;
    }

    /** {@return a number that is the same for persons with the same answers} */
    int hash(int person) {
        int hash = 0;
        for (int at = person * standard.length, end = at + standard.length; at < end; at++) {
            hash = 31 * hash + Math.max(-1, options[at]);
        }
        return hash ^ hash >>> 15; // low bits, which choose the place, take part of the high ones
    }

    /** {@return whether two persons have the same answers, of whatever kind the missing ones are} */
    boolean areAlike(int person, int other) {
        int one = person * standard.length;
        int two = other * standard.length;
        int item = 0;
        while (item < standard.length && Math.max(-1, options[one + item]) == Math.max(-1, options[two + item])) {
            item++;
        }
        return item == standard.length;
    }

    /** {@return by item, the number of the largest set that holds it, of two alike the first; -1 if there is none} */
    static int[] largestSets(List<KeyedSet> sets, int items) {
        int[] largest = new int[items];
        Arrays.fill(largest, -1);
        for (int s = 0; s < sets.size(); s++) {
            KeyedSet set = sets.get(s);
            for (int place = 0; place < set.items().size(); place++) {
                int item = set.items().get(place);
                int before = largest[item];
                boolean larger = before < 0
                        || set.items().size() > sets.get(before).items().size();
                largest[item] = larger && set.factors().get(place) != 0 ? s : before;
            }
        }
        return largest;
    }

    /**
     * {@return by item, the number of the smallest set of {@code fewest} items or more that holds it, of two alike the
     * first; -1 if there is none}
     */
    static int[] smallestSets(List<KeyedSet> sets, int items, int fewest) {
        int[] smallest = new int[items];
        Arrays.fill(smallest, -1);
        for (int s = 0; s < sets.size(); s++) {
            int size = sets.get(s).items().size();
            for (int item : sets.get(s).items()) {
                int before = smallest[item];
                boolean smaller = before < 0 || size < sets.get(before).items().size();
                smallest[item] = smaller && size >= fewest ? s : before;
            }
        }
        return smallest;
    }

    /** {@return the first persons, at most so many} */
    public Answers first(int most) {
        return persons <= most ? this : new Answers(values, most, options, rows);
    }

    /** {@return some of the persons, as if there were no others} */
    Answers of(int[] some) {
        int items = items();
        short[] own = new short[some.length * items];
        for (int p = 0; p < some.length; p++) {
            System.arraycopy(options, some[p] * items, own, p * items, items);
        }
        return new Answers(
                values, some.length, own, IntStream.of(some).map(this::row).toArray());
    }

    /** {@return the items that stand in a set, each once, in order} */
    static int[] scored(List<KeyedSet> sets) {
        return sets.stream()
                .flatMap(set -> set.items().stream())
                .mapToInt(item -> item)
                .distinct()
                .sorted()
                .toArray();
    }
}
