package org.kindscale.survey.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.kindscale.survey.text.TableException;

/** Some text as UTF-8. */
final class TextBytes {
    private static final String[] LETTERS = "abcdefghijklmnopqrstuvwxyz".split("");

    byte[] bytes = new byte[256];
    int length;

    void clear() {
        length = 0;
    }

    void add(byte[] from, int begin, int end) throws IOException {
        if (length + end - begin > XmlScanner.LONGEST) {
            throw TableException.damaged("a text is longer than " + (XmlScanner.LONGEST >> 20) + " MiB");
        }
        if (length + end - begin > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + end - begin));
        }
        System.arraycopy(from, begin, bytes, length, end - begin);
        length += end - begin;
    }

    void decode() throws IOException {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '&') {
                bytes = decoded(bytes, 0, length).getBytes(StandardCharsets.UTF_8);
                length = bytes.length;
                return;
            }
        }
    }

    /** Returns {@code from[begin, end)} with its entities as what they stand for; unknown ones stay as they are. */
    static String decoded(byte[] from, int begin, int end) {
        if (end == begin + 1 && from[begin] >= 'a' && from[begin] <= 'z') {
            return LETTERS[from[begin] - 'a']; // the kind of a cell, of which a sheet has millions
        }
        return Entities.decoded(new String(from, begin, end - begin, StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
