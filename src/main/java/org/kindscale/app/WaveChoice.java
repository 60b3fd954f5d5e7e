package org.kindscale.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;

/**
 * The waves that each row holds ({@code --waves}): {@code pre,post} for all instruments, {@code ID=pre,post} for one.
 *
 * @param given the values as given; copied
 */
public record WaveChoice(List<String> given) {

    /** Each row holds one wave. */
    public static final WaveChoice ONE = new WaveChoice(List.of());

    /** Copies the list. */
    public WaveChoice {
        given = List.copyOf(given);
    }

    /** {@return whether several waves of one of the instruments {@code ids} are named} */
    public boolean areSeveral(List<String> ids) throws InvalidInputException {
        return byInstrument(ids).values().stream().anyMatch(waves -> waves.size() > 1);
    }

    /** {@return two waves of instrument {@code id}, each as a choice of its own; absent if not just two are named} */
    public Optional<List<WaveChoice>> asTwo(String id) throws InvalidInputException {
        List<String> own = byInstrument(List.of(id)).getOrDefault(id, List.of());
        return own.size() == 2
                ? Optional.of(
                        own.stream().map(name -> new WaveChoice(List.of(name))).toList())
                : Optional.empty();
    }

    /** Returns the waves of each of the instruments {@code ids} that has some. */
    Map<String, List<String>> byInstrument(List<String> ids) throws InvalidInputException {
        Map<String, List<String>> waves = new LinkedHashMap<>();
        for (String value : given) {
            List<String> named =
                    ids.stream().filter(id -> value.startsWith(id + "=")).toList();
            String text = named.isEmpty() ? value : value.substring(named.get(0).length() + 1);
            for (String id : named.isEmpty() ? ids : named) {
                if (waves.put(id, names(text)) != null) {
                    throw wrong("\"" + value + "\" gives " + id + " waves a second time", "give each its waves once");
                }
            }
        }
        return waves;
    }

    private static List<String> names(String text) throws InvalidInputException {
        List<String> names = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        for (String name : text.split(",", -1)) {
            String own = name.strip();
            if (own.isEmpty() || lower.contains(own.toLowerCase(Locale.ROOT)) || !own.matches("[\\p{L}\\p{N}_.-]+")) {
                throw wrong(
                        "\"" + text + "\" does not name waves apart",
                        "name each wave once as the names of its columns do, such as pre,post");
            }
            names.add(own);
            lower.add(own.toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private static InvalidInputException wrong(String what, String help) {
        return Readings.usage(FindingCode.USE_004, "--waves", what, help);
    }

    /** {@return the waves of instrument {@code id}; one without a name if the file holds one wave} */
    static List<Optional<String>> of(Map<String, List<String>> waves, String id) {
        List<String> own = waves.getOrDefault(id, List.of());
        return own.isEmpty()
                ? List.of(Optional.empty())
                : own.stream().map(Optional::of).toList();
    }
}
