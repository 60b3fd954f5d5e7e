package org.kindscale.app.take;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kindscale.administration.Answer;
import org.kindscale.administration.Form;
import org.kindscale.administration.JournalEntry;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.ScreenLoop.JournalSink;
import org.kindscale.administration.Sitting;
import org.kindscale.administration.SittingHeader;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.View;
import org.kindscale.administration.store.Journal;
import org.kindscale.administration.store.Store;
import org.kindscale.catalog.Catalog;
import org.kindscale.catalog.reading.Definition;
import org.kindscale.catalog.wording.Wordings;
import org.kindscale.catalog.wording.Wordings.Wording;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.report.sitting.SittingResult;

/** Takes one sitting, from consent to result: the use case behind {@code kindscale take}. */
public final class TakeSitting {

    private final Catalog catalog;
    private final Wordings wordings;
    private final Store store;
    private final Supplier<String> now;

    /**
     * What to take, and how.
     *
     * @param instrument id or path of a definition
     * @param language tag of the language wanted
     * @param mode how it is shown: {@code screen}, {@code plain} or {@code answers}
     * @param scribe how the journal is written
     * @param stored whether it is stored at all
     * @param feedback whether the result is shown to the person
     * @param study what a study adds
     * @param program version of kindscale
     */
    public record Request(
            String instrument,
            String language,
            String mode,
            Store.Scribe scribe,
            boolean stored,
            boolean feedback,
            Study study,
            String program) {

        boolean locked() {
            return scribe.vault().isPresent();
        }
    }

    /**
     * What a study adds to a sitting.
     *
     * @param participant who takes part
     * @param session which of their sittings it is
     * @param append the file to which finished sittings are added
     * @param random whether the order of the items is random
     * @param seed what the random order comes from; absent: chosen and recorded
     * @param consentText words of the study's own on the consent page
     * @param agreed whether agreement was given elsewhere
     */
    public record Study(
            Optional<String> participant,
            Optional<String> session,
            Optional<Path> append,
            boolean random,
            OptionalLong seed,
            Optional<String> consentText,
            boolean agreed) {}

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
    public record Outcome(View.Phase phase, SittingRecord sitting, SittingResult result, Phrases phrases) {}

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
    public Outcome run(Request request, Person person) throws InvalidInputException, IOException {
        Definition definition = catalog.load(request.instrument());
        Instrument instrument = definition.instrument();
        Phrases phrases = Phrases.in(request.language());
        Wording wording = wording(instrument, request.language(), phrases);
        StudyFile.of(request.study().append(), instrument).check(request.study());
        if (request.stored()) {
            checkStore();
        }
        Findings findings = new Findings();
        Optional<SittingRecord> stopped = stopped(definition, request, findings);
        person.hear(findings);
        if (stopped.isPresent() && !person.wantsToResume(stopped.get(), phrases)) {
            stopped = Optional.empty();
        }
        SittingHeader header =
                stopped.isPresent() ? stopped.get().header() : header(definition, wording.language(), request);
        Form form = Form.of(instrument, wording.stems(), wording.language(), slots(instrument, header.order()));
        List<Answer> before = stopped.map(SittingRecord::answers).orElse(List.of());
        Sitting.Script script = new Sitting.Script(
                ConsentPage.of(instrument, phrases, request, store.folder().toString()),
                instructions(instrument, phrases),
                instrument.extras().skipAllowed(),
                request.study().agreed()
                        || stopped.map(s -> s.consent().isPresent()).orElse(false));
        Sitting sitting = new Sitting(form, phrases, script, before);
        try (LateJournal journal = new LateJournal(header, request, stopped)) {
            journal.agreed = request.study().agreed() ? Optional.of(sitting.agreement()) : Optional.empty();
            person.take(sitting, phrases, journal::write);
        }
        Optional<String> ended =
                sitting.view().phase() == View.Phase.FINISHED ? Optional.of(now.get()) : Optional.empty();
        SittingRecord taken = new SittingRecord(header, Optional.empty(), sitting.answers(), ended, "");
        SittingResult result = SittingResult.of(instrument, taken);
        return new Outcome(sitting.view().phase(), taken, result, phrases);
    }

    /**
     * Adds a finished sitting to the file of its study, if there is one; a step of its own, since what concerns a
     * person's safety is said before anything can fail.
     */
    public static void addToStudy(Request request, Outcome outcome) throws InvalidInputException, IOException {
        if (outcome.phase() == View.Phase.FINISHED) {
            StudyFile.of(request.study().append(), outcome.result().instrument())
                    .append(outcome.sitting(), outcome.result());
        }
    }

