package org.kindscale.psychometrics.careless;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.careless.CarelessDesign.Halves;
import org.kindscale.psychometrics.careless.CarelessDesign.Sample;
import org.kindscale.psychometrics.careless.CarelessRow.Index;

/**
 * Measures how carelessly respondents seem to have answered: all of {@link CarelessRow.Index}, and the signs in them.
 *
 * <p>Built once from the statistics of the sample, then asked for each of its respondents. It is immutable and may be
 * shared between threads; each thread brings its own {@link CarelessRow}, and nothing is allocated per respondent. It
 * draws no random numbers: incomplete pairs are left out, not filled.
 */
public final class CarelessIndices {

    private static final int FEWEST_PAIRS = 3;

    private final int items;
    private final int points;
    /** Sum of the responses to each item: whole, so that the mean of the others is as exact as the mean. */
    private final double[] sums;

    private final double[] counts;
    private final double[] means;
    /** 1 over the number of others who answered. */
    private final double[] perOther;

    private final List<Halves> subscales;
    private final List<ItemPair> synonyms;
    private final List<ItemPair> antonyms;
    private final int[] synonymPlaces;
    private final int[] antonymPlaces;
    private final MahalanobisDistance distance;

    private CarelessIndices(Sample sample, CarelessDesign design) {
        items = sample.items();
        sums = new double[items];
        counts = new double[items];
        means = new double[items];
        perOther = new double[items];
        for (int i = 0; i < items; i++) {
            counts[i] = sample.counts().get(i);
            sums[i] = Math.rint(counts[i] * sample.means().get(i));
            means[i] = sums[i] / counts[i];
            perOther[i] = 1 / (counts[i] - 1);
        }
        subscales = design.subscales().stream()
                .map(subscale -> new Halves(subscale, items))
                .toList();
        SymmetricMatrix r = sample.correlations();
        synonyms = pairs(r, value -> value > design.synonymCriterion());
        antonyms = pairs(r, value -> value < design.antonymCriterion());
        synonymPlaces = places(synonyms);
        antonymPlaces = places(antonyms);
        points = Math.max(Math.max(items, subscales.size()), Math.max(synonyms.size(), antonyms.size()));
        distance = new MahalanobisDistance(means, sample.covariances());
    }

    /**
     * Two items that correlate beyond a criterion.
     *
     * @param later place of the item further on in the questionnaire, from 0
     * @param earlier place of the item before it
     */
    public record ItemPair(int later, int earlier) {}

    /**
     * Prepares the indices of one sample's respondents.
     *
     * @param sample statistics of all respondents that will be measured, over the same responses; an index of a
     *     respondent outside it would take that respondent out of item means that never held the responses
     * @param design subscales and criteria
     * @throws IllegalArgumentException if a subscale names an item the sample does not have
     */
    public static CarelessIndices of(Sample sample, CarelessDesign design) {
        return new CarelessIndices(sample, design);
    }

    int items() {
        return items;
    }

    List<Halves> subscales() {
        return subscales;
    }

    MahalanobisDistance distance() {
        return distance;
    }

    /** {@return a row for one thread to measure into} */
    public CarelessRow newRow() {
        return new CarelessRow(items, points);
    }

    /** {@return the psychometric synonyms, in the order of the lower triangle, column by column} */
    public List<ItemPair> synonyms() {
        return synonyms;
    }

    /** {@return the psychometric antonyms, in the order of the lower triangle, column by column} */
    public List<ItemPair> antonyms() {
        return antonyms;
    }

    /**
     * Tells whether a respondent who answered everything has a Mahalanobis distance.
     *
     * @return false if the covariances of all items are not positive definite: an item is constant or follows from
     *     others, there are too few respondents, or two items were never answered by the same one. A respondent whose
     *     answered items are free of that still has {@link CarelessRow.Index#MAHALANOBIS}.
     */
    public boolean mahalanobisAvailable() {
        return distance.available();
    }

    /** Measures one respondent whose time is not known; see {@link #measure(int[], int, double, CarelessRow)}. */
    public void measure(int[] responses, CarelessRow row) {
        measure(responses, 0, Double.NaN, row);
    }

