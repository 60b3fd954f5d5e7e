package org.kindscale.cli.person;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.kindscale.administration.View;
import org.kindscale.app.battery.TakeBattery;
import org.kindscale.app.take.TakeRequest;
import org.kindscale.app.take.TakeSitting;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.GivenFile;
import org.kindscale.cli.arguments.UserFolder;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.terminal.FrontEnd;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.report.sitting.BatteryJson;
import org.kindscale.report.sitting.ResultText;
import org.kindscale.report.sitting.SittingResult;
import picocli.CommandLine.ParseResult;

/**
 * What is said when a battery ends.
 *
 * @param format {@code text} or {@code json}
 * @param quiet whether only the result is written
 * @param streams where it is said
 * @param support where to find help, from the file that a person or a clinic keeps
 */
record BatteryReport(String format, boolean quiet, Streams streams, Optional<String> support) {

    /** Reads the options of the report; what is wrong with them is told here, before the first question. */
    static BatteryReport of(ParseResult parsed, Streams streams) throws InvalidInputException {
        Path support = UserFolder.config(streams).resolve("support.txt");
        return new BatteryReport(
                Declare.oneOf(
                        parsed,
                        "--format",
                        List.of("text", "json"),
                        streams.terminals().out() ? "text" : "json"),
                parsed.hasMatchedOption("--quiet"),
                streams,
                Files.isRegularFile(support)
                        ? Optional.of(GivenFile.text(support.toString(), support))
                        : Optional.empty());
    }

    /** Shows what a person must hear now, alone and before everything else, whatever instrument it comes of. */
    void care(TakeBattery.Outcome outcome, FrontEnd front, boolean there) throws IOException {
        for (TakeSitting.Outcome part : flagged(outcome)) {
            if (there) {
                front.alone(part.phrases(), screen -> flags(part, screen));
            } else {
                streams.err().println(flags(part, front.screen()));
                streams.err().flush();
            }
        }
    }

    /** Says it again, as the last of all. */
    void careAgain(TakeBattery.Outcome outcome, FrontEnd front) {
        String all = flagged(outcome).stream()
                .map(part -> flags(part, front.screen()))
                .distinct()
                .collect(Collectors.joining("\n"));
        if (!all.isEmpty()) {
            streams.err().print(front.last(all));
            streams.err().flush();
        }
    }

    private static List<TakeSitting.Outcome> flagged(TakeBattery.Outcome outcome) {
        return outcome.parts().stream()
                .filter(part -> !part.result().flags().isEmpty())
                .toList();
    }

    private String flags(TakeSitting.Outcome part, ResultText.Screen screen) {
        return ResultText.flags(part.result(), part.phrases(), screen, support);
    }

    /** Lets a person at the keyboard read the results page by page, if they are longer than the window. */
    void pages(TakeRequest request, TakeBattery.Outcome outcome, FrontEnd front) throws IOException {
        boolean seen = format.equals("text")
                ? streams.terminals().out()
                : streams.terminals().err() && !quiet;
        if (seen && request.showsResult() && outcome.phase() == View.Phase.FINISHED) {
            front.paged(
                    outcome.phrases(),
                    screen -> each(outcome, (part, words) -> ResultText.pages(part, words.phrases(), screen)),
                    screen -> each(outcome, (part, words) -> ResultText.sources(part, words.phrases(), screen)));
        }
    }

    private static String each(
            TakeBattery.Outcome outcome, BiFunction<SittingResult, TakeSitting.Outcome, String> text) {
        return outcome.parts().stream()
                .map(part -> text.apply(part.result(), part))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Says what came of a sitting; returns the exit code. */
    int finish(TakeRequest request, TakeBattery.Outcome outcome, ResultText.Screen screen) throws IOException {
        if (outcome.phase() != View.Phase.FINISHED) {
            streams.err().print(screen.lines(stopped(request, outcome)));
            streams.err().flush();
            return ExitCode.INTERRUPTED;
        }
        boolean any = request.showsResult() && !outcome.parts().isEmpty();
        String text = any
                ? each(outcome, (part, words) -> ResultText.render(part, words.phrases(), screen))
                : outcome.phrases().get("end.thanks") + "\n";
        if (format.equals("text")) {
            streams.show(text);
        } else {
            streams.err().print(quiet ? "" : text);
            streams.err().flush();
            streams.print(VisibleText.inJson(
                    BatteryJson.render(outcome.table(), outcome.sitting(), outcome.results(), request.showsResult())));
        }
        return ExitCode.OK;
    }

    private static String stopped(TakeRequest request, TakeBattery.Outcome outcome) {
        if (outcome.phase() == View.Phase.DECLINED) {
            return outcome.phrases().get("end.declined");
        }
        return request.isStored()
                ? outcome.phrases().get("end.stopped.battery", outcome.sitting().answered())
                : outcome.phrases().get("end.stopped.not.stored");
    }
}
