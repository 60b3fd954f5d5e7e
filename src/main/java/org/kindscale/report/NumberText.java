package org.kindscale.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * Numbers as output files carry them: at most so many decimals, rounded half even, trailing zeros cut, no exponent, no grouping; the same
 * bytes on every machine.
 *
 * <p>A number is first rounded to 12 decimals, so that a tie is a tie although binary fractions are not exact (2.675 to two decimals is
 * 2.68). Texts are remembered: means of integers take few values. Belongs to one thread.
 */
public final class NumberText {

    /** Most decimals that are written. */
    public static final int MOST_DECIMALS = 10;

    private static final int SLOTS = 1 << 12;

    private final int decimals;
    private final long[] keys = new long[SLOTS];
    private final byte[][] texts = new byte[SLOTS][];

    /**
     * Creates a writer of numbers.
     *
     * @param decimals most decimals, 0 to 10
     */
    public NumberText(int decimals) {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("decimals must be 0 to " + MOST_DECIMALS + ", got " + decimals);
        }
        this.decimals = decimals;
    }

    /** {@return the text of {@code value}, which must be finite; not to be changed by the caller} */
    public byte[] bytes(double value) {
        long key = Double.doubleToLongBits(value);
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 52);
        byte[] known = texts[slot];
        if (known != null && keys[slot] == key) {
            return known;
        }
        byte[] text = text(value).getBytes(StandardCharsets.US_ASCII);
        keys[slot] = key;
        texts[slot] = text;
        return text;
    }

    /** {@return the text of {@code value}, which must be finite} */
    public String text(double value) {
        return rounded(value).toPlainString();
    }

    /** {@return {@code value} rounded as it is written} */
    public BigDecimal rounded(double value) {
        BigDecimal exact = new BigDecimal(value).setScale(12, RoundingMode.HALF_EVEN);
        BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_EVEN);
        if (rounded.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal cut = rounded.stripTrailingZeros();
        return cut.scale() < 0 ? cut.setScale(0, RoundingMode.UNNECESSARY) : cut;
    }
}
