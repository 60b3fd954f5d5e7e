package org.kindscale.administration.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * One time at which something is to be taken.
 *
 * @param opens when it begins to be due; a time that a clock passes over is as much later as the clock was put forward,
 *     one that comes twice is the first of the two
 * @param closes when it is missed
 */
public record Occasion(ZonedDateTime opens, ZonedDateTime closes) {

    /** {@return whether {@code moment} lies in it} */
    public boolean holds(Instant moment) {
        return !moment.isBefore(opens.toInstant()) && moment.isBefore(closes.toInstant());
    }

    /**
     * Returns the occasions of an entry in order.
     *
     * @param seed what random times come from
     * @param last the day of the last of them
     * @param zone by whose clocks
     */
    static List<Occasion> of(ScheduleEntry entry, long seed, LocalDate last, ZoneId zone) {
        List<ZonedDateTime> opens = new ArrayList<>();
        for (LocalDate day = entry.from(); !day.isAfter(last); day = day.plusDays(1)) {
            entry.times(day, seed).forEach(time -> opens.add(time.atZone(zone)));
        }
        List<Occasion> occasions = new ArrayList<>();
        for (int o = 0; o < opens.size(); o++) {
            ZonedDateTime end = o + 1 < opens.size()
                    ? opens.get(o + 1)
                    : entry.until().orElse(last).plusDays(1).atStartOfDay(zone);
            ZonedDateTime own = entry.openMinutes().isPresent()
                    ? opens.get(o).plusMinutes(entry.openMinutes().getAsInt())
                    : end;
            occasions.add(new Occasion(opens.get(o), own.isBefore(end) ? own : end));
        }
        return occasions;
    }
}
