package org.kindscale.cli.person;

import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.schedule.DueEntry;
import org.kindscale.administration.schedule.Schedule;
import org.kindscale.administration.store.Store;
import org.kindscale.administration.store.Vault;
import org.kindscale.app.schedule.WhatIsDue;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.arguments.TakeArguments;
import org.kindscale.cli.arguments.UserFolder;
import org.kindscale.cli.command.Command;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.command.TakeCommand;
import org.kindscale.cli.terminal.FrontEnd;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.report.schedule.ScheduleJson;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale due}: what is to be taken now, by the schedule and what is stored. */
public record DueCommand(Streams streams) implements Command {

    @Override
    public String summary() {
        return "What of your schedule is due now, was missed, or comes next. Exits with 10 where something is due.";
    }

    @Override
    public String synopsis() {
        return "";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "kindscale due", "kindscale due --quiet || echo 'a few questions wait'", "kindscale due --format json");
    }

    @Override
    public void declare(CommandSpec spec) {
        ScheduleArguments.declareFile(spec);
        Declare.option(spec, "--at", "TIME", "As if it were this time, such as 2026-11-29T19:05 (now).");
        Declare.option(spec, "--format", "FORM", "text or json (text).");
        Declare.option(spec, "--language", "TAG", "Language, such as de (the one of your system).");
        Declare.flag(spec, "--now", "Only what is due now, for timers: otherwise nothing is said.");
        Declare.flag(spec, "-q,--quiet", "Say nothing; the exit code tells.");
        Declare.flag(spec, "--lock", "Look into encrypted sittings too; asks for the passphrase.");
        TakeArguments.declarePassphrase(spec);
        Scales.declare(spec);
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        Phrases phrases = ScheduleArguments.phrases(parsed, streams);
        String format = Declare.oneOf(parsed, "--format", List.of("text", "json"), "text");
        ZonedDateTime now = ScheduleArguments.time(parsed);
        Optional<Schedule> schedule = ScheduleArguments.file(parsed, streams).load();
        boolean quiet = parsed.hasMatchedOption("--quiet");
        if (schedule.isEmpty()) {
            if (!quiet) {
                FrontEnd.say(streams, phrases.get("due.empty"));
            }
            streams.print(format.equals("json") && !quiet ? "[]\n" : "");
            return ExitCode.OK;
        }
        Store store = new Store(UserFolder.sittings(streams), TakeCommand::now);
        Store.Scribe scribe = TakeArguments.scribe(parsed, streams, store.folder(), Vault.Use.READ);
        Findings findings = new Findings();
        List<DueEntry> due = new WhatIsDue(Scales.catalog(parsed, streams), store, scribe)
                .at(now, schedule.get(), findings).stream()
                        .filter(entry -> !parsed.hasMatchedOption("--now") || entry.state() == DueEntry.State.DUE)
                        .toList();
        streams.err().print(findings.render());
        streams.err().flush();
        String text = format.equals("json")
                ? VisibleText.inJson(ScheduleJson.due(due))
                : VisibleText.inLines(ScheduleArguments.text(streams, phrases).render(due));
        streams.print(quiet ? "" : text);
        if (due.stream().anyMatch(entry -> entry.state() == DueEntry.State.DUE)) {
            return ExitCode.DUE;
        }
        return findings.hasErrors() ? ExitCode.INCOMPLETE : ExitCode.OK;
    }
}
