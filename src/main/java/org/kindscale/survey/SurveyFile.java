package org.kindscale.survey;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.codes.CellProblem;
import org.kindscale.survey.reading.ColumnMap;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.source.Layout;
import org.kindscale.survey.table.Variable;
import org.kindscale.survey.table.Variable.Declared;
import org.kindscale.survey.text.BlankLines;
import org.kindscale.survey.text.Dialect;
import org.kindscale.survey.text.FieldSplitter;
import org.kindscale.survey.text.PlainReader;
import org.kindscale.survey.text.RecordView.SurveyFormatException;
import org.kindscale.survey.text.Slice;
import org.kindscale.survey.text.SurveySource;
import org.kindscale.survey.text.SurveySource.SurveyInput;
import org.kindscale.survey.text.TableException;

/** An opened survey file whose columns are known: the rows come next. */
public final class SurveyFile implements AutoCloseable {

    /** Rows that the reader of record hands on at a time. */
    private static final int PLAIN_BLOCK = 512;

    private final SurveyInput input;
    private final Dialect dialect;
    private final Header header;
    private final String lineEnd;
    private final byte[] headerBytes;
    private final List<InstrumentReading> readings;
    private final ReadingOptions options;
    private final List<ColumnMap> maps;
    private final int[] kept;
    private final List<FileCodes> fileCodes;
    private final PlainReader reader;
    private final Layout layout;
    private final List<Integer> namesNotText;
    private final Optional<OpenTable> table;
    private final SurveyOpening opening;

