package org.kindscale.survey.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A survey file that can be opened.
 *
 * @param name its path as the user typed it, {@code -} for standard input
 * @param opener opens it at its first byte
 */
public record SurveySource(String name, Opener opener) {

    /** Opens a file. */
    @FunctionalInterface
    public interface Opener {
        /** Returns the bytes from the first on. */
        public InputStream open() throws IOException;
    }

    /**
     * An opened survey file: UTF-8 bytes, whatever it was.
     *
     * @param name its path as the user typed it
     * @param bytes its text as UTF-8, without byte-order mark
     * @param byteOrderMark whether it began with a UTF-8 byte-order mark
     * @param plainBytes whether its bytes pass through as they are, neither unpacked nor converted
     */
    public record SurveyInput(String name, InputStream bytes, boolean byteOrderMark, boolean plainBytes)
            implements AutoCloseable {

        /** Enough to tell a data file of a statistics program. */
        private static final int PEEK = 24;

        /**
         * Opens a file: unpacks gzip (told by its first bytes) and converts other encodings to UTF-8.
         *
         * @param source the file
         * @param encoding its encoding; absent: UTF-16 where a byte-order mark says so, else UTF-8
         */
        public static SurveyInput open(SurveySource source, Optional<Charset> encoding) throws IOException {
            return open(source, encoding, start -> false);
        }

        /**
         * Opens a file, whose encoding is not converted if it is no text.
         *
         * @param isNoText whether the first bytes are those of a file that is no text
         */
        public static SurveyInput open(SurveySource source, Optional<Charset> encoding, Predicate<byte[]> isNoText)
                throws IOException {
            PushbackInputStream raw = new PushbackInputStream(source.opener().open(), PEEK);
            byte[] start = peek(raw);
            boolean gzip = start.length >= 2 && start[0] == 0x1F && start[1] == (byte) 0x8B;
            PushbackInputStream text = gzip ? new PushbackInputStream(new Gunzip(raw), PEEK) : raw;
            start = gzip ? peek(text) : start;
            Charset charset = encoding.orElseGet(() -> StandardCharsets.UTF_8);
            if (encoding.isEmpty() && (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF))) {
                charset = StandardCharsets.UTF_16;
            }
            if (!charset.equals(StandardCharsets.UTF_8) && !isNoText.test(start)) {
                PushbackInputStream converted = new PushbackInputStream(new Transcoder(text, charset), PEEK);
                skipMark(converted, peek(converted));
                return new SurveyInput(source.name(), converted, false, false);
            }
            boolean mark = skipMark(text, start);
            return new SurveyInput(source.name(), text, mark, !gzip);
        }

        private static boolean skipMark(InputStream in, byte[] start) throws IOException {
            boolean mark = startsWith(start, 0xEF, 0xBB, 0xBF);
            if (mark) {
                in.skipNBytes(3);
            }
            return mark;
        }

        private static byte[] peek(PushbackInputStream in) throws IOException {
            byte[] start = in.readNBytes(PEEK);
            in.unread(start);
            return start;
        }

        private static boolean startsWith(byte[] bytes, int... prefix) {
            if (bytes.length < prefix.length) {
                return false;
            }
            byte[] wanted = new byte[prefix.length];
            for (int i = 0; i < prefix.length; i++) {
                wanted[i] = (byte) prefix[i];
            }
            return Arrays.equals(bytes, 0, prefix.length, wanted, 0, prefix.length);
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }

        /**
         * Turns bytes of another encoding into UTF-8.
         *
         * <p>Bytes that are not valid in their encoding become one byte 0xFF, which is valid nowhere in UTF-8: the
         * reader finds it and knows its line and column.
         */
        private static final class Transcoder extends BulkInput {

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
    }
}
