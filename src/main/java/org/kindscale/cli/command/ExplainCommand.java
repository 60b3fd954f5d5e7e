package org.kindscale.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kindscale.app.explain.ExplainScore;
import org.kindscale.app.propose.Proposal;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.arguments.ScoringArguments;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Severity;
import org.kindscale.survey.reading.ReadingOptions.InvalidPolicy;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale explain}: shows the arithmetic of one score. */
public record ExplainCommand(Streams streams) implements Command {

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
            List<Proposal> proposals =
                    Proposals.of(this, given -> request(given, row).scoring(), parsed, streams);
            FindingsReport.tell(streams, parsed, e.findings(), proposals);
            return Failures.codeOf(e.findings());
        }
        FindingsReport.tell(streams, parsed, outcome.findings(), List.of());
        streams.show(outcome.text());
        boolean whole = outcome.findings().kept().stream().allMatch(found -> found.severity() == Severity.NOTE);
        return whole ? ExitCode.OK : ExitCode.INCOMPLETE;
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
