package org.kindscale.survey.codes;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;

/**
 * Whether cells hold nothing but the definition's own codes, both ends of the range among them: then nothing else can
 * be meant, and nothing else is looked for.
 */
public final class PlainCodes {

    private PlainCodes() {}

    /**
     * {@return whether all cells are codes of their items or words for no answer, and every response scale is used to
     * both ends}
     */
    public static boolean areAll(InstrumentReading reading, ItemTexts texts, MissingCodes missing) {
        if (reading.coding().isPresent()) {
            return false;
        }
        Set<String> ends = new HashSet<>();
        Set<String> scales = new HashSet<>();
        for (int slot = 0; slot < texts.bySlot().size(); slot++) {
            Item item = reading.instrument().items().get(slot);
            scales.add(item.responses());
            List<ResponseOption> options =
                    reading.instrument().responsesOf(item).options();
            for (Map.Entry<String, Integer> text : texts.bySlot().get(slot).entrySet()) {
                int option = option(options, text.getKey());
                if (option < 0 && missing.kindOf(text.getKey()).isEmpty()) {
                    return false;
                }
                if (option == 0 || option == options.size() - 1) {
                    ends.add(item.responses() + (option == 0 ? " lowest" : " highest"));
                }
            }
        }
        return ends.size() == 2 * scales.size();
    }

    private static int option(List<ResponseOption> options, String text) {
        for (int o = 0; o < options.size(); o++) {
            if (Integer.toString(options.get(o).code()).equals(text)) {
                return o;
            }
        }
        return -1;
    }
}
