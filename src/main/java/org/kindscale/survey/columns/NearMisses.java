package org.kindscale.survey.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kindscale.diagnostics.Suggestion;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.survey.columns.ColumnWay.Found;

/** Columns that nobody found and whose names are nearly those of items: {@code csc_20} for {@code scs_20}. */
final class NearMisses {

    private static final List<String> REVERSED = List.of("r", "rc", "rev");

    private final Header header;
    private final ItemNames names;
    private final Found found;

    NearMisses(Header header, ItemNames names, Found found) {
        this.header = header;
        this.names = names;
        this.found = found;
    }

    /** Returns the items of {@code missing} that a column comes near to, each with that column, from 0. */
    Map<Integer, Integer> of(List<Integer> missing) {
        Map<Integer, Integer> near = new TreeMap<>();
        for (int slot : missing) {
            nearest(slot, near).ifPresent(column -> near.put(slot, column));
        }
        return near;
    }

    private Optional<Integer> nearest(int slot, Map<Integer, Integer> taken) {
        List<String> wanted = wanted(slot);
        List<String> left = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            String name = VisibleText.seen(header.names().get(column));
            if (!found.has(column)
                    && !taken.containsValue(column)
                    && number(name).equals(number(wanted.get(0)))) {
                left.add(name);
                columns.add(column);
            }
        }
        for (String name : wanted) {
            Optional<String> nearest = Suggestion.nearest(name, left);
            if (nearest.isPresent()) {
                return Optional.of(columns.get(left.indexOf(nearest.get())));
            }
        }
        return Optional.empty();
    }

    private List<String> wanted(int slot) {
        List<String> wanted = new ArrayList<>(List.of(names.id(slot)));
        if (found.name().contains("{n")) {
            wanted.add(0, found.name().replaceFirst("\\{n+\\}", number(names.id(slot))));
        }
        return wanted;
    }

    /** Returns the last number in a name: columns with other numbers are other items. */
    private static String number(String name) {
        List<ColumnKey.Numbered> numbers = ColumnKey.numbered(name);
        return numbers.isEmpty() ? "" : String.valueOf(numbers.get(0).number());
    }

    /**
     * Returns the items of {@code missing} with a column, from 0, that is called like the item with {@code r},
     * {@code rc} or {@code rev} behind it.
     */
    Map<Integer, Integer> storedReversed(List<Integer> missing) {
        Map<Integer, Integer> reversed = new TreeMap<>();
        for (int slot : missing) {
            String wanted = ColumnKey.of(names.id(slot));
            for (int column = 0; column < header.size(); column++) {
                String key = ColumnKey.of(header.names().get(column));
                if (REVERSED.stream().anyMatch(end -> key.equals(wanted + end))) {
                    reversed.put(slot, column);
                }
            }
        }
        return reversed;
    }
}
