package org.kindscale.administration.schedule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a person wants to take, or is asked to, when.
 *
 * @param seed what random times come from
 * @param entries what is scheduled, each id once; copied
 */
public record Schedule(long seed, List<ScheduleEntry> entries) {

    /** Checks the ids. */
    public Schedule {
        entries = List.copyOf(entries);
        Set<String> ids = new HashSet<>();
        for (ScheduleEntry entry : entries) {
            if (!ids.add(entry.id())) {
                throw new IllegalArgumentException("there are two entries \"" + entry.id() + "\"");
            }
        }
    }
}
