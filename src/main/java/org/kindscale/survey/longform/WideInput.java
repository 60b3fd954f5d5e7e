package org.kindscale.survey.longform;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes the rows of a table when they are read, and remembers on which line each began. */
final class WideInput extends InputStream {

    private final List<Line> lines;
    private final char delimiter;
    private final String lineEnd;
    private final long[] begins;
    private long line = 1;
    private int next;
    private byte[] row = {};
    private int at;

    /** A row of cells. */
    interface Line {
        /** Gives the cells, a byte a character, in their order. */
        void cells(List<String> into);
    }

    WideInput(List<Line> lines, char delimiter, String lineEnd) {
        this.lines = lines;
        this.delimiter = delimiter;
        this.lineEnd = lineEnd;
        this.begins = new long[lines.size()];
        Arrays.fill(begins, Long.MAX_VALUE);
    }

    /** {@return the number, from 0, of the row that stands on line {@code number}, among those read} */
    int lineAt(long number) {
        int found = Arrays.binarySearch(begins, number);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int done = 0;
        while (done < length) {
            if (at == row.length) {
                if (next == lines.size()) {
                    return done == 0 && length > 0 ? -1 : done;
                }
                write();
            }
            int n = Math.min(length - done, row.length - at);
            System.arraycopy(row, at, into, offset + done, n);
            at += n;
            done += n;
        }
        return done;
    }

    private static int lineEnds(CharSequence text) {
        int ends = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean pair = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            ends += !pair && (text.charAt(i) == '\n' || text.charAt(i) == '\r') ? 1 : 0;
        }
        return ends;
    }

    private void write() {
        List<String> cells = new ArrayList<>();
        lines.get(next).cells(cells);
        StringBuilder text = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            if (c > 0) {
                text.append(delimiter);
            }
            RawText.cell(cells.get(c), delimiter, text);
        }
        begins[next++] = line;
        text.append(lineEnd);
        line += lineEnds(text);
        row = RawText.bytes(text.toString());
        at = 0;
    }
}
