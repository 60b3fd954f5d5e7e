package org.kindscale.psychometrics.change;

/**
 * How large the difference of two waves is, in standard deviations, with 95 % intervals.
 *
 * <p>With the mean change M, its standard deviation S, the standard deviations s1 and s2 of the waves and their
 * correlation r: {@code d_z = M / S}; {@code d_av = M / sqrt((s1^2 + s2^2) / 2)} (Cumming, 2012); {@code d_rm = d_z
 * sqrt(2 (1 - r))} (Morris &amp; DeShon, 2002, doi:10.1037/1082-989X.7.1.105; Lakens, 2013,
 * doi:10.3389/fpsyg.2013.00863). The limits of d_z are those of the non-central t distribution over the root of n;
 * those of the others are the same times what turns d_z into them (Algina &amp; Keselman, 2003,
 * doi:10.1177/0013164403256358). Not corrected for small samples.
 *
 * @param standardizedByChange d_z
 * @param standardizedByAverage d_av
 * @param repeatedMeasures d_rm
 */
public record WaveEffect(Effect standardizedByChange, Effect standardizedByAverage, Effect repeatedMeasures) {

    private static final Effect NONE = new Effect(Double.NaN, Double.NaN, Double.NaN);

    /** An effect size with its 95 % interval; NaN where there is none. */
    public record Effect(double value, double low, double high) {

        private Effect times(double factor) {
            return new Effect(value * factor, low * factor, high * factor);
        }
    }

    /**
     * What two waves come to.
     *
     * @param n persons with both scores
     * @param meanChange mean of second less first
     * @param sdOfChange its standard deviation, denominator n - 1
     * @param sdFirst standard deviation of the first scores
     * @param sdSecond of the second
     */
    public record Waves(long n, double meanChange, double sdOfChange, double sdFirst, double sdSecond) {}

    /** {@return the effects; all NaN for fewer than two persons, or where all change alike} */
    public static WaveEffect of(Waves waves) {
        double average = Math.sqrt((waves.sdFirst() * waves.sdFirst() + waves.sdSecond() * waves.sdSecond()) / 2);
        double change = waves.sdOfChange();
        if (waves.n() < 2 || !(change > 1e-12 * (1 + average)) || !(average > 0)) {
            return new WaveEffect(NONE, NONE, NONE);
        }
        double root = Math.sqrt((double) waves.n());
        double z = waves.meanChange() / change;
        double df = waves.n() - 1.0;
        Effect byChange = new Effect(
                z,
                NonCentralT.noncentrality(z * root, df, 0.975) / root,
                NonCentralT.noncentrality(z * root, df, 0.025) / root);
        boolean varying = waves.sdFirst() > 0 && waves.sdSecond() > 0;
        // 2 (1 - r) = (S^2 - (s1 - s2)^2) / (s1 s2)
        double apart = waves.sdFirst() - waves.sdSecond();
        double rest = Math.max(0, change * change - apart * apart) / (waves.sdFirst() * waves.sdSecond());
        return new WaveEffect(
                byChange, byChange.times(change / average), varying ? byChange.times(Math.sqrt(rest)) : NONE);
    }
}
