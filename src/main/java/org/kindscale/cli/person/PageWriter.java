package org.kindscale.cli.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.administration.Form;
import org.kindscale.administration.Phrases;
import org.kindscale.app.Output;
import org.kindscale.app.take.TakeSitting;
import org.kindscale.catalog.wording.Wordings;
import org.kindscale.catalog.wording.Wordings.Wording;
import org.kindscale.cli.arguments.UserFolder;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.report.sitting.SittingPage;
import picocli.CommandLine.ParseResult;

/**
 * Writes a sitting as a page.
 *
 * @param streams where findings are told
 * @param parsed the options
 */
record PageWriter(Streams streams, ParseResult parsed) {

    /** Writes the results of one sitting, by instrument, to {@code file}; without one, does nothing. */
    void write(Optional<Path> file, List<TakeSitting.Outcome> outcomes) throws InvalidInputException, IOException {
        if (file.isPresent() && !outcomes.isEmpty() && outcomes.get(0).sitting().finished()) {
            streams.tell(Output.write(file.get(), page(outcomes)));
        }
    }

    /** {@return the page of one sitting, in the language of the person} */
    String page(List<TakeSitting.Outcome> outcomes) throws InvalidInputException {
        List<SittingPage.Part> parts = new ArrayList<>();
        Phrases phrases = outcomes.get(0).phrases();
        for (TakeSitting.Outcome outcome : outcomes) {
            List<Form.Question> questions = parsed.hasMatchedOption("--with-answers")
                    ? questions(outcome.result().instrument(), phrases.language())
                    : List.of();
            parts.add(new SittingPage.Part(outcome.sitting(), outcome.result(), questions));
        }
        return SittingPage.render(parts, phrases);
    }

    /** {@return the questions in their words; none where the wording is not there any more} */
    private List<Form.Question> questions(Instrument instrument, String language) throws InvalidInputException {
        Optional<Wording> found = new Wordings(UserFolder.wording(streams)).find(instrument, language);
        if (found.isEmpty()) {
            return List.of();
        }
        Wording wording = found.get();
        Form.Words words = new Form.Words(wording.language(), wording.stems(), wording.labels());
        return Form.of(instrument, words, Form.publishedOrder(instrument.items().size()))
                .questions();
    }
}
