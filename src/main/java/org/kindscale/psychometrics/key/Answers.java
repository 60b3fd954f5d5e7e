package org.kindscale.psychometrics.key;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.ItemValues;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.ResponseSums;

/** Option numbers of some persons, in the order of the file, and what is computed of them row by row. */
public final class Answers {

    private final ItemValues values;
    private final int persons;
    private final short[] options;
    /** By person, the row of the file, from 0; empty if they are all there, in order. */
    private final int[] rows;
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
        for (int item = 0; item < standard.length; item++) {
            standard[item] = standardised(item);
        }
    }

    private double[] standardised(int item) {
        int[] counts = counts(item);
        double sum = 0;
        double squares = 0;
        int n = 0;
        for (int option = 0; option < counts.length; option++) {
            double value = values.value(item, option);
            sum += counts[option] * value;
            squares += counts[option] * value * value;
            n += counts[option];
        }
        double mean = n > 0 ? sum / n : 0;
        double variance = n > 0 ? squares / n - mean * mean : 0;
        double scale = variance > 1e-12 ? 1 / Math.sqrt(variance) : 0;
        double[] byOption = new double[counts.length];
        for (int option = 0; option < counts.length; option++) {
            byOption[option] = (values.value(item, option) - mean) * scale;
        }
        double[] own = new double[persons];
        for (int p = 0, at = item; p < persons; p++, at += standard.length) {
            own[p] = options[at] >= 0 ? byOption[options[at]] : 0;
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
        int n = 0;
        for (int p = 0; p < persons; p++) {
            n += option(p, item) >= 0 ? 1 : 0;
        }
        return n;
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

    /** {@return how many persons chose each option of the item} */
    int[] counts(int item) {
        int[] counts = new int[values.options(item)];
        for (int p = 0, at = item; p < persons; p++, at += standard.length) {
            if (options[at] >= 0) {
                counts[options[at]]++;
            }
        }
        return counts;
    }

    /** {@return by person, the sum of the keyed standardised items of the set} */
    double[] keyedSum(KeyedSet set) {
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

    /** {@return the number of the largest set that holds the item, of two alike the first} */
    static Optional<Integer> largestSet(List<KeyedSet> sets, int item) {
        int largest = -1;
        for (int s = 0; s < sets.size(); s++) {
            KeyedSet set = sets.get(s);
            int place = set.items().indexOf(item);
            boolean counts = place >= 0 && set.factors().get(place) != 0;
            if (counts
                    && (largest < 0
                            || set.items().size() > sets.get(largest).items().size())) {
                largest = s;
            }
        }
        return largest < 0 ? Optional.empty() : Optional.of(largest);
    }

    /** {@return by item, the number of the largest set that holds it; -1 if there is none} */
    static int[] largestSets(List<KeyedSet> sets, int items) {
        int[] largest = new int[items];
        for (int item = 0; item < items; item++) {
            largest[item] = largestSet(sets, item).orElse(-1);
        }
        return largest;
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
