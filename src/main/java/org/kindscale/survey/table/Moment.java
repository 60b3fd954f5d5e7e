package org.kindscale.survey.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days and times as cells write them. */
public final class Moment {

    private static final long DAY = 86_400;
    private static final long MILLIS = 1000;
    /** Days from year 0 on that can be written with four digits. */
    private static final long FIRST = LocalDate.of(1, 1, 1).toEpochDay();

    private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();

    private Moment() {}

    /** {@return the day {@code epochDay} days after 1970-01-01, or the number itself if it is no day we can write} */
    public static String date(double epochDay) {
        long day = (long) Math.floor(epochDay);
        return day < FIRST || day > LAST
                ? RowText.shown(epochDay)
                : LocalDate.ofEpochDay(day).toString();
    }

    /** {@return the moment {@code seconds} seconds after 1970-01-01, or the number if it is none we can write} */
    public static String dateTime(double seconds) {
        long millis = Math.round(seconds * MILLIS);
        long day = Math.floorDiv(millis, DAY * MILLIS);
        if (day < FIRST || day > LAST) {
            return RowText.shown(seconds);
        }
        return LocalDate.ofEpochDay(day) + " " + time(Math.floorMod(millis, DAY * MILLIS) / (double) MILLIS);
    }

    /** {@return a duration of {@code seconds} seconds as 09:30:00; thousandths only where there are any} */
    public static String time(double seconds) {
        long millis = Math.round(Math.abs(seconds) * MILLIS);
        long rest = millis % (60 * MILLIS);
        long minutes = millis / (60 * MILLIS);
        String fraction = rest % MILLIS == 0
                ? ""
                : "." + Long.toString(MILLIS + rest % MILLIS).substring(1);
        return (seconds < 0 ? "-" : "") + two(minutes / 60) + ":" + two(minutes % 60) + ":" + two(rest / MILLIS)
                + fraction;
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }

    /** {@return the seconds after 1970-01-01 that a cell written by {@link #date} or {@link #dateTime} means} */
    public static Optional<Double> seconds(String text) {
        try {
            if (text.length() == 10) {
                return Optional.of((double) LocalDate.parse(text).toEpochDay() * DAY);
            }
            LocalDateTime moment = LocalDateTime.parse(text.replace(' ', 'T'));
            double day = moment.toLocalDate().toEpochDay() * (double) DAY;
            return Optional.of(day + moment.toLocalTime().toNanoOfDay() / 1e9);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** {@return the seconds that a cell written by {@link #time} means} */
    public static Optional<Double> duration(String text) {
        if (!text.matches("-?\\d{2,9}:\\d\\d:\\d\\d(\\.\\d{1,3})?")) {
            return Optional.empty();
        }
        String[] parts = text.replace("-", "").split(":", -1);
        double seconds =
                Long.parseLong(parts[0]) * 3600.0 + Integer.parseInt(parts[1]) * 60.0 + Double.parseDouble(parts[2]);
        return Optional.of(text.startsWith("-") ? -seconds : seconds);
    }
}
