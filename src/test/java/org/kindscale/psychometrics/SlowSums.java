package org.kindscale.psychometrics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The plain twin of {@link ResponseSums}: keeps every person and computes each figure from its definition, in whole
 * numbers up to the last division. Items are worth their option numbers.
 */
final class SlowSums {

    private final List<int[]> persons = new ArrayList<>();

    void add(int... options) {
        persons.add(options.clone());
    }

    private List<int[]> who(Predicate<int[]> answered) {
        return persons.stream().filter(answered).toList();
    }

    private static boolean answeredAll(int[] person, List<Integer> set) {
        return set.stream().allMatch(item -> person[item] >= 0);
    }

    long frequency(int item, int option) {
        return who(person -> person[item] == option).size();
    }

    /** {@return means and covariances over the persons who answered the whole set} */
    Covariances listwise(List<Integer> set) {
        List<int[]> complete = who(person -> answeredAll(person, set));
        SymmetricMatrix matrix = SymmetricMatrix.of(set.size(), (i, j) -> covariance(complete, set.get(i), set.get(j)));
        return new Covariances(
                complete.size(), Covariances.Missing.LISTWISE, means(set, complete), matrix, matrix.correlations());
    }

    /** {@return means and covariances, each over the persons who answered its items} */
    Covariances pairwise(List<Integer> set) {
        List<Double> means = new ArrayList<>();
        for (int item : set) {
            means.add(mean(who(person -> person[item] >= 0), item));
        }
        SymmetricMatrix matrix = SymmetricMatrix.of(set.size(), (i, j) -> {
            List<Integer> pair = List.of(set.get(i), set.get(j));
            return covariance(who(person -> answeredAll(person, pair)), pair.get(0), pair.get(1));
        });
        return new Covariances(persons.size(), Covariances.Missing.PAIRWISE, means, matrix, matrix.correlations());
    }

    private static List<Double> means(List<Integer> set, List<int[]> persons) {
        return set.stream().map(item -> mean(persons, item)).toList();
    }

    private static double mean(List<int[]> persons, int item) {
        return sum(persons, item, item, false).doubleValue() / persons.size();
    }

    private static BigInteger sum(List<int[]> persons, int a, int b, boolean products) {
        BigInteger sum = BigInteger.ZERO;
        for (int[] person : persons) {
            sum = sum.add(BigInteger.valueOf(products ? (long) person[a] * person[b] : person[a]));
        }
        return sum;
    }

    private static double covariance(List<int[]> persons, int a, int b) {
        if (persons.size() < 2) {
            return Double.NaN;
        }
        BigInteger n = BigInteger.valueOf(persons.size());
        BigInteger scaled = n.multiply(sum(persons, a, b, true))
                .subtract(sum(persons, a, a, false).multiply(sum(persons, b, b, false)));
        return scaled.doubleValue() / persons.size() / (persons.size() - 1.0);
    }
}
