package org.kindscale.app.battery;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kindscale.administration.SittingHeader;
import org.kindscale.administration.SittingHeader.Part;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.WordingMark;
import org.kindscale.administration.store.Store;
import org.kindscale.app.take.TakeRequest;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;

/** The sittings of batteries that were stopped, and that a request may take up again. */
final class StoppedBatteries {

    private final Store store;
    private final Findings findings;

    StoppedBatteries(Store store, Findings findings) {
        this.store = store;
        this.findings = findings;
    }

    /**
     * {@return the newest stopped sitting that is of the same battery, definitions, words and person as {@code anew}}
     */
    Optional<SittingRecord> newest(SittingHeader anew, TakeRequest request) throws IOException {
        if (request.scribe().isEmpty()) {
            return Optional.empty();
        }
        Optional<SittingRecord> newest = Optional.empty();
        for (SittingRecord sitting : store.sittings(request.scribe().get(), findings)) {
            boolean stopped = !sitting.finished() && !sitting.answers().isEmpty();
            boolean locked = sitting.file().endsWith(".locked");
            if (stopped && locked == request.isLocked() && isSame(sitting.header(), anew) && isFree(sitting)) {
                newest = Optional.of(sitting);
            }
        }
        return newest;
    }

    private boolean isFree(SittingRecord sitting) throws IOException {
        if (!store.isOpen(sitting)) {
            return true;
        }
        findings.add(Diagnostic.warning(
                FindingCode.ADM_012,
                Location.of(store.folder().resolve(sitting.file()).toString()),
                "a sitting of " + sitting.header().instrument() + " is open in another window",
                "go on there; what is answered here is a sitting of its own"));
        return false;
    }

    private static boolean isSame(SittingHeader before, SittingHeader now) {
        List<Part> old = before.parts();
        if (!before.sha256().equals(now.sha256())
                || old.size() != now.parts().size()
                || old.isEmpty()
                || !before.participant().equals(now.participant())
                || !before.session().equals(now.session())
                || before.terms().withheld() != now.terms().withheld()) {
            return false;
        }
        for (int p = 0; p < old.size(); p++) {
            if (!isSame(old.get(p), now.parts().get(p))) {
                return false;
            }
        }
        return true;
    }

    /** The same definition; in the same words, or both in published ones. */
    private static boolean isSame(Part before, Part now) {
        boolean published = before.wording().filter(WordingMark::published).isPresent()
                && now.wording().filter(WordingMark::published).isPresent();
        return before.sha256().equals(now.sha256())
                && (published || before.wording().equals(now.wording()));
    }
}
