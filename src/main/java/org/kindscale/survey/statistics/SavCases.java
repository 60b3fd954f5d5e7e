package org.kindscale.survey.statistics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.kindscale.survey.table.RowText;
import org.kindscale.survey.text.BulkInput;
import org.kindscale.survey.text.TableException;

/** The elements of eight bytes of which the cases of an SPSS data file are made, in whatever compression. */
final class SavCases {

    /** What SPSS writes for a number that is missing. */
    private static final double SYSTEM_MISSING = -Double.MAX_VALUE;

    /** Bytes of an element, and codes that stand together. */
    private static final int SIZE = 8;

    private static final int GROUP = 8;

    private static final int END = 252;
    private static final int LITERAL = 253;
    private static final int BLANKS = 254;
    private static final int MISSING = 255;

    private final BinaryInput in;
    private final boolean coded;
    private final double bias;
    private final int elements;
    /** By code: the sign that a number from 0 to 9 is written with; 0 for a missing one, -1 for all else. */
    private final byte[] signs = new byte[256];
    /** The codes of the case, and up to seven of the next one. */
    private final byte[] codes;
    /** What stands in full, for as many of them as are {@link #LITERAL}. */
    private final byte[] literals;

    private final ByteBuffer view;
    private int codesRead;
    private int literalsRead;
    private int code;
    private int literal;
    private boolean ended;

    private SavCases(BinaryInput in, ByteOrder order, SavHeader header, int elements) {
        this.in = in;
        this.coded = header.compression() > 0;
        this.bias = header.bias();
        this.elements = elements;
        this.codes = new byte[elements + GROUP];
        this.literals = new byte[codes.length * SIZE];
        this.view = ByteBuffer.wrap(literals).order(order);
        in.order(order);
        Arrays.fill(signs, (byte) -1);
        signs[MISSING] = 0;
        for (int c = 1; c < END; c++) {
            double value = c - bias;
            if (value == Math.rint(value) && value >= 0 && value < 10) {
                signs[c] = (byte) ('0' + (int) value);
            }
        }
    }

    /** Reads what follows the dictionary: cases of {@code elements} elements. */
    static SavCases of(BinaryInput in, SavHeader header, int elements) throws IOException {
        if (header.compression() < 2) {
            return new SavCases(in, in.order(), header, elements);
        }
        in.int64();
        long trailer = in.int64();
        in.int64();
        return new SavCases(new BinaryInput(new Blocks(in, trailer)), in.order(), header, elements);
    }

    /** Reads the next case; returns whether there is one. */
    boolean next() throws IOException {
        System.arraycopy(codes, code, codes, 0, codesRead - code);
        System.arraycopy(literals, literal, literals, 0, literalsRead - literal);
        codesRead -= code;
        literalsRead -= literal;
        code = 0;
        literal = 0;
        while (codesRead < elements && !ended) {
            if (coded) {
                readGroup();
            } else {
                readPlain(Math.min(GROUP, elements - codesRead));
            }
        }
        if (codesRead > 0 && codesRead < elements) {
            throw TableException.damaged("it ends in the middle of a case");
        }
        return codesRead > 0;
    }

    /** Reads a group of codes, and what stands in full behind them. */
    private void readGroup() throws IOException {
        ended = !in.has(GROUP);
        if (ended) {
            return;
        }
        byte[] all = codes;
        int to = codesRead;
        int stop = to + GROUP;
        int full = 0;
        in.copy(all, to, GROUP);
        for (int from = to; from < stop; from++) {
            byte next = all[from];
            if (next == (byte) END) {
                ended = true;
                break;
            }
            if (next != 0) {
                all[to++] = next;
                full += next == (byte) LITERAL ? SIZE : 0;
            }
        }
        codesRead = to;
        in.copy(literals, literalsRead, full);
        literalsRead += full;
    }

    private void readPlain(int count) throws IOException {
        ended = codesRead == 0 && !in.has(1);
        if (!ended) {
            in.copy(literals, literalsRead, count * SIZE);
            literalsRead += count * SIZE;
            Arrays.fill(codes, codesRead, codesRead + count, (byte) LITERAL);
            codesRead += count;
        }
    }

    /**
     * Appends numbers as long as they are missing or whole and of one digit, as most are; returns how many, not more
     * than {@code most}.
     */
    int digits(int most, RowText into) {
        int before = code;
        code = into.signs(codes, code, code + most, signs);
        return code - before;
    }

    /** {@return a number; NaN if it is missing} */
    double number() throws IOException {
        int next = codes[code++] & 0xFF;
        if (next == LITERAL) {
            double value = view.getDouble(literal);
            literal += SIZE;
            return value == SYSTEM_MISSING ? Double.NaN : value;
        }
        if (next == BLANKS) {
            throw TableException.damaged("a number is written as blanks");
        }
        return next == MISSING ? Double.NaN : next - bias;
    }

    /** Passes over a number. */
    void pass() {
        literal += (codes[code++] & 0xFF) == LITERAL ? SIZE : 0;
    }

    /** Copies a text of {@code count} elements. */
    void text(int count, byte... into) throws IOException {
        for (int to = 0; to < count * SIZE; to += SIZE) {
            int next = codes[code++] & 0xFF;
            if (next == LITERAL) {
                System.arraycopy(literals, literal, into, to, SIZE);
                literal += SIZE;
            } else if (next == BLANKS) {
                Arrays.fill(into, to, to + SIZE, (byte) ' ');
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
