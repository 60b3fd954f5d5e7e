package org.kindscale.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.kindscale.app.ScoreRequest;
import org.kindscale.app.inspect.InspectSurvey;
import org.kindscale.app.propose.CommandWords;
import org.kindscale.app.propose.Proposal;
import org.kindscale.app.propose.ReadingTrial;
import org.kindscale.catalog.Catalog;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.terminal.ProgressLine;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.report.reading.Inspection;
import org.kindscale.report.reading.InspectionJson;
import org.kindscale.report.reading.InspectionText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale inspect}: what a file is, what is in it, and the command to go on. */
public record InspectCommand(Streams streams) implements Command {

    @Override
    public String summary() {
        return "Say what a survey file is, which instruments are in it, how they would be read, and how to go on.";
    }

    @Override
    public String synopsis() {
        return "FILE [INSTRUMENT]";
    }

    @Override
    public List<String> examples() {
        return List.of("kindscale inspect survey.csv", "kindscale inspect survey.csv gad7 --format json");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameter(spec, 0, "FILE", "Survey file, plain or gzip.");
        Declare.parameters(spec, 1, "INSTRUMENT", "Look for this one alone (all that there are).");
        Declare.option(spec, "--format", "FORMAT", "text or json (text).");
        ReadingArguments.declare(spec);
        Scales.declare(spec);
        Declare.flag(spec, "-q,--quiet", "No progress on standard error.");
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        String format = Declare.oneOf(parsed, "--format", List.of("text", "json"), "text");
        List<String> named = Declare.values(parsed, 1);
        if (named.size() > 1) {
            throw Declare.wrong(parsed, "inspect looks for one instrument, or for all");
        }
        String file = parsed.matchedPositionalValue(0, "");
        if (file.equals("-")) {
            throw Declare.wrong(parsed, "inspect reads a file more than once: save it and name it");
        }
        Catalog catalog = Scales.catalog(parsed, streams);
        ProgressLine progress = new ProgressLine(streams, false);
        InspectSurvey inspect = new InspectSurvey(catalog, progress, new NextCommands(streams, parsed, catalog));
        Inspection inspection = inspect.run(file, named.stream().findFirst());
        if (format.equals("json")) {
            streams.print(VisibleText.inJson(InspectionJson.render(inspection)));
        } else {
            streams.show(InspectionText.render(inspection));
        }
        return inspection.found().isEmpty() ? ExitCode.INCOMPLETE : ExitCode.OK;
    }

    /** The commands that score what is found, with what was said of how the file is read. */
    private record NextCommands(Streams streams, ParseResult parsed, Catalog catalog)
            implements InspectSurvey.Commands {

        private List<String> words(String instrument) {
            List<String> words = new ArrayList<>(List.of(instrument, parsed.matchedPositionalValue(0, "")));
            Declare.all(parsed, "--columns").forEach(value -> words.addAll(List.of("--columns", value)));
            ReadingArguments.given(parsed).forEach(words::addAll);
            return words;
        }

        @Override
        public ScoreRequest scoring(String instrument) throws InvalidInputException {
            return Proposals.request(new ScoreCommand(streams), ScoreCommand::request, words(instrument));
        }

        @Override
        public String score(String instrument) {
            return CommandWords.shell("score", words(instrument));
        }

        @Override
        public String analyze(String instrument) {
            return CommandWords.shell("analyze", words(instrument));
        }

        @Override
        public List<Proposal> ways(String instrument) {
            return Proposals.of(
                    new ScoreCommand(streams), ScoreCommand::request, words(instrument), new ReadingTrial(catalog));
        }

        @Override
        public String shell(Proposal proposal) {
            return CommandWords.shell("score", proposal.words());
        }
    }
}
