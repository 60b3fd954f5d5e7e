package org.kindscale.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One case of a refusals file: a change of small.json and what must then be found. The file
 * src/test/resources/definitions/refusals.txt says how such a file is written.
 *
 * @param name what is wrong
 * @param found what must be found, in order
 * @param json the changed definition
 */
public record Refusal(String name, List<Found> found, String json) {

    private static final String MARKS = "①②③④⑤⑥⑦⑧⑨";

    /**
     * One finding.
     *
     * @param code its code, such as {@code DEF-003}
     * @param what a piece of what is found
     * @param help a piece of the help; may be empty
     * @param line where, from 1; 0: the whole file
     * @param column where, from 1
     */
    public record Found(String code, String what, String help, int line, int column) {}

    @Override
    public String toString() {
        return name;
    }

    /** Reads all cases of a refusals file. */
    public static List<Refusal> all(String file) throws IOException {
        String base = resource("small.json");
        List<Refusal> all = new ArrayList<>();
        for (String part : resource(file).split("(?m)^## ", -1)) {
            if (!part.startsWith("#")) {
                all.add(read(base, part));
            }
        }
        return all;
    }

    /** Returns the text of a file among the definitions for tests. */
    public static String resource(String name) throws IOException {
        try (InputStream in = Refusal.class.getResourceAsStream("/definitions/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Refusal read(String base, String part) {
        List<String> lines = part.lines().toList();
        List<String> found = new ArrayList<>();
        List<String> old = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        String json = base;
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("- ") && !changed.isEmpty()) {
                json = replaced(json, old, changed);
                old.clear();
                changed.clear();
            }
            if (line.startsWith("- ")) {
                old.add(line.substring(2));
            } else if (line.startsWith("+ ")) {
                changed.add(line.substring(2));
            } else if (!line.isBlank()) {
                found.add(line);
            }
        }
        json = replaced(json, old, changed);
        List<Found> expected = new ArrayList<>();
        for (String finding : found) {
            expected.add(found(finding, json, MARKS.charAt(expected.size())));
        }
        return new Refusal(lines.get(0), expected, unmarked(json));
    }

    private static String replaced(String json, List<String> old, List<String> changed) {
        String text = String.join("\n", old);
        int at = json.indexOf(text);
        if (text.isEmpty() || at < 0 || json.indexOf(text, at + 1) >= 0) {
            throw new IllegalArgumentException("not once in small.json: " + text);
        }
        return json.substring(0, at) + String.join("\n", changed) + json.substring(at + text.length());
    }

    private static Found found(String written, String marked, char mark) {
        int space = written.indexOf(' ');
        int bar = written.indexOf(" | ");
        String what = written.substring(space + 1, bar < 0 ? written.length() : bar);
        String help = bar < 0 ? "" : written.substring(bar + 3);
        int at = marked.indexOf(mark);
        if (at < 0) {
            return new Found(written.substring(0, space), what, help, 0, 0);
        }
        String before = unmarked(marked.substring(0, at));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Found(written.substring(0, space), what, help, line, before.length() - before.lastIndexOf('\n'));
    }

    private static String unmarked(String json) {
        return json.replaceAll("[" + MARKS + "]", "");
    }
}
