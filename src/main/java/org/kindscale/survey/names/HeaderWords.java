package org.kindscale.survey.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the cells of a header say beside a name: codes, questions and their rows, numbers. */
public final class HeaderWords {

    private static final int LONGEST = 2000;

    /** A code such as {@code gad7_1} or {@code gad7[SQ001]}, a separator and text. */
    private static final Pattern CODED = Pattern.compile(
            "\\s*(\\p{L}\\w*(?:\\[\\w+\\])?)(?:[.:]\\s+|\\s+[-\u2013\u2014]\\s+|(?<=\\])\\s+)\\S.*", Pattern.DOTALL);

    private static final Pattern NUMBERED =
            Pattern.compile("\\s*\\(?(?:[Qq]|Item|Question|Frage)?\\s?(\\d{1,3})\\s?[.):]+\\s*(\\S.*)", Pattern.DOTALL);
    private static final Pattern LABELLED = Pattern.compile("[^:]{1,40}:\\s+(\\S.*)", Pattern.DOTALL);
    private static final List<String> DASHES = List.of(" - ", " \u2013 ", " \u2014 ");

    private HeaderWords() {}

    /** Returns the code with which a name begins, if text follows it; else the whole name. */
    public static String code(String name) {
        if (name.length() > LONGEST || (name.indexOf(' ') < 0)) {
            return name;
        }
        Matcher coded = CODED.matcher(name);
        return coded.matches() ? coded.group(1) : name;
    }

    /**
     * Returns what may be the wording of an item in the cell of a header, the whole cell first: the part in brackets,
     * what follows the last dash, what follows a code or a label, each with and without its number.
     */
    public static List<String> parts(String cell) {
        Set<String> parts = new LinkedHashSet<>();
        String text = cell.strip();
        if (text.length() <= LONGEST) {
            add(parts, text);
            bracketed(text).ifPresent(part -> add(parts, part));
            int dash = dash(text);
            if (dash >= 0) {
                add(parts, text.substring(dash + 3));
            }
            Matcher labelled = LABELLED.matcher(text);
            if (labelled.matches()) {
                add(parts, labelled.group(1));
            }
            add(parts, behindCode(text));
        }
        return new ArrayList<>(parts);
    }

    private static void add(Set<String> parts, String part) {
        parts.add(part.strip());
        Matcher numbered = NUMBERED.matcher(part);
        if (numbered.matches()) {
            parts.add(numbered.group(2).strip());
        }
    }

    /** Returns what follows the code with which a cell begins; all of it if it begins with none. */
    public static String behindCode(String cell) {
        String text = cell.strip();
        String code = code(text);
        return code.length() == text.length()
                ? text
                : text.substring(code.length()).replaceFirst("^[\\s.:\u2013\u2014-]+", "");
    }

    private static java.util.Optional<String> bracketed(String text) {
        int open = text.indexOf(" [");
        return open >= 0 && text.endsWith("]")
                ? java.util.Optional.of(text.substring(open + 2, text.length() - 1))
                : java.util.Optional.empty();
    }

    private static int dash(String text) {
        int last = -1;
        for (String dash : DASHES) {
            last = Math.max(last, text.lastIndexOf(dash));
        }
        return last;
    }

    /** Returns the question whose row a cell names, as in {@code Question [row]}; empty if it names none. */
    public static String question(String cell) {
        String text = cell.strip();
        if (bracketed(text).isPresent()) {
            return text.substring(0, text.indexOf(" ["));
        }
        return text.substring(0, Math.max(0, dash(text)));
    }

    /** Returns the row that a cell names beside its question; empty if it names none. */
    public static String row(String cell) {
        String text = cell.strip();
        return bracketed(text).orElse(text.substring(dash(text) < 0 ? text.length() : dash(text) + 3));
    }

    /** Returns the number with which a question begins, as in {@code 3. Question}; 0 if there is none. */
    public static int number(String cell) {
        Matcher numbered = NUMBERED.matcher(cell);
        return numbered.matches() ? Integer.parseInt(numbered.group(1)) : 0;
    }
}
