package org.kindscale.survey.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.kindscale.survey.text.FieldSplitter.WellFormed;

/**
 * The first records of a survey file as text: what is looked at before it is decided how the file is to be read.
 *
 * @param file the file's path as typed
 * @param dialect how it separates cells
 * @param records the records, blank lines left out; copied
 * @param whole whether the file ends with them
 */
public record Preview(String file, Dialect dialect, List<Line> records, boolean whole) {

    /** Most records that are looked at. */
    public static final int MOST = 300;

    /** Copies the records. */
    public Preview {
        records = List.copyOf(records);
    }

    /**
     * One record.
     *
     * @param line the line on which it begins, from 1
     * @param cells its cells, unquoted, as they stand; copied
     */
    public record Line(long line, List<String> cells) {
        /** Copies the cells. */
        public Line {
            cells = List.copyOf(cells);
        }

        /** {@return the trimmed text of cell number {@code column}, from 0; empty if the record has no such cell} */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    /** {@return the records that begin behind line {@code line}} */
    public List<Line> behind(long line) {
        return records.stream().filter(record -> record.line() > line).toList();
    }

    /**
     * Reads the first records of {@code utf8}. What follows a record that cannot be read is left out; it is found, and
     * told, when the rows are read.
     *
     * @param file the file's path as typed
     * @param utf8 its first bytes as UTF-8, without a byte-order mark
     * @param whole whether they are all
     * @param dialect how it separates cells
     */
    public static Preview of(String file, byte[] utf8, boolean whole, Dialect dialect) {
        List<Line> lines = new ArrayList<>();
        byte delimiter = (byte) dialect.delimiter();
        int from = 0;
        long line = 1;
        while (lines.size() < MOST && from < utf8.length) {
            WellFormed record = FieldSplitter.wellFormed(utf8, from, utf8.length, delimiter);
            int end = record.end();
            boolean readable = !record.open() && (end == utf8.length || FieldSplitter.isLineEnd(utf8[end]));
            if (!readable || end - from > PlainReader.LONGEST_RECORD) {
                return new Preview(file, dialect, lines, false);
            }
            if (end > from) {
                lines.add(new Line(line, cells(utf8, from, end, delimiter)));
            }
            int next = end + lineEnd(utf8, end);
            line += lineEnds(utf8, from, next);
            from = next;
        }
        boolean ended = lines.size() < MOST;
        if (ended && !whole && !lines.isEmpty()) {
            lines.remove(lines.size() - 1); // the last one may be cut off
        }
        return new Preview(file, dialect, lines, ended && whole);
    }

    /** {@return how many bytes end the line at {@code at}} */
    private static int lineEnd(byte[] bytes, int at) {
        if (at == bytes.length) {
            return 0;
        }
        return bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n' ? 2 : 1;
    }

    /** {@return how many lines end between {@code from} and {@code to}} */
    private static int lineEnds(byte[] bytes, int from, int to) {
        int ends = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n' || (bytes[i] == '\r' && !(i + 1 < to && bytes[i + 1] == '\n'))) {
                ends++;
            }
        }
        return ends;
    }

    private static List<String> cells(byte[] bytes, int from, int to, byte delimiter) {
        List<String> cells = new ArrayList<>();
        int begin = from;
        while (begin <= to) {
            int end = FieldSplitter.end(bytes, begin, to, delimiter);
            cells.add(text(bytes, begin, end));
            begin = end + 1;
        }
        return cells;
    }

    private static String text(byte[] bytes, int from, int to) {
        if (from == to || bytes[from] != '"') {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        int close = FieldSplitter.closingQuote(bytes, from, to);
        String quoted = new String(bytes, from + 1, close - from - 1, StandardCharsets.UTF_8);
        return quoted.indexOf('"') < 0 ? quoted : quoted.replace("\"\"", "\"");
    }
}
