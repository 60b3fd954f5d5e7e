package org.kindscale.app.score;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.kindscale.app.QualityDesign;
import org.kindscale.app.ScoreRequest;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.careless.CarelessIndices;
import org.kindscale.report.score.QualityColumns;
import org.kindscale.report.score.RowAccount.QualityAccount;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.survey.Row;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.reading.ReadingOptions;

/** The second pass of {@code score --quality}: measures each row before it is scored. Threads may share it. */
final class QualityMeasure {

    private final ReadingOptions reading;
    private final List<QualityDesign> designs;
    private final List<Optional<String>> seconds;
    private final List<QualityColumns> columns = new ArrayList<>();
    private final List<CarelessIndices> indices = new ArrayList<>();
    private final List<LongAdder> flagged = new ArrayList<>();
    private final LongAdder measured = new LongAdder();
    private final List<String> suffixes;
    private final long rows;

    /**
     * Prepares to measure.
     *
     * @param designs the instruments
     * @param seconds by instrument, the column with the time taken
     * @param sums by instrument, all rows that will be measured
     * @param suffixes by instrument, what stands behind the names of its columns
     */
    QualityMeasure(
            ScoreRequest request,
            List<QualityDesign> designs,
            List<Optional<String>> seconds,
            List<ResponseSums> sums,
            List<String> suffixes) {
        this.suffixes = List.copyOf(suffixes);
        this.reading = request.reading();
        this.designs = List.copyOf(designs);
        this.seconds = List.copyOf(seconds);
        this.rows = sums.get(0).persons();
        for (int t = 0; t < designs.size(); t++) {
            columns.add(new QualityColumns(
                    designs.get(t).instrument(),
                    request.layout().prefix(),
                    seconds.get(t).isPresent(),
                    suffixes.get(t)));
            indices.add(designs.get(t).indices(sums.get(t)));
            flagged.add(new LongAdder());
        }
    }

    /** {@return the names of all columns} */
    List<String> names() {
        return columns.stream().flatMap(c -> c.names().stream()).toList();
    }

    /** {@return cells for one thread, by instrument} */
    List<QualityColumns.Cells> newCells() {
        List<QualityColumns.Cells> cells = new ArrayList<>();
        for (int t = 0; t < columns.size(); t++) {
            cells.add(new QualityColumns.Cells(columns.get(t), indices.get(t).newRow()));
        }
        return cells;
    }

    /**
     * Returns a worker that measures each row and then hands it on.
     *
     * @param scoring makes the worker that writes the measured cells
     */
    <T> Row.Worker<T> worker(SurveyFile file, Function<List<QualityColumns.Cells>, Row.Worker<T>> scoring) {
        List<QualityColumns.Cells> cells = newCells();
        return new Worker<>(file, cells, scoring.apply(cells));
    }

    /**
     * Returns what became of the signs, by instrument.
     *
     * @throws IOException if the second reading did not find the rows of the first
     */
    List<QualityAccount> account() throws IOException {
        if (measured.sum() != rows) {
            throw new IOException("the input changed while it was read: " + rows + " rows to measure at first, then "
                    + measured.sum());
        }
        List<QualityAccount> accounts = new ArrayList<>();
        for (int t = 0; t < designs.size(); t++) {
            CarelessIndices own = indices.get(t);
            accounts.add(new QualityAccount(
                    designs.get(t).instrument().id() + suffixes.get(t),
                    rows,
                    flagged.get(t).sum(),
                    own.synonyms().size(),
                    own.antonyms().size(),
                    own.mahalanobisAvailable()));
        }
        return accounts;
    }

    private final class Worker<T> implements Row.Worker<T> {

        private final List<QualityColumns.Cells> cells;
        private final List<SecondsColumn> times;
        private final List<int[]> options;
        private final Row.Worker<T> scoring;

        Worker(SurveyFile file, List<QualityColumns.Cells> cells, Row.Worker<T> scoring) {
            this.cells = cells;
            this.scoring = scoring;
            times = seconds.stream()
                    .map(column -> SecondsColumn.in(file, column, reading))
                    .toList();
            options = designs.stream().map(design -> new int[design.items()]).toList();
        }

        @Override
        public void row(Row row) {
            if (row.usable()) {
                measured.increment();
                for (int t = 0; t < cells.size(); t++) {
                    measure(row, t);
                }
            }
            scoring.row(row);
        }

        private void measure(Row row, int t) {
            ResponseVector responses = row.responses(t);
            designs.get(t).copy(responses, options.get(t));
            QualityColumns.Cells own = cells.get(t);
            indices.get(t).measure(options.get(t), 0, times.get(t).read(row) / answered(responses), own.row());
            if (own.row().flagged()) {
                flagged.get(t).increment();
            }
        }

        /** Returns how many items share the time, whether they are scored or not; NaN if none is answered. */
        private static double answered(ResponseVector responses) {
            int answered = 0;
            for (int slot = 0; slot < responses.size(); slot++) {
                answered += responses.get(slot) >= 0 ? 1 : 0;
            }
            return answered == 0 ? Double.NaN : answered;
        }

        @Override
        public T endBlock() {
            return scoring.endBlock();
        }
    }
}
