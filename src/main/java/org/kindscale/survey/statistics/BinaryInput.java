package org.kindscale.survey.statistics;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.kindscale.survey.text.TableException;

/** Numbers and bytes out of a stream, in either byte order. */
final class BinaryInput implements Closeable {

    /** So much is read at once of a length that a file claims. */
    private static final int STEP = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteBuffer view = ByteBuffer.wrap(buffer);
    private int at;
    private int filled;
    private long before;

    BinaryInput(InputStream in) {
        this.in = in;
    }

    /** Numbers are read so from here on. */
    void order(ByteOrder order) {
        view.order(order);
    }

    ByteOrder order() {
        return view.order();
    }

    /** {@return how many bytes have been read} */
    long position() {
        return before + at;
    }

    /** {@return what is read and not taken yet, from {@link #at} to {@link #end}} */
    byte[] buffer() {
        return buffer;
    }

    /** {@return where the next byte stands in the buffer} */
    int at() {
        return at;
    }

    /** {@return where what is read ends in the buffer} */
    int end() {
        return filled;
    }

    /** Takes all bytes before {@code place} in the buffer. */
    void moveTo(int place) {
        at = place;
    }

    /** Sees to it that {@code count} bytes, not more than the buffer holds, are there; returns whether they are. */
    boolean has(int count) throws IOException {
        return filled - at >= count || atLeast(count) >= count;
    }

    /**
     * Sees to it that {@code count} bytes, not more than the buffer holds, are there, or as many as the file has;
     * returns how many are.
     */
    int atLeast(int count) throws IOException {
        if (filled - at >= count) {
            return filled - at;
        }
        System.arraycopy(buffer, at, buffer, 0, filled - at);
        filled -= at;
        before += at;
        at = 0;
        while (filled < count) {
            int n = in.read(buffer, filled, buffer.length - filled);
            if (n < 0) {
                return filled;
            }
            filled += n;
        }
        return filled;
    }

    /** {@return whether the next bytes are these} */
    boolean startsWith(String ascii) throws IOException {
        if (!has(ascii.length())) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (buffer[at + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int take(int count) throws IOException {
        if (!has(count)) {
            throw TableException.damaged("it ends before its content");
        }
        at += count;
        return at - count;
    }

    int unsigned8() throws IOException {
        return buffer[take(1)] & 0xFF;
    }

    int int16() throws IOException {
        return view.getShort(take(2));
    }

    int unsigned16() throws IOException {
        return int16() & 0xFFFF;
    }

    int int32() throws IOException {
        return view.getInt(take(4));
    }

    long unsigned32() throws IOException {
        return int32() & 0xFFFFFFFFL;
    }

    long int64() throws IOException {
        return view.getLong(take(8));
    }

    float float32() throws IOException {
        return view.getFloat(take(4));
    }

    double float64() throws IOException {
        return view.getDouble(take(8));
    }

    /** {@return the number that stands at a place in the buffer} */
    double float64At(int place) {
        return view.getDouble(place);
    }

    /** Copies the next bytes into {@code into[from, from + count)}; {@code count} is 65,536 or less. */
    void copy(byte[] into, int from, int count) throws IOException {
        System.arraycopy(buffer, take(count), into, from, count);
    }

    /** {@return the next {@code count} bytes} */
    byte[] bytes(long count) throws IOException {
        if (count < 0 || count > Integer.MAX_VALUE - 16) {
            throw TableException.damaged("it claims a length of " + count);
        }
        if (count <= STEP) {
            int from = take((int) count);
            return Arrays.copyOfRange(buffer, from, from + (int) count);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream(STEP);
        for (long left = count; left > 0; left -= STEP) {
            all.writeBytes(bytes(Math.min(left, STEP)));
        }
        return all.toByteArray();
    }

    void skip(long count) throws IOException {
        if (count < 0) {
            throw TableException.damaged("it claims a length of " + count);
        }
        for (long left = count; left > 0; left -= STEP) {
            take((int) Math.min(left, STEP));
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
