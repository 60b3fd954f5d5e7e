package org.kindscale.psychometrics;

import java.util.Arrays;

/**
 * How far the means of groups differ: Welch's test (1951, doi:10.1093/biomet/38.3-4.330), which does not ask for equal
 * variances, and effect sizes. Groups of fewer than 2 persons are left out; without two groups the figures are NaN.
 *
 * @param groups groups that count
 * @param n persons in them
 * @param etaSquared share of the variance that lies between the groups, 0 to 1
 * @param d of two groups: the second mean less the first over the pooled standard deviation (Cohen's); of others NaN
 * @param f Welch's statistic; NaN if a group has no variance
 * @param df1 degrees of freedom, groups less 1
 * @param df2 its second degrees of freedom, not a whole number
 * @param p P(F &gt;= f) where the means are equal
 */
public record GroupDifference(
        int groups, long n, double etaSquared, double d, double f, double df1, double df2, double p) {

    /** What one group comes to. */
    private record Group(double n, double mean, double squares) {

        static Group of(double... values) {
            double mean = Arrays.stream(values).average().orElse(Double.NaN);
            return new Group(
                    values.length,
                    mean,
                    Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum());
        }

        /** Its weight, one over the error variance of its mean. */
        double weight() {
            return n * (n - 1) / squares;
        }
    }

    /** Returns the difference of the values of groups, by group; NaN is passed over. */
    public static GroupDifference of(double[]... values) {
        Group[] groups = Arrays.stream(values)
                .map(group -> Arrays.stream(group).filter(v -> !Double.isNaN(v)).toArray())
                .filter(group -> group.length > 1)
                .map(Group::of)
                .toArray(Group[]::new);
        double n = Arrays.stream(groups).mapToDouble(Group::n).sum();
        if (groups.length < 2) {
            double none = Double.NaN;
            return new GroupDifference(groups.length, (long) n, none, none, none, none, none, none);
        }
        double grand = Arrays.stream(groups).mapToDouble(g -> g.n() * g.mean()).sum() / n;
        double between = Arrays.stream(groups)
                .mapToDouble(g -> g.n() * (g.mean() - grand) * (g.mean() - grand))
                .sum();
        double within = Arrays.stream(groups).mapToDouble(Group::squares).sum();
        double d =
                groups.length == 2 ? (groups[1].mean() - groups[0].mean()) / Math.sqrt(within / (n - 2)) : Double.NaN;
        return welch(groups, between / (between + within), d);
    }

    private static GroupDifference welch(Group[] groups, double etaSquared, double d) {
        double k = groups.length;
        double all = Arrays.stream(groups).mapToDouble(Group::weight).sum();
        double middle =
                Arrays.stream(groups).mapToDouble(g -> g.weight() * g.mean()).sum() / all;
        double spread = Arrays.stream(groups)
                .mapToDouble(g -> g.weight() * (g.mean() - middle) * (g.mean() - middle))
                .sum();
        double uncertain = Arrays.stream(groups)
                .mapToDouble(g -> (1 - g.weight() / all) * (1 - g.weight() / all) / (g.n() - 1))
                .sum();
        double f = spread / (k - 1) / (1 + 2 * (k - 2) / (k * k - 1) * uncertain);
        double df2 = (k * k - 1) / (3 * uncertain);
        long n = Math.round(Arrays.stream(groups).mapToDouble(Group::n).sum());
        double p = Double.isFinite(f) ? Tails.fUpper(f, k - 1, df2) : Double.NaN;
        return new GroupDifference(groups.length, n, etaSquared, d, f, k - 1, df2, p);
    }
}
