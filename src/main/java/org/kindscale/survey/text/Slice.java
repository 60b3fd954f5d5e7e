package org.kindscale.survey.text;

import java.nio.charset.StandardCharsets;

/** A run of bytes in a buffer; written again for the next one. */
public final class Slice {

    public byte[] bytes = {};
    public int from;
    public int to;

    /** Points to {@code bytes[from, to)}. */
    public void set(byte[] newBytes, int newFrom, int newTo) {
        if (bytes != newBytes) { // storing a reference costs more than comparing two
            bytes = newBytes;
        }
        from = newFrom;
        to = newTo;
    }

    /** {@return the buffer} */
    public byte[] bytes() {
        return bytes;
    }

    /** {@return the index of the first byte} */
    public int from() {
        return from;
    }

    /** {@return the index behind the last byte} */
    public int to() {
        return to;
    }

    /** {@return the bytes as UTF-8 text} */
    public String text() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
