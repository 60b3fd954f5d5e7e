package org.kindscale.survey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.Findings;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.survey.codes.CellDecoder;
import org.kindscale.survey.codes.OneDigitCodes;
import org.kindscale.survey.reading.ColumnMap;
import org.kindscale.survey.text.BlankLines;
import org.kindscale.survey.text.FieldSplitter;
import org.kindscale.survey.text.PlainReader;
import org.kindscale.survey.text.Utf8;

/**
 * Scans a block of records: the fast twin of {@link PlainReader}.
 *
 * <p>Ugly on purpose, because it decides how long a million rows take: positions travel as integers, flags as fields,
 * nothing is made per record. It handles what is regular (the right number of cells, responses that are codes, text
 * that is valid) and gives every other record to {@link RowDecoder}, which the plain reader uses too, so that findings
 * have one source. A property test holds the two equal.
 *
 * @param <T> what a block of rows comes to
 */
final class BlockScanner<T> {

    /** The record needs the slow path. */
    private static final int IRREGULAR = -1;
    /** The block ends inside the record. */
    private static final int INCOMPLETE = -2;

    private static final byte PLAIN = 0;
    private static final byte STOP = 1;
    private static final byte HIGH = 2;
    private static final byte NUL = 3;

    /** The column holds no item. */
    private static final int SKIP = -1;
    /** The column holds several items: their codes may mean different things, so that the slow path reads it. */
    private static final int SHARED = -2;
    /** The column is there for the delimiter that ends every row; the slow path says so if it is not empty. */
    private static final int EMPTY = -3;

    private final String file;
    private final int columns;
    private final byte delimiter;
    private final RowDecoder decoder;
    private final Row.Worker<T> worker;
    private final Row row;
    private final ScannedRecord record;
    private final byte[] kind = new byte[256];
    /** ASCII signs above it are {@link #PLAIN}. */
    private final byte plainAbove;
    /** By column: the item read from it, {@link #SKIP} or {@link #SHARED}. */
    private final int[] action;

    private final CellDecoder[] decoders;
    /** Option numbers of all items, as the row has them. */
    private final int[] options;

    /**
     * By column: how many columns from here on hold items whose one-digit codes mean the same, in the order of the
     * options.
     */
    private final int[] run;
    /** By column of an item: what its one-digit codes mean. */
    private final OneDigitCodes[] codes;
    /** By column: how many columns from here on hold no item. */
    private final int[] skips;
    /** Where each cell of the record begins, and behind them where the next would; within a run only if asked for. */
    private final int[] starts;

    private byte[] bytes = {};
    private int end;
    private boolean last;
    /** Where the first byte beyond ASCII stands in the record, and the last; behind the block if there is none. */
    private int firstHigh;

    private int lastHigh;
    private boolean doubled;
    private int innerLines;
    /** How many columns {@link #run(int, int)} or {@link #skips(int, int)} took. */
    private int ran;

    BlockScanner(SurveyFile file, RowDecoder decoder, Row.Worker<T> worker) {
        this.file = file.header().file();
        this.columns = file.header().size();
        this.delimiter = (byte) file.dialect().delimiter();
        this.decoder = decoder;
        this.worker = worker;
        this.starts = new int[columns + 1];
        this.record = new ScannedRecord(starts, delimiter);
        this.row = new Row(record, file.maps());
        Arrays.fill(kind, 128, 256, HIGH);
        kind[0] = NUL;
        kind['\n'] = STOP;
        kind['\r'] = STOP;
        kind[delimiter] = STOP;
        plainAbove = (byte) Math.max(delimiter, '\r');
        int items = 0;
        for (ColumnMap map : file.maps()) {
            items += map.instrument().items().size();
        }
        this.action = new int[columns];
        Arrays.fill(action, SKIP);
        this.decoders = new CellDecoder[items];
        this.options = row.options();
        this.codes = new OneDigitCodes[columns];
        plan(file.maps());
        if (file.trailing()) {
            action[columns - 1] = EMPTY;
        }
        this.run = new int[columns];
        planRuns(file.kept());
        this.skips = new int[columns + 1];
        for (int c = columns - 1; c >= 0; c--) {
            skips[c] = action[c] == SKIP ? skips[c + 1] + 1 : 0;
        }
    }

