package org.kindscale.administration;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words made safe to show, measured and broken into lines by the columns they take on a terminal. */
public final class Characters {

    /** One character as a reader counts them: a letter with its marks, an emoji with all that is joined to it. */
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private Characters() {}

    /**
     * {@return {@code text} without control characters and without marks that turn the direction of what follows; line
     * ends become spaces}
     */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
            if (Character.isWhitespace(c)) {
                clean.append(' ');
            } else if (!turns && !Character.isISOControl(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString().strip();
    }

    /** {@return {@code text} with plain quotation marks, dashes and dots; letters stay as they are} */
    public static String plainSigns(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\u2018', '\u2019', '\u201A' -> plain.append('\'');
                case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> plain.append('"');
                case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> plain.append('-');
                case '\u2026' -> plain.append("...");
                case '\u00A0', '\u202F' -> plain.append(' ');
                default -> plain.append(c);
            }
        }
        return plain.toString();
    }

    /**
     * Breaks a text into lines.
     *
     * @param text words
     * @param columns most columns of a line, 1 or more
     * @param width columns that a text takes
     * @return the lines, one at least; a word that is wider than a line is broken within
     */
    public static List<String> wrap(String text, int columns, ToIntFunction<String> width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(text);
        int begin = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            if (isWithinName(text, end)) {
                continue;
            }
            String word = text.substring(begin, end);
            if (width.applyAsInt((line + word).stripTrailing()) > columns && line.length() > 0) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            for (String piece : pieces(word, columns, width)) {
                if (width.applyAsInt((line + piece).stripTrailing()) > columns && line.length() > 0) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                }
                line.append(piece);
            }
            begin = end;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** {@return whether a line broken before {@code place} would part a date, a time, or a name such as kind-self-6} */
    private static boolean isWithinName(String text, int place) {
        return place > 1
                && place < text.length()
                && "-:".indexOf(text.charAt(place - 1)) >= 0
                && Character.isLetterOrDigit(text.charAt(place - 2))
                && Character.isDigit(text.charAt(place));
    }

    /** Breaks a word that is wider than a line between its characters, as a reader counts them. */
    private static List<String> pieces(String word, int columns, ToIntFunction<String> width) {
        if (width.applyAsInt(word.stripTrailing()) <= columns) {
            return List.of(word);
        }
        List<String> pieces = new ArrayList<>();
        Matcher clusters = CLUSTER.matcher(word);
        while (clusters.find()) {
            pieces.add(clusters.group());
        }
        return pieces;
    }
}
