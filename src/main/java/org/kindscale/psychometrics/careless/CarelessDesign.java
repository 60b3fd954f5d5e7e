package org.kindscale.psychometrics.careless;

import java.util.List;
import org.kindscale.psychometrics.SymmetricMatrix;

/**
 * What the careless-answering indices need to know of a questionnaire beside its number of items.
 *
 * @param subscales subscales whose halves the even–odd index compares, in any order; copied; may be empty
 * @param synonymCriterion two items are psychometric synonyms if they correlate above this; 0 to 1
 * @param antonymCriterion two items are psychometric antonyms if they correlate below this; -1 to 0
 */
public record CarelessDesign(List<KeyedItems> subscales, double synonymCriterion, double antonymCriterion) {

    /** Correlation beyond which two items are a psychometric pair: Meade &amp; Craig (2012, doi:10.1037/a0028085). */
    public static final double PAIR_CRITERION = 0.60;

    /** Checks that the criteria have the sign their names promise. */
    public CarelessDesign {
        subscales = List.copyOf(subscales);
        if (!(synonymCriterion >= 0 && synonymCriterion <= 1)) {
            throw new IllegalArgumentException("synonymCriterion must be 0 to 1, got " + synonymCriterion);
        }
        if (!(antonymCriterion >= -1 && antonymCriterion <= 0)) {
            throw new IllegalArgumentException("antonymCriterion must be -1 to 0, got " + antonymCriterion);
        }
    }

    /** {@return a design with {@link #PAIR_CRITERION} for synonyms and its opposite for antonyms} */
    public static CarelessDesign of(List<KeyedItems> subscales) {
        return new CarelessDesign(subscales, PAIR_CRITERION, -PAIR_CRITERION);
    }

    /**
     * The items of one subscale.
     *
     * @param items items in the order of the scoring key; the 1st, 3rd, ... make the odd half; copied
     */
    public record KeyedItems(List<KeyedItem> items) {

        /** Copies the list. */
        public KeyedItems {
            items = List.copyOf(items);
        }
    }

    /**
     * An item with its keying.
     *
     * @param item place in the questionnaire, from 0
     * @param reversed whether the item is reverse-keyed: {@code lowest + highest - response} then counts
     * @param lowest lowest code of its response scale
     * @param highest highest code of its response scale, not below {@code lowest}
     */
    public record KeyedItem(int item, boolean reversed, int lowest, int highest) {

        /** Checks the place and the range. */
        public KeyedItem {
            if (item < 0 || lowest > highest) {
                throw new IllegalArgumentException(
                        "an item needs a place from 0 and a range, got " + item + ", " + lowest + " to " + highest);
            }
        }
    }

    /** A subscale as even–odd reads it; a keyed response is {@code offset + sign * response}. */
    static final class Halves {

        private final int[] places;
        private final int[] signs;
        private final int[] offsets;

        Halves(KeyedItems subscale, int items) {
            int size = subscale.items().size();
            places = new int[size];
            signs = new int[size];
            offsets = new int[size];
            for (int i = 0; i < size; i++) {
                KeyedItem item = subscale.items().get(i);
                if (item.item() >= items) {
                    throw new IllegalArgumentException("item must be 0 to " + (items - 1) + ", got " + item.item());
                }
                places[i] = item.item();
                signs[i] = item.reversed() ? -1 : 1;
                offsets[i] = item.reversed() ? item.lowest() + item.highest() : 0;
            }
        }

        /** Writes the raw means of the halves as point {@code at} of x and y; false if a half is empty. */
        boolean write(CarelessRow row, int at) {
            double odd = 0;
            double even = 0;
            int odds = 0;
            int evens = 0;
            for (int i = 0; i < places.length; i++) {
                int response = row.responses[places[i]];
                if (response < 0) {
                    continue;
                }
                if (i % 2 == 0) {
                    odd += response;
                    odds++;
                } else {
                    even += response;
                    evens++;
                }
            }
            row.x[at] = odd / odds;
            row.y[at] = even / evens;
            return odds > 0 && evens > 0;
        }

