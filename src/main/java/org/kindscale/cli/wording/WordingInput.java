package org.kindscale.cli.wording;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.app.wording.FormText;
import org.kindscale.app.wording.FoundWording;
import org.kindscale.app.wording.WordingSearch;
import org.kindscale.catalog.wording.WordingLabels;
import org.kindscale.catalog.wording.WordingMatch;
import org.kindscale.catalog.wording.Wordings.Wording;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.GivenFile;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.text.SurveySource;
import picocli.CommandLine.ParseResult;

/**
 * Takes the wording that a call names, or asks for it.
 *
 * @param streams where it is asked for
 * @param parsed the call
 * @param instrument whose wording it is
 * @param language its language
 */
record WordingInput(Streams streams, ParseResult parsed, Instrument instrument, String language) {

    /** Reads which wording a call speaks of. */
    static WordingInput of(Streams streams, ParseResult parsed) throws InvalidInputException {
        Instrument instrument = Scales.catalog(parsed, streams)
                .load(parsed.matchedPositionalValue(1, ""))
                .instrument();
        String language = ReadingArguments.text(parsed, "--language")
                .orElse(instrument.about().language());
        if (!language.matches("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*")) {
            throw Declare.wrong(parsed, "\"" + language + "\" is no tag of a language, such as de or pt-BR");
        }
        return new WordingInput(streams, parsed, instrument, language);
    }

    /** Returns the wording; absent if it was asked for and not all was typed. */
    Optional<FoundWording> find() throws InvalidInputException, IOException {
        List<String> files = Declare.values(parsed, 2);
        boolean published = language.equals(instrument.about().language());
        if (parsed.hasMatchedOption("--one-by-one")) {
            if (!files.isEmpty()) {
                throw Declare.wrong(parsed, "--one-by-one asks for the items: leave the file out");
            }
            return new OneByOne(instrument, language, streams)
                    .ask(streams)
                    .map(typed -> new FoundWording(
                            instrument,
                            WordingMatch.of(instrument, typed, published),
                            new FormText("-", String.join("\n", typed), false)));
        }
        SurveySource source = source(files.isEmpty() ? "-" : files.get(0));
        ReadingOptions options = ReadingOptions.USUAL.onSheet(ReadingArguments.text(parsed, "--sheet"));
        return Optional.of(new WordingSearch(instrument, language, source, options).run());
    }

    private SurveySource source(String file) throws IOException {
        if (!file.equals("-")) {
            return new SurveySource(file, () -> Files.newInputStream(Path.of(file)));
        }
        byte[] bytes = streams.terminals().in()
                ? Paste.read(streams, instrument.about().citation().official())
                : streams.in().readAllBytes();
        return new SurveySource(file, () -> new ByteArrayInputStream(bytes));
    }

    /** Returns the labels of the response options that were given, by response scale. */
    Map<String, List<String>> labels() throws InvalidInputException {
        Optional<String> file = ReadingArguments.text(parsed, "--labels");
        return file.isPresent()
                ? WordingLabels.of(instrument, GivenFile.ofOption("--labels", file.get()), file.get())
                : Map.of();
    }

    /** Returns what is stored of {@code found}. */
    Wording wording(FoundWording found, Map<String, List<String>> labels) {
        return new Wording(language, found.match().stems(), labels, false);
    }
}
