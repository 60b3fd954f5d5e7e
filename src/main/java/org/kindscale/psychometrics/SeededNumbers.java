package org.kindscale.psychometrics;

/**
 * Numbers that look random and are the same for the same seed on every machine.
 *
 * <p>The generator is SplitMix64 (Steele, Lea &amp; Flood, 2014, doi:10.1145/2660193.2660195): it passes the usual
 * batteries of tests and any seed is a good one. It is no generator for secrets.
 */
public final class SeededNumbers {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;
    private double spare = Double.NaN;

    /**
     * Begins a stream.
     *
     * @param seed any number
     * @param stream tells apart streams of the same seed, from 0
     */
    public SeededNumbers(long seed, int stream) {
        state = mixed(seed + GAMMA) ^ mixed(stream * GAMMA);
    }

    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** {@return a number from 0, included, to 1, excluded} */
    public double uniform() {
        state += GAMMA;
        return (mixed(state) >>> 11) * UNIT;
    }

    /** {@return a whole number from 0 to {@code bound - 1}} */
    public int below(int bound) {
        return (int) (uniform() * bound);
    }

    /**
     * {@return a standard normal number, by the polar method (Marsaglia &amp; Bray, 1964, doi:10.1137/1006063)}
     *
     * <p>Its logarithm is that of {@link StrictMath}, which has the same digits everywhere.
     */
    public double normal() {
        if (!Double.isNaN(spare)) {
            double kept = spare;
            spare = Double.NaN;
            return kept;
        }
        double a;
        double b;
        double square;
        do {
            a = 2 * uniform() - 1;
            b = 2 * uniform() - 1;
            square = a * a + b * b;
        } while (square >= 1 || square == 0);
        double length = Math.sqrt(-2 * StrictMath.log(square) / square);
        spare = b * length;
        return a * length;
    }
}
