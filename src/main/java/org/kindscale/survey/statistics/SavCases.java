package org.kindscale.survey.statistics;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.kindscale.survey.table.RowText;
import org.kindscale.survey.text.BulkInput;
import org.kindscale.survey.text.TableException;

/**
 * The elements of eight bytes of which the cases of an SPSS data file are made, in whatever compression, one after the
 * other.
 *
 * <p>They stand in groups of eight: first a code for each, then what stands in full for as many of them as are
 * {@link #LITERAL}. In a file that is not compressed all do, and the codes are left out. Both are taken where they lie
 * in the buffer of the file.
 */
final class SavCases {

    /** What SPSS writes for a number that is missing. */
    private static final double SYSTEM_MISSING = -Double.MAX_VALUE;

    /** Bytes of an element, and elements of a group. */
    private static final int SIZE = 8;

    private static final int GROUP = 8;

    /** Codes: of nothing, of the end of the file, of an element that stands in full, of eight blanks, of no number. */
    private static final int NOTHING = 0;

    private static final int END = 252;
    private static final int LITERAL = 253;
    private static final int BLANKS = 254;
    private static final int MISSING = 255;

    private final BinaryInput in;
    private final boolean coded;
    private final double bias;
    /** By code: the sign that a number from 0 to 9 is written with; 0 for a missing one, -1 for all else. */
    private final byte[] signs = new byte[256];
    /** The codes that a group has where the file has none. */
    private final byte[] full = new byte[GROUP];

    /** Where the codes of the group stand, which is next, and where they end. */
    private byte[] codes = full;

    private int code;
    private int codesEnd;
    /** Where in the buffer the next element stands that stands in full. */
    private int literal;

    private boolean ended;

    private SavCases(BinaryInput in, ByteOrder order, SavHeader header) {
        this.in = in;
        this.coded = header.compression() > 0;
        this.bias = header.bias();
        this.literal = in.at();
        in.order(order);
        Arrays.fill(full, (byte) LITERAL);
        Arrays.fill(signs, (byte) -1);
        signs[MISSING] = 0;
        for (int c = 1; c < END; c++) {
            double value = c - bias;
            if (value == Math.rint(value) && value >= 0 && value < 10) {
                signs[c] = (byte) ('0' + (int) value);
            }
        }
    }

    /** Reads what follows the dictionary. */
    static SavCases of(BinaryInput in, SavHeader header) throws IOException {
        if (header.compression() < 2) {
            return new SavCases(in, in.order(), header);
        }
        in.int64();
        long trailer = in.int64();
        in.int64();
        return new SavCases(new BinaryInput(new Blocks(in, trailer)), in.order(), header);
    }

    /** {@return whether there is another element} */
    boolean hasNext() throws IOException {
        while (code < codesEnd || hasGroup()) {
            int next = codes[code] & 0xFF;
            if (next == END) {
                ended = true;
                codesEnd = code;
            } else if (next == NOTHING) {
                code++;
            } else {
                return true;
            }
        }
        return false;
    }

    /** Passes on to the next group, if there is one; returns whether there is. */
    private boolean hasGroup() throws IOException {
        if (ended) {
            return false;
        }
        in.moveTo(literal);
        if (coded) {
            ended = in.atLeast(GROUP + GROUP * SIZE) < GROUP;
            if (codes != in.buffer()) { // storing a reference costs more than comparing two
                codes = in.buffer();
            }
            code = in.at();
            codesEnd = code + (ended ? 0 : GROUP);
            literal = codesEnd;
        } else {
            int there = in.atLeast(GROUP * SIZE);
            ended = there == 0;
            code = 0;
            codesEnd = Math.min(GROUP, (there + SIZE - 1) / SIZE);
            literal = in.at();
        }
        return !ended;
    }

    /** Takes the next element; returns its code. */
    private int element() throws IOException {
        int next = code < codesEnd ? codes[code] & 0xFF : END;
        if ((next == END || next == NOTHING) && !hasNext()) {
            throw TableException.damaged("it ends in the middle of a case");
        }
        return codes[code++] & 0xFF;
    }

