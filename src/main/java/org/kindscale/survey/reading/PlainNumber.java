package org.kindscale.survey.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as survey files write codes: digits, a point, a sign. */
public final class PlainNumber {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,18}(\\.\\d{0,18})?");

    private PlainNumber() {}

    /** {@return a plain decimal number such as 3, 3.0 or -99; nothing for any other text} */
    public static Optional<BigDecimal> read(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
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
