package org.kindscale.cli.person;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.schedule.Schedule;
import org.kindscale.administration.schedule.ScheduleEntry;
import org.kindscale.app.schedule.ScheduleFile;
import org.kindscale.app.schedule.WhatIsDue;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.terminal.FrontEnd;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.InvalidInputException;
import picocli.CommandLine.ParseResult;

/**
 * Changes a schedule.
 *
 * @param streams where it is said
 * @param parsed the options
 * @param phrases words in the person's language
 */
record ScheduleChange(Streams streams, ParseResult parsed, Phrases phrases) {

    /** Seeds that are chosen here stay below this. */
    private static final int SEEDS = 1_000_000;

    /** Adds what the options say; returns the exit code. */
    int add(String take, ScheduleFile file) throws InvalidInputException, IOException {
        Schedule schedule = file.load().orElseGet(() -> new Schedule(new SecureRandom().nextInt(SEEDS), List.of()));
        ScheduleEntry entry = ScheduleArguments.entry(
                parsed,
                take,
                schedule.entries().stream().map(ScheduleEntry::id).collect(Collectors.toSet()),
                LocalDate.now(ZoneId.systemDefault()));
        WhatIsDue.called(entry.take(), Scales.catalog(parsed, streams)); // refused here if there is no such thing
        List<ScheduleEntry> entries = new ArrayList<>(schedule.entries());
        entries.add(entry);
        streams.tell(file.save(new Schedule(schedule.seed(), entries)));
        FrontEnd.say(streams, phrases.get("due.added", entry.id()));
        return ExitCode.OK;
    }

    /** Removes an entry; returns the exit code. */
    int remove(String id, ScheduleFile file, Schedule schedule) throws IOException {
        List<ScheduleEntry> entries = schedule.entries().stream()
                .filter(entry -> !entry.id().equals(id))
                .toList();
        if (entries.size() == schedule.entries().size()) {
            String known = schedule.entries().stream().map(ScheduleEntry::id).collect(Collectors.joining(", "));
            throw Declare.wrong(parsed, "the schedule has no \"" + id + "\"; it has " + known);
        }
        streams.tell(file.save(new Schedule(schedule.seed(), entries)));
        FrontEnd.say(streams, phrases.get("due.removed", id));
        return ExitCode.OK;
    }
}
