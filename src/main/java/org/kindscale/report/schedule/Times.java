package org.kindscale.report.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.kindscale.administration.schedule.ScheduleEntry;

/** The coming times of an entry. */
final class Times {

    private Times() {}

    /** {@return the times of {@code days} days from {@code today} on, or from the first day if that is later} */
    static List<LocalDateTime> upcoming(ScheduleEntry entry, long seed, LocalDate today, int days) {
        LocalDate from = entry.from().isAfter(today) ? entry.from() : today;
        return IntStream.range(0, days)
                .boxed()
                .flatMap(day -> entry.times(from.plusDays(day), seed).stream())
                .toList();
    }
}
