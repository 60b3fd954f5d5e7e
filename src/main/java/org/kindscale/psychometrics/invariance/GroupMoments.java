package org.kindscale.psychometrics.invariance;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.latent.Persons;

/**
 * The persons of one group who answered every item.
 *
 * @param persons how many, 2 or more
 * @param means of the {@code k} items; copied
 * @param covariances of the items, denominator {@code persons}
 */
public record GroupMoments(long persons, List<Double> means, SymmetricMatrix covariances) {

    private static final double POSITIVE = 1e-10;

    /** Copies the list. */
    public GroupMoments {
        means = List.copyOf(means);
    }

    /** {@return the moments of a group whose {@code covariances} have the denominator {@code persons} - 1} */
    public static GroupMoments of(long persons, List<Double> means, SymmetricMatrix covariances) {
        double root = Math.sqrt((persons - 1.0) / persons);
        return new GroupMoments(persons, means, covariances.scaled(i -> root));
    }

    /** {@return the moments of {@code persons} who answered {@code items} items each; empty if there are none} */
    public static Optional<GroupMoments> of(Persons persons, int items) {
        long[] n = new long[1];
        double[] sums = new double[items];
        persons.each(row -> {
            n[0]++;
            for (int i = 0; i < items; i++) {
                sums[i] += row[i];
            }
        });
        if (n[0] == 0) {
            return Optional.empty();
        }
        List<Double> means = Arrays.stream(sums).map(sum -> sum / n[0]).boxed().toList();
        double[][] products = new double[items][items];
        persons.each(row -> {
            for (int i = 0; i < items; i++) {
                for (int j = 0; j <= i; j++) {
                    products[i][j] += (row[i] - means.get(i)) * (row[j] - means.get(j));
                }
            }
        });
        SymmetricMatrix covariances =
                SymmetricMatrix.of(items, (i, j) -> products[Math.max(i, j)][Math.min(i, j)] / n[0]);
        return Optional.of(new GroupMoments(n[0], means, covariances));
    }

    /**
     * {@return whether a model can be fitted: enough persons, spread in every item, and no item that others determine}
     */
    public boolean isPositiveDefinite() {
        return persons > means.size()
                && covariances.correlations().root(POSITIVE).isPresent();
    }

    double mean(int item) {
        return means.get(item);
    }

    double variance(int item) {
        return covariances.get(item, item);
    }
}
