package org.kindscale.cli.proof;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kindscale.app.compare.CompareVersions;
import org.kindscale.app.compare.CompareVersions.Outcome;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.arguments.ScoringArguments;
import org.kindscale.cli.command.Command;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.command.Failures;
import org.kindscale.cli.terminal.ProgressLine;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.survey.reading.ReadingOptions.InvalidPolicy;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale diff}: what changed between two versions of a definition, and for whom. */
public record DiffCommand(Streams streams) implements Command {

    @Override
    public String summary() {
        return "Say what changed between two versions of a definition, and for how many persons of a file.";
    }

    @Override
    public String synopsis() {
        return "OLD NEW [FILE]";
    }

    @Override
    public List<String> examples() {
        return List.of("kindscale diff old/gad7.json gad7", "kindscale diff old/gad7.json gad7 survey.csv --strict");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameter(spec, 0, "OLD", "Id or path of the old definition.");
        Declare.parameter(spec, 1, "NEW", "Id or path of the new definition.");
        Declare.parameters(spec, 2, "FILE", "Survey file, scored under both; - for standard input.");
        Declare.option(
                spec,
                "--on-invalid",
                "WHAT",
                "A cell that holds no response: refuse the file, or omit the cell (refuse).");
        ReadingArguments.declare(spec);
        Scales.declare(spec);
        Declare.flag(spec, "--strict", "Exit with 1 if scores or bands differ.");
        Declare.flag(spec, "-q,--quiet", "No notes and no progress on standard error.");
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        List<String> files = Declare.values(parsed, 2);
        if (files.size() > 1) {
            throw Declare.wrong(parsed, "diff scores one file under both definitions");
        }
        InvalidPolicy policy = ScoringArguments.onInvalid(parsed);
        if (policy == InvalidPolicy.REJECT) {
            throw Declare.wrong(parsed, "--on-invalid: diff sets no rows aside; say refuse or omit");
        }
        boolean quiet = parsed.hasMatchedOption("--quiet");
        ProgressLine progress = new ProgressLine(streams, !quiet);
        ReadingArguments.tellWaiting(streams, files);
        Outcome outcome = new CompareVersions(Scales.catalog(parsed, streams), streams.in(), progress)
                .run(new CompareVersions.Request(
                        parsed.matchedPositionalValue(0, ""),
                        parsed.matchedPositionalValue(1, ""),
                        files.stream().findFirst(),
                        ReadingArguments.options(parsed, policy, Optional.empty()),
                        ReadingArguments.columns(parsed)));
        progress.clear();
        streams.show(DiffReport.of(outcome));
        streams.err().print((quiet ? outcome.findings().withoutNotes() : outcome.findings()).render());
        streams.err().flush();
        if (outcome.findings().hasErrors()) {
            return Failures.codeOf(outcome.findings());
        }
        return parsed.hasMatchedOption("--strict") && DiffReport.differ(outcome) ? ExitCode.INCOMPLETE : ExitCode.OK;
    }
}
