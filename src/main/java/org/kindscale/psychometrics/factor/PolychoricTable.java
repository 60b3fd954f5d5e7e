package org.kindscale.psychometrics.factor;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.kindscale.psychometrics.factor.BivariateNormal.Thresholds;

/** Proportions without empty categories, with the thresholds of the items. */
final class PolychoricTable {

    private static final double CORRECTION = 0.5;
    private static final int STEPS = 100;
    private static final double PRECISE = 1e-13;
    private static final double PRECISE_SECANT = 1e-15;
    private static final double FARTHEST_START = 0.9;
    /** Beyond it cells can be so nearly impossible that the likelihood is level, in double precision. */
    private static final double STEEP = 0.8;

    private static final double LEVEL = 1e-15;
    private static final double EDGE = 1e-9;

    private final long persons;
    private final int emptyCells;
    private final double[][] share;
    private final Thresholds rows;
    private final Thresholds columns;

    /** The log-likelihood per person at one rho, its slope, and the expectation of its bend without the sign. */
    private record Ascent(double rho, double value, double slope, double information) {}

    PolychoricTable(long[][] counts, Thresholds rows, Thresholds columns) {
        long all = 0;
        int empty = 0;
        for (long[] row : counts) {
            for (long count : row) {
                all += count;
                empty += count == 0 ? 1 : 0;
            }
        }
        this.persons = all;
        this.emptyCells = empty;
        this.share = new double[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            share[i] = new double[counts[i].length];
            for (int j = 0; j < counts[i].length; j++) {
                share[i][j] = (double) counts[i][j] / all;
            }
        }
        this.rows = rows;
        this.columns = columns;
    }

    static PolychoricTable of(long[][] counts, long[] rowMargin, long[] columnMargin) {
        int[] used = used(columnMargin);
        long[][] kept = IntStream.of(used(rowMargin))
                .mapToObj(i -> IntStream.of(used).mapToLong(j -> counts[i][j]).toArray())
                .toArray(long[][]::new);
        return new PolychoricTable(kept, ofUsed(rowMargin), ofUsed(columnMargin));
    }

    private static Thresholds ofUsed(long... margin) {
        return Thresholds.of(
                Polychoric.thresholds(LongStream.of(margin).filter(n -> n > 0).toArray()));
    }

    /** Proportions with empty cells filled, thresholds from their own margins. */
    private PolychoricTable(PolychoricTable plain, double correction) {
        this.persons = plain.persons;
        this.emptyCells = plain.emptyCells;
        this.share = Arrays.stream(plain.share)
                .map(row -> DoubleStream.of(row)
                        .map(cell -> cell == 0 ? correction / persons : cell)
                        .toArray())
                .toArray(double[][]::new);
        double[] rowSums = Arrays.stream(share)
                .mapToDouble(row -> DoubleStream.of(row).sum())
                .toArray();
        double[] columnSums = IntStream.range(0, share[0].length)
                .mapToDouble(
                        j -> Arrays.stream(share).mapToDouble(row -> row[j]).sum())
                .toArray();
        this.rows = Thresholds.of(Polychoric.quantiles(rowSums, 1));
        this.columns = Thresholds.of(Polychoric.quantiles(columnSums, 1));
    }

    private static int[] used(long... margin) {
        return IntStream.range(0, margin.length).filter(i -> margin[i] > 0).toArray();
    }

    /** {@return the persons that answered both items} */
    long persons() {
        return persons;
    }

    /** {@return the empty cells} */
    int emptyCells() {
        return emptyCells;
    }

    /** {@return this, a part of a person in each empty cell} */
    PolychoricTable corrected() {
        return new PolychoricTable(this, CORRECTION);
    }

    /** {@return whether no margin passes 1 before its last category, as corrected ones can} */
    boolean fits() {
        return rows.areFinite() && columns.areFinite();
    }

    Polychoric estimate() {
        if (rows.categories() < 2 || columns.categories() < 2 || persons == 0) {
            return new Polychoric(Polychoric.Outcome.NOT_DEFINED, this, Double.NaN, Double.NaN);
        }
        Ascent top = top();
        double rho = top.rho();
        return Math.abs(rho) > 1 - EDGE || isLevelToTheEdge(top)
                ? new Polychoric(Polychoric.Outcome.BOUNDARY, this, Math.signum(rho), Double.NaN)
                : new Polychoric(Polychoric.Outcome.CONVERGED, this, rho, top.value());
    }

    /**
     * Fisher scoring from the correlation of the numbers of the categories, then secants of the slope, inside the
     * shrinking interval in which the slope changes sign. What a secant leaves is of the order of its last two moves
     * multiplied.
     */
    private Ascent top() {
        double low = -1;
        double high = 1;
        double move = 1;
        double before = 1;
        Ascent here = at(Math.max(-FARTHEST_START, Math.min(FARTHEST_START, ofNumbers())));
        double bend = -here.information();
        for (int step = 0; step < STEPS && isOnTheWay(here.rho(), move, before); step++) {
            double rho = here.rho();
            low = here.slope() > 0 ? rho : low;
            high = here.slope() > 0 ? high : rho;
            double next = rho - here.slope() / bend;
            boolean outside = !(next > low && next < high);
            if (outside) {
                next = (low + high) / 2;
            }
            Ascent there = at(next);
            before = outside ? 1 : move;
            move = next - rho;
            double secant = (there.slope() - here.slope()) / move;
            bend = secant < 0 ? secant : -there.information();
            here = there;
        }
        return here;
    }

    /** {@return whether the likelihood never falls again on the way to the limit: no place there is better} */
    private boolean isLevelToTheEdge(Ascent top) {
        double rho = top.rho();
        return Math.abs(rho) > STEEP && at(Math.signum(rho) * (1 - EDGE)).value() >= top.value() - LEVEL;
    }

    private static boolean isOnTheWay(double rho, double move, double before) {
        double room = (1 - rho) * (1 + rho);
        return Math.abs(move) > PRECISE && Math.abs(move * before) > PRECISE_SECANT * room * room;
    }

    private double ofNumbers() {
        double[] sums = new double[5];
        for (int i = 0; i < share.length; i++) {
            for (int j = 0; j < share[i].length; j++) {
                double p = share[i][j];
                sums[0] += p * i;
                sums[1] += p * j;
                sums[2] += p * i * i;
                sums[3] += p * j * j;
                sums[4] += p * i * j;
            }
        }
        double spread = (sums[2] - sums[0] * sums[0]) * (sums[3] - sums[1] * sums[1]);
        return spread > 0 ? (sums[4] - sums[0] * sums[1]) / Math.sqrt(spread) : 0;
    }

    private Ascent at(double rho) {
        BivariateNormal normal = new BivariateNormal(rho);
        double[][] cells = normal.cells(rows, columns);
        double[][] slopes = normal.slopes(rows, columns);
        double value = 0;
        double slope = 0;
        double information = 0;
        for (int i = 0; i < share.length; i++) {
            for (int j = 0; j < share[i].length; j++) {
                if (cells[i][j] > 0) {
                    value += share[i][j] * StrictMath.log(cells[i][j]);
                    slope += share[i][j] * slopes[i][j] / cells[i][j];
                    information += slopes[i][j] * slopes[i][j] / cells[i][j];
                } else if (share[i][j] > 0) {
                    // a response where none can be: away from here
                    return new Ascent(rho, Double.NEGATIVE_INFINITY, -rho * Double.MAX_VALUE, 1);
                }
            }
        }
        return new Ascent(rho, value, slope, information);
    }
}