        /** Writes the keyed means of the halves as point {@code at} of z and w; false if a half is empty. */
        boolean writeKeyed(CarelessRow row, int at) {
            int[] responses = row.responses;
            int odd = 0;
            int even = 0;
            int odds = 0;
            int evens = 0;
            for (int i = 0; i < places.length; i += 2) {
                int response = responses[places[i]];
                odd += response < 0 ? 0 : offsets[i] + signs[i] * response;
                odds += response < 0 ? 0 : 1;
            }
            for (int i = 1; i < places.length; i += 2) {
                int response = responses[places[i]];
                even += response < 0 ? 0 : offsets[i] + signs[i] * response;
                evens += response < 0 ? 0 : 1;
            }
            row.z[at] = (double) odd / odds;
            row.w[at] = (double) even / evens;
            return odds > 0 && evens > 0;
        }
    }

    /** One half of a subscale in a word: the sum of its keyed responses and, above that, their number. */
    static final class HalfField {

        /** Longer tables of means would take longer than dividing. */
        private static final int MOST_BITS = 12;

        private final Halves subscale;
        private final int parity;
        private final int sumBits;
        private final int bits;
        /** By content: the mean; NaN of no response. Empty if it does not fit. */
        private final double[] means;

        /** The odd half of {@code subscale} ({@code parity} 0) or the even one (1). */
        HalfField(Halves subscale, int parity, int[] options) {
            this.subscale = subscale;
            this.parity = parity;
            int greatest = 0;
            int least = 0;
            int size = 0;
            for (int i = parity; i < subscale.places.length; i += 2) {
                int last = options[subscale.places[i]] - 1;
                int one = subscale.offsets[i];
                int other = one + subscale.signs[i] * last;
                greatest += Math.max(one, other);
                least = Math.min(least, Math.min(one, other));
                size++;
            }
            sumBits = bitsOf(greatest);
            bits = sumBits + bitsOf(size);
            means = new double[least < 0 || bits > MOST_BITS ? 0 : 1 << bits];
            for (int content = 0; content < means.length; content++) {
                means[content] = (double) (content & ((1 << sumBits) - 1)) / (content >>> sumBits);
            }
        }

        private static int bitsOf(int greatest) {
            return Integer.SIZE - Integer.numberOfLeadingZeros(greatest);
        }

        int bits() {
            return bits;
        }

        /** {@return whether it can be packed} */
        boolean fits() {
            return means.length > 0;
        }

        /** {@return what a response adds to the content} */
        long adds(int item, int response) {
            long sum = 0;
            for (int i = parity; i < subscale.places.length; i += 2) {
                boolean own = subscale.places[i] == item;
                sum += own ? (1L << sumBits) + subscale.offsets[i] + subscale.signs[i] * (long) response : 0;
            }
            return sum;
        }

        /** {@return the mean of the half whose content are the lowest bits of {@code word}; NaN of no response} */
        double mean(long word) {
            return means[(int) word & (means.length - 1)];
        }
    }

    /**
     * Statistics of the sample that the respondents belong to, from a first pass over the same responses.
     *
     * @param counts respondents who answered each item, in questionnaire order; copied
     * @param means mean response to each item, NaN where nobody answered; copied
     * @param covariances covariances of the items, divisor n - 1, each from the respondents who answered both; NaN
     *     where fewer than 2 did
     * @param correlations correlations of the items, each entry from the respondents who answered both; NaN where an
     *     item does not vary among them
     */
    public record Sample(
            List<Long> counts, List<Double> means, SymmetricMatrix covariances, SymmetricMatrix correlations) {

        /** Checks that all four describe the same number of items. */
        public Sample {
            counts = List.copyOf(counts);
            means = List.copyOf(means);
            int items = counts.size();
            if (means.size() != items || covariances.size() != items || correlations.size() != items) {
                throw new IllegalArgumentException("counts, means and matrices must have one size, got " + items + ", "
                        + means.size() + ", " + covariances.size() + " and " + correlations.size());
            }
        }

        /** {@return the number of items} */
        public int items() {
            return counts.size();
        }
    }
}
