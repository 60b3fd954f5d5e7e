package org.kindscale.survey;

import java.util.Arrays;
import org.kindscale.survey.text.FieldSplitter;
import org.kindscale.survey.text.RecordView;
import org.kindscale.survey.text.Slice;

/** A record in a block, of which the scanner has noted where its cells begin, or most of them. */
final class ScannedRecord extends RecordView {

    private final int[] starts;
    private final byte delimiter;
    /** By column: whether the scanner always notes where it begins. */
    private final boolean[] known;

    private final int columns;
    /** Whether all starts have been found. */
    private boolean whole;

    ScannedRecord(int[] starts, byte delimiter) {
        this.starts = starts;
        this.delimiter = delimiter;
        this.columns = starts.length - 1;
        this.known = new boolean[starts.length];
        Arrays.fill(known, true);
    }

    /** Hears that the scanner does not note where the cell of a column begins. */
    void skips(int column) {
        known[column] = false;
    }

    /** Hears that the scanner has come to its end, at {@code end}. */
    void scanned(int end) {
        to = end;
        cells = columns;
        whole = false;
    }

    /** Finds all cells, as many as there is room for. */
    void split() {
        cells = FieldSplitter.cells(bytes, from, to, delimiter);
        int p = from;
        for (int c = 0; c < Math.min(cells, columns); c++) {
            starts[c] = p;
            p = FieldSplitter.end(bytes, p, to, delimiter) + 1;
        }
        starts[Math.min(cells, columns)] = p;
        whole = true;
    }

    private void find(int column) {
        if (!whole && !(known[column] && known[column + 1])) {
            split();
        }
    }

    @Override
    public void field(int column, Slice into) {
        find(column);
        into.set(bytes, starts[column], starts[column + 1] - 1);
    }

    @Override
    public void value(int column, Slice into) {
        find(column);
        int begin = starts[column];
        int stop = starts[column + 1] - 1;
        if (begin == stop || bytes[begin] != '"') {
            into.set(bytes, begin, stop);
            return;
        }
        int close = FieldSplitter.closingQuote(bytes, begin, stop);
        if (!hasQuote(begin + 1, close)) {
            into.set(bytes, begin + 1, close);
            return;
        }
        byte[] content = new byte[close - begin - 1];
        int n = 0;
        for (int i = begin + 1; i < close; i++) {
            content[n++] = bytes[i];
            i += bytes[i] == '"' ? 1 : 0;
        }
        into.set(content, 0, n);
    }

    private boolean hasQuote(int begin, int stop) {
        int i = begin;
        while (i < stop && bytes[i] != '"') {
            i++;
        }
        return i < stop;
    }
}
