package org.kindscale.app.take;

import java.io.IOException;
import java.util.Optional;
import org.kindscale.administration.JournalEntry;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.store.Journal;
import org.kindscale.administration.store.Store;

/**
 * The journal of a sitting, begun only when there is something to write: who does not agree leaves no trace. Where
 * nothing is to be stored it takes every entry and writes none.
 */
final class LateJournal implements AutoCloseable {

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
     * Opens the journal of a sitting that goes on; that of a new one waits for its first entry.
     *
     * @param scribe how it is written; absent: not at all
     */
    static LateJournal of(Store store, Optional<Store.Scribe> scribe, SittingStart start) throws IOException {
        LateJournal late = new LateJournal(store, scribe, start);
        if (scribe.isPresent() && start.stopped().isPresent()) {
            late.journal = store.resume(start.stopped().get(), scribe.get());
        }
        return late;
    }

    /** Puts {@code entry} before the first one of a new journal: agreement that was given elsewhere. */
    void openWith(JournalEntry.Consent entry) {
        opening = Optional.of(entry);
        consent = consent.or(() -> opening);
    }

    /** {@return the agreement under which the answers are given, stored or not} */
    Optional<JournalEntry.Consent> consent() {
        return consent;
    }

    /** Writes {@code entry}; it is on disk when this returns. */
    void write(JournalEntry entry) throws IOException {
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
        if (start.stopped().isPresent()) {
            throw new IOException("the sitting is open in another window");
        }
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