    SurveyFile(SurveyOpening opening, List<ColumnMap> maps, int[] kept) {
        this.input = opening.input;
        this.dialect = opening.dialect;
        this.header = opening.header;
        this.lineEnd = opening.lineEnd;
        this.headerBytes = opening.headerBytes;
        this.readings = opening.readings;
        this.options = opening.options;
        this.reader = opening.reader;
        this.layout = opening.layout;
        this.namesNotText = opening.notText;
        this.fileCodes = opening.fileCodes;
        this.table = opening.table;
        this.opening = opening;
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
     * @return the file, to be closed by the caller; absent if its rows cannot be read. A column name that stands twice
     *     is an error that does not keep the rows from being read
     */
    public static Optional<SurveyFile> open(
            SurveySource source, ReadingOptions options, List<InstrumentReading> readings, Findings findings) {
        try {
            return new SurveyOpening(source, options, readings, findings).open();
        } catch (SurveyFormatException e) {
            findings.add(e.finding());
        } catch (IOException e) {
            findings.add(unopened(source.name(), e));
        }
        return Optional.empty();
    }

    /** {@return how many of the cells that should hold a response are found to hold none} */
    public static long invalidResponses(Findings findings) {
        return CellProblem.CODES.stream().mapToLong(findings::countOf).sum();
    }

    private static Diagnostic unopened(String name, IOException e) {
        if (e instanceof TableException table) {
            return table.finding(name);
        }
        if (e instanceof java.util.zip.ZipException || e instanceof java.io.EOFException) {
            return PlainReader.unreadable(name, 0, e);
        }
        boolean absent = e instanceof java.nio.file.NoSuchFileException;
        String what = absent ? "there is no such file" : "the file cannot be read: " + e.getMessage();
        return Diagnostic.error(
                FindingCode.CSV_001, Location.of(name), what, "check the path and the file's permissions");
    }

    /**
     * How rows are read; it changes neither results nor findings.
     *
     * @param threads threads that scan, 1 or more
     * @param blockSize size of a block, in bytes, 1 or more
     * @param plain whether to use the reader of record, one row after the other
     */
    public record Pace(int threads, int blockSize, boolean plain) {

        /** Checks the numbers. */
        public Pace {
            if (threads < 1 || blockSize < 1) {
                throw new IllegalArgumentException("threads and block size must be 1 or more");
            }
        }

        /** Returns the usual pace on {@code threads} threads; a block is less than half a region of the heap. */
        public static Pace on(int threads) {
            return new Pace(threads, (1 << 19) - (1 << 14), false);
        }
    }

    /**
     * Reads all rows. Files whose lines end with CR alone are read by the reader of record.
     *
     * @param <T> what a block of rows comes to
     * @param pace how many threads, in which blocks
     * @param workers make what is done with rows
     * @param sink takes what it comes to, in the order of the file
     * @param findings takes what is wrong
     * @return how many rows there are, whether usable or not
     */
    public <T> long rows(Pace pace, Row.Worker.Factory<T> workers, Row.Worker.Sink<T> sink, Findings findings)
            throws IOException {
        if (!opening.isMade()) {
            return countedRows(pace, workers, sink, findings);
        }
        Findings own = new Findings();
        long read = countedRows(pace, workers, sink, own);
        findings.addAll(own, this::place);
        table.ifPresent(known -> known.report(findings));
        return read;
    }

    /** Hears that cells of columns that hold no item, do not pass through and are not {@code wanted} are not needed. */
    public void leaveOutOthers(Set<Integer> wanted) {
        if (table.isPresent() && opening.turned.isEmpty()) {
            table.get().leaveOutOthers(wanted, needed(header.size(), maps, kept));
        }
    }

    private <T> long countedRows(Pace pace, Row.Worker.Factory<T> workers, Row.Worker.Sink<T> sink, Findings findings)
            throws IOException {
        if (!PersonTally.of(header, layout.source()).isOfUse()) {
            return allRows(pace, workers, sink, findings);
        }
        PersonTally tally = PersonTally.of(header, layout.source());
        long read = allRows(
                pace,
                () -> new PersonTally.Worker<>(workers.worker(), header, layout.source()),
                (block, linesBefore) -> {
                    tally.addAll(block.tally());
                    sink.accept(block.result(), linesBefore);
                },
                findings);
        tally.report(header, findings);
        return read;
    }

    private <T> long allRows(Pace pace, Row.Worker.Factory<T> workers, Row.Worker.Sink<T> sink, Findings findings)
            throws IOException {
        long read;
        if (pace.plain() || lineEnd.equals("\r")) {
            read = plainRows(workers.worker(), sink, findings);
        } else {
            BlockRows<T> rows = new BlockRows<>(this, reader.rest(), reader.lines(), pace.blockSize(), sink, findings);
            read = rows.read(pace.threads(), () -> new BlockScanner<>(this, decoder(), workers.worker()));
        }
        if (read == 0 && !findings.hasErrors()) {
            findings.add(Diagnostic.error(
                    FindingCode.CSV_003,
                    header.whole(),
                    "the file has a header and no rows",
                    "check that the export is whole"));
        }
        return read;
    }

    RowDecoder decoder() {
        boolean[] needed = needed(header.size(), maps, kept);
        return new RowDecoder(header, maps, readings, options, fileCodes, needed, trailing(), this::declared);
    }

    /** {@return what the file declares to be no response in column number {@code column}, from 0} */
    private Declared declared(int column) {
        return isTurned() || table.isEmpty() ? Declared.NONE : table.get().declared(column);
    }

    /** {@return what the file knows of its columns; empty if it knows nothing, as text} */
    public List<Variable> variables() {
        return isTurned() ? List.of() : table.map(OpenTable::variables).orElse(List.of());
    }

    /** {@return whether its rows were made of what it holds, one row a person and item} */
    public boolean isTurned() {
        return opening.turned.isPresent();
    }

    /**
     * {@return whether a coding, labels or words say what the codes of instrument number {@code number} mean, or the
     * definition counts from another number than 0, from where files count that say nothing}
     */
    public boolean saysWhereCodesBegin(int number) {
        InstrumentReading reading = readings.get(number);
        Instrument instrument = reading.instrument();
        int lowest = instrument
                .responsesOf(instrument.items().get(0))
                .options()
                .get(0)
                .code();
        return lowest != 0
                || reading.coding().isPresent()
                || opening.named.contains(instrument)
                || fileCodes.get(number).worded();
    }

    /** {@return whether the records were made of a file that is no text: bare numbers, and texts in quotes} */
    public boolean isTable() {
        return table.isPresent();
    }

    /** {@return by column, whether it holds an item or passes through} */
    static boolean[] needed(int columns, List<ColumnMap> maps, int[] kept) {
        boolean[] needed = new boolean[columns];
        for (int column : kept) {
            needed[column] = true;
        }
        maps.forEach(map -> map.columns().forEach(column -> needed[column] = true));
        return needed;
    }

    /** {@return a count of cells that are no text, those of the header counted} */
    BadBytes badBytes() {
        BadBytes bad = new BadBytes();
        namesNotText.forEach(column -> bad.add(header.line(), column, false));
        return bad;
    }

    /** {@return whether the last column is there for the delimiter that ends every row} */
    boolean trailing() {
        return layout.form() == Layout.Form.TRAILING;
    }

    /** {@return who wrote the file, and where its header is} */
    public Layout layout() {
        return layout;
    }

    private <T> long plainRows(Row.Worker<T> worker, Row.Worker.Sink<T> sink, Findings findings) throws IOException {
        RowDecoder decoder = decoder();
        BadBytes bad = badBytes();
        decoder.begin(findings, bad);
        Row row = new Row(reader, maps);
        BlankLines blank = new BlankLines();
        long rows = 0;
        try {
            while (reader.next()) {
                if (reader.isBlank()) {
                    blank.add(reader.line);
                    continue;
                }
                blank.row();
                decoder.decode(reader, row);
                worker.row(row);
                if (++rows % PLAIN_BLOCK == 0) {
                    sink.accept(worker.endBlock(), 0);
                }
            }
        } catch (SurveyFormatException e) {
            findings.add(e.finding());
        }
        sink.accept(worker.endBlock(), 0);
        blank.report(header.file(), findings);
        bad.report(header, decoder.severity(), findings);
        return rows;
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
        RowDecoder decoder = decoder();
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
        Findings own = new Findings();
        BadBytes bad = new BadBytes();
        decoder.begin(own, bad);
        decoder.decode(reader, row);
        bad.report(header, decoder.severity(), own);
        findings.addAll(own, this::place);
        return Optional.of(row);
    }

    /**
     * {@return where in the file that was read a place in its rows stands, which may have been made of what it holds}
     */
    public Location place(Location ofRow) {
        return opening.place(ofRow);
    }

    /** {@return where the name of column number {@code column}, from 0, stands; of -1, where the header does} */
    public Location at(int column) {
        return column < 0 ? header.whole() : place(header.at(column));
    }

    /** Points {@code into} at the header's bytes, without its line end. */
    public void headerBytes(Slice into) {
        into.set(headerBytes, 0, headerBytes.length);
    }

    /**
     * Points {@code into} at the name of column number {@code column} (from 0) as it stands in the header, quotes
     * included.
     */
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