    private void planRuns(int[] kept) {
        for (int c = columns - 1; c >= 0; c--) {
            if (action[c] < 0) {
                continue;
            }
            boolean longer = c + 1 < columns
                    && run[c + 1] > 0
                    && action[c + 1] == action[c] + 1
                    && codes[c].same(codes[c + 1])
                    && !(kept.length < columns && (holds(kept, c) || holds(kept, c + 1)));
            if (longer) {
                record.skips(c + 1);
            }
            run[c] = longer ? run[c + 1] + 1 : 1;
        }
    }

    private static boolean holds(int[] kept, int column) {
        for (int k : kept) {
            if (k == column) {
                return true;
            }
        }
        return false;
    }

    private void plan(List<ColumnMap> maps) {
        Map<CellDecoder, OneDigitCodes> made = new HashMap<>();
        int item = 0;
        for (int m = 0; m < maps.size(); m++) {
            for (int slot = 0; slot < maps.get(m).instrument().items().size(); slot++) {
                int column = maps.get(m).column(slot);
                decoders[item] = decoder.decoder(m, slot);
                if (column >= 0) {
                    codes[column] = codesOf(decoders[item], made);
                    action[column] = action[column] == SKIP ? item : SHARED;
                }
                item++;
            }
        }
    }

    private OneDigitCodes codesOf(CellDecoder of, Map<CellDecoder, OneDigitCodes> made) {
        OneDigitCodes known = made.get(of);
        if (known == null) {
            known = new OneDigitCodes(of, delimiter);
            made.put(of, known);
        }
        return known;
    }

    /**
     * What a block came to.
     *
     * @param <T> what its rows came to
     * @param result what its rows came to
     * @param findings findings, lines counted in the block
     * @param blank blank lines, counted in the block
     * @param bad cells that are no text, counted in the block
     * @param rows records that are not blank
     * @param lines lines of the records read
     * @param incomplete where the last record begins, if the block ends inside it; else -1
     * @param stop why the file can be read no further, if so
     */
    record Scanned<T>(
            T result,
            Findings findings,
            BlankLines blank,
            BadBytes bad,
            long rows,
            long lines,
            int incomplete,
            List<Diagnostic> stop) {}

    /**
     * Scans {@code block[0, length)}, which begins with a record.
     *
     * @param block the bytes, with two bytes of room behind them
     * @param length how many
     * @param isLast whether the file ends with them, so that the last record needs no line end
     */
    Scanned<T> scan(byte[] block, int length, boolean isLast) {
        bytes = block;
        end = length;
        last = isLast;
        bytes[end] = '\n';
        bytes[end + 1] = '\n';
        record.bytes = bytes;
        Findings findings = new Findings();
        BadBytes bad = new BadBytes();
        decoder.begin(findings, bad);
        BlankLines blank = new BlankLines();
        long rows = 0;
        long line = 1;
        int p = 0;
        while (p < end) {
            if (FieldSplitter.isLineEnd(bytes[p])) {
                if (isOpen(p)) {
                    return new Scanned<>(worker.endBlock(), findings, blank, bad, rows, line - 1, p, List.of());
                }
                blank.add(line++);
                p = behindLineEnd(p);
                continue;
            }
            record.from = p;
            record.line = line;
            int next = take();
            if (next < 0) {
                int at = next == INCOMPLETE ? p : -1;
                List<Diagnostic> stop = next == INCOMPLETE ? List.of() : List.of(flaw());
                return new Scanned<>(worker.endBlock(), findings, blank, bad, rows, line - 1, at, stop);
            }
            blank.row();
            rows++;
            line += innerLines + 1L;
            p = next;
        }
        return new Scanned<>(worker.endBlock(), findings, blank, bad, rows, line - 1, -1, List.of());
    }

