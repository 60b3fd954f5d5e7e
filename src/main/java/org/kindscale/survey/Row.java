package org.kindscale.survey;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.scoring.ResponseVector;

/** One respondent's row, as a worker sees it; written again for the next one. */
public final class Row {

    private final ResponseVector[] responses;
    private final List<Diagnostic> problems = new ArrayList<>();
    private RecordView record;
    private boolean usable;

    Row(RecordView record, List<ColumnMap> maps) {
        this.record = record;
        responses = maps.stream()
                .map(map -> new ResponseVector(map.instrument().items().size()))
                .toArray(ResponseVector[]::new);
    }

    /** Begins a row. */
    void begin(RecordView newRecord) {
        record = newRecord;
        usable = true;
        problems.clear();
    }

    /** Sets the row aside, for {@code problem} among others. */
    void reject(Diagnostic problem) {
        problems.add(problem);
        usable = false;
    }

    /** Makes the row unusable if the run is refused anyway. */
    void spoilIf(boolean refused) {
        usable &= !refused;
    }

    /** {@return whether the row has responses to score} */
    public boolean usable() {
        return usable;
    }

    /** {@return why the row is set aside; empty if it is usable or the whole run is refused} */
    public List<Diagnostic> problems() {
        return List.copyOf(problems);
    }

    /** {@return the responses to instrument number {@code instrument}} */
    public ResponseVector responses(int instrument) {
        return responses[instrument];
    }

    /** {@return the line on which the row begins, counted from 1 in its block} */
    public long line() {
        return record.line;
    }

    /** Points {@code into} at the row's bytes, without its line end. */
    public void bytes(Slice into) {
        into.set(record.bytes, record.from, record.to);
    }

    /** Points {@code into} at cell number {@code column} (from 0) as it stands in the row, quotes included. */
    public void field(int column, Slice into) {
        record.field(column, into);
    }

    /** Points {@code into} at the content of cell number {@code column} (from 0), unquoted. */
    public void value(int column, Slice into) {
        record.value(column, into);
    }

    /** {@return the number of cells} */
    public int cells() {
        return record.cells;
    }
}
