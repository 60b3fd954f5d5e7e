package org.kindscale.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.kindscale.psychometrics.Description.ByType;
import org.kindscale.psychometrics.reliability.Reliability.Interval;
import tools.jackson.core.JsonGenerator;

/** Statistics as text: the same bytes on every machine. */
public final class Figures {

    private static final MathContext FIFTEEN = new MathContext(15, RoundingMode.HALF_EVEN);

    private Figures() {}

    /** {@return {@code value} to {@code decimals} decimals, all of them written; a dash if there is none} */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString();
    }

    /** {@return a figure that cannot exceed 1, as APA style has it: two decimals, no zero before the point} */
    public static String correlation(double value) {
        return unit(value, 2);
    }

    /** {@return a figure that cannot exceed 1, to {@code decimals} decimals, without a zero before the point} */
    public static String unit(double value, int decimals) {
        String text = fixed(value, decimals);
        return text.startsWith("0.") ? text.substring(1) : text.startsWith("-0.") ? "-" + text.substring(2) : text;
    }

    /** {@return a p value: three decimals, or below .001} */
    public static String probability(double p) {
        return Double.isNaN(p) ? "-" : p < 0.001 ? "< .001" : unit(p, 3);
    }

    /** {@return {@code value} to 15 significant digits, as JSON has it; null if there is none} */
    public static String json(double value) {
        if (!Double.isFinite(value)) {
            return "null";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(FIFTEEN).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale();
        return exponent > 15 || exponent < -5 ? rounded.toString() : rounded.toPlainString();
    }

    /** Figures as JSON: to 15 significant digits, null where there is none. */
    public static final class FigureJson {

        private final JsonGenerator json;

        /** Writes to {@code json}. */
        public FigureJson(JsonGenerator json) {
            this.json = json;
        }

        /** Writes an interval as an object with both ends; nothing where it has none. */
        public void interval(String name, Interval interval) {
            json.writeArrayPropertyStart(name);
            write(interval.low());
            write(interval.high());
            json.writeEndArray();
        }

        /** Writes a number with 15 digits; {@code null} for what is no number. */
        public void number(String name, double value) {
            json.writeName(name);
            write(value);
        }

        /** Writes skewness or kurtosis by all three definitions. */
        public void byType(String name, ByType types) {
            json.writeObjectPropertyStart(name);
            number("type1", types.type1());
            number("type2", types.type2());
            number("type3", types.type3());
            json.writeEndObject();
        }

        private void write(double value) {
            if (Double.isFinite(value)) {
                json.writeNumber(Figures.json(value));
            } else {
                json.writeNull();
            }
        }

        /** {@return the name of a constant as it stands in JSON} */
        public static String lower(String name) {
            return name.toLowerCase(Locale.ROOT);
        }
    }
}
