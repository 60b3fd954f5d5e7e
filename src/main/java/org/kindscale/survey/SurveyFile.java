package org.kindscale.survey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;

/** An opened survey file whose columns are known: the rows come next. */
public final class SurveyFile implements AutoCloseable {

    private static final int SNIFFED = 1 << 16;

    private final SurveyInput input;
    private final Dialect dialect;
    private final Header header;
    private final String lineEnd;
    private final byte[] headerBytes;
    private final List<InstrumentReading> readings;
    private final ReadingOptions options;
    private final List<ColumnMap> maps;
    private final int[] kept;
    private final PlainReader reader;

    private SurveyFile(Opening opening, List<ColumnMap> maps, int[] kept) {
        this.input = opening.input;
        this.dialect = opening.dialect;
        this.header = opening.header;
        this.lineEnd = opening.lineEnd;
        this.headerBytes = opening.headerBytes;
        this.readings = opening.readings;
        this.options = opening.options;
        this.reader = opening.reader;
        this.maps = List.copyOf(maps);
        this.kept = kept.clone();
    }

    /**
     * Opens a survey file, reads its header and finds the columns.
     *
     * @param source the file
     * @param options how to read it
     * @param readings the instruments to look for
     * @param findings takes what is wrong
     * @return the file, to be closed by the caller; absent if an error was found
     */
    public static Optional<SurveyFile> open(
            SurveySource source, ReadingOptions options, List<InstrumentReading> readings, Findings findings) {
        long errors = findings.errors();
        try {
            Optional<SurveyFile> file = new Opening(source, options, readings, findings).open();
            return findings.errors() > errors ? Optional.empty() : file;
        } catch (SurveyFormatException e) {
            findings.add(e.finding());
        } catch (IOException e) {
            findings.add(unopened(source.name(), e));
        }
        return Optional.empty();
    }

    private static Diagnostic unopened(String name, IOException e) {
        if (e instanceof java.util.zip.ZipException || e instanceof java.io.EOFException) {
            return PlainReader.unreadable(name, 0, e);
        }
        boolean absent = e instanceof java.nio.file.NoSuchFileException;
        String what = absent ? "there is no such file" : "the file cannot be read: " + e.getMessage();
        return Diagnostic.error(
                FindingCode.CSV_001, Location.of(name), what, "check the path and the file's permissions");
    }

    private static final class Opening {

        private final ReadingOptions options;
        private final List<InstrumentReading> readings;
        private final Findings findings;
        private final SurveyInput input;
        private final InputStream bytes;
        private final Dialect dialect;
        private final PlainReader reader;
        private Header header;
        private String lineEnd = "\n";
        private byte[] headerBytes = {};

        Opening(SurveySource source, ReadingOptions options, List<InstrumentReading> readings, Findings findings)
                throws IOException, SurveyFormatException {
            this.options = options;
            this.readings = readings;
            this.findings = findings;
            this.input = SurveyInput.open(source, options.encoding());
            byte[] start = input.bytes().readNBytes(SNIFFED);
            if (start.length == 0) {
                throw new SurveyFormatException(Diagnostic.error(
                        FindingCode.CSV_002,
                        Location.of(source.name()),
                        "the file is empty",
                        "give a file with a header and rows"));
            }
            this.bytes = new SequenceInputStream(new ByteArrayInputStream(start), input.bytes());
            this.dialect = dialect(start);
            this.header = new Header(source.name(), 1, List.of());
            requireOneHeaderRow(start);
            this.reader = new PlainReader(source.name(), bytes, dialect);
        }

        private Dialect dialect(byte[] start) throws SurveyFormatException {
            if (options.dialect().isPresent()) {
                return options.dialect().get();
            }
            return Dialect.sniff(start, start.length)
                    .orElseThrow(() -> new SurveyFormatException(Diagnostic.error(
                            FindingCode.CSV_021,
                            new Location(input.name(), 1, 0),
                            "two delimiters fit the header equally well",
                            "say which it is with --delimiter")));
        }

        /** Refuses a Qualtrics export whose second and third rows are question texts and import ids. */
        private void requireOneHeaderRow(byte[] start) throws IOException, SurveyFormatException {
            if (options.headerRows() > 1) {
                return;
            }
            Slice cell = new Slice();
            try (PlainReader peek = new PlainReader(input.name(), new ByteArrayInputStream(start), dialect)) {
                for (int row = 1; row <= 3 && peek.next(); row++) {
                    peek.value(peek.cells - 1, cell);
                    if (row > 1 && cell.text().startsWith("{\"ImportId\"")) {
                        throw new SurveyFormatException(Diagnostic.error(
                                FindingCode.CSV_020,
                                new Location(input.name(), peek.line, 0),
                                "the first " + row + " rows are the header of a Qualtrics export",
                                "say --header-rows " + row));
                    }
                }
            } catch (SurveyFormatException e) {
                if (e.finding().code() == FindingCode.CSV_020) {
                    throw e;
                } // anything else is found again, and told, when the rows are read
            }
        }

        Optional<SurveyFile> open() throws SurveyFormatException, IOException {
            if (!reader.next()) {
                throw new SurveyFormatException(Diagnostic.error(
                        FindingCode.CSV_002,
                        Location.of(input.name()),
                        "the file is empty",
                        "give a file with a header and rows"));
            }
            header = header();
            for (int row = 1; row < options.headerRows(); row++) {
                if (!reader.next()) {
                    break;
                }
            }
            List<ColumnMap> maps = new ArrayList<>();
            for (InstrumentReading reading : readings) {
                ColumnMatcher.match(header, reading, findings).ifPresent(maps::add);
            }
            int[] kept = kept();
            checkDuplicates(maps, kept);
            if (maps.size() == readings.size()) {
                return Optional.of(new SurveyFile(this, maps, kept));
            }
            reader.close();
            return Optional.empty();
        }

