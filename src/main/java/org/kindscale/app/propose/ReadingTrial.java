package org.kindscale.app.propose;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Severity;
import org.kindscale.survey.ReadingCandidates;
import org.kindscale.survey.reading.Candidate;

/** Tries a reading on the whole file, without output. */
public final class ReadingTrial {

    private static final Progress SILENT = new Progress() {
        @Override
        public void read(String file, long bytes, long size) {}

        @Override
        public void rows(long rows) {}
    };

    private final Catalog catalog;

    /** Tries readings of the instruments that {@code catalog} finds. */
    public ReadingTrial(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Scores what {@code request} names; its outputs are left out. */
    public Verdict run(ScoreRequest request) {
        try {
            ScoreSurvey.Outcome outcome = new ScoreSurvey(
                            catalog, InputStream.nullInputStream(), OutputStream.nullOutputStream(), SILENT)
                    .run(request, "", Map.of());
            return verdict(outcome.findings());
        } catch (InvalidInputException | IOException e) {
            return Verdict.REFUSED;
        }
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

    /** {@return whether the file has what only this instrument's columns have: its stem, its wording or its labels} */
    public boolean mayHold(ScoreRequest request) {
        return candidates(request).stream().anyMatch(Candidate::own);
    }

    /** {@return other ways to read the first file that {@code request} names} */
    public List<Candidate> candidates(ScoreRequest request) {
        try (Sources sources = new Sources(InputStream.nullInputStream(), SILENT, false)) {
            Readings readings = Readings.of(
                    request.instruments(), request.columns(), request.reading().missing(), catalog);
            return ReadingCandidates.of(
                    sources.source(request.files().get(0)),
                    request.reading(),
                    readings.readings(),
                    Set.copyOf(catalog.ids()));
        } catch (InvalidInputException | IOException e) {
            return List.of();
        }
    }
}
