package org.kindscale.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kindscale.app.PerInstrument;
import org.kindscale.app.Progress;
import org.kindscale.app.Readings;
import org.kindscale.app.ScoreRequest;
import org.kindscale.app.Sources;
import org.kindscale.app.score.ScoreSurvey;
import org.kindscale.catalog.Catalog;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.scoring.Scorer;
import org.kindscale.scoring.ScoringPlan;
import org.kindscale.survey.Row;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.reading.ReadingOptions.HeaderPlace;
import org.kindscale.survey.reading.ReadingOptions.InvalidPolicy;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;
import org.kindscale.survey.table.Codebook;
import org.kindscale.survey.text.Slice;

/** Checks a survey file whole, and then hands on its rows one by one. */
final class SurveyRows {

    private static final Progress SILENT = new Progress() {
        @Override
        public void read(String file, long bytes, long size) {}

        @Override
        public void rows(long rows) {}
    };

    private final String instrument;
    private final ScoringPlan plan;
    private final SurveyReading reading;

    SurveyRows(String instrument, ScoringPlan plan, SurveyReading reading) {
        this.instrument = instrument;
        this.plan = plan;
        this.reading = reading;
    }

    List<Diagnostic> score(Path survey, Consumer<ScoredRow> rows) throws InvalidInputException, IOException {
        ScoreRequest request = request(survey);
        Catalog catalog = new Catalog(List.of());
        Findings findings = new ScoreSurvey(
                        catalog, InputStream.nullInputStream(), OutputStream.nullOutputStream(), SILENT)
                .run(request, "", Map.of())
                .findings();
        if (findings.hasErrors()) {
            throw new InvalidInputException(findings);
        }
        Readings readings = Readings.of(
                request.instruments(), request.columns(), request.reading().missing(), catalog);
        Findings again = new Findings();
        try (Sources sources = new Sources(InputStream.nullInputStream(), SILENT, true)) {
            Optional<SurveyFile> opened =
                    SurveyFile.open(sources.source(survey.toString()), request.reading(), readings.readings(), again);
            if (opened.isPresent()) {
                try (SurveyFile file = opened.get()) {
                    file.rows(
                            SurveyFile.Pace.on(1),
                            () -> new Worker(file),
                            (block, linesBefore) -> block.forEach(row ->
                                    rows.accept(new ScoredRow(row.line() + linesBefore, row.cells(), row.scores()))),
                            again);
                }
            }
        }
        if (again.hasErrors()) {
            throw new InvalidInputException(again);
        }
        return findings.kept();
    }

    private ScoreRequest request(Path survey) {
        ScoreRequest.ColumnChoice columns = new ScoreRequest.ColumnChoice(
                new PerInstrument("columns", reading.columns().stream().toList()),
                PerInstrument.none("order"),
                PerInstrument.none("from"),
                new PerInstrument("coding", reading.coding().stream().toList()),
                reading.alreadyReversed());
        ReadingOptions options = new ReadingOptions(
                Optional.empty(),
                Optional.empty(),
                HeaderPlace.TOLD,
                new MissingCodes(reading.missing(), List.of()),
                InvalidPolicy.REFUSE,
                Optional.of(reading.keep()),
                Optional.empty(),
                reading.sheet(),
                Codebook.NONE);
        return new ScoreRequest(
                List.of(instrument),
                List.of(survey.toString()),
                options,
                columns,
                ScoreRequest.ScoreChoice.usual(),
                ScoreRequest.Layout.usual(),
                ScoreRequest.Outputs.stdout(),
                1);
    }

    /** Scores the rows of a block. */
    private final class Worker implements Row.Worker<List<ScoredRow>> {

        private final Scorer scorer = new Scorer(plan);
        private final SurveyFile file;
        private final int[] kept;
        private final Slice slice = new Slice();
        private List<ScoredRow> block = new ArrayList<>();

        Worker(SurveyFile file) {
            this.file = file;
            this.kept = file.kept();
        }

        @Override
        public void row(Row row) {
            if (row.usable()) {
                scorer.score(row.responses(0));
                Map<String, String> cells = new LinkedHashMap<>();
                for (int column : kept) {
                    row.value(column, slice);
                    cells.put(file.header().names().get(column), slice.text());
                }
                block.add(new ScoredRow(row.line(), cells, PersonScores.of(plan, scorer)));
            }
        }

        @Override
        public List<ScoredRow> endBlock() {
            List<ScoredRow> done = block;
            block = new ArrayList<>();
            return done;
        }
    }
}
