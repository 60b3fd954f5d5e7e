package org.kindscale.app.take;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.administration.Characters;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.WordingMark;
import org.kindscale.definition.About;
import org.kindscale.definition.Instrument;

/**
 * The page before the first question: what it is, who made it, how long it takes, what is stored where, and that one
 * may stop.
 */
public final class ConsentPage {

    private ConsentPage() {}

    /**
     * Returns its paragraphs.
     *
     * @param asked the instrument, and words of the interface
     * @param request what was asked for
     * @param folder where sittings are stored
     */
    static List<String> of(WordedInstrument asked, TakeRequest request, String folder) {
        Instrument instrument = asked.instrument();
        Phrases phrases = asked.phrases();
        About about = instrument.about();
        String title = Characters.clean(about.title().in(phrases.language(), about.language()));
        List<String> page = new ArrayList<>();
        String questions = phrases.count("consent.questions", instrument.items().size());
        page.add(
                about.minutes().isPresent()
                        ? phrases.get(
                                "consent.about",
                                title,
                                questions,
                                phrases.count("consent.minutes", about.minutes().getAsInt()))
                        : phrases.get("consent.about.no.time", title, questions));
        page.add(phrases.get("consent.author", Characters.clean(about.citation().text())));
        about.licence().copyright().ifPresent(line -> page.add(Characters.clean(line)));
        if (!about.validated()) {
            page.add(phrases.get("consent.own"));
        }
        WordingMark mark = asked.mark();
        if (!mark.published()) {
            boolean accepted = mark.state() == WordingMark.State.ACCEPTED;
            String key = accepted ? "consent.wording.accepted" : "consent.wording.uncompared";
            page.add(phrases.get(key, mark.matching(), mark.items()));
        }
        page.addAll(rest(phrases, request, folder, instrument.extras().skipAllowed()));
        return page;
    }

    /**
     * Returns what is said in every sitting, whatever is asked: the study's own words, that it is no diagnosis, what is
     * stored where, and that one may stop.
     *
     * @param folder where sittings are stored
     * @param skipAllowed whether questions may be left out
     */
    public static List<String> rest(Phrases phrases, TakeRequest request, String folder, boolean skipAllowed) {
        List<String> page = new ArrayList<>();
        request.study()
                .consentText()
                .ifPresent(text -> text.lines().filter(l -> !l.isBlank()).forEach(l -> page.add(Characters.clean(l))));
        page.add(phrases.get("consent.no.diagnosis"));
        page.add(stored(phrases, request, folder));
        Optional<String> study = request.study().append().map(String::valueOf);
        study.ifPresent(file -> page.add(phrases.get("consent.study", file)));
        page.add(phrases.get(skipAllowed ? "consent.free" : "consent.free.no.skip"));
        page.add(phrases.get(request.showsResult() ? "consent.result" : "consent.no.result"));
        page.add(phrases.get("consent.ask"));
        return page;
    }

    private static String stored(Phrases phrases, TakeRequest request, String folder) {
        if (!request.isStored()) {
            return phrases.get("consent.not.stored");
        }
        return phrases.get(request.isLocked() ? "consent.stored.locked" : "consent.stored", folder);
    }
}
