package org.kindscale.survey.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.VisibleText;

/**
 * The column names of a survey file.
 *
 * @param file the file's path as typed
 * @param line line on which the names stand
 * @param names the names as they stand, unquoted, in order; copied
 * @param texts what further rows of the header say of each column, such as the text of the question; empty: nothing
 *     more; copied
 */
public record Header(String file, long line, List<String> names, List<String> texts) {

    /** Copies the names. */
    public Header {
        names = List.copyOf(names);
        texts = List.copyOf(texts);
    }

    /** A header of one row. */
    public Header(String file, long line, List<String> names) {
        this(file, line, names, List.of());
    }

    /** {@return what further rows of the header say of column number {@code column}; empty if nothing} */
    public String text(int column) {
        return column < texts.size() ? texts.get(column) : "";
    }

    /** {@return the number of columns} */
    public int size() {
        return names.size();
    }

    /** {@return the place of column number {@code column}, from 0} */
    public Location at(int column) {
        return new Location(file, line, column + 1);
    }

    /** {@return the place of the header as a whole} */
    public Location whole() {
        return new Location(file, line, 0);
    }

    /** {@return the first column called exactly {@code name}, from 0} */
    public OptionalInt find(String name) {
        int index = names.indexOf(name);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /**
     * {@return the columns whose name stands before them already, in order, each with the first of that name; unnamed
     * columns left out}
     */
    public Map<Integer, Integer> duplicates() {
        Map<String, Integer> first = new HashMap<>();
        Map<Integer, Integer> duplicates = new java.util.TreeMap<>();
        for (int c = 0; c < names.size(); c++) {
            Integer before = names.get(c).isBlank() ? null : first.putIfAbsent(names.get(c), c);
            if (before != null) {
                duplicates.put(c, before);
            }
        }
        return duplicates;
    }

    /**
     * Returns a list, as the option {@code --columns} takes it, that means some columns: ranges of names where these
     * can be written, else positions.
     *
     * @param columns columns from 0, one at least, in the order in which they are meant
     */
    public String list(List<Integer> columns) {
        boolean byName = columns.stream().allMatch(this::isPlain);
        boolean numbered = names.stream().anyMatch(name -> name.matches("#?\\d+(-#?\\d+)?"));
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= columns.size(); i++) {
            if (i < columns.size() && columns.get(i) == columns.get(i - 1) + 1) {
                continue;
            }
            int first = columns.get(from);
            int last = columns.get(i - 1);
            String mark = numbered ? "#" : "";
            String one = byName ? names.get(first) : mark + (first + 1);
            String other = byName ? ":" + names.get(last) : "-" + mark + (last + 1);
            parts.add(first == last ? one : one + other);
            from = i;
        }
        return String.join(",", parts);
    }

    /** {@return whether the name of a column can stand in a list and means this column alone} */
    private boolean isPlain(int column) {
        String name = names.get(column);
        return name.matches("\\p{L}[\\w.\\[\\]]*") && names.lastIndexOf(name) == names.indexOf(name);
    }

    /** {@return the name of column number {@code column} as findings show it, in double quotes} */
    public String shown(int column) {
        return VisibleText.quoted(names.get(column));
    }
}