    /** Takes the record at {@code record.from}; returns where the next begins, or a negative number. */
    private int take() {
        firstHigh = Integer.MAX_VALUE;
        innerLines = 0;
        int stop = cells(record.from);
        boolean regular = stop >= 0
                && stop - record.from <= PlainReader.LONGEST_RECORD
                && (firstHigh >= stop || Utf8.isValid(bytes, firstHigh, lastHigh + 1));
        if (!regular) {
            return stop == INCOMPLETE && !last ? INCOMPLETE : slow();
        }
        record.scanned(stop);
        row.begin(record);
        worker.row(row);
        return behindLineEnd(stop);
    }

    /** Reads the cells of a regular record; returns where its line ends, or a negative number. */
    private int cells(int from) {
        byte[] b = bytes;
        int p = from;
        int c = 0;
        while (c < columns) {
            starts[c] = p;
            if (run[c] > 0) {
                p = run(c, p);
                c += ran;
                starts[c] = p;
                if (c == columns || (ran > 0 && run[c] == 0)) {
                    continue;
                }
            } else if (skips[c] > 1) {
                p = skips(c, p);
                c += ran;
                if (c == columns || (ran > 0 && skips[c] == 0)) {
                    continue;
                }
            }
            int item = action[c];
            p = item >= 0 ? item(item, p) : item == SKIP ? skip(p) : empty(item, p);
            if (p < 0) {
                return p;
            }
            if (b[p] != delimiter) {
                return c == columns - 1 ? lineEnd(p) : p == end ? INCOMPLETE : IRREGULAR;
            }
            p++;
            c++;
        }
        return IRREGULAR; // a delimiter behind the last cell
    }

    /**
     * Reads the cells of a run of items as long as they are empty, NA or a code of one digit, with a delimiter behind
     * them; returns where the next cell begins. The first two thirds of the time go here.
     */
    private int run(int column, int from) {
        byte[] b = bytes;
        int[] o = options;
        OneDigitCodes ofRun = codes[column];
        byte[] meaning = ofRun.meaning;
        byte d = delimiter;
        int na = ofRun.na;
        int item = action[column];
        int stop = item + run[column];
        int p = from;
        while (item < stop) {
            byte first = b[p];
            int option = meaning[first & 0xFF];
            if (option != OneDigitCodes.NONE && b[p + 1] == d) {
                o[item++] = option;
                p += 2;
            } else if (first == d) {
                o[item++] = ResponseVector.OMITTED;
                p++;
            } else if (na != ResponseVector.INVALID && first == 'N' && b[p + 1] == 'A' && b[p + 2] == d) {
                o[item++] = na;
                p += 3;
            } else {
                break;
            }
        }
        ran = item - action[column];
        return p;
    }

    /**
     * Skips the cells of columns that hold no item as long as they are short work: ASCII without quotes, a delimiter
     * behind them. Returns where the next cell begins.
     */
    private int skips(int column, int from) {
        byte[] b = bytes;
        int[] s = starts;
        byte above = plainAbove;
        int stop = column + skips[column];
        int c = column;
        int p = from;
        while (c < stop && b[p] != '"') {
            int i = p;
            while (b[i] > above) {
                i++;
            }
            if (b[i] != delimiter) {
                break;
            }
            p = i + 1;
            s[++c] = p;
        }
        ran = c - column;
        return p;
    }

    private int lineEnd(int p) {
        starts[columns] = p + 1;
        return isOpen(p) ? INCOMPLETE : p;
    }

    /**
     * Returns whether the line end at {@code p} may go on behind the block: a CR there may be the first half of a CRLF.
     */
    private boolean isOpen(int p) {
        return !last && (p >= end || (p == end - 1 && bytes[p] == '\r'));
    }

