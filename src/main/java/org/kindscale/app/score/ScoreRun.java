package org.kindscale.app.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.app.Progress;
import org.kindscale.app.Readings;
import org.kindscale.app.ScoreRequest;
import org.kindscale.diagnostics.Findings;
import org.kindscale.psychometrics.key.Judgement;
import org.kindscale.report.score.QualityColumns;
import org.kindscale.report.score.RowAccount;
import org.kindscale.report.score.ScoreTable;
import org.kindscale.report.score.ScoreWriter;
import org.kindscale.survey.Row;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.text.SurveySource;

/** One run over one or several files, which become one output. */
final class ScoreRun {

    private final ScoreRequest request;
    private final Job job;
    private final Findings findings = new Findings();
    private final RowAccount account;
    private final ItemColumns columns;
    private Optional<FirstFile> first = Optional.empty();
    private Optional<ScoreWriter> form = Optional.empty();
    private Optional<QualityMeasure> quality = Optional.empty();

    /**
     * What a run works with.
     *
     * @param readings the instruments, and how their responses stand in the files
     * @param tables the scores
     * @param output takes them
     * @param rejects takes the rows set aside
     * @param watch judges the first rows
     */
    record Job(
            Readings readings,
            List<ScoreTable> tables,
            ScoreOutput output,
            Optional<RejectedRows> rejects,
            KeyWatch watch) {}

    ScoreRun(ScoreRequest request, Job job) {
        this.request = request;
        this.job = job;
        this.account = new RowAccount(job.tables());
        this.columns = ItemColumns.of(request);
    }

    Findings findings() {
        return findings;
    }

    RowAccount account() {
        return account;
    }

    /** {@return by file, in which column of it each item of each instrument stands} */
    List<Map<String, Map<String, String>>> columns() {
        return columns.byFile();
    }

    /** Has rows measured before they are scored. */
    void measure(QualityMeasure measure) {
        quality = Optional.of(measure);
    }

    /** Reads one file; what is wrong with it goes to the findings. */
    void file(SurveySource source, Progress progress) throws IOException {
        ReadingOptions options =
                first.map(known -> known.options(request.reading())).orElse(request.reading());
        Optional<SurveyFile> opened =
                SurveyFile.open(source, options, job.readings().readings(), findings);
        if (opened.isEmpty()) {
            return;
        }
        try (SurveyFile file = opened.get()) {
            if (first.isEmpty()) {
                begin(file);
            } else if (!first.get().fits(file, request.reading(), findings)) {
                lookAt(file);
                return;
            } else {
                job.watch().next(file);
            }
            columns.note(file, findings);
            file.rows(
                    SurveyFile.Pace.on(request.threads()),
                    () -> worker(file),
                    (block, linesBefore) -> {
                        take(block, linesBefore, file);
                        progress.rows(account.rows());
                    },
                    findings);
        }
    }

    private void begin(SurveyFile file) throws IOException {
        FirstFile decides = FirstFile.of(file);
        first = Optional.of(decides);
        if (request.layout().format() == ScoreRequest.Format.FHIR) {
            decides.requireOneId(findings);
        } else {
            decides.requireFree(addedNames(), file, findings);
        }
        job.watch().begin(file, job.readings().readings());
        form = Optional.of(writer(file, quality.map(QualityMeasure::newCells).orElse(List.of())));
        job.output().begin(decides, file, form.get());
        if (job.rejects().isPresent()) {
            job.rejects().get().begin(file);
        }
    }

    private List<String> addedNames() {
        List<String> names = new ArrayList<>();
        job.tables().forEach(table -> names.addAll(table.names()));
        quality.ifPresent(measure -> names.addAll(measure.names()));
        return names;
    }

    /** Looks at the rows of a file that is refused, so that what is wrong in them is told as well. */
    private void lookAt(SurveyFile file) throws IOException {
        file.rows(SurveyFile.Pace.on(request.threads()), Unscored::new, (block, linesBefore) -> {}, findings);
    }

    /** Looks at rows that are not scored. */
    private static final class Unscored implements Row.Worker<Long> {

        private long rows;

        @Override
        public void row(Row row) {
            rows++;
        }

        @Override
        public Long endBlock() {
            return rows;
        }
    }

    private Row.Worker<ScoreWorker.Block> worker(SurveyFile file) {
        return quality.isPresent() ? quality.get().worker(file, cells -> worker(file, cells)) : worker(file, List.of());
    }

    private ScoreWorker worker(SurveyFile file, List<QualityColumns.Cells> measured) {
        return new ScoreWorker(job.tables(), writer(file, measured), new SurveyCells(file), job.watch());
    }

    private ScoreWriter writer(SurveyFile file, List<QualityColumns.Cells> measured) {
        return job.output().writer(first.orElseThrow(), file, measured);
    }

    private void take(ScoreWorker.Block block, long linesBefore, SurveyFile file) throws IOException {
        account.add(block.account());
        job.watch().take(block.watched());
        if (job.rejects().isEmpty() && quality.isEmpty()) {
            job.watch().wanted().ifPresent(file::leaveOutOthers);
        }
        if (findings.hasErrors()) {
            return; // the output is given up
        }
        job.output().add(block.bytes(), form.orElseThrow());
        if (job.rejects().isPresent() && !block.rejects().isEmpty()) {
            job.rejects().get().add(block.rejects(), linesBefore, file);
        }
    }

    /** {@return by instrument, why the rows tell nothing of its key} */
    List<Judgement.Doubt> doubts() {
        return job.watch().doubts();
    }

    /** Ends the output; returns whether its kind of file can hold it, else findings say why not. */
    boolean finish() throws IOException {
        String name = request.outputs().scores().map(Path::toString).orElse("-");
        job.output().end(form.orElseThrow(), name, findings);
        job.watch().tell(findings);
        if (quality.isPresent()) {
            quality.get().account().forEach(account::quality);
        }
        return !findings.hasErrors();
    }
}
