package org.kindscale.cli.person;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.store.Store;
import org.kindscale.app.history.SittingNotes;
import org.kindscale.app.take.TakeRequest;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.arguments.TakeArguments;
import org.kindscale.cli.arguments.UserFolder;
import org.kindscale.cli.command.TakeCommand;
import org.kindscale.cli.terminal.FrontEnd;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.report.sitting.SittingResult;
import picocli.CommandLine.ParseResult;

/**
 * Asks, when a result has been read, for a note beside it; of studies, of scripts and where one was given, nothing.
 *
 * @param streams where it is asked for
 * @param parsed the call
 */
record NoteQuestion(Streams streams, ParseResult parsed) {

    /** Asks, and keeps what is typed; where a result concerns the person's safety, nothing comes in between. */
    void ask(TakeRequest request, SittingRecord sitting, List<SittingResult> results, FrontEnd front)
            throws InvalidInputException, IOException {
        boolean calm = results.stream().allMatch(result -> result.flags().isEmpty());
        if (!calm || !isWanted(request, sitting)) {
            return;
        }
        Phrases phrases = Phrases.in(sitting.header().language());
        Optional<String> words = front.line(phrases.get("note.ask"), phrases);
        while (words.isPresent() && words.get().length() > TakeArguments.LONGEST_NOTE) {
            words = front.line(phrases.get("note.long", TakeArguments.LONGEST_NOTE), phrases);
        }
        if (words.isEmpty()) {
            return;
        }
        Store store = new Store(UserFolder.sittings(streams), TakeCommand::now);
        SittingNotes notes = new SittingNotes(store, request.scribe().orElseThrow());
        Optional<String> participant = sitting.header().participant();
        SittingRecord stored = notes.named(sitting.header().id(), participant, new Findings());
        notes.add(stored, TakeArguments.note(parsed, words.get()));
        String day = sitting.header().started().substring(0, 10);
        String noted = phrases.get("history.noted", sitting.header().instrument(), day);
        streams.err().print(front.screen().lines(noted));
        streams.err().flush();
    }

    private boolean isWanted(TakeRequest request, SittingRecord sitting) {
        return streams.terminals().in()
                && streams.terminals().out()
                && sitting.finished()
                && request.isStored()
                && request.showsResult()
                && request.note().isEmpty()
                && request.study().append().isEmpty()
                && !parsed.hasMatchedOption("--answers")
                && !parsed.hasMatchedOption("--quiet")
                && ReadingArguments.text(parsed, "--format").orElse("text").equals("text");
    }
}
