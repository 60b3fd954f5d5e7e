package org.kindscale.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * Numbers as output files carry them: at most so many decimals, rounded half even, trailing zeros cut, no exponent, no
 * grouping; the same bytes on every machine.
 *
 * <p>A number is first rounded to 12 decimals, so that a tie is a tie although binary fractions are not exact (2.675 to
 * two decimals is 2.68). Texts are remembered: means of integers take few values. Belongs to one thread.
 */
public final class NumberText {

    /** Most decimals that are written. */
    public static final int MOST_DECIMALS = 10;

    private static final int SLOTS = 1 << 13;
    private static final int PROBES = 8;

    private final int decimals;
    private final byte[] before;
    private final long[] keys = new long[SLOTS + PROBES];
    private final byte[][] texts = new byte[SLOTS + PROBES][];

    /**
     * Creates a writer of numbers.
     *
     * @param decimals most decimals, 0 to 10
     * @param before stands before each number in {@link #bytes}, such as a delimiter
     */
    public NumberText(int decimals, String before) {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("decimals must be 0 to " + MOST_DECIMALS + ", got " + decimals);
        }
        this.decimals = decimals;
        this.before = before.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * {@return the text of {@code value}, which must be finite, behind what stands before each number; not to be
     * changed}
     */
    public byte[] bytes(double value) {
        long key = Double.doubleToRawLongBits(value);
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 51);
        for (int probe = slot; probe < slot + PROBES; probe++) {
            byte[] known = texts[probe];
            if (known == null) {
                return remember(probe, key, value);
            }
            if (keys[probe] == key) {
                return known;
            }
        }
        return make(value);
    }

    private byte[] remember(int slot, long key, double value) {
        keys[slot] = key;
        texts[slot] = make(value);
        return texts[slot];
    }

    private byte[] make(double value) {
        long trillionths = trillionths(value);
        byte[] text = trillionths < 0 ? behindRoom(exactText(value)) : text(trillionths, value < 0, before.length);
        System.arraycopy(before, 0, text, 0, before.length);
        return text;
    }

    private byte[] behindRoom(String number) {
        byte[] text = new byte[before.length + number.length()];
        System.arraycopy(number.getBytes(StandardCharsets.US_ASCII), 0, text, before.length, number.length());
        return text;
    }

    /** {@return the text of {@code value}, which must be finite} */
    public String text(double value) {
        long trillionths = trillionths(value);
        return trillionths < 0
                ? exactText(value)
                : new String(text(trillionths, value < 0, 0), StandardCharsets.US_ASCII);
    }

    /** {@return the value without its sign as a number of 10^-12; -1 if only exact arithmetic is sure of it} */
    private static long trillionths(double value) {
        double scaled = Math.abs(value) * 1e12;
        double nearest = Math.rint(scaled);
        // the product is off by less than 0.001; only next to a tie could that matter
        boolean sure = scaled < 9e15 && Math.abs(Math.abs(scaled - nearest) - 0.5) > 0.01;
        return sure ? (long) nearest : -1;
    }

    /** Returns the text of a number of 10^-12 behind {@code room} bytes that are free. */
    private byte[] text(long trillionths, boolean negative, int room) {
        long unit = unit(12 - decimals);
        long quotient = trillionths / unit;
        long twice = 2 * (trillionths % unit);
        quotient += twice > unit || (twice == unit && quotient % 2 == 1) ? 1 : 0;
        int places = decimals;
        while (places > 0 && quotient % 10 == 0) {
            quotient /= 10;
            places--;
        }
        int digits = places + 1;
        for (long next = quotient / unit(digits); next > 0; next /= 10) {
            digits++;
        }
        int sign = negative && quotient != 0 ? 1 : 0;
        byte[] text = new byte[room + sign + digits + (places > 0 ? 1 : 0)];
        int at = text.length;
        for (int digit = 0; digit < digits; digit++) {
            if (digit == places && places > 0) {
                text[--at] = '.';
            }
            text[--at] = (byte) ('0' + quotient % 10);
            quotient /= 10;
        }
        if (sign > 0) {
            text[--at] = '-';
        }
        return text;
    }

    private static long unit(int digits) {
        long unit = 1;
        for (int i = 0; i < digits; i++) {
            unit *= 10;
        }
        return unit;
    }

    /** Returns the text by exact arithmetic, for large numbers and near ties. */
    String exactText(double value) {
        BigDecimal rounded =
                new BigDecimal(value).setScale(12, RoundingMode.HALF_EVEN).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
