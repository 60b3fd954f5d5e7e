package org.kindscale.survey;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Turns bytes of another encoding into UTF-8.
 *
 * <p>Bytes that are not valid in their encoding become one byte 0xFF, which is valid nowhere in UTF-8: the reader finds it and knows its
 * line and column.
 */
final class Transcoder extends InputStream {

    private static final byte MALFORMED = (byte) 0xFF;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer input = ByteBuffer.allocate(1 << 15).flip();
    private final CharBuffer chars = CharBuffer.allocate(1 << 15);
    private byte[] output = {};
    private int next;
    private boolean ended;

    Transcoder(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (next == output.length) {
            if (ended) {
                return -1;
            }
            fill();
        }
        int n = Math.min(length, output.length - next);
        System.arraycopy(output, next, into, offset, n);
        next += n;
        return n;
    }

    private void fill() throws IOException {
        input.compact();
        int n = in.read(input.array(), input.position(), input.remaining());
        input.position(input.position() + Math.max(0, n)).flip();
        ended = n < 0;
        CoderResult result = decoder.decode(input, chars, ended);
        chars.flip();
        ByteBuffer decoded = StandardCharsets.UTF_8.encode(chars);
        int length = decoded.remaining();
        chars.clear();
        boolean malformed = result.isError();
        if (malformed) {
            input.position(input.position() + result.length());
            ended = false; // what follows the malformed bytes is still to come
        }
        output = new byte[length + (malformed ? 1 : 0)];
        decoded.get(output, 0, length);
        if (malformed) {
            output[length] = MALFORMED;
        }
        next = 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
