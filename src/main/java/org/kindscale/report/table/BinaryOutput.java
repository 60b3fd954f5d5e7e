package org.kindscale.report.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Numbers and texts as little-endian bytes. */
final class BinaryOutput {

    private final OutputStream out;
    private long written;

    BinaryOutput(OutputStream out) {
        this.out = new BufferedOutputStream(out, 1 << 16);
    }

    /** {@return how many bytes were written} */
    long written() {
        return written;
    }

    void int8(int value) throws IOException {
        out.write(value);
        written++;
    }

    void int16(int value) throws IOException {
        int8(value);
        int8(value >> 8);
    }

    void int32(int value) throws IOException {
        int16(value);
        int16(value >> 16);
    }

    void int64(long value) throws IOException {
        int32((int) value);
        int32((int) (value >> 32));
    }

    void float64(double value) throws IOException {
        int64(Double.doubleToRawLongBits(value));
    }

    void bytes(byte[] from, int begin, int end) throws IOException {
        out.write(from, begin, end - begin);
        written += end - begin;
    }

    /** Writes a text in UTF-8; returns how many bytes it took. */
    int text(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes(utf8, 0, utf8.length);
        return utf8.length;
    }

    /** Writes a text, cut or filled up with {@code filler} to {@code length} bytes. */
    void fixed(String text, int length, int filler) throws IOException {
        int done = text(OutputNames.cut(text, length));
        fill(length - done, filler);
    }

    void fill(int count, int filler) throws IOException {
        for (int i = 0; i < count; i++) {
            int8(filler);
        }
    }

    void flush() throws IOException {
        out.flush();
    }
}
