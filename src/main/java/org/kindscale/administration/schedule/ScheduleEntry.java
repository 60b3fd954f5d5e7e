package org.kindscale.administration.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kindscale.administration.WordingMark;

/**
 * One thing to take.
 *
 * @param id its name in the schedule
 * @param take what {@code kindscale take} is given: an instrument, several, or the file of a battery
 * @param rhythm how often
 * @param from the first day
 * @param until the last day; absent: without an end
 * @param openMinutes how long an occasion stays open; absent: until the next one, the last until the end of the last
 *     day
 * @param participant who takes it; absent: the person at this machine
 */
public record ScheduleEntry(
        String id,
        String take,
        Rhythm rhythm,
        LocalDate from,
        Optional<LocalDate> until,
        OptionalInt openMinutes,
        Optional<String> participant) {

    /** Checks the days and the minutes. */
    public ScheduleEntry {
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new IllegalArgumentException("the last day " + until.get() + " is before the first, " + from);
        }
        if (openMinutes.isPresent() && openMinutes.getAsInt() < 1) {
            throw new IllegalArgumentException("an occasion is open for 1 minute or more");
        }
    }

    /** {@return whether something of it may fall on {@code day}} */
    private boolean includes(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /**
     * Returns the times of one day, by the clock on the wall, in order.
     *
     * @param seed what random times come from
     */
    public List<LocalDateTime> times(LocalDate day, long seed) {
        if (!includes(day)) {
            return List.of();
        }
        if (rhythm instanceof Rhythm.Daily daily) {
            return List.of(day.atTime(daily.at()));
        }
        if (rhythm instanceof Rhythm.Weekly weekly) {
            return weekly.on().contains(day.getDayOfWeek()) ? List.of(day.atTime(weekly.at())) : List.of();
        }
        List<LocalDateTime> times = new ArrayList<>();
        List<Rhythm.Window> windows = ((Rhythm.Random) rhythm).windows();
        for (int w = 0; w < windows.size(); w++) {
            times.add(day.atTime(random(windows.get(w), seed + " " + id + " " + day + " " + w)));
        }
        return times;
    }

    /** Takes the minute from SHA-256 of {@code what}: its first 15 hex digits, modulo the minutes of the window. */
    private static LocalTime random(Rhythm.Window window, String what) {
        long number = Long.parseLong(WordingMark.digest(what).substring(0, 15), 16);
        return window.from().plusMinutes(number % window.minutes());
    }
}
