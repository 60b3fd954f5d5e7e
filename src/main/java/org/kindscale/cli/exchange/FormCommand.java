package org.kindscale.cli.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kindscale.app.Output;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.command.Command;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.report.exchange.BidsSidecar;
import org.kindscale.report.exchange.Exchanged;
import org.kindscale.report.exchange.FhirQuestionnaire;
import org.kindscale.report.exchange.FormWords;
import org.kindscale.report.exchange.RedcapDictionary;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale form}: an instrument for another platform. */
public record FormCommand(Streams streams) implements Command {

    private static final List<String> PLATFORMS = List.of("redcap", "fhir", "bids");

    @Override
    public String summary() {
        return "Write an instrument as another platform reads it: a REDCap data dictionary, a FHIR R4 Questionnaire, "
                + "or the JSON of a BIDS phenotype file.";
    }

    @Override
    public String synopsis() {
        return "INSTRUMENT --for PLATFORM";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "kindscale form gad7 --for redcap -o gad7_dictionary.csv",
                "kindscale form kind-self-12 --for fhir --language de",
                "kindscale form gad7 --for bids -o phenotype/gad7.json");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameter(spec, 0, "INSTRUMENT", "Id or path of a definition.");
        Declare.option(spec, "--for", "PLATFORM", "redcap, fhir or bids.");
        Declare.option(spec, "--language", "TAG", "Language of the words, such as de (the definition's).");
        Declare.option(
                spec, "-o,--output", "FILE", "Write it here; the file appears whole or not at all (standard output).");
        Scales.declare(spec);
        Declare.flag(spec, "-q,--quiet", "No notes on standard error; what is left out is told all the same.");
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        if (!parsed.hasMatchedOption("--for")) {
            throw Declare.wrong(parsed, "--for PLATFORM is needed: " + String.join(", ", PLATFORMS));
        }
        String platform = Declare.oneOf(parsed, "--for", PLATFORMS, "");
        Instrument instrument = Scales.catalog(parsed, streams)
                .load(parsed.matchedPositionalValue(0, ""))
                .instrument();
        FormWords words = GivenWords.of(parsed, streams, instrument);
        Exchanged made = switch (platform) {
            case "redcap" -> RedcapDictionary.of(instrument, words);
            case "fhir" -> FhirQuestionnaire.of(instrument, words);
            default -> BidsSidecar.of(instrument, words);
        };
        Optional<String> file = ReadingArguments.text(parsed, "--output");
        if (file.isPresent()) {
            streams.tell(Output.write(Path.of(file.get()), made.text()));
        } else {
            streams.print(made.text());
        }
        tell(parsed, instrument, words, made);
        return ExitCode.OK;
    }

    private void tell(ParseResult parsed, Instrument instrument, FormWords words, Exchanged made) {
        if (words.stems().isEmpty() && !parsed.hasMatchedOption("--quiet")) {
            streams.err()
                    .println("the wording of " + instrument.id() + " is not ours to hand on: the items stand there by "
                            + "what they are about, in brackets");
            streams.err().println("  help: add it first, if you may: kindscale wording add " + instrument.id());
        }
        for (String score : made.left()) {
            streams.err().println("score " + score + " is left out: its rule cannot be said exactly there");
            streams.err().println("  help: score the answers with: kindscale score " + instrument.id() + " FILE");
        }
        streams.err().flush();
    }
}
