package org.kindscale.report.score;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindscale.report.ByteBuilder;
import org.kindscale.report.NumberText;
import org.kindscale.report.score.ScoreTable.CellSink;
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
    /** By table: the cells that are known. */
    private final @Nullable KnownCells[] known;

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
        this.known = new KnownCells[this.tables.length];
        for (int t = 0; t < plain.length; t++) {
            plain[t] = this.tables[t].isPlain();
        }
        this.form = form;
        this.sink = new Sink(form);
        this.lineEnd = form.lineEnd().getBytes(StandardCharsets.US_ASCII);
    }

    /** Appends the header: the cells that pass through and the names of the scores. */
    @Override
    public void begin(PassedCells cells, ByteBuilder out) {
        beginRow(cells, out);
        for (int t = 0; t < tables.length; t++) {
            tables[t].names().forEach(sink::text);
            if (!quality.isEmpty()) {
                quality.get(t).columns().names().forEach(sink::text);
            }
        }
        endRow(out);
    }

    @Override
    public void between(ByteBuilder out) {
        // each row ends its line
    }

    @Override
    public void end(boolean anyRow, ByteBuilder out) {
        // each row ends its line
    }

    @Override
    public void row(PassedCells cells, Scorer[] scorers, ResponseVector[] responses, ByteBuilder out) {
        beginRow(cells, out);
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
        endRow(out);
    }

    /** Returns the cells of a table that have been written. */
    private KnownCells known(int table, Scorer scorer) {
        KnownCells cells = known[table];
        if (cells == null) {
            cells = new KnownCells(scorer, tables[table].plan().scores().size());
            known[table] = cells;
        }
        return cells;
    }

    private void beginRow(PassedCells cells, ByteBuilder out) {
        if (sink.out != out) { // storing a reference costs more than comparing two
            sink.out = out;
        }
        if (form.raw()) {
            cells.appendRaw(out);
        } else {
            for (int c = 0; c < cells.size(); c++) {
                if (c > 0) {
                    out.append((byte) form.delimiter());
                }
                cells.appendCell(c, form.delimiter(), out);
            }
        }
        sink.first = cells.size() == 0;
    }

    private void endRow(ByteBuilder out) {
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
                packedSmall[i] = KnownCells.pack(small[i]);
            }
        }

        /**
         * Appends what {@link ScoreTable#emit} would, the usual way and without detours: values, and the number of
         * items answered.
         */
        void emitPlain(Scorer scorer, KnownCells known, ByteBuilder to) {
            int scores = known.scores();
            byte[] buffer = to.room(MOST_BYTES * (scores + 1) + na.length * scores);
            int begin = to.length();
            int p = begin;
            for (int s = 0; s < scores; s++) {
                int key = scorer.key(s);
                int end = key < 0 ? p : known.put(s, key, buffer, p);
                p = end > p ? end : copy(made(s, scorer, known), buffer, p);
            }
            int answered = scorer.itemsAnswered();
            p = answered < packedSmall.length
                    ? KnownCells.put(packedSmall[answered], buffer, p)
                    : copy(small(answered), buffer, p);
            to.advance(p - begin);
        }

        private byte[] made(int score, Scorer scorer, KnownCells known) {
            byte[] cell = scorer.refused(score) ? na : numbers.bytes(scorer.value(score));
            int key = scorer.key(score);
            if (key >= 0) {
                known.keep(score, key, cell);
            }
            return cell;
        }

        private static int copy(byte[] cell, byte[] buffer, int at) {
            int p = at;
            for (byte b : cell) {
                buffer[p++] = b;
            }
            return p;
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

    /**
     * The cells of the values that have a key, as far as they have been written: a mean of integers takes few values,
     * so that nearly every cell is one that is known.
     *
     * <p>Up to seven bytes lie in one number, below their count, up to fifteen in two: they are written without a loop.
     * What is longer is not kept. Belongs to one thread.
     */
    private static final class KnownCells {

        /** Bytes that nearly every cell has room for. */
        private static final int SHORT = 5;

        /** Bytes that a number holds beside their count. */
        private static final int FIRST = 7;

        private static final int LONGEST = 15;

        /** By score and key: the first seven bytes, below the number of all; 0 if the cell is not known. */
        private final long[][] first;
        /** By score and key: the other bytes. */
        private final long[][] rest;

        KnownCells(Scorer scorer, int scores) {
            first = new long[scores][];
            rest = new long[scores][];
            for (int s = 0; s < scores; s++) {
                first[s] = new long[scorer.keys(s)];
                rest[s] = new long[scorer.keys(s)];
            }
        }

        int scores() {
            return first.length;
        }

        /** Keeps the cell of the value that has {@code key}, if it is short enough. */
        void keep(int score, int key, byte[] cell) {
            if (cell.length <= LONGEST) {
                first[score][key] = pack(cell);
                for (int i = FIRST; i < cell.length; i++) {
                    rest[score][key] |= (cell[i] & 0xFFL) << (8 * (i - FIRST));
                }
            }
        }

        /**
         * Writes a cell and returns the position behind it: {@code p} if it is not known. There is room for fifteen
         * bytes.
         */
        int put(int score, int key, byte[] buffer, int p) {
            long packed = first[score][key];
            int end = put(packed, buffer, p);
            if (end > p + SHORT) {
                buffer[p + 5] = (byte) (packed >>> 40);
                buffer[p + 6] = (byte) (packed >>> 48);
                long more = rest[score][key];
                buffer[p + 7] = (byte) more;
                buffer[p + 8] = (byte) (more >>> 8);
                buffer[p + 9] = (byte) (more >>> 16);
                buffer[p + 10] = (byte) (more >>> 24);
                buffer[p + 11] = (byte) (more >>> 32);
                buffer[p + 12] = (byte) (more >>> 40);
                buffer[p + 13] = (byte) (more >>> 48);
                buffer[p + 14] = (byte) (more >>> 56);
            }
            return end;
        }

        /**
         * Writes all the bytes there is room for, of which the cell's own count: a loop of unknown length costs more.
         */
        static int put(long packed, byte[] buffer, int p) {
            buffer[p] = (byte) packed;
            buffer[p + 1] = (byte) (packed >>> 8);
            buffer[p + 2] = (byte) (packed >>> 16);
            buffer[p + 3] = (byte) (packed >>> 24);
            buffer[p + 4] = (byte) (packed >>> 32);
            return p + (int) (packed >>> 56);
        }

        /** {@return the first seven bytes of a cell, below the number of all} */
        static long pack(byte[] cell) {
            long packed = (long) cell.length << 56;
            for (int i = 0; i < Math.min(FIRST, cell.length); i++) {
                packed |= (cell[i] & 0xFFL) << (8 * i);
            }
            return packed;
        }
    }
}
