package org.kindscale.survey;

/** Finds the cells of one whole, well-formed record in its bytes. */
final class FieldSplitter {

    private FieldSplitter() {}

    /**
     * Returns where the cell that begins at {@code from} ends: at the delimiter behind it, or at {@code to}.
     *
     * @param bytes buffer that holds the record
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

    /**
     * Returns where the record that begins at {@code from} ends: at its line end outside quotes, or at {@code to}.
     */
    static int recordEnd(byte[] bytes, int from, int to, byte delimiter) {
        int i = from;
        boolean cellBegins = true;
        while (i < to && bytes[i] != '\n' && bytes[i] != '\r') {
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

    /** Returns the number, from 1, of the cell in which a record goes wrong: its quote never closes, or text follows the closing quote. */
    static int badField(byte[] bytes, int from, int to, byte delimiter) {
        int column = 1;
        int i = from;
        while (i < to) {
            if (bytes[i] == '"') {
                int close = closingQuote(bytes, i, to);
                int after = close + 1;
                while (after < to && isBlank(bytes[after], delimiter)) {
                    after++;
                }
                boolean clean =
                        after < to && (bytes[after] == delimiter || bytes[after] == '\n' || bytes[after] == '\r');
                if (!clean) {
                    return column;
                }
                i = after;
            }
            while (i < to && bytes[i] != delimiter) {
                i++;
            }
            i++;
            column++;
        }
        return column;
    }

    private static boolean isBlank(byte b, byte delimiter) {
        return b != delimiter && b != '\n' && b != '\r' && (b == ' ' || (b >= 9 && b <= 13) || (b >= 28 && b <= 31));
    }
}
