package org.kindscale.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.app.explain.ExplainScore;
import org.kindscale.app.inspect.InspectSurvey;
import org.kindscale.app.propose.Proposal;
import org.kindscale.app.score.ScoreSurvey;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.arguments.ScoringArguments;
import org.kindscale.cli.terminal.ProgressLine;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Severity;
import org.kindscale.report.TextWrap;
import org.kindscale.survey.reading.ReadingOptions.InvalidPolicy;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale explain}: shows the arithmetic of one score. */
public record ExplainCommand(Streams streams) implements Command {

    private static final int WIDTH = 80;

    @Override
    public String summary() {
        return "Show the arithmetic of one score of one person, from the cell of the file to the band.";
    }

    @Override
    public String synopsis() {
        return "INSTRUMENT FILE --row N [--score ID]";
    }

    @Override
    public List<String> examples() {
        return List.of("kindscale explain scs survey.csv --row 17 --score total");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameter(spec, 0, "INSTRUMENT", "Id or path of a definition.");
        Declare.parameter(spec, 1, "FILE", "Survey file; - for standard input.");
        Declare.option(spec, "--row", "N", "The person's row, counted from 1 without the header.");
        Declare.option(spec, "--score", "ID", "The score (the one that sums up the instrument).");
        ScoringArguments.declareMinAnswered(spec);
        ReadingArguments.declare(spec);
        Scales.declare(spec);
        FindingsReport.declare(spec);
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        int row = Declare.number(parsed, "--row", 0);
        if (row < 1) {
            throw Declare.wrong(parsed, "--row N is needed: the person's row, counted from 1 without the header");
        }
        ExplainScore.Request request = request(parsed, row);
        ReadingArguments.tellWaiting(streams, List.of(request.file()));
        ExplainScore.Outcome outcome;
        try {
            outcome = new ExplainScore(Scales.catalog(parsed, streams), streams.in()).run(request);
        } catch (InvalidInputException e) {
            List<Proposal> proposals = Proposals.of(
                    this, Proposals.ofOneWave(given -> request(given, row).scoring()), parsed, streams);
            FindingsReport.tell(streams, parsed, e.findings(), proposals);
            return Failures.codeOf(e.findings());
        }
        boolean whole = outcome.findings().kept().stream().allMatch(found -> found.severity() == Severity.NOTE);
        Optional<ScoreSurvey.Outcome> file = file(request, parsed);
        file.ifPresent(scored -> scored.findings().kept().stream()
                .filter(found -> found.severity() == Severity.WARNING)
                .filter(found -> found.code().id().startsWith("PSY"))
                .forEach(outcome.findings()::add));
        FindingsReport.tell(streams, parsed, outcome.findings(), List.of());
        streams.show(outcome.text() + file.map(ExplainCommand::verdict).orElse(""));
        return whole ? ExitCode.OK : ExitCode.INCOMPLETE;
    }

    /**
     * {@return the scoring of the whole file, by which its reading is judged; absent if other rows keep it from that}
     */
    private Optional<ScoreSurvey.Outcome> file(ExplainScore.Request request, ParseResult parsed)
            throws InvalidInputException, IOException {
        if (request.file().equals("-")) {
            return Optional.empty(); // it was read, and cannot be read again
        }
        ScoreSurvey.Outcome outcome = new ScoreSurvey(
                        Scales.silent(parsed, streams),
                        InputStream.nullInputStream(),
                        OutputStream.nullOutputStream(),
                        new ProgressLine(streams, false))
                .run(request.scoring().untold(), "", Map.of());
        return outcome.account().map(account -> outcome);
    }

    private static String verdict(ScoreSurvey.Outcome outcome) {
        String verdict =
                InspectSurvey.verdict(outcome, outcome.account().orElseThrow().rows());
        return TextWrap.hanging("the whole file: ", verdict, 16, WIDTH);
    }

    private static ExplainScore.Request request(ParseResult parsed, int row) throws InvalidInputException {
        return new ExplainScore.Request(
                parsed.matchedPositionalValue(0, ""),
                parsed.matchedPositionalValue(1, ""),
                row,
                ReadingArguments.text(parsed, "--score"),
                ReadingArguments.options(parsed, InvalidPolicy.OMIT, Optional.empty()),
                ReadingArguments.columns(parsed),
                ScoringArguments.minAnswered(parsed));
    }
}
