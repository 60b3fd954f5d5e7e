package org.kindscale.diagnostics;

import java.util.Locale;

/**
 * Foreign text on its way to a terminal or a report: the one place that names, as {@code <U+001B>}, what nobody could
 * see there.
 *
 * <p>{@link #inLine} is for whatever came from a file or a command line and stands within a line of ours, so that no
 * line of it can pass for one of ours; {@link #inLines} is the net behind all that people read; {@link #inJson} is for
 * JSON, where nothing is lost. {@link #quoted} is for short quotations in messages and names odd spaces too.
 */
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

    /**
     * Returns {@code text} with every character by its name that controls a terminal, ends a line, has no width, or
     * turns the direction of what follows; tabs and line feeds too. A joiner between letters of a script that needs it,
     * such as Persian or Hindi, stays.
     */
    public static String inLine(String text) {
        return named(text, false);
    }

    /** Returns what {@link #inLine} does, but leaves line feeds and tabs as they are: for text of several lines. */
    public static String inLines(String text) {
        return named(text, true);
    }

    /**
     * Returns a JSON text with such characters as JSON's own escapes: what is read from it is the same.
     *
     * @param json valid JSON, or several lines of it; outside of strings JSON has no such character but line ends
     */
    public static String inJson(String json) {
        if (firstHidden(json) < 0) {
            return json;
        }
        StringBuilder shown = new StringBuilder(json.length() + 16);
        json.codePoints().forEach(c -> {
            if (c < 0x7F || !isHidden(c)) {
                shown.appendCodePoint(c);
                return;
            }
            for (char half : Character.toChars(c)) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", (int) half));
            }
        });
        return shown.toString();
    }

    /** {@return whether a character is no sign but does something: to the terminal, the line, or its neighbours} */
    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static int firstHidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c >= 0x7F && (Character.isSurrogate(c) || isHidden(c)))) {
                return i;
            }
        }
        return -1;
    }

    private static String named(String text, boolean lines) {
        int first = firstHidden(text);
        if (first < 0) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean kept = !isHidden(c) || (lines && (c == '\n' || c == '\t')) || joins(text, i, c);
            if (kept) {
                shown.appendCodePoint(c);
            } else {
                shown.append('<').append(name(c)).append('>');
            }
            i += Character.charCount(c);
        }
        return shown.toString();
    }

    /** {@return whether a joiner or its opposite stands between letters of a script that is written with them} */
    private static boolean joins(String text, int at, int c) {
        return (c == 0x200C || c == 0x200D)
                && at > 0
                && at + 1 < text.length()
                && isJoined(text.codePointBefore(at))
                && isJoined(text.codePointAt(at + 1));
    }

    private static boolean isJoined(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case ARABIC, SYRIAC, MONGOLIAN, DEVANAGARI, BENGALI, GURMUKHI, GUJARATI, ORIYA, TAMIL -> true;
            case TELUGU, KANNADA, MALAYALAM, SINHALA, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
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