    /**
     * Computes all indices and signs of one respondent.
     *
     * @param responses the k responses from {@code first} on, in questionnaire order, raw; below 0 is missing, of any
     *     kind. All items must be coded alike (the option's code, or its number), and as in the sample
     * @param first place of the first response in {@code responses}
     * @param secondsPerItem time taken, seconds per item, 0 or more; NaN if not known
     * @param row takes the results; from {@link #newRow()}
     * @throws IllegalArgumentException if there are fewer than k responses, the time is below 0, or the row is made for
     *     another questionnaire
     */
    public void measure(int[] responses, int first, double secondsPerItem, CarelessRow row) {
        load(responses, first, secondsPerItem, row);
        row.set(Index.ANSWERED, row.answeredCount);
        evenOdd(row);
        row.set(Index.ANTONYMS, overPairs(antonymPlaces, Index.ANTONYM_PAIRS, row.responses, row));
        personTotal(row);
        distance.measure(row);
        measureSigns(row);
    }

    /**
     * Finds the signs of one respondent, without the indices that give none: {@link CarelessRow#has},
     * {@link CarelessRow#signs} and {@link CarelessRow#flagged} come out as {@link #measure} leaves them, what
     * {@link CarelessRow#get} returns is of no meaning.
     *
     * @param responses as {@link #measure(int[], int, double, CarelessRow)}
     * @param row takes the signs; from {@link #newRow()}
     * @throws IllegalArgumentException as {@link #measure(int[], int, double, CarelessRow)}
     */
    void findSigns(int[] responses, CarelessRow row) {
        load(responses, 0, Double.NaN, row);
        distance.measureOutlier(row);
        int longest = longestRun(row);
        row.set(Index.LONGSTRING, longest);
        row.set(Index.RESPONSE_VARIABILITY, longest == row.answeredCount ? 0 : 1);
        measurePairs(row);
        CarelessSign.find(row);
    }

    private void load(int[] responses, int first, double secondsPerItem, CarelessRow row) {
        if (first < 0 || responses.length - first < items) {
            throw new IllegalArgumentException(
                    "needs " + items + " responses from " + first + ", got " + responses.length + " in all");
        }
        if (secondsPerItem < 0) {
            throw new IllegalArgumentException("secondsPerItem must be 0 or more, got " + secondsPerItem);
        }
        if (row.items != items || row.x.length < points) {
            throw new IllegalArgumentException("the row is made for another questionnaire");
        }
        row.load(responses, first);
        row.set(Index.SECONDS_PER_ITEM, secondsPerItem);
    }

    private void measureSigns(CarelessRow row) {
        runs(row);
        variability(row);
        measurePairs(row);
        CarelessSign.find(row);
    }

    private void measurePairs(CarelessRow row) {
        evenOddKeyed(row);
        measureSynonyms(row.responses, row);
        personRest(row);
    }

    /** {@return the longest run of equal responses, holes skipped; 0 if nothing is answered} */
    private static int longestRun(CarelessRow row) {
        int longest = 0;
        int begin = 0;
        for (int i = 1; i <= row.answeredCount; i++) {
            boolean ends =
                    i == row.answeredCount || row.responses[row.answered[i]] != row.responses[row.answered[i - 1]];
            if (ends) {
                longest = Math.max(longest, i - begin);
                begin = i;
            }
        }
        return longest;
    }

    /** {@return the length of the run, holes skipped, to which the response at or before {@code place} belongs} */
    static int runAround(int place, int[] responses) {
        int value = -1;
        int length = 0;
        for (int i = place; i >= 0 && (responses[i] < 0 || value < 0 || responses[i] == value); i--) {
            value = responses[i] < 0 ? value : responses[i];
            length += responses[i] < 0 ? 0 : 1;
        }
        for (int i = place + 1; i < responses.length; i++) {
            int response = responses[i];
            if (response >= 0 && value >= 0 && response != value) {
                break;
            }
            value = response < 0 ? value : response;
            length += response < 0 ? 0 : 1;
        }
        return length;
    }

    private static void runs(CarelessRow row) {
        int previous = -1;
        int run = 0;
        int unbroken = 0;
        int runs = 0;
        int longest = 0;
        int longestUnbroken = 0;
        for (int response : row.responses) {
            if (response < 0) {
                unbroken = 0;
                continue;
            }
            boolean goesOn = response == previous;
            runs += goesOn ? 0 : 1;
            run = goesOn ? run + 1 : 1;
            unbroken = goesOn ? unbroken + 1 : 1;
            longest = Math.max(longest, run);
            longestUnbroken = Math.max(longestUnbroken, unbroken);
            previous = response;
        }
        row.set(Index.LONGSTRING, runs == 0 ? Double.NaN : longest);
        row.set(Index.LONGSTRING_UNBROKEN, runs == 0 ? Double.NaN : longestUnbroken);
        row.set(Index.AVERAGE_STRING, runs == 0 ? Double.NaN : (double) row.answeredCount / runs);
    }

