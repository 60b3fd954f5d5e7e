package org.kindscale.psychometrics.latent;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What a bifactor solution says of the sum of the standardised items and of the sums of groups of them (Rodriguez,
 * Reise &amp; Haviland, 2016, doi:10.1037/met0000045).
 *
 * <p>All from standardised loadings: g on the general factor, s on the group factor, e what is left of the variance.
 * The variance of a sum is that of the model.
 */
public final class BifactorIndices {

    private final double[] general;
    private final double[] specific;
    private final double[] residual;
    /** By item, from 0; -1 without a group factor. */
    private final int[] groupOf;

    private final int groups;

    BifactorIndices(double[] general, double[] specific, double[] residual, int... groupOf) {
        this.general = general.clone();
        this.specific = specific.clone();
        this.residual = residual.clone();
        this.groupOf = groupOf.clone();
        this.groups = Arrays.stream(groupOf).max().orElse(-1) + 1;
    }

    /**
     * Returns the indices of the items of one general factor, numbered in their own order.
     *
     * @param fit a bifactor model, or one of second order, which is one with proportional loadings (Schmid &amp;
     *     Leiman, 1957, doi:10.1007/BF02289209)
     * @param number 0, or 1 for the second general factor of two
     * @throws IllegalArgumentException if there is no such general factor
     */
    public static BifactorIndices of(LatentFit fit, int number) {
        LatentStructure structure = fit.structure();
        boolean second = structure.kind() == LatentStructure.Kind.SECOND_ORDER;
        int factor = structure.specifics() + number;
        if (second ? number != 0 : !structure.hasGenerals() || factor >= structure.factors()) {
            throw new IllegalArgumentException("there is no general factor " + number);
        }
        int[] items = second ? IntStream.range(0, structure.items()).toArray() : structure.itemsOf(factor);
        double[] general = new double[items.length];
        double[] specific = new double[items.length];
        int[] groups = new int[items.length];
        for (int i = 0; i < items.length; i++) {
            int group = structure.loads().get(items[i]).get(0);
            double own = fit.loading(items[i], group);
            double up = second ? fit.secondOrderLoading(group) : 0;
            groups[i] = group < structure.specifics() ? group : -1;
            general[i] = second ? own * up : fit.loading(items[i], factor);
            specific[i] = groups[i] < 0 ? 0 : second ? own * Math.sqrt(1 - up * up) : own;
        }
        double[] residual = IntStream.of(items).mapToDouble(fit::residual).toArray();
        return new BifactorIndices(general, specific, residual, groups);
    }

    private IntStream all() {
        return IntStream.range(0, general.length);
    }

    private IntStream of(int group) {
        return all().filter(i -> groupOf[i] == group);
    }

    /** {@return whether {@code group} has items here} */
    public boolean has(int group) {
        return of(group).findAny().isPresent();
    }

    /** {@return loading of an item on the general factor} */
    public double general(int item) {
        return general[item];
    }

    /** {@return loading of an item on its group factor; 0 without one} */
    public double specific(int item) {
        return specific[item];
    }

    private static double squareOfSum(DoubleStream values) {
        double sum = values.sum();
        return sum * sum;
    }

    private double commonOfGroups() {
        return IntStream.range(0, groups)
                .mapToDouble(group -> squareOfSum(of(group).mapToDouble(this::specific)))
                .sum();
    }

    private double variance() {
        return squareOfSum(all().mapToDouble(this::general))
                + commonOfGroups()
                + DoubleStream.of(residual).sum();
    }

    /** {@return omega total: the share of the variance of the sum that all factors explain, 0 to 1} */
    public double omegaTotal() {
        return (squareOfSum(all().mapToDouble(this::general)) + commonOfGroups()) / variance();
    }

    /** {@return omega hierarchical: the share that the general factor explains (McDonald, 1999)} */
    public double omegaHierarchical() {
        return squareOfSum(all().mapToDouble(this::general)) / variance();
    }

    /** {@return omega total of the items of {@code group} alone} */
    public double omegaOfGroup(int group) {
        return (common(group, general) + common(group, specific)) / variance(group);
    }

    /** {@return the share of the variance of the sum of a group's items that is its group factor's alone} */
    public double omegaHierarchicalOfGroup(int group) {
        return common(group, specific) / variance(group);
    }

    private double common(int group, double... loadings) {
        return squareOfSum(of(group).mapToDouble(i -> loadings[i]));
    }

    private double variance(int group) {
        return common(group, general)
                + common(group, specific)
                + of(group).mapToDouble(i -> residual[i]).sum();
    }

    private static double squares(double... loadings) {
        return DoubleStream.of(loadings).map(l -> l * l).sum();
    }

    /** {@return explained common variance: the general factor's part of all squared loadings, 0 to 1} */
    public double explainedCommonVariance() {
        return squares(general) / (squares(general) + squares(specific));
    }

    /** {@return the part of all squared loadings that are those of one group factor} */
    public double explainedCommonVariance(int group) {
        double own = of(group).mapToDouble(i -> specific[i] * specific[i]).sum();
        return own / (squares(general) + squares(specific));
    }

    /** {@return the general factor's part of the squared loadings of one item (Stucky &amp; Edelen, 2015)} */
    public double itemExplainedCommonVariance(int item) {
        double square = general[item] * general[item];
        return square / (square + specific[item] * specific[item]);
    }

    /**
     * {@return the share of correlations between items of different groups, which only the general factor makes (PUC;
     * Bonifay et al., 2015)}
     */
    public double uncontaminatedCorrelations() {
        double pairs = general.length * (general.length - 1.0);
        double within = IntStream.range(0, groups)
                .mapToLong(group -> of(group).count())
                .mapToDouble(n -> n * (n - 1.0))
                .sum();
        return 1 - within / pairs;
    }

    /** {@return construct replicability H of the general factor (Hancock &amp; Mueller, 2001), 0 to 1} */
    public double replicability() {
        return replicability(DoubleStream.of(general));
    }

    /** {@return H of one group factor} */
    public double replicability(int group) {
        return replicability(of(group).mapToDouble(this::specific));
    }

    private static double replicability(DoubleStream loadings) {
        double sum = loadings.map(l -> l * l / (1 - l * l)).sum();
        return 1 / (1 + 1 / sum);
    }

    /**
     * Returns the average relative bias: the mean of |l - g| / |g|, where l are the loadings of one factor alone.
     *
     * @param alone standardised loadings of the model with one factor, by item
     */
    public double averageRelativeBias(double... alone) {
        return all().mapToDouble(i -> Math.abs((alone[i] - general[i]) / general[i]))
                .average()
                .orElse(Double.NaN);
    }
}
