package org.kindscale.survey.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindscale.survey.text.TableException;

/**
 * Reads the values of a file, or the operands and operators of a page: numbers are {@code Double}, strings
 * {@code byte[]}, arrays {@code List}, dictionaries {@code Map}, and the others the records below.
 */
final class PdfParser {

    /** A name, such as {@code /Font}. */
    record Name(String text) {}

    /** A reference to object {@code number}. */
    record Ref(int number) {}

    /** Anything else, such as an operator. */
    record Word(String text) {}

    /** What stands at the end of the bytes. */
    static final Word END = new Word("");

    private static final Set<String> BREAKS = Set.of("endobj", "obj", "stream", "endstream");
    private static final int LONGEST_STRING = 1 << 16;
    private static final int LONGEST_NAME = 1 << 10;

    private final byte[] bytes;
    private final PdfBudget budget;
    private int at;
    private int depth;

    /** Reads {@code bytes} from {@code from} on. */
    PdfParser(byte[] bytes, int from, PdfBudget budget) {
        this.bytes = bytes;
        this.at = Math.max(0, Math.min(from, bytes.length));
        this.budget = budget;
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = Math.min(position, bytes.length);
    }

    private int peek() {
        return at < bytes.length ? bytes[at] & 0xFF : -1;
    }

    static boolean isBlank(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
    }

    private static boolean isPlain(int c) {
        return c > ' ' && "()<>[]{}/%".indexOf(c) < 0;
    }

    /** {@return the next value or word} */
    Object next() throws TableException {
        budget.spend(1);
        skipBlanks();
        int c = peek();
        return switch (c) {
            case -1 -> END;
            case '/' -> {
                at++;
                yield new Name(name());
            }
            case '(' -> string();
            case '[' -> {
                at++;
                yield collect("]");
            }
            case '<' -> angle();
            case '>' -> {
                at += at + 1 < bytes.length && bytes[at + 1] == '>' ? 2 : 1;
                yield new Word(">>");
            }
            case ']', '{', '}', ')' -> {
                at++;
                yield new Word(Character.toString(c));
            }
            default -> numberOrWord();
        };
    }

    private void skipBlanks() throws TableException {
        int from = at;
        while (at < bytes.length) {
            int c = peek();
            if (c == '%') {
                while (at < bytes.length && peek() != '\n' && peek() != '\r') {
                    at++;
                }
            } else if (isBlank(c)) {
                at++;
            } else {
                break;
            }
        }
        budget.spend((at - from) / 8);
    }

    private String plain() throws TableException {
        int from = at;
        while (at < bytes.length && isPlain(peek())) {
            at++;
        }
        budget.spend((at - from) / 8);
        return new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
    }

    private String name() throws TableException {
        String raw = plain();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < Math.min(raw.length(), LONGEST_NAME); i++) {
            boolean escaped = raw.charAt(i) == '#' && i + 2 < raw.length() && hex(raw, i + 1) >= 0;
            name.append(escaped ? (char) hex(raw, i + 1) : raw.charAt(i));
            i += escaped ? 2 : 0;
        }
        return name.toString();
    }

    private static int hex(String raw, int from) {
        int high = Character.digit(raw.charAt(from), 16);
        int low = Character.digit(raw.charAt(from + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private Object numberOrWord() throws TableException {
        String text = plain();
        if (text.isEmpty()) {
            at++;
            return new Word("?");
        }
        char first = text.charAt(0);
        if ("+-.0123456789".indexOf(first) < 0) {
            return new Word(text);
        }
        try {
            double value = Double.parseDouble(text.replaceFirst("^--+", "-"));
            return Math.abs(value) < 1e12 ? value : 0.0;
        } catch (NumberFormatException e) {
            return new Word(text);
        }
    }

    private Object angle() throws TableException {
        at++;
        if (peek() != '<') {
            return hexString();
        }
        at++;
        List<Object> all = collect(">>");
        Map<String, Object> dictionary = new HashMap<>();
        for (int i = 0; i + 1 < all.size(); i += 2) {
            if (all.get(i) instanceof Name key) {
                dictionary.put(key.text(), all.get(i + 1));
            }
        }
        return dictionary;
    }

    /** Reads values up to {@code close}, or to where an object begins or ends. */
    List<Object> collect(String close) throws TableException {
        PdfBudget.depth(++depth);
        List<Object> all = new ArrayList<>();
        int before = at;
        for (Object next = next(); next != END; next = next()) {
            if (next instanceof Word word) {
                if (word.text().equals(close)) {
                    break;
                }
                if (BREAKS.contains(word.text())) {
                    at = before;
                    break;
                }
                if (word.text().equals("R") && all.size() > 1 && all.get(all.size() - 2) instanceof Double number) {
                    all.remove(all.size() - 1);
                    all.set(all.size() - 1, new Ref(number.intValue()));
                    before = at;
                    continue;
                }
            }
            budget.spend(2);
            all.add(next);
            before = at;
        }
        depth--;
        return all;
    }

    private byte[] hexString() throws TableException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int from = at;
        int high = -1;
        while (at < bytes.length && peek() != '>') {
            int digit = Character.digit(peek(), 16);
            at++;
            if (digit >= 0 && high >= 0) {
                out.write(high * 16 + digit);
                high = -1;
            } else if (digit >= 0) {
                high = digit;
            }
        }
        at = Math.min(at + 1, bytes.length);
        if (high >= 0) {
            out.write(high * 16);
        }
        budget.spend((at - from) / 8);
        return out.toByteArray();
    }

    private Object string() throws TableException {
        int start = at++;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int open = 1;
        while (at < bytes.length && out.size() < LONGEST_STRING) {
            int c = bytes[at++] & 0xFF;
            open += c == '(' ? 1 : 0;
            open -= c == ')' ? 1 : 0;
            if (open == 0) {
                budget.spend(out.size() / 8);
                return out.toByteArray();
            }
            if (c == '\\') {
                escape(out);
            } else {
                out.write(c);
            }
        }
        budget.spend((at - start) / 8);
        at = start + 1; // it is not closed: no string
        return new Word("(");
    }

    private void escape(ByteArrayOutputStream out) {
        int c = peek();
        at++;
        int known = "nrtbf".indexOf(c);
        if (known >= 0) {
            out.write("\n\r\t\b\f".charAt(known));
        } else if (c >= '0' && c <= '7') {
            int value = c - '0';
            for (int more = 0; more < 2 && peek() >= '0' && peek() <= '7'; more++) {
                value = value * 8 + peek() - '0';
                at++;
            }
            out.write(value);
        } else if (c == '\r') {
            at += peek() == '\n' ? 1 : 0;
        } else if (c != '\n' && c >= 0) {
            out.write(c);
        }
    }
}