    /** Takes {@code count} elements that stand in full; returns where in the buffer. */
    private int literals(int count) throws IOException {
        int from = literal;
        literal += count * SIZE;
        if (literal > in.end()) {
            throw TableException.damaged("it ends before its content");
        }
        return from;
    }

    /**
     * Appends numbers as long as they are missing or whole and of one digit, as most are; returns how many, not more
     * than {@code most}.
     */
    int digits(int most, RowText into) throws IOException {
        int done = 0;
        while (done < most && (code < codesEnd || hasGroup())) {
            int stop = Math.min(codesEnd, code + most - done);
            int next = into.signs(codes, code, stop, signs);
            done += next - code;
            code = next;
            if (next < stop && codes[next] == NOTHING) {
                code++;
            } else if (next < stop) {
                break;
            }
        }
        return done;
    }

    /** {@return a number; NaN if it is missing} */
    double number() throws IOException {
        int next = element();
        if (next == LITERAL) {
            double value = in.float64At(literals(1));
            return value == SYSTEM_MISSING ? Double.NaN : value;
        }
        if (next == BLANKS) {
            throw TableException.damaged("a number is written as blanks");
        }
        return next == MISSING ? Double.NaN : next - bias;
    }

    /** Passes over a number. */
    void pass() throws IOException {
        if (element() == LITERAL) {
            literals(1);
        }
    }

    /** Takes {@code count} elements if they stand together in {@link #bytes}; returns where, or -1 if they do not. */
    int together(int count) throws IOException {
        int stop = code + count;
        int next = stop > codesEnd ? stop : code;
        while (next < stop && codes[next] == (byte) LITERAL) {
            next++;
        }
        if (next < stop || stop > codesEnd) {
            return -1;
        }
        code = stop;
        return literals(count);
    }

    /** {@return where elements stand, until others are taken} */
    byte[] bytes() {
        return in.buffer();
    }

    /** Copies a text of {@code count} elements. */
    void text(int count, byte... into) throws IOException {
        int stop = count * SIZE;
        int to = 0;
        while (to < stop) {
            int next = element();
            if (next == LITERAL) {
                int run = 1;
                while (code < codesEnd && to + run * SIZE < stop && codes[code] == (byte) LITERAL) {
                    code++;
                    run++;
                }
                System.arraycopy(in.buffer(), literals(run), into, to, run * SIZE);
                to += run * SIZE;
            } else if (next == BLANKS) {
                Arrays.fill(into, to, to + SIZE, (byte) ' ');
                to += SIZE;
            } else {
                throw TableException.damaged("a text is written as a number");
            }
        }
    }

    /** The blocks of a compressed file, unpacked one behind the other. */
    private static final class Blocks extends BulkInput {

        private final BinaryInput in;
        private final long end;
        private final Inflater inflater = new Inflater();
        private byte[] packed = {};

        Blocks(BinaryInput in, long end) {
            this.in = in;
            this.end = end;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                while (true) {
                    int n = inflater.inflate(into, offset, length);
                    if (n > 0) {
                        return n;
                    }
                    if (inflater.finished()) {
                        int left = inflater.getRemaining();
                        inflater.reset();
                        inflater.setInput(packed, packed.length - left, left);
                    }
                    if (inflater.needsInput() && !feed()) {
                        return -1;
                    }
                    if (inflater.needsDictionary()) {
                        throw new DataFormatException("dictionary");
                    }
                }
            } catch (DataFormatException e) {
                throw TableException.damaged("a block cannot be unpacked");
            }
        }

        private boolean feed() throws IOException {
            long left = end - in.position();
            if (left <= 0) {
                return false;
            }
            packed = in.bytes(Math.min(left, 1 << 15));
            inflater.setInput(packed);
            return true;
        }

        @Override
        public void close() {
            inflater.end();
        }
    }
}
