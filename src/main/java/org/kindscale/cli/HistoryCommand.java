package org.kindscale.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.Store;
import org.kindscale.app.Output;
import org.kindscale.app.StoredSittings;
import org.kindscale.app.StoredSittings.Series;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.report.HistoryHtml;
import org.kindscale.report.HistoryText;
import org.kindscale.report.SittingJson;
import org.kindscale.report.SittingsCsv;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale history}: a person's own results over time. */
record HistoryCommand(Streams streams) implements Command {

    private static final List<String> FORMATS = List.of("text", "csv", "json");

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
        Declare.oneOf(parsed, "--format", FORMATS, "text");
        Optional<String> who = TakeArguments.name(parsed, "--participant");
        Store store = new Store(UserFolder.sittings(streams), TakeCommand::now);
        StoredSittings stored = new StoredSittings(
                Scales.catalog(parsed, streams), store, TakeArguments.scribe(parsed, streams, store.folder()));
        Phrases phrases =
                Phrases.in(ReadingArguments.text(parsed, "--language").orElseGet(() -> FrontEnd.language(streams)));
        Findings findings = new Findings();
        List<Series> all = words.isEmpty() ? stored.all(findings) : List.of(stored.of(words.get(0), findings));
        List<Series> series = stored.of(who, all, findings);
        int code = delete ? delete(parsed, stored, series, phrases) : show(parsed, words, series, phrases);
        streams.err().print(findings.render());
        streams.err().flush();
        return findings.hasErrors() ? ExitCode.INCOMPLETE : code;
    }

    private int show(ParseResult parsed, List<String> words, List<Series> series, Phrases phrases) throws IOException {
        if (words.isEmpty()) {
            streams.print(overview(series, phrases));
            return ExitCode.OK;
        }
        Series finished = series.get(0).finished();
        if (finished.sittings().isEmpty()) {
            streams.err()
                    .println(phrases.get("history.none", finished.instrument().id()));
            return ExitCode.OK;
        }
        Optional<String> html = ReadingArguments.text(parsed, "--html");
        if (html.isPresent()) {
            String page = HistoryHtml.render(finished.instrument(), finished.sittings(), finished.results(), phrases);
            Output.write(Path.of(html.get()), page);
            return ExitCode.OK;
        }
        boolean plain =
                parsed.hasMatchedOption("--plain") || (streams.terminals().out() && FrontEnd.isPlain(streams, false));
        streams.print(
                switch (Declare.oneOf(parsed, "--format", FORMATS, "text")) {
                    case "json" -> SittingJson.render(finished.sittings(), finished.results());
                    case "csv" -> SittingsCsv.wide(finished.instrument(), finished.sittings(), finished.results());
                    default ->
                        HistoryText.render(
                                finished.instrument(),
                                finished.sittings(),
                                finished.results(),
                                phrases,
                                FrontEnd.unicode(streams),
                                plain);
                });
        return ExitCode.OK;
    }

    private static String overview(List<Series> all, Phrases phrases) {
        List<HistoryText.Taken> taken = all.stream()
                .filter(series -> !series.sittings().isEmpty())
                .map(series -> new HistoryText.Taken(series.instrument(), series.sittings()))
                .toList();
        return taken.isEmpty() ? phrases.get("history.empty") + "\n" : HistoryText.overview(taken);
    }

    private int delete(ParseResult parsed, StoredSittings stored, List<Series> series, Phrases phrases)
            throws IOException {
        List<SittingRecord> sittings =
                series.stream().flatMap(s -> s.sittings().stream()).toList();
        if (!parsed.hasMatchedOption("--yes")
                && !Prompt.yes(streams, phrases.count("history.delete.ask", sittings.size()), phrases)) {
            return ExitCode.INTERRUPTED;
        }
        streams.err().println(phrases.count("history.deleted", stored.delete(sittings)));
        return ExitCode.OK;
    }
}
