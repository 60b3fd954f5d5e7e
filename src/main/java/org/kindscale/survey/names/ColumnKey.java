package org.kindscale.survey.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Column names as they are compared: without regard to case, to {@code _ . -} and spaces, and to zeros before numbers.
 */
public final class ColumnKey {

    /** Stands for the number in the key of a pattern. */
    private static final char NUMBER = '\u0001';

    private static final Pattern NUMBERS = Pattern.compile("[0-9]+");

    private ColumnKey() {}

    /**
     * Returns the key of {@code name}. A separator between two digits stays, as {@code _}: {@code scs_1_2} is not
     * {@code scs_12}.
     */
    public static String of(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(lower.length());
        boolean separated = false;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c == '_' || c == '.' || c == '-' || Character.isWhitespace(c)) {
                separated = true;
                continue;
            }
            if (separated && isDigit(c) && key.length() > 0 && isDigit(key.charAt(key.length() - 1))) {
                key.append('_');
            }
            separated = false;
            key.append(c);
        }
        return withoutZeros(key);
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || c == NUMBER;
    }

    private static String withoutZeros(StringBuilder key) {
        StringBuilder cut = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            boolean begins = i == 0 || !isDigit(key.charAt(i - 1)) || leading(key, i);
            boolean zeroBeforeDigit = key.charAt(i) == '0' && i + 1 < key.length() && isDigit(key.charAt(i + 1));
            if (!(begins && zeroBeforeDigit)) {
                cut.append(key.charAt(i));
            }
        }
        return cut.toString();
    }

    /** Returns whether only zeros of the same number stand before position {@code i}. */
    private static boolean leading(CharSequence key, int i) {
        int j = i - 1;
        while (j >= 0 && key.charAt(j) == '0') {
            j--;
        }
        return j < 0 || !isDigit(key.charAt(j));
    }

    /**
     * A numbered family of columns.
     *
     * @param prefix what stands before the number
     * @param suffix what stands behind it
     */
    public record Family(String prefix, String suffix) {

        /** Returns the number of {@code key} in this family, or -1 if it does not belong to it. */
        public int numberOf(String key) {
            boolean fits =
                    key.length() > prefix.length() + suffix.length() && key.startsWith(prefix) && key.endsWith(suffix);
            if (!fits) {
                return -1;
            }
            String digits = key.substring(prefix.length(), key.length() - suffix.length());
            boolean number = digits.length() <= 4;
            for (int i = 0; i < digits.length(); i++) {
                number &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
            }
            return number ? Integer.parseInt(digits) : -1;
        }
    }

    /** Returns the family of a pattern with one <code>{n}</code> or <code>{nn}</code>. */
    public static Family family(String pattern) {
        String key = of(pattern.replaceFirst("\\{n{1,4}\\}", String.valueOf(NUMBER)));
        int at = key.indexOf(NUMBER);
        return new Family(key.substring(0, at), key.substring(at + 1));
    }

    /**
     * A name with a number in it.
     *
     * @param written the name as a pattern, with <code>{n}</code> for the number
     * @param number the number
     */
    public record Numbered(String written, int number) {}

    /**
     * Returns {@code name} as a pattern and its number, once for each number of one to four digits in it, the last
     * number first.
     */
    public static List<Numbered> numbered(String name) {
        List<Numbered> all = new ArrayList<>();
        Matcher matcher = NUMBERS.matcher(name.strip());
        while (matcher.find()) {
            if (matcher.end() - matcher.start() <= 4) {
                StringBuilder written = new StringBuilder(name.strip());
                written.replace(matcher.start(), matcher.end(), "{n}");
                all.add(0, new Numbered(written.toString(), Integer.parseInt(matcher.group())));
            }
        }
        return all;
    }
}
