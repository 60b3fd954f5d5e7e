package org.kindscale.survey.statistics;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kindscale.survey.table.RowText;

/** Texts in the encoding of a file. Bytes that are no text become one byte 0xFF, which is found when it is read. */
final class FileText {

    /** What programs call encodings, where Java calls them otherwise. */
    private static final Map<String, String> NAMES = Map.of(
            "CP_ACP",
            "windows-1252",
            "ANSI",
            "windows-1252",
            "UTF8",
            "UTF-8",
            "MACINTOSH",
            "x-MacRoman",
            "CP65001",
            "UTF-8",
            "CP1252",
            "windows-1252",
            "US-ASCII",
            "windows-1252");

    private static final int ASCII = 128;

    private final Charset charset;
    private final boolean utf8;
    /** Whether the bytes of ASCII are ASCII, as they are not where some of them begin other signs. */
    private final boolean plain;

    FileText(Charset charset) {
        this.charset = charset;
        this.utf8 = charset.equals(StandardCharsets.UTF_8);
        this.plain = utf8 || holdsAscii(charset);
    }

    private static boolean holdsAscii(Charset charset) {
        byte[] ascii = new byte[ASCII];
        for (int i = 0; i < ASCII; i++) {
            ascii[i] = (byte) i;
        }
        try {
            String decoded = charset.newDecoder().decode(ByteBuffer.wrap(ascii)).toString();
            return decoded.equals(new String(ascii, StandardCharsets.US_ASCII));
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** {@return the encoding that a program calls {@code name}, if Java knows it} */
    static Optional<Charset> charset(String name) {
        String plain = name.strip().toUpperCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(NAMES.getOrDefault(plain, plain)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@return where a text of {@code bytes[from, to)} ends, blanks and NUL at its end left out} */
    static int trimmed(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) {
            end--;
        }
        return end;
    }

    /** {@return the text of some bytes, blanks at its end left out} */
    String of(byte... bytes) {
        return of(bytes, 0, bytes.length);
    }

    String of(byte[] bytes, int from, int to) {
        return new String(bytes, from, trimmed(bytes, from, to) - from, charset);
    }

    /** {@return the text of some bytes up to the first NUL} */
    String upToNul(byte... bytes) {
        return upToNul(bytes, 0, bytes.length);
    }

    String upToNul(byte[] bytes, int from, int to) {
        return new String(bytes, from, endOf(bytes, from, to) - from, charset);
    }

    static int endOf(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && bytes[end] != 0) {
            end++;
        }
        return end;
    }

    /** Appends {@code bytes[from, to)} as a cell; an empty text is a blank cell. */
    void append(byte[] bytes, int from, int to, RowText row) {
        if (from == to) {
            row.missing();
        } else if (utf8 || isPlain(bytes, from, to)) {
            row.text(bytes, from, to);
        } else {
            byte[] converted = toUtf8(Arrays.copyOfRange(bytes, from, to));
            row.text(converted, 0, converted.length);
        }
    }

    /** {@return whether some bytes are ASCII, and so a text} */
    boolean isPlain(byte[] bytes, int from, int to) {
        int all = plain ? 0 : -1;
        for (int i = from; i < to; i++) {
            all |= bytes[i];
        }
        return all >= 0;
    }

    /** {@return the bytes of a text in UTF-8} */
    byte[] toUtf8(byte... bytes) {
        if (utf8) {
            return bytes;
        }
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            byte[] bad = Arrays.copyOf(bytes, bytes.length + 1);
            for (int i = 0; i < bytes.length; i++) {
                bad[i] = bad[i] < 0 ? (byte) '?' : bad[i];
            }
            bad[bytes.length] = (byte) 0xFF;
            return bad;
        }
    }
}
