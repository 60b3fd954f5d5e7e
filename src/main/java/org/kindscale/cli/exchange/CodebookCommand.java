package org.kindscale.cli.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kindscale.app.Output;
import org.kindscale.app.codebook.DescribeFile;
import org.kindscale.app.codebook.DescribeFile.Outcome;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.command.Command;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.command.Failures;
import org.kindscale.cli.terminal.ProgressLine;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.report.exchange.CodebookText;
import org.kindscale.report.exchange.TableSchemaJson;
import org.kindscale.survey.reading.ReadingOptions.InvalidPolicy;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale codebook}: what a scored file holds. */
public record CodebookCommand(Streams streams) implements Command {

    @Override
    public String summary() {
        return "Describe a scored file column by column: labels, ranges, rules, missing counts; as Markdown or as a "
                + "JSON Table Schema.";
    }

    @Override
    public String synopsis() {
        return "INSTRUMENT[,…] FILE";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "kindscale codebook scs scores.csv -o codebook.md",
                "kindscale codebook phq9,gad7 scores.csv --format json -o schema.json");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameter(spec, 0, "INSTRUMENT[,…]", "Ids or paths of definitions, joined by commas.");
        Declare.parameter(spec, 1, "FILE", "What score wrote, or a file of answers; - for standard input.");
        Declare.option(spec, "--format", "FORMAT", "md or json (md).");
        Declare.option(spec, "-o,--output", "FILE", "Write it here; it appears whole or not at all (standard output).");
        Declare.option(spec, "--prefix", "TEXT", "What score was told to put before the names of its columns.");
        ReadingArguments.declare(spec);
        Scales.declare(spec);
        Declare.flag(spec, "-q,--quiet", "No notes and no progress on standard error.");
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        String format = Declare.oneOf(parsed, "--format", List.of("md", "json"), "md");
        boolean quiet = parsed.hasMatchedOption("--quiet");
        ProgressLine progress = new ProgressLine(streams, !quiet);
        DescribeFile.Request request = new DescribeFile.Request(
                List.of(parsed.matchedPositionalValue(0, "").split(",", -1)),
                parsed.matchedPositionalValue(1, ""),
                ReadingArguments.options(parsed, InvalidPolicy.OMIT, Optional.empty()),
                ReadingArguments.columns(parsed),
                parsed.matchedOptionValue("--prefix", ""));
        ReadingArguments.tellWaiting(streams, List.of(request.file()));
        Outcome outcome = new DescribeFile(Scales.catalog(parsed, streams), streams.in(), progress).run(request);
        progress.clear();
        streams.err().print((quiet ? outcome.findings().withoutNotes() : outcome.findings()).render());
        outcome.without()
                .forEach(id -> streams.err()
                        .println("the file has no columns of the items of " + id
                                + ", or not all of them; they stand there as not described"));
        streams.err().flush();
        if (outcome.codebook().isEmpty()) {
            return Failures.codeOf(outcome.findings());
        }
        write(
                parsed,
                format.equals("md")
                        ? CodebookText.render(outcome.codebook().get())
                        : TableSchemaJson.render(outcome.codebook().get()));
        return ExitCode.OK;
    }

    private void write(ParseResult parsed, String text) throws IOException, InvalidInputException {
        Optional<String> file = ReadingArguments.text(parsed, "--output");
        if (file.isPresent()) {
            Path output = Path.of(file.get());
            Output.requireSafe(List.of(output), List.of(parsed.matchedPositionalValue(1, "")));
            streams.tell(Output.write(output, text));
        } else {
            streams.print(text);
        }
    }
}
