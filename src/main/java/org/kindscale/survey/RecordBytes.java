package org.kindscale.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Arrays;

/**
 * Hands bytes to Commons CSV as characters of the same number, and keeps those of the record being read.
 *
 * <p>So the parser's character positions are byte positions, and a record's own bytes can be passed on unchanged.
 */
final class RecordBytes extends Reader {

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    /** Position in the stream of {@code buffer[0]}. */
    private long base;

    private int filled;
    private boolean ended;

    RecordBytes(InputStream in) {
        this.in = in;
    }

    /** Forgets the bytes before {@code position}; from there on so many bytes may be kept as a record may be long. */
    void forget(long position) {
        int gone = (int) (position - base);
        System.arraycopy(buffer, gone, buffer, 0, filled - gone);
        filled -= gone;
        base = position;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (filled > PlainReader.LONGEST_RECORD + (1 << 14)) {
            throw new RecordTooLongException();
        }
        int wanted = Math.min(length, 1 << 13);
        if (buffer.length - filled < wanted) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int n = in.read(buffer, filled, wanted);
        if (n < 0) {
            ended = true;
            return -1;
        }
        for (int i = 0; i < n; i++) {
            into[offset + i] = (char) (buffer[filled + i] & 0xFF);
        }
        filled += n;
        return n;
    }

    /** {@return the buffer, in which the byte at {@code position} has the index {@code position - base()}} */
    byte[] buffer() {
        return buffer;
    }

    long base() {
        return base;
    }

    /** {@return the position behind the last byte read} */
    long end() {
        return base + filled;
    }

    boolean ended() {
        return ended;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Thrown when one record is longer than any may be. */
    static final class RecordTooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
