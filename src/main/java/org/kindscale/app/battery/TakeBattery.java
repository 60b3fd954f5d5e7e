package org.kindscale.app.battery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kindscale.administration.Characters;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.ScreenLoop.JournalSink;
import org.kindscale.administration.SittingHeader;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.View;
import org.kindscale.administration.battery.BatteryForm;
import org.kindscale.administration.battery.BatteryScript;
import org.kindscale.administration.battery.BatterySitting;
import org.kindscale.administration.store.Store;
import org.kindscale.app.take.ItemOrder;
import org.kindscale.app.take.LateJournal;
import org.kindscale.app.take.SittingStart;
import org.kindscale.app.take.SkipCosts;
import org.kindscale.app.take.StoreFolder;
import org.kindscale.app.take.StudyFile;
import org.kindscale.app.take.TakeRequest;
import org.kindscale.app.take.TakeRequest.Consent;
import org.kindscale.app.take.TakeSitting;
import org.kindscale.app.take.WordedInstrument;
import org.kindscale.catalog.wording.Wordings;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.report.sitting.BatteryTable;
import org.kindscale.report.sitting.SittingResult;

/** Takes one sitting of a battery, from consent to results. */
public final class TakeBattery {

    private final Wordings wordings;
    private final Store store;
    private final Supplier<String> now;

    /** Goes through a sitting to its end; what is to be written down is given to the journal first. */
    @FunctionalInterface
    public interface Taking {
        /** Takes {@code sitting}, in these words. */
        void take(BatterySitting sitting, Phrases phrases, JournalSink journal) throws IOException;
    }

    /**
     * What came of it.
     *
     * @param phase how it ended
     * @param sitting what was answered
     * @param parts the same by instrument, each with what it adds up to, those left out of which nothing was asked;
     *     copied
     * @param results what each instrument's answers add up to, also of those of which nothing was asked; copied
     * @param phrases words in the person's language
     * @param table the battery's table
     */
    public record Outcome(
            View.Phase phase,
            SittingRecord sitting,
            List<TakeSitting.Outcome> parts,
            List<SittingResult> results,
            Phrases phrases,
            BatteryTable table) {
        /** Copies the lists. */
        public Outcome {
            parts = List.copyOf(parts);
            results = List.copyOf(results);
        }
    }

    /**
     * Creates the use case.
     *
     * @param now gives the time, ISO 8601 with offset
     */
    public TakeBattery(Wordings wordings, Store store, Supplier<String> now) {
        this.wordings = wordings;
        this.store = store;
        this.now = now;
    }

    /** Takes a sitting of {@code battery} with {@code person}; {@link #addToStudy} has still to follow. */
    public Outcome run(LinkedBattery battery, TakeRequest request, TakeSitting.Person person, Taking taking)
            throws InvalidInputException, IOException {
        WordedBattery asked = WordedBattery.of(battery, wordings, request);
        Findings findings = new Findings();
        study(battery, request).check(request, findings);
        if (request.isStored()) {
            StoreFolder.requireWritable(store.folder());
        }
        try (LateJournal journal = journal(asked, request, person, findings)) {
            SittingStart start = journal.start();
            BatteryForm form = asked.form(start.header().parts());
            BatterySitting sitting =
                    new BatterySitting(form, asked.phrases(), script(asked, form, request, start), start.answers());
            if (request.study().consent() == Consent.GIVEN_ELSEWHERE) {
                journal.openWith(sitting.agreement(true));
            }
            taking.take(sitting, asked.phrases(), journal::write);
            SittingRecord taken =
                    journal.taken(sitting.answers(), sitting.view().phase() == View.Phase.FINISHED, now);
            return outcome(asked, sitting.view().phase(), journal.note(request.note(), taken));
        }
    }

    private static StudyFile study(LinkedBattery battery, TakeRequest request) {
        return StudyFile.of(
                request.study().append(), new BatteryColumns(battery).table().header());
    }

    /** Adds a finished sitting to the file of its study, if there is one. Returns what is worth knowing. */
    public static Findings addToStudy(LinkedBattery battery, TakeRequest request, Outcome outcome)
            throws InvalidInputException, IOException {
        if (outcome.phase() != View.Phase.FINISHED) {
            return new Findings();
        }
        String row = outcome.table().row(outcome.sitting(), outcome.results());
        return study(battery, request).append(outcome.sitting(), row);
    }

