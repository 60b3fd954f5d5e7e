package org.kindscale.cli.proof;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindscale.app.ScoreRequest;
import org.kindscale.app.propose.CommandWords;
import org.kindscale.app.reproduce.ReproduceRun;
import org.kindscale.app.reproduce.ReproduceRun.Outcome;
import org.kindscale.app.score.Origin;
import org.kindscale.catalog.Catalog;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.RecordedWords;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.arguments.ScoringArguments;
import org.kindscale.cli.command.Command;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.command.Failures;
import org.kindscale.cli.command.ScoreCommand;
import org.kindscale.cli.terminal.ProgressLine;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.report.score.RecordedCall;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale reproduce}: does a run again from its provenance. */
public record ReproduceCommand(Streams streams) implements Command, ReproduceRun.Calls {

    @Override
    public String summary() {
        return "Do a run of score again from its provenance, and say whether the same bytes come out of the same.";
    }

    @Override
    public String synopsis() {
        return "RUN.json";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "kindscale reproduce run.json", "kindscale reproduce run.json --file survey.csv=archive/survey.csv");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameter(spec, 0, "RUN.json", "What score --provenance wrote.");
        Declare.repeated(
                spec,
                "--file",
                "OLD=NEW",
                "What the run calls OLD is called NEW here: an input, a definition, a column map, " + "the output.");
        Declare.flag(spec, "-q,--quiet", "Say nothing but what differs; no progress.");
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        boolean quiet = parsed.hasMatchedOption("--quiet");
        String record = parsed.matchedPositionalValue(0, "");
        Map<String, String> moved = moved(parsed);
        ProgressLine progress = new ProgressLine(streams, !quiet);
        Outcome outcome = new ReproduceRun(streams.in(), progress, this).run(record, moved);
        progress.clear();
        if (!quiet || !outcome.proven()) {
            streams.show(CommandWords.shell("score", outcome.words()) + "\n" + ReproduceReport.table(outcome, quiet));
        }
        if (outcome.findings().hasErrors()) {
            streams.err().print(outcome.findings().render());
            streams.err().print(ReproduceReport.missing(outcome.run(), moved));
            streams.err().println("the run could not be done again");
            streams.err().flush();
            return Failures.codeOf(outcome.findings());
        }
        if (!quiet) {
            streams.show(ReproduceReport.verdict(outcome) + "\n");
        }
        return outcome.proven() ? ExitCode.OK : ExitCode.INCOMPLETE;
    }

    private static Map<String, String> moved(ParseResult parsed) {
        Map<String, String> moved = new LinkedHashMap<>();
        for (String given : Declare.all(parsed, "--file")) {
            int sign = given.indexOf('=');
            if (sign < 1 || sign == given.length() - 1) {
                throw Declare.wrong(parsed, "--file: \"" + given + "\" is not OLD=NEW, two paths");
            }
            moved.put(given.substring(0, sign), given.substring(sign + 1));
        }
        return moved;
    }

    private ParseResult parsed(List<String> words) {
        CommandSpec spec = CommandSpec.create().name("kindscale");
        new ScoreCommand(streams).declare(spec);
        return new CommandLine(spec).parseArgs(words.toArray(String[]::new));
    }

    @Override
    public ScoreRequest request(List<String> words) throws InvalidInputException {
        return ScoreCommand.request(parsed(words));
    }

    @Override
    public Catalog catalog(List<String> words) {
        return Scales.silent(parsed(words), streams);
    }

    @Override
    public Origin origin(List<String> words) throws InvalidInputException {
        return ScoringArguments.origin(parsed(words), request(words).files());
    }

    @Override
    public RecordedCall now(List<String> words) {
        return RecordedWords.now(words);
    }
}
