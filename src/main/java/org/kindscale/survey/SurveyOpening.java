package org.kindscale.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.Severity;
import org.kindscale.survey.codes.ListedCodes;
import org.kindscale.survey.columns.ColumnList;
import org.kindscale.survey.columns.ColumnMatcher;
import org.kindscale.survey.longform.LongFile;
import org.kindscale.survey.longform.LongTable;
import org.kindscale.survey.reading.ColumnMap;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.source.FileKind;
import org.kindscale.survey.source.ItemCells;
import org.kindscale.survey.source.Layout;
import org.kindscale.survey.source.LayoutFinder;
import org.kindscale.survey.source.Source;
import org.kindscale.survey.table.Codebook;
import org.kindscale.survey.table.Variable;
import org.kindscale.survey.text.Dialect;
import org.kindscale.survey.text.PlainReader;
import org.kindscale.survey.text.Preview;
import org.kindscale.survey.text.RecordView.SurveyFormatException;
import org.kindscale.survey.text.SurveySource;
import org.kindscale.survey.text.SurveySource.SurveyInput;

/** Opens a survey file: tells what it is, finds its header, and in it the columns. */
final class SurveyOpening {

    final ReadingOptions options;
    final List<InstrumentReading> given;
    /** The readings, with the codings that the value labels of the file prove. */
    List<InstrumentReading> readings;

    private final Findings told;
    private final long errorsBefore;
    private final Findings findings;
    /** What the file is, where it is no text. */
    final Optional<OpenTable> table;

    final Optional<LongTable> turned;
    final SurveyInput input;
    final Dialect dialect;
    final PlainReader reader;
    private final Preview preview;
    Layout layout;
    Header header;
    String lineEnd = "\n";
    byte[] headerBytes = {};
    /** Columns, from 0, whose names are no text. */
    List<Integer> notText = List.of();

    List<FileCodes> fileCodes = List.of();
    Set<Instrument> named = Set.of();

    SurveyOpening(SurveySource source, ReadingOptions options, List<InstrumentReading> readings, Findings findings)
            throws IOException, SurveyFormatException {
        this.given = readings;
        this.readings = readings;
        this.told = findings;
        this.errorsBefore = findings.errors();
        this.input = input(source, options);
        FilePreview file = FilePreview.of(input, options);
        this.table = file.table();
        if (options.sheet().isPresent() && table.map(OpenTable::isNamed).orElse(true)) {
            findings.add(Diagnostic.warning(
                    FindingCode.TBL_015,
                    Location.of(input.name()),
                    "the file is no workbook: it is read without --sheet",
                    "leave --sheet out, or name the workbook that you meant"));
        }
        Findings ofTurning = table.isPresent() ? new Findings() : findings;
        FileKind.calledLike(input.name())
                .filter(words -> file.table().isEmpty())
                .ifPresent(words -> findings.add(asText(words)));
        this.turned = LongFile.turn(new LongFile.Opened(file.bytes(), file.preview()), options, readings, ofTurning);
        table.ifPresent(known -> findings.add(known.note()));
        table.ifPresent(known -> findings.addAll(ofTurning, known::place));
        FilePreview start = turned.isPresent()
                ? FilePreview.of(
                        input.name(),
                        turned.get().wide(),
                        Optional.of(file.preview().dialect()))
                : file;
        this.options = turned.isPresent() ? options.turned() : options;
        this.findings = turned.isPresent() || table.isPresent() ? new Findings() : findings;
        this.preview = start.preview();
        this.dialect = preview.dialect();
        this.header = new Header(source.name(), 1, List.of());
        this.layout = new Layout(Source.UNKNOWN, 1, 1, List.of(), List.of(), Layout.Form.PLAIN);
        this.reader = new PlainReader(source.name(), start.bytes(), dialect);
    }

