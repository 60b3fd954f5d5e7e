package org.kindscale.cli.arguments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindscale.app.InputFiles;
import org.kindscale.app.Output;
import org.kindscale.app.PerInstrument;
import org.kindscale.app.ScoreRequest;
import org.kindscale.app.analyze.AnalysisRequest;
import org.kindscale.app.analyze.ChangeChoice;
import org.kindscale.app.analyze.ModelChoice;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.psychometrics.factor.Polychoric.Method;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options that say what is analysed, and where the reports go. */
public final class AnalyzeArguments {

    private static final List<String> POLYCHORIC = List.of("lavaan", "psych");

    private AnalyzeArguments() {}

    /**
     * Where the reports go.
     *
     * @param report the report that standard output gets otherwise
     * @param html the page
     * @param change the change of every person
     * @param tables the folder of tables for a paper
     * @param figures the folder of charts
     * @param methods the methods paragraph
     * @param inputs files that are read, none of which may be replaced; copied
     */
    public record Places(
            Optional<Path> report,
            Optional<Path> html,
            Optional<Path> change,
            Optional<Path> tables,
            Optional<Path> figures,
            Optional<Path> methods,
            List<String> inputs) {
        /** Copies the list. */
        public Places {
            inputs = List.copyOf(inputs);
        }
    }

    /** Declares the options of {@code analyze}. */
    public static void declare(CommandSpec spec) {
        Declare.parameter(spec, 0, "INSTRUMENT", "Id or path of a definition.");
        Declare.parameters(spec, 1, "FILE…", "Survey files, plain or gzip; - or none: standard input.");
        Declare.option(spec, "-o,--output", "FILE", "Write the report here (standard output).");
        Declare.option(spec, "--format", "FORM", "text or json (text).");
        Declare.option(spec, "--html", "FILE", "Write one page with charts, too.");
        Declare.option(spec, "--tables", "DIR", "Write tables for a paper into this folder: CSV and Markdown.");
        Declare.option(spec, "--figures", "DIR", "Write the charts into this folder, as SVG.");
        Declare.option(spec, "--methods", "FILE", "Write a methods paragraph with its references here.");
        Declare.repeated(spec, "--scores", "IDS", "Only these scores and those they are made of.");
        ScoringArguments.declareMinAnswered(spec);
        Declare.flag(spec, "--pairwise", "Covariances over the persons who answered both items (listwise).");
        Declare.optionWithWord(
                spec,
                "--polychoric",
                POLYCHORIC,
                "Polychoric correlations and ordinal alpha, too: lavaan takes empty cells as they are (lavaan).");
        Declare.repeated(
                spec,
                "--models",
                "NAMES",
                "Latent models with robust tests: " + String.join(", ", ModelChoice.WORDS) + ", or ids of scores.");
        Declare.flag(spec, "--bounds", "With --models: keep residual variances from falling below 0.");
        Declare.flag(spec, "--no-careless", "Do not look for careless answering, which looks at every row twice.");
        Declare.flag(
                spec, "--sensitivity", "Score again under other choices, and compare: missing rules, other forms.");
        Declare.option(spec, "--by", "COLUMN", "Check the key in each group of rows that this column tells apart.");
        declareWaves(spec);
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

    private static void declareWaves(CommandSpec spec) {
        Declare.option(spec, "--retest", "FILE", "The second wave: agreement of the scores of the same persons.");
        Declare.repeated(
                spec,
                "--retest-columns",
                "COLUMNS",
                "Where the second wave's items stand, as --columns (as the first's).");
        Declare.option(spec, "--change", "FILE", "With --retest: write the change of every person here, as CSV.");
        Declare.repeated(
                spec,
                "--cut",
                "SCORE=CUT",
                "With --retest: the clinical cut, in points, or by criterion a, b or c of Jacobson and Truax.");
        Declare.option(
                spec, "--norm", "ID", "With --retest: measure change against this norm group, not the first wave.");
        Declare.repeated(
                spec, "--reliability", "SCORE=R", "With --retest: the reliability that a change is measured by.");
        Declare.option(
                spec, "--id", "COLUMN", "With --retest: the column, in both files, that says who a row belongs to.");
    }

    /** {@return where the reports go; refused if one would replace another, or an input} */
    public static Places places(ParseResult parsed, AnalysisRequest request) throws InvalidInputException {
        List<String> inputs = new ArrayList<>(request.files());
        request.extras().retest().ifPresent(second -> inputs.add(second.file()));
        InputFiles.requireDistinct(inputs);
        Places places = new Places(
                path(parsed, "--output"),
                path(parsed, "--html"),
                path(parsed, "--change"),
                path(parsed, "--tables"),
                path(parsed, "--figures"),
                path(parsed, "--methods"),
                inputs);
        List<Path> files = Stream.of(places.report(), places.html(), places.change(), places.methods())
                .flatMap(Optional::stream)
                .toList();
        Output.requireSafe(files, inputs);
        return places;
    }

    private static Optional<Path> path(ParseResult parsed, String option) {
        return ReadingArguments.text(parsed, option).map(Path::of);
    }

    /** {@return what a call of {@code analyze} asks for} */
    public static AnalysisRequest request(ParseResult parsed) throws InvalidInputException {
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
                        polychoric(parsed),
                        models(parsed),
                        !parsed.hasMatchedOption("--no-careless"),
                        ReadingArguments.text(parsed, "--by"),
                        retest(parsed),
                        change(parsed),
                        parsed.hasMatchedOption("--sensitivity")),
                given(parsed),
                ScoringArguments.threads(parsed));
    }

    private static ModelChoice models(ParseResult parsed) {
        boolean bounded = parsed.hasMatchedOption("--bounds");
        List<String> names = Declare.list(parsed, "--models");
        if (bounded && names.isEmpty()) {
            throw Declare.wrong(parsed, "--bounds goes with --models NAMES");
        }
        return new ModelChoice(names, bounded);
    }

    private static Optional<Method> polychoric(ParseResult parsed) {
        return parsed.hasMatchedOption("--polychoric")
                ? Optional.of(Method.valueOf(Declare.oneOf(parsed, "--polychoric", POLYCHORIC, "lavaan")
                        .toUpperCase(Locale.ROOT)))
                : Optional.empty();
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

    private static ChangeChoice change(ParseResult parsed) {
        for (String option : List.of("--change", "--cut", "--norm", "--reliability")) {
            if (parsed.hasMatchedOption(option) && !parsed.hasMatchedOption("--retest")) {
                throw Declare.wrong(parsed, option + " goes with --retest FILE --id COLUMN");
            }
        }
        return new ChangeChoice(
                ReadingArguments.text(parsed, "--norm"),
                Declare.list(parsed, "--cut"),
                Declare.list(parsed, "--reliability"));
    }

    private static Map<String, String> given(ParseResult parsed) {
        Map<String, String> given = new LinkedHashMap<>();
        parsed.matchedOptions()
                .forEach(option -> given.put(option.longestName(), String.join(" ", option.originalStringValues())));
        given.computeIfPresent(
                "--polychoric", (name, empty) -> Declare.oneOf(parsed, name, POLYCHORIC, POLYCHORIC.get(0)));
        List.of(
                        "--output",
                        "--quiet",
                        "--html",
                        "--change",
                        "--tables",
                        "--figures",
                        "--methods",
                        "--format",
                        "--threads",
                        "--findings")
                .forEach(given::remove);
        return given;
    }
}
