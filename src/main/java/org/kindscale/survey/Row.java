package org.kindscale.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.survey.reading.ColumnMap;
import org.kindscale.survey.text.RecordView;
import org.kindscale.survey.text.Slice;

/** One respondent's row, as a worker sees it; written again for the next one. */
public final class Row {

    private final ResponseVector[] responses;
    private final int[] options;
    private final List<Diagnostic> problems = new ArrayList<>();
    private RecordView record;
    private boolean usable;

    Row(RecordView record, List<ColumnMap> maps) {
        this.record = record;
        int items = 0;
        for (ColumnMap map : maps) {
            items += map.instrument().items().size();
        }
        options = new int[items];
        responses = new ResponseVector[maps.size()];
        int first = 0;
        for (int m = 0; m < responses.length; m++) {
            int size = maps.get(m).instrument().items().size();
            responses[m] = new ResponseVector(options, first, size);
            responses[m].clear();
            first += size;
        }
    }

    /** {@return the option numbers of all instruments, one after the other; the fast reader writes them directly} */
    int[] options() {
        return options;
    }

    /** Begins a row. */
    void begin(RecordView newRecord) {
        if (record != newRecord) { // storing a reference costs more than comparing two
            record = newRecord;
        }
        usable = true;
        if (!problems.isEmpty()) {
            problems.clear();
        }
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

    /** {@return the responses to all instruments, the same array for every row; not to be changed} */
    public ResponseVector[] responses() {
        return responses;
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

    /**
     * Does something with rows, block after block; one worker belongs to one thread.
     *
     * @param <T> what a block of rows comes to
     */
    public interface Worker<T> {

        /** Takes the next row of the block. Its content is overwritten afterwards. */
        void row(Row row);

        /** Ends the block and returns what it came to. */
        T endBlock();

        /**
         * Makes workers.
         *
         * @param <T> what a block of rows comes to
         */
        interface Factory<T> {
            /** Returns a new worker. */
            Worker<T> worker();
        }

        /**
         * Takes what blocks came to, in the order of the file.
         *
         * @param <T> what a block of rows comes to
         */
        interface Sink<T> {
            /**
             * Takes the next block.
             *
             * @param block what it came to
             * @param linesBefore how many lines of the file lie before it
             */
            void accept(T block, long linesBefore) throws IOException;
        }
    }
}
