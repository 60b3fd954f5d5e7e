package org.kindscale.app.take;

import java.io.IOException;
import java.util.Optional;
import org.kindscale.administration.SittingHeader;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.WordingMark;
import org.kindscale.administration.store.Store;
import org.kindscale.catalog.reading.Definition;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;

/** The sittings of a store that were stopped, and that a request may take up again. */
final class StoppedSittings {

    private final Store store;
    private final Findings findings;

    /**
     * Names the store to look into.
     *
     * @param findings takes what cannot be read there
     */
    StoppedSittings(Store store, Findings findings) {
        this.store = store;
        this.findings = findings;
    }

    /**
     * {@return the newest sitting of this definition that can go on as {@code request} asks; none if it stores nothing}
     */
    Optional<SittingRecord> newest(WordedInstrument asked, TakeRequest request) throws IOException {
        if (request.scribe().isEmpty()) {
            return Optional.empty();
        }
        Optional<SittingRecord> newest = Optional.empty();
        for (SittingRecord sitting : store.sittings(request.scribe().get(), findings)) {
            if (isSame(sitting.header(), asked.definition(), request)
                    && isInWordsAsGood(sitting.header(), asked)
                    && isStopped(sitting)
                    && sitting.file().endsWith(".locked") == request.isLocked()
                    && canGoOn(sitting, asked.definition())) {
                newest = Optional.of(sitting);
            }
        }
        return newest;
    }

    private boolean canGoOn(SittingRecord sitting, Definition definition) throws IOException {
        Location where = Location.of(store.folder().resolve(sitting.file()).toString());
        Optional<String> trouble = SittingFit.trouble(definition.instrument(), sitting);
        if (trouble.isPresent()) {
            findings.add(Diagnostic.warning(
                    FindingCode.ADM_001, where, trouble.get(), "it is left as it is, and cannot be gone on with"));
            return false;
        }
        if (store.isOpen(sitting)) {
            findings.add(Diagnostic.warning(
                    FindingCode.ADM_012,
                    where,
                    "a sitting of " + sitting.header().instrument() + " is open in another window",
                    "go on there; what is answered here is a sitting of its own"));
            return false;
        }
        return true;
    }

    /** The same definition, taken by the same participant in the same session, the result shown or not as before. */
    private static boolean isSame(SittingHeader header, Definition definition, TakeRequest request) {
        return header.sha256().equals(definition.sha256())
                && header.participant().equals(request.study().participant())
                && header.session().equals(request.study().session())
                && header.terms().withheld() != request.showsResult();
    }

    /**
     * Published words do not go on in others; words that are not published go on in the same words, or in another
     * language.
     */
    private static boolean isInWordsAsGood(SittingHeader header, WordedInstrument asked) {
        if (header.wording().isEmpty()) {
            return true;
        }
        WordingMark before = header.wording().get();
        WordingMark now = asked.mark();
        boolean sameLanguage = header.language().equals(asked.wording().language());
        return now.published()
                ? before.published() || !sameLanguage
                : !before.published() && (!sameLanguage || before.sha256().equals(now.sha256()));
    }

    private static boolean isStopped(SittingRecord sitting) {
        return !sitting.finished() && !sitting.answers().isEmpty();
    }
}
