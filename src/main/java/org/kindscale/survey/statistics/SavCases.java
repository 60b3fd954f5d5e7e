package org.kindscale.survey.statistics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.kindscale.survey.table.RowText;
import org.kindscale.survey.text.TableException;

/** The elements of eight bytes of which the cases of an SPSS data file are made, in whatever compression. */
final class SavCases {

    /** What SPSS writes for a number that is missing. */
    private static final double SYSTEM_MISSING = -Double.MAX_VALUE;

    private static final int END = 252;
    private static final int LITERAL = 253;
    private static final int BLANKS = 254;
    private static final int MISSING = 255;

    private final BinaryInput in;
    private final boolean coded;
    private final double bias;
    private final long wholeBias;
    private final byte[] codes = new byte[8];
    private final byte[] element = new byte[8];
    private final ByteBuffer view = ByteBuffer.wrap(element);
    private int next = 8;
    private boolean ended;

    private SavCases(BinaryInput in, ByteOrder order, boolean coded, double bias) {
        this.in = in;
        this.coded = coded;
        this.bias = bias;
        this.wholeBias = bias == Math.rint(bias) && Math.abs(bias) < 1e6 ? (long) bias : Long.MIN_VALUE;
        view.order(order);
        in.order(order);
    }

    /** Reads what follows the dictionary. */
    static SavCases of(BinaryInput in, SavHeader header) throws IOException {
        if (header.compression() < 2) {
            return new SavCases(in, in.order(), header.compression() == 1, header.bias());
        }
        in.int64();
        long trailer = in.int64();
        in.int64();
        return new SavCases(new BinaryInput(new Blocks(in, trailer)), in.order(), true, header.bias());
    }

    /** {@return whether there is no further case} */
    boolean isAtEnd() throws IOException {
        return coded ? code() == END : !in.has(1);
    }

    /** {@return the code of the next element, which is taken by {@link #take}} */
    private int code() throws IOException {
        while (!ended) {
            if (next == 8) {
                if (!in.has(8)) {
                    ended = true;
                    break;
                }
                in.copy(codes, 0, 8);
                next = 0;
            }
            int code = codes[next] & 0xFF;
            ended = code == END;
            if (code != 0) {
                return code;
            }
            next++;
        }
        return END;
    }

    private int take() throws IOException {
        int code = code();
        if (code == END) {
            throw TableException.damaged("it ends in the middle of a case");
        }
        next++;
        return code;
    }

    /** Appends a number as a cell. */
    void number(RowText into) throws IOException {
        int code = coded ? take() : LITERAL;
        if (code < END && wholeBias != Long.MIN_VALUE) {
            into.whole(code - wholeBias);
        } else {
            into.number(value(code));
        }
    }

    /** {@return a number; NaN if it is missing} */
    double number() throws IOException {
        return value(coded ? take() : LITERAL);
    }

    private double value(int code) throws IOException {
        if (code < END) {
            return code - bias;
        }
        if (code == MISSING) {
            return Double.NaN;
        }
        if (code == BLANKS) {
            throw TableException.damaged("a number is written as blanks");
        }
        in.copy(element, 0, 8);
        double value = view.getDouble(0);
        return value == SYSTEM_MISSING ? Double.NaN : value;
    }

    /** Copies eight bytes of a text. */
    void bytes(byte[] into, int from) throws IOException {
        int code = coded ? take() : LITERAL;
        if (code == LITERAL) {
            in.copy(into, from, 8);
            return;
        }
        if (code != BLANKS) {
            throw TableException.damaged("a text is written as a number");
        }
        for (int i = from; i < from + 8; i++) {
            into[i] = ' ';
        }
    }

    /** The blocks of a compressed file, unpacked one behind the other. */
    private static final class Blocks extends java.io.InputStream {

        private final BinaryInput in;
        private final long end;
        private final Inflater inflater = new Inflater();
        private byte[] packed = {};

        Blocks(BinaryInput in, long end) {
            this.in = in;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
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
