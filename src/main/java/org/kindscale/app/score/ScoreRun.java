package org.kindscale.app.score;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.app.Output;
import org.kindscale.app.Progress;
import org.kindscale.app.Readings;
import org.kindscale.app.ScoreRequest;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.report.ByteBuilder;
import org.kindscale.report.score.DelimitedWriter;
import org.kindscale.report.score.JsonWriter;
import org.kindscale.report.score.QualityColumns;
import org.kindscale.report.score.RowAccount;
import org.kindscale.report.score.ScoreTable;
import org.kindscale.report.score.ScoreWriter;
import org.kindscale.survey.Row;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.columns.ColumnMap;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.text.Slice;
import org.kindscale.survey.text.SurveySource;

/** One run over one or several files, which become one output. */
final class ScoreRun {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final ScoreRequest request;
    private final Readings readings;
    private final List<ScoreTable> tables;
    private final OutputStream out;
    private final Optional<Output> rejects;
    private final KeyWatch watch;
    private final Findings findings = new Findings();
    private final RowAccount account;
    private final List<Map<String, Map<String, String>>> columns = new ArrayList<>();
    private Optional<First> first = Optional.empty();
    private Optional<QualityMeasure> quality = Optional.empty();
    private boolean anyRow;

    /** What the first file decides for all. */
    private record First(String name, List<String> header, List<String> kept, char delimiter, String lineEnd) {}

    /** Looks at the rows of a file that is refused, so that what is wrong in them is told as well. */
    private static final class Unscored implements Row.Worker<Long> {

        private long rows;

        @Override
        public void row(Row row) {
            rows++;
        }

        @Override
        public Long endBlock() {
            return rows;
        }
    }

    ScoreRun(
            ScoreRequest request,
            Readings readings,
            List<ScoreTable> tables,
            OutputStream out,
            Optional<Output> rejects,
            KeyWatch watch) {
        this.watch = watch;
        this.request = request;
        this.readings = readings;
        this.tables = tables;
        this.out = out;
        this.rejects = rejects;
        this.account = new RowAccount(tables);
    }

    Findings findings() {
        return findings;
    }

    RowAccount account() {
        return account;
    }

    /** {@return by file, in which column of it each item of each instrument stands} */
    List<Map<String, Map<String, String>>> columns() {
        return List.copyOf(columns);
    }

    /** Has rows measured before they are scored. */
    void measure(QualityMeasure measure) {
        quality = Optional.of(measure);
    }

    /** Reads one file; what is wrong with it goes to the findings. */
    void file(SurveySource source, Progress progress) throws IOException {
        ReadingOptions options = request.reading();
        if (first.isPresent() && options.keep().isPresent()) {
            options = new ReadingOptions(
                    options.dialect(),
                    options.encoding(),
                    options.headerRows(),
                    options.missing(),
                    options.onInvalid(),
                    Optional.of(first.get().kept()));
        }
        Optional<SurveyFile> opened = SurveyFile.open(source, options, readings.readings(), findings);
        if (opened.isEmpty()) {
            return;
        }
        try (SurveyFile file = opened.get()) {
            if (first.isEmpty()) {
                begin(file);
            } else if (!fits(file)) {
                file.rows(SurveyFile.Pace.on(request.threads()), Unscored::new, (block, linesBefore) -> {}, findings);
                return;
            }
            noteColumns(file);
            file.rows(
                    SurveyFile.Pace.on(request.threads()),
                    () -> worker(file),
                    (block, linesBefore) -> take(block, linesBefore, file, progress),
                    findings);
        }
    }

    private Row.Worker<ScoreWorker.Block> worker(SurveyFile file) {
        return quality.isPresent() ? quality.get().worker(file, cells -> worker(file, cells)) : worker(file, List.of());
    }

    private ScoreWorker worker(SurveyFile file, List<QualityColumns.Cells> measured) {
        return new ScoreWorker(tables, writer(file, measured), new SurveyCells(file), watch);
    }

    private void begin(SurveyFile file) throws IOException {
        List<String> header = file.header().names();
        List<String> kept = new ArrayList<>();
        for (int column : file.kept()) {
            kept.add(header.get(column));
        }
        first = Optional.of(
                new First(file.header().file(), header, kept, file.dialect().delimiter(), file.lineEnd()));
        checkNames(file, kept);
        watch.begin(file);
        ByteBuilder text = new ByteBuilder();
        if (isJson()) {
            text.append(request.layout().format() == ScoreRequest.Format.JSON ? "[\n" : "");
        } else {
            if (file.byteOrderMark() && request.layout().format() == ScoreRequest.Format.AS_INPUT) {
                text.append(BYTE_ORDER_MARK);
            }
            List<QualityColumns.Cells> measured =
                    quality.map(QualityMeasure::newCells).orElse(List.of());
            ((DelimitedWriter) writer(file, measured)).header(new SurveyCells(file).header(), text);
        }
        text.writeTo(out);
        if (rejects.isPresent()) {
            ByteBuilder head = new ByteBuilder();
            for (String name : List.of("file", "line", "column", "code", "reason")) {
                head.append(name);
                head.append((byte) file.dialect().delimiter());
            }
            Slice slice = new Slice();
            file.headerBytes(slice);
            head.append(slice.bytes(), slice.from(), slice.to());
            head.append(file.lineEnd());
            head.writeTo(rejects.get().stream());
        }
    }

