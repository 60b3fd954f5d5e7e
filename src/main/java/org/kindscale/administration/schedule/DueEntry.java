package org.kindscale.administration.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How one entry of a schedule stands.
 *
 * @param entry the entry
 * @param state how it stands now
 * @param open the occasion that is open now
 * @param missed the occasions that are over and in which nothing was taken; copied
 * @param next the next occasion
 * @param last when it was last taken
 */
public record DueEntry(
        ScheduleEntry entry,
        State state,
        Optional<Occasion> open,
        List<Occasion> missed,
        Optional<Occasion> next,
        Optional<ZonedDateTime> last) {

    /** Days within which each rhythm has its next occasion. */
    private static final int AHEAD = 9;

    /** How an entry stands. */
    public enum State {
        /** It is to be taken now. */
        DUE("due"),
        /** It was taken in the occasion that is open. */
        DONE("done"),
        /** Nothing is to be taken now. */
        WAITING("waiting"),
        /** It may have been taken in a sitting that cannot be looked into. */
        UNKNOWN("unknown"),
        /** Its last occasion is over. */
        OVER("over");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** {@return the word for it in files} */
        public String word() {
            return word;
        }
    }

    /** Copies the list. */
    public DueEntry {
        missed = List.copyOf(missed);
    }

    /**
     * Holds an entry against what was taken.
     *
     * @param seed what random times come from
     * @param taken its sittings; where they are not all known, nothing is called due or missed
     * @param now the time, in the zone whose clocks count
     */
    public static DueEntry of(ScheduleEntry entry, long seed, Taken taken, ZonedDateTime now) {
        LocalDate last = now.toLocalDate().isBefore(entry.from()) ? entry.from() : now.toLocalDate();
        List<Occasion> missed = new ArrayList<>();
        Optional<Occasion> open = Optional.empty();
        Optional<Occasion> next = Optional.empty();
        boolean done = false;
        for (Occasion occasion : Occasion.of(entry, seed, last.plusDays(AHEAD), now.getZone())) {
            boolean there = taken.starts().stream().anyMatch(occasion::holds);
            if (occasion.holds(now.toInstant())) {
                open = Optional.of(occasion);
                done = there;
            } else if (occasion.opens().isAfter(now)) {
                next = next.or(() -> Optional.of(occasion));
            } else if (!there && taken.all()) {
                missed.add(occasion);
            }
        }
        State waiting = next.isPresent() ? State.WAITING : State.OVER;
        State unseen = taken.all() ? State.DUE : State.UNKNOWN;
        State state = open.isEmpty() ? waiting : done ? State.DONE : unseen;
        Optional<ZonedDateTime> latest =
                taken.starts().stream().max(Instant::compareTo).map(start -> start.atZone(now.getZone()));
        return new DueEntry(entry, state, open, missed, next, latest);
    }

    /**
     * What was taken of an entry.
     *
     * @param starts when its sittings began that were brought to their end; copied
     * @param all whether these are all there are: some may be encrypted
     */
    public record Taken(List<Instant> starts, boolean all) {
        /** Copies the list. */
        public Taken {
            starts = List.copyOf(starts);
        }
    }
}
