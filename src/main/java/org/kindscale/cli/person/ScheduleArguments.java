package org.kindscale.cli.person;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.schedule.Rhythm;
import org.kindscale.administration.schedule.ScheduleEntry;
import org.kindscale.app.schedule.ScheduleFile;
import org.kindscale.app.schedule.ScheduleReader;
import org.kindscale.app.take.KnownLanguages;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.arguments.TakeArguments;
import org.kindscale.cli.arguments.UserFolder;
import org.kindscale.cli.terminal.FrontEnd;
import org.kindscale.cli.terminal.JLineScreen;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.report.schedule.DueText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options of {@code schedule add}, and those that it shares with {@code due}. */
final class ScheduleArguments {

    private ScheduleArguments() {}

    static void declare(CommandSpec spec) {
        Declare.flag(spec, "--daily", "Every day, at --at.");
        Declare.option(spec, "--weekly", "DAYS", "On days of the week, such as sunday or mon,thu, at --at.");
        Declare.option(
                spec, "--random", "WINDOWS", "Every day at a random time in each, such as 09:00-12:00,14:00-18:00.");
        Declare.option(spec, "--at", "TIME", "The time of day, such as 19:00.");
        Declare.option(spec, "--from", "DAY", "The first day, such as 2026-11-29 (today; of random times tomorrow).");
        Declare.option(spec, "--until", "DAY", "The last day (without an end).");
        Declare.option(spec, "--open", "MINUTES", "How long it stays due (until the next time).");
        Declare.option(spec, "--participant", "ID", "For studies: who takes it.");
    }

    /**
     * Returns the entry that the options describe.
     *
     * @param take what is to be taken
     * @param taken the ids that are in use
     * @param today the first day where none is given; random times begin on the day after: some of today are over
     */
    static ScheduleEntry entry(ParseResult parsed, String take, Set<String> taken, LocalDate today) {
        int minutes = Declare.number(parsed, "--open", 0);
        if (parsed.hasMatchedOption("--open") && minutes < 1) {
            throw Declare.wrong(parsed, "--open takes 1 minute or more");
        }
        try {
            Rhythm rhythm = rhythm(parsed);
            LocalDate first = rhythm instanceof Rhythm.Random ? today.plusDays(1) : today;
            return new ScheduleEntry(
                    id(take, taken),
                    Files.exists(Path.of(take)) ? Path.of(take).toAbsolutePath().toString() : take,
                    rhythm,
                    day(parsed, "--from").orElse(first),
                    day(parsed, "--until"),
                    minutes > 0 ? OptionalInt.of(minutes) : OptionalInt.empty(),
                    TakeArguments.name(parsed, "--participant"));
        } catch (IllegalArgumentException e) {
            throw Declare.wrong(parsed, String.valueOf(e.getMessage()));
        }
    }

    /** {@return a name for the entry: that of what is taken, with a number behind it where it is in use} */
    private static String id(String take, Set<String> taken) {
        String file = String.valueOf(Path.of(take).getFileName());
        String plain =
                file.replaceFirst("\\.json$", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String id = plain.matches("[a-z].*") ? plain : "entry-" + plain;
        for (int number = 2; taken.contains(id); number++) {
            id = plain + "-" + number;
        }
        return id;
    }

    private static Rhythm rhythm(ParseResult parsed) {
        Optional<String> weekly = ReadingArguments.text(parsed, "--weekly");
        Optional<String> random = ReadingArguments.text(parsed, "--random");
        boolean daily = parsed.hasMatchedOption("--daily");
        if ((daily ? 1 : 0) + weekly.stream().count() + random.stream().count() != 1) {
            throw Declare.wrong(parsed, "schedule add takes one of --daily, --weekly and --random");
        }
        if (random.isPresent() == parsed.hasMatchedOption("--at")) {
            throw Declare.wrong(parsed, "--at goes with --daily and --weekly, and they with it");
        }
        if (random.isPresent()) {
            return new Rhythm.Random(windows(parsed, random.get()));
        }
        LocalTime at = at(parsed);
        return daily ? new Rhythm.Daily(at) : new Rhythm.Weekly(days(parsed, weekly.orElseThrow()), at);
    }

    private static LocalTime at(ParseResult parsed) {
        String given = ReadingArguments.text(parsed, "--at").orElseThrow();
        try {
            return ScheduleReader.time(given);
        } catch (DateTimeException e) {
            throw Declare.wrong(parsed, "--at: \"" + given + "\" is no time such as 19:00");
        }
    }

    private static List<DayOfWeek> days(ParseResult parsed, String given) {
        List<DayOfWeek> days = new ArrayList<>();
        for (String name : given.split(",", -1)) {
            days.add(ScheduleReader.day(name)
                    .orElseThrow(
                            () -> Declare.wrong(parsed, "--weekly: \"" + name + "\" is no day such as sunday or sun")));
        }
        return days;
    }

    private static List<Rhythm.Window> windows(ParseResult parsed, String given) {
        List<Rhythm.Window> windows = new ArrayList<>();
        for (String text : given.split(",", -1)) {
            try {
                windows.add(ScheduleReader.window(text));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw Declare.wrong(parsed, "--random: \"" + text + "\" is no part of a day such as 09:00-12:00");
            }
        }
        return windows;
    }

    private static Optional<LocalDate> day(ParseResult parsed, String option) {
        Optional<String> given = ReadingArguments.text(parsed, option);
        try {
            return given.map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw Declare.wrong(parsed, option + ": \"" + given.orElse("") + "\" is no day such as 2026-11-29");
        }
    }

    /** Declares where the schedule is kept. */
    static void declareFile(CommandSpec spec) {
        Declare.option(
                spec, "--schedule", "FILE", "Another schedule than your own (~/.config/kindscale/schedule.json).");
    }

    /** {@return the file of the schedule that is meant} */
    static ScheduleFile file(ParseResult parsed, Streams streams) {
        return new ScheduleFile(ReadingArguments.text(parsed, "--schedule")
                .map(Path::of)
                .orElseGet(() -> UserFolder.config(streams).resolve("schedule.json")));
    }

    /** {@return the words in which the person is spoken to} */
    static Phrases phrases(ParseResult parsed, Streams streams) throws InvalidInputException {
        Optional<String> language = ReadingArguments.text(parsed, "--language");
        KnownLanguages.require(language);
        return Phrases.in(language.orElseGet(() -> FrontEnd.language(streams)));
    }

    /** {@return what says in {@code phrases} what is due, in the window that there is} */
    static DueText text(Streams streams, Phrases phrases) {
        return new DueText(phrases, FrontEnd.columns(streams), JLineScreen::displayWidth);
    }

    /** {@return the time that counts as now} */
    static ZonedDateTime time(ParseResult parsed) {
        Optional<String> given = ReadingArguments.text(parsed, "--at");
        try {
            return given.isPresent()
                    ? LocalDateTime.parse(given.get()).atZone(ZoneId.systemDefault())
                    : ZonedDateTime.now(ZoneId.systemDefault());
        } catch (DateTimeException e) {
            throw Declare.wrong(parsed, "--at: \"" + given.orElse("") + "\" is no time such as 2026-11-29T19:05");
        }
    }
}
