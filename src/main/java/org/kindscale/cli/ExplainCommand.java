package org.kindscale.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kindscale.app.ExplainScore;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.survey.InvalidPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kindscale explain}: shows the arithmetic of one score. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Show the arithmetic of one score of one person, from the cell of the file to the band.",
        footer = {"", "Example:", "  kindscale explain scs survey.csv --row 17 --score total"})
final class ExplainCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(index = "0", paramLabel = "INSTRUMENT", description = "Id or path of a definition.")
    private String instrument = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "Survey file; - for standard input.")
    private String file = "";

    @Option(
            names = "--row",
            paramLabel = "N",
            required = true,
            description = "The person's row, counted from 1 without the header.")
    private long row;

    @Option(names = "--score", paramLabel = "ID", description = "The score (the one that sums up the instrument).")
    private @Nullable String score;

    @Mixin
    private ReadingOptionsMixin reading = new ReadingOptionsMixin();

    @Mixin
    private ColumnOptionsMixin columns = new ColumnOptionsMixin();

    @Mixin
    private MinAnsweredOption minAnswered = new MinAnsweredOption();

    @Mixin
    private ScalesOption scales = new ScalesOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    ExplainCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws InvalidInputException, IOException {
        ExplainScore.Request request = new ExplainScore.Request(
                instrument,
                file,
                row,
                Optional.ofNullable(score),
                reading.options(spec, InvalidPolicy.OMIT, Optional.empty()),
                columns.choice(),
                minAnswered.rule(spec));
        String text = new ExplainScore(scales.catalog(streams), streams.in()).run(request);
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
