package org.kindscale.app.take;

import java.util.List;
import java.util.Optional;
import org.kindscale.administration.Answer;
import org.kindscale.administration.SittingHeader;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.store.Store;
import org.kindscale.definition.Instrument;

/**
 * Where a sitting starts: anew, or where one was stopped.
 *
 * @param header what the sitting is about
 * @param stopped the sitting that goes on; absent for a new one
 */
public record SittingStart(SittingHeader header, Optional<SittingRecord> stopped) {

    /** {@return the start where {@code stopped} was left} */
    static SittingStart where(SittingRecord stopped) {
        return new SittingStart(stopped.header(), Optional.of(stopped));
    }

    /**
     * Returns the start of a new sitting, in an order drawn for it.
     *
     * @param now the time, ISO 8601 with offset
     */
    static SittingStart anew(WordedInstrument asked, TakeRequest request, String now) {
        Instrument instrument = asked.instrument();
        ItemOrder.Drawn drawn = request.study().order().draw(instrument);
        SittingHeader header = new SittingHeader(
                Store.newId(),
                request.program(),
                instrument.id(),
                instrument.about().version(),
                asked.definition().sha256(),
                asked.wording().language(),
                drawn.items(),
                drawn.seed(),
                request.study().participant(),
                request.study().session(),
                request.mode(),
                Optional.of(asked.mark()),
                now);
        return new SittingStart(header.under(request.terms()), Optional.empty());
    }

    /** {@return the answers given before it was stopped} */
    public List<Answer> answers() {
        return stopped.map(SittingRecord::answers).orElse(List.of());
    }

    /** {@return whether agreement was given before it was stopped} */
    public boolean hasConsent() {
        return stopped.flatMap(SittingRecord::consent).isPresent();
    }
}