    /** Refuses, before the first question, a folder that sittings cannot be stored in. */
    private void checkStore() throws InvalidInputException {
        Path there = store.folder().toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.ADM_004,
                    Location.of(store.folder().toString()),
                    "nothing can be stored in this folder",
                    "make it writable, or store nothing with --no-store"));
        }
    }

    private Wording wording(Instrument instrument, String language, Phrases phrases) throws InvalidInputException {
        Optional<Wording> wording = wordings.find(instrument, language);
        if (wording.isPresent()) {
            return wording.get();
        }
        String id = instrument.id();
        String where = instrument
                .about()
                .citation()
                .url()
                .map(url -> phrases.get("wording.missing.2", url))
                .orElse(phrases.get(
                        "wording.missing.2.unknown",
                        instrument.about().citation().text()));
        throw new InvalidInputException(Diagnostic.error(
                FindingCode.ADM_007,
                Location.of(id),
                phrases.get("wording.missing.1", id),
                where + "\n  " + phrases.get("wording.missing.3", id)));
    }

    private static String instructions(Instrument instrument, Phrases phrases) {
        return instrument
                .about()
                .instructions()
                .map(text -> text.in(phrases.language(), instrument.about().language()))
                .orElse("");
    }

    /** Returns the newest sitting of this instrument that was stopped and can go on. */
    private Optional<SittingRecord> stopped(Definition definition, Request request, Findings findings)
            throws IOException {
        if (!request.stored()) {
            return Optional.empty();
        }
        Optional<SittingRecord> newest = Optional.empty();
        for (SittingRecord sitting : store.sittings(request.scribe(), findings)) {
            SittingHeader header = sitting.header();
            boolean same = header.sha256().equals(definition.sha256())
                    && header.participant().equals(request.study().participant())
                    && header.session().equals(request.study().session());
            boolean locked = sitting.file().endsWith(".locked");
            if (same
                    && !sitting.finished()
                    && !sitting.answers().isEmpty()
                    && locked == request.locked()
                    && !store.isOpen(sitting)) {
                newest = Optional.of(sitting);
            }
        }
        return newest;
    }

    private SittingHeader header(Definition definition, String language, Request request) {
        Instrument instrument = definition.instrument();
        Study study = request.study();
        int items = instrument.items().size();
        OptionalLong seed = !study.random()
                ? OptionalLong.empty()
                : study.seed().isPresent() ? study.seed() : OptionalLong.of(new SecureRandom().nextInt(1_000_000));
        List<Integer> order = seed.isPresent() ? Form.randomOrder(items, seed.getAsLong()) : Form.publishedOrder(items);
        List<String> ids =
                order.stream().map(slot -> instrument.items().get(slot).id()).toList();
        return new SittingHeader(
                Store.newId(),
                request.program(),
                instrument.id(),
                instrument.about().version(),
                definition.sha256(),
                language,
                ids,
                seed,
                study.participant(),
                study.session(),
                request.mode(),
                now.get());
    }

    private static List<Integer> slots(Instrument instrument, List<String> order) {
        List<Integer> slots = new ArrayList<>();
        for (String id : order) {
            for (int i = 0; i < instrument.items().size(); i++) {
                if (instrument.items().get(i).id().equals(id)) {
                    slots.add(i);
                }
            }
        }
        return slots;
    }

    /** The journal of a sitting, begun only when there is something to write: who does not agree leaves no trace. */
    private final class LateJournal implements AutoCloseable {

        private final SittingHeader header;
        private final Request request;
        private final Optional<SittingRecord> stopped;
        private Optional<Journal> journal = Optional.empty();
        /** Agreement given elsewhere, to be recorded first. */
        private Optional<JournalEntry> agreed = Optional.empty();

        LateJournal(SittingHeader header, Request request, Optional<SittingRecord> stopped) throws IOException {
            this.header = header;
            this.request = request;
            this.stopped = stopped;
            if (stopped.isPresent()) {
                journal = store.resume(stopped.get(), request.scribe());
            }
        }

        void write(JournalEntry entry) throws IOException {
            if (!request.stored()) {
                return;
            }
            if (journal.isEmpty()) {
                if (stopped.isPresent()) {
                    throw new IOException("the sitting is open in another window");
                }
                journal = Optional.of(store.begin(header, request.scribe()));
                if (agreed.isPresent()) {
                    journal.get().write(agreed.get());
                }
            }
            journal.get().write(entry);
        }

        @Override
        public void close() throws IOException {
            if (journal.isPresent()) {
                journal.get().close();
            }
        }
    }

    /** Takes a sitting from answers that are given: the person of scripts. */
    public static final class GivenAnswers implements Person {

        private final List<OptionalInt> codes;
        private final Consumer<Findings> told;

        /**
         * Answers the questions, in published order, with {@code codes}; an empty one is skipped.
         *
         * @param told takes what is found in the store
         */
        public GivenAnswers(List<OptionalInt> codes, Consumer<Findings> told) {
            this.codes = List.copyOf(codes);
            this.told = told;
        }

        @Override
        public void hear(Findings findings) {
            told.accept(findings);
        }

        @Override
        public boolean wantsToResume(SittingRecord stopped, Phrases phrases) {
            return false;
        }

        @Override
        public void take(Sitting sitting, Phrases phrases, JournalSink journal) throws IOException {
            for (JournalEntry entry : sitting.answerAll(codes)) {
                journal.write(entry);
            }
        }
    }
}
