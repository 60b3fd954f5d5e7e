package org.kindscale.app.score;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.app.QualityDesign;
import org.kindscale.app.Readings;
import org.kindscale.app.ScoreRequest;
import org.kindscale.app.Sources;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.survey.Row;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions;

/**
 * The first pass of {@code score --quality}: what respondents have in common is known only when all were read. Its
 * memory depends on the items, not on the rows.
 */
final class QualityPass {

    private final ScoreRequest request;
    private final Readings readings;
    private final Findings findings;
    private final List<QualityDesign> designs = new ArrayList<>();
    private final List<Optional<String>> seconds = new ArrayList<>();
    private final List<ResponseSums> sums = new ArrayList<>();

    private QualityPass(ScoreRequest request, Readings readings, Findings findings) throws InvalidInputException {
        this.request = request;
        this.readings = readings;
        this.findings = findings;
        List<String> ids = readings.readings().stream()
                .map(r -> r.instrument().id())
                .distinct()
                .toList();
        Map<String, String> named = request.quality().orElseThrow().seconds().byInstrument(ids);
        for (InstrumentReading reading : readings.readings()) {
            QualityDesign design = QualityDesign.of(reading.instrument());
            designs.add(design);
            seconds.add(Optional.ofNullable(named.get(reading.instrument().id())));
            sums.add(design.newSums());
        }
    }

    /**
     * Reads all files of a request.
     *
     * @param sources opens them; they will be read again
     * @param findings takes what is wrong with times; what else is wrong is found when the rows are scored
     */
    static QualityMeasure over(ScoreRequest request, Readings readings, Sources sources, Findings findings)
            throws InvalidInputException, IOException {
        QualityPass pass = new QualityPass(request, readings, findings);
        for (String file : request.files()) {
            pass.file(sources, file);
        }
        List<String> suffixes =
                readings.readings().stream().map(InstrumentReading::suffix).toList();
        return new QualityMeasure(request, pass.designs, pass.seconds, pass.sums, suffixes);
    }

    private void file(Sources sources, String name) throws IOException {
        ReadingOptions options = request.reading().keeping(List.of());
        Findings foundAgainLater = new Findings();
        Optional<SurveyFile> opened =
                SurveyFile.open(sources.source(name), options, readings.readings(), foundAgainLater);
        if (opened.isEmpty()) {
            return;
        }
        try (SurveyFile file = opened.get()) {
            long errors = findings.errors();
            seconds.stream()
                    .flatMap(Optional::stream)
                    .distinct()
                    .forEach(column -> SecondsColumn.require(file, column, findings));
            if (findings.errors() > errors) {
                return;
            }
            file.rows(
                    SurveyFile.Pace.on(request.threads()),
                    () -> new Worker(file),
                    (block, before) -> take(block, before, file),
                    foundAgainLater);
        }
    }

    private void take(Block block, long linesBefore, SurveyFile file) {
        for (int t = 0; t < sums.size(); t++) {
            sums.get(t).combine(block.sums().get(t));
        }
        findings.addAll(block.findings(), where -> file.place(where.down(linesBefore)));
    }

    /** What a block of rows adds up to, by instrument, and what is wrong with its times. */
    private record Block(List<ResponseSums> sums, Findings findings) {}

    private final class Worker implements Row.Worker<Block> {

        private final List<SecondsColumn> times = new ArrayList<>();
        private final List<int[]> options = new ArrayList<>();
        private Block block = newBlock();

        Worker(SurveyFile file) {
            designs.forEach(design -> options.add(new int[design.items()]));
            seconds.stream()
                    .filter(Optional::isPresent)
                    .distinct()
                    .forEach(column -> times.add(SecondsColumn.in(file, column, request.reading())));
        }

        private Block newBlock() {
            return new Block(sums.stream().map(ResponseSums::another).toList(), new Findings());
        }

        @Override
        public void row(Row row) {
            if (!row.usable()) {
                return;
            }
            for (int t = 0; t < designs.size(); t++) {
                designs.get(t).copy(row.responses(t), options.get(t));
                block.sums().get(t).add(options.get(t), 0);
            }
            for (SecondsColumn column : times) {
                column.check(row, block.findings());
            }
        }

        @Override
        public Block endBlock() {
            Block ended = block;
            block = newBlock();
            return ended;
        }
    }
}
