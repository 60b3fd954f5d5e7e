package org.kindscale.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kindscale.administration.View;
import org.kindscale.app.take.TakeRequest;
import org.kindscale.app.take.TakeSitting;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.GivenFile;
import org.kindscale.cli.arguments.TakeArguments;
import org.kindscale.cli.arguments.UserFolder;
import org.kindscale.cli.terminal.FrontEnd;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.report.sitting.ResultText;
import org.kindscale.report.sitting.SittingFhir;
import org.kindscale.report.sitting.SittingJson;
import picocli.CommandLine.ParseResult;

/**
 * What is said when a sitting ends.
 *
 * @param format {@code text}, {@code json} or {@code fhir}
 * @param quiet whether only the result is written
 * @param streams where it is said
 * @param unlocking the words that open what is stored, in a command; empty for none
 * @param support where to find help, from the file that a person or a clinic keeps
 */
record TakeReport(String format, boolean quiet, Streams streams, String unlocking, Optional<String> support) {

    /** Reads the options of the report; what is wrong with them is told here, before the first question. */
    static TakeReport of(ParseResult parsed, Streams streams) throws InvalidInputException {
        String usual = streams.terminals().out() ? "text" : "json";
        Path support = UserFolder.config(streams).resolve("support.txt");
        return new TakeReport(
                Declare.oneOf(parsed, "--format", List.of("text", "json", "fhir"), usual),
                parsed.hasMatchedOption("--quiet"),
                streams,
                TakeArguments.unlocking(parsed),
                Files.isRegularFile(support)
                        ? Optional.of(GivenFile.text(support.toString(), support))
                        : Optional.empty());
    }

    /**
     * Shows what a person must hear now, alone and before everything else: also where they stopped, and where no result
     * is shown.
     *
     * @param there whether a person is at the keyboard
     */
    void care(TakeSitting.Outcome outcome, FrontEnd front, boolean there) throws IOException {
        if (outcome.result().flags().isEmpty()) {
            return;
        }
        if (there) {
            front.alone(outcome.phrases(), screen -> flags(outcome, screen));
        } else {
            streams.err().println(flags(outcome, front.screen()));
            streams.err().flush();
        }
    }

    /** Says it again, as the last of all. */
    void careAgain(TakeSitting.Outcome outcome, FrontEnd front) {
        if (!outcome.result().flags().isEmpty()) {
            streams.err().print(front.last(flags(outcome, front.screen())));
            streams.err().flush();
        }
    }

    private String flags(TakeSitting.Outcome outcome, ResultText.Screen screen) {
        return ResultText.flags(outcome.result(), outcome.phrases(), screen, support);
    }

    /** Lets a person at the keyboard read the result page by page, if it is longer than the window. */
    void pages(TakeRequest request, TakeSitting.Outcome outcome, FrontEnd front) throws IOException {
        boolean seen = format.equals("text")
                ? streams.terminals().out()
                : streams.terminals().err() && !quiet;
        if (seen && request.showsResult() && outcome.phase() == View.Phase.FINISHED) {
            front.paged(
                    outcome.phrases(),
                    screen -> ResultText.pages(outcome.result(), outcome.phrases(), screen),
                    screen -> ResultText.sources(outcome.result(), outcome.phrases(), screen));
        }
    }

    /** Says what came of a sitting, in {@code screen}; returns the exit code. */
    int finish(TakeRequest request, TakeSitting.Outcome outcome, ResultText.Screen screen) throws IOException {
        if (outcome.phase() != View.Phase.FINISHED) {
            streams.err().print(screen.lines(stopped(request, outcome)));
            streams.err().flush();
            return ExitCode.INTERRUPTED;
        }
        String text = request.showsResult()
                ? ResultText.render(outcome.result(), outcome.phrases(), screen)
                : outcome.phrases().get("end.thanks") + "\n";
        if (format.equals("text")) {
            streams.show(text);
        } else {
            streams.err().print(quiet ? "" : text);
            streams.err().flush();
            streams.print(VisibleText.inJson(record(request, outcome)));
        }
        if (request.isStored() && request.showsResult() && !quiet) {
            String id = outcome.result().instrument().id();
            String who = request.study().participant().map(TakeReport::option).orElse("");
            String again = outcome.phrases().get("result.stored", id + who + unlocking);
            streams.err().print(unlocking.isEmpty() ? screen.lines(again) : again + "\n"); // a path must stay whole
            streams.err().flush();
        }
        return ExitCode.OK;
    }

    private String record(TakeRequest request, TakeSitting.Outcome outcome) {
        if (format.equals("fhir")) {
            return SittingFhir.render(outcome.sitting(), outcome.result(), request.showsResult());
        }
        return request.showsResult()
                ? SittingJson.render(outcome.sitting(), outcome.result())
                : SittingJson.withoutScores(outcome.sitting(), outcome.result());
    }

    private static String option(String participant) {
        boolean plain = participant.matches("[\\w.@-]+");
        return " --participant " + (plain ? participant : "'" + participant.replace("'", "'\\''") + "'");
    }

    private static String stopped(TakeRequest request, TakeSitting.Outcome outcome) {
        if (outcome.phase() == View.Phase.DECLINED) {
            return outcome.phrases().get("end.declined");
        }
        int answered = outcome.sitting().answered();
        int all = outcome.sitting().header().order().size();
        return request.isStored()
                ? outcome.phrases().get("end.stopped", answered, all)
                : outcome.phrases().get("end.stopped.not.stored");
    }
}
