package org.kindscale.app.compare;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.app.Progress;
import org.kindscale.app.Readings;
import org.kindscale.app.ScoreRequest;
import org.kindscale.app.Sources;
import org.kindscale.app.compare.ChangeWorker.Shared;
import org.kindscale.catalog.Catalog;
import org.kindscale.catalog.reading.Definition;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Score;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.report.instrument.Change;
import org.kindscale.report.instrument.DefinitionFacts;
import org.kindscale.scoring.ScoringPlan;
import org.kindscale.survey.Row;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions;

/** Compares two versions of a definition: the use case behind {@code kindscale diff}. */
public final class CompareVersions {

    private final Catalog catalog;
    private final InputStream stdin;
    private final Progress progress;

    /**
     * What is asked.
     *
     * @param old id or path of the old definition
     * @param now id or path of the new one
     * @param file a survey file; absent: the definitions alone
     * @param reading how to read it
     * @param columns where the items stand
     */
    public record Request(
            String old, String now, Optional<String> file, ReadingOptions reading, ScoreRequest.ColumnChoice columns) {}

    /**
     * What came of it.
     *
     * @param old the old definition
     * @param now the new one
     * @param changes what differs between them; copied
     * @param persons what it comes to for the persons of the file; absent without a file, or if it was refused
     * @param findings what was found in the file
     */
    public record Outcome(
            Definition old, Definition now, List<Change> changes, Optional<Persons> persons, Findings findings) {
        /** Copies the list. */
        public Outcome {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What a change comes to for persons.
     *
     * @param rows how many were scored under both
     * @param scores by score that both definitions have; copied
     */
    public record Persons(long rows, List<ScoreChange> scores) {
        /** Copies the list. */
        public Persons {
            scores = List.copyOf(scores);
        }

        /** {@return whether a score or a band differs for anybody} */
        public boolean differ() {
            return scores.stream().anyMatch(one -> !one.first().isEmpty());
        }
    }

    /**
     * Creates the use case.
     *
     * @param catalog finds definitions
     * @param stdin read where the file is called {@code -}
     * @param progress hears how far reading has come
     */
    public CompareVersions(Catalog catalog, InputStream stdin, Progress progress) {
        this.catalog = catalog;
        this.stdin = stdin;
        this.progress = progress;
    }

    /**
     * Compares.
     *
     * @throws InvalidInputException if a definition is not valid, or an option does not fit
     * @throws IOException if the file cannot be read to its end
     */
    public Outcome run(Request request) throws InvalidInputException, IOException {
        Definition old = catalog.load(request.old());
        Definition now = catalog.load(request.now());
        List<Change> changes = DefinitionFacts.changes(old.instrument(), now.instrument());
        Findings findings = new Findings();
        Optional<Persons> persons =
                request.file().isPresent() ? persons(request, request.file().get(), findings) : Optional.empty();
        return new Outcome(old, now, changes, persons, findings);
    }

    private Optional<Persons> persons(Request request, String name, Findings findings)
            throws InvalidInputException, IOException {
        List<InstrumentReading> both = new ArrayList<>(readings(request, request.old()));
        both.addAll(readings(request, request.now()));
        ScoringPlan old = ScoringPlan.ofAll(both.get(0).instrument());
        ScoringPlan now = ScoringPlan.ofAll(both.get(1).instrument());
        List<Shared> shared = shared(old, now);
        Tally tally = new Tally(ChangeWorker.newBlock(shared, 0));
        try (Sources sources = new Sources(stdin, progress, false)) {
            Optional<SurveyFile> opened = SurveyFile.open(sources.source(name), request.reading(), both, findings);
            if (opened.isEmpty()) {
                return Optional.empty();
            }
            count(opened.get(), () -> new ChangeWorker(old, now, shared), tally, findings);
        }
        return findings.hasErrors() ? Optional.empty() : Optional.of(new Persons(tally.rows, tally.sum.changes()));
    }

    /** Adds up blocks. */
    private static final class Tally {

        private final ChangeWorker.Block sum;
        private long rows;

        Tally(ChangeWorker.Block sum) {
            this.sum = sum;
        }

        void add(ChangeWorker.Block block, long linesBefore) {
            rows += block.rows();
            for (int s = 0; s < sum.changes().size(); s++) {
                sum.changes().get(s).add(block.changes().get(s), linesBefore);
            }
        }
    }

    private void count(
            SurveyFile opened, Row.Worker.Factory<ChangeWorker.Block> workers, Tally tally, Findings findings)
            throws IOException {
        try (SurveyFile file = opened) {
            SurveyFile.Pace pace = SurveyFile.Pace.on(Runtime.getRuntime().availableProcessors());
            file.rows(
                    pace,
                    workers,
                    (block, linesBefore) -> {
                        tally.add(block, linesBefore);
                        progress.rows(tally.rows);
                    },
                    findings);
        }
    }

    private List<InstrumentReading> readings(Request request, String name) throws InvalidInputException {
        return Readings.of(List.of(name), request.columns(), request.reading().missing(), catalog)
                .ofOneWave()
                .readings();
    }

    private static List<Shared> shared(ScoringPlan old, ScoringPlan now) {
        List<Shared> shared = new ArrayList<>();
        for (int o = 0; o < old.scores().size(); o++) {
            Score score = old.scores().get(o);
            for (int n = 0; n < now.scores().size(); n++) {
                Score newer = now.scores().get(n);
                boolean alike = score.rule().getClass() == newer.rule().getClass() || !eitherClassifies(score, newer);
                if (newer.id().equals(score.id()) && alike) {
                    shared.add(new Shared(score, newer, o, n));
                }
            }
        }
        return shared;
    }

    /** A class and a number are no two values of one score. */
    private static boolean eitherClassifies(Score a, Score b) {
        return a.rule().key().equals("classify") || b.rule().key().equals("classify");
    }

    /** {@return what a definition is, in a few words} */
    public static String inWords(Definition definition) {
        Instrument instrument = definition.instrument();
        return instrument.id() + " " + instrument.about().version() + " (" + definition.path() + ")";
    }
}
