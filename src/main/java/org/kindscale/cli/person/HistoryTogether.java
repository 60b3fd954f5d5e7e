package org.kindscale.cli.person;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.store.Store;
import org.kindscale.administration.store.Vault;
import org.kindscale.app.take.StoredSittings;
import org.kindscale.app.take.StoredSittings.Series;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.arguments.TakeArguments;
import org.kindscale.cli.arguments.UserFolder;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.command.HistoryReport;
import org.kindscale.cli.command.TakeCommand;
import org.kindscale.cli.terminal.FrontEnd;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.report.sitting.TogetherText;
import picocli.CommandLine.ParseResult;

/**
 * Shows results of several instruments by time.
 *
 * @param streams where to
 * @param parsed the options
 */
record HistoryTogether(Streams streams, ParseResult parsed) {

    /** Shows the instruments that {@code words} name, all of them without; returns the exit code. */
    int show(List<String> words) throws InvalidInputException, IOException {
        if (words.size() > 1 || parsed.hasMatchedOption("--html")) {
            throw Declare.wrong(parsed, "several instruments are shown as text or JSON, and nothing is deleted");
        }
        String format = Declare.oneOf(parsed, "--format", List.of("text", "json"), "text");
        Phrases phrases = ScheduleArguments.phrases(parsed, streams);
        Store store = new Store(UserFolder.sittings(streams), TakeCommand::now);
        StoredSittings stored = new StoredSittings(
                Scales.catalog(parsed, streams),
                store,
                TakeArguments.scribe(parsed, streams, store.folder(), Vault.Use.READ));
        Findings findings = new Findings();
        List<Series> finished =
                stored
                        .of(TakeArguments.name(parsed, "--participant"), named(stored, words, findings), findings)
                        .stream()
                        .map(Series::finished)
                        .filter(series -> !series.sittings().isEmpty())
                        .toList();
        List<TogetherText.Part> parts = StoredSittings.shown(finished, findings).stream()
                .map(series -> new TogetherText.Part(series.instrument(), series.sittings(), series.results()))
                .toList();
        if (parts.isEmpty()) {
            FrontEnd.say(streams, phrases.get("history.empty"));
        } else if (format.equals("json")) {
            streams.print(VisibleText.inJson(TogetherText.json(parts)));
        } else {
            streams.show(TogetherText.render(parts, new HistoryReport(streams, phrases).look(parsed)));
        }
        streams.err().print(findings.render());
        streams.err().flush();
        return findings.hasErrors() ? ExitCode.INCOMPLETE : ExitCode.OK;
    }

    private static List<Series> named(StoredSittings stored, List<String> words, Findings findings)
            throws InvalidInputException {
        if (words.isEmpty()) {
            return stored.all(findings);
        }
        List<Series> all = new ArrayList<>();
        Set<Diagnostic> said = new LinkedHashSet<>(); // what concerns the whole store is said once
        for (String name : words.get(0).split(",", -1)) {
            Findings own = new Findings();
            all.add(stored.of(name.strip(), own));
            said.addAll(own.kept());
        }
        said.forEach(findings::add);
        return all;
    }
}
