package org.kindscale.app.take;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kindscale.administration.Answer;
import org.kindscale.administration.SittingRecord;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;

/** Compares a stored sitting with the definition at hand. */
final class SittingFit {

    private SittingFit() {}

    /**
     * Returns why a sitting cannot be scored or gone on with by a definition; absent if it can. It fits one of the same
     * major version whose items it has, each once, and whose codes it knows.
     */
    static Optional<String> trouble(Instrument instrument, SittingRecord sitting) {
        String then = major(sitting.header().version());
        if (!then.equals(major(instrument.about().version()))) {
            return Optional.of(
                    "this sitting was taken with version " + sitting.header().version() + " of " + instrument.id());
        }
        Set<String> items = instrument.items().stream().map(Item::id).collect(Collectors.toSet());
        List<String> order = sitting.header().order();
        if (order.size() != items.size() || !Set.copyOf(order).equals(items)) {
            return Optional.of("the order of this sitting does not name each item of " + instrument.id() + " once");
        }
        return sitting.answers().stream()
                .filter(answer -> !isKnown(instrument, answer))
                .findFirst()
                .map(answer -> "this sitting has an answer to " + answer.item() + " that the definition does not know");
    }

    private static boolean isKnown(Instrument instrument, Answer answer) {
        Optional<Item> item = instrument.item(answer.item());
        if (item.isEmpty()) {
            return false;
        }
        return answer.code().isEmpty()
                || instrument.responsesOf(item.get()).indexOf(answer.code().getAsInt()) >= 0;
    }

    private static String major(String version) {
        int dot = version.indexOf('.');
        return dot < 0 ? version : version.substring(0, dot);
    }
}
