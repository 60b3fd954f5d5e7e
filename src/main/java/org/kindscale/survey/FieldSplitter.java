package org.kindscale.survey;

/**
 * Finds records and cells in bytes, by the rules of Commons CSV: a cell is quoted if it begins with a quote, and only
 * blanks may follow the closing one.
 */
final class FieldSplitter {

    private FieldSplitter() {}

    /**
     * Returns where the cell that begins at {@code from} ends: at the delimiter behind it, or at {@code to}.
     *
     * @param bytes buffer that holds a whole, well-formed record
     * @param from first byte of the cell, its opening quote if it has one
     * @param to end of the record
     * @param delimiter between cells
     */
    static int end(byte[] bytes, int from, int to, byte delimiter) {
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
    static int closingQuote(byte[] bytes, int open, int to) {
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
    static int cells(byte[] bytes, int from, int to, byte delimiter) {
        int cells = 1;
        int i = end(bytes, from, to, delimiter);
        while (i < to) {
            cells++;
            i = end(bytes, i + 1, to, delimiter);
        }
        return cells;
    }

    /**
     * Returns how far the record that begins at {@code from} is well-formed: to its line end, to {@code to}, or to the
     * first byte that may not follow a closing quote.
     *
     * @param column takes, at index 0, the number of the cell reached, from 1; at index 1, 1 if a quote is open at
     *     {@code to}
     */
    static int wellFormed(byte[] bytes, int from, int to, byte delimiter, int[] column) {
        column[0] = 1;
        column[1] = 0;
        int i = from;
        while (i < to) {
            if (bytes[i] == '"') {
                i = closingQuote(bytes, i, to);
                if (i == to) {
                    column[1] = 1;
                    return to;
                }
                i++;
                while (i < to && isBlank(bytes[i], delimiter)) {
                    i++;
                }
                if (i < to && bytes[i] != delimiter && !isLineEnd(bytes[i])) {
                    return i;
                }
            }
            while (i < to && bytes[i] != delimiter && !isLineEnd(bytes[i])) {
                i++;
            }
            if (i >= to || isLineEnd(bytes[i])) {
                return i;
            }
            i++;
            column[0]++;
        }
        return i;
    }

    static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    private static boolean isBlank(byte b, byte delimiter) {
        return b != delimiter && !isLineEnd(b) && (b == ' ' || (b >= 9 && b <= 13) || (b >= 28 && b <= 31));
    }
}
