package org.kindscale.app.battery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.SittingHeader;
import org.kindscale.administration.battery.BatteryScript;
import org.kindscale.administration.battery.BatterySitting;
import org.kindscale.app.take.WordedInstrument;
import org.kindscale.catalog.wording.Wordings.Wording;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;

/** A sitting of a battery that nobody sees and that is not kept: answers are tried on it. */
final class TrialSitting {

    private TrialSitting() {}

    static BatterySitting of(LinkedBattery battery) {
        Phrases phrases = Phrases.in("en");
        WordedBattery asked = new WordedBattery(
                battery,
                battery.definitions().stream()
                        .map(definition ->
                                definition.map(one -> new WordedInstrument(one, wording(one.instrument()), phrases)))
                        .toList(),
                phrases);
        List<SittingHeader.Part> parts = battery.instruments().stream()
                .map(one -> new SittingHeader.Part(
                        one.id(),
                        one.about().version(),
                        "",
                        "en",
                        one.items().stream().map(Item::id).toList(),
                        Optional.empty()))
                .toList();
        return new BatterySitting(
                asked.form(parts), phrases, new BatteryScript(List.of(), true, lost -> List.of()), List.of());
    }

    private static Wording wording(Instrument instrument) {
        Map<String, String> ids = instrument.items().stream().collect(Collectors.toMap(Item::id, Item::id));
        return new Wording("en", ids);
    }
}