    /** Reads the cell of an item; returns where it ends, or a negative number. */
    private int item(int item, int p) {
        boolean quoted = bytes[p] == '"';
        int stop = skip(p);
        if (stop < 0) {
            return stop;
        }
        if (quoted && doubled) {
            return IRREGULAR;
        }
        int option = quoted ? decoders[item].decode(bytes, p + 1, stop - 1) : decoders[item].decode(bytes, p, stop);
        if (option == ResponseVector.INVALID) {
            return IRREGULAR;
        }
        options[item] = option;
        return stop;
    }

    private int empty(int item, int p) {
        return item == EMPTY && kind[bytes[p] & 0xFF] == STOP ? p : IRREGULAR;
    }

    /** Returns where the cell that begins at {@code p} ends, or a negative number. */
    private int skip(int p) {
        byte[] b = bytes;
        byte[] k = kind;
        int i = p;
        if (b[i] == '"') {
            return quoted(i);
        }
        byte above = plainAbove;
        while (true) {
            byte c = b[i];
            if (c > above) {
                i++;
                continue;
            }
            byte what = k[c & 0xFF];
            if (what == PLAIN) {
                i++;
            } else if (what == STOP) {
                return i;
            } else if (what == HIGH) {
                high(i);
                i++;
            } else {
                return IRREGULAR;
            }
        }
    }

    private void high(int at) {
        firstHigh = Math.min(firstHigh, at);
        lastHigh = at;
    }

    /** Returns where the quoted cell that begins at {@code p} ends, or a negative number. */
    private int quoted(int p) {
        byte[] b = bytes;
        doubled = false;
        int i = p + 1;
        while (true) {
            byte c = b[i];
            if (c > '"') { // as most are: one comparison tells
                i++;
                continue;
            }
            if (c == '"') {
                if (b[i + 1] != '"' || i + 1 >= end) {
                    break;
                }
                doubled = true;
                i++;
            } else if (c < ' ') {
                if (i >= end) {
                    return last ? IRREGULAR : INCOMPLETE;
                }
                if (c == 0) {
                    return IRREGULAR;
                }
                if (c < 0) {
                    high(i);
                }
                innerLines += c == '\r' || (c == '\n' && b[i - 1] != '\r') ? 1 : 0;
            }
            i++;
        }
        i++;
        if (i >= end) {
            return last ? i : INCOMPLETE;
        }
        return kind[b[i] & 0xFF] == STOP ? i : IRREGULAR;
    }

    /** Takes a record that is not regular: whatever is wrong with it is found as the plain reader finds it. */
    private int slow() {
        FieldSplitter.WellFormed reached = FieldSplitter.wellFormed(bytes, record.from, end, delimiter);
        int stop = reached.end();
        boolean whole = stop < end || (last && !reached.open());
        if (isOpen(stop)) {
            return INCOMPLETE;
        }
        if (!whole || !FieldSplitter.isLineEnd(bytes[stop]) || stop - record.from > PlainReader.LONGEST_RECORD) {
            return IRREGULAR;
        }
        record.to = stop;
        record.split();
        innerLines = innerLines(record.from, stop);
        decoder.decode(record, row);
        worker.row(row);
        return behindLineEnd(stop);
    }

    private int innerLines(int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            lines += bytes[i] == '\r' || (bytes[i] == '\n' && bytes[i - 1] != '\r') ? 1 : 0;
        }
        return lines;
    }

    /** Says what is wrong with the record at {@code record.from}, after which nothing can be read. */
    private Diagnostic flaw() {
        FieldSplitter.WellFormed reached = FieldSplitter.wellFormed(bytes, record.from, end, delimiter);
        return PlainReader.flaw(file, record.line, reached, reached.end() - record.from);
    }

    private int behindLineEnd(int p) {
        return bytes[p] == '\r' && p + 1 < end && bytes[p + 1] == '\n' ? p + 2 : p + 1;
    }
}
