package org.kindscale.definition.rule;

/**
 * The theoretical range of a score, in raw-score points.
 *
 * @param low the lowest possible value
 * @param high the highest possible value, at least {@code low}
 */
public record ValueRange(double low, double high) {

    /** Checks the order. */
    public ValueRange {
        if (!(low <= high)) {
            throw new IllegalArgumentException("a range must run upwards, got " + low + " to " + high);
        }
    }

    /** {@return {@code low + high - value}: the reflection about the middle of the range} */
    public double reflected(double value) {
        return low + high - value;
    }

    /** {@return whether {@code value} lies in the range, within 1e-9} */
    public boolean contains(double value) {
        return value >= low - 1e-9 && value <= high + 1e-9;
    }

    /** {@return whether both ends agree with those of {@code other}, within 1e-9} */
    public boolean sameAs(ValueRange other) {
        return Math.abs(low - other.low) < 1e-9 && Math.abs(high - other.high) < 1e-9;
    }
}
