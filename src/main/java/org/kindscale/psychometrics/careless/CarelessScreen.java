package org.kindscale.psychometrics.careless;

import java.util.Arrays;
import java.util.List;
import org.kindscale.psychometrics.careless.CarelessDesign.HalfField;
import org.kindscale.psychometrics.careless.CarelessDesign.Halves;

/**
 * Finds the signs of careless answering from tables: the same signs as {@link CarelessIndices#measure}, several times
 * as fast, without the indices.
 *
 * <p>But for runs and synonyms, a sign hangs on sums over the items of what the single response decides. They are kept
 * packed, in a few longs; what two neighbouring items add to all of them is looked up by their two responses. Sums of
 * responses are exact. Those behind the Mahalanobis distance and the correlation with the others are rounded, by no
 * more than is known, and a respondent whom the rounding could matter to is left to {@link CarelessIndices#findSigns}.
 *
 * <p>It is immutable and may be shared between threads; each thread brings its own {@link CarelessRow}.
 */
public final class CarelessScreen {

    /** Kinds of missing response, coded below 0. */
    private static final int MISSING = 3;

    /** Larger tables would take longer than what they are for. */
    private static final int MOST_WORDS = 1 << 18;

    /** Beyond this, sums could overflow. */
    private static final int MOST_SUM = 1 << 15;

    /** What a deviation of 1 from the item mean of the others counts. */
    private static final double REST_SCALE = 1 << 30;

    private static final int ANSWERED_AT = 48;
    private static final int WITH_OTHERS_AT = 32;
    private static final int SIXTEEN_BITS = 0xFFFF;

    private final CarelessIndices indices;
    private final int items;
    private final int longRun;
    /** By pair of items: where its table begins. */
    private final int[] begins;
    /** By pair of items: how many words apart the rows of two neighbouring responses to its first item are. */
    private final int[] strides;
    /**
     * By pair, response to the first item, response to the second, and word: what they add. Empty if that is no use.
     */
    private final long[] table;

    private final DistanceWords distance;
    private final HalfWords halves;
    /** The word of responses times means of the others; those of the means, and of the counts, follow. */
    private final int rest;
    /** Words in a row. */
    private final int width;

    private CarelessScreen(CarelessIndices indices, int[] options) {
        this.indices = indices;
        items = options.length;
        longRun = (int) Math.ceil(Math.max(CarelessSign.LONGSTRING_SHARE * items, CarelessSign.FEWEST_RESPONSES));
        distance = new DistanceWords(indices.distance(), options);
        halves = new HalfWords(indices.subscales(), options, distance.words());
        rest = halves.end();
        width = rest + 3;
        begins = new int[(items + 1) / 2];
        strides = new int[begins.length];
        table = new long[distance.words() > 0 && halves.fit() ? layOut(options) : 0];
        if (table.length > 0) {
            fill(options);
        }
    }

