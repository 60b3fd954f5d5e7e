package org.kindscale.cli.command;

import java.io.IOException;
import java.util.List;
import org.kindscale.app.ScoreRequest;
import org.kindscale.app.propose.Proposal;
import org.kindscale.app.propose.Proposer.Verdict;
import org.kindscale.app.propose.ReadingTrial;
import org.kindscale.app.score.ScoreSurvey;
import org.kindscale.catalog.Catalog;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.LookFirst;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.arguments.RecordedWords;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.arguments.ScoringArguments;
import org.kindscale.cli.terminal.ProgressLine;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale score}: scores survey files. */
public record ScoreCommand(Streams streams) implements Command {

    @Override
    public String summary() {
        return "Score survey files: every input column passes through, the scores are appended. "
                + "Memory does not grow with the file.";
    }

    @Override
    public String synopsis() {
        return "INSTRUMENT[,…] [FILE…]";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "kindscale score scs survey.csv -o scores.csv",
                "kindscale score scs survey.csv --columns 'Q7_{n}' --keep id --scores total",
                "zcat big.csv.gz | kindscale score phq9,gad7 - --missing -99 > scores.csv");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameter(spec, 0, "INSTRUMENT[,…]", "Ids or paths of definitions, joined by commas.");
        Declare.parameters(spec, 1, "FILE…", "Survey files, plain or gzip; - or none: standard input.");
        ScoringArguments.declareOutput(spec);
        ScoringArguments.declareOrigin(spec);
        ReadingArguments.declare(spec);
        Scales.declare(spec);
        FindingsReport.declare(spec);
        Declare.flag(spec, "--strict", "Exit with 1 if the data contradict how they were read.");
        Declare.flag(spec, "-q,--quiet", "No row account, no notes and no progress on standard error; warnings stay.");
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        boolean quiet = parsed.hasMatchedOption("--quiet");
        ScoreRequest request = request(parsed);
        ProgressLine progress = new ProgressLine(streams, !quiet);
        Catalog catalog = Scales.catalog(parsed, streams);
        ScoreSurvey score = new ScoreSurvey(catalog, streams.in(), streams.out(), progress)
                .partOf(ScoringArguments.origin(parsed, request.files()))
                .looking(new LookFirst(request, parsed, catalog)::command);
        ReadingArguments.tellWaiting(streams, request.files());
        ScoreSurvey.Outcome outcome = score.run(request, RecordedWords.of(parsed, request));
        progress.clear();
        Findings findings = outcome.findings();
        boolean doubtful = ReadingTrial.verdict(findings) != Verdict.HOLDS;
        List<Proposal> proposals = doubtful ? Proposals.of(this, ScoreCommand::request, parsed, streams) : List.of();
        FindingsReport.tell(streams, parsed, findings, proposals);
        if (outcome.account().isEmpty()) {
            long errors = findings.errors();
            streams.err().println("nothing was written: " + errors + (errors == 1 ? " error" : " errors"));
            streams.err().flush();
            return Failures.codeOf(findings);
        }
        ReadingArguments.tellOmitted(streams, request.reading(), findings);
        if (!quiet) {
            streams.err().print(outcome.account().get().render());
        }
        streams.err().flush();
        boolean strict = doubtful && parsed.hasMatchedOption("--strict");
        return strict || outcome.account().get().rejectedRows() > 0 ? ExitCode.INCOMPLETE : ExitCode.OK;
    }

    /** Returns what a call asks for. */
    public static ScoreRequest request(ParseResult parsed) throws InvalidInputException {
        List<String> files = Declare.values(parsed, 1);
        ScoreRequest scores = new ScoreRequest(
                List.of(parsed.matchedPositionalValue(0, "").split(",", -1)),
                files.isEmpty() ? List.of("-") : files,
                ReadingArguments.options(parsed, ScoringArguments.onInvalid(parsed), ScoringArguments.keep(parsed)),
                ReadingArguments.columns(parsed),
                ScoringArguments.choice(parsed),
                ScoringArguments.layout(parsed),
                ScoringArguments.outputs(parsed),
                ScoringArguments.threads(parsed));
        return scores.with(ScoringArguments.quality(parsed));
    }
}
