package org.kindscale.administration.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kindscale.administration.schedule.DueEntry.State;
import org.kindscale.administration.schedule.DueEntry.Taken;
import org.kindscale.administration.schedule.Rhythm.Window;

/** What is due, missed and next: by the clock on the wall, through every change of the clocks. */
class DueEntryTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static ScheduleEntry entry(Rhythm rhythm, String from) {
        return new ScheduleEntry(
                "x",
                "kind-self-6",
                rhythm,
                LocalDate.parse(from),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    private static ScheduleEntry daily(String at, String from) {
        return entry(new Rhythm.Daily(LocalTime.parse(at)), from);
    }

    private static ZonedDateTime berlin(String time) {
        return LocalDateTime.parse(time).atZone(BERLIN);
    }

    private static DueEntry due(ScheduleEntry entry, String now, String... taken) {
        return DueEntry.of(
                entry,
                7,
                new Taken(Stream.of(taken).map(time -> berlin(time).toInstant()).toList(), true),
                berlin(now));
    }

    @Test
    void aDailyEntryIsDueUntilTheNextDay() {
        ScheduleEntry entry = daily("21:30", "2026-11-01");
        assertThat(due(entry, "2026-11-01T21:29").state()).isEqualTo(State.WAITING);
        assertThat(due(entry, "2026-11-01T21:30").state()).isEqualTo(State.DUE);
        assertThat(due(entry, "2026-11-02T21:29").state()).isEqualTo(State.DUE);
        assertThat(due(entry, "2026-11-02T21:29", "2026-11-01T22:00").state()).isEqualTo(State.DONE);
        DueEntry next = due(entry, "2026-11-02T21:30", "2026-11-01T22:00");
        assertThat(next.state()).isEqualTo(State.DUE);
        assertThat(next.missed()).isEmpty();
        assertThat(next.last()).contains(berlin("2026-11-01T22:00"));
    }

    @Test
    void whatWasNotTakenIsMissed() {
        DueEntry due = due(daily("21:30", "2026-11-01"), "2026-11-05T12:00", "2026-11-02T23:00");
        assertThat(due.missed())
                .extracting(Occasion::opens)
                .containsExactly(berlin("2026-11-01T21:30"), berlin("2026-11-03T21:30"));
        assertThat(due.next().orElseThrow().opens()).isEqualTo(berlin("2026-11-05T21:30"));
    }

    @Test
    void aWeeklyEntryHasItsDays() {
        ScheduleEntry entry =
                entry(new Rhythm.Weekly(List.of(DayOfWeek.SUNDAY, DayOfWeek.WEDNESDAY), LocalTime.NOON), "2026-11-24");
        DueEntry due = due(entry, "2026-11-26T08:00"); // a Thursday
        assertThat(due.open().orElseThrow().opens()).isEqualTo(berlin("2026-11-25T12:00"));
        assertThat(due.next().orElseThrow().opens()).isEqualTo(berlin("2026-11-29T12:00"));
    }

    @Test
    void anOccasionClosesAfterItsMinutes() {
        ScheduleEntry entry = new ScheduleEntry(
                "x",
                "kind-self-6",
                new Rhythm.Daily(LocalTime.NOON),
                LocalDate.parse("2026-11-01"),
                Optional.of(LocalDate.parse("2026-11-02")),
                OptionalInt.of(60),
                Optional.empty());
        assertThat(due(entry, "2026-11-01T12:59").state()).isEqualTo(State.DUE);
        DueEntry after = due(entry, "2026-11-01T13:00");
        assertThat(after.state()).isEqualTo(State.WAITING);
        assertThat(after.missed()).hasSize(1);
        assertThat(due(entry, "2026-11-02T13:00").state()).isEqualTo(State.OVER);
    }

    @Test
    void theLastOccasionClosesWithItsDay() {
        ScheduleEntry entry = new ScheduleEntry(
                "x",
                "kind-self-6",
                new Rhythm.Daily(LocalTime.NOON),
                LocalDate.parse("2026-11-01"),
                Optional.of(LocalDate.parse("2026-11-01")),
                OptionalInt.empty(),
                Optional.empty());
        assertThat(due(entry, "2026-11-01T23:59").state()).isEqualTo(State.DUE);
        assertThat(due(entry, "2026-11-02T00:00").state()).isEqualTo(State.OVER);
    }

    @Test
    void whereNotEverythingIsSeenNothingIsCalledDueOrMissed() {
        DueEntry due =
                DueEntry.of(daily("21:30", "2026-11-01"), 7, new Taken(List.of(), false), berlin("2026-11-05T22:00"));
        assertThat(due.state()).isEqualTo(State.UNKNOWN);
        assertThat(due.missed()).isEmpty();
    }

    /** On 2026-03-29 clocks in Berlin go from 2 to 3, on 2026-10-25 from 3 back to 2. */
    @Test
    void aTimeThatTheClockPassesOverComesAsMuchLater() {
        DueEntry due = due(daily("02:30", "2026-03-28"), "2026-03-29T12:00", "2026-03-28T03:00");
        assertThat(due.open().orElseThrow().opens().toOffsetDateTime()).hasToString("2026-03-29T03:30+02:00");
        assertThat(due.next().orElseThrow().opens().toOffsetDateTime()).hasToString("2026-03-30T02:30+02:00");
    }

    @Test
    void aTimeThatComesTwiceIsTheFirst() {
        DueEntry due = due(daily("02:30", "2026-10-24"), "2026-10-25T12:00", "2026-10-24T03:00");
        assertThat(due.open().orElseThrow().opens().toOffsetDateTime()).hasToString("2026-10-25T02:30+02:00");
        assertThat(due.missed()).isEmpty();
    }

    @Test
    void theClockOnTheWallCountsOnBothSidesOfAChange() {
        ScheduleEntry entry = entry(new Rhythm.Weekly(List.of(DayOfWeek.SUNDAY), LocalTime.of(19, 0)), "2026-10-18");
        DueEntry due = due(entry, "2026-10-25T18:59", "2026-10-18T20:00");
        assertThat(due.state()).isEqualTo(State.DONE);
        assertThat(due.next().orElseThrow().opens().toOffsetDateTime()).hasToString("2026-10-25T19:00+01:00");
    }

    @Test
    void randomTimesComeOfTheSeedAlone() {
        ScheduleEntry entry = entry(
                new Rhythm.Random(List.of(
                        new Window(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                        new Window(LocalTime.of(14, 0), LocalTime.of(14, 1)))),
                "2026-11-01");
        Set<LocalTime> first = new HashSet<>();
        for (int day = 0; day < 200; day++) {
            LocalDate date = entry.from().plusDays(day);
            List<LocalDateTime> times = entry.times(date, 42);
            assertThat(times).isEqualTo(entry.times(date, 42)).hasSize(2);
            assertThat(times.get(0).toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(11, 59));
            assertThat(times.get(1).toLocalTime()).isEqualTo(LocalTime.of(14, 0));
            first.add(times.get(0).toLocalTime());
        }
        assertThat(first).hasSizeGreaterThan(90); // 200 draws of 180 minutes: 121 different ones are to be expected
        assertThat(entry.times(entry.from(), 43).get(0))
                .isNotEqualTo(entry.times(entry.from(), 42).get(0));
    }

    /** The first 15 hex digits of {@code printf '42 x 2026-11-01 0' | sha256sum}, modulo 180. */
    @Test
    void theRandomMinuteIsThatOfTheDocs() {
        ScheduleEntry entry =
                entry(new Rhythm.Random(List.of(new Window(LocalTime.of(9, 0), LocalTime.of(12, 0)))), "2026-11-01");
        assertThat(entry.times(entry.from(), 42)).containsExactly(LocalDateTime.parse("2026-11-01T10:47"));
    }
}
