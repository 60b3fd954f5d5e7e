package org.kindscale.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.app.AnalysisRequest;
import org.kindscale.app.AnalyzeSurvey;
import org.kindscale.app.Output;
import org.kindscale.app.PerInstrument;
import org.kindscale.app.ScoreRequest;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.report.Analysis;
import org.kindscale.report.AnalysisJson;
import org.kindscale.report.AnalysisText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale analyze}: item analysis, reliability, and whether the data fit the key. */
record AnalyzeCommand(Streams streams) implements Command {

    @Override
    public String summary() {
        return "Item analysis: is the scale reliable here, and do the data fit the key?";
    }

    @Override
    public String synopsis() {
        return "INSTRUMENT [FILE…]";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "kindscale analyze scs survey.csv",
                "kindscale analyze scs survey.csv --html report.html",
                "kindscale analyze phq9 wave1.csv --retest wave2.csv --id code --format json");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameter(spec, 0, "INSTRUMENT", "Id or path of a definition.");
        Declare.parameters(spec, 1, "FILE…", "Survey files, plain or gzip; - or none: standard input.");
        Declare.option(spec, "-o,--output", "FILE", "Write the report here (standard output).");
        Declare.option(spec, "--format", "FORM", "text or json (text).");
        Declare.option(spec, "--html", "FILE", "Write one page with charts, too.");
        Declare.repeated(spec, "--scores", "IDS", "Only these scores and those they are made of.");
        ScoringArguments.declareMinAnswered(spec);
        Declare.flag(spec, "--pairwise", "Covariances over the persons who answered both items (listwise).");
        Declare.flag(spec, "--polychoric", "Polychoric correlations and ordinal alpha, too.");
        Declare.flag(spec, "--no-careless", "Do not look for careless answering, which reads the file twice.");
        Declare.option(spec, "--by", "COLUMN", "Check the key in each group of rows that this column tells apart.");
        Declare.option(spec, "--retest", "FILE", "The second wave: agreement of the scores of the same persons.");
        Declare.repeated(
                spec,
                "--retest-columns",
                "COLUMNS",
                "Where the second wave's items stand, as --columns (as the first's).");
        Declare.option(
                spec, "--id", "COLUMN", "With --retest: the column, in both files, that says who a row belongs to.");
        Declare.option(
                spec,
                "--on-invalid",
                "WHAT",
                "A cell that holds no response: refuse the run, or omit the cell (refuse).");
        Declare.flag(spec, "--strict", "Exit with 1 if the data contradict the key.");
        ReadingArguments.declare(spec);
        Scales.declare(spec);
        Declare.option(spec, "--threads", "N", "Threads that read (all processors); the result is the same.");
        Declare.flag(spec, "-q,--quiet", "No notes and no progress on standard error.");
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        boolean quiet = parsed.hasMatchedOption("--quiet");
        String format = parsed.matchedOptionValue("--format", "text");
        if (!List.of("text", "json").contains(format)) {
            throw Declare.wrong(parsed, "--format: \"" + format + "\" is none of text, json");
        }
        AnalysisRequest request = request(parsed);
        ProgressLine progress = new ProgressLine(streams, !quiet);
        AnalyzeSurvey analyze = new AnalyzeSurvey(Scales.catalog(parsed, streams), streams.in(), progress);
        ReadingArguments.tellWaiting(streams, request.files());
        AnalyzeSurvey.Outcome outcome = analyze.run(request, Version.number());
        progress.clear();
        streams.err().print(outcome.findings().render());
        streams.err().flush();
        if (outcome.analysis().isEmpty()) {
            return Failures.codeOf(outcome.findings());
        }
        ReadingArguments.tellOmitted(streams, request.reading(), outcome.findings());
        Analysis analysis = outcome.analysis().get();
        String report = switch (format) {
            case "json" -> AnalysisJson.render(analysis);
            default -> AnalysisText.render(analysis, FrontEnd.unicode(streams));
        };
        Optional<String> output = ReadingArguments.text(parsed, "--output");
        if (output.isPresent()) {
            Output.write(Path.of(output.get()), report);
        } else {
            streams.print(report);
        }
        boolean contradicted = !analysis.suspicions().isEmpty();
        return contradicted && parsed.hasMatchedOption("--strict") ? ExitCode.INCOMPLETE : ExitCode.OK;
    }

    private static AnalysisRequest request(ParseResult parsed) throws InvalidInputException {
        List<String> files = Declare.values(parsed, 1);
        return new AnalysisRequest(
                parsed.matchedPositionalValue(0, ""),
                files.isEmpty() ? List.of("-") : files,
                ReadingArguments.options(parsed, ScoringArguments.onInvalid(parsed), Optional.of(List.of())),
                ReadingArguments.columns(parsed),
                Declare.list(parsed, "--scores"),
                ScoringArguments.minAnswered(parsed),
                parsed.hasMatchedOption("--pairwise") ? Missing.PAIRWISE : Missing.LISTWISE,
                new AnalysisRequest.Extras(
                        parsed.hasMatchedOption("--polychoric"),
                        !parsed.hasMatchedOption("--no-careless"),
                        ReadingArguments.text(parsed, "--by"),
                        retest(parsed)),
                given(parsed),
                ScoringArguments.threads(parsed));
    }

    private static Optional<AnalysisRequest.Retest> retest(ParseResult parsed) {
        Optional<String> file = ReadingArguments.text(parsed, "--retest");
        Optional<String> id = ReadingArguments.text(parsed, "--id");
        if (file.isPresent() != id.isPresent()) {
            throw Declare.wrong(parsed, "--retest FILE and --id COLUMN go together");
        }
        ScoreRequest.ColumnChoice columns = ReadingArguments.columns(parsed);
        if (parsed.hasMatchedOption("--retest-columns")) {
            columns = new ScoreRequest.ColumnChoice(
                    new PerInstrument("--retest-columns", Declare.all(parsed, "--retest-columns")),
                    columns.order(),
                    columns.from(),
                    columns.coding(),
                    columns.alreadyReversed());
        }
        ScoreRequest.ColumnChoice second = columns;
        return file.map(name -> new AnalysisRequest.Retest(name, second, id.orElseThrow()));
    }

    private static Map<String, String> given(ParseResult parsed) {
        Map<String, String> given = new LinkedHashMap<>();
        parsed.matchedOptions()
                .forEach(option -> given.put(option.longestName(), String.join(" ", option.originalStringValues())));
        List.of("--output", "--quiet", "--html", "--format", "--threads").forEach(given::remove);
        return given;
    }
}
