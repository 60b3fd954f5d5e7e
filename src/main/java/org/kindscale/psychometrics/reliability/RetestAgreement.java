package org.kindscale.psychometrics.reliability;

import org.kindscale.psychometrics.Tails;
import org.kindscale.psychometrics.reliability.Reliability.Interval;

/**
 * How far two administrations of one scale agree, from the matched pairs of scores.
 *
 * <p>Two-way analysis of variance of {@code n} persons by 2 occasions, with the mean squares MSR (persons), MSC
 * (occasions) and MSE (residual); the coefficients and limits of Shrout and Fleiss (1979,
 * doi:10.1037/0033-2909.86.2.420) and McGraw and Wong (1996, doi:10.1037/1082-989X.1.1.30), as psych::ICC(lmer = FALSE)
 * reports them. Scores are in raw-score points. A value that the pairs do not determine, as from fewer than 2 of them,
 * is NaN.
 */
public final class RetestAgreement {

    private static final double CONFIDENCE = 0.95;
    private static final double LIMITS = 1.96;

    private final long pairs;
    private final double meanSum;
    private final double meanChange;
    private final double sumSquares;
    private final double changeSquares;
    private final double products;

    private RetestAgreement(Pairs pairs) {
        this.pairs = pairs.count;
        this.meanSum = pairs.meanSum;
        this.meanChange = pairs.meanChange;
        this.sumSquares = pairs.sumSquares;
        this.changeSquares = pairs.changeSquares;
        this.products = pairs.products;
    }

    /**
     * Collects matched pairs, in any order, in constant memory; two collections of disjoint persons may be combined.
     *
     * <p>Keeps means and centred sums of squares of x1 + x2 and x2 - x1, updated stably (Chan, Golub &amp; LeVeque,
     * 1983). Not for use by two threads at once.
     */
    public static final class Pairs {

        private long count;
        private double meanSum;
        private double meanChange;
        private double sumSquares;
        private double changeSquares;
        private double products;

        /** Adds a person's scores on the first and second occasion; a pair with a NaN is passed over. */
        public void add(double first, double second) {
            if (Double.isNaN(first) || Double.isNaN(second)) {
                return;
            }
            Pairs one = new Pairs();
            one.count = 1;
            one.meanSum = first + second;
            one.meanChange = second - first;
            combine(one);
        }

        /** Adds the pairs of {@code other}, which is left as it is. */
        public void combine(Pairs other) {
            if (other.count == 0) {
                return;
            }
            double share = other.count / (double) (count + other.count);
            double weight = count * share;
            double sumStep = other.meanSum - meanSum;
            double changeStep = other.meanChange - meanChange;
            sumSquares += other.sumSquares + weight * sumStep * sumStep;
            changeSquares += other.changeSquares + weight * changeStep * changeStep;
            products += other.products + weight * sumStep * changeStep;
            meanSum += share * sumStep;
            meanChange += share * changeStep;
            count += other.count;
        }

        /** {@return the agreement of the pairs so far} */
        public RetestAgreement agreement() {
            return new RetestAgreement(this);
        }
    }

    /**
     * An intraclass correlation of single scores with its test against 0.
     *
     * @param value the coefficient, at most 1; may be below 0
     * @param lower lower limit of the 95 % interval
     * @param upper upper limit of the 95 % interval
     * @param f MSR / MSE
     * @param df1 degrees of freedom of MSR, n - 1
     * @param df2 degrees of freedom of MSE, n - 1
     * @param p P(F &gt;= f), proportion
     */
    public record Intraclass(double value, double lower, double upper, double f, double df1, double df2, double p) {

        /**
         * {@return the coefficient of the mean of both occasions, ICC(2,k) or ICC(3,k) with k = 2: 2 r / (1 + r),
         * limits likewise (McGraw &amp; Wong, 1996, doi:10.1037/1082-989X.1.1.30)}
         */
        public Intraclass ofMeans() {
            return new Intraclass(stepped(value), stepped(lower), stepped(upper), f, df1, df2, p);
        }

        private static double stepped(double r) {
            return 2 * r / (1 + r);
        }
    }

    /** {@return the number of pairs, {@code n}} */
    public long pairs() {
        return pairs;
    }

    /** {@return the mean score on the first occasion} */
    public double firstMean() {
        return pairs == 0 ? Double.NaN : (meanSum - meanChange) / 2;
    }

    /** {@return the mean score on the second occasion} */
    public double secondMean() {
        return pairs == 0 ? Double.NaN : (meanSum + meanChange) / 2;
    }

