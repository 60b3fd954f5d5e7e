package org.kindscale.psychometrics.factor;

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

    private static final LegendreRuleFactory RULES = new LegendreRuleFactory();
    /** For angles of a correlation up to {@link #WEAK}, up to {@link #MODEST}, and for all else. */
    private static final GaussIntegrator FEW = new GaussIntegrator(RULES.getRule(10));

    private static final GaussIntegrator SOME = new GaussIntegrator(RULES.getRule(16));
    private static final GaussIntegrator MANY = new GaussIntegrator(RULES.getRule(24));
    private static final double WEAK = 0.3;
    private static final double MODEST = 0.75;
    private static final double STRONG = 0.925;
    /** Where a normal variable has no probability left beyond, in double precision. */
    private static final double FAR = 37;
    /** Below this a rectangle's probability is computed anew, from the tails on its own side. */
    private static final double SMALL = 1e-7;

    private final double rho;
    private final double root;
    private final boolean strong;
    private final double[] node;
    private final double[] weight;
    /** Of angles: the sine, and the square of the cosine. */
    private final double[] sine;

    private final double[] cosineSquared;

    /**
     * Takes the correlation.
     *
     * @param rho correlation, above -1 and below 1
     */
    public BivariateNormal(double rho) {
        this.rho = rho;
        this.root = Math.sqrt((1 - rho) * (1 + rho));
        this.strong = Math.abs(rho) > STRONG;
        double size = Math.abs(rho);
        GaussIntegrator rule = size <= WEAK ? FEW : size <= MODEST ? SOME : MANY;
        this.node = new double[rule.getNumberOfPoints()];
        this.weight = new double[node.length];
        this.sine = new double[node.length];
        this.cosineSquared = new double[node.length];
        double half = (strong ? root : StrictMath.asin(size)) / 2;
        for (int i = 0; i < node.length; i++) {
            node[i] = half * (1 + rule.getPoint(i));
            weight[i] = half * rule.getWeight(i) / (2 * Math.PI);
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
     * {@return by category of Y, the slope in {@code h} of P(X &lt;= h and Y in the category): the density of X at h
     * times the share of Y between two thresholds, where X is h}
     */
    public double[] edges(double h, Thresholds columns) {
        double density = StrictMath.exp(-h * h / 2) / Math.sqrt(2 * Math.PI);
        double[] edges = new double[columns.categories()];
        double below = 0;
        for (int j = 0; j < edges.length; j++) {
            double to = Tails.normal((columns.at(j + 1) - rho * h) / root);
            edges[j] = density * (to - below);
            below = to;
        }
        return edges;
    }

    /** A value of one variable, and the probability of less. */
    private record Cut(double at, double below) {

        static Cut of(double at) {
            return new Cut(at, Tails.normal(at));
        }
    }

    /** The thresholds of one variable; what is asked of them at every correlation is set up once. */
    public static final class Thresholds {

        private final Cut[] cuts;

        private Thresholds(double... rising) {
            cuts = new Cut[rising.length + 2];
            cuts[0] = Cut.of(Double.NEGATIVE_INFINITY);
            for (int t = 0; t < rising.length; t++) {
                cuts[t + 1] = Cut.of(rising[t]);
            }
            cuts[rising.length + 1] = Cut.of(Double.POSITIVE_INFINITY);
        }

        /** {@return these thresholds, from the lowest to the highest} */
        public static Thresholds of(double... rising) {
            return new Thresholds(rising);
        }

        /** {@return how many categories they part: one more than thresholds} */
        int categories() {
            return cuts.length - 1;
        }

        double at(int index) {
            return cuts[index].at;
        }

        /** {@return whether every threshold is a number} */
        boolean areFinite() {
            for (int t = 1; t < cuts.length - 1; t++) {
                if (Double.isNaN(cuts[t].at) || Double.isInfinite(cuts[t].at)) {
                    return false;
                }
            }
            return true;
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
     * @param rows thresholds of X
     * @param columns thresholds of Y
     * @return one more row and column than thresholds; a small probability keeps its relative accuracy to about 1e-8
     */
    public double[][] cells(Thresholds rows, Thresholds columns) {
        double[][] cells = differences((x, y) -> lower(x, y, rho < 0), rows, columns);
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells[i].length; j++) {
                if (cells[i][j] < SMALL) {
                    double[] x = {rows.at(i), rows.at(i + 1)};
                    cells[i][j] = small(x, columns.at(j), columns.at(j + 1));
                }
            }
        }
        return cells;
    }

    /** {@return the slopes of the probabilities of {@link #cells} in the correlation} */
    public double[][] slopes(Thresholds rows, Thresholds columns) {
        // the slope of P(X <= h and Y <= k) in the correlation is the density (Plackett, 1954)
        return differences((x, y) -> density(x.at, y.at), rows, columns);
    }

    private static double[][] differences(ToDoubleBiFunction<Cut, Cut> corner, Thresholds rows, Thresholds columns) {
        Cut[] down = rows.cuts;
        Cut[] across = columns.cuts;
        double[][] at = new double[down.length][across.length];
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < at[i].length; j++) {
                at[i][j] = corner.applyAsDouble(down[i], across[j]);
            }
        }
        double[][] cells = new double[rows.categories()][columns.categories()];
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells[i].length; j++) {
                cells[i][j] = at[i + 1][j + 1] - at[i][j + 1] - at[i + 1][j] + at[i][j];
            }
        }
        return cells;
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
