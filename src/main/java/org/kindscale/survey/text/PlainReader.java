package org.kindscale.survey.text;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.text.FieldSplitter.WellFormed;
import org.kindscale.survey.text.RecordView.SurveyFormatException;

/**
 * The reader of record: Commons CSV decides what a record and a cell is.
 *
 * <p>It reads bytes as characters of the same number, so that positions are byte positions; cells are turned back into
 * bytes.
 */
public final class PlainReader extends RecordView implements AutoCloseable {

    /** Longest record, in bytes. A longer one is a damaged file, most often a quote that never closes. */
    public static final int LONGEST_RECORD = 1 << 20;

    private final String name;
    private final byte delimiter;
    private final RecordBytes source;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private CSVRecord current;

    /** Reads the records of {@code in}, which is the file called {@code name}. */
    public PlainReader(String name, InputStream in, Dialect dialect) throws IOException {
        this.name = name;
        this.delimiter = (byte) dialect.delimiter();
        this.source = new RecordBytes(in);
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(dialect.delimiter())
                .setQuote('"')
                .setIgnoreEmptyLines(false)
                .setRecordSeparator("\n")
                .get();
        this.parser = CSVParser.builder().setReader(source).setFormat(format).get();
        this.records = parser.iterator();
        this.current = none();
    }

    @SuppressWarnings("NullAway") // there is no record before the first one is read
    private static CSVRecord none() {
        return null;
    }

    /** Reads the next record; returns false at the end. */
    public boolean next() throws SurveyFormatException {
        long before = parser.getCurrentLineNumber();
        long start = source.base() + to + lineEnd();
        source.forget(start);
        bytes = source.buffer();
        from = 0;
        to = 0;
        line = before + 1;
        try {
            if (!records.hasNext()) {
                return false;
            }
            current = records.next();
        } catch (UncheckedIOException e) {
            throw new SurveyFormatException(problem(Objects.requireNonNull(e.getCause())));
        }
        bytes = source.buffer();
        int available = (int) (source.end() - source.base());
        to = FieldSplitter.recordEnd(bytes, 0, available, delimiter);
        cells = current.size();
        if (current.getCharacterPosition() != start) {
            throw new IllegalStateException("record at " + start + " is read from " + current.getCharacterPosition());
        }
        if (to > LONGEST_RECORD) {
            throw new SurveyFormatException(tooLong(new Location(name, line, 0)));
        }
        return true;
    }

    /**
     * Returns how many bytes end the current record: 2 for CRLF, 1 for LF or CR, 0 at the end of the file or before the
     * first record.
     */
    public int lineEnd() {
        int available = (int) (source.end() - source.base());
        if (line == 0 || to >= available) {
            return 0;
        }
        return bytes[to] == '\r' && to + 1 < available && bytes[to + 1] == '\n' ? 2 : 1;
    }

    /** Returns the bytes behind the records read so far; this reader must not be used afterwards. */
    public InputStream rest() {
        int behind = to + lineEnd();
        int read = (int) (source.end() - source.base());
        return new SequenceInputStream(
                new ByteArrayInputStream(source.buffer(), behind, read - behind), source.stream());
    }

    /** {@return how many lines the records read so far take} */
    public long lines() {
        return parser.getCurrentLineNumber();
    }

    private Diagnostic problem(IOException e) {
        if (e instanceof RecordBytes.RecordTooLongException) {
            return tooLong(new Location(name, line, 0));
        }
        if (!(e instanceof CSVException)) {
            return unreadable(name, line, e);
        }
        int available = (int) (source.end() - source.base());
        WellFormed reached = FieldSplitter.wellFormed(source.buffer(), 0, available, delimiter);
        return flaw(name, line, reached, reached.end());
    }

