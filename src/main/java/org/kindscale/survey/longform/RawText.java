package org.kindscale.survey.longform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kindscale.survey.text.Slice;

/**
 * Cells as strings of bytes: each character is a byte of the file, so that what is no valid text stays as it is and is
 * found by whoever reads on.
 */
final class RawText {

    private RawText() {}

    /** {@return the bytes of {@code slice}, a character each} */
    static String of(Slice slice) {
        return new String(slice.bytes(), slice.from(), slice.to() - slice.from(), StandardCharsets.ISO_8859_1);
    }

    /** {@return the bytes of a text, a character each} */
    static String of(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** {@return what a reader of UTF-8 sees} */
    static String text(String raw) {
        return new String(bytes(raw), StandardCharsets.UTF_8);
    }

    /** {@return the bytes} */
    static byte[] bytes(String raw) {
        return raw.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** {@return the text in quotes as a finding shows it, cut if it is long} */
    static String shown(String raw) {
        String text = text(raw).replaceAll("\\p{Cntrl}", "\uFFFD");
        boolean tooLong = text.codePointCount(0, text.length()) > 40;
        return "\"" + (tooLong ? text.substring(0, text.offsetByCodePoints(0, 40)) + "…" : text) + "\"";
    }

    /** Writes a cell, quoted where it must be. */
    static void cell(String raw, char delimiter, StringBuilder into) {
        boolean plain = true;
        for (int i = 0; i < raw.length() && plain; i++) {
            char c = raw.charAt(i);
            plain = c != delimiter && c != '"' && c != '\n' && c != '\r';
        }
        if (plain) {
            into.append(raw);
        } else {
            into.append('"').append(raw.replace("\"", "\"\"")).append('"');
        }
    }

    /** Keeps each text once, under a number from 1; 0 is no text. */
    static final class Pool {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> texts = new ArrayList<>();

        /** {@return the number of {@code text}} */
        int number(String text) {
            Integer known = numbers.get(text);
            if (known != null) {
                return known;
            }
            texts.add(text);
            numbers.put(text, texts.size());
            return texts.size();
        }

        /** {@return the text of a number; blank for 0} */
        String text(int number) {
            return number == 0 ? "" : texts.get(number - 1);
        }
    }
}
