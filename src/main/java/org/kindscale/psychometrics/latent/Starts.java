package org.kindscale.psychometrics.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealVector;
import org.kindscale.psychometrics.SymmetricMatrix;

/** Where the search for a factor model of correlations begins: from the correlations within and between factors. */
final class Starts {

    /** How much of the communality a general factor takes at first. */
    private static final double[] SHARES = {-1, 0.6, 0.85, 0.3};

    private final StructureCells layout;
    private final LatentStructure structure;
    private final SymmetricMatrix sample;
    private final double[] communality;
    /** By item: the sign of its loading on its lowest factor, and on the general one. */
    private final double[] signs;

    private final double[] generalSigns;

    Starts(StructureCells layout, SymmetricMatrix sample) {
        this.layout = layout;
        this.structure = layout.structure();
        this.sample = sample;
        int k = structure.items();
        var inverse = sample.inverse();
        communality = IntStream.range(0, k)
                .mapToDouble(i -> inverse.map(m -> 1 - 1 / m.get(i, i)).orElse(0.5))
                .map(h -> Math.max(0.1, Math.min(0.9, h)))
                .toArray();
        signs = new double[k];
        generalSigns = new double[k];
        for (int f = 0; f < structure.factors(); f++) {
            orient(structure.itemsOf(f), f < structure.specifics() ? signs : generalSigns);
        }
        for (int i = 0; i < k; i++) {
            signs[i] = signs[i] == 0 ? generalSigns[i] : signs[i];
        }
    }

    private void orient(int[] items, double[] into) {
        RealVector first = new EigenDecompositionSymmetric(sample.select(items).toReal()).getEigenvector(0);
        double sum = 0;
        for (int i = 0; i < items.length; i++) {
            sum += first.getEntry(i);
        }
        for (int i = 0; i < items.length; i++) {
            into[items[i]] = first.getEntry(i) * sum < 0 ? -1 : 1;
        }
    }

    /** {@return some starts, the most promising first} */
    List<double[]> all() {
        List<double[]> all = new ArrayList<>();
        if (structure.hasGenerals()) {
            for (double share : SHARES) {
                all.add(withGenerals(share));
            }
        } else {
            all.add(simple(1));
            all.add(simple(0.5));
        }
        return all;
    }

    private double[] simple(double scale) {
        double[] x = new double[layout.cells().parameters()];
        double[][] between = between();
        for (int i = 0; i < structure.items(); i++) {
            int f = structure.loads().get(i).get(0);
            x[layout.loading(i, f)] = signs[i] * Math.sqrt(communality[i] * scale);
            x[layout.residual(i)] = 1 - communality[i] * scale;
        }
        int m = structure.factors();
        if (structure.kind() == LatentStructure.Kind.SECOND_ORDER) {
            double[] gamma = secondOrder(between);
            System.arraycopy(gamma, 0, x, layout.behind(), m);
        } else {
            for (int f = 1; f < m; f++) {
                for (int g = 0; g < f; g++) {
                    x[layout.correlation(f, g)] = limited(between[f][g]);
                }
            }
        }
        return x;
    }

    private double[] withGenerals(double share) {
        double[] x = new double[layout.cells().parameters()];
        double[] gamma = secondOrder(between());
        for (int i = 0; i < structure.items(); i++) {
            List<Integer> loads = structure.loads().get(i);
            double sign = generalSigns[i] * (loads.size() > 1 ? 1 : 0);
            double part = loads.size() < 2 ? 1 : share < 0 ? gamma[loads.get(0)] * gamma[loads.get(0)] : share;
            double own = Math.sqrt(communality[i] * part);
            x[layout.loading(i, loads.get(loads.size() - 1))] = generalSigns[i] * own;
            if (loads.size() > 1) {
                x[layout.loading(i, loads.get(0))] = sign * Math.sqrt(communality[i] * (1 - part)) * 0.9;
            }
            x[layout.residual(i)] = 1 - communality[i] * (part + 0.81 * (1 - part));
        }
        if (structure.kind() == LatentStructure.Kind.TWO_BIFACTOR) {
            x[layout.behind()] = 0.5;
        }
        return x;
    }

    /** Loadings of the factors on one of second order, from the mean of their correlations with the others. */
    private static double[] secondOrder(double[]... between) {
        int m = between.length;
        double[] gamma = new double[m];
        double total = 0;
        for (int f = 0; f < m; f++) {
            for (int g = 0; g < m; g++) {
                gamma[f] += f == g ? 0 : between[f][g];
            }
            total += gamma[f];
        }
        double mean = m < 2 ? 0.5 : Math.max(0.01, total / (m * (m - 1.0)));
        for (int f = 0; f < m; f++) {
            double own = m < 2 ? 0.5 : gamma[f] / (m - 1) / Math.sqrt(mean);
            gamma[f] = Math.max(0.2, Math.min(0.9, own));
        }
        return gamma;
    }

    /** Correlations of the lowest factors as the sums of their items have them, freed of error. */
    private double[][] between() {
        int m = structure.hasGenerals() ? structure.specifics() : structure.factors();
        double[][] between = new double[m][m];
        for (int f = 0; f < m; f++) {
            for (int g = 0; g < m; g++) {
                between[f][g] = limited(shared(f, g) / (strength(f) * strength(g)));
            }
        }
        return between;
    }

    private int[] lowest(int factor) {
        return IntStream.range(0, structure.items())
                .filter(i -> structure.loads().get(i).get(0) == factor)
                .toArray();
    }

    private double strength(int factor) {
        return IntStream.of(lowest(factor))
                .mapToDouble(i -> Math.sqrt(communality[i]))
                .sum();
    }

    private double shared(int one, int other) {
        double[] sign = structure.hasGenerals() ? generalSigns : signs;
        double sum = 0;
        for (int i : lowest(one)) {
            for (int j : lowest(other)) {
                sum += sign[i] * sign[j] * sample.get(i, j);
            }
        }
        return sum;
    }

    private static double limited(double correlation) {
        return Double.isNaN(correlation) ? 0 : Math.max(-0.8, Math.min(0.8, correlation));
    }
}
