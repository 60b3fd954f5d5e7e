package org.kindscale.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;

/**
 * The values of an option that may differ between instruments: {@code VALUE}, or {@code ID=VALUE} where there are
 * several.
 *
 * @param option the option's name, such as {@code --columns}
 * @param given the values as given; copied
 */
public record PerInstrument(String option, List<String> given) {

    /** Copies the list. */
    public PerInstrument {
        given = List.copyOf(given);
    }

    /** Returns an option that is not given. */
    public static PerInstrument none(String option) {
        return new PerInstrument(option, List.of());
    }

    /**
     * Returns the value for each of the instruments {@code ids} that has one.
     *
     * @throws InvalidInputException if a value could belong to several instruments, or two belong to one
     */
    public Map<String, String> byInstrument(List<String> ids) throws InvalidInputException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String value : given) {
            Optional<String> named =
                    ids.stream().filter(id -> value.startsWith(id + "=")).findFirst();
            if (named.isEmpty() && ids.size() > 1) {
                throw unclear(value, "say for which instrument: " + option + " " + ids.get(0) + "=" + value);
            }
            String id = named.orElse(ids.get(0));
            String own = named.isPresent() ? value.substring(id.length() + 1) : value;
            if (values.put(id, own) != null) {
                throw unclear(value, "give " + option + " once for each instrument");
            }
        }
        return values;
    }

    /**
     * Returns the value for each of the instruments {@code ids}: its own where one is given as {@code ID=VALUE}, else
     * the one that is given for all.
     *
     * @throws InvalidInputException if two values belong to one instrument, or two to all
     */
    public Map<String, String> byInstrumentOrForAll(List<String> ids) throws InvalidInputException {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> named = new ArrayList<>(given);
        named.removeIf(value -> ids.stream().noneMatch(id -> value.startsWith(id + "=")));
        List<String> general = new ArrayList<>(given);
        general.removeAll(named);
        if (general.size() > 1) {
            throw unclear(general.get(1), "give " + option + " once for all instruments, or once for each");
        }
        values.putAll(new PerInstrument(option, named).byInstrument(ids));
        for (String id : general.isEmpty() ? List.<String>of() : ids) {
            values.putIfAbsent(id, general.get(0));
        }
        return values;
    }

    private InvalidInputException unclear(String value, String help) {
        String what = "\"" + value + "\" cannot be told to belong to one instrument";
        return new InvalidInputException(Diagnostic.error(FindingCode.USE_005, Location.of(option), what, help));
    }
}
