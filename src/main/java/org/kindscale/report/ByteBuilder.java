package org.kindscale.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing run of bytes, emptied and filled again block after block. */
public final class ByteBuilder {

    private byte[] bytes = new byte[1 << 12];
    private int length;

    /** Appends one byte. */
    public void append(byte b) {
        if (length == bytes.length) {
            grow(1);
        }
        bytes[length++] = b;
    }

    /** Appends {@code source[from, to)}. */
    public void append(byte[] source, int from, int to) {
        int n = to - from;
        if (bytes.length - length < n) {
            grow(n);
        }
        if (n < 16) { // cheaper than a call for a number
            for (int i = 0; i < n; i++) {
                bytes[length + i] = source[from + i];
            }
        } else {
            System.arraycopy(source, from, bytes, length, n);
        }
        length += n;
    }

    /** Appends all of {@code source}. */
    public void append(byte[] source) {
        append(source, 0, source.length);
    }

    /** Appends text as UTF-8. */
    public void append(String text) {
        append(text.getBytes(StandardCharsets.UTF_8));
    }

    private void grow(int atLeast) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + atLeast));
    }

    /**
     * Makes room for {@code n} more bytes and returns the buffer, to be written from {@link #length()} on;
     * {@link #advance} follows.
     */
    public byte[] room(int n) {
        if (bytes.length - length < n) {
            grow(n);
        }
        return bytes;
    }

    /** Counts {@code n} bytes written to {@link #room}. */
    public void advance(int n) {
        length += n;
    }

    /** {@return the number of bytes} */
    public int length() {
        return length;
    }

    /** Forgets the bytes behind the first {@code newLength}. */
    public void truncate(int newLength) {
        length = newLength;
    }

    /** Empties the builder. */
    public void clear() {
        length = 0;
    }

    /** Writes the bytes to {@code out}. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    /** {@return a copy of the bytes} */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
