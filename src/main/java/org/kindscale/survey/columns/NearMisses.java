package org.kindscale.survey.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kindscale.diagnostics.Suggestion;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.survey.columns.ColumnWay.Found;
import org.kindscale.survey.names.ColumnKey;
import org.kindscale.survey.reading.Header;

/** Columns that nobody found and whose names are nearly those of items: {@code csc_20} for {@code scs_20}. */
final class NearMisses {

    private static final List<String> REVERSED = List.of("r", "rc", "rev");

    private final Header header;
    private final ItemNames names;
    private final Found found;
    /** By column. */
    private final List<String> seen;

    /** By column, the numbers in its name. */
    private final List<List<Integer>> numbers;

    NearMisses(Header header, ItemNames names, Found found) {
        this.header = header;
        this.names = names;
        this.found = found;
        this.seen = header.names().stream().map(VisibleText::seen).toList();
        this.numbers = seen.stream().map(NearMisses::numbers).toList();
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
        for (String wanted : wanted(slot)) {
            List<Integer> wantedNumbers = numbers(wanted);
            List<String> left = new ArrayList<>();
            List<Integer> columns = new ArrayList<>();
            for (int column = 0; column < header.size(); column++) {
                boolean alike = numbers.get(column).equals(wantedNumbers);
                if (alike && !found.has(column) && !taken.containsValue(column)) {
                    left.add(seen.get(column));
                    columns.add(column);
                }
            }
            Optional<String> nearest = Suggestion.nearest(wanted, left);
            if (nearest.isPresent()) {
                return Optional.of(columns.get(left.indexOf(nearest.get())));
            }
        }
        return Optional.empty();
    }

    private List<String> wanted(int slot) {
        List<String> wanted = new ArrayList<>(List.of(names.id(slot)));
        if (found.name().contains("{n")) {
            wanted.add(0, found.name().replaceFirst("\\{n+\\}", last(names.id(slot))));
        }
        return wanted;
    }

    /** Returns the numbers in a name, the last one first: columns with other numbers are other items. */
    private static List<Integer> numbers(String name) {
        return ColumnKey.numbered(name).stream().map(ColumnKey.Numbered::number).toList();
    }

    private static String last(String name) {
        List<Integer> numbers = numbers(name);
        return numbers.isEmpty() ? "" : String.valueOf(numbers.get(0));
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
