package org.kindscale.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.SittingHeader;
import org.kindscale.administration.SittingRecord;
import org.kindscale.app.Output;
import org.kindscale.app.take.StoredSittings.Series;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.terminal.FrontEnd;
import org.kindscale.cli.terminal.JLineScreen;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.report.sitting.HistoryHtml;
import org.kindscale.report.sitting.HistoryText;
import org.kindscale.report.sitting.SittingJson;
import org.kindscale.report.sitting.SittingsCsv;
import picocli.CommandLine.ParseResult;

/**
 * Shows stored results in the form that was asked for.
 *
 * @param streams where to
 * @param phrases words in the person's language
 */
public record HistoryReport(Streams streams, Phrases phrases) {

    /** The forms of {@code --format}. */
    public static final List<String> FORMATS = List.of("text", "csv", "json");

    /** Says what else is deleted with sittings that are of several instruments. */
    void together(List<SittingRecord> sittings) {
        String together = sittings.stream()
                .flatMap(sitting -> sitting.header().parts().stream())
                .map(SittingHeader.Part::instrument)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!together.isEmpty()) {
            FrontEnd.say(streams, phrases.get("history.delete.together", together));
        }
    }

    /** Says how many sittings there are of which instrument. */
    void overview(ParseResult parsed, List<Series> all) throws IOException {
        List<HistoryText.Taken> taken = all.stream()
                .filter(series -> !series.sittings().isEmpty())
                .map(series -> new HistoryText.Taken(series.instrument(), series.sittings()))
                .toList();
        streams.show(
                taken.isEmpty()
                        ? FrontEnd.lines(streams, phrases.get("history.empty"))
                        : HistoryText.overview(taken, look(parsed)));
    }

    /** Shows the finished sittings of one instrument. */
    void show(ParseResult parsed, Series finished) throws IOException {
        Optional<String> html = ReadingArguments.text(parsed, "--html");
        if (finished.sittings().isEmpty()) {
            FrontEnd.say(
                    streams, phrases.get("history.none", finished.instrument().id()));
        } else if (html.isPresent()) {
            String page = HistoryHtml.render(finished.instrument(), finished.sittings(), finished.results(), phrases);
            streams.tell(Output.write(Path.of(html.get()), page));
        } else {
            streams.print(rendered(parsed, finished));
        }
    }

    private String rendered(ParseResult parsed, Series finished) {
        return switch (Declare.oneOf(parsed, "--format", FORMATS, "text")) {
            case "json" -> VisibleText.inJson(SittingJson.render(finished.sittings(), finished.results()));
            case "csv" -> SittingsCsv.wide(finished.instrument(), finished.sittings(), finished.results());
            default ->
                VisibleText.inLines(HistoryText.render(
                        finished.instrument(), finished.sittings(), finished.results(), look(parsed)));
        };
    }

    /** {@return how results are shown in the window that there is} */
    public HistoryText.Look look(ParseResult parsed) {
        boolean plain =
                parsed.hasMatchedOption("--plain") || (streams.terminals().out() && FrontEnd.isPlain(streams, false));
        return new HistoryText.Look(
                phrases, FrontEnd.columns(streams), JLineScreen::displayWidth, FrontEnd.unicode(streams), plain);
    }
}