    /**
     * Prepares the tables of one sample's respondents.
     *
     * @param indices of the sample
     * @param options by item, the number of its options; responses are 0 to that less 1, or -1 to -3 if missing
     * @throws IllegalArgumentException if there is not a number for each item
     */
    public static CarelessScreen of(CarelessIndices indices, List<Integer> options) {
        if (options.size() != indices.items()) {
            throw new IllegalArgumentException("needs " + indices.items() + " numbers, got " + options.size());
        }
        return new CarelessScreen(
                indices, options.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Finds the place of each pair; returns the words that all tables take, 0 if that is too much. */
    private int layOut(int[] options) {
        long words = 0;
        int greatest = 0;
        for (int pair = 0; pair < begins.length && words <= MOST_WORDS; pair++) {
            int seconds = 2 * pair + 1 < items ? options[2 * pair + 1] + MISSING : 1;
            begins[pair] = (int) words;
            strides[pair] = seconds * width;
            words += (long) (options[2 * pair] + MISSING) * strides[pair];
            greatest = Math.max(greatest, Math.max(options[2 * pair], seconds));
        }
        return words <= MOST_WORDS && (long) items * greatest <= MOST_SUM ? (int) words : 0;
    }

    private void fill(int[] options) {
        for (int pair = 0; pair < begins.length; pair++) {
            int first = 2 * pair;
            int seconds = strides[pair] / width;
            for (int state = 0; state < (options[first] + MISSING) * seconds; state++) {
                int at = begins[pair] + state * width;
                add(first, state / seconds - MISSING, at);
                if (first + 1 < items) {
                    add(first + 1, state % seconds - MISSING, at);
                }
            }
        }
    }

    /** Adds what one response adds to a row. */
    private void add(int item, int response, int at) {
        distance.add(item, response, table, at);
        if (response < 0) {
            return;
        }
        halves.add(item, response, table, at);
        table[at + rest + 2] += 1L << ANSWERED_AT;
        double others = indices.othersMean(item, response);
        if (!Double.isNaN(others)) {
            table[at + rest] += Math.round(response * others * REST_SCALE);
            table[at + rest + 1] += Math.round(others * REST_SCALE);
            table[at + rest + 2] += (1L << WITH_OTHERS_AT) + response;
        }
    }

    /**
     * Finds the signs of one respondent: {@link CarelessRow#has}, {@link CarelessRow#signs} and
     * {@link CarelessRow#flagged} come out as {@link CarelessIndices#measure} leaves them, what {@link CarelessRow#get}
     * returns is of no meaning.
     *
     * @param responses option numbers in questionnaire order, from 0; -1 to -3 is missing
     * @param row takes the signs; from {@link CarelessIndices#newRow()}
     */
    public void find(int[] responses, CarelessRow row) {
        if (table.length == 0) {
            indices.findSigns(responses, row);
            return;
        }
        int[] places = row.places;
        place(responses, places);
        long counts = sum(places, rest + 2);
        int answered = (int) (counts >>> ANSWERED_AT);
        long withOthers = counts >>> WITH_OTHERS_AT & SIXTEEN_BITS;
        long responsesSum = counts & 0xFFFF_FFFFL;
        // the covariance with the means of the others, times the square of their number
        long covariance = withOthers * sum(places, rest) - responsesSum * sum(places, rest + 1);
        // each entry was rounded by half at most; twice that, since the exact way rounds as well
        long doubt = (withOthers + responsesSum) * items + 1;
        if (Math.abs(covariance) <= doubt || distance.mayBeOutlier(table, places, answered)) {
            indices.findSigns(responses, row);
            return;
        }
        row.begin(answered);
        markRuns(responses, row);
        CarelessIndices.correlateHalves(row, halves.write(table, places, row));
        indices.measureSynonyms(responses, row);
        row.mark(CarelessSign.EVEN_ODD, CarelessSign.halvesDisagree(row));
        row.mark(CarelessSign.SYNONYMS, CarelessSign.synonymsDisagree(row));
        row.mark(CarelessSign.PERSON_REST, CarelessSign.enough(row) && covariance < 0);
    }

    /** Writes where the row of each pair of responses begins. */
    private void place(int[] responses, int[] places) {
        int pairs = items / 2;
        for (int pair = 0; pair < pairs; pair++) {
            places[pair] = begins[pair]
                    + (responses[2 * pair] + MISSING) * strides[pair]
                    + (responses[2 * pair + 1] + MISSING) * width;
        }
        if (pairs < places.length) {
            places[pairs] = begins[pairs] + (responses[2 * pairs] + MISSING) * strides[pairs];
        }
    }

    private long sum(int[] places, int word) {
        return sum(table, places, places.length, word);
    }

    /** {@return what the first {@code pairs} pairs add to a word} */
    private static long sum(long[] table, int[] places, int pairs, int word) {
        long sum = 0;
        for (int pair = 0; pair < pairs; pair++) {
            sum += table[places[pair] + word];
        }
        return sum;
    }

    /** A run that is long enough covers the last place of a part of the row as long as it, so only those are asked. */
    private void markRuns(int[] responses, CarelessRow row) {
        int longest = 0;
        for (int place = longRun - 1; place < items; place += longRun) {
            longest = Math.max(longest, CarelessIndices.runAround(place, responses));
        }
        row.mark(CarelessSign.LONGSTRING, longest >= longRun);
        row.mark(CarelessSign.NO_VARIABILITY, CarelessSign.enough(row) && longest == row.answeredCount);
    }

    /** The deviations from the item means, made uncorrelated, four in a word: their squares add up to the distance. */
    private static final class DistanceWords {

        private static final int IN_A_WORD = 4;
        private static final int BITS = 16;
        /** Where the covariances are nearer to singular than this, ways to compute a distance differ too much. */
        private static final double LEAST_PIVOT = 1e-8;

        private final double[] means;
        /** The inverse of the root of the covariances, row after row; empty if there is none. */
        private final double[] whiten;
        /** By deviation: what 0 in its bits stands for, and how much more 1 stands for. */
        private final double[] base;

        private final double[] step;
        /** By deviation and item: the least that a response adds; 0 is what a missing one adds. */
        private final double[] least;
        /** By number of answers: nobody is an outlier whose sum of squares is below this. */
        private final double[] ordinary;

        DistanceWords(MahalanobisDistance distance, int[] options) {
            int items = options.length;
            means = distance.means();
            whiten = distance.whitening(LEAST_PIVOT);
            base = new double[items];
            step = new double[items];
            least = new double[items * items];
            double rounding = 0;
            for (int j = 0; j < items && words() > 0; j++) {
                double range = 0;
                for (int i = 0; i <= j; i++) {
                    double first = whitened(j, i, 0);
                    double last = whitened(j, i, options[i] - 1);
                    least[j * items + i] = Math.min(0, Math.min(first, last));
                    base[j] += least[j * items + i];
                    range += Math.max(0, Math.max(first, last)) - least[j * items + i];
                }
                step[j] = range / (SIXTEEN_BITS - items);
                double error = step[j] * (j + 1) / 2;
                rounding += error * error;
            }
            ordinary = distance.ordinary();
            for (int n = 0; n < ordinary.length; n++) {
                double limit = Math.max(0, Math.sqrt(ordinary[n]) - Math.sqrt(rounding));
                ordinary[n] = limit * limit;
            }
        }

        private double whitened(int row, int item, int response) {
            return response < 0 ? 0 : whiten[row * means.length + item] * (response - means[item]);
        }

        int words() {
            return whiten.length > 0 ? (means.length + IN_A_WORD - 1) / IN_A_WORD : 0;
        }

        void add(int item, int response, long[] table, int at) {
            for (int j = item; j < means.length; j++) {
                double above = whitened(j, item, response) - least[j * means.length + item];
                table[at + j / IN_A_WORD] += Math.round(above / step[j]) << (j % IN_A_WORD * BITS);
            }
        }

        /** {@return whether the distance may be too great: of a row of tables, whose places these are} */
        boolean mayBeOutlier(long[] table, int[] places, int answered) {
            double squares = 0;
            for (int word = 0; word * IN_A_WORD < means.length; word++) {
                // the pairs behind add nothing
                long sum = sum(table, places, Math.min(places.length, IN_A_WORD / 2 * (word + 1)), word);
                int last = Math.min(means.length, (word + 1) * IN_A_WORD);
                for (int j = word * IN_A_WORD; j < last; j++) {
                    double value = base[j] + (sum & SIXTEEN_BITS) * step[j];
                    squares += value * value;
                    sum >>>= BITS;
                }
            }
            return !(squares < ordinary[answered]);
        }
    }

    /** The halves of the subscales, each in a word and behind some bits. */
    private static final class HalfWords {

        private final HalfField[] fields;
        private final int[] words;
        private final int[] shifts;
        private final int end;

        HalfWords(List<Halves> subscales, int[] options, int begin) {
            fields = new HalfField[2 * subscales.size()];
            words = new int[fields.length];
            shifts = new int[words.length];
            int word = begin;
            int used = 0;
            for (int half = 0; half < words.length; half++) {
                fields[half] = new HalfField(subscales.get(half / 2), half % 2, options);
                int bits = fields[half].bits();
                if (used + bits > Long.SIZE) {
                    word++;
                    used = 0;
                }
                words[half] = word;
                shifts[half] = used;
                used += bits;
            }
            end = word + (words.length == 0 ? 0 : 1);
        }

        /** {@return the word behind the last} */
        int end() {
            return end;
        }

        boolean fit() {
            return Arrays.stream(fields).allMatch(HalfField::fits);
        }

        void add(int item, int response, long[] table, int at) {
            for (int half = 0; half < words.length; half++) {
                table[at + words[half]] += fields[half].adds(item, response) << shifts[half];
            }
        }

        /** Writes the means of the halves to z and w, where a subscale has both; returns how many have. */
        int write(long[] table, int[] places, CarelessRow row) {
            int n = 0;
            int word = -1;
            long sum = 0;
            for (int half = 0; half < words.length; half += 2) {
                if (words[half] != word) {
                    word = words[half];
                    sum = sum(table, places, places.length, word);
                }
                double odd = fields[half].mean(sum >>> shifts[half]);
                if (words[half + 1] != word) {
                    word = words[half + 1];
                    sum = sum(table, places, places.length, word);
                }
                double even = fields[half + 1].mean(sum >>> shifts[half + 1]);
                row.z[n] = odd;
                row.w[n] = even;
                n += Double.isNaN(odd) || Double.isNaN(even) ? 0 : 1;
            }
            return n;
        }
    }
}
