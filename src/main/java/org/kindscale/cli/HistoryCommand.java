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
import org.kindscale.report.TextTable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale history}: a person's own results over time. */
record HistoryCommand(Streams streams) implements Command {

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
                "kindscale history delete kind-self-12");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameters(
                spec,
                0,
                0,
                "[delete] [INSTRUMENT]",
                "The instrument; without one, what there is. With delete: delete its sittings, or all.");
        Declare.option(spec, "--format", "FORM", "text, csv or json (text).");
        Declare.option(spec, "--html", "FILE", "Write one page with charts.");
        Declare.option(spec, "--language", "TAG", "Language, such as de (the one of your system).");
        Declare.flag(spec, "--lock", "Open encrypted sittings too; asks for the passphrase.");
        TakeArguments.declarePassphrase(spec);
        Declare.flag(spec, "--plain", "One sentence for each score instead of a table.");
        Declare.flag(spec, "--yes", "With delete: do not ask.");
        Scales.declare(spec);
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        Store store = new Store(UserFolder.sittings(streams), TakeCommand::now);
        boolean locked = parsed.hasMatchedOption("--lock") || parsed.hasMatchedOption("--passphrase-file");
        Store.Scribe scribe =
                locked ? TakeArguments.locked(parsed, streams, store.folder()) : new Store.Scribe(Optional.empty());
        StoredSittings stored = new StoredSittings(Scales.catalog(parsed, streams), store, scribe);
        List<String> words = new ArrayList<>(Declare.values(parsed, 0));
        boolean delete = !words.isEmpty() && words.get(0).equals("delete");
        if (delete) {
            words.remove(0);
        }
        if (words.size() > 1) {
            throw Declare.wrong(parsed, "history takes one instrument");
        }
        Phrases phrases =
                Phrases.in(ReadingArguments.text(parsed, "--language").orElseGet(() -> FrontEnd.language(streams)));
        Findings findings = new Findings();
        List<Series> series = words.isEmpty() ? stored.all(findings) : List.of(stored.of(words.get(0), findings));
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
        String format = parsed.matchedOptionValue("--format", "text");
        streams.print(
                switch (format) {
                    case "text" ->
                        HistoryText.render(
                                finished.instrument(),
                                finished.sittings(),
                                finished.results(),
                                phrases,
                                FrontEnd.unicode(streams),
                                plain);
                    case "json" -> SittingJson.render(finished.sittings(), finished.results());
                    case "csv" -> csv(finished);
                    default -> throw Declare.wrong(parsed, "--format: \"" + format + "\" is none of text, csv, json");
                });
        return ExitCode.OK;
    }

    /** {@return sittings as CSV, one row each} */
    static String csv(Series series) {
        StringBuilder text = new StringBuilder(SittingsCsv.wideHeader(series.instrument()));
        for (int s = 0; s < series.sittings().size(); s++) {
            text.append(SittingsCsv.wideRow(
                    series.sittings().get(s), series.results().get(s)));
        }
        return text.toString();
    }

    private static String overview(List<Series> all, Phrases phrases) {
        if (all.isEmpty()) {
            return phrases.get("history.empty") + "\n";
        }
        TextTable table = new TextTable(List.of("instrument", "finished", "stopped", "last"), 1);
        for (Series series : all) {
            int finished = series.finished().sittings().size();
            int size = series.sittings().size();
            String last = size == 0
                    ? ""
                    : series.sittings().get(size - 1).header().started().substring(0, 10);
            table.row(List.of(
                    series.instrument().id(), Integer.toString(finished), Integer.toString(size - finished), last));
        }
        return table.render("");
    }

    private int delete(ParseResult parsed, StoredSittings stored, List<Series> series, Phrases phrases)
            throws IOException {
        List<SittingRecord> sittings =
                series.stream().flatMap(s -> s.sittings().stream()).toList();
        if (!parsed.hasMatchedOption("--yes")
                && !Prompt.yes(streams, phrases.get("history.delete.ask", sittings.size()), phrases)) {
            return ExitCode.INTERRUPTED;
        }
        streams.err().println(phrases.get("history.deleted", stored.delete(sittings)));
        return ExitCode.OK;
    }
}
