package org.kindscale.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

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

    private static final int PEEK = 4;

    /**
     * Opens a file: unpacks gzip (told by its first bytes) and converts other encodings to UTF-8.
     *
     * @param source the file
     * @param encoding its encoding; absent: UTF-16 where a byte-order mark says so, else UTF-8
     */
    public static SurveyInput open(SurveySource source, Optional<Charset> encoding) throws IOException {
        PushbackInputStream raw = new PushbackInputStream(source.opener().open(), PEEK);
        byte[] start = peek(raw);
        boolean gzip = start.length >= 2 && start[0] == 0x1F && start[1] == (byte) 0x8B;
        PushbackInputStream text = gzip ? new PushbackInputStream(new GZIPInputStream(raw, 1 << 16), PEEK) : raw;
        start = gzip ? peek(text) : start;
        Charset charset = encoding.orElseGet(() -> StandardCharsets.UTF_8);
        if (encoding.isEmpty() && (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF))) {
            charset = StandardCharsets.UTF_16;
        }
        if (!charset.equals(StandardCharsets.UTF_8)) {
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
}
