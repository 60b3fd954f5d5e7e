package org.kindscale.survey.reading;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as survey files write codes: digits, a point, a sign. */
public final class PlainNumber {

    /** Digits before the point at most, and behind it. */
    private static final int MOST_DIGITS = 18;

    private PlainNumber() {}

    /** {@return a plain decimal number such as 3, 3.0 or -99; nothing for any other text} */
    public static Optional<BigDecimal> read(String text) {
        return is(text) ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** {@return the nearest double to such a number; NaN for any other text} */
    public static double nearest(String text) {
        return is(text) ? Double.parseDouble(text) : Double.NaN;
    }

    /** {@return whether it is a sign or none, digits, and a point with digits or none, or no point} */
    private static boolean is(String text) {
        int begin = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int point = digits(text, begin);
        int end = point < text.length() && text.charAt(point) == '.' ? digits(text, point + 1) : point;
        return point > begin && point - begin <= MOST_DIGITS && end - point <= MOST_DIGITS + 1 && end == text.length();
    }

    /** {@return the index behind the digits that begin at {@code from}} */
    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** {@return a number as an integer, if it is one} */
    public static Optional<Integer> whole(BigDecimal number) {
        try {
            return Optional.of(number.intValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
