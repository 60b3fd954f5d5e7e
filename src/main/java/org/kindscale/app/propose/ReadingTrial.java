package org.kindscale.app.propose;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindscale.app.Progress;
import org.kindscale.app.Readings;
import org.kindscale.app.ScoreRequest;
import org.kindscale.app.Sources;
import org.kindscale.app.propose.Proposer.Verdict;
import org.kindscale.app.score.ScoreSurvey;
import org.kindscale.catalog.Catalog;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Severity;
import org.kindscale.survey.ReadingCandidates;
import org.kindscale.survey.reading.Candidate;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.reading.ReadingOptions.InvalidPolicy;
import org.kindscale.survey.text.SurveySource;

/** Tries a reading on the whole file, without output. */
public final class ReadingTrial {

    private static final Progress SILENT = new Progress() {
        @Override
        public void read(String file, long bytes, long size) {}

        @Override
        public void rows(long rows) {}
    };

    private final Catalog catalog;
    /** What was tried, so that the call itself is tried once, too. */
    private final Set<ScoreRequest> tried = new HashSet<>();
    /** Of what items have no columns. */
    private final Set<ScoreRequest> lacking = new HashSet<>();
    /** What could be read but for a few rows, and how they are set aside. */
    private final Map<ScoreRequest, Candidate> odd = new HashMap<>();

    /** Tries readings of the instruments that {@code catalog} finds. */
    public ReadingTrial(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Scores what {@code request} names; its outputs are left out. */
    public Verdict run(ScoreRequest request) {
        try {
            tried.add(request);
            if (request.reading().onInvalid() != InvalidPolicy.REJECT) {
                Findings findings = outcome(request.untold()).findings();
                if (findings.countOf(FindingCode.CSV_014) > 0) {
                    lacking.add(request);
                }
                if (OddRows.mayBeAll(findings)) {
                    OddRows.candidate(request.files().get(0), rejecting(request))
                            .ifPresent(candidate -> odd.put(request, candidate));
                }
                return verdict(findings);
            }
            ScoreSurvey.Outcome outcome = rejecting(request);
            boolean most = outcome.account()
                    .filter(account -> account.rejectedRows() * 2 > account.rows())
                    .isPresent();
            return most ? Verdict.REFUSED : verdict(outcome.findings());
        } catch (InvalidInputException | IOException e) {
            return Verdict.REFUSED;
        }
    }

    private ScoreSurvey.Outcome rejecting(ScoreRequest request) throws InvalidInputException, IOException {
        Path rejects = Files.createTempFile("kindscale", ".csv");
        try {
            return outcome(request.rejectingTo(rejects));
        } finally {
            Files.deleteIfExists(rejects);
        }
    }

    private ScoreSurvey.Outcome outcome(ScoreRequest request) throws InvalidInputException, IOException {
        return new ScoreSurvey(catalog, InputStream.nullInputStream(), OutputStream.nullOutputStream(), SILENT)
                .run(request, "", Map.of());
    }

    /** {@return what findings of a run come to} */
    public static Verdict verdict(Findings findings) {
        if (findings.hasErrors()) {
            return Verdict.REFUSED;
        }
        return contradicted(findings) ? Verdict.CONTRADICTED : Verdict.HOLDS;
    }

    /** {@return whether the data speak against how they were read} */
    public static boolean contradicted(Findings findings) {
        return findings.kept().stream()
                .anyMatch(finding -> finding.severity() == Severity.WARNING
                        && finding.code().id().startsWith("PSY"));
    }

    /** {@return whether the file has columns of the instrument, whatever keeps it from being read} */
    public boolean findsColumns(ScoreRequest request) {
        return look(request, ReadingCandidates::findsColumns, false);
    }

    /** {@return whether the file has what only this instrument's columns have: its stem, its wording or its labels} */
    public boolean mayHold(ScoreRequest request) {
        return looked(request).stream().anyMatch(Candidate::own);
    }

    /** {@return other ways to read the first file that {@code request} names} */
    public List<Candidate> candidates(ScoreRequest request) {
        if (!request.reading().onInvalid().equals(InvalidPolicy.REJECT) && tried.add(request)) {
            run(request);
        }
        if (odd.containsKey(request)) {
            return List.of(odd.get(request));
        }
        List<Candidate> candidates = new ArrayList<>(looked(request));
        if (lacking.contains(request) && request.instruments().size() == 1) {
            List<String> without = look(request, ReadingCandidates::lacking, List.of());
            candidates.addAll(new ShortForms(catalog).of(request.instruments().get(0), without));
        }
        return candidates;
    }

    private List<Candidate> looked(ScoreRequest request) {
        Set<String> stems = Set.copyOf(catalog.ids());
        return look(
                request, (file, options, readings) -> ReadingCandidates.of(file, options, readings, stems), List.of());
    }

    /** Looks at the first rows of a file. */
    private interface Look<T> {
        T at(SurveySource file, ReadingOptions options, List<InstrumentReading> readings) throws IOException;
    }

    private <T> T look(ScoreRequest request, Look<T> look, T otherwise) {
        try (Sources sources = new Sources(InputStream.nullInputStream(), SILENT, false)) {
            Readings readings = Readings.of(
                    request.instruments(), request.columns(), request.reading().missing(), catalog);
            return look.at(sources.source(request.files().get(0)), request.reading(), readings.readings());
        } catch (InvalidInputException | IOException e) {
            return otherwise;
        }
    }
}
