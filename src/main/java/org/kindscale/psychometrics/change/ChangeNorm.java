package org.kindscale.psychometrics.change;

/**
 * What the change of a person is measured against: a distribution of the score and how reliable it is there.
 *
 * <p>All figures are in points of the score. Where one of the three is NaN, so is what rests on it.
 *
 * @param mean mean of the score
 * @param sd its standard deviation, above 0
 * @param reliability its reliability, proportion below 1
 */
public record ChangeNorm(double mean, double sd, double reliability) {

    /** Quantile .975 of the normal distribution. */
    public static final double Z = 1.959963984540054;

    /** {@return whether the figures give an error of measurement: a spread above 0, a reliability of 0 to below 1} */
    public boolean isUsable() {
        return sd > 0 && reliability >= 0 && reliability < 1 && Double.isFinite(mean) && Double.isFinite(sd);
    }

    /** {@return the standard error of measurement, {@code sd sqrt(1 - reliability)}; NaN unless {@link #isUsable}} */
    public double standardErrorOfMeasurement() {
        return isUsable() ? sd * Math.sqrt(1 - reliability) : Double.NaN;
    }

    /** {@return the standard error of the difference of two scores of a person, {@code sqrt(2)} times the above} */
    public double standardErrorOfDifference() {
        return Math.sqrt(2) * standardErrorOfMeasurement();
    }

    /** {@return the smallest reliable change, 1.96 standard errors of the difference; NaN unless {@link #isUsable}} */
    public double leastReliableChange() {
        return Z * standardErrorOfDifference();
    }

    /**
     * Returns the reliable change index: the change in standard errors of the difference (Jacobson &amp; Truax, 1991,
     * doi:10.1037/0022-006X.59.1.12).
     *
     * @param first score on the first occasion; NaN gives NaN
     * @param second score on the second
     */
    public double reliableChangeIndex(double first, double second) {
        return (second - first) / standardErrorOfDifference();
    }

    /**
     * Returns the index of Gulliksen, Lord and Novick, which expects a person to move towards the mean: {@code ((second
     * - mean) - reliability (first - mean)) / (sd sqrt(1 - reliability^2))} (Hsu, 1989; Bauer, Lambert &amp; Nielsen,
     * 2004, doi:10.1207/s15327752jpa8201_11).
     *
     * @param first score on the first occasion; NaN gives NaN
     * @param second score on the second
     */
    public double gulliksenLordNovick(double first, double second) {
        return isUsable()
                ? ((second - mean) - reliability * (first - mean)) / (sd * Math.sqrt(1 - reliability * reliability))
                : Double.NaN;
    }
}
