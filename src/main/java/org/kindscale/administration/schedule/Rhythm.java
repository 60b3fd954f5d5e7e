package org.kindscale.administration.schedule;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How often something is to be taken, by the clock on the wall. */
public sealed interface Rhythm {

    /**
     * Every day at a time.
     *
     * @param at the time, to the minute
     */
    record Daily(LocalTime at) implements Rhythm {}

    /**
     * On days of the week at a time.
     *
     * @param on one day or more, in the order of the week, each once; copied
     * @param at the time, to the minute
     */
    record Weekly(List<DayOfWeek> on, LocalTime at) implements Rhythm {
        /** Puts the days in order. */
        public Weekly {
            on = on.stream().distinct().sorted().toList();
            if (on.isEmpty()) {
                throw new IllegalArgumentException("a week needs one day or more");
            }
        }
    }

    /**
     * Every day at a random time in each of some windows, for diaries.
     *
     * @param windows one window or more, one behind the other; copied
     */
    record Random(List<Window> windows) implements Rhythm {
        /** Checks that the windows follow each other. */
        public Random {
            windows = List.copyOf(windows);
            if (windows.isEmpty()) {
                throw new IllegalArgumentException("random times need one window or more");
            }
            for (int w = 1; w < windows.size(); w++) {
                if (windows.get(w).from().isBefore(windows.get(w - 1).to())) {
                    throw new IllegalArgumentException(
                            "the window " + windows.get(w) + " begins before the end of " + windows.get(w - 1));
                }
            }
        }
    }

    /**
     * A part of a day.
     *
     * @param from its first minute
     * @param to the minute behind its last, later on the same day
     */
    record Window(LocalTime from, LocalTime to) {
        /** Checks the order. */
        public Window {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException(
                        "a window ends later on the same day, but " + to + " follows " + from);
            }
        }

        /** {@return its length in minutes} */
        long minutes() {
            return ChronoUnit.MINUTES.between(from, to);
        }

        @Override
        public String toString() {
            return from + "-" + to;
        }
    }
}
