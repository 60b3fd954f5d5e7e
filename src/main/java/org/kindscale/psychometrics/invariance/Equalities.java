package org.kindscale.psychometrics.invariance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is held equal in all groups, but for some items.
 *
 * @param level what is held equal
 * @param free by level, the numbers of the items for which what that level adds is not held equal; copied
 */
public record Equalities(InvarianceLevel level, Map<InvarianceLevel, List<Integer>> free) {

    /** Copies the map. */
    public Equalities {
        Map<InvarianceLevel, List<Integer>> copy = new EnumMap<>(InvarianceLevel.class);
        free.forEach((key, items) -> copy.put(key, List.copyOf(items)));
        free = Map.copyOf(copy);
    }

    /** {@return what {@code level} holds equal, for every item} */
    public static Equalities all(InvarianceLevel level) {
        return new Equalities(level, Map.of());
    }

    /** {@return the items that are left free of what {@code added} adds} */
    public List<Integer> free(InvarianceLevel added) {
        return free.getOrDefault(added, List.of());
    }

    /** {@return whether what {@code added} adds is held equal for {@code item}} */
    boolean holds(InvarianceLevel added, int item) {
        return level.holds(added) && !free(added).contains(item);
    }

    /**
     * {@return these with {@code item} free of what this level adds, and of what the next ones add: where a loading
     * differs, an equal intercept says nothing}
     */
    Equalities without(int item) {
        Map<InvarianceLevel, List<Integer>> more = new EnumMap<>(InvarianceLevel.class);
        more.putAll(free);
        for (InvarianceLevel added : InvarianceLevel.values()) {
            boolean follows = added == level || (level == InvarianceLevel.METRIC && added == InvarianceLevel.SCALAR);
            if (follows && !free(added).contains(item)) {
                List<Integer> items = new ArrayList<>(free(added));
                items.add(item);
                more.put(added, items);
            }
        }
        return new Equalities(level, more);
    }

    /** {@return the same exceptions at another level} */
    Equalities at(InvarianceLevel other) {
        return new Equalities(other, free);
    }

    /** {@return whether an item is left free of anything that this level holds} */
    public boolean isPartial() {
        return free.keySet().stream()
                .anyMatch(added -> level.holds(added) && !free(added).isEmpty());
    }
}
