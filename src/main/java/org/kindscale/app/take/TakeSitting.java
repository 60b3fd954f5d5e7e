package org.kindscale.app.take;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.ScreenLoop.JournalSink;
import org.kindscale.administration.Sitting;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.View;
import org.kindscale.administration.store.Store;
import org.kindscale.app.take.TakeRequest.Consent;
import org.kindscale.catalog.Catalog;
import org.kindscale.catalog.wording.Wordings;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.report.sitting.SittingResult;
import org.kindscale.report.sitting.SittingsCsv;

/** Takes one sitting, from consent to result: the use case behind {@code kindscale take}. */
public final class TakeSitting {

    private final Catalog catalog;
    private final Wordings wordings;
    private final Store store;
    private final Supplier<String> now;

    /** The person, as the front end reaches them. */
    public interface Person {
        /** Asks whether to go on with a stopped sitting. */
        boolean wantsToResume(SittingRecord stopped, Phrases phrases) throws IOException;

        /** Hears, before the first question, what was found in the store: sittings that cannot be opened, say. */
        void hear(Findings findings);

        /** Goes through a sitting to its end; what is to be written down is given to {@code journal} first. */
        void take(Sitting sitting, Phrases phrases, JournalSink journal) throws IOException;
    }

    /**
     * What came of it.
     *
     * @param phase how it ended
     * @param sitting what was answered
     * @param result what it adds up to
     * @param phrases words in the person's language
     */
    public record Outcome(View.Phase phase, SittingRecord sitting, SittingResult result, Phrases phrases) {

        Outcome noted(SittingRecord taken) {
            return new Outcome(phase, taken, result, phrases);
        }
    }

    /**
     * Creates the use case.
     *
     * @param now gives the time, ISO 8601 with offset
     */
    public TakeSitting(Catalog catalog, Wordings wordings, Store store, Supplier<String> now) {
        this.catalog = catalog;
        this.wordings = wordings;
        this.store = store;
        this.now = now;
    }

    /** Takes a sitting with {@code person}; {@link #addToStudy} has still to follow. */
    public Outcome run(TakeRequest request, Person person) throws InvalidInputException, IOException {
        WordedInstrument asked = WordedInstrument.of(catalog.load(request.instrument()), wordings, request);
        Findings findings = new Findings();
        requirePlaces(asked, request, findings);
        try (LateJournal journal = journal(asked, request, person, findings)) {
            SittingStart start = journal.start();
            Sitting sitting = new Sitting(
                    asked.form(start.header().order()),
                    asked.phrases(),
                    script(asked, request, start),
                    start.answers());
            if (request.study().consent() == Consent.GIVEN_ELSEWHERE) {
                journal.openWith(sitting.agreement(true));
            }
            person.take(sitting, asked.phrases(), journal::write);
            Outcome outcome = outcome(asked, journal, sitting);
            return outcome.noted(journal.note(request.note(), outcome.sitting()));
        }
    }

    /**
     * Adds a finished sitting to the file of its study, if there is one; a step of its own, since what concerns a
     * person's safety is said before anything can fail. Returns what is worth knowing.
     */
    public static Findings addToStudy(TakeRequest request, Outcome outcome) throws InvalidInputException, IOException {
        return outcome.phase() == View.Phase.FINISHED
                ? StudyFile.of(request.study().append(), outcome.result().instrument())
                        .append(outcome.sitting(), SittingsCsv.wideRow(outcome.sitting(), outcome.result()))
                : new Findings();
    }

    /** Refuses, before the first question, places to which the answers could not be written. */
    private void requirePlaces(WordedInstrument asked, TakeRequest request, Findings findings)
            throws InvalidInputException {
        StudyFile.of(request.study().append(), asked.instrument()).check(request, findings);
        if (request.isStored()) {
            StoreFolder.requireWritable(store.folder());
        }
    }

    /** Goes on where a sitting was stopped, if there is one and the person wants to; starts anew otherwise. */
    private LateJournal journal(WordedInstrument asked, TakeRequest request, Person person, Findings findings)
            throws InvalidInputException, IOException {
        Optional<SittingRecord> stopped = new StoppedSittings(store, findings).newest(asked, request);
        person.hear(findings);
        if (stopped.isPresent() && person.wantsToResume(stopped.get(), asked.phrases())) {
            return LateJournal.goingOn(store, request.scribe().orElseThrow(), stopped.get());
        }
        return LateJournal.anew(store, request.scribe(), SittingStart.anew(asked, request, now.get()));
    }

    private Sitting.Script script(WordedInstrument asked, TakeRequest request, SittingStart start) {
        return new Sitting.Script(
                ConsentPage.of(asked, request, store.folder().toString()),
                asked.instructions(),
                asked.instrument().extras().skipAllowed(),
                request.study().consent() == Consent.GIVEN_ELSEWHERE || start.hasConsent(),
                request.showsResult() ? new SkipCosts(asked.instrument(), asked.phrases()) : leftOut -> List.of());
    }

    private Outcome outcome(WordedInstrument asked, LateJournal journal, Sitting sitting) {
        View.Phase phase = sitting.view().phase();
        SittingRecord taken = journal.taken(sitting.answers(), phase == View.Phase.FINISHED, now);
        return new Outcome(phase, taken, SittingResult.of(asked.instrument(), taken), asked.phrases());
    }
}
