package org.kindscale.app.take;

import java.io.IOException;
import java.util.Optional;
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

    /** Writes {@code entry}; it is on disk when this returns. */
    public void write(JournalEntry entry) throws IOException {
        consent = entry instanceof JournalEntry.Consent given ? Optional.of(given) : consent;
        if (scribe.isEmpty()) {
            return;
        }
        if (journal.isEmpty()) {
            begin(scribe.get());
        }
        journal.get().write(entry);
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
