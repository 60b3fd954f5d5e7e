package org.kindscale.psychometrics.factor;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.LegendreRuleFactory;
import org.kindscale.psychometrics.Tails;

/**
 * Probabilities of two standard normal variables X and Y of one correlation; absolute error near 1e-15.
 *
 * <p>For a modest correlation the density is integrated over the correlation from 0, put as an angle (Drezner &amp;
 * Wesolowsky, 1990, doi:10.1080/00949659008811236); for a strong one from 1 down, the first terms of the integrand's
 * series being integrated in closed form (Genz, 2004, doi:10.1023/B:STCO.0000035304.20635.31). Both by Gauss-Legendre
 * quadrature, whose nodes are set up once for the correlation.
 */
public final class BivariateNormal {

    private static final GaussIntegrator RULE = new GaussIntegrator(new LegendreRuleFactory().getRule(24));
    private static final double STRONG = 0.925;
    /** Where a normal variable has no probability left beyond, in double precision. */
    private static final double FAR = 37;
    /** Below this a rectangle's probability is computed anew, from the tails on its own side. */
    private static final double SMALL = 1e-7;

    private final double rho;
    private final double root;
    private final boolean strong;
    private final double[] node = new double[RULE.getNumberOfPoints()];
    private final double[] weight = new double[RULE.getNumberOfPoints()];
    /** Of angles: the sine, and the square of the cosine. */
    private final double[] sine = new double[node.length];

    private final double[] cosineSquared = new double[node.length];

    /**
     * Takes the correlation.
     *
     * @param rho correlation, above -1 and below 1
     */
    public BivariateNormal(double rho) {
        this.rho = rho;
        this.root = Math.sqrt((1 - rho) * (1 + rho));
        this.strong = Math.abs(rho) > STRONG;
        double half = (strong ? root : StrictMath.asin(Math.abs(rho))) / 2;
        for (int i = 0; i < node.length; i++) {
            node[i] = half * (1 + RULE.getPoint(i));
            weight[i] = half * RULE.getWeight(i) / (2 * Math.PI);
            if (!strong) {
                sine[i] = StrictMath.sin(node[i]);
                cosineSquared[i] = (1 - sine[i]) * (1 + sine[i]);
            }
        }
    }

    /** {@return the density at (h, k), 0 where either is infinite} */
    double density(double h, double k) {
        if (Double.isInfinite(h) || Double.isInfinite(k)) {
            return 0;
        }
        double z = (h - rho * k) / root;
        return StrictMath.exp(-(z * z + k * k) / 2) / (2 * Math.PI * root);
    }

    /**
     * {@return the slope in {@code h} of P(X &lt;= h and low &lt; Y &lt;= high): the density of X at h times the share
     * of Y between the two, where X is h}
     */
    public double edge(double h, double low, double high) {
        double share = Tails.normal((high - rho * h) / root) - Tails.normal((low - rho * h) / root);
        return StrictMath.exp(-h * h / 2) / Math.sqrt(2 * Math.PI) * share;
    }

    /** A value of one variable, and the probability of less. */
    private record Cut(double at, double below) {

        static Cut of(double at) {
            return new Cut(at, Tails.normal(at));
        }
    }

    /** {@return P(X &lt;= h and Y &lt;= k), 0 to 1; either may be infinite} */
    public double lower(double h, double k) {
        return lower(Cut.of(h), Cut.of(k), rho < 0);
    }

    private double lower(Cut first, Cut second, boolean opposed) {
        double h = first.at;
        double k = second.at;
        if (Math.min(h, k) < -FAR) {
            return 0;
        }
        double least = h < k ? first.below : second.below;
        if (Math.max(h, k) > FAR) {
            return least;
        }
        if (!strong) {
            double gain = byAngle(h, opposed ? -k : k);
            return Math.max(0, first.below * second.below + (opposed ? -gain : gain));
        }
        // of correlation 1 or -1, less or more what the way to rho costs
        if (opposed) {
            double full = h + k > 0 ? first.below - Tails.normal(-k) : 0;
            return Math.max(0, full) + byRoot(h, -k);
        }
        return Math.max(0, least - byRoot(h, k));
    }

    /** The integral over theta from 0 to asin |rho| of exp(-(h^2 + k^2 - 2 h k sin theta) / (2 cos^2 theta)) / 2 pi. */
    private double byAngle(double h, double k) {
        double squares = (h * h + k * k) / 2;
        double sum = 0;
        for (int i = 0; i < node.length; i++) {
            sum += weight[i] * StrictMath.exp((h * k * sine[i] - squares) / cosineSquared[i]);
        }
        return sum;
    }

