package org.kindscale.psychometrics.latent;

import java.util.Optional;
import org.kindscale.psychometrics.Bordered;
import org.kindscale.psychometrics.ScaledSystem;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.factor.ModelFit;

/**
 * Errors and a test that do not ask for normal data: the sandwich of Huber and White, and the scaled statistic of Yuan
 * and Bentler (2000, doi:10.1111/0081-1750.00078) in the form of Mplus, lavaan's MLR.
 *
 * <p>With A the observed information of a person and B the mean of the products of the persons' scores, the parameters
 * have covariances A^-1 B A^-1 / n. The scaling factor is (t1 - t0) / df, t0 = tr(B A^-1) of the model and t1 that of
 * the saturated one, which is half of Mardia's kurtosis less half of k.
 */
final class Sandwich {

    private static final double SINGULAR = 1e-10;

    private final Point point;
    private final SymmetricMatrix sample;
    private final double[] sds;
    private final int items;
    private final double[] means;
    private long persons;

    /** Sums of the products of scores, row after row. */
    private final double[] products;

    private double mardia;
    private final double[] fourth;

    Sandwich(Point point, SymmetricMatrix sample, double... sds) {
        this.point = point;
        this.sample = sample;
        this.sds = sds.clone();
        this.items = sds.length;
        this.means = new double[items];
        this.fourth = new double[items];
        int q = point.vector().length;
        this.products = new double[q * q];
    }

    /** {@return the robust fit beside the plain one; empty if the information cannot be inverted} */
    Optional<RobustFit> of(Persons rows, ModelFit plain, StructureCells layout) {
        Optional<SymmetricMatrix> inverse = ScaledSystem.inverse(point.hessian(), SINGULAR);
        if (inverse.isEmpty()) {
            return Optional.empty();
        }
        rows.each(this::addMeans);
        for (int i = 0; i < items; i++) {
            means[i] /= persons;
        }
        add(rows);
        // the misfit is -2 log-likelihood of a person
        SymmetricMatrix bread = inverse.get().scaled(i -> Math.sqrt(2));
        int q = bread.size();
        SymmetricMatrix meat = SymmetricMatrix.of(q, (a, b) -> products[a * q + b] / persons);
        double own = 0;
        for (int i = 0; i < items; i++) {
            own += (fourth[i] / persons - 1) / 2;
        }
        double saturated = (mardia / persons - items) / 2;
        double scaling = (saturated - traceOfProduct(bread, meat)) / plain.degreesOfFreedom();
        double baseline = (saturated - own) / plain.baselineDegreesOfFreedom();
        SymmetricMatrix errors = squeezed(bread, meat).scaled(i -> 1 / Math.sqrt((double) persons));
        return Optional.of(new RobustFit(plain, scaling, baseline, errors, layout, sds));
    }

    private void addMeans(double... row) {
        for (int i = 0; i < items; i++) {
            means[i] += row[i];
        }
        persons++;
    }

    private void add(Persons rows) {
        double[][] columns = point.columns();
        double[] weight = point.root().orElseThrow().inverse();
        double[] own = sample.root(0).orElseThrow().inverse();
        double[] z = new double[items];
        int q = point.vector().length;
        rows.each(row -> {
            for (int i = 0; i < items; i++) {
                z[i] = (row[i] - means[i]) / sds[i];
                fourth[i] += z[i] * z[i] * z[i] * z[i];
            }
            double distance = dot(z, times(own, z));
            mardia += distance * distance;
            double[] score = point.score(Bordered.vector(times(weight, z), columns));
            for (int a = 0; a < q; a++) {
                for (int b = 0; b <= a; b++) {
                    products[a * q + b] += score[a] * score[b];
                }
            }
        });
    }

    private double[] times(double[] matrix, double[] z) {
        double[] product = new double[items];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                product[i] += matrix[i * items + j] * z[j];
            }
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double traceOfProduct(SymmetricMatrix a, SymmetricMatrix b) {
        return dot(a.cells(), b.cells());
    }

    /** {@return A B A} */
    static SymmetricMatrix squeezed(SymmetricMatrix bread, SymmetricMatrix meat) {
        int q = bread.size();
        double[][] half = new double[q][q];
        for (int i = 0; i < q; i++) {
            for (int l = 0; l < q; l++) {
                for (int j = 0; j < q; j++) {
                    half[i][j] += bread.get(i, l) * meat.get(l, j);
                }
            }
        }
        return SymmetricMatrix.of(q, (i, j) -> {
            double sum = 0;
            for (int l = 0; l < q; l++) {
                sum += half[i][l] * bread.get(l, j);
            }
            return sum;
        });
    }
}