    private Diagnostic asText(String words) {
        return Diagnostic.note(
                FindingCode.CSV_035,
                Location.of(input.name()),
                "read as delimited text: the file is called like " + words + " and does not begin like one",
                "give it a name that ends in .csv, so that other programs open it, too");
    }

    /** Reads the header; the file is absent if its rows cannot be read for an error that was found. */
    Optional<SurveyFile> open() throws SurveyFormatException, IOException {
        if (told.errors() > errorsBefore && options.longForm().isPresent()) {
            reader.close();
            return Optional.empty();
        }
        try {
            Optional<SurveyFile> opened = found();
            if (isMade()) {
                told.addAll(findings, this::place);
            }
            return opened;
        } catch (SurveyFormatException e) {
            throw new SurveyFormatException(e.finding().at(place(e.finding().where())));
        }
    }

    /** Opens the bytes of a file; an encoding is that of text, not of a data file. */
    static SurveyInput input(SurveySource source, ReadingOptions options) throws IOException {
        return SurveyInput.open(
                source, options.encoding(), start -> FileKind.of(start).isPresent());
    }

    /** {@return whether the records that are read were made of what stands in the file} */
    boolean isMade() {
        return turned.isPresent() || table.isPresent();
    }

    /** {@return where in the file a place in the records that are read is} */
    Location place(Location made) {
        Location before = turned.map(known -> known.place(made)).orElse(made);
        return table.map(known -> known.place(before)).orElse(before);
    }

    private Optional<SurveyFile> found() throws SurveyFormatException, IOException {
        if (!findLayout()) {
            reader.close();
            return Optional.empty();
        }
        long errors = findings.errors();
        readHeader();
        List<Preview.Line> rows = preview.behind(reader.line);
        List<ColumnMap> maps = new ArrayList<>();
        for (InstrumentReading reading : readings) {
            ColumnMatcher.match(header, reading, rows, findings).ifPresent(maps::add);
        }
        int[] kept = kept();
        requireText(maps, kept);
        boolean readable = findings.errors() == errors && (!isMade() || told.errors() == errorsBefore);
        checkDuplicates(kept); // which column is read is certain all the same, so that the rows can be looked at
        if (readable) {
            long before = findings.errors();
            KnownLabels labels = new KnownLabels(variables(), options.codebook(), header, findings);
            readings = labels.readings(given, maps);
            named = labels.named();
            readable = findings.errors() == before;
        }
        if (readable) {
            fileCodes = FileCodes.of(maps, readings, rows, options.missing());
            FileCodes.findings(fileCodes, input.name(), maps, rows).forEach(findings::add);
            return Optional.of(new SurveyFile(this, maps, kept));
        }
        reader.close();
        return Optional.empty();
    }

    /** {@return whether the value labels, if the file has any, say nothing that another column's contradict} */
    boolean labelsAgree(InstrumentReading reading, ColumnMap map) {
        Findings own = new Findings();
        new KnownLabels(variables(), options.codebook(), header, own).readings(List.of(reading), List.of(map));
        return !own.hasErrors();
    }

    /** {@return the codes that the value labels list, if they are others than the definition's} */
    Optional<ListedCodes> listed(InstrumentReading reading, ColumnMap map) {
        return new KnownLabels(variables(), options.codebook(), header, new Findings()).listed(reading, map);
    }

    /** {@return what the file itself knows of its columns} */
    private List<Variable> variables() {
        return turned.isPresent() ? List.of() : table.map(OpenTable::variables).orElse(List.of());
    }

    /** {@return the first records, whatever they are} */
    Preview preview() {
        return preview;
    }

    /** Reads the header alone; returns the first records behind it, or nothing if there is no certain header. */
    Optional<List<Preview.Line>> rowsBehindHeader() throws SurveyFormatException {
        if (!findLayout()) {
            return Optional.empty();
        }
        readHeader();
        return Optional.of(preview.behind(reader.line));
    }

