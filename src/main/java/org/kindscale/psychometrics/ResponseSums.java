package org.kindscale.psychometrics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.Covariances.Missing;

/**
 * Adds up persons: response frequencies, sums and cross-products of item levels, all as exact integers.
 *
 * <p>Its size depends on the items, not on the persons; sums of parts combine to the sums of the whole in any order.
 * This class is fast code; a plain twin in the tests holds it to the definition.
 */
public final class ResponseSums {

    private static final int KINDS = 3;

    private final ItemValues values;
    private final List<List<Integer>> sets;
    private final int items;
    /** By item, where its option 0 stands in the tables; before it stand the kinds of missing. */
    private final int[] begin;
    /** Frequencies of options and kinds of missing. */
    private final long[] frequencies;
    /** Levels of the options; 0 for the kinds of missing. */
    private final int[] levels;
    /** The same, moved to the item's lane. */
    private final long[] laned;
    /** Lanes of a word. */
    private final int perWord;
    /** Products of the persons who answered everything, and of the others. */
    private final ProductSums[] products = new ProductSums[2];

    private final long[] persons = new long[2];

    /**
     * By missing item and other item: sums, sums of squares and omissions of the other among those who left the one
     * out.
     */
    private final long[] besideSum;

    private final long[] besideSquare;
    private final long[] besideMissing;
    /** By item: its sum over the persons who left something out. */
    private final long[] holedSum;
    /** By set: what the persons who left out some of it add to the sums over all persons. */
    private final SetHoles[] holes;
    /** By item: the sets that hold it, without those of all items, whose products are kept apart from the start. */
    private final int[][] setsOf;

    private final int[] row;
    private final long[] packed;
    private final int[] missing;

    /**
     * Prepares to add up.
     *
     * @param values the items
     * @param sets the sets of items for which listwise statistics are wanted: item numbers, each set without
     *     repetition; copied
     */
    public ResponseSums(ItemValues values, List<List<Integer>> sets) {
        this.values = values;
        this.sets = sets.stream().map(List::copyOf).toList();
        items = values.items();
        for (int part = 0; part < products.length; part++) {
            products[part] = new ProductSums(items, values.highestLevel());
        }
        perWord = products[0].perWord();
        begin = new int[items];
        int places = 0;
        for (int item = 0; item < items; item++) {
            begin[item] = places + KINDS;
            places += KINDS + values.options(item);
        }
        frequencies = new long[places];
        levels = new int[places];
        laned = new long[places];
        fillLevels();
        besideSum = new long[items * items];
        besideSquare = new long[items * items];
        besideMissing = new long[items * items];
        holedSum = new long[items];
        holes = new SetHoles[sets.size()];
        for (int s = 0; s < holes.length; s++) {
            holes[s] = new SetHoles(this.sets.get(s));
        }
        setsOf = setsOf();
        row = new int[items];
        packed = new long[products[0].words()];
        missing = new int[items];
    }

    private int[][] setsOf() {
        int[][] holding = new int[items][];
        for (int item = 0; item < items; item++) {
            int own = item;
            holding[item] = IntStream.range(0, sets.size())
                    .filter(s -> sets.get(s).size() < items)
                    .filter(s -> sets.get(s).contains(own))
                    .toArray();
        }
        return holding;
    }

    private void fillLevels() {
        for (int item = 0; item < items; item++) {
            for (int option = 0; option < values.options(item); option++) {
                int level = values.level(item, option);
                levels[begin[item] + option] = level;
                laned[begin[item] + option] = products[0].inLane(item, level);
            }
        }
    }

    /** {@return empty sums of the same items and sets} */
    public ResponseSums another() {
        return new ResponseSums(values, sets);
    }

    /** {@return the items} */
    public ItemValues values() {
        return values;
    }

    /**
     * Adds a person.
     *
     * @param options option numbers from 0; -1 omitted, -2 not administered, -3 invalid
     * @param first where the person's first item stands in {@code options}
     */
    public void add(int[] options, int first) {
        int holed = 0;
        int item = 0;
        for (int word = 0; word < packed.length; word++) {
            long lanes = 0;
            for (int end = Math.min(items, item + perWord); item < end; item++) {
                int option = options[first + item];
                int place = begin[item] + option;
                frequencies[place]++;
                row[item] = levels[place];
                lanes |= laned[place];
                if (option < 0) {
                    missing[holed++] = item;
                }
            }
            packed[word] = lanes;
        }
        int part = holed == 0 ? 0 : 1;
        products[part].add(row, packed);
        persons[part]++;
        if (holed > 0) {
            addHoles(holed);
        }
    }

