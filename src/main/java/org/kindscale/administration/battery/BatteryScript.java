package org.kindscale.administration.battery;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The words around the questions of a battery.
 *
 * @param consent paragraphs of the consent page; copied
 * @param agreed whether agreement was given before, so that it is not asked for again
 * @param costs which scores cannot be given where these items, by id, are left out: their titles
 */
public record BatteryScript(List<String> consent, boolean agreed, Function<Set<String>, List<String>> costs) {

    /** Copies the list. */
    public BatteryScript {
        consent = List.copyOf(consent);
    }
}
