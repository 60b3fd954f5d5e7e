package org.kindscale.app.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.kindscale.administration.schedule.Rhythm;
import org.kindscale.administration.schedule.Schedule;
import org.kindscale.administration.schedule.ScheduleEntry;
import org.kindscale.catalog.reading.LocatedJson;
import org.kindscale.catalog.reading.LocatedValue;
import org.kindscale.catalog.reading.ObjectReader;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;

/** Turns the bytes of a schedule's file into a schedule, or into findings with line and column. */
public final class ScheduleReader {

    private static final String DAYS = "days such as \"sunday\"";

    private final Findings findings;

    private ScheduleReader(Findings findings) {
        this.findings = findings;
    }

    /**
     * Reads a schedule.
     *
     * @param path how findings name the file
     * @param findings takes what is wrong
     * @return the schedule, absent if an error was found
     */
    public static Optional<Schedule> read(String path, byte[] bytes, Findings findings) {
        long errors = findings.errors();
        Optional<LocatedValue> document = LocatedJson.parse(path, bytes, findings);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        if (!(document.get() instanceof LocatedValue.Obj object)) {
            findings.add(Diagnostic.error(
                    FindingCode.DEF_004, document.get().where(), "a schedule must be an object", "begin with {"));
            return Optional.empty();
        }
        Optional<Schedule> schedule = new ScheduleReader(findings).schedule(new ObjectReader(object, findings, "en"));
        return findings.errors() > errors ? Optional.empty() : schedule;
    }

    private Optional<Schedule> schedule(ObjectReader root) {
        long errors = findings.errors();
        root.formatOne("schedule", "schedules");
        OptionalInt seed = root.optionalInteger("seed");
        root.required("entries");
        List<ScheduleEntry> entries = root.objects("entries", this::entry);
        root.done();
        return root.build(
                FindingCode.DEF_007,
                "give each entry an id of its own",
                errors,
                () -> new Schedule(seed.orElse(0), entries));
    }

    private Optional<ScheduleEntry> entry(ObjectReader reader) {
        long errors = findings.errors();
        String id = reader.id("id", ObjectReader.HYPHENED);
        String take = reader.string("take");
        List<Rhythm> rhythms = new ArrayList<>();
        reader.object("daily").flatMap(this::daily).ifPresent(rhythms::add);
        reader.object("weekly").flatMap(this::weekly).ifPresent(rhythms::add);
        reader.object("random").flatMap(this::random).ifPresent(rhythms::add);
        Optional<LocalDate> from =
                parsed(reader, reader.required("from"), LocalDate::parse, "a day such as 2026-11-29");
        Optional<LocalDate> until = parsed(reader, reader.value("until"), LocalDate::parse, "a day such as 2026-11-29");
        OptionalInt open = reader.optionalInteger("openMinutes");
        Optional<String> participant = reader.optionalString("participant");
        reader.done();
        if (findings.errors() == errors && rhythms.size() != 1) {
            reader.error(
                    FindingCode.DEF_004,
                    reader.where(),
                    "an entry has one of \"daily\", \"weekly\" and \"random\"",
                    "write \"daily\": { \"at\": \"21:30\" }, for instance");
        }
        return reader.build(
                FindingCode.DEF_004,
                "mend the days or the minutes",
                errors,
                () -> new ScheduleEntry(id, take, rhythms.get(0), from.orElseThrow(), until, open, participant));
    }

    private Optional<Rhythm> daily(ObjectReader reader) {
        Optional<LocalTime> at = time(reader);
        reader.done();
        return at.map(Rhythm.Daily::new);
    }

    private Optional<Rhythm> weekly(ObjectReader reader) {
        long errors = findings.errors();
        Optional<LocalTime> at = time(reader);
        Optional<LocatedValue> where = reader.required("on");
        List<DayOfWeek> days = new ArrayList<>();
        for (String name : reader.strings("on")) {
            Optional<DayOfWeek> day = day(name);
            day.ifPresent(days::add);
            if (day.isEmpty()) {
                wrong(reader, where.orElseThrow(), name, DAYS);
            }
        }
        reader.done();
        return reader.build(
                FindingCode.DEF_004, "name " + DAYS, errors, () -> new Rhythm.Weekly(days, at.orElseThrow()));
    }

    private Optional<Rhythm> random(ObjectReader reader) {
        long errors = findings.errors();
        Optional<LocatedValue> where = reader.required("windows");
        List<Rhythm.Window> windows = new ArrayList<>();
        for (String text : reader.strings("windows")) {
            try {
                windows.add(window(text));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                wrong(reader, where.orElseThrow(), text, "windows of one day such as \"09:00-12:00\"");
            }
        }
        reader.done();
        return reader.build(
                FindingCode.DEF_004, "let the windows follow each other", errors, () -> new Rhythm.Random(windows));
    }

    /** {@return the day of the week of that English name, or of its first three letters} */
    public static Optional<DayOfWeek> day(String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equals(upper) || day.name().substring(0, 3).equals(upper)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the window that {@code text} spells, such as {@code 09:00-12:00}.
     *
     * @throws IllegalArgumentException if it spells none
     * @throws DateTimeParseException if it has something that is no time
     */
    public static Rhythm.Window window(String text) {
        String[] ends = text.strip().split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("\"" + text + "\" is no window");
        }
        return new Rhythm.Window(time(ends[0]), time(ends[1]));
    }

    /**
     * Returns the time that {@code text} spells, such as {@code 19:00}.
     *
     * @throws DateTimeParseException if it spells none
     */
    public static LocalTime time(String text) {
        String whole = text.strip();
        if (!whole.matches("\\d\\d:\\d\\d")) {
            throw new DateTimeParseException("no time", whole, 0);
        }
        return LocalTime.parse(whole);
    }

    private Optional<LocalTime> time(ObjectReader reader) {
        return parsed(reader, reader.required("at"), ScheduleReader::time, "a time such as \"19:00\"");
    }

    private static <T> Optional<T> parsed(
            ObjectReader reader, Optional<LocatedValue> value, Function<String, T> parse, String wanted) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String text = value.get() instanceof LocatedValue.Str string
                ? string.value()
                : value.get().kind();
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeParseException e) {
            wrong(reader, value.get(), text, wanted);
            return Optional.empty();
        }
    }

    private static void wrong(ObjectReader reader, LocatedValue value, String text, String wanted) {
        reader.error(FindingCode.DEF_004, value.where(), "\"" + text + "\" does not fit here", "write " + wanted);
    }
}
