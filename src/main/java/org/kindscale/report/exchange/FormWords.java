package org.kindscale.report.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.ResponseScale;

/**
 * The words of a form: those of the definition or of the person who added them, else what the items are about.
 *
 * @param language their language
 * @param stems item id to its wording; empty where there is none; copied
 * @param labels name of a response scale to the labels of its options, where they were added; copied
 */
public record FormWords(String language, Map<String, String> stems, Map<String, List<String>> labels) {

    /** Copies the maps. */
    public FormWords {
        stems = Map.copyOf(stems);
        labels = Map.copyOf(labels);
    }

    /** {@return whether {@code item} has a wording, and not only a gist} */
    boolean isWorded(Item item) {
        return stems.containsKey(item.id());
    }

    /** {@return the wording of an item, else its gist in brackets, else its id} */
    String of(Item item) {
        String gist =
                item.gist().map(text -> "[" + text.in(language, language) + "]").orElse(item.id());
        return stems.getOrDefault(item.id(), gist);
    }

    /** {@return code to label of the options of an item, in their order; a code where there is no label} */
    Map<Integer, String> options(Instrument instrument, Item item) {
        ResponseScale scale = instrument.responsesOf(item);
        List<String> added = labels.getOrDefault(scale.name(), List.of());
        Map<Integer, String> options = new LinkedHashMap<>();
        for (int i = 0; i < scale.options().size(); i++) {
            ResponseOption option = scale.options().get(i);
            String own = option.label()
                    .map(text -> text.in(language, instrument.about().language()))
                    .orElse(option.code() + "");
            options.put(option.code(), added.size() == scale.options().size() ? added.get(i) : own);
        }
        return options;
    }
}