    /**
     * Says what is wrong with a record that cannot be read.
     *
     * @param name the file's path as typed
     * @param line the line on which the record begins
     * @param reached what {@link FieldSplitter#wellFormed} found
     * @param length how far the record is well-formed, in bytes
     */
    public static Diagnostic flaw(String name, long line, WellFormed reached, int length) {
        if (length > LONGEST_RECORD) {
            return tooLong(new Location(name, line, 0));
        }
        Location where = new Location(name, line, reached.column());
        return reached.open() ? unclosed(where) : textAfterQuote(where);
    }

    static Diagnostic unclosed(Location where) {
        return Diagnostic.error(
                FindingCode.CSV_008,
                where,
                "a quote opens here and is never closed",
                "close the quote, or double it if it belongs to the text");
    }

    static Diagnostic textAfterQuote(Location where) {
        return Diagnostic.error(
                FindingCode.CSV_009,
                where,
                "text follows the closing quote of this cell",
                "double the quotes that belong to the text: \"\"");
    }

    /** {@return the finding about a record that is longer than any may be} */
    public static Diagnostic tooLong(Location where) {
        return Diagnostic.error(
                FindingCode.CSV_016,
                where,
                "the record that begins here is longer than " + (LONGEST_RECORD >> 20) + " MiB",
                "look for a quote that is not closed, or shorten the cell");
    }

    /** {@return the finding about a file that cannot be read on from {@code line}} */
    public static Diagnostic unreadable(String name, long line, IOException e) {
        if (e instanceof TableException table) {
            return table.finding(name);
        }
        boolean damaged = e instanceof ZipException || e instanceof EOFException;
        return damaged
                ? Diagnostic.error(
                        FindingCode.CSV_017,
                        new Location(name, line, 0),
                        "the gzip file is damaged or cut off",
                        "fetch it again, or unpack it to see how far it goes")
                : Diagnostic.error(
                        FindingCode.CSV_001,
                        new Location(name, line, 0),
                        "the file cannot be read on: " + e.getMessage(),
                        "check the disk and the file's permissions");
    }

    @Override
    public void value(int column, Slice into) {
        byte[] value = current.get(column).getBytes(StandardCharsets.ISO_8859_1);
        into.set(value, 0, value.length);
    }

    @Override
    public void field(int column, Slice into) {
        int begin = from;
        for (int c = 0; c < column; c++) {
            begin = FieldSplitter.end(bytes, begin, to, delimiter) + 1;
        }
        into.set(bytes, begin, FieldSplitter.end(bytes, begin, to, delimiter));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /**
     * Hands bytes to Commons CSV as characters of the same number, and keeps those of the record being read.
     *
     * <p>So the parser's character positions are byte positions, and a record's own bytes can be passed on unchanged.
     */
    private static final class RecordBytes extends Reader {

        private final InputStream in;
        private byte[] buffer = new byte[1 << 16];
        /** Position in the stream of {@code buffer[0]}. */
        private long base;

        private int filled;

        RecordBytes(InputStream in) {
            this.in = in;
        }

        /**
         * Forgets the bytes before {@code position}; from there on so many bytes may be kept as a record may be long.
         */
        void forget(long position) {
            int gone = (int) (position - base);
            System.arraycopy(buffer, gone, buffer, 0, filled - gone);
            filled -= gone;
            base = position;
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            if (filled > LONGEST_RECORD + (1 << 14)) {
                throw new RecordTooLongException();
            }
            int wanted = Math.min(length, 1 << 13);
            if (buffer.length - filled < wanted) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
            int n = in.read(buffer, filled, wanted);
            if (n < 0) {
                return -1;
            }
            for (int i = 0; i < n; i++) {
                into[offset + i] = (char) (buffer[filled + i] & 0xFF);
            }
            filled += n;
            return n;
        }

        /** {@return the buffer, in which the byte at {@code position} has the index {@code position - base()}} */
        byte[] buffer() {
            return buffer;
        }

        long base() {
            return base;
        }

        InputStream stream() {
            return in;
        }

        /** {@return the position behind the last byte read} */
        long end() {
            return base + filled;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        /** Thrown when one record is longer than any may be. */
        static final class RecordTooLongException extends IOException {
            private static final long serialVersionUID = 1L;
        }
    }
}
