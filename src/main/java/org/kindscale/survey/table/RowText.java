package org.kindscale.survey.table;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A row as a record of delimited text: numbers and the like bare, texts in quotes. Filled again and again. */
public final class RowText {

    /** Between cells. */
    public static final char DELIMITER = ',';

    private static final double EXACT = 1e15;
    private static final double PLAIN = 1e22;
    private static final int MOST_DECIMALS = 6;

    private byte[] bytes = new byte[1 << 12];
    private int length;
    private int cells;
    private int lineEnds;

    /** Empties the row. */
    public void begin() {
        length = 0;
        cells = 0;
        lineEnds = 0;
    }

    /** {@return how many cells it has} */
    public int cells() {
        return cells;
    }

    /** {@return how many line ends stand in its cells} */
    int lineEnds() {
        return lineEnds;
    }

    private void reserve(int room) {
        if (length + room > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + room));
        }
    }

    private void cell(int room) {
        reserve(room + 1);
        if (cells++ > 0) {
            bytes[length++] = DELIMITER;
        }
    }

    /** Appends a blank cell. */
    public void missing() {
        cell(0);
    }

    /** Appends blank cells until there are {@code wanted}. */
    public void fill(int wanted) {
        while (cells < wanted) {
            cell(0);
        }
    }

    /**
     * Appends a cell for each of the bytes {@code from[begin, end)}, with the sign that {@code signs} has for it, or
     * blank where that is 0; stops where it is below 0, and returns where.
     */
    public int signs(byte[] from, int begin, int end, byte... signs) {
        reserve(2 * (end - begin) + 1);
        byte[] into = bytes;
        int to = cells == 0 ? length - 1 : length; // the first cell has no delimiter before it
        int at = begin;
        while (at < end) {
            byte sign = signs[from[at] & 0xFF];
            if (sign < 0) {
                break;
            }
            if (to >= 0) {
                into[to] = DELIMITER;
            }
            into[to + 1] = sign; // overwritten where the cell is blank
            to += sign > 0 ? 2 : 1;
            at++;
        }
        if (at > begin) {
            length = to;
            cells += at - begin;
        }
        return at;
    }

    /** Appends a number; NaN is a blank cell. */
    public void number(double value) {
        long whole = (long) value;
        if (whole == value && Math.abs(value) < EXACT) {
            whole(whole);
        } else if (Double.isNaN(value)) {
            missing();
        } else if (!decimal(value)) {
            bare(shown(value));
        }
    }

    /**
     * Appends a number of few decimals, as most are, in the same signs as {@link #shown}; returns whether it is one.
     */
    private boolean decimal(double value) {
        double scale = 1;
        for (int decimals = 1; decimals <= MOST_DECIMALS; decimals++) {
            scale *= 10;
            double whole = Math.abs(value) * scale + 0.5;
            long digits = whole < EXACT ? (long) whole : 0;
            if (digits / scale == Math.abs(value)) {
                whole(digits / (long) scale, value < 0);
                bytes[length++] = '.';
                digits(digits % (long) scale, decimals);
                return true;
            }
        }
        return false;
    }

    /** {@return a number as cells write it: no more digits than it takes to tell it from its neighbours} */
    public static String shown(double value) {
        if (value == Math.rint(value) && Math.abs(value) < PLAIN) {
            return BigDecimal.valueOf(value).setScale(0).toPlainString();
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        String text = Double.toString(value);
        return text.indexOf('E') < 0 || Math.abs(value) < 1e-12 || Math.abs(value) >= PLAIN
                ? text
                : new BigDecimal(text).stripTrailingZeros().toPlainString();
    }

    /** Appends a whole number. */
    public void whole(long value) {
        if (value >= 0 && value < 10) {
            cell(1);
            bytes[length++] = (byte) ('0' + value);
            return;
        }
        whole(Math.abs(value), value < 0);
    }

    private void whole(long number, boolean negative) {
        cell(20 + MOST_DECIMALS);
        if (negative) {
            bytes[length++] = '-';
        }
        int count = 1;
        for (long ten = 10; count < 19 && number >= ten; ten *= 10) {
            count++;
        }
        digits(number, count);
    }

    private void digits(long number, int count) {
        long rest = number;
        for (int at = length + count - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += count;
    }

    /** Appends a word of the file's own, such as a date: ASCII without delimiter, quote and line end. */
    public void bare(String word) {
        cell(word.length());
        for (int i = 0; i < word.length(); i++) {
            bytes[length++] = (byte) word.charAt(i);
        }
    }

    /** Appends a text. */
    public void text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        text(utf8, 0, utf8.length);
    }

    /** Appends a text that stands in UTF-8 in {@code from[begin, end)}. */
    public void text(byte[] from, int begin, int end) {
        cell(2 * (end - begin) + 2);
        byte[] into = bytes;
        int to = length;
        into[to++] = '"';
        for (int i = begin; i < end; i++) {
            byte b = from[i];
            if (b == '"') {
                into[to++] = '"';
            } else if (b == '\r' || (b == '\n' && (i == begin || from[i - 1] != '\r'))) {
                lineEnds++;
            }
            into[to++] = b;
        }
        into[to++] = '"';
        length = to;
    }

    /** Appends the cells of another row, none of which is this one's. */
    public void append(RowText other) {
        if (other.cells == 0) {
            return;
        }
        cell(other.length);
        System.arraycopy(other.bytes, 0, bytes, length, other.length);
        length += other.length;
        cells += other.cells - 1;
        lineEnds += other.lineEnds;
    }

    /** {@return a copy of no more room than it takes} */
    public RowText copy() {
        RowText copy = new RowText();
        copy.bytes = Arrays.copyOf(bytes, Math.max(1, length));
        copy.length = length;
        copy.cells = cells;
        copy.lineEnds = lineEnds;
        return copy;
    }

    /** Ends the record with LF; one blank cell is written as one, so that it is no blank line. */
    void end() {
        if (length == 0 && cells == 1) {
            cells = 0;
            text("");
        }
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length + 1);
        }
        bytes[length++] = '\n';
    }

    int length() {
        return length;
    }

    void copyTo(int from, byte[] into, int at, int count) {
        System.arraycopy(bytes, from, into, at, count);
    }
}
