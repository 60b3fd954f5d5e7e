package org.kindscale.survey.statistics;

import java.util.Locale;
import org.kindscale.survey.table.Moment;
import org.kindscale.survey.table.RowText;
import org.kindscale.survey.table.Variable.Kind;

/**
 * How a program counts days and times.
 *
 * @param day what a day counts where days are shown
 * @param second what a second counts where times are shown
 * @param start days from where counting begins to 1970-01-01
 */
record Clock(double day, double second, double start) {

    /** Seconds since 1582-10-14. */
    static final Clock SPSS = new Clock(86_400, 1, 141_428);

    /** Days or thousandths of a second since 1960. */
    static final Clock STATA = new Clock(1, 1000, 3653);

    /** Days or seconds since 1960. */
    static final Clock SAS = new Clock(1, 1, 3653);

    /** Days or seconds since 1970. */
    static final Clock R = new Clock(1, 1, 0);

    private static final double DAY = 86_400;

    /** Appends a number as a cell of its kind; NaN is a blank cell. */
    void append(double value, Kind kind, RowText into) {
        if (kind == Kind.NUMBER || Double.isNaN(value)) {
            into.number(value);
            return;
        }
        into.bare(
                switch (kind) {
                    case DATE -> Moment.date((value - start * day) / day);
                    case TIME -> Moment.time(value / second);
                    default -> Moment.dateTime((value - start * DAY * second) / second);
                });
    }

    /** {@return what the numbers shown in a format of SAS are} */
    static Kind ofSas(String format) {
        String name = format.strip().toUpperCase(Locale.ROOT).replaceAll("[0-9.]+$", "");
        if (name.matches("DATETIME|E8601DT|B8601DT|DATEAMPM|MDYAMPM|NLDATM.*|IS8601DT|DTDATE")) {
            return Kind.DATETIME;
        }
        if (name.matches("TIME|HHMM|TIMEAMPM|TOD|E8601TM|B8601TM|HOUR|NLTIME")) {
            return Kind.TIME;
        }
        return name.matches("DATE|DDMMYY.?|MMDDYY.?|YYMMDD.?|E8601DA|B8601DA|WEEKDATE|WEEKDATX|WORDDATE|WORDDATX|JULIAN"
                        + "|MONYY|YYMON|NLDATE|IS8601DA|EURDFDD|MINGUO")
                ? Kind.DATE
                : Kind.NUMBER;
    }
}
