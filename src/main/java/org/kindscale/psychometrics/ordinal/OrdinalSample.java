package org.kindscale.psychometrics.ordinal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.factor.Polychoric;
import org.kindscale.psychometrics.latent.Persons;

/**
 * The polychoric correlations of some items with their asymptotic covariances (Muth&eacute;n, 1984,
 * doi:10.1007/BF02294210): thresholds first, correlations then, the errors of the former carried on to the latter.
 */
public final class OrdinalSample {

    private final int items;
    private final int[][] rows; // by person and item, the category among those that occur
    private final double[][] values; // by item, the values that occur, rising
    private final ItemCategories[] categories;
    private final PairInfluence[] pairs;
    private Optional<SymmetricMatrix> covariances = Optional.empty();

    private OrdinalSample(int items, List<double[]> persons) {
        this.items = items;
        this.rows = new int[persons.size()][items];
        this.values = new double[items][];
        for (int i = 0; i < items; i++) {
            double[] used = used(persons, i);
            values[i] = used;
            for (int n = 0; n < rows.length; n++) {
                rows[n][i] = Arrays.binarySearch(used, persons.get(n)[i]);
            }
        }
        this.categories = new ItemCategories[items];
        for (int i = 0; i < items; i++) {
            categories[i] = new ItemCategories(counts(i));
        }
        this.pairs = new PairInfluence[items * (items - 1) / 2];
        for (int i = 1, at = 0; i < items; i++) {
            for (int j = 0; j < i; j++, at++) {
                pairs[at] = PairInfluence.of(table(i, j), categories[i], categories[j]);
            }
        }
    }

    /**
     * {@return the persons, each with a value of every item; a category is a value that occurs}
     *
     * @param items how many items there are
     */
    public static OrdinalSample of(int items, Persons persons) {
        List<double[]> values = new ArrayList<>();
        persons.each(row -> values.add(row.clone()));
        return new OrdinalSample(items, values);
    }

    /** {@return the values that occur, rising} */
    private static double[] used(List<double[]> persons, int item) {
        double[] all = new double[persons.size()];
        for (int n = 0; n < all.length; n++) {
            all[n] = persons.get(n)[item];
        }
        Arrays.sort(all);
        int count = 0;
        for (int n = 0; n < all.length; n++) {
            if (n == 0 || all[n] != all[n - 1]) {
                all[count++] = all[n];
            }
        }
        return Arrays.copyOf(all, count);
    }

    private long[] counts(int i) {
        long[] counts = new long[values[i].length];
        for (int[] row : rows) {
            counts[row[i]]++;
        }
        return counts;
    }

    private long[][] table(int i, int j) {
        long[][] counts = new long[values[i].length][values[j].length];
        for (int[] row : rows) {
            counts[row[i]][row[j]]++;
        }
        return counts;
    }

    /** {@return where item {@code i} jumps from one of its values to the next} */
    GreenYang.Steps steps(int i) {
        double[] gaps = new double[categories[i].cuts().length];
        for (int t = 0; t < gaps.length; t++) {
            gaps[t] = values[i][t + 1] - values[i][t];
        }
        return new GreenYang.Steps(categories[i].cuts(), gaps);
    }

    int items() {
        return items;
    }

    int persons() {
        return rows.length;
    }

    /** {@return whether every correlation has an estimate inside its limits} */
    boolean isEstimable() {
        return rows.length > 1
                && Arrays.stream(pairs)
                        .allMatch(pair -> pair.outcome() == Polychoric.Outcome.CONVERGED && pair.isSound());
    }

    /** {@return the number of pairs of items, the later one first: (1, 0), (2, 0), (2, 1), …} */
    int pairs() {
        return pairs.length;
    }

    /** {@return by pair, the correlation} */
    double[] correlationsByPair() {
        return Arrays.stream(pairs).mapToDouble(PairInfluence::correlation).toArray();
    }

    SymmetricMatrix correlations() {
        return SymmetricMatrix.of(items, (i, j) -> i == j ? 1 : pairs[i * (i - 1) / 2 + j].correlation());
    }

    /** {@return n times the asymptotic covariances of the correlations, computed once} */
    SymmetricMatrix covariances() {
        SymmetricMatrix made = covariances.orElseGet(this::products);
        covariances = Optional.of(made);
        return made;
    }

    private SymmetricMatrix products() {
        int count = pairs.length;
        double[][] sums = new double[count][count];
        // four persons at a time, so that the sums are read and written a quarter as often
        double[] one = new double[count];
        double[] two = new double[count];
        double[] three = new double[count];
        double[] four = new double[count];
        for (int n = 0; n < rows.length; n += 4) {
            influences(n, one);
            influences(n + 1, two);
            influences(n + 2, three);
            influences(n + 3, four);
            for (int a = 0; a < count; a++) {
                add(sums[a], a, one, two, three, four);
            }
        }
        return SymmetricMatrix.of(count, (a, b) -> rows.length * sums[a][b]);
    }

    /** Adds the products of the influences on pair {@code a} with those on the pairs up to it, of four persons. */
    private static void add(double[] sums, int a, double[]... influences) {
        double[] one = influences[0];
        double[] two = influences[1];
        double[] three = influences[2];
        double[] four = influences[3];
        double first = one[a];
        double second = two[a];
        double third = three[a];
        double fourth = four[a];
        for (int b = 0; b <= a; b++) {
            sums[b] += first * one[b] + second * two[b] + third * three[b] + fourth * four[b];
        }
    }

    /** Takes by pair the influence of person number {@code n}; 0 behind the last person. */
    private void influences(int n, double[] into) {
        for (int i = 1, at = 0; i < items; i++) {
            for (int j = 0; j < i; j++, at++) {
                into[at] = n < rows.length ? pairs[at].influence(rows[n][i], rows[n][j]) : 0;
            }
        }
    }
}
