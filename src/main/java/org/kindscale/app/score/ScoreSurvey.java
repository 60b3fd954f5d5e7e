package org.kindscale.app.score;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.app.InstrumentNotes;
import org.kindscale.app.Output;
import org.kindscale.app.Progress;
import org.kindscale.app.Readings;
import org.kindscale.app.ScorePlans;
import org.kindscale.app.ScoreRequest;
import org.kindscale.app.Sources;
import org.kindscale.catalog.Catalog;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.psychometrics.key.Judgement;
import org.kindscale.report.score.ProvenanceJson;
import org.kindscale.report.score.ReadingJson;
import org.kindscale.report.score.RecordedCall;
import org.kindscale.report.score.RowAccount;
import org.kindscale.report.score.ScoreTable;

/** Scores survey files: the use case behind {@code kindscale score}. */
public final class ScoreSurvey {

    private final Catalog catalog;
    private final InputStream stdin;
    private final OutputStream stdout;
    private final Progress progress;
    private final boolean watching;
    private final Origin origin;
    private final Look look;

    /** Names the command by which data are looked at before their scores are used. */
    @FunctionalInterface
    public interface Look {
        /**
         * {@return the command}
         *
         * @param id the instrument
         * @param wave the wave, if the file holds several
         */
        String command(String id, Optional<String> wave);
    }

    /**
     * What came of a run.
     *
     * @param findings everything found
     * @param account what became of the rows; absent if the run was refused
     * @param columns by file, the column of each item by instrument; copied
     * @param doubts by instrument, why the rows tell nothing of its key; empty where they were not looked at; copied
     */
    public record Outcome(
            Findings findings,
            Optional<RowAccount> account,
            List<Map<String, Map<String, String>>> columns,
            List<Judgement.Doubt> doubts) {
        /** Copies the lists. */
        public Outcome {
            columns = List.copyOf(columns);
            doubts = List.copyOf(doubts);
        }
    }

    /**
     * Creates the use case.
     *
     * @param catalog finds definitions
     * @param stdin read where a file is called {@code -}
     * @param stdout takes the scores where no file is named
     * @param progress hears how far the run has come
     */
    public ScoreSurvey(Catalog catalog, InputStream stdin, OutputStream stdout, Progress progress) {
        this.watching = true;
        this.origin = Origin.ITSELF;
        this.look = (id, wave) -> "kindscale analyze " + id + " FILE";
        this.catalog = catalog;
        this.stdin = stdin;
        this.stdout = stdout;
        this.progress = progress;
    }

    private ScoreSurvey(ScoreSurvey other, boolean watching, Origin origin, Look look) {
        this.watching = watching;
        this.origin = origin;
        this.look = look;
        this.catalog = other.catalog;
        this.stdin = other.stdin;
        this.stdout = other.stdout;
        this.progress = other.progress;
    }

    /** Returns the use case that does not look, or does, whether the first rows contradict the key. */
    public ScoreSurvey watching(boolean whether) {
        return new ScoreSurvey(this, whether, origin, look);
    }

    /** Returns the use case that calls places by the file of which the input is a part. */
    public ScoreSurvey partOf(Origin file) {
        return new ScoreSurvey(this, watching, file, look);
    }

    /** Returns the use case that names the command by which data are looked at before their scores are used. */
    public ScoreSurvey looking(Look by) {
        return new ScoreSurvey(this, watching, origin, by);
    }

    /**
     * Runs a request whose provenance nobody can run again.
     *
     * @param version version of kindscale
     * @param options options as given
     * @throws InvalidInputException if the request itself cannot be fulfilled
     * @throws IOException if an output cannot be written
     */
    public Outcome run(ScoreRequest request, String version, Map<String, String> options)
            throws InvalidInputException, IOException {
        return run(request, new RecordedCall(version, Optional.empty(), List.of(), options));
    }

    /**
     * Runs a request. If any error is found nothing is written: neither the scores nor any other output.
     *
     * @param call by what program and in which words, for provenance
     * @throws InvalidInputException if the request itself cannot be fulfilled
     * @throws IOException if an output cannot be written
     */
    public Outcome run(ScoreRequest request, RecordedCall call) throws InvalidInputException, IOException {
        Readings readings = Readings.of(
                request.instruments(), request.columns(), request.reading().missing(), catalog);
        List<ScoreTable> tables = ScorePlans.tables(readings.readings(), request.choice(), request.layout());
        OpenOutputs.requireSafe(request);
        InstrumentNotes.of(readings.definitions()).forEach(progress::note);
        try (OpenOutputs outputs = OpenOutputs.of(request, stdout, progress);
                Sources sources = new Sources(stdin, progress, request.quality().isPresent())) {
            Optional<RunRecord> record = outputs.provenance().map(RunRecord::new);
            OutputStream out = outputs.scores().stream();
            OutputStream hashed = record.map(kept -> kept.hashed(out)).orElse(out);
            ScoreRun run = new ScoreRun(
                    request,
                    new ScoreRun.Job(
                            readings,
                            tables,
                            new ScoreOutput(request.layout(), tables, hashed),
                            rejects(outputs, record, request),
                            new KeyWatch(watching, look)));
            if (request.quality().isPresent()) {
                run.measure(QualityPass.over(request, readings, sources, run.findings()));
            }
            for (String file : request.files()) {
                run.file(sources.source(file, record.map(kept -> kept.input(file))), progress);
            }
            if (run.findings().hasErrors() || !run.finish()) {
                return refused(request, run);
            }
            writeColumns(request, outputs, run);
            if (record.isPresent()) {
                record.get().write(run, request, readings.definitions(), call);
            }
            outputs.commit();
            return new Outcome(placed(request, run), Optional.of(run.account()), run.columns(), run.doubts());
        }
    }

    private Optional<RejectedRows> rejects(OpenOutputs outputs, Optional<RunRecord> record, ScoreRequest request) {
        return outputs.rejects()
                .map(Output::stream)
                .map(out -> record.map(kept -> kept.hashedRejects(out)).orElse(out))
                .map(out -> new RejectedRows(out, request.layout().guarded(), origin));
    }

    private Findings placed(ScoreRequest request, ScoreRun run) {
        return origin.equals(Origin.ITSELF)
                ? run.findings()
                : origin.place(run.findings(), request.files().get(0));
    }

    private Outcome refused(ScoreRequest request, ScoreRun run) {
        return new Outcome(placed(request, run), Optional.empty(), run.columns(), List.of());
    }

    private static void writeColumns(ScoreRequest request, OpenOutputs outputs, ScoreRun run) throws IOException {
        if (outputs.columnMap().isPresent()) {
            RunRecord.write(
                    outputs.columnMap().get(),
                    ProvenanceJson.columnMap(run.columns().get(0)));
        }
        if (outputs.reading().isPresent()) {
            List<List<String>> options =
                    request.outputs().reading().orElseThrow().options();
            RunRecord.write(
                    outputs.reading().get(),
                    ReadingJson.render(options, run.columns().get(0), run.findings()));
        }
    }
}
