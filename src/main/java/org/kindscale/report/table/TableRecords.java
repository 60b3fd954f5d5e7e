package org.kindscale.report.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.kindscale.report.ByteBuilder;

/** Reads the records of a {@link TableText}, which is well-formed since it was written here. */
final class TableRecords implements AutoCloseable {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    /** The bytes of the cells of a record, unquoted, and where each ends. */
    private byte[] bytes = new byte[1 << 12];

    private int length;
    private int[] ends = new int[64];
    private boolean[] quoted = new boolean[64];
    private int cells;

    TableRecords(InputStream in) {
        this.in = in;
    }

    private int next() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(buffer, 0, buffer.length));
            at = 0;
            if (filled == 0) {
                return -1;
            }
        }
        return buffer[at++];
    }

    /** Reads the next record; returns false at the end. */
    boolean read() throws IOException {
        length = 0;
        cells = 0;
        int b = next();
        if (b < 0 && at == filled && filled == 0) {
            return false;
        }
        while (true) {
            boolean inQuotes = b == '"';
            b = inQuotes ? quotedCell() : plainCell(b);
            end(inQuotes);
            if (b != ',') {
                return true;
            }
            b = next();
        }
    }

    private int plainCell(int first) throws IOException {
        int b = first;
        while (b != ',' && b != '\n' && !(b == -1 && filled == 0)) {
            add(b);
            b = next();
        }
        return b;
    }

    /** Reads a cell behind its opening quote; returns what follows the closing one. */
    private int quotedCell() throws IOException {
        while (true) {
            int b = next();
            if (b == -1 && filled == 0) {
                return b;
            }
            if (b == '"') {
                b = next();
                if (b != '"') {
                    return b;
                }
            }
            add(b);
        }
    }

    private void add(int b) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) b;
    }

    private void end(boolean inQuotes) {
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, 2 * cells);
            quoted = Arrays.copyOf(quoted, 2 * cells);
        }
        quoted[cells] = inQuotes;
        ends[cells++] = length;
    }

    /** {@return how many cells the record has} */
    int cells() {
        return cells;
    }

    /** {@return how many bytes a cell has} */
    int length(int cell) {
        return ends[cell] - from(cell);
    }

    private int from(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    /** {@return whether a cell stood in quotes} */
    boolean isQuoted(int cell) {
        return quoted[cell];
    }

    /** {@return the text of a cell} */
    String text(int cell) {
        return new String(bytes, from(cell), length(cell), StandardCharsets.UTF_8);
    }

    /** Copies the bytes of a cell, {@code into.length} at most; returns how many. */
    int copy(int cell, byte... into) {
        int count = Math.min(into.length, length(cell));
        System.arraycopy(bytes, from(cell), into, 0, count);
        return count;
    }

    /**
     * {@return the number that a cell writes: digits without needless zeros in front, as a number is written; NaN if it
     * writes none, so that 007 stays a text}
     */
    double number(int cell) {
        int from = from(cell);
        int end = ends[cell];
        int digits = from < end && bytes[from] == '-' ? from + 1 : from;
        int count = end - digits;
        long whole = 0;
        for (int i = digits; i < end && whole >= 0; i++) {
            int digit = bytes[i] - '0';
            whole = digit < 0 || digit > 9 || count > 15 ? -1 : whole * 10 + digit;
        }
        boolean padded = count > 1 && bytes[digits] == '0' && bytes[digits + 1] != '.';
        if (count < 1 || padded) {
            return Double.NaN;
        }
        if (whole >= 0) {
            return digits > from ? -whole : whole;
        }
        return isDecimal(digits, end) ? Double.parseDouble(text(cell)) : Double.NaN;
    }

    /**
     * {@return whether there are digits, a point and digits or none, and {@code E}, a sign or none and digits or none}
     */
    private boolean isDecimal(int from, int end) {
        int whole = digits(from, end);
        int part = whole < end && bytes[whole] == '.' ? digits(whole + 1, end) : whole;
        int significant = part - from - (part > whole ? 1 : 0);
        boolean plain = whole > from && part != whole + 1 && significant <= 17;
        if (part == end || bytes[part] != 'E') {
            return plain && part == end;
        }
        boolean signed = part + 1 < end && (bytes[part + 1] == '-' || bytes[part + 1] == '+');
        int power = signed ? part + 2 : part + 1;
        return plain && power < end && end - power <= 3 && digits(power, end) == end;
    }

    /** {@return where the digits that begin at {@code from} end} */
    private int digits(int from, int end) {
        int at = from;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    /** Appends the bytes of a cell. */
    void append(int cell, ByteBuilder into) {
        into.append(bytes, from(cell), ends[cell]);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
