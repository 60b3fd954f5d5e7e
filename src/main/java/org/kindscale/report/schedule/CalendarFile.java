package org.kindscale.report.schedule;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.WordingMark;
import org.kindscale.administration.schedule.Rhythm;
import org.kindscale.administration.schedule.Schedule;
import org.kindscale.administration.schedule.ScheduleEntry;

/**
 * A schedule as a calendar (RFC 5545).
 *
 * <p>Times are floating ones: those of the clock on the wall, wherever it hangs, through every change of the clocks.
 * Fixed times recur by a rule; random ones are events of their own. Calendars are shared and synchronised: what is to
 * be taken stands nowhere in it, neither in words nor in a UID.
 */
public final class CalendarFile {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final int OCTETS = 75;

    private final Schedule schedule;
    private final Phrases phrases;
    private final ZonedDateTime now;
    private final StringBuilder text = new StringBuilder();

    private CalendarFile(Schedule schedule, Phrases phrases, ZonedDateTime now) {
        this.schedule = schedule;
        this.phrases = phrases;
        this.now = now;
    }

    /**
     * Returns the calendar.
     *
     * @param phrases words in the person's language
     * @param now the time at which it is made
     * @param days for how many days from today, or from the first day, random times are written
     */
    public static String render(Schedule schedule, Phrases phrases, ZonedDateTime now, int days) {
        CalendarFile calendar = new CalendarFile(schedule, phrases, now);
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//kindscale//schedule//EN");
        calendar.line("CALSCALE:GREGORIAN");
        for (ScheduleEntry entry : schedule.entries()) {
            if (entry.rhythm() instanceof Rhythm.Random) {
                Times.upcoming(entry, schedule.seed(), now.toLocalDate(), days)
                        .forEach(time -> calendar.event(entry, time, Optional.empty()));
            } else {
                calendar.recurring(entry);
            }
        }
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void recurring(ScheduleEntry entry) {
        String until = entry.until()
                .map(day -> ";UNTIL=" + LOCAL.format(day.atTime(23, 59, 59)))
                .orElse("");
        String rule = entry.rhythm() instanceof Rhythm.Weekly weekly
                ? "FREQ=WEEKLY;BYDAY="
                        + weekly.on().stream().map(CalendarFile::day).collect(Collectors.joining(","))
                : "FREQ=DAILY";
        LocalDate from = entry.from();
        for (int ahead = 0; ahead < DayOfWeek.values().length; ahead++) {
            List<LocalDateTime> times = entry.times(from.plusDays(ahead), schedule.seed());
            if (!times.isEmpty()) {
                event(entry, times.get(0), Optional.of(rule + until));
                return;
            }
        }
    }

    private static String day(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    private void event(ScheduleEntry entry, LocalDateTime start, Optional<String> rule) {
        String own = rule.isPresent() ? "" : " " + start;
        String uid = WordingMark.digest("kindscale " + schedule.seed() + " " + entry.id() + own);
        line("BEGIN:VEVENT");
        line("UID:" + uid.substring(0, 32) + "@kindscale");
        line("DTSTAMP:" + LOCAL.format(now.withZoneSameInstant(ZoneOffset.UTC)) + "Z");
        line("DTSTART:" + LOCAL.format(start));
        line("DURATION:PT10M");
        rule.ifPresent(how -> line("RRULE:" + how));
        line("SUMMARY:" + escaped(phrases.get("due.calendar")));
        line("DESCRIPTION:" + escaped(phrases.get("due.calendar.how")));
        line("CLASS:PRIVATE");
        line("TRANSP:TRANSPARENT");
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line("DESCRIPTION:" + escaped(phrases.get("due.calendar")));
        line("TRIGGER:PT0M");
        line("END:VALARM");
        line("END:VEVENT");
    }

    /** {@return text as a value: backslash, semicolon, comma and line end escaped (RFC 5545, 3.3.11)} */
    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Adds a line, folded so that none has more than 75 octets and no character is parted (RFC 5545, 3.1). */
    private void line(String line) {
        text.append(folded(line)).append("\r\n");
    }

    static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            String sign = line.substring(at, line.offsetByCodePoints(at, 1));
            int own = sign.getBytes(StandardCharsets.UTF_8).length;
            if (octets + own > OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(sign);
            octets += own;
        }
        return folded.toString();
    }
}
