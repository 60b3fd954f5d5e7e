package org.kindscale.survey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.columns.ColumnList;
import org.kindscale.survey.columns.ColumnMap;
import org.kindscale.survey.columns.ColumnMatcher;
import org.kindscale.survey.columns.Header;
import org.kindscale.survey.longform.LongFile;
import org.kindscale.survey.longform.LongTable;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.reading.ReadingOptions.InvalidPolicy;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;
import org.kindscale.survey.text.Dialect;
import org.kindscale.survey.text.PlainReader;
import org.kindscale.survey.text.RecordView.SurveyFormatException;
import org.kindscale.survey.text.Slice;
import org.kindscale.survey.text.SurveySource;
import org.kindscale.survey.text.SurveySource.SurveyInput;

/** Opens a survey file: tells its dialect, reads its header, finds the columns. */
final class SurveyOpening {

    private static final int SNIFFED = 1 << 16;

    ReadingOptions options;
    final List<InstrumentReading> readings;
    private final Findings told;
    private final long errorsBefore;
    private final Findings findings;
    final Optional<LongTable> turned;
    final SurveyInput input;
    private final InputStream bytes;
    final Dialect dialect;
    final PlainReader reader;
    Header header;
    String lineEnd = "\n";
    byte[] headerBytes = {};

    SurveyOpening(SurveySource source, ReadingOptions options, List<InstrumentReading> readings, Findings findings)
            throws IOException, SurveyFormatException {
        this.options = options;
        this.readings = readings;
        this.told = findings;
        this.errorsBefore = findings.errors();
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
        Slice first = new Slice();
        first.set(start, 0, start.length);
        this.turned = LongFile.turn(
                new LongFile.Opened(source.name(), first, start.length < SNIFFED, bytes, dialect),
                options,
                readings,
                findings);
        this.options = turned.isPresent() ? options.turned() : options;
        this.findings = turned.isPresent() ? new Findings() : findings;
        this.reader = new PlainReader(source.name(), turned.map(LongTable::wide).orElse(bytes), dialect);
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

    /** Reads the header; the file is absent if its rows cannot be read for an error that was found. */
    Optional<SurveyFile> open() throws SurveyFormatException, IOException {
        if (told.errors() > errorsBefore && options.longForm().isPresent()) {
            reader.close();
            return Optional.empty();
        }
        Optional<SurveyFile> opened = found();
        turned.ifPresent(table -> told.addAll(findings, table::place));
        return opened;
    }

    private Optional<SurveyFile> found() throws SurveyFormatException, IOException {
        long errors = findings.errors();
        if (!reader.next()) {
            throw new SurveyFormatException(Diagnostic.error(
                    FindingCode.CSV_002,
                    Location.of(input.name()),
                    "the file is empty",
                    "give a file with a header and rows"));
        }
        header = header();
        requireNames();
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
        boolean readable = findings.errors() == errors && (turned.isEmpty() || told.errors() == errorsBefore);
        checkDuplicates(maps, kept); // which column is read is certain all the same, so that the rows can be looked at
        if (readable) {
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

    private void requireNames() throws SurveyFormatException {
        if (header.names().stream().allMatch(String::isBlank)) {
            throw new SurveyFormatException(Diagnostic.error(
                    FindingCode.CSV_014,
                    header.whole(),
                    "the first line is blank, where the names of the columns should stand",
                    reader.isBlank() ? "delete the blank line" : "write the names of the columns there"));
        }
    }

    private int[] kept() {
        if (options.keep().isEmpty()) {
            int[] all = new int[header.size()];
            for (int c = 0; c < all.length; c++) {
                all[c] = c;
            }
            return all;
        }
        List<Integer> kept =
                new ColumnList(header, findings).positions(options.keep().get());
        Set<Integer> once = new HashSet<>();
        for (int column : kept) {
            if (!once.add(column)) {
                findings.add(Diagnostic.error(
                        FindingCode.USE_004,
                        Location.of("--keep"),
                        "column \"" + header.names().get(column) + "\" is named twice",
                        "name each column once"));
            }
        }
        return kept.stream().mapToInt(c -> c).toArray();
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
