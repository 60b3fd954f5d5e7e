package org.kindscale.survey.statistics;

import java.util.Locale;
import org.kindscale.survey.table.Moment;
import org.kindscale.survey.table.RowText;
import org.kindscale.survey.table.Variable.Kind;

/** Days and times as SAS counts them: from 1960 on. */
final class SasDates {

    /** Days between 1960-01-01 and 1970-01-01. */
    private static final double DAYS = 3653;

    private static final double DAY = 86_400;

    private SasDates() {}

    /** {@return what the numbers shown in a format are} */
    static Kind kind(String format) {
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

    /** Appends a number as a cell of its kind; NaN is a blank cell. */
    static void append(double value, Kind kind, RowText into) {
        if (kind == Kind.NUMBER || Double.isNaN(value)) {
            into.number(value);
            return;
        }
        into.bare(
                switch (kind) {
                    case DATE -> Moment.date(value - DAYS);
                    case TIME -> Moment.time(value);
                    default -> Moment.dateTime(value - DAYS * DAY);
                });
    }
}
