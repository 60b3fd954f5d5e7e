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
import org.kindscale.app.analyze.AnalysisRequest;
import org.kindscale.app.analyze.ChangeChoice;
import org.kindscale.app.latent.ModelChoice;
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
        Declare.option(spec, "--tables", "DIR", "Write tables for a paper into this folder: CSV, Markdown and HTML.");
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
        declareModels(spec);
        Declare.flag(spec, "--no-careless", "Do not look for careless answering, which looks at every row twice.");
        Declare.flag(
                spec,
                "--precision",
                "Intervals of omega, omega of ordered categories, all split halves, standard errors by level, rank "
                        + "correlations, norms.");
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

    private static void declareModels(CommandSpec spec) {
        Declare.repeated(
                spec,
                "--models",
                "NAMES",
                "Latent models with robust tests: " + String.join(", ", ModelChoice.WORDS) + ", or ids of scores.");
        Declare.flag(
                spec, "--fiml", "With --models: count persons who left items out, by full information (listwise).");
        Declare.flag(
                spec,
                "--wlsmv",
                "With --models: fit them to polychoric correlations, too (weighted least squares, scaled test).");
        Declare.flag(spec, "--bounds", "With --models or --invariance: keep residual variances from falling below 0.");
        Declare.optionWithWord(
                spec,
                "--invariance",
                ModelChoice.INVARIANT,
                "With --by, --retest or two waves: do the items measure the same in all groups, in both waves? "
                        + "Factors: subscales, one, or two by keying (subscales).");
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
                spec,
                "--id",
                "COLUMN",
                "With --retest, or with two --waves: the column, in both files, that says who a row belongs to.");
    }

    /** {@return where the reports go; refused if one would replace another, or an input} */
    public static Places places(ParseResult parsed, AnalysisRequest request) throws InvalidInputException {
        List<String> inputs = new ArrayList<>(request.files());
        Optional<AnalysisRequest.Retest> retest = request.extras().retest();
        boolean twice = retest.isPresent() && retest.get().columns().equals(request.columns());
        retest.filter(second -> twice).ifPresent(second -> inputs.add(second.file()));
        InputFiles.requireDistinct(inputs);
        retest.filter(second -> !twice).ifPresent(second -> inputs.add(second.file()));
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
        List<String> given = Declare.values(parsed, 1);
        List<String> files = given.isEmpty() ? List.of("-") : given;
        RetestArguments waves = RetestArguments.of(parsed, files);
        return new AnalysisRequest(
                parsed.matchedPositionalValue(0, ""),
                files,
                ReadingArguments.options(parsed, ScoringArguments.onInvalid(parsed), Optional.of(List.of())),
                waves.first(),
                Declare.list(parsed, "--scores"),
                ScoringArguments.minAnswered(parsed),
                parsed.hasMatchedOption("--pairwise") ? Missing.PAIRWISE : Missing.LISTWISE,
                new AnalysisRequest.Extras(
                        polychoric(parsed),
                        models(parsed, waves.second().isPresent()),
                        !parsed.hasMatchedOption("--no-careless"),
                        ReadingArguments.text(parsed, "--by"),
                        waves.second(),
                        change(parsed, waves),
                        parsed.hasMatchedOption("--precision"),
                        parsed.hasMatchedOption("--sensitivity")),
                given(parsed),
                ScoringArguments.threads(parsed));
    }

    private static ModelChoice models(ParseResult parsed, boolean waves) {
        boolean bounded = parsed.hasMatchedOption("--bounds");
        List<String> names = Declare.list(parsed, "--models");
        Optional<String> invariance = parsed.hasMatchedOption("--invariance")
                ? Optional.of(
                        Declare.oneOf(parsed, "--invariance", ModelChoice.INVARIANT, ModelChoice.INVARIANT.get(0)))
                : Optional.empty();
        if (bounded && names.isEmpty() && invariance.isEmpty()) {
            throw Declare.wrong(parsed, "--bounds goes with --models NAMES or --invariance");
        }
        if (invariance.isPresent() && !parsed.hasMatchedOption("--by") && !waves) {
            throw Declare.wrong(
                    parsed,
                    "--invariance goes with --by COLUMN, which tells the groups apart, or with two waves: "
                            + "--retest FILE --id COLUMN, or --waves pre,post --id COLUMN");
        }
        boolean fullInformation = parsed.hasMatchedOption("--fiml");
        if (fullInformation && names.isEmpty()) {
            throw Declare.wrong(parsed, "--fiml goes with --models NAMES");
        }
        boolean ordinal = parsed.hasMatchedOption("--wlsmv");
        if (ordinal && names.isEmpty()) {
            throw Declare.wrong(parsed, "--wlsmv goes with --models NAMES");
        }
        return new ModelChoice(names, bounded, invariance, fullInformation, ordinal);
    }

    private static Optional<Method> polychoric(ParseResult parsed) {
        return parsed.hasMatchedOption("--polychoric")
                ? Optional.of(Method.valueOf(Declare.oneOf(parsed, "--polychoric", POLYCHORIC, "lavaan")
                        .toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static ChangeChoice change(ParseResult parsed, RetestArguments waves) {
        for (String option : List.of("--change", "--cut", "--norm", "--reliability")) {
            if (parsed.hasMatchedOption(option) && waves.second().isEmpty()) {
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
        given.computeIfPresent(
                "--invariance",
                (name, empty) -> Declare.oneOf(parsed, name, ModelChoice.INVARIANT, ModelChoice.INVARIANT.get(0)));
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
