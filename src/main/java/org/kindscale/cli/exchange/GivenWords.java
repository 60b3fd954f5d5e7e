package org.kindscale.cli.exchange;

import java.util.Map;
import java.util.Optional;
import org.kindscale.catalog.wording.Wordings;
import org.kindscale.catalog.wording.Wordings.Wording;
import org.kindscale.cli.arguments.UserFolder;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.report.exchange.FormWords;
import picocli.CommandLine.ParseResult;

/** The words that a call may use: those of the definition, and those that the person has added. */
final class GivenWords {

    private GivenWords() {}

    /**
     * {@return the words in the language that {@code --language} asks for, else in the definition's}
     *
     * @throws InvalidInputException if a wording that was added cannot be read
     */
    static FormWords of(ParseResult parsed, Streams streams, Instrument instrument) throws InvalidInputException {
        String wanted =
                parsed.matchedOptionValue("--language", instrument.about().language());
        Optional<Wording> wording = new Wordings(UserFolder.wording(streams)).find(instrument, wanted);
        return wording.map(found -> new FormWords(found.language(), found.stems(), found.labels()))
                .orElseGet(() -> new FormWords(wanted, Map.of(), Map.of()));
    }
}
