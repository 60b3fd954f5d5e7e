package org.kindscale.survey.names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kindscale.survey.reading.Header;

/**
 * Columns whose names differ in a number, or in a letter in its place.
 *
 * @param pattern what they are called, with <code>{n}</code> for the number
 * @param byNumber number to columns, from 0, in the order of the numbers; {@code a} is 1
 * @param letters whether letters stand for the numbers
 */
public record NumberedFamily(String pattern, TreeMap<Integer, List<Integer>> byNumber, boolean letters) {

    /** {@return all families of two columns or more} */
    public static List<NumberedFamily> of(Header header) {
        Map<ColumnKey.Family, NumberedFamily> numbered = new LinkedHashMap<>();
        Map<String, NumberedFamily> lettered = new LinkedHashMap<>();
        for (int column = 0; column < header.size(); column++) {
            String name = header.names().get(column);
            for (ColumnKey.Numbered part : ColumnKey.numbered(name.length() > 200 ? "" : name)) {
                numbered.computeIfAbsent(
                                ColumnKey.family(part.written()), f -> new NumberedFamily(part.written(), false))
                        .add(part.number(), column);
            }
            String lower = name.strip().toLowerCase(Locale.ROOT);
            int end = lower.length() - 1;
            if (end > 0 && lower.charAt(end) >= 'a' && lower.charAt(end) <= 'z') {
                String prefix = name.strip().substring(0, end);
                lettered.computeIfAbsent(ColumnKey.of(prefix), p -> new NumberedFamily(prefix + "{n}", true))
                        .add(lower.charAt(end) - 'a' + 1, column);
            }
        }
        List<NumberedFamily> all = new ArrayList<>(numbered.values());
        all.addAll(lettered.values());
        return all.stream().filter(family -> family.byNumber.size() > 1).toList();
    }

    private NumberedFamily(String pattern, boolean letters) {
        this(pattern, new TreeMap<>(), letters);
    }

    private void add(int number, int column) {
        byNumber.computeIfAbsent(number, n -> new ArrayList<>()).add(column);
    }

    /** {@return the columns, from 0, in the order of their numbers; empty if a number stands twice} */
    public List<Integer> columns() {
        boolean once = byNumber.values().stream().allMatch(columns -> columns.size() == 1);
        return once ? byNumber.values().stream().map(c -> c.get(0)).toList() : List.of();
    }

    /** {@return what stands before the number} */
    public String prefix() {
        return pattern.substring(0, pattern.indexOf("{n}"));
    }

    /** {@return the lowest number} */
    public int first() {
        return byNumber.firstKey();
    }

    /** {@return whether no number is left out between the lowest and the highest} */
    public boolean isUnbroken() {
        return byNumber.lastKey() - byNumber.firstKey() == byNumber.size() - 1;
    }
}