    /** A score's column must not bear the name of a column that passes through. */
    private void checkNames(SurveyFile file, List<String> kept) {
        List<String> names = new ArrayList<>();
        tables.forEach(table -> names.addAll(table.names()));
        quality.ifPresent(measure -> names.addAll(measure.names()));
        for (String name : names) {
            int column = file.header().names().indexOf(name);
            if (kept.contains(name)) {
                findings.add(Diagnostic.error(
                        FindingCode.CSV_018,
                        file.header().at(column),
                        "the file already has a column \"" + name + "\"",
                        "give the new columns another name with --prefix, or leave the old one out with --keep"));
            }
        }
    }

    private boolean fits(SurveyFile file) {
        First reference = first.orElseThrow();
        if (request.reading().keep().isPresent() || file.header().names().equals(reference.header())) {
            return true;
        }
        if (findings.countOf(FindingCode.CSV_012) > 0) {
            return false; // the header to compare with is wrong itself
        }
        String what = "the columns are not those of " + reference.name();
        findings.add(Diagnostic.error(
                FindingCode.CSV_019,
                file.header().whole(),
                what,
                "score the files one by one, or name the columns that both have with --keep"));
        return false;
    }

    /** Remembers where the items stand; one column map cannot serve files in which they stand elsewhere. */
    private void noteColumns(SurveyFile file) {
        Map<String, Map<String, String>> names = new LinkedHashMap<>();
        for (ColumnMap map : file.maps()) {
            names.put(map.instrument().id(), map.names());
        }
        columns.add(names);
        if (request.outputs().columnMap().isPresent() && !names.equals(columns.get(0))) {
            findings.add(Diagnostic.error(
                    FindingCode.CSV_019,
                    file.header().whole(),
                    "the items stand in other columns than in "
                            + first.orElseThrow().name() + ", so that one column map cannot serve both",
                    "leave --save-columns out, or score the files one by one"));
        }
    }

    private boolean isJson() {
        return request.layout().format() == ScoreRequest.Format.JSON
                || request.layout().format() == ScoreRequest.Format.JSONL;
    }

    private ScoreWriter writer(SurveyFile file, List<QualityColumns.Cells> measured) {
        First reference = first.orElseThrow();
        ScoreRequest.Layout layout = request.layout();
        if (isJson()) {
            String between = layout.format() == ScoreRequest.Format.JSON ? ",\n" : "\n";
            return new JsonWriter(tables, reference.kept(), between, layout.decimals(), measured);
        }
        char delimiter = switch (layout.format()) {
            case CSV -> ',';
            case TSV -> '\t';
            default -> reference.delimiter();
        };
        boolean raw = delimiter == file.dialect().delimiter();
        return new DelimitedWriter(
                tables,
                new DelimitedWriter.Form(delimiter, reference.lineEnd(), raw, layout.na(), layout.decimals()),
                measured);
    }

    private void take(ScoreWorker.Block block, long linesBefore, SurveyFile file, Progress progress)
            throws IOException {
        account.add(block.account());
        watch.take(block.watched());
        if (findings.hasErrors()) {
            return; // the output is given up
        }
        if (isJson() && anyRow && block.bytes().length() > 0) {
            ByteBuilder between = new ByteBuilder();
            between.append(request.layout().format() == ScoreRequest.Format.JSON ? ",\n" : "\n");
            between.writeTo(out);
        }
        anyRow |= block.bytes().length() > 0;
        block.bytes().writeTo(out);
        if (rejects.isPresent() && !block.rejects().isEmpty()) {
            writeRejects(block, linesBefore, file);
        }
        progress.rows(account.rows());
    }

    private void writeRejects(ScoreWorker.Block block, long linesBefore, SurveyFile file) throws IOException {
        char delimiter = file.dialect().delimiter();
        ByteBuilder text = new ByteBuilder();
        for (ScoreWorker.Reject reject : block.rejects()) {
            for (String cell : List.of(
                    file.header().file(),
                    Long.toString(reject.line() + linesBefore),
                    Integer.toString(reject.column()),
                    reject.code(),
                    reject.reason())) {
                DelimitedWriter.quote(cell, delimiter, text);
                text.append((byte) delimiter);
            }
            reject.row().appendTo(text);
            text.append(file.lineEnd());
        }
        text.writeTo(rejects.orElseThrow().stream());
    }

    /** Ends the output. */
    void finish() throws IOException {
        ByteBuilder end = new ByteBuilder();
        if (request.layout().format() == ScoreRequest.Format.JSON) {
            end.append(anyRow ? "\n]\n" : "]\n");
        } else if (isJson() && anyRow) {
            end.append("\n");
        }
        end.writeTo(out);
        out.flush();
        watch.tell(findings);
        if (quality.isPresent()) {
            quality.get().account().forEach(account::quality);
        }
    }
}