    private void addHoles(int holed) {
        for (int m = 0; m < holed; m++) {
            int at = missing[m] * items;
            for (int item = 0; item < items; item++) {
                int level = row[item];
                besideSum[at + item] += level;
                besideSquare[at + item] += (long) level * level;
            }
            for (int other = 0; other < holed; other++) {
                besideMissing[at + missing[other]]++;
            }
            for (int set : setsOf[missing[m]]) {
                holes[set].add(row, persons());
            }
        }
        for (int item = 0; item < items; item++) {
            holedSum[item] += row[item];
        }
    }

    /** Adds the persons of {@code other}, which must have the same items and sets. */
    public void combine(ResponseSums other) {
        merge(other, 1);
    }

    /** Takes the persons of {@code other} away, all of whom were added before. */
    public void remove(ResponseSums other) {
        merge(other, -1);
    }

    private void merge(ResponseSums other, int sign) {
        for (int part = 0; part < 2; part++) {
            persons[part] += sign * other.persons[part];
            products[part].merge(other.products[part], sign);
        }
        addAll(frequencies, other.frequencies, sign);
        addAll(besideSum, other.besideSum, sign);
        addAll(besideSquare, other.besideSquare, sign);
        addAll(besideMissing, other.besideMissing, sign);
        addAll(holedSum, other.holedSum, sign);
        for (int s = 0; s < holes.length; s++) {
            holes[s].merge(other.holes[s], sign);
        }
    }

    /** Adds {@code sign} times {@code from} to {@code into}, place by place. */
    public static void addAll(long[] into, long[] from, int sign) {
        for (int i = 0; i < into.length; i++) {
            into[i] += sign * from[i];
        }
    }

    /** {@return the number of persons, whatever they left out} */
    public long persons() {
        return persons[0] + persons[1];
    }

    /**
     * {@return how many persons chose {@code option} (from 0) of {@code item}, or, below 0, had that kind of missing}
     */
    public long frequency(int item, int option) {
        return frequencies[begin[item] + option];
    }

    /** {@return how many persons answered {@code item}} */
    public long answered(int item) {
        long n = 0;
        for (int option = 0; option < values.options(item); option++) {
            n += frequencies[begin[item] + option];
        }
        return n;
    }

    /** {@return the distribution of the item scores of {@code item}, before keying} */
    public ValueCounts distribution(int item) {
        ValueCounts counts = new ValueCounts();
        for (int option = 0; option < values.options(item); option++) {
            counts.add(values.value(item, option), frequency(item, option));
        }
        return counts;
    }

    /** {@return means and covariances of the items of set number {@code set}, before keying} */
    public Covariances covariances(int set, Missing how) {
        return how == Missing.LISTWISE ? listwise(set) : pairwise(sets.get(set));
    }

    /** Returns the sum of products of levels over all persons, or over those who answered everything. */
    private long product(int a, int b, boolean everything) {
        return products[0].of(a, b) + (everything ? 0 : products[1].of(a, b));
    }

    /** Returns the sum of levels, or of their squares, over all who answered {@code item}. */
    private long sum(int item, boolean squares) {
        long sum = 0;
        for (int option = 0; option < values.options(item); option++) {
            long level = values.level(item, option);
            sum += frequency(item, option) * (squares ? level * level : level);
        }
        return sum;
    }

