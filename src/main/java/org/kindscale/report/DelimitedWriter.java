package org.kindscale.report;

import java.util.List;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.scoring.Scorer;

/** Writes scores behind the cells of their row, as CSV, TSV or the input's own dialect. */
public final class DelimitedWriter implements ScoreWriter {

    /**
     * The form of a delimited file.
     *
     * @param delimiter between cells
     * @param lineEnd behind each row
     * @param raw whether cells pass through as they stand; otherwise they are quoted anew where they must be
     * @param na what stands for no score
     * @param decimals most decimals of a score
     */
    public record Form(char delimiter, String lineEnd, boolean raw, String na, int decimals) {}

    private final List<ScoreTable> tables;
    private final Form form;
    private final Sink sink;
    private final byte[] lineEnd;

    /** Creates a writer of {@code tables}. */
    public DelimitedWriter(List<ScoreTable> tables, Form form) {
        this.tables = List.copyOf(tables);
        this.form = form;
        this.sink = new Sink(form);
        this.lineEnd = form.lineEnd().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    /** Appends the header: the cells that pass through and the names of the scores. */
    public void header(PassedCells cells, ByteBuilder out) {
        begin(cells, out);
        tables.forEach(table -> table.names().forEach(sink::text));
        end(out);
    }

    @Override
    public void row(PassedCells cells, List<Scorer> scorers, List<ResponseVector> responses, ByteBuilder out) {
        begin(cells, out);
        for (int t = 0; t < tables.size(); t++) {
            tables.get(t).emit(scorers.get(t), responses.get(t), sink);
        }
        end(out);
    }

    private void begin(PassedCells cells, ByteBuilder out) {
        sink.out = out;
        if (form.raw()) {
            cells.appendRaw(out);
        } else {
            for (int c = 0; c < cells.size(); c++) {
                if (c > 0) {
                    out.append((byte) form.delimiter());
                }
                quote(cells.value(c), form.delimiter(), out);
            }
        }
        sink.first = cells.size() == 0;
    }

    private void end(ByteBuilder out) {
        out.append(lineEnd);
    }

    /** Appends a cell, in quotes where it holds the delimiter, a quote or a line end. */
    public static void quote(String value, char delimiter, ByteBuilder out) {
        boolean plain = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            plain &= c != delimiter && c != '"' && c != '\n' && c != '\r';
        }
        out.append(plain ? value : "\"" + value.replace("\"", "\"\"") + "\"");
    }

    private static final class Sink implements CellSink {

        private final byte delimiter;
        private final char quoting;
        private final byte[] na;
        private final NumberText numbers;
        private ByteBuilder out = new ByteBuilder();
        private boolean first;

        Sink(Form form) {
            delimiter = (byte) form.delimiter();
            quoting = form.delimiter();
            numbers = new NumberText(form.decimals());
            ByteBuilder word = new ByteBuilder();
            quote(form.na(), form.delimiter(), word);
            na = word.toByteArray();
        }

        private void next() {
            if (!first) {
                out.append(delimiter);
            }
            first = false;
        }

        @Override
        public void number(double value) {
            next();
            out.append(numbers.bytes(value));
        }

        @Override
        public void integer(int value) {
            next();
            if (value >= 0 && value <= 9) {
                out.append((byte) ('0' + value));
            } else {
                out.append(Integer.toString(value));
            }
        }

        @Override
        public void text(String value) {
            next();
            quote(value, quoting, out);
        }

        @Override
        public void missing() {
            next();
            out.append(na);
        }
    }
}
