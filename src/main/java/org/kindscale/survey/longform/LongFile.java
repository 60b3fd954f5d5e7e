package org.kindscale.survey.longform;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.reading.Candidate;
import org.kindscale.survey.reading.ColumnSpec;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.LongColumns;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.text.BlankLines;
import org.kindscale.survey.text.Dialect;
import org.kindscale.survey.text.PlainReader;
import org.kindscale.survey.text.Preview;
import org.kindscale.survey.text.RecordView.SurveyFormatException;
import org.kindscale.survey.text.Slice;

/** Turns a file with one row a person and item into one row a person, where it is said to be one, or certain to. */
public final class LongFile {

    private final Opened file;
    private final int headerRows;
    private final Findings findings;

    /**
     * A file of which nothing has been read.
     *
     * @param bytes all of its bytes, from the first on
     * @param preview its first records
     */
    public record Opened(InputStream bytes, Preview preview) {

        private String name() {
            return preview.file();
        }

        private Dialect dialect() {
            return preview.dialect();
        }
    }

    private LongFile(Opened file, int headerRows, Findings findings) {
        this.file = file;
        this.headerRows = headerRows;
        this.findings = findings;
    }

    /**
     * Turns a file if it has one row a person and item; then its bytes are read to the end.
     *
     * @param findings takes what is wrong, and a note where it was not said that the file is one
     * @return the table; absent if the file has one row a person, or its columns cannot be found
     * @throws SurveyFormatException if the file seems to be one and it is not certain how to read it, or it cannot be
     *     read
     */
    public static Optional<LongTable> turn(
            Opened file, ReadingOptions options, List<InstrumentReading> readings, Findings findings)
            throws IOException, SurveyFormatException {
        LongFile turned = new LongFile(file, options.header().rows().orElse(1), findings);
        if (options.longForm().isPresent()) {
            return turned.read(options.longForm().get());
        }
        if (readings.isEmpty() || options.header().rows().orElse(1) > 1) {
            return Optional.empty();
        }
        if (LongSigns.isWide(turned.header(), readings)) {
            return Optional.empty();
        }
        Preview preview = file.preview();
        if (LongSigns.isWide(preview, readings)) {
            return Optional.empty();
        }
        Optional<LongSigns.Sign> sign = LongSigns.certain(preview, readings);
        if (sign.isPresent()) {
            Optional<LongTable> table = turned.read(sign.get().columns());
            table.ifPresent(known -> turned.note(sign.get(), known));
            return table;
        }
        boolean open = readings.stream().allMatch(r -> r.columns() instanceof ColumnSpec.Automatic);
        List<Candidate> candidates = open ? LongCandidates.of(preview, readings) : List.of();
        if (!candidates.isEmpty()) {
            throw new SurveyFormatException(Diagnostic.error(
                    FindingCode.CSV_051,
                    new Location(file.name(), preview.records().get(0).line(), 0),
                    "the file seems to have one row a person and item: "
                            + candidates.get(0).why(),
                    "say with --long which columns tell the person, the item and the response"));
        }
        return Optional.empty();
    }

    /** {@return the names of the columns; empty if the first record cannot be read, which is found again later} */
    private List<String> header() {
        List<Preview.Line> records = file.preview().records();
        return records.isEmpty() ? List.of() : records.get(0).cells();
    }

    private void note(LongSigns.Sign sign, LongTable table) {
        findings.add(Diagnostic.note(
                FindingCode.CSV_050,
                Location.of(file.name()),
                sign.source() + ", read as --long '" + sign.columns().text() + "': " + table.persons()
                        + (table.persons() == 1 ? " person, " : " persons, ")
                        + table.items().size() + " items, " + table.cells() + " responses",
                ""));
    }

    private Optional<LongTable> read(LongColumns columns) throws IOException, SurveyFormatException {
        try (PlainReader reader = new PlainReader(file.name(), file.bytes(), file.dialect())) {
            if (!reader.next()) {
                return Optional.empty();
            }
            String lineEnd = lineEnd(reader);
            List<String> raw = cells(reader);
            Header header = new Header(
                    file.name(), reader.line, raw.stream().map(RawText::text).toList());
            Optional<LongPlan> plan = LongPlan.of(header, raw, columns, findings);
            if (plan.isEmpty()) {
                return Optional.empty();
            }
            LongReader into = new LongReader(file.name(), plan.get(), LongReader.MOST_CELLS, findings);
            rows(reader, into);
            LongTable table = into.table();
            table.begin(file.dialect().delimiter(), lineEnd);
            return Optional.of(table);
        }
    }

    private void rows(PlainReader reader, LongReader into) throws SurveyFormatException {
        BlankLines blank = new BlankLines();
        for (int row = 1; row < headerRows && reader.next(); ) {
            row++;
        }
        while (reader.next()) {
            if (reader.isBlank()) {
                blank.add(reader.line);
            } else {
                blank.row();
                into.take(reader);
            }
        }
        blank.report(file.name(), findings);
    }

    private static String lineEnd(PlainReader reader) {
        int length = reader.lineEnd();
        if (length == 2) {
            return "\r\n";
        }
        return length == 1 && reader.bytes[reader.to] == '\r' ? "\r" : "\n";
    }

    private static List<String> cells(PlainReader reader) {
        List<String> cells = new ArrayList<>();
        Slice slice = new Slice();
        for (int column = 0; column < reader.cells; column++) {
            reader.value(column, slice);
            cells.add(RawText.of(slice));
        }
        return cells;
    }
}
