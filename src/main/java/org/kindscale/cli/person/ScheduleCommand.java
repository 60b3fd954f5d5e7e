package org.kindscale.cli.person;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.schedule.Schedule;
import org.kindscale.app.schedule.ScheduleFile;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.command.Command;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.terminal.FrontEnd;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.report.schedule.CalendarFile;
import org.kindscale.report.schedule.TimerText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale schedule}: what is to be taken when; as a calendar, and as lines for a timer. Installs nothing. */
public record ScheduleCommand(Streams streams) implements Command {

    private static final int DAYS = 28;
    private static final int MOST_DAYS = 366;

    @Override
    public String summary() {
        return "What you want to take when: list, add, remove; as calendar, crontab or timer. Nothing is installed.";
    }

    @Override
    public String synopsis() {
        return "[add INSTRUMENT|remove ID|ics|crontab|timer]";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "kindscale schedule add kind-self-12 --weekly sunday --at 19:00",
                "kindscale schedule add kind-self-6 --random 09:00-12:00,14:00-18:00 --open 60 --until 2027-01-31",
                "kindscale schedule",
                "kindscale schedule ics -o kindscale.ics",
                "kindscale schedule crontab");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameters(
                spec,
                0,
                "[WHAT]",
                "add with an instrument or battery, remove with an id, ics, crontab or timer; "
                        + "without one, what there is.");
        ScheduleArguments.declare(spec);
        Declare.option(spec, "--days", "N", "For how many days random times are written (28).");
        Declare.option(spec, "-o,--output", "FILE", "Write here (standard output).");
        ScheduleArguments.declareFile(spec);
        Declare.option(spec, "--language", "TAG", "Language, such as de (the one of your system).");
        Scales.declare(spec);
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        List<String> words = Declare.values(parsed, 0);
        Phrases phrases = ScheduleArguments.phrases(parsed, streams);
        ScheduleFile file = ScheduleArguments.file(parsed, streams);
        String what = words.isEmpty() ? "" : words.get(0);
        boolean changes = List.of("add", "remove").contains(what);
        if (words.size() != (changes ? 2 : what.isEmpty() ? 0 : 1)) {
            throw Declare.wrong(parsed, changes ? what + " takes one thing" : "schedule takes one word");
        }
        Optional<Schedule> schedule = file.load();
        if (what.equals("add")) {
            return new ScheduleChange(streams, parsed, phrases).add(words.get(1), file);
        }
        if (schedule.isEmpty()) {
            FrontEnd.say(streams, phrases.get("due.empty"));
            return ExitCode.OK;
        }
        if (what.equals("remove")) {
            return new ScheduleChange(streams, parsed, phrases).remove(words.get(1), file, schedule.get());
        }
        new PrivateText(streams, parsed).write(printed(parsed, what, schedule.get(), phrases));
        return ExitCode.OK;
    }

    private String printed(ParseResult parsed, String what, Schedule schedule, Phrases phrases) {
        int days = Declare.number(parsed, "--days", DAYS);
        if (days < 1 || days > MOST_DAYS) {
            throw Declare.wrong(parsed, "--days takes 1 to " + MOST_DAYS);
        }
        ZonedDateTime now = ZonedDateTime.now(ZoneId.systemDefault());
        List<String> command = new ArrayList<>(List.of("kindscale", "due", "--now"));
        ReadingArguments.text(parsed, "--schedule")
                .ifPresent(named -> command.addAll(
                        List.of("--schedule", Path.of(named).toAbsolutePath().toString())));
        TimerText timers = new TimerText(schedule, command, now.toLocalDate(), days);
        return switch (what) {
            case "" -> ScheduleArguments.text(streams, phrases).list(schedule.entries());
            case "ics" -> CalendarFile.render(schedule, phrases, now, days);
            case "crontab" -> timers.crontab();
            case "timer" -> timers.systemd();
            default -> throw Declare.wrong(parsed, "schedule knows add, remove, ics, crontab and timer");
        };
    }
}
