package org.kindscale.survey;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

/**
 * The reader of record: Commons CSV decides what a record and a cell is.
 *
 * <p>It reads bytes as characters of the same number, so that positions are byte positions; cells are turned back into bytes.
 */
final class PlainReader extends RecordView implements AutoCloseable {

    /** Longest record, in bytes. A longer one is a damaged file, most often a quote that never closes. */
    static final int LONGEST_RECORD = 1 << 20;

    private final String name;
    private final byte delimiter;
    private final RecordBytes source;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private CSVRecord current;

    PlainReader(String name, InputStream in, Dialect dialect) throws IOException {
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
    boolean next() throws SurveyFormatException {
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
            throw new SurveyFormatException(tooLong());
        }
        return true;
    }

    /** Returns how many bytes end the current record: 2 for CRLF, 1 for LF or CR, 0 at the end of the file or before the first record. */
    int lineEnd() {
        int available = (int) (source.end() - source.base());
        if (line == 0 || to >= available) {
            return 0;
        }
        return bytes[to] == '\r' && to + 1 < available && bytes[to + 1] == '\n' ? 2 : 1;
    }

    /** {@return how many bytes of the stream the records so far take, line ends included} */
    long position() {
        return source.base() + to + lineEnd();
    }

    private Diagnostic problem(IOException e) {
        if (e instanceof RecordBytes.RecordTooLongException || source.end() - source.base() > LONGEST_RECORD) {
            return tooLong();
        }
        if (!(e instanceof CSVException)) {
            return unreadable(name, line, e);
        }
        bytes = source.buffer();
        int available = (int) (source.end() - source.base());
        int column = FieldSplitter.badField(bytes, 0, available, delimiter);
        Location where = new Location(name, line, column);
        boolean unclosed = String.valueOf(e.getMessage()).contains("EOF reached");
        return unclosed ? unclosed(where) : textAfterQuote(where);
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

    private Diagnostic tooLong() {
        return tooLong(new Location(name, line, 0));
    }

    static Diagnostic tooLong(Location where) {
        return Diagnostic.error(
                FindingCode.CSV_016,
                where,
                "the record that begins here is longer than " + (LONGEST_RECORD >> 20) + " MiB",
                "look for a quote that is not closed, or shorten the cell");
    }

    static Diagnostic unreadable(String name, long line, IOException e) {
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
    void value(int column, Slice into) {
        byte[] value = current.get(column).getBytes(StandardCharsets.ISO_8859_1);
        into.set(value, 0, value.length);
    }

    @Override
    void field(int column, Slice into) {
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
}