    /** {@return what each instrument's answers in {@code sitting} add up to, in order, also where nothing was asked} */
    public static List<SittingResult> results(LinkedBattery battery, SittingRecord sitting) {
        List<SittingResult> results = new ArrayList<>();
        for (int i = 0; i < battery.instruments().size(); i++) {
            SittingRecord part = sitting.of(sitting.header().parts().get(i));
            results.add(SittingResult.of(battery.instruments().get(i), part));
        }
        return results;
    }

    /** {@return the table of a battery's sittings} */
    public static BatteryTable table(LinkedBattery battery) {
        return new BatteryColumns(battery).table();
    }

    private LateJournal journal(WordedBattery asked, TakeRequest request, TakeSitting.Person person, Findings findings)
            throws InvalidInputException, IOException {
        SittingHeader anew = header(asked, request);
        Optional<SittingRecord> stopped = new StoppedBatteries(store, findings).newest(anew, request);
        person.hear(findings);
        if (stopped.isPresent() && person.wantsToResume(stopped.get(), asked.phrases())) {
            return LateJournal.goingOn(store, request.scribe().orElseThrow(), stopped.get());
        }
        return LateJournal.anew(store, request.scribe(), new SittingStart(anew, Optional.empty()));
    }

    private SittingHeader header(WordedBattery asked, TakeRequest request) {
        List<SittingHeader.Part> parts = new ArrayList<>();
        ItemOrder order = request.study().order();
        OptionalLong seed = OptionalLong.empty();
        for (WordedInstrument one : asked.instruments()) {
            ItemOrder.Drawn drawn = order.draw(one.instrument());
            seed = drawn.seed();
            order = seed.isPresent() ? ItemOrder.random(seed) : order; // one seed for all
            parts.add(new SittingHeader.Part(
                    one.instrument().id(),
                    one.instrument().about().version(),
                    one.definition().sha256(),
                    one.wording().language(),
                    drawn.items(),
                    Optional.of(one.mark())));
        }
        return new SittingHeader(
                Store.newId(),
                request.program(),
                asked.linked().battery().id(),
                "1",
                asked.linked().sha256(),
                asked.phrases().language(),
                asked.form(parts).questions().stream()
                        .map(BatteryForm.Question::id)
                        .toList(),
                seed,
                request.study().participant(),
                request.study().session(),
                request.mode(),
                Optional.empty(),
                now.get(),
                parts,
                request.terms());
    }

    private BatteryScript script(WordedBattery asked, BatteryForm form, TakeRequest request, SittingStart start) {
        return new BatteryScript(
                new BatteryConsent(asked).page(form, request, store.folder().toString()),
                request.study().consent() == Consent.GIVEN_ELSEWHERE || start.hasConsent(),
                request.showsResult() ? costs(asked) : leftOut -> List.of());
    }

    /** Which scores are lost, of all instruments; each with its instrument where there are several. */
    private static Function<Set<String>, List<String>> costs(WordedBattery asked) {
        return leftOut -> {
            Set<String> lost = new LinkedHashSet<>();
            for (WordedInstrument one : asked.instruments()) {
                Set<String> own = leftOut.stream()
                        .filter(id -> one.instrument().item(id).isPresent())
                        .collect(Collectors.toSet());
                String title = Characters.clean(one.instrument()
                        .about()
                        .title()
                        .in(asked.phrases().language(), one.instrument().about().language()));
                new SkipCosts(one.instrument(), asked.phrases())
                        .apply(own)
                        .forEach(score -> lost.add(score + " (" + title + ")"));
            }
            return List.copyOf(lost);
        };
    }

    private Outcome outcome(WordedBattery asked, View.Phase phase, SittingRecord taken) {
        List<TakeSitting.Outcome> parts = new ArrayList<>();
        List<SittingResult> results = results(asked.linked(), taken);
        for (int i = 0; i < results.size(); i++) {
            SittingRecord part = taken.of(taken.header().parts().get(i));
            if (!part.answers().isEmpty()) {
                parts.add(new TakeSitting.Outcome(phase, part, results.get(i), asked.phrases()));
            }
        }
        return new Outcome(phase, taken, parts, results, asked.phrases(), table(asked.linked()));
    }
}
