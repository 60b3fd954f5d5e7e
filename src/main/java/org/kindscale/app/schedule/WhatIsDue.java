package org.kindscale.app.schedule;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.schedule.DueEntry;
import org.kindscale.administration.schedule.Schedule;
import org.kindscale.administration.schedule.ScheduleEntry;
import org.kindscale.administration.store.Store;
import org.kindscale.app.battery.LinkedBattery;
import org.kindscale.catalog.Catalog;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;

/**
 * Holds a schedule against the stored sittings.
 *
 * @param catalog knows what is to be taken
 * @param store where the sittings lie
 * @param scribe opens encrypted ones; without a vault it is not known what they are of
 */
public record WhatIsDue(Catalog catalog, Store store, Store.Scribe scribe) {

    /**
     * Returns how each entry stands at {@code now}.
     *
     * @param findings takes what cannot be read, and entries of something that there is not
     */
    public List<DueEntry> at(ZonedDateTime now, Schedule schedule, Findings findings) {
        List<SittingRecord> finished = store.sittings(scribe, findings).stream()
                .filter(SittingRecord::finished)
                .toList();
        boolean all = scribe.vault().isPresent() || !store.hasLocked();
        List<DueEntry> due = new ArrayList<>();
        for (ScheduleEntry entry : schedule.entries()) {
            Optional<String> name = sittingsOf(entry, findings);
            List<Instant> starts = finished.stream()
                    .filter(sitting -> sitting.header().participant().equals(entry.participant()))
                    .filter(sitting -> name.isPresent() && isOf(sitting, name.get()))
                    .map(sitting -> sitting.header().startedAt())
                    .toList();
            due.add(DueEntry.of(entry, schedule.seed(), new DueEntry.Taken(starts, all), now));
        }
        return due;
    }

    private static boolean isOf(SittingRecord sitting, String name) {
        return sitting.header().instrument().equals(name)
                || sitting.header().parts().stream()
                        .anyMatch(part -> part.instrument().equals(name));
    }

    /** {@return what sittings of an entry are called in the store; absent, with a finding, if it cannot be taken} */
    private Optional<String> sittingsOf(ScheduleEntry entry, Findings findings) {
        try {
            return Optional.of(called(entry.take(), catalog));
        } catch (InvalidInputException e) {
            Diagnostic first = e.findings().kept().get(0);
            findings.add(Diagnostic.error(
                    FindingCode.ADM_047,
                    Location.of(entry.id()),
                    "this entry of the schedule cannot be taken: " + first.what(),
                    first.help()));
            return Optional.empty();
        }
    }

    /** {@return the name under which sittings of {@code take} are stored} */
    public static String called(String take, Catalog catalog) throws InvalidInputException {
        return LinkedBattery.isNamedBy(take)
                ? LinkedBattery.load(take, catalog).battery().id()
                : catalog.load(take).instrument().id();
    }
}
