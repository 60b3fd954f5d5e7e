package org.kindscale.app.score;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.app.ScoreRequest;
import org.kindscale.app.Spool;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.report.ByteBuilder;
import org.kindscale.report.exchange.FhirWriter;
import org.kindscale.report.score.DelimitedWriter;
import org.kindscale.report.score.FormulaGuard;
import org.kindscale.report.score.JsonWriter;
import org.kindscale.report.score.QualityColumns;
import org.kindscale.report.score.ScoreTable;
import org.kindscale.report.score.ScoreWriter;
import org.kindscale.report.table.TableText;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.table.Variable;

/** The scores on their way out: the form that the request asks for, blocks in the order of the files. */
final class ScoreOutput {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final ScoreRequest.Layout layout;
    private final List<ScoreTable> tables;
    /** Takes the output. */
    private final OutputStream file;
    /** Takes rows: the output, or what is made into a data file at the end. */
    private OutputStream out;

    private final Optional<Spool> rows;
    private List<Variable> known = List.of();
    private boolean typed;
    private boolean anyRow;

    /**
     * Prepares the output.
     *
     * @param layout how it looks
     * @param tables its scores
     * @param out takes it
     */
    ScoreOutput(ScoreRequest.Layout layout, List<ScoreTable> tables, OutputStream out) {
        this.layout = layout;
        this.tables = tables;
        this.file = out;
        this.rows = layout.format().table().map(kind -> new Spool());
        this.out = rows.isPresent() ? rows.get() : out;
    }

    /** {@return a writer of rows of {@code file}, with {@code measured} behind the scores; it belongs to one thread} */
    ScoreWriter writer(FirstFile first, SurveyFile file, List<QualityColumns.Cells> measured) {
        return switch (layout.format()) {
            case JSON -> new JsonWriter(tables, first.kept(), JsonWriter.Form.ARRAY, layout.decimals(), measured);
            case JSONL -> new JsonWriter(tables, first.kept(), JsonWriter.Form.LINES, layout.decimals(), measured);
            case FHIR -> new FhirWriter(tables, layout.decimals());
            case XLSX, SAV, DTA -> table(first, file, measured);
            case CSV -> delimited(first, file, ',', measured);
            case TSV -> delimited(first, file, '\t', measured);
            case AS_INPUT -> delimited(first, file, first.delimiter(), measured);
        };
    }

    /** Writes rows as they are looked at, and written, once all of them are there. */
    private DelimitedWriter table(FirstFile first, SurveyFile file, List<QualityColumns.Cells> measured) {
        DelimitedWriter.Form form =
                new DelimitedWriter.Form(',', "\n", first.typed() && file.isTable(), "", layout.decimals());
        known = first.known();
        typed = first.typed();
        return new DelimitedWriter(tables, form, measured);
    }

    private DelimitedWriter delimited(
            FirstFile first, SurveyFile file, char delimiter, List<QualityColumns.Cells> measured) {
        boolean raw = delimiter == file.dialect().delimiter() && !file.isTable();
        return new DelimitedWriter(
                tables,
                new DelimitedWriter.Form(delimiter, first.lineEnd(), raw, layout.na(), layout.decimals()),
                measured);
    }

    /** Writes what stands before all rows. */
    void begin(FirstFile first, SurveyFile file, ScoreWriter writer) throws IOException {
        if (layout.guarded()) {
            out = new FormulaGuard(out, delimiter(first));
        }
        ByteBuilder text = new ByteBuilder();
        if (first.marked() && layout.format() == ScoreRequest.Format.AS_INPUT) {
            text.append(BYTE_ORDER_MARK);
        }
        writer.begin(new SurveyCells(file).header(), text);
        text.writeTo(out);
    }

    private char delimiter(FirstFile first) {
        return switch (layout.format()) {
            case CSV -> ',';
            case TSV -> '\t';
            default -> first.delimiter();
        };
    }

    /** Writes the rows of the next block. */
    void add(ByteBuilder rows, ScoreWriter writer) throws IOException {
        if (rows.length() == 0) {
            return;
        }
        if (anyRow) {
            ByteBuilder between = new ByteBuilder();
            writer.between(between);
            between.writeTo(out);
        }
        anyRow = true;
        rows.writeTo(out);
    }

    /**
     * Writes what stands behind all rows; a data file is written as a whole now.
     *
     * @param name the name of the output, for findings
     * @param findings takes what the output cannot hold
     */
    void end(ScoreWriter writer, String name, Findings findings) throws IOException {
        ByteBuilder end = new ByteBuilder();
        writer.end(anyRow, end);
        end.writeTo(out);
        out.flush();
        if (writer instanceof FhirWriter fhir) {
            fhir.left().forEach((instrument, scores) -> findings.add(leftOut(name, instrument, scores)));
        }
        if (rows.isPresent()) {
            rows.get().close();
            List<TableText.Described> described = new ArrayList<>();
            tables.forEach(table -> described.addAll(described(table)));
            TableText text = new TableText(rows.get()::open, typed, known, described);
            layout.format().table().orElseThrow().write(text, name, file, findings);
            file.flush();
            rows.get().delete();
        }
    }

    private static Diagnostic leftOut(String output, String instrument, List<String> scores) {
        return Diagnostic.warning(
                FindingCode.TBL_016,
                Location.of(output),
                "left out: " + String.join(", ", scores) + " of " + instrument
                        + ", which the Questionnaire has no item for",
                "write them as a table too: --format csv");
    }

    private static List<TableText.Described> described(ScoreTable table) {
        List<TableText.Described> all = new ArrayList<>();
        table.described()
                .forEach((name, column) -> all.add(new TableText.Described(name, column.label(), column.words())));
        return all;
    }
}
