package org.kindscale.cli.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.View;
import org.kindscale.app.take.StoredSittings.Series;
import org.kindscale.app.take.TakeSitting;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;

/** Stored sittings that were brought to their end, and which of them a person means. */
final class FinishedSittings {

    private FinishedSittings() {}

    /** {@return the sittings of a series, as if they had just ended} */
    static List<TakeSitting.Outcome> of(Series series, Phrases phrases) {
        List<TakeSitting.Outcome> outcomes = new ArrayList<>();
        for (int s = 0; s < series.sittings().size(); s++) {
            outcomes.add(new TakeSitting.Outcome(
                    View.Phase.FINISHED,
                    series.sittings().get(s),
                    series.results().get(s),
                    phrases));
        }
        return outcomes;
    }

    /** {@return the sitting called {@code id}, or the newest of the instrument of that name; all its instruments} */
    static List<TakeSitting.Outcome> chosen(String id, List<TakeSitting.Outcome> finished)
            throws InvalidInputException {
        Optional<SittingRecord> newest = finished.stream()
                .map(TakeSitting.Outcome::sitting)
                .filter(sitting -> id.isEmpty()
                        || id.equals(sitting.header().id())
                        || id.equals(sitting.header().instrument()))
                .reduce((before, after) ->
                        after.header().startedAt().isBefore(before.header().startedAt()) ? before : after);
        if (newest.isEmpty()) {
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.ADM_010,
                    Location.of(id.isEmpty() ? "page" : id),
                    "there is no finished sitting " + (id.isEmpty() ? "here" : "of this name"),
                    "\"kindscale history\" shows what there is; \"kindscale take\" makes one"));
        }
        String sitting = newest.get().header().id();
        boolean ofInstrument = id.equals(newest.get().header().instrument());
        return finished.stream()
                .filter(outcome -> outcome.sitting().header().id().equals(sitting))
                .filter(outcome ->
                        !ofInstrument || outcome.sitting().header().instrument().equals(id))
                .toList();
    }
}
