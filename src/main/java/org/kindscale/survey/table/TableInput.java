package org.kindscale.survey.table;

import java.io.IOException;
import java.util.Arrays;
import org.kindscale.survey.text.BulkInput;
import org.kindscale.survey.text.TableException;

/** The rows of a table as delimited text, made while it is read; remembers on which line each row stands. */
public final class TableInput extends BulkInput {

    private final TableRows rows;
    private final RowText row = new RowText();
    private final int width;
    private int at;
    private long line = 1;
    private boolean ended;
    /** What is thrown by the next reading. */
    private IOException[] failure = {};

    /** Lines on which a row of several lines begins, in order, and how many lines more all of them have. */
    private long[] begins = new long[16];

    private long[] extra = new long[16];
    private int breaks;

    /** Reads {@code rows}; the names of the variables, if the file knows them, stand above. */
    public TableInput(TableRows rows) throws IOException {
        this.rows = rows;
        this.width = rows.width();
        row.begin();
        if (!rows.variables().isEmpty()) {
            rows.variables().forEach(variable -> row.text(variable.name()));
            ended();
        }
    }

    private void ended() {
        if (row.lineEnds() > 0) {
            remember(row.lineEnds());
        }
        line += 1 + row.lineEnds();
        row.end();
        at = 0;
    }

    private synchronized void remember(int more) {
        if (breaks == begins.length) {
            begins = Arrays.copyOf(begins, 2 * breaks);
            extra = Arrays.copyOf(extra, 2 * breaks);
        }
        begins[breaks] = line;
        extra[breaks] = (breaks == 0 ? 0 : extra[breaks - 1]) + more;
        breaks++;
    }

    /** {@return the number of the record, from 1, that stands on line {@code wanted}} */
    public synchronized long recordAt(long wanted) {
        int found = Arrays.binarySearch(begins, 0, breaks, wanted);
        int before = found >= 0 ? found - 1 : -found - 2;
        if (before < 0) {
            return wanted;
        }
        long begin = begins[before] - (before == 0 ? 0 : extra[before - 1]);
        return Math.max(begin, wanted - extra[before]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (at == row.length() && !hasMore(done)) {
                return done == 0 && length > 0 ? -1 : done;
            }
            int n = Math.min(length - done, row.length() - at);
            row.copyTo(at, into, offset + done, n);
            at += n;
            done += n;
        }
        return done;
    }

    /** Makes the next row; what is made already is handed on before a failure is told. */
    private boolean hasMore(int done) throws IOException {
        if (failure.length > 0 && done == 0) {
            throw failure[0];
        }
        if (ended || failure.length > 0) {
            return false;
        }
        try {
            row.begin();
            if (!rows.next(row)) {
                ended = true;
                row.begin();
                at = 0;
                return false;
            }
        } catch (IOException e) {
            failure = new IOException[] {e};
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            failure = new IOException[] {TableException.damaged("a number in it is out of all bounds")};
        }
        if (failure.length > 0) {
            row.begin();
            at = 0;
            return hasMore(done);
        }
        if (row.cells() > 0) {
            row.fill(width);
        }
        ended();
        return true;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
