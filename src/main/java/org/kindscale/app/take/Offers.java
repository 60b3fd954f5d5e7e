package org.kindscale.app.take;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.administration.choice.Offer;
import org.kindscale.catalog.Catalog;
import org.kindscale.catalog.reading.Definition;
import org.kindscale.catalog.wording.Wordings;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Findings;

/** What there is to take: every instrument of a catalog, and whether its wording is here. */
public final class Offers {

    private Offers() {}

    /**
     * Returns an offer for each instrument.
     *
     * @param language tag of the person's language
     * @param findings takes what is wrong with definitions that cannot be offered
     */
    public static List<Offer> of(Catalog catalog, Wordings wordings, String language, Findings findings) {
        List<Offer> offers = new ArrayList<>();
        for (Definition definition : catalog.all(findings).values()) {
            Instrument instrument = definition.instrument();
            boolean held =
                    instrument.items().stream().allMatch(item -> item.stem().isPresent());
            boolean ready = held || !wordings.added(instrument.id()).isEmpty();
            offers.add(Offer.of(instrument, language, ready));
        }
        return offers;
    }
}
