package org.kindscale.cli.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.app.Output;
import org.kindscale.app.ScoreRequest;
import org.kindscale.app.phenotype.PhenotypeTable;
import org.kindscale.app.phenotype.PhenotypeTable.Outcome;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.arguments.ScoringArguments;
import org.kindscale.cli.command.Command;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.command.Failures;
import org.kindscale.cli.terminal.ProgressLine;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.report.exchange.BidsSidecar;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale phenotype}: answers and scores for a BIDS data set. */
public record PhenotypeCommand(Streams streams) implements Command {

    @Override
    public String summary() {
        return "Write answers and scores for a BIDS data set: phenotype/ID.tsv and phenotype/ID.json.";
    }

    @Override
    public String synopsis() {
        return "INSTRUMENT FILE --id COLUMN";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "kindscale phenotype gad7 survey.csv --id participant_id",
                "kindscale phenotype gad7 survey.csv --id code --session visit --folder dataset/phenotype");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameter(spec, 0, "INSTRUMENT", "Id or path of a definition.");
        Declare.parameter(spec, 1, "FILE", "Survey file.");
        Declare.option(
                spec, "--id", "COLUMN", "Labels of the participants, with sub- in front or not (participant_id).");
        Declare.option(spec, "--session", "COLUMN", "Labels of the sessions, with ses- in front or not.");
        Declare.option(spec, "--folder", "DIR", "Where the two files go; it is made if it is not there (phenotype).");
        Declare.option(spec, "--language", "TAG", "Language of the words, such as de (the definition's).");
        Declare.option(
                spec,
                "--on-invalid",
                "WHAT",
                "A cell that holds no response: refuse the file, or omit the cell (refuse).");
        ReadingArguments.declare(spec);
        Scales.declare(spec);
        Declare.flag(spec, "-q,--quiet", "No notes and no progress on standard error.");
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        String file = parsed.matchedPositionalValue(1, "");
        if (file.equals("-")) {
            throw Declare.wrong(parsed, "phenotype reads a file more than once: save it and name it");
        }
        Optional<String> session = ReadingArguments.text(parsed, "--session");
        List<String> kept = new ArrayList<>(List.of(parsed.matchedOptionValue("--id", "participant_id")));
        session.ifPresent(kept::add);
        String name = parsed.matchedPositionalValue(0, "");
        ScoreRequest scoring = new ScoreRequest(
                List.of(name),
                List.of(file),
                ReadingArguments.options(parsed, ScoringArguments.onInvalid(parsed), Optional.of(kept)),
                ReadingArguments.columns(parsed),
                ScoreRequest.ScoreChoice.usual(),
                ScoreRequest.Layout.usual(),
                ScoreRequest.Outputs.stdout(),
                1);
        boolean quiet = parsed.hasMatchedOption("--quiet");
        ProgressLine progress = new ProgressLine(streams, !quiet);
        Outcome outcome = new PhenotypeTable(Scales.catalog(parsed, streams), progress)
                .run(new PhenotypeTable.Request(scoring, session.isPresent()));
        progress.clear();
        streams.err().print((quiet ? outcome.findings().withoutNotes() : outcome.findings()).render());
        streams.err().flush();
        if (outcome.table().isEmpty()) {
            return Failures.codeOf(outcome.findings());
        }
        write(
                parsed,
                Scales.silent(parsed, streams).load(name).instrument(),
                outcome.table().get());
        return ExitCode.OK;
    }

    private void write(ParseResult parsed, Instrument instrument, String table)
            throws InvalidInputException, IOException {
        Path folder = Path.of(parsed.matchedOptionValue("--folder", "phenotype"));
        Files.createDirectories(folder);
        String name = instrument.id().replace('-', '_');
        List<Path> files = List.of(folder.resolve(name + ".tsv"), folder.resolve(name + ".json"));
        Output.requireSafe(files, List.of(parsed.matchedPositionalValue(1, "")));
        String about = BidsSidecar.of(instrument, GivenWords.of(parsed, streams, instrument))
                .text();
        streams.tell(Output.write(files.get(0), table));
        streams.tell(Output.write(files.get(1), about));
        if (!parsed.hasMatchedOption("--quiet")) {
            streams.err().println("written: " + files.get(0) + " and " + files.get(1));
            streams.err().flush();
        }
    }
}