    /**
     * The integral over x from 0 to a = sqrt(1 - rho^2) of exp(-b^2 / (2 x^2) - h k / (1 + s)) / s / 2 pi, with b = h -
     * k and s = sqrt(1 - x^2). The series of exp(-h k / (1 + s) + h k / 2) / s begins 1 + c x^2 + c d x^4.
     */
    private double byRoot(double h, double k) {
        double b = Math.abs(h - k);
        double c = (4 - h * k) / 8;
        double d = (12 - h * k) / 16;
        double scale = StrictMath.exp(-h * k / 2);
        double sum = 0;
        for (int i = 0; i < node.length; i++) {
            double square = node[i] * node[i];
            double s = Math.sqrt(1 - square);
            double rest = StrictMath.exp(-h * k * (1 - s) / (2 * (1 + s))) / s - (1 + c * square * (1 + d * square));
            sum += weight[i] * scale * StrictMath.exp(-b * b / (2 * square)) * rest;
        }
        double edge = root * StrictMath.exp(-b * b / (2 * root * root));
        double first = edge - b * Math.sqrt(2 * Math.PI) * Tails.normal(-b / root);
        double second = (edge * root * root - b * b * first) / 3;
        double third = (edge * StrictMath.pow(root, 4) - b * b * second) / 5;
        return sum + scale * (first + c * second + c * d * third) / (2 * Math.PI);
    }

    /**
     * Returns the probabilities of the cells into which thresholds cut the plane.
     *
     * @param rows thresholds of X, rising
     * @param columns thresholds of Y, rising
     * @return one more row and column than thresholds; a small probability keeps its relative accuracy to about 1e-8
     */
    public double[][] cells(double[] rows, double[] columns) {
        double[][] cells = differences((x, y) -> lower(x, y, rho < 0), rows, columns);
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells[i].length; j++) {
                if (cells[i][j] < SMALL) {
                    double[] x = {cut(rows, i), cut(rows, i + 1)};
                    cells[i][j] = small(x, cut(columns, j), cut(columns, j + 1));
                }
            }
        }
        return cells;
    }

    /** {@return the slopes of the probabilities of {@link #cells} in the correlation} */
    public double[][] slopes(double[] rows, double[] columns) {
        // the slope of P(X <= h and Y <= k) in the correlation is the density (Plackett, 1954)
        return differences((x, y) -> density(x.at, y.at), rows, columns);
    }

    private static double[][] differences(ToDoubleBiFunction<Cut, Cut> corner, double[] rows, double[] columns) {
        Cut[] down = cuts(rows);
        Cut[] across = cuts(columns);
        double[][] at = new double[down.length][across.length];
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < at[i].length; j++) {
                at[i][j] = corner.applyAsDouble(down[i], across[j]);
            }
        }
        double[][] cells = new double[rows.length + 1][columns.length + 1];
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells[i].length; j++) {
                cells[i][j] = at[i + 1][j + 1] - at[i][j + 1] - at[i + 1][j] + at[i][j];
            }
        }
        return cells;
    }

    private static Cut[] cuts(double[] thresholds) {
        Cut[] cuts = new Cut[thresholds.length + 2];
        Arrays.setAll(cuts, i -> Cut.of(cut(thresholds, i)));
        return cuts;
    }

    private static double cut(double[] thresholds, int index) {
        if (index == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return index > thresholds.length ? Double.POSITIVE_INFINITY : thresholds[index - 1];
    }

    /** The probability of a rectangle, reflected first so that it lies in the lower tails. */
    private double small(double[] x, double low, double high) {
        boolean flipRows = x[0] + x[1] > 0;
        boolean flipColumns = low + high > 0;
        Cut a = Cut.of(flipRows ? -x[1] : x[0]);
        Cut b = Cut.of(flipRows ? -x[0] : x[1]);
        Cut c = Cut.of(flipColumns ? -high : low);
        Cut d = Cut.of(flipColumns ? -low : high);
        boolean opposed = rho < 0 ^ flipRows ^ flipColumns;
        return Math.max(0, lower(b, d, opposed) - lower(a, d, opposed) - lower(b, c, opposed) + lower(a, c, opposed));
    }
}
