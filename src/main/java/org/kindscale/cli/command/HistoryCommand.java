package org.kindscale.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.store.Store;
import org.kindscale.administration.store.Vault;
import org.kindscale.app.take.KnownLanguages;
import org.kindscale.app.take.StoredSittings;
import org.kindscale.app.take.StoredSittings.Series;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.arguments.TakeArguments;
import org.kindscale.cli.arguments.UserFolder;
import org.kindscale.cli.terminal.FrontEnd;
import org.kindscale.cli.terminal.Prompt;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale history}: a person's own results over time. */
public record HistoryCommand(Streams streams) implements Command {

    @Override
    public String summary() {
        return "Your own results over time, with the change since the first and the last; or delete what is stored.";
    }

    @Override
    public String synopsis() {
        return "[delete] [INSTRUMENT]";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "kindscale history kind-self-12",
                "kindscale history kind-self-12 --html history.html",
                "kindscale history phq9 --participant P07",
                "kindscale history delete kind-self-12");
    }

    @Override
    public void declare(CommandSpec spec) {
        TakeArguments.declareHistory(spec);
        Scales.declare(spec);
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        List<String> words = new ArrayList<>(Declare.values(parsed, 0));
        boolean delete = !words.isEmpty() && words.get(0).equals("delete");
        if (delete) {
            words.remove(0);
        }
        if (words.size() > 1) {
            throw Declare.wrong(parsed, "history takes one instrument");
        }
        Declare.oneOf(parsed, "--format", HistoryReport.FORMATS, "text");
        KnownLanguages.require(ReadingArguments.text(parsed, "--language"));
        Optional<String> who = TakeArguments.name(parsed, "--participant");
        Store store = new Store(UserFolder.sittings(streams), TakeCommand::now);
        StoredSittings stored = new StoredSittings(
                Scales.catalog(parsed, streams),
                store,
                TakeArguments.scribe(parsed, streams, store.folder(), Vault.Use.READ));
        Phrases phrases =
                Phrases.in(ReadingArguments.text(parsed, "--language").orElseGet(() -> FrontEnd.language(streams)));
        Findings findings = new Findings();
        List<Series> all = words.isEmpty() ? stored.all(findings) : List.of(stored.of(words.get(0), findings));
        List<Series> series = stored.of(who, all, findings);
        int code = delete
                ? delete(parsed, new Deletion(stored, findings), series, phrases)
                : show(parsed, series, phrases, words.isEmpty() ? Optional.empty() : Optional.of(findings));
        streams.err().print(findings.render());
        streams.err().flush();
        return findings.hasErrors() ? ExitCode.INCOMPLETE : code;
    }

    /** Shows what there is, or one series; {@code one} hears what that leaves out. */
    private int show(ParseResult parsed, List<Series> series, Phrases phrases, Optional<Findings> one)
            throws IOException {
        HistoryReport report = new HistoryReport(streams, phrases);
        if (one.isEmpty()) {
            report.overview(parsed, series);
        } else {
            List<Series> finished = List.of(series.get(0).finished());
            report.show(parsed, StoredSittings.shown(finished, one.get()).get(0));
        }
        return ExitCode.OK;
    }

    /** Where to delete, and what is found on the way. */
    private record Deletion(StoredSittings stored, Findings findings) {}

    private int delete(ParseResult parsed, Deletion from, List<Series> series, Phrases phrases) throws IOException {
        List<SittingRecord> sittings = StoredSittings.onceEach(series);
        new HistoryReport(streams, phrases).together(sittings);
        if (!parsed.hasMatchedOption("--yes")
                && !Prompt.yes(streams, phrases.count("history.delete.ask", sittings.size()), phrases)) {
            return ExitCode.INTERRUPTED;
        }
        FrontEnd.say(streams, phrases.count("history.deleted", from.stored().delete(sittings, from.findings())));
        return ExitCode.OK;
    }
}
