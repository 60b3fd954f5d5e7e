package org.kindscale.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.app.ScoreRequest;
import org.kindscale.app.propose.Proposal;
import org.kindscale.app.propose.Proposer;
import org.kindscale.app.propose.Proposer.Verdict;
import org.kindscale.app.propose.ReadingTrial;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.survey.reading.Candidate;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Commands that read a file which a command refused; each was tried on the file before it is told. */
final class Proposals implements Proposer.Trial {

    private final Command command;
    private final Asked asked;
    private final ReadingTrial trial;

    /** Turns a call into the scoring that shows whether its files can be read. */
    interface Asked {
        /** Returns what to score. */
        ScoreRequest of(ParseResult parsed) throws InvalidInputException;
    }

    /**
     * Returns the scoring of a command that reads one wave of a file: a call that names several is refused as the
     * command itself refuses it, so that it is not proposed.
     */
    static Asked ofOneWave(Asked asked) {
        return parsed -> {
            ScoreRequest request = asked.of(parsed);
            if (request.columns().waves().areSeveral(request.instruments())) {
                throw Declare.wrong(parsed, "one wave at a time is read here");
            }
            return request;
        };
    }

    private Proposals(Command command, Asked asked, ReadingTrial trial) {
        this.command = command;
        this.asked = asked;
        this.trial = trial;
    }

    /**
     * Returns commands that were tried and hold; none for what comes from standard input, which can be read but once.
     *
     * @param command the command that refused
     * @param asked turns a call of it into a scoring
     * @param parsed how it was called
     * @param streams where definitions are looked for
     */
    static List<Proposal> of(Command command, Asked asked, ParseResult parsed, Streams streams) {
        if (files(parsed).contains("-")) {
            return List.of();
        }
        return of(command, asked, parsed.originalArgs(), new ReadingTrial(Scales.silent(parsed, streams)));
    }

    /** Returns commands that were tried and hold, where the words {@code refused} do not. */
    static List<Proposal> of(Command command, Asked asked, List<String> refused, ReadingTrial trial) {
        return Proposer.of(refused, new Proposals(command, asked, trial));
    }

    /** {@return the survey files of a call; standard input if it names none} */
    static List<String> files(ParseResult parsed) {
        List<String> files = new ArrayList<>();
        parsed.matchedPositionals().stream()
                .filter(given -> given.index().min() >= 1)
                .forEach(given -> files.addAll(given.originalStringValues()));
        return files.isEmpty() ? List.of("-") : files;
    }

    @Override
    public Verdict run(List<String> words) {
        return request(words).map(trial::run).orElse(Verdict.REFUSED);
    }

    @Override
    public List<Candidate> candidates(List<String> words) {
        return request(words).map(trial::candidates).orElse(List.of());
    }

    private Optional<ScoreRequest> request(List<String> words) {
        try {
            return Optional.of(request(command, asked, words));
        } catch (ParameterException | InvalidInputException e) {
            return Optional.empty();
        }
    }

    /** Reads a command line as {@code command} itself would. */
    static ScoreRequest request(Command command, Asked asked, List<String> words) throws InvalidInputException {
        CommandSpec spec = CommandSpec.create().name("kindscale");
        command.declare(spec);
        return asked.of(new CommandLine(spec).parseArgs(words.toArray(String[]::new)));
    }
}
