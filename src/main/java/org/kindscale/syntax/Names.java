package org.kindscale.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words and numbers as all languages write them, and lists broken into lines. */
final class Names {

    private static final int WIDTH = 100;

    private Names() {}

    /** {@return {@code value} without an exponent, so that reading it gives the same double} */
    static String number(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    /** {@return {@code value} as an operand: in brackets where it is negative} */
    static String bracketed(double value) {
        return value < 0 ? "(" + number(value) + ")" : number(value);
    }

    /** {@return {@code text} on one line, its control characters left out: what a comment may hold} */
    static String comment(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || isBreak(c) ? ' ' : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .replace(';', ',') // which ends a statement for simple readers of SQL
                .replace("*/", "* /")
                .replace("/*", "/ *")
                .strip();
    }

    private static boolean isBreak(int c) {
        return c == 0x2028 || c == 0x2029;
    }

    /** Returns words joined by {@code separator}, in lines of up to 100 characters; all but the first are indented. */
    static String wrapped(List<String> parts, String separator, int indent) {
        StringBuilder text = new StringBuilder();
        int width = indent;
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i) + (i < parts.size() - 1 ? separator : "");
            if (i > 0 && width + part.length() > WIDTH) {
                trim(text);
                text.append('\n').append(" ".repeat(indent));
                width = indent;
            }
            text.append(part);
            width += part.length();
        }
        return text.toString();
    }

    private static void trim(StringBuilder text) {
        while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    /** {@return the words of {@code text} in lines of up to 90 characters} */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : comment(text).split("\\s+", -1)) {
            if (line.length() > 0 && line.length() + word.length() > 90) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
