package org.kindscale.survey.text;

/**
 * Finds records and cells in bytes, by the rules of Commons CSV: a cell is quoted if it begins with a quote, and only
 * blanks may follow the closing one.
 */
public final class FieldSplitter {

    private FieldSplitter() {}

    /**
     * Returns where the cell that begins at {@code from} ends: at the delimiter behind it, or at {@code to}.
     *
     * @param bytes buffer that holds a whole, well-formed record
     * @param from first byte of the cell, its opening quote if it has one
     * @param to end of the record
     * @param delimiter between cells
     */
    public static int end(byte[] bytes, int from, int to, byte delimiter) {
        int i = from;
        if (i < to && bytes[i] == '"') {
            i = closingQuote(bytes, from, to) + 1;
        }
        while (i < to && bytes[i] != delimiter) {
            i++;
        }
        return i;
    }

    /** Returns where the quote that opens at {@code open} closes; {@code to} if it does not. */
    public static int closingQuote(byte[] bytes, int open, int to) {
        int i = open + 1;
        while (i < to) {
            if (bytes[i] != '"') {
                i++;
            } else if (i + 1 < to && bytes[i + 1] == '"') {
                i += 2;
            } else {
                return i;
            }
        }
        return to;
    }

    /** Returns where the record that begins at {@code from} ends: at its line end outside quotes, or at {@code to}. */
    static int recordEnd(byte[] bytes, int from, int to, byte delimiter) {
        int i = from;
        boolean cellBegins = true;
        while (i < to && !isLineEnd(bytes[i])) {
            if (cellBegins && bytes[i] == '"') {
                i = Math.min(to, closingQuote(bytes, i, to) + 1);
                cellBegins = false;
            } else {
                cellBegins = bytes[i] == delimiter;
                i++;
            }
        }
        return i;
    }

    /** Returns the number of cells of a whole, well-formed record. */
    public static int cells(byte[] bytes, int from, int to, byte delimiter) {
        int cells = 1;
        int i = end(bytes, from, to, delimiter);
        while (i < to) {
            cells++;
            i = end(bytes, i + 1, to, delimiter);
        }
        return cells;
    }

    /**
     * How far a record is well-formed.
     *
     * @param end its line end, the end of the buffer, or the first byte that may not follow a closing quote
     * @param column number of the cell reached, from 1
     * @param open whether a quote is open at {@code end}
     */
    public record WellFormed(int end, int column, boolean open) {}

    /** Returns how far the record that begins at {@code from} is well-formed. */
    public static WellFormed wellFormed(byte[] bytes, int from, int to, byte delimiter) {
        int column = 1;
        int i = from;
        while (i < to) {
            if (bytes[i] == '"') {
                i = closingQuote(bytes, i, to);
                if (i == to) {
                    return new WellFormed(to, column, true);
                }
                i = behindBlanks(bytes, i + 1, to, delimiter);
                if (i < to && bytes[i] != delimiter && !isLineEnd(bytes[i])) {
                    return new WellFormed(i, column, false);
                }
            }
            while (i < to && bytes[i] != delimiter && !isLineEnd(bytes[i])) {
                i++;
            }
            if (i >= to || isLineEnd(bytes[i])) {
                break;
            }
            i++;
            column++;
        }
        return new WellFormed(i, column, false);
    }

    private static int behindBlanks(byte[] bytes, int from, int to, byte delimiter) {
        int i = from;
        while (i < to && isBlank(bytes[i], delimiter)) {
            i++;
        }
        return i;
    }

    /** {@return whether {@code b} is LF or CR} */
    public static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    private static boolean isBlank(byte b, byte delimiter) {
        return b != delimiter && !isLineEnd(b) && (b == ' ' || (b >= 9 && b <= 13) || (b >= 28 && b <= 31));
    }
}
