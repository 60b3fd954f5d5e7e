package org.kindscale.diagnostics;

import java.util.Locale;

/** Foreign text as messages show it: no character of a file reaches a terminal that nobody could see there. */
public final class VisibleText {

    private static final int LONGEST_SHOWN = 40;

    private VisibleText() {}

    /** Returns whether nobody could see a character, or tell it from an ordinary space. */
    public static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            default -> false;
        };
    }

    /** {@return whether {@code text} holds a character that cannot be seen} */
    public static boolean hasUnseen(String text) {
        return text.codePoints().anyMatch(VisibleText::isUnseen);
    }

    /** {@return the name of a character, such as {@code U+00A0}} */
    public static String name(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }

    /** {@return {@code text} without the characters that cannot be seen, trimmed} */
    public static String seen(String text) {
        StringBuilder rest = new StringBuilder();
        text.codePoints().filter(c -> !isUnseen(c)).forEach(rest::appendCodePoint);
        return rest.toString().strip();
    }

    /**
     * Returns a user's text as messages show it: cut if long, and a character that cannot be seen by its name, such as
     * {@code <U+00A0>} for a no-break space.
     */
    public static String of(String text) {
        return cut(text) + (more(text) > 0 ? "..." : "");
    }

    /** Returns what {@link #of} shows, in double quotes and with the number of characters that are cut off. */
    public static String quoted(String text) {
        long more = more(text);
        return "\"" + cut(text) + (more > 0 ? "\" (and " + more + " more characters)" : "\"");
    }

    private static long more(String text) {
        return text.codePoints().count() - LONGEST_SHOWN;
    }

    private static String cut(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_SHOWN)
                .forEach(c -> shown.append(isUnseen(c) ? "<" + name(c) + ">" : Character.toString(c)));
        return shown.toString();
    }
}
