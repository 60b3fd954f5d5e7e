package org.kindscale.survey.text;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip (RFC 1952): one member or several, each checked to its last byte.
 *
 * <p>The JDK's own stream ends early, without a word, where the next member has not arrived yet (a pipe) or is damaged.
 * This one reads on to the end of the file; zeros behind the last member are padding, anything else is an error.
 */
final class Gunzip extends BulkInput {

    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] text = new byte[1 << 16];
    private int next;
    private int filled;
    private int given;
    private int unpacked;
    private boolean ended;

    /** Begins to read {@code in}, which holds one member at least. */
    Gunzip(InputStream in) throws IOException {
        this.in = in;
        header(need());
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (given == unpacked && !unpack()) {
            return -1;
        }
        int n = Math.min(length, unpacked - given);
        System.arraycopy(text, given, into, offset, n);
        given += n;
        return n;
    }

    /**
     * Unpacks the next piece; returns false at the end. What is lost where the file is damaged does not depend on how
     * much is asked for.
     */
    private boolean unpack() throws IOException {
        given = 0;
        unpacked = 0;
        while (unpacked == 0 && !ended) {
            if (inflater.finished()) {
                next = filled - inflater.getRemaining();
                trailer();
                nextMember();
                continue;
            }
            if (inflater.needsInput()) {
                next = filled;
                need(1);
                inflater.setInput(buffer, next, filled - next);
            }
            inflate();
        }
        return unpacked > 0;
    }

    private void inflate() throws IOException {
        try {
            unpacked = inflater.inflate(text);
        } catch (DataFormatException e) {
            throw (IOException) new ZipException("the packed data are damaged").initCause(e);
        }
        if (inflater.needsDictionary()) {
            throw new ZipException("a dictionary is asked for");
        }
        checksum.update(text, 0, unpacked);
    }

    private void nextMember() throws IOException {
        int first = 0;
        while (first == 0) {
            if (next == filled && !fill()) {
                ended = true;
                return;
            }
            first = buffer[next++] & 0xFF;
        }
        header(first);
    }

    /** Reads the header of a member behind its first byte. */
    private void header(int first) throws IOException {
        if (first != 0x1F || need() != 0x8B || need() != 8) {
            throw new ZipException("no gzip member");
        }
        int flags = need();
        need(6);
        next += 6;
        if ((flags & EXTRA) != 0) {
            skip(need() | need() << 8);
        }
        skipText((flags & NAME) != 0);
        skipText((flags & COMMENT) != 0);
        skip((flags & HEADER_CHECKSUM) != 0 ? 2 : 0);
        inflater.reset();
        checksum.reset();
        inflater.setInput(buffer, next, filled - next);
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            need();
        }
    }

    private void skipText(boolean there) throws IOException {
        int letter = there ? need() : 0;
        while (letter != 0) {
            letter = need();
        }
    }

    private void trailer() throws IOException {
        long sum = number();
        long size = number();
        if (sum != checksum.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw new ZipException("the checksum is wrong");
        }
    }

    private long number() throws IOException {
        long number = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            number |= (long) need() << shift;
        }
        return number;
    }

    /** Returns the next byte, which must be there. */
    private int need() throws IOException {
        need(1);
        return buffer[next++] & 0xFF;
    }

    /** Reads on until {@code bytes} bytes lie in the buffer. */
    private void need(int bytes) throws IOException {
        while (filled - next < bytes) {
            if (!fill()) {
                throw new EOFException("the gzip file is cut off");
            }
        }
    }

    /** Reads on; returns false at the end of the file. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, next, buffer, 0, filled - next);
        filled -= next;
        next = 0;
        int n = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, n);
        return n > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