        private Header header() {
            int end = reader.lineEnd();
            headerBytes = Arrays.copyOfRange(reader.bytes, reader.from, reader.to);
            lineEnd = end == 2 ? "\r\n" : end == 1 && reader.bytes[reader.to] == '\r' ? "\r" : "\n";
            List<String> names = new ArrayList<>();
            Slice cell = new Slice();
            for (int column = 0; column < reader.cells; column++) {
                reader.value(column, cell);
                names.add(cell.text());
            }
            Header read = new Header(input.name(), reader.line, names);
            Row row = new Row(reader, List.of());
            RowDecoder decoder = new RowDecoder(
                    read,
                    List.of(),
                    List.of(),
                    new ReadingOptions(
                            options.dialect(),
                            options.encoding(),
                            1,
                            MissingCodes.NONE,
                            InvalidPolicy.REFUSE,
                            Optional.empty()));
            decoder.begin(findings);
            decoder.decode(reader, row);
            return read;
        }

        private int[] kept() {
            if (options.keep().isEmpty()) {
                int[] all = new int[header.size()];
                for (int c = 0; c < all.length; c++) {
                    all[c] = c;
                }
                return all;
            }
            ColumnList list = new ColumnList(header, findings);
            return list.positions(options.keep().get()).stream()
                    .mapToInt(c -> c)
                    .toArray();
        }

        private void checkDuplicates(List<ColumnMap> maps, int[] kept) {
            for (Map.Entry<Integer, Integer> duplicate : header.duplicates().entrySet()) {
                int column = duplicate.getKey();
                boolean matters = Arrays.stream(kept).anyMatch(c -> c == column)
                        || maps.stream().anyMatch(map -> map.holds(column) || map.holds(duplicate.getValue()));
                if (matters) {
                    String name = header.names().get(column);
                    findings.add(Diagnostic.error(
                            FindingCode.CSV_012,
                            header.at(column),
                            "column name \"" + name + "\" stands twice, first in column " + (duplicate.getValue() + 1),
                            "rename one of the two, or leave them out with --keep"));
                }
            }
        }
    }

    /**
     * Reads all rows.
     *
     * @param <T> what a block of rows comes to
     * @param workers make what is done with rows
     * @param sink takes what it comes to
     * @param findings takes what is wrong
     * @return how many rows there are, whether usable or not
     */
    public <T> long rows(RowWorker.Factory<T> workers, RowWorker.Sink<T> sink, Findings findings) throws IOException {
        RowDecoder decoder = new RowDecoder(header, maps, readings, options);
        PlainRows<T> rows = new PlainRows<>(this, decoder, workers.worker());
        long read = rows.read(reader, sink, findings);
        if (read == 0 && !findings.hasErrors()) {
            findings.add(Diagnostic.error(
                    FindingCode.CSV_003,
                    header.whole(),
                    "the file has a header and no rows",
                    "check that the export is whole"));
        }
        return read;
    }

    /** {@return the number, from 0, of the column called {@code name}} */
    public OptionalInt column(String name) {
        return header.find(name);
    }

    /**
     * Reads up to one row and no further.
     *
     * @param number the row, from 1, header and blank lines not counted
     * @param findings takes what is wrong on the way
     * @return the row; absent if the file ends before it
     */
    public Optional<Row> row(long number, Findings findings) {
        RowDecoder decoder = new RowDecoder(header, maps, readings, options);
        Row row = new Row(reader, maps);
        try {
            for (long read = 0; read < number; ) {
                if (!reader.next()) {
                    return Optional.empty();
                }
                read += reader.isBlank() ? 0 : 1;
            }
        } catch (SurveyFormatException e) {
            findings.add(e.finding());
            return Optional.empty();
        }
        decoder.begin(findings);
        decoder.decode(reader, row);
        return Optional.of(row);
    }

    /** Points {@code into} at the header's bytes, without its line end. */
    public void headerBytes(Slice into) {
        into.set(headerBytes, 0, headerBytes.length);
    }

    /** Points {@code into} at the name of column number {@code column} (from 0) as it stands in the header, quotes included. */
    public void headerField(int column, Slice into) {
        byte delimiter = (byte) dialect.delimiter();
        int begin = 0;
        for (int c = 0; c < column; c++) {
            begin = FieldSplitter.end(headerBytes, begin, headerBytes.length, delimiter) + 1;
        }
        into.set(headerBytes, begin, FieldSplitter.end(headerBytes, begin, headerBytes.length, delimiter));
    }

    /** {@return the columns} */
    public Header header() {
        return header;
    }

    /** {@return the dialect} */
    public Dialect dialect() {
        return dialect;
    }

    /** {@return what ends the header's line: LF, CRLF or CR} */
    public String lineEnd() {
        return lineEnd;
    }

    /** {@return whether the file begins with a byte-order mark} */
    public boolean byteOrderMark() {
        return input.byteOrderMark();
    }

    /** {@return which column holds which item, by instrument} */
    public List<ColumnMap> maps() {
        return maps;
    }

    /** {@return the columns that pass through, from 0, in order} */
    public int[] kept() {
        return kept.clone();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
