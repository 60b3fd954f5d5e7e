package org.kindscale.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.report.ByteBuilder;
import org.kindscale.report.RowAccount;
import org.kindscale.report.ScoreTable;
import org.kindscale.report.ScoreWriter;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.scoring.Scorer;
import org.kindscale.survey.Row;
import org.kindscale.survey.RowWorker;
import org.kindscale.survey.Slice;

/** Scores rows and writes them into a buffer; what it gives at the end of a block is overwritten by the next row. */
final class ScoreWorker implements RowWorker<ScoreWorker.Block> {

    private final List<Scorer> scorers;
    private final List<ScoreTable> tables;
    private final ScoreWriter writer;
    private final SurveyCells cells;
    private final Slice slice = new Slice();
    private final List<ResponseVector> responses;
    private final ByteBuilder bytes = new ByteBuilder();
    private Block block;
    private boolean ended;

    /**
     * A block of rows.
     *
     * @param bytes the output rows
     * @param account what became of them
     * @param rejects the rows set aside
     */
    record Block(ByteBuilder bytes, RowAccount account, List<Reject> rejects) {}

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

    ScoreWorker(List<ScoreTable> tables, ScoreWriter writer, SurveyCells cells) {
        this.tables = tables;
        this.writer = writer;
        this.cells = cells;
        this.scorers = tables.stream().map(table -> new Scorer(table.plan())).toList();
        this.responses = Arrays.asList(new ResponseVector[tables.size()]);
        this.block = new Block(bytes, new RowAccount(tables), new ArrayList<>());
    }

    @Override
    public void row(Row row) {
        if (ended) {
            bytes.clear();
            block = new Block(bytes, new RowAccount(tables), new ArrayList<>());
            ended = false;
        }
        if (!row.problems().isEmpty()) {
            reject(row);
        } else if (row.usable()) {
            for (int t = 0; t < scorers.size(); t++) {
                responses.set(t, row.responses(t));
                scorers.get(t).score(row.responses(t));
            }
            block.account().scored(scorers);
            writer.row(cells.at(row), scorers, responses, bytes);
        }
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
        if (ended) {
            bytes.clear();
            return new Block(bytes, new RowAccount(tables), List.of());
        }
        ended = true;
        return block;
    }
}
