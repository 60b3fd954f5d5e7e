package org.kindscale.app.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.kindscale.app.beside.WatchedRows;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.report.ByteBuilder;
import org.kindscale.report.score.RowAccount;
import org.kindscale.report.score.ScoreTable;
import org.kindscale.report.score.ScoreWriter;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.scoring.Scorer;
import org.kindscale.survey.Row;
import org.kindscale.survey.text.Slice;

/** Scores rows and writes them into a buffer; what it gives at the end of a block is overwritten by the next row. */
final class ScoreWorker implements Row.Worker<ScoreWorker.Block> {

    private final Scorer[] scorers;
    private final List<ScoreTable> tables;
    private final ScoreWriter writer;
    private final SurveyCells cells;
    private final Slice slice = new Slice();
    private final ByteBuilder bytes = new ByteBuilder();
    private final KeyWatch watch;
    private Block block;
    private long scored;
    private boolean ended;

    /**
     * A block of rows.
     *
     * @param bytes the output rows
     * @param account what became of them
     * @param rejects the rows set aside
     * @param watched the first rows, as long as they are wanted
     */
    record Block(ByteBuilder bytes, RowAccount account, List<Reject> rejects, WatchedRows watched) {}

    /**
     * A row set aside.
     *
     * @param line its line, counted in its block
     * @param column the first column that is wrong
     * @param code the finding's code
     * @param reason what is wrong
     * @param row the row as it stands
     */
    record Reject(long line, int column, String code, String reason, RawRow row) {}

    /** The bytes of a row. */
    static final class RawRow {
        private final byte[] bytes;

        RawRow(Slice slice) {
            bytes = Arrays.copyOfRange(slice.bytes(), slice.from(), slice.to());
        }

        void appendTo(ByteBuilder out) {
            out.append(bytes);
        }
    }

    ScoreWorker(List<ScoreTable> tables, ScoreWriter writer, SurveyCells cells, KeyWatch watch) {
        this.watch = watch;
        this.tables = tables;
        this.writer = writer;
        this.cells = cells;
        this.scorers = tables.stream().map(table -> new Scorer(table.plan())).toArray(Scorer[]::new);
        this.block = new Block(bytes, new RowAccount(tables), new ArrayList<>(), watch.rows());
    }

    @Override
    public void row(Row row) {
        beginIfEnded();
        if (row.usable()) {
            ResponseVector[] responses = row.responses();
            for (int t = 0; t < scorers.length; t++) {
                scorers[t].score(responses[t]);
            }
            scored++;
            block.watched().add(row, responses);
            writer.row(cells.at(row), scorers, responses, bytes);
        } else if (!row.problems().isEmpty()) {
            reject(row);
        }
    }

    private void beginIfEnded() {
        if (!ended) {
            return;
        }
        bytes.clear();
        block = new Block(bytes, new RowAccount(tables), new ArrayList<>(), watch.rows());
        scored = 0;
        for (Scorer scorer : scorers) {
            scorer.clearCounts();
        }
        ended = false;
    }

    private void reject(Row row) {
        Diagnostic first = row.problems().get(0);
        String reason = row.problems().stream().map(Diagnostic::what).distinct().collect(Collectors.joining("; "));
        row.bytes(slice);
        block.rejects()
                .add(new Reject(row.line(), first.where().column(), first.code().id(), reason, new RawRow(slice)));
        block.account().rejected();
    }

    @Override
    public Block endBlock() {
        beginIfEnded(); // a block without rows
        block.account().scored(scorers, scored);
        ended = true;
        return block;
    }
}
