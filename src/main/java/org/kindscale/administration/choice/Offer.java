package org.kindscale.administration.choice;

import org.kindscale.administration.Characters;
import org.kindscale.administration.Phrases;
import org.kindscale.catalog.search.InstrumentWords;
import org.kindscale.catalog.search.Topic;
import org.kindscale.definition.About;
import org.kindscale.definition.Instrument;

/**
 * An instrument as it is offered to a person.
 *
 * @param id its id
 * @param title its title in the person's language
 * @param topic what it is about
 * @param words by what it is found
 * @param items how many questions it has
 * @param minutes how long it takes, in minutes; where the definition does not say, ten seconds a question
 * @param isReady whether it can be taken now: its wording is here
 * @param source where its wording is found: an address, else the reference
 */
public record Offer(
        String id,
        String title,
        Topic topic,
        InstrumentWords words,
        int items,
        int minutes,
        boolean isReady,
        String source) {

    private static final int ITEMS_A_MINUTE = 6;

    /**
     * Returns the offer of {@code instrument}.
     *
     * @param language tag of the person's language
     * @param ready whether its wording is here
     */
    public static Offer of(Instrument instrument, String language, boolean ready) {
        About about = instrument.about();
        int items = instrument.items().size();
        return new Offer(
                about.id(),
                Characters.clean(about.title().in(language, about.language())),
                Topic.of(instrument),
                InstrumentWords.of(instrument),
                items,
                about.minutes().orElse((items + ITEMS_A_MINUTE - 1) / ITEMS_A_MINUTE),
                ready,
                Characters.clean(about.citation().official()));
    }

    /** {@return id, number of questions and minutes, in words} */
    String detail(Phrases phrases) {
        return id + ", " + phrases.count("consent.questions", items) + ", " + phrases.count("choose.minutes", minutes);
    }
}