    /** {@return the standard deviation of the first scores, denominator n - 1} */
    public double firstSd() {
        return Math.sqrt(Math.max(0, sumSquares + changeSquares - 2 * products) / 4 / degrees());
    }

    /** {@return the standard deviation of the second scores, denominator n - 1} */
    public double secondSd() {
        return Math.sqrt(Math.max(0, sumSquares + changeSquares + 2 * products) / 4 / degrees());
    }

    /** {@return Pearson's correlation of the two occasions, -1 to 1; NaN if either has no variance} */
    public double correlation() {
        double first = sumSquares + changeSquares - 2 * products;
        double second = sumSquares + changeSquares + 2 * products;
        if (!(first > 0 && second > 0)) {
            return Double.NaN;
        }
        double r = (sumSquares - changeSquares) / Math.sqrt(first * second);
        return Math.max(-1, Math.min(1, r));
    }

    /** {@return the mean of second minus first score} */
    public double meanChange() {
        return pairs == 0 ? Double.NaN : meanChange;
    }

    /** {@return the standard deviation of second minus first score, denominator n - 1} */
    public double sdOfChange() {
        return Math.sqrt(changeSquares / degrees());
    }

    /** {@return the paired t of the mean change, of n - 1 degrees of freedom} */
    public double t() {
        return meanChange() / (sdOfChange() / Math.sqrt((double) pairs));
    }

    /**
     * {@return the mean change less and plus 1.96 of its standard deviations (Bland &amp; Altman, 1986,
     * doi:10.1016/S0140-6736(86)90837-8)}
     */
    public Interval limitsOfAgreement() {
        double half = LIMITS * sdOfChange();
        return new Interval(meanChange() - half, meanChange() + half);
    }

    /** {@return MSR, the mean square between persons, of n - 1 degrees of freedom} */
    public double meanSquarePersons() {
        return sumSquares / 2 / degrees();
    }

    /** {@return MSC, the mean square between occasions, of 1 degree of freedom: n meanChange^2 / 2} */
    public double meanSquareOccasions() {
        return pairs * meanChange() * meanChange() / 2;
    }

    /** {@return MSE, the residual mean square, of n - 1 degrees of freedom: half the variance of the change} */
    public double meanSquareError() {
        return changeSquares / 2 / degrees();
    }

    private double degrees() {
        return pairs < 2 ? Double.NaN : pairs - 1;
    }

    /**
     * Returns ICC(2,1), agreement of single scores, occasions random: (MSR - MSE) / (MSR + MSE + 2 (MSC - MSE) / n); a
     * general rise between the occasions lowers it.
     */
    public Intraclass agreementOfSingleScores() {
        double msr = meanSquarePersons();
        double msc = meanSquareOccasions();
        double mse = meanSquareError();
        double n = pairs;
        double value = (msr - mse) / (msr + mse + 2 * (msc - mse) / n);
        double ratio = 2 * value * msc / mse;
        double other = n * (1 + value) - 2 * value;
        // without residual the limit of the degrees of freedom is 1
        double df =
                mse == 0 ? 1 : (n - 1) * (ratio + other) * (ratio + other) / ((n - 1) * ratio * ratio + other * other);
        double up = upperPoint(n - 1, df);
        double down = upperPoint(df, n - 1);
        double error = 2 * msc + (n - 2) * mse;
        double lower = n * (msr - up * mse) / (up * error + n * msr);
        double upper = n * (down * msr - mse) / (error + n * down * msr);
        return new Intraclass(value, lower, upper, msr / mse, n - 1, n - 1, p());
    }

    /**
     * Returns ICC(3,1), consistency of single scores, occasions fixed: (MSR - MSE) / (MSR + MSE); a general rise
     * between the occasions does not touch it.
     */
    public Intraclass consistencyOfSingleScores() {
        double f = meanSquarePersons() / meanSquareError();
        double n = pairs;
        double point = upperPoint(n - 1, n - 1);
        double value = 1 - 2 / (f + 1);
        return new Intraclass(value, 1 - 2 / (f / point + 1), 1 - 2 / (f * point + 1), f, n - 1, n - 1, p());
    }

    private double p() {
        return Tails.fUpper(meanSquarePersons() / meanSquareError(), pairs - 1.0, pairs - 1.0);
    }

    private static double upperPoint(double df1, double df2) {
        return Tails.fQuantile((1 + CONFIDENCE) / 2, df1, df2);
    }
}
