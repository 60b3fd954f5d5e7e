package org.kindscale.app.battery;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.kindscale.administration.Characters;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.battery.BatteryForm;
import org.kindscale.app.take.ConsentPage;
import org.kindscale.app.take.TakeRequest;
import org.kindscale.app.take.WordedInstrument;
import org.kindscale.definition.About;

/** The one page before a battery: what is asked, who made it, how long it takes, what is stored where. */
final class BatteryConsent {

    private final WordedBattery asked;
    private final Phrases phrases;

    BatteryConsent(WordedBattery asked) {
        this.asked = asked;
        this.phrases = asked.phrases();
    }

    /**
     * Returns its paragraphs.
     *
     * @param form what is asked
     * @param request what was asked for
     * @param folder where sittings are stored
     */
    List<String> page(BatteryForm form, TakeRequest request, String folder) {
        List<String> page = new ArrayList<>();
        page.add(what(form));
        asked.linked().battery().about().ifPresent(about -> page.add(asked.words(about)));
        List<String> parts = form.sections().stream()
                .map(BatteryForm.Section::title)
                .filter(title -> !title.isEmpty())
                .toList();
        if (!String.join(", ", parts)
                .equals(asked.words(asked.linked().battery().title()))) { // named already
            page.add(phrases.get("consent.battery.parts", String.join("; ", parts)));
        }
        if (form.questions().stream().anyMatch(question -> !question.when().isEmpty())) {
            page.add(phrases.get("consent.battery.shorter"));
        }
        asked.instruments().forEach(instrument -> page.addAll(about(instrument)));
        boolean free = form.questions().stream().allMatch(BatteryForm.Question::skipAllowed);
        page.addAll(ConsentPage.rest(phrases, request, folder, free));
        return page;
    }

    private String what(BatteryForm form) {
        String title = asked.words(asked.linked().battery().title());
        String questions = phrases.count("consent.questions", form.questions().size());
        int parts = form.sections().size();
        OptionalInt minutes = minutes(form);
        return minutes.isPresent()
                ? phrases.get(
                        "consent.battery.minutes",
                        title,
                        questions,
                        parts,
                        phrases.count("consent.minutes", minutes.getAsInt()))
                : phrases.get("consent.battery", title, questions, parts);
    }

    /**
     * {@return the minutes of all instruments, and one for every six questions of one's own; absent if one is not told}
     */
    private OptionalInt minutes(BatteryForm form) {
        int items = 0;
        int minutes = 0;
        for (WordedInstrument instrument : asked.instruments()) {
            OptionalInt told = instrument.instrument().about().minutes();
            if (told.isEmpty()) {
                return OptionalInt.empty();
            }
            minutes += told.getAsInt();
            items += instrument.instrument().items().size();
        }
        return OptionalInt.of(Math.max(1, minutes + (form.questions().size() - items + 5) / 6));
    }

    private List<String> about(WordedInstrument instrument) {
        About about = instrument.instrument().about();
        String title = Characters.clean(about.title().in(phrases.language(), about.language()));
        List<String> lines = new ArrayList<>();
        lines.add(phrases.get(
                "consent.battery.by", title, Characters.clean(about.citation().text())));
        about.licence().copyright().ifPresent(line -> lines.add(Characters.clean(line)));
        if (!about.validated()) {
            lines.add(phrases.get("consent.battery.own", title));
        }
        if (!instrument.mark().published()) {
            lines.add(phrases.get("consent.battery.wording", title));
        }
        return lines;
    }
}
