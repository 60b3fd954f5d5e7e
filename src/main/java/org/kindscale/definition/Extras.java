package org.kindscale.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.definition.rule.Condition.Threshold;

/**
 * What an instrument has besides items and scores.
 *
 * @param flags answers that call for a message; copied
 * @param noTotal why there is no total
 * @param orders other orders of the items; copied
 * @param subsetOf the longer instrument
 * @param columns column-name patterns; copied
 * @param practices practices by name; copied
 * @param skipAllowed whether a person may leave an item unanswered
 */
public record Extras(
        List<Flag> flags,
        Optional<String> noTotal,
        List<ItemOrder> orders,
        Optional<SubsetLink> subsetOf,
        List<String> columns,
        Map<String, Practice> practices,
        boolean skipAllowed) {

    /** Nothing besides. */
    public static final Extras NONE =
            new Extras(List.of(), Optional.empty(), List.of(), Optional.empty(), List.of(), Map.of(), true);

    /** Copies the collections. */
    public Extras {
        flags = List.copyOf(flags);
        orders = List.copyOf(orders);
        columns = List.copyOf(columns);
        practices = Collections.unmodifiableMap(new LinkedHashMap<>(practices));
    }

    /** {@return these extras with other flags} */
    public Extras withFlags(List<Flag> other) {
        return new Extras(other, noTotal, orders, subsetOf, columns, practices, skipAllowed);
    }

    /**
     * An answer that calls for a message to the person.
     *
     * @param id names the flag
     * @param threshold the item (positively keyed) and the code from which it fires
     * @param message what the person reads first
     */
    public record Flag(String id, Threshold threshold, Text message) {}

    /**
     * Something to try.
     *
     * @param name the name by which feedback refers to it
     * @param title its title
     * @param kind one of {@link #KINDS}
     * @param text how to do it
     */
    public record Practice(String name, Text title, String kind, Text text) {

        /** The kinds of practice. */
        public static final List<String> KINDS =
                List.of("mindfulness", "compassionate imagery", "acts of kindness", "self-care", "reaching out");

        /** Checks the kind. */
        public Practice {
            if (!KINDS.contains(kind)) {
                throw new IllegalArgumentException("kind must be one of " + String.join(", ", KINDS) + ", got " + kind);
            }
        }
    }

    /**
     * Another order in which the items circulate.
     *
     * @param id names the order
     * @param title what it is
     * @param items all item ids in that order; copied
     * @param source where it was seen
     */
    public record ItemOrder(String id, String title, List<String> items, Optional<String> source) {

        /** Copies the list. */
        public ItemOrder {
            items = List.copyOf(items);
        }
    }

    /**
     * Says that a longer instrument holds the items of this one.
     *
     * @param instrument id of the longer one
     * @param items own item id to the longer one's item id; copied
     */
    public record SubsetLink(String instrument, Map<String, String> items) {

        /** Copies the map in its order. */
        public SubsetLink {
            items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
        }
    }
}
