package org.kindscale.psychometrics.latent;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.Bordered;
import org.kindscale.psychometrics.ScaledSystem;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.factor.ModelFit;

/**
 * Standard errors by the sandwich of Huber and White where responses are missing, with the observed information, as
 * lavaan's {@code missing = "ml", estimator = "MLR"}. The scaled test is not given.
 */
final class IncompleteErrors {

    private static final double SINGULAR = 1e-10;

    private final Point point;
    private final IncompleteSample sample;
    private final double[][] columns;
    private final double[] mu;
    private final Map<String, Integer> numbers = new HashMap<>();
    /** Sums of the products of scores, row after row. */
    private final double[] products;

    IncompleteErrors(Point point, IncompleteSample sample) {
        this.point = point;
        this.sample = sample;
        this.columns = point.columns();
        this.mu = point.matrices().expected();
        for (Moments.Pattern pattern : sample.moments().patterns()) {
            numbers.put(Arrays.toString(pattern.answered()), numbers.size());
        }
        int q = point.vector().length;
        this.products = new double[q * q];
    }

    /** {@return the errors beside the plain fit; empty if the information cannot be inverted} */
    Optional<RobustFit> of(Persons rows, ModelFit plain, StructureCells layout) {
        return ScaledSystem.inverse(point.hessian(), SINGULAR).map(inverse -> {
            rows.each(this::add);
            // the misfit is -2 log-likelihood of a person
            SymmetricMatrix bread = inverse.scaled(i -> Math.sqrt(2));
            int q = bread.size();
            double persons = sample.persons();
            SymmetricMatrix meat = SymmetricMatrix.of(q, (a, b) -> products[a * q + b] / persons);
            SymmetricMatrix errors = Sandwich.squeezed(bread, meat).scaled(i -> 1 / Math.sqrt(persons));
            double[] sds =
                    IntStream.range(0, mu.length).mapToDouble(sample::unit).toArray();
            return new RobustFit(plain, Double.NaN, Double.NaN, errors, layout, sds);
        });
    }

    private void add(double... row) {
        double[] apart = sample.inUnits(row);
        int[] own = IntStream.range(0, apart.length)
                .filter(i -> !Double.isNaN(apart[i]))
                .toArray();
        Integer pattern = numbers.get(Arrays.toString(own));
        if (pattern == null) {
            return; // nothing answered
        }
        for (int i = 0; i < apart.length; i++) {
            apart[i] = Double.isNaN(apart[i]) ? 0 : apart[i] - mu[i];
        }
        double[] score = point.score(pattern, Bordered.vector(point.weighted(pattern, apart), columns));
        int q = score.length;
        for (int a = 0; a < q; a++) {
            for (int b = 0; b <= a; b++) {
                products[a * q + b] += score[a] * score[b];
            }
        }
    }
}
