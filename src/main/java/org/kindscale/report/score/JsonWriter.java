package org.kindscale.report.score;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.kindscale.report.ByteBuilder;
import org.kindscale.report.NumberText;
import org.kindscale.report.score.ScoreTable.CellSink;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.scoring.Scorer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes each row as one JSON object: cells that pass through as strings, scores as numbers, no score as null. */
public final class JsonWriter implements ScoreWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private final List<ScoreTable> tables;
    /** By table, if wanted. */
    private final List<QualityColumns.Cells> quality;

    private final List<String> passed;
    private final List<String> names = new ArrayList<>();
    private final Form form;
    private final NumberText numbers;

    /** How rows stand together. */
    public enum Form {
        /** One array. */
        ARRAY("[\n", ",\n", "\n]\n"),
        /** One object a line. */
        LINES("", "\n", "\n");

        private final String begin;
        private final String between;
        private final String end;

        Form(String begin, String between, String end) {
            this.begin = begin;
            this.between = between;
            this.end = end;
        }
    }

    /**
     * Creates a writer.
     *
     * @param tables the scores
     * @param passed names of the cells that pass through
     * @param form how rows stand together
     * @param decimals most decimals of a score
     */
    public JsonWriter(List<ScoreTable> tables, List<String> passed, Form form, int decimals) {
        this(tables, passed, form, decimals, List.of());
    }

    /**
     * Creates a writer that adds, behind the scores of each table, the cells about careless answering.
     *
     * @param tables the scores
     * @param passed names of the cells that pass through
     * @param form how rows stand together
     * @param decimals most decimals of a score
     * @param quality one for each table; or none
     */
    public JsonWriter(
            List<ScoreTable> tables, List<String> passed, Form form, int decimals, List<QualityColumns.Cells> quality) {
        this.tables = List.copyOf(tables);
        this.quality = List.copyOf(quality);
        this.passed = List.copyOf(passed);
        this.form = form;
        this.numbers = new NumberText(decimals, "");
        for (int t = 0; t < this.tables.size(); t++) {
            names.addAll(this.tables.get(t).names());
            if (!this.quality.isEmpty()) {
                names.addAll(this.quality.get(t).columns().names());
            }
        }
    }

    @Override
    public void row(PassedCells cells, Scorer[] scorers, ResponseVector[] responses, ByteBuilder out) {
        if (out.length() > 0) {
            between(out);
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            for (int c = 0; c < cells.size(); c++) {
                json.writeName(passed.get(c));
                json.writeString(cells.value(c));
            }
            Sink sink = new Sink(json);
            for (int t = 0; t < tables.size(); t++) {
                tables.get(t).emit(scorers[t], responses[t], sink);
                if (!quality.isEmpty()) {
                    quality.get(t).emit(sink);
                }
            }
            json.writeEndObject();
        }
        out.append(text.toString());
    }

    @Override
    public void begin(PassedCells header, ByteBuilder out) {
        out.append(form.begin);
    }

    @Override
    public void between(ByteBuilder out) {
        out.append(form.between);
    }

    @Override
    public void end(boolean anyRow, ByteBuilder out) {
        out.append(anyRow ? form.end : form.end.stripLeading());
    }

    private final class Sink implements CellSink {

        private final JsonGenerator json;
        private int next;

        Sink(JsonGenerator json) {
            this.json = json;
        }

        private void name() {
            json.writeName(names.get(next++));
        }

        @Override
        public void number(double value) {
            name();
            json.writeNumber(numbers.text(value));
        }

        @Override
        public void integer(int value) {
            name();
            json.writeNumber(value);
        }

        @Override
        public void text(String value) {
            name();
            json.writeString(value);
        }

        @Override
        public void missing() {
            name();
            json.writeNull();
        }
    }
}
