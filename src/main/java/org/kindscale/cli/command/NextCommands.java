package org.kindscale.cli.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kindscale.app.ScoreRequest;
import org.kindscale.app.inspect.InspectSurvey;
import org.kindscale.app.propose.CommandWords;
import org.kindscale.app.propose.Proposal;
import org.kindscale.app.propose.ReadingTrial;
import org.kindscale.catalog.Catalog;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.survey.reading.Candidate;
import picocli.CommandLine.ParseResult;

/**
 * The commands that score what is found, with what was said of how the file is read.
 *
 * @param parsed the call of {@code inspect}
 * @param catalog finds definitions
 * @param sheet the words that choose a sheet; empty: none is chosen
 */
record NextCommands(Streams streams, ParseResult parsed, Catalog catalog, List<String> sheet)
        implements InspectSurvey.Commands {

    /** {@return for each sheet of a workbook of which one must be chosen, the words that choose it} */
    List<List<String>> sheets(String instrument) throws InvalidInputException {
        return new ReadingTrial(catalog)
                .candidates(scoring(instrument)).stream()
                        .map(Candidate::options)
                        .filter(words -> words.get(0).equals("--sheet"))
                        .toList();
    }

    @Override
    public String inspect(String instrument) {
        List<String> words = new ArrayList<>(words(instrument));
        Collections.swap(words, 0, 1);
        return CommandWords.shell("inspect", words);
    }

    private List<String> words(String instrument) {
        List<String> words = new ArrayList<>(List.of(instrument, parsed.matchedPositionalValue(0, "")));
        words.addAll(ReadingArguments.words(parsed));
        words.addAll(sheet);
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
