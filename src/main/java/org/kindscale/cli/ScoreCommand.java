package org.kindscale.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kindscale.app.ScoreRequest;
import org.kindscale.app.ScoreSurvey;
import org.kindscale.diagnostics.InvalidInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kindscale score}: scores survey files. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Score survey files: every input column passes through, the scores are appended. Memory does not grow with the file.",
        footer = {
            "",
            "Examples:",
            "  kindscale score scs survey.csv -o scores.csv",
            "  kindscale score scs survey.csv --columns 'Q7_{n}' --keep id --scores total",
            "  zcat big.csv.gz | kindscale score phq9,gad7 - --missing -99 > scores.csv"
        })
final class ScoreCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(
            index = "0",
            paramLabel = "INSTRUMENT[,…]",
            split = ",",
            description = "Ids or paths of definitions, joined by commas.")
    private List<String> instruments = new ArrayList<>();

    @Parameters(
            index = "1..*",
            paramLabel = "FILE",
            description = "Survey files, plain or gzip; - or none: standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the scores here; the file appears whole or not at all.")
    private @Nullable Path output;

    @Option(
            names = {"-q", "--quiet"},
            description = "No row account and no progress on standard error.")
    private boolean quiet;

    @Mixin
    private ReadingOptionsMixin reading = new ReadingOptionsMixin();

    @Mixin
    private InvalidOptionsMixin invalid = new InvalidOptionsMixin();

    @Mixin
    private ColumnOptionsMixin columns = new ColumnOptionsMixin();

    @Mixin
    private MinAnsweredOption minAnswered = new MinAnsweredOption();

    @Mixin
    private LayoutOptionsMixin layout = new LayoutOptionsMixin();

    @Mixin
    private ScalesOption scales = new ScalesOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    ScoreCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws InvalidInputException, IOException {
        ScoreRequest request = new ScoreRequest(
                instruments,
                files.isEmpty() ? List.of("-") : files,
                reading.options(spec, invalid.policy(spec), layout.keep()),
                columns.choice(),
                layout.choice(minAnswered.rule(spec)),
                layout.layout(spec),
                new ScoreRequest.Outputs(
                        Optional.ofNullable(output), invalid.rejects(), layout.saveColumns(), layout.provenance()));
        ProgressLine progress = new ProgressLine(streams, !quiet);
        ScoreSurvey score = new ScoreSurvey(scales.catalog(streams), streams.in(), streams.out(), progress);
        ScoreSurvey.Outcome outcome = score.run(request, Version.number(), given());
        progress.clear();
        streams.err().print(outcome.findings().render());
        if (outcome.account().isEmpty()) {
            streams.err()
                    .println("nothing was written: " + errors(outcome.findings().errors()));
            return Failures.codeOf(outcome.findings());
        }
        if (!quiet) {
            streams.err().print(outcome.account().get().render());
        }
        streams.err().flush();
        return outcome.account().get().rejectedRows() > 0 ? ExitCode.INCOMPLETE : ExitCode.OK;
    }

    private static String errors(long n) {
        return n == 1 ? "1 error" : n + " errors";
    }

    /** Returns the options as given, for provenance; those that change no score are left out. */
    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        spec.commandLine()
                .getParseResult()
                .matchedOptions()
                .forEach(option -> given.put(option.longestName(), String.join(" ", option.originalStringValues())));
        List.of("--output", "--quiet", "--rejects", "--save-columns", "--provenance")
                .forEach(given::remove);
        return given;
    }

    /** Returns the charset called {@code name}. */
    static Charset charset(CommandSpec spec, String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--encoding: no encoding is called \"" + name + "\"", e);
        }
    }
}
