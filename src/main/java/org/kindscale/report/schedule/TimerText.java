package org.kindscale.report.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kindscale.administration.schedule.Rhythm;
import org.kindscale.administration.schedule.Schedule;
import org.kindscale.administration.schedule.ScheduleEntry;

/**
 * Lines that have a machine look at the right times what is due: for cron, and for systemd. They are printed, and
 * installed by nobody but the person.
 *
 * @param schedule the schedule
 * @param command the command that is run, as its words
 * @param today the day from which random times are written
 * @param days for how many days they are
 */
public record TimerText(Schedule schedule, List<String> command, LocalDate today, int days) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** Copies the list. */
    public TimerText {
        command = List.copyOf(command);
    }

    /** {@return lines of a crontab (POSIX), with what to do with them} */
    public String crontab() {
        String run = command.stream().map(TimerText::inCrontab).collect(Collectors.joining(" "));
        String lines = schedule.entries().stream()
                .flatMap(entry -> times(entry, TimerText::cron, TimerText::cron).stream())
                .distinct()
                .map(when -> when + " " + run + "\n")
                .collect(Collectors.joining());
        return "# Put these lines behind those that \"crontab -e\" shows. cron mails what is due; if it does\n"
                + "# not find kindscale, write its whole path.\n" + random() + lines;
    }

    private static String inCrontab(String word) {
        String quoted = word.matches("[\\w.,/@-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
        return quoted.replace("%", "\\%");
    }

    /** {@return a service and a timer of systemd for one user, with what to do with them} */
    public String systemd() {
        String run = command.stream().map(TimerText::inUnit).collect(Collectors.joining(" "));
        String times = schedule.entries().stream()
                .flatMap(entry -> times(entry, TimerText::calendar, SECONDS::format).stream())
                .distinct()
                .map(when -> "OnCalendar=" + when + "\n")
                .collect(Collectors.joining());
        return "# ~/.config/systemd/user/kindscale-due.service\n"
                + "[Unit]\nDescription=kindscale: look what is due\n\n"
                + "[Service]\nType=oneshot\nExecStart=" + run + "\nSuccessExitStatus=10\n\n"
                + "# ~/.config/systemd/user/kindscale-due.timer\n"
                + "# then: systemctl --user enable --now kindscale-due.timer\n"
                + random() + "[Unit]\nDescription=kindscale: look what is due\n\n"
                + "[Timer]\n" + times + "Persistent=true\n\n[Install]\nWantedBy=timers.target\n";
    }

    private static String inUnit(String word) {
        String whole = word.replace("%", "%%").replace("$", "$$");
        return whole.matches("[\\w.,/@%-]+")
                ? whole
                : "\"" + whole.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private String random() {
        boolean any = schedule.entries().stream().anyMatch(entry -> entry.rhythm() instanceof Rhythm.Random);
        return any
                ? "# Random times are written up to " + today.plusDays(days - 1L) + "; print them again before.\n"
                : "";
    }

    private List<String> times(
            ScheduleEntry entry, Function<Rhythm, String> fixed, Function<LocalDateTime, String> random) {
        return entry.rhythm() instanceof Rhythm.Random
                ? Times.upcoming(entry, schedule.seed(), today, days).stream()
                        .map(random)
                        .toList()
                : List.of(fixed.apply(entry.rhythm()));
    }

    private static String cron(Rhythm rhythm) {
        if (rhythm instanceof Rhythm.Weekly weekly) {
            String days = weekly.on().stream()
                    .map(day -> Integer.toString(day.getValue() % DayOfWeek.values().length))
                    .sorted()
                    .collect(Collectors.joining(","));
            return weekly.at().getMinute() + " " + weekly.at().getHour() + " * * " + days;
        }
        Rhythm.Daily daily = (Rhythm.Daily) rhythm;
        return daily.at().getMinute() + " " + daily.at().getHour() + " * * *";
    }

    private static String cron(LocalDateTime time) {
        return time.getMinute() + " " + time.getHour() + " " + time.getDayOfMonth() + " " + time.getMonthValue() + " *";
    }

    private static String calendar(Rhythm rhythm) {
        if (rhythm instanceof Rhythm.Weekly weekly) {
            String days = weekly.on().stream()
                    .map(day ->
                            day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(","));
            return days + " *-*-* " + weekly.at() + ":00";
        }
        return "*-*-* " + ((Rhythm.Daily) rhythm).at() + ":00";
    }
}
