package org.kindscale.cli.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.store.Store;
import org.kindscale.administration.store.Vault;
import org.kindscale.app.Output;
import org.kindscale.app.take.KnownLanguages;
import org.kindscale.app.take.StoredSittings;
import org.kindscale.app.take.StoredSittings.Series;
import org.kindscale.app.take.TakeSitting;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.ReadingArguments;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale page}: one stored sitting as a page to keep, print or give to somebody. */
public record PageCommand(Streams streams) implements Command {

    @Override
    public String summary() {
        return "One stored sitting as a page to keep, to print or to give to someone: scores, what they "
                + "mean, what to try.";
    }

    @Override
    public String synopsis() {
        return "[ID]";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "kindscale page -o page.html",
                "kindscale page kind-self-12 --with-answers -o page.html",
                "kindscale page kind-self-12 > page.html");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.optionalParameter(
                spec, 0, "ID", "Id of an instrument, for its newest sitting, or of a sitting (the newest of all).");
        Declare.option(spec, "-o,--output", "FILE", "Write the page here (standard output, if that is no terminal).");
        Declare.flag(spec, "--with-answers", "Each question and its answer stand on the page too.");
        Declare.option(spec, "--participant", "ID", "Only the sittings of this participant (those without one).");
        Declare.option(spec, "--language", "TAG", "Language, such as de (the one of your system).");
        Declare.flag(spec, "--lock", "Open encrypted sittings too; asks for the passphrase.");
        TakeArguments.declarePassphrase(spec);
        Scales.declare(spec);
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        KnownLanguages.require(ReadingArguments.text(parsed, "--language"));
        Optional<String> file = ReadingArguments.text(parsed, "--output");
        if (file.isEmpty() && streams.terminals().out()) {
            throw Declare.wrong(parsed, "the page is for a browser: name a file for it, such as -o page.html");
        }
        Optional<String> who = TakeArguments.name(parsed, "--participant");
        Store store = new Store(UserFolder.sittings(streams), TakeCommand::now);
        StoredSittings stored = new StoredSittings(
                Scales.catalog(parsed, streams),
                store,
                TakeArguments.scribe(parsed, streams, store.folder(), Vault.Use.READ));
        Findings findings = new Findings();
        Phrases phrases =
                Phrases.in(ReadingArguments.text(parsed, "--language").orElseGet(() -> FrontEnd.language(streams)));
        List<TakeSitting.Outcome> finished = new ArrayList<>();
        List<Series> all = stored.of(who, stored.all(findings), findings).stream()
                .map(Series::finished)
                .toList();
        for (Series series : StoredSittings.shown(all, findings)) {
            finished.addAll(FinishedSittings.of(series, phrases));
        }
        streams.err().print(findings.render());
        streams.err().flush();
        String id = parsed.matchedPositionalValue(0, "");
        String page = new PageWriter(streams, parsed).page(FinishedSittings.chosen(id, finished));
        if (file.isPresent()) {
            streams.tell(Output.write(Path.of(file.get()), page));
        } else {
            streams.print(page);
        }
        return ExitCode.OK;
    }
}
