package org.kindscale.report.schedule;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.kindscale.administration.Characters;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.schedule.DueEntry;
import org.kindscale.administration.schedule.DueEntry.State;
import org.kindscale.administration.schedule.Occasion;
import org.kindscale.administration.schedule.Rhythm;
import org.kindscale.administration.schedule.ScheduleEntry;

/**
 * What is due, in words.
 *
 * @param phrases words in the person's language
 * @param columns columns of the window
 * @param width columns that a text takes
 */
public record DueText(Phrases phrases, int columns, ToIntFunction<String> width) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int SHOWN = 3;

    /** {@return the entries, those that are due first, each with what was missed and what comes next} */
    public String render(List<DueEntry> entries) {
        List<DueEntry> sorted = new ArrayList<>(entries);
        sorted.sort((one, other) -> Boolean.compare(other.state() == State.DUE, one.state() == State.DUE));
        return sorted.stream().map(this::entry).collect(Collectors.joining("\n"));
    }

    private String entry(DueEntry due) {
        StringBuilder text = new StringBuilder(lines(state(due)));
        if (due.state() == State.DUE) {
            text.append("  kindscale take ").append(call(due.entry())).append('\n');
        }
        due.last().ifPresent(last -> line(text, phrases.get("due.last", time(last))));
        if (!due.missed().isEmpty()) {
            line(text, missed(due.missed()));
        }
        due.next().ifPresent(next -> line(text, phrases.get("due.next", next(due.entry(), next))));
        return text.toString();
    }

    private void line(StringBuilder text, String line) {
        text.append("  ").append(lines(line));
    }

    /** {@return words in lines as wide as the window, the later ones behind two blanks} */
    private String lines(String words) {
        return String.join("\n  ", Characters.wrap(words, Math.max(16, columns - 2), width)) + "\n";
    }

    private String state(DueEntry due) {
        String name = due.entry().id()
                + due.entry().participant().map(who -> ", " + who).orElse("");
        Optional<Occasion> open = due.open();
        return switch (due.state()) {
            case DUE ->
                phrases.get(
                        "due.now",
                        name,
                        time(open.orElseThrow().opens()),
                        time(open.get().closes()));
            case DONE -> phrases.get("due.done", name);
            case WAITING -> phrases.get("due.waiting", name);
            case UNKNOWN -> phrases.get("due.unknown", name);
            case OVER -> phrases.get("due.over", name);
        };
    }

    private String missed(List<Occasion> missed) {
        String last = missed.subList(Math.max(0, missed.size() - SHOWN), missed.size()).stream()
                .map(occasion -> time(occasion.opens()))
                .collect(Collectors.joining(", "));
        return phrases.count("due.missed", missed.size(), last);
    }

    /** {@return when it comes next; of a random time only the window, so that it comes unexpected} */
    private String next(ScheduleEntry entry, Occasion next) {
        if (entry.rhythm() instanceof Rhythm.Random random) {
            return random.windows().stream()
                    .filter(window -> !next.opens().toLocalTime().isBefore(window.from()))
                    .reduce((before, after) -> after)
                    .map(window -> phrases.get("due.window", next.opens().toLocalDate(), window.from(), window.to()))
                    .orElseGet(() -> time(next.opens()));
        }
        return time(next.opens());
    }

    private String time(ZonedDateTime time) {
        return day(time.getDayOfWeek()) + " " + TIME.format(time);
    }

    private String day(DayOfWeek day) {
        return phrases.get("due.days").split(" ", -1)[day.getValue() - 1];
    }

    /** {@return what {@code kindscale take} is given, as it stands in a command} */
    private static String call(ScheduleEntry entry) {
        return quoted(entry.take())
                + entry.participant()
                        .map(who -> " --participant " + quoted(who))
                        .orElse("");
    }

    private static String quoted(String word) {
        return word.matches("[\\w.,/@-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** {@return the entries of a schedule, one a line: what, how often, from when to when} */
    public String list(List<ScheduleEntry> entries) {
        return entries.stream()
                .map(entry -> lines(entry.id() + ": " + rhythm(entry.rhythm()) + ", "
                                + phrases.get("due.from", entry.from())
                                + entry.until()
                                        .map(day -> " " + phrases.get("due.until", day))
                                        .orElse(""))
                        + "  kindscale take " + call(entry) + "\n")
                .collect(Collectors.joining());
    }

    private String rhythm(Rhythm rhythm) {
        if (rhythm instanceof Rhythm.Daily daily) {
            return phrases.get("due.daily", daily.at());
        }
        if (rhythm instanceof Rhythm.Weekly weekly) {
            String days = weekly.on().stream().map(this::day).collect(Collectors.joining(", "));
            return phrases.get("due.weekly", days, weekly.at());
        }
        String windows = ((Rhythm.Random) rhythm)
                .windows().stream().map(Rhythm.Window::toString).collect(Collectors.joining(", "));
        return phrases.get("due.random", windows);
    }
}
