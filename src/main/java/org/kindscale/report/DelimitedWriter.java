package org.kindscale.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kindscale.report.ScoreTable.CellSink;
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

    private final ScoreTable[] tables;
    /** By table, if wanted. */
    private final List<QualityColumns.Cells> quality;

    private final boolean[] plain;
    /** By table, score and key of the value: its text, packed; 0 if it is not known yet. */
    private final long[][][] known;

    private final Form form;
    private final Sink sink;
    private final byte[] lineEnd;

    /** Creates a writer of {@code tables}. */
    public DelimitedWriter(List<ScoreTable> tables, Form form) {
        this(tables, form, List.of());
    }

    /** Creates a writer of {@code tables}, and behind each of them the cells about careless answering, if there are. */
    public DelimitedWriter(List<ScoreTable> tables, Form form, List<QualityColumns.Cells> quality) {
        this.quality = List.copyOf(quality);
        this.tables = tables.toArray(ScoreTable[]::new);
        this.plain = new boolean[this.tables.length];
        this.known = new long[this.tables.length][0][];
        for (int t = 0; t < plain.length; t++) {
            plain[t] = this.tables[t].isPlain();
        }
        this.form = form;
        this.sink = new Sink(form);
        this.lineEnd = form.lineEnd().getBytes(StandardCharsets.US_ASCII);
    }

    /** Appends the header: the cells that pass through and the names of the scores. */
    public void header(PassedCells cells, ByteBuilder out) {
        begin(cells, out);
        for (int t = 0; t < tables.length; t++) {
            tables[t].names().forEach(sink::text);
            if (!quality.isEmpty()) {
                quality.get(t).columns().names().forEach(sink::text);
            }
        }
        end(out);
    }

    @Override
    public void row(PassedCells cells, Scorer[] scorers, ResponseVector[] responses, ByteBuilder out) {
        begin(cells, out);
        for (int t = 0; t < tables.length; t++) {
            if (plain[t] && !sink.first) {
                sink.emitPlain(scorers[t], known(t, scorers[t]), out);
            } else {
                tables[t].emit(scorers[t], responses[t], sink);
            }
            if (!quality.isEmpty()) {
                quality.get(t).emit(sink);
            }
        }
        end(out);
    }

    /** Returns the texts of the values with a key, by score and key, as far as they have been written. */
    private long[][] known(int table, Scorer scorer) {
        if (known[table].length == 0) {
            known[table] = new long[tables[table].plan().scores().size()][];
            for (int s = 0; s < known[table].length; s++) {
                known[table][s] = new long[scorer.keys(s)];
            }
        }
        return known[table];
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

        /** Longest text of a number: a sign, 309 digits, a point, 10 decimals, and the delimiter. */
        private static final int MOST_BYTES = 324;

        /** Bytes that a long holds beside their number. */
        private static final int PACKED = 7;

        private final byte delimiter;
        private final char quoting;
        private final byte[] na;
        private final NumberText numbers;
        private final byte[][] small = new byte[100][];
        private final long[] packedSmall = new long[100];
        private ByteBuilder out = new ByteBuilder();
        private boolean first;

        Sink(Form form) {
            delimiter = (byte) form.delimiter();
            quoting = form.delimiter();
            numbers = new NumberText(form.decimals(), String.valueOf(form.delimiter()));
            ByteBuilder word = new ByteBuilder();
            word.append(delimiter);
            quote(form.na(), form.delimiter(), word);
            na = word.toByteArray();
            for (int i = 0; i < small.length; i++) {
                small[i] = (form.delimiter() + Integer.toString(i)).getBytes(StandardCharsets.US_ASCII);
                packedSmall[i] = pack(small[i]);
            }
        }

        /**
         * Appends what {@link ScoreTable#emit} would, the usual way and without detours: values, and the number of
         * items answered.
         */
        void emitPlain(Scorer scorer, long[][] known, ByteBuilder to) {
            int scores = known.length;
            byte[] buffer = to.room(MOST_BYTES * (scores + 1) + na.length * scores);
            int begin = to.length();
            int p = begin;
            for (int s = 0; s < scores; s++) {
                int key = scorer.key(s);
                long packed = key < 0 ? 0 : known[s][key];
                if (packed != 0) {
                    p = put(packed, buffer, p);
                    continue;
                }
                byte[] cell = scorer.refused(s) ? na : numbers.bytes(scorer.value(s));
                if (key >= 0 && cell.length <= PACKED) {
                    known[s][key] = pack(cell);
                }
                p = copy(cell, buffer, p);
            }
            int answered = scorer.itemsAnswered();
            p = answered < packedSmall.length
                    ? put(packedSmall[answered], buffer, p)
                    : copy(small(answered), buffer, p);
            to.advance(p - begin);
        }

        /**
         * Writes all the bytes there is room for, of which the cell's own count: a loop of unknown length costs more.
         */
        private static int put(long packed, byte[] buffer, int p) {
            buffer[p] = (byte) packed;
            buffer[p + 1] = (byte) (packed >>> 8);
            buffer[p + 2] = (byte) (packed >>> 16);
            buffer[p + 3] = (byte) (packed >>> 24);
            buffer[p + 4] = (byte) (packed >>> 32);
            buffer[p + 5] = (byte) (packed >>> 40);
            buffer[p + 6] = (byte) (packed >>> 48);
            return p + (int) (packed >>> 56);
        }

        private static int copy(byte[] cell, byte[] buffer, int at) {
            int p = at;
            for (byte b : cell) {
                buffer[p++] = b;
            }
            return p;
        }

        private static long pack(byte[] cell) {
            long packed = (long) cell.length << 56;
            for (int i = 0; i < cell.length; i++) {
                packed |= (cell[i] & 0xFFL) << (8 * i);
            }
            return packed;
        }

        private byte[] small(int value) {
            boolean known = value >= 0 && value < small.length;
            return known ? small[value] : (quoting + Integer.toString(value)).getBytes(StandardCharsets.US_ASCII);
        }

        /** Appends a cell that has its delimiter before it. */
        private void append(byte[] cell) {
            out.append(cell, first ? 1 : 0, cell.length);
            first = false;
        }

        @Override
        public void number(double value) {
            append(numbers.bytes(value));
        }

        @Override
        public void integer(int value) {
            append(small(value));
        }

        @Override
        public void text(String value) {
            if (!first) {
                out.append(delimiter);
            }
            first = false;
            quote(value, quoting, out);
        }

        @Override
        public void missing() {
            append(na);
        }
    }
}
