package org.kindscale.app.history;

import java.io.IOException;
import java.util.Optional;
import org.kindscale.administration.JournalEntry;
import org.kindscale.administration.SittingHeader;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.store.Store;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;

/**
 * Puts notes beside stored sittings, in their journals: what is locked stays locked, and each is on disk before it is
 * said to be.
 *
 * @param store where the sittings lie
 * @param scribe opens encrypted ones
 */
public record SittingNotes(Store store, Store.Scribe scribe) {

    /**
     * Finds the sitting that a person means.
     *
     * @param named id of the sitting, or of an instrument or battery, for the newest of it
     * @param participant whose; absent: those without a participant
     * @param findings takes what cannot be read
     */
    public SittingRecord named(String named, Optional<String> participant, Findings findings)
            throws InvalidInputException {
        return store.sittings(scribe, findings).stream()
                .filter(sitting -> isMeant(sitting.header(), named, participant))
                .reduce((before, after) -> after)
                .orElseThrow(() -> new InvalidInputException(Diagnostic.error(
                        FindingCode.ADM_010,
                        Location.of(named),
                        "there is no sitting of this name",
                        "name an instrument, or the id of a sitting; \"kindscale history\" shows what there is")));
    }

    private static boolean isMeant(SittingHeader header, String named, Optional<String> participant) {
        boolean ofPart =
                header.parts().stream().anyMatch(part -> part.instrument().equals(named));
        boolean ofPerson = header.participant().equals(participant);
        return header.id().equals(named)
                || (ofPerson && (ofPart || header.instrument().equals(named)));
    }

    /** Writes a note; it is on disk when this returns. */
    public void add(SittingRecord sitting, String words) throws InvalidInputException, IOException {
        Optional<Store.Resumed> opened = store.resume(sitting, scribe);
        if (opened.isEmpty()) {
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.ADM_012,
                    Location.of(store.folder().resolve(sitting.file()).toString()),
                    "this sitting is open in another window",
                    "end it there first; the note is not written"));
        }
        try (var journal = opened.get().journal()) {
            journal.write(new JournalEntry.Note(words));
        }
    }
}
