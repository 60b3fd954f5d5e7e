package org.kindscale.survey.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lists within an option, joined by commas; a part that holds a comma stands in double quotes, as in a CSV file. */
public final class QuotedList {

    private QuotedList() {}

    /**
     * Returns the parts of a list such as {@code "No, thanks",-99}. Within quotes two stand for one. A quote that does
     * not begin a part is an ordinary character.
     *
     * @throws IllegalArgumentException if a quote does not close, or text follows one that does
     */
    public static List<String> split(String list) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at <= list.length()) {
            int end = end(list, at);
            parts.add(unquoted(list.substring(at, end)));
            at = end + 1;
        }
        return parts;
    }

    /** Returns where the part that begins at {@code from} ends. */
    private static int end(String list, int from) {
        int at = from;
        while (at < list.length() && list.charAt(at) == ' ') {
            at++;
        }
        if (at < list.length() && list.charAt(at) == '"') {
            int close = list.indexOf('"', at + 1);
            while (close >= 0 && close + 1 < list.length() && list.charAt(close + 1) == '"') {
                close = list.indexOf('"', close + 2);
            }
            if (close < 0) {
                throw new IllegalArgumentException("a double quote opens and does not close");
            }
            at = close;
        }
        int comma = list.indexOf(',', at);
        return comma < 0 ? list.length() : comma;
    }

    private static String unquoted(String part) {
        String text = part.strip();
        if (!text.startsWith("\"")) {
            return part;
        }
        int close = text.lastIndexOf('"');
        String inside = text.substring(1, close).replace("\"\"", "\"");
        return inside + text.substring(close + 1);
    }

    /** Returns the list whose parts are {@code parts}. */
    public static String join(List<String> parts) {
        return parts.stream().map(QuotedList::quoted).collect(Collectors.joining(","));
    }

    /** {@return a part as it stands in a list: in double quotes where it must} */
    static String quoted(String part) {
        return part.indexOf(',') < 0 && !part.startsWith("\"") ? part : '"' + part.replace("\"", "\"\"") + '"';
    }
}