    /** Finds the layout, and says in a note what the file is read as; returns whether there is one. */
    private boolean findLayout() throws SurveyFormatException {
        boolean blank = !preview.records().isEmpty()
                && preview.records().get(0).line() > 1
                && options.header().names().isEmpty();
        if (blank || preview.records().isEmpty()) {
            return true; // the reader comes upon what is wrong
        }
        if (turned.isEmpty() && table.isPresent() && table.get().isNamed()) {
            layout = table.get().layout();
            return true;
        }
        ItemCells cells = new KnownItems(input.name(), readings, options.missing());
        Optional<Layout> found = LayoutFinder.of(preview, options.header(), cells, findings);
        if (found.isEmpty()) {
            return false;
        }
        layout = found.get();
        if (!layout.isOrdinary()) {
            findings.add(Diagnostic.note(FindingCode.CSV_035, Location.of(input.name()), layout.inWords(), ""));
        }
        return true;
    }

    /** Reads up to the last record of the header. */
    private void readHeader() throws SurveyFormatException {
        do {
            if (!reader.next()) {
                throw new SurveyFormatException(Diagnostic.error(
                        FindingCode.CSV_002,
                        Location.of(input.name()),
                        "the file is empty",
                        "give a file with a header and rows"));
            }
        } while (reader.line < layout.namesLine());
        List<String> names = layout.names().isEmpty() ? HeaderRecord.names(reader) : layout.names();
        header = new Header(input.name(), reader.line, names, texts(names));
        HeaderRecord record = HeaderRecord.at(reader, input.name(), findings);
        lineEnd = record.lineEnd();
        headerBytes = record.passedOn(layout, dialect.delimiter());
        notText = record.notTextIn(layout);
        requireNames();
        int rows = 1;
        while (rows < layout.headerRows() && reader.next()) {
            rows += reader.isBlank() ? 0 : 1;
        }
    }

    /** Returns what the columns ask, in words: as the file has it, else as the codebook does. */
    private List<String> texts(List<String> names) throws SurveyFormatException {
        Codebook codebook = options.codebook();
        if (codebook.isGiven() && names.stream().noneMatch(codebook.variables()::containsKey)) {
            throw new SurveyFormatException(Diagnostic.error(
                    FindingCode.TBL_018,
                    Location.of(codebook.file()),
                    "the codebook tells of none of the columns of " + input.name(),
                    "give the codebook of these data, or leave --codebook out"));
        }
        if (!codebook.isGiven() || !layout.texts().isEmpty()) {
            return layout.texts();
        }
        return names.stream()
                .map(name -> codebook.of(name).map(Variable::label).orElse(""))
                .toList();
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

    /** Refuses names that are no text where their columns are needed. */
    private void requireText(List<ColumnMap> maps, int[] kept) {
        boolean[] needed = SurveyFile.needed(header.size(), maps, kept);
        List<Integer> bad = notText.stream().filter(column -> needed[column]).toList();
        if (!bad.isEmpty()) {
            findings.add(BadBytes.finding(header.at(bad.get(0)), bad.size(), Severity.ERROR));
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
                        "column " + header.shown(column) + " is named twice",
                        "name each column once"));
            }
        }
        return kept.stream().mapToInt(c -> c).toArray();
    }

    /** Refuses names that stand twice among the columns that pass through. */
    private void checkDuplicates(int[] kept) {
        Map<Integer, Integer> duplicates = header.duplicates();
        List<Integer> once = Arrays.stream(kept)
                .filter(column -> !duplicates.containsKey(column))
                .boxed()
                .toList();
        for (int column : kept) {
            Integer first = duplicates.get(column);
            if (first != null) {
                findings.add(Diagnostic.error(
                        FindingCode.CSV_012,
                        header.at(column),
                        "column name " + header.shown(column) + " stands twice, first in column " + (first + 1),
                        "rename one of the two, or pass on each name once: --keep "
                                + (once.isEmpty() ? "none" : header.list(once))));
            }
        }
    }
}
