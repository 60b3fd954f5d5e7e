package org.kindscale.psychometrics.precision;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.psychometrics.latent.Persons;

/**
 * The standard error of measurement at each level of a sum of items, by the analysis of variance of persons by items
 * (Feldt, Steffen &amp; Gupta, 1985, doi:10.1177/014662168500900402).
 *
 * <p>With n persons and k items, and {@code e} what is left of a response without the means of its person and its item,
 * a person's error variance is {@code n / (n - 1) k / (k - 1) sum of e^2}; a level has the root of the mean over its
 * persons. The mean over all persons is the square of the usual standard error, {@code SD^2 (1 - alpha)}. It takes the
 * items as essentially equivalent, as alpha does.
 *
 * @param levels ten levels of equal width from the lowest to the highest possible sum; copied
 * @param overall the usual standard error of measurement of the sum; NaN for fewer than 2 persons or items
 */
public record ConditionalError(List<Level> levels, double overall) {

    /** The number of levels. */
    public static final int LEVELS = 10;

    /** Copies the list. */
    public ConditionalError {
        levels = List.copyOf(levels);
    }

    /**
     * One level.
     *
     * @param from its lowest sum
     * @param to the sum from which on the next level counts; of the last level the highest sum, which belongs to it
     * @param persons persons in it
     * @param error standard error of measurement in points of the sum; NaN if nobody is there
     */
    public record Level(double from, double to, long persons, double error) {}

    /**
     * Returns the errors.
     *
     * @param rows persons with a value of each of {@code items} keyed items
     * @param items number of items
     * @param low the lowest possible sum
     * @param high the highest possible sum, above {@code low}
     */
    public static ConditionalError of(Persons rows, int items, double low, double high) {
        double[] means = new double[items];
        long[] count = {0};
        rows.each(row -> {
            count[0]++;
            for (int i = 0; i < items; i++) {
                means[i] += row[i];
            }
        });
        double grand = 0;
        for (int i = 0; i < items; i++) {
            means[i] /= count[0];
            grand += means[i] / items;
        }
        double overall = grand;
        double[] sums = new double[LEVELS];
        long[] persons = new long[LEVELS];
        rows.each(row -> {
            double sum = 0;
            for (double value : row) {
                sum += value;
            }
            double square = 0;
            for (int i = 0; i < items; i++) {
                double e = row[i] - means[i] - sum / items + overall;
                square += e * e;
            }
            // sums of item scores that differ by rounding alone are of one level
            int level = (int) Math.floor((sum - low) / (high - low) * LEVELS + 1e-9);
            persons[Math.min(LEVELS - 1, level)]++;
            sums[Math.min(LEVELS - 1, level)] += square;
        });
        return of(sums, persons, new Scale(count[0], items, low, high));
    }

    /** {@return the same in points of a score that rises straight from {@code low} to {@code high} with the sum} */
    public ConditionalError stretched(double low, double high) {
        double from = levels.get(0).from();
        double factor = (high - low) / (levels.get(LEVELS - 1).to() - from);
        return new ConditionalError(
                levels.stream()
                        .map(level -> new Level(
                                low + factor * (level.from() - from),
                                low + factor * (level.to() - from),
                                level.persons(),
                                factor * level.error()))
                        .toList(),
                factor * overall);
    }

    /** How many persons and items there are, and where the sums lie. */
    private record Scale(long n, int items, double low, double high) {

        /** By what a sum of squares is multiplied to be an error variance. */
        double factor() {
            return n / (n - 1.0) * items / (items - 1.0);
        }

        double cut(int level) {
            return low + (high - low) * level / LEVELS;
        }
    }

    private static ConditionalError of(double[] sums, long[] persons, Scale scale) {
        List<Level> levels = new ArrayList<>();
        double all = 0;
        for (int level = 0; level < LEVELS; level++) {
            all += sums[level];
            levels.add(new Level(
                    scale.cut(level),
                    scale.cut(level + 1),
                    persons[level],
                    Math.sqrt(scale.factor() * sums[level] / persons[level])));
        }
        return new ConditionalError(levels, Math.sqrt(scale.factor() * all / scale.n()));
    }
}