    private Covariances listwise(int number) {
        List<Integer> set = sets.get(number);
        SetHoles left = holes[number];
        boolean everything = set.size() == items;
        long n = everything ? persons[0] : persons() - left.persons;
        long[] sums = new long[set.size()];
        List<Double> means = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            int item = set.get(i);
            sums[i] = sum(item, false) - (everything ? holedSum[item] : left.sums[i]);
            means.add(mean(item, sums[i], n));
        }
        SymmetricMatrix matrix = SymmetricMatrix.of(sums.length, (i, j) -> {
            int a = set.get(i);
            int b = set.get(j);
            long product = product(a, b, everything) - (everything ? 0 : left.product(i, j));
            return moment(n, product, sums[i], sums[j]) * values.step(a) * values.step(b) / (n - 1.0);
        });
        return new Covariances(n, Missing.LISTWISE, means, matrix, matrix.correlations());
    }

    /** {@return means and pairwise covariances of all items, before keying} */
    public Covariances all() {
        return pairwise(IntStream.range(0, items).boxed().toList());
    }

    /** {@return the correlations of all items, each over the persons who answered both; NaN where one is constant} */
    public SymmetricMatrix correlations() {
        return SymmetricMatrix.of(items, this::correlation);
    }

    /** {@return by item, how many persons answered it} */
    public long[] answered() {
        return IntStream.range(0, items).mapToLong(this::answered).toArray();
    }

    private Covariances pairwise(List<Integer> set) {
        List<Double> means = new ArrayList<>();
        set.forEach(item -> means.add(mean(item, sum(item, false), answered(item))));
        SymmetricMatrix matrix = SymmetricMatrix.of(set.size(), (i, j) -> covariance(set.get(i), set.get(j)));
        return new Covariances(persons(), Missing.PAIRWISE, means, matrix, matrix.correlations());
    }

    /** Returns how many persons answered both items. */
    private long together(int a, int b) {
        return a == b ? answered(a) : answered(a) - (persons() - answered(b)) + besideMissing[b * items + a];
    }

    private long sumBeside(int item, int other) {
        return sum(item, false) - (item == other ? 0 : besideSum[other * items + item]);
    }

    private double covariance(int a, int b) {
        long n = together(a, b);
        double moment = moment(n, product(a, b, false), sumBeside(a, b), sumBeside(b, a));
        return moment * values.step(a) * values.step(b) / (n - 1.0);
    }

    private double correlation(int a, int b) {
        long n = together(a, b);
        double scale = Math.sqrt(moment(n, squaresBeside(a, b), sumBeside(a, b), sumBeside(a, b))
                * moment(n, squaresBeside(b, a), sumBeside(b, a), sumBeside(b, a)));
        if (!(scale > 0)) {
            return Double.NaN;
        }
        return a == b ? 1 : moment(n, product(a, b, false), sumBeside(a, b), sumBeside(b, a)) / scale;
    }

    private long squaresBeside(int item, int other) {
        return sum(item, true) - (item == other ? 0 : besideSquare[other * items + item]);
    }

    private double mean(int item, long sum, long n) {
        return n == 0 ? Double.NaN : values.low(item) + ((double) sum / n - 1) * values.step(item);
    }

    /** Returns {@code product - sumA * sumB / n}, exact up to the last rounding; NaN for fewer than two persons. */
    private static double moment(long n, long product, long sumA, long sumB) {
        if (n < 2) {
            return Double.NaN;
        }
        if (Math.max(Math.max(n, product), Math.max(sumA, sumB)) <= Integer.MAX_VALUE) {
            return (double) (n * product - sumA * sumB) / n; // no product leaves the range of long
        }
        BigInteger scaled = BigInteger.valueOf(n).multiply(BigInteger.valueOf(product));
        BigInteger square = BigInteger.valueOf(sumA).multiply(BigInteger.valueOf(sumB));
        return scaled.subtract(square).doubleValue() / n;
    }

    /** What the persons who left out some item of a set, but not all of the person's row, add to the set's sums. */
    private static final class SetHoles {

        private final int[] set;
        /** By item of the set: the sum of levels. */
        final long[] sums;

        private final long[] products;
        /** How many persons. */
        long persons;

        private long last;

        SetHoles(List<Integer> set) {
            this.set = set.stream().mapToInt(item -> item).toArray();
            sums = new long[set.size()];
            products = new long[set.size() * set.size()];
        }

        /** Adds a person's levels, once for each number of the person. */
        void add(int[] row, long person) {
            if (person == last) {
                return;
            }
            last = person;
            persons++;
            for (int i = 0; i < set.length; i++) {
                long level = row[set[i]];
                sums[i] += level;
                for (int j = 0; level > 0 && j <= i; j++) {
                    products[i * set.length + j] += level * row[set[j]];
                }
            }
        }

        long product(int i, int j) {
            return products[Math.max(i, j) * set.length + Math.min(i, j)];
        }

        void merge(SetHoles other, int sign) {
            last = 0;
            persons += sign * other.persons;
            addAll(sums, other.sums, sign);
            addAll(products, other.products, sign);
        }
    }
}