    private static void variability(CarelessRow row) {
        double sum = 0;
        double squares = 0;
        double m = row.answeredCount;
        for (int i = 0; i < row.answeredCount; i++) {
            double response = row.responses[row.answered[i]];
            sum += response;
            squares += response * response;
        }
        // sums of whole numbers: equal responses give exactly 0
        double sd = m < 2 ? Double.NaN : Math.sqrt((m * squares - sum * sum) / (m * (m - 1)));
        row.set(Index.RESPONSE_VARIABILITY, sd);
    }

    private void evenOdd(CarelessRow row) {
        int n = 0;
        for (int s = 0; s < subscales.size(); s++) {
            n += subscales.get(s).write(row, n) ? 1 : 0;
        }
        double raw = CarelessRow.correlation(row.x, row.y, n);
        row.set(Index.EVEN_ODD_R, raw);
        row.set(Index.EVEN_ODD, careless(raw));
    }

    private void evenOddKeyed(CarelessRow row) {
        int n = 0;
        for (int s = 0; s < subscales.size(); s++) {
            n += subscales.get(s).writeKeyed(row, n) ? 1 : 0;
        }
        correlateHalves(row, n);
    }

    /** Correlates the {@code n} means of keyed halves in z with those in w. */
    static void correlateHalves(CarelessRow row, int n) {
        double keyed = CarelessRow.correlation(row.z, row.w, n);
        row.set(Index.SUBSCALES, n);
        row.set(Index.EVEN_ODD_KEYED_R, keyed);
        row.set(Index.EVEN_ODD_KEYED, careless(keyed));
    }

    private static double careless(double r) {
        return 0 - Math.max(-1, 2 * r / (1 + r)); // 0 for 0, not -0
    }

    /** Correlates the synonyms among {@code responses}. */
    void measureSynonyms(int[] responses, CarelessRow row) {
        row.set(Index.SYNONYMS, overPairs(synonymPlaces, Index.SYNONYM_PAIRS, responses, row));
    }

    private static double overPairs(int[] places, Index count, int[] responses, CarelessRow row) {
        int n = 0;
        for (int i = 0; i < places.length; i += 2) {
            int later = responses[places[i]];
            int earlier = responses[places[i + 1]];
            if (later >= 0 && earlier >= 0) {
                row.x[n] = later;
                row.y[n] = earlier;
                n++;
            }
        }
        row.set(count, places.length == 0 ? Double.NaN : n);
        return n < FEWEST_PAIRS ? Double.NaN : CarelessRow.correlation(row.x, row.y, n);
    }

    private void personTotal(CarelessRow row) {
        for (int i = 0; i < row.answeredCount; i++) {
            int item = row.answered[i];
            row.x[i] = row.responses[item];
            row.y[i] = means[item];
        }
        row.set(Index.PERSON_TOTAL_R, CarelessRow.correlation(row.x, row.y, row.answeredCount));
    }

    private void personRest(CarelessRow row) {
        int others = 0;
        for (int i = 0; i < row.answeredCount; i++) {
            int item = row.answered[i];
            double response = row.responses[item];
            double mean = othersMean(item, response);
            if (!Double.isNaN(mean)) {
                row.z[others] = response;
                row.w[others] = mean;
                others++;
            }
        }
        row.set(Index.PERSON_REST_R, CarelessRow.correlation(row.z, row.w, others));
    }

    /**
     * {@return the mean response of all others who answered an item, of whom one gave {@code response}; NaN if none}
     */
    double othersMean(int item, double response) {
        return counts[item] > 1 ? (sums[item] - response) * perOther[item] : Double.NaN;
    }

    private static List<ItemPair> pairs(SymmetricMatrix correlations, DoublePredicate beyond) {
        List<ItemPair> pairs = new ArrayList<>();
        for (int earlier = 0; earlier < correlations.size(); earlier++) {
            for (int later = earlier + 1; later < correlations.size(); later++) {
                if (beyond.test(correlations.get(later, earlier))) {
                    pairs.add(new ItemPair(later, earlier));
                }
            }
        }
        return List.copyOf(pairs);
    }

    private static int[] places(List<ItemPair> pairs) {
        return pairs.stream()
                .flatMapToInt(pair -> IntStream.of(pair.later(), pair.earlier()))
                .toArray();
    }
}
