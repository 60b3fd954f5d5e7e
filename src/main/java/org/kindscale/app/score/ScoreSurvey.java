package org.kindscale.app.score;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindscale.app.InstrumentNotes;
import org.kindscale.app.Output;
import org.kindscale.app.Progress;
import org.kindscale.app.Readings;
import org.kindscale.app.ScorePlans;
import org.kindscale.app.ScoreRequest;
import org.kindscale.app.Sources;
import org.kindscale.catalog.Catalog;
import org.kindscale.catalog.reading.Definition;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.report.score.ProvenanceJson;
import org.kindscale.report.score.RowAccount;
import org.kindscale.report.score.ScoreTable;
import org.kindscale.survey.reading.ReadingOptions.InvalidPolicy;

/** Scores survey files: the use case behind {@code kindscale score}. */
public final class ScoreSurvey {

    private final Catalog catalog;
    private final InputStream stdin;
    private final OutputStream stdout;
    private final Progress progress;
    private final boolean watching;

    /**
     * What came of a run.
     *
     * @param findings everything found
     * @param account what became of the rows; absent if the run was refused
     */
    public record Outcome(Findings findings, Optional<RowAccount> account) {}

    /**
     * Creates the use case.
     *
     * @param catalog finds definitions
     * @param stdin read where a file is called {@code -}
     * @param stdout takes the scores where no file is named
     * @param progress hears how far the run has come
     */
    public ScoreSurvey(Catalog catalog, InputStream stdin, OutputStream stdout, Progress progress) {
        this(catalog, stdin, stdout, progress, true);
    }

    private ScoreSurvey(Catalog catalog, InputStream stdin, OutputStream stdout, Progress progress, boolean watching) {
        this.watching = watching;
        this.catalog = catalog;
        this.stdin = stdin;
        this.stdout = stdout;
        this.progress = progress;
    }

    /** Returns the use case that does not look, or does, whether the first rows contradict the key. */
    public ScoreSurvey watching(boolean whether) {
        return new ScoreSurvey(catalog, stdin, stdout, progress, whether);
    }

    /**
     * Runs a request. If any error is found nothing is written: neither the scores nor any other output.
     *
     * @param version version of kindscale, for provenance
     * @param options options as given, for provenance
     * @throws InvalidInputException if the request itself cannot be fulfilled
     * @throws IOException if an output cannot be written
     */
    public Outcome run(ScoreRequest request, String version, Map<String, String> options)
            throws InvalidInputException, IOException {
        Readings readings = Readings.of(
                request.instruments(), request.columns(), request.reading().missing(), catalog);
        List<Instrument> instruments =
                readings.definitions().stream().map(Definition::instrument).toList();
        List<ScoreTable> tables = ScorePlans.tables(instruments, request.choice(), request.layout());
        requireSafeOutputs(request);
        InstrumentNotes.of(readings.definitions()).forEach(progress::note);
        try (Outputs outputs = Outputs.open(request.outputs(), stdout);
                Sources sources = new Sources(stdin, progress, request.quality().isPresent())) {
            Optional<RunRecord> record = outputs.provenance().map(RunRecord::new);
            OutputStream out = outputs.scores().stream();
            ScoreRun run = new ScoreRun(
                    request,
                    readings,
                    tables,
                    record.map(kept -> kept.hashed(out)).orElse(out),
                    outputs.rejects(),
                    KeyWatch.of(watching));
            if (request.quality().isPresent()) {
                run.measure(QualityPass.over(request, readings, sources, run.findings()));
            }
            for (String file : request.files()) {
                run.file(sources.source(file, record.map(kept -> kept.input(file))), progress);
            }
            if (run.findings().hasErrors()) {
                return new Outcome(run.findings(), Optional.empty());
            }
            run.finish();
            writeColumnMap(outputs, run);
            if (record.isPresent()) {
                record.get().write(run, readings.definitions(), version, options);
            }
            outputs.commit();
            return new Outcome(run.findings(), Optional.of(run.account()));
        }
    }

    private static void writeColumnMap(Outputs outputs, ScoreRun run) throws IOException {
        if (outputs.columnMap().isPresent()) {
            RunRecord.write(
                    outputs.columnMap().get(),
                    ProvenanceJson.columnMap(run.columns().get(0)));
        }
    }

    /** The outputs of a run, all opened before the first row is read and put in place together. */
    private record Outputs(
            Output scores, Optional<Output> rejects, Optional<Output> columnMap, Optional<Output> provenance)
            implements AutoCloseable {

        static Outputs open(ScoreRequest.Outputs wanted, OutputStream stdout) throws InvalidInputException {
            List<Output> opened = new ArrayList<>();
            try {
                Optional<Output> scores = open(wanted.scores(), opened);
                Optional<Output> rejects = open(wanted.rejects(), opened);
                Optional<Output> columnMap = open(wanted.columnMap(), opened);
                Optional<Output> provenance = open(wanted.provenance(), opened);
                return new Outputs(scores.orElseGet(() -> Output.to(stdout)), rejects, columnMap, provenance);
            } catch (InvalidInputException e) {
                closeAll(opened);
                throw e;
            }
        }

        private static Optional<Output> open(Optional<Path> file, List<Output> opened) throws InvalidInputException {
            if (file.isEmpty()) {
                return Optional.empty();
            }
            try {
                Output output = Output.to(file.get());
                opened.add(output);
                return Optional.of(output);
            } catch (IOException e) {
                throw Readings.usage(
                        FindingCode.CSV_026,
                        file.get().toString(),
                        "the output cannot be written: " + e.getMessage(),
                        "choose another place, or make this one writable");
            }
        }

        private List<Output> all() {
            List<Output> all = new ArrayList<>(List.of(scores));
            List.of(rejects, columnMap, provenance).forEach(output -> output.ifPresent(all::add));
            return all;
        }

        void commit() throws IOException {
            for (Output output : all()) {
                output.commit();
            }
        }

        @Override
        public void close() {
            closeAll(all());
        }

        private static void closeAll(List<Output> outputs) {
            for (Output output : outputs) {
                try {
                    output.close();
                } catch (IOException e) {
                    // an output that is given up has nothing to lose; the others are closed all the same
                }
            }
        }
    }

    private static void requireSafeOutputs(ScoreRequest request) throws InvalidInputException {
        boolean reject = request.reading().onInvalid() == InvalidPolicy.REJECT;
        if (reject != request.outputs().rejects().isPresent()) {
            throw Readings.usage(
                    FindingCode.USE_005,
                    "--on-invalid",
                    "--on-invalid reject and --rejects FILE go together",
                    "give both or neither");
        }
        ScoreRequest.Outputs outputs = request.outputs();
        Output.requireSafe(
                Stream.of(outputs.scores(), outputs.rejects(), outputs.columnMap(), outputs.provenance())
                        .flatMap(Optional::stream)
                        .toList(),
                request.files());
    }
}
