package org.kindscale.definition.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as messages show them: the same characters on every machine. */
public final class Numbers {

    private Numbers() {}

    /**
     * Returns {@code value} with at most 10 decimals, rounded half even, trailing zeros cut, never in powers of ten.
     */
    public static String plain(double value) {
        BigDecimal rounded =
                new BigDecimal(value).setScale(12, RoundingMode.HALF_EVEN).setScale(10, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
