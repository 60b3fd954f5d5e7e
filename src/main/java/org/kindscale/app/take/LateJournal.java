package org.kindscale.app.take;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kindscale.administration.Answer;
import org.kindscale.administration.JournalEntry;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.store.Journal;
import org.kindscale.administration.store.Store;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;

/**
 * The journal of a sitting, begun only when there is something to write: who does not agree leaves no trace. Where
 * nothing is to be stored it takes every entry and writes none.
 */
public final class LateJournal implements AutoCloseable {

    private final Store store;
    private final Optional<Store.Scribe> scribe;
    private final SittingStart start;
    private Optional<Journal> journal = Optional.empty();
    private Optional<JournalEntry.Consent> opening = Optional.empty();
    private Optional<JournalEntry.Consent> consent = Optional.empty();
    private Optional<String> ended = Optional.empty();

    private LateJournal(Store store, Optional<Store.Scribe> scribe, SittingStart start) {
        this.store = store;
        this.scribe = scribe;
        this.start = start;
        this.consent = start.stopped().flatMap(SittingRecord::consent);
    }

    /**
     * Returns the journal of a new sitting, which waits for its first entry.
     *
     * @param scribe how it is written; absent: not at all
     */
    public static LateJournal anew(Store store, Optional<Store.Scribe> scribe, SittingStart start) {
        return new LateJournal(store, scribe, start);
    }

    /**
     * Opens the journal of a sitting that goes on, as it is now: it may have gone on elsewhere since it was found.
     *
     * @throws InvalidInputException if it is open elsewhere, or was ended there
     */
    public static LateJournal goingOn(Store store, Store.Scribe scribe, SittingRecord stopped)
            throws InvalidInputException, IOException {
        Optional<Store.Resumed> resumed = store.resume(stopped, scribe);
        if (resumed.isEmpty()) {
            throw elsewhere(store, stopped, "this sitting is open in another window");
        }
        if (resumed.get().sitting().finished()) {
            resumed.get().journal().close();
            throw elsewhere(store, stopped, "this sitting was ended in another window");
        }
        LateJournal late = new LateJournal(
                store, Optional.of(scribe), SittingStart.where(resumed.get().sitting()));
        late.journal = Optional.of(resumed.get().journal());
        return late;
    }

    private static InvalidInputException elsewhere(Store store, SittingRecord sitting, String what) {
        return new InvalidInputException(Diagnostic.error(
                FindingCode.ADM_012,
                Location.of(store.folder().resolve(sitting.file()).toString()),
                what,
                "go on there, or begin anew by the same command; nothing was asked and nothing changed here"));
    }

    /** {@return where the sitting starts} */
    public SittingStart start() {
        return start;
    }

    /** Puts {@code entry} before the first one of a new journal: agreement that was given elsewhere. */
    public void openWith(JournalEntry.Consent entry) {
        opening = Optional.of(entry);
        consent = consent.or(() -> opening);
    }

    /** {@return the agreement under which the answers are given, stored or not} */
    public Optional<JournalEntry.Consent> consent() {
        return consent;
    }

    /**
     * Returns the sitting as it is at its end.
     *
     * @param answers what was answered
     * @param finished whether it was brought to its end
     * @param now the time, where nothing is stored
     */
    public SittingRecord taken(List<Answer> answers, boolean finished, Supplier<String> now) {
        Optional<String> end = finished ? ended.or(() -> Optional.of(now.get())) : Optional.empty();
        List<JournalEntry.Note> notes =
                start.stopped().map(SittingRecord::notes).orElse(List.of());
        return new SittingRecord(start.header(), consent, answers, end, "", notes);
    }

    /** Writes what a person puts beside the sitting, unless there is no sitting that it could stand beside. */
    public SittingRecord note(Optional<String> words, SittingRecord taken) throws IOException {
        if (words.isEmpty() || taken.answers().isEmpty()) {
            return taken;
        }
        JournalEntry.Note note = new JournalEntry.Note(words.get());
        write(note);
        return taken.with(note);
    }

    /** Writes {@code entry}; it is on disk when this returns. */
    public void write(JournalEntry entry) throws IOException {
        consent = entry instanceof JournalEntry.Consent given ? Optional.of(given) : consent;
        if (scribe.isEmpty()) {
            return;
        }
        if (journal.isEmpty()) {
            begin(scribe.get());
        }
        String at = journal.get().write(entry);
        ended = entry instanceof JournalEntry.Ended ? Optional.of(at) : ended;
    }

    private void begin(Store.Scribe by) throws IOException {
        journal = Optional.of(store.begin(start.header(), by));
        if (opening.isPresent()) {
            journal.get().write(opening.get());
        }
    }

    @Override
    public void close() throws IOException {
        if (journal.isPresent()) {
            journal.get().close();
        }
    }
}
