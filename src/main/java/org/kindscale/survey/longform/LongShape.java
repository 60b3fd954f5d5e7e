package org.kindscale.survey.longform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindscale.survey.reading.LongColumns;
import org.kindscale.survey.text.Preview;

/**
 * Columns of a preview that may be person, item and response of a file with one row a person and item.
 *
 * @param preview the first records
 * @param id the columns that together say whose row it is; copied
 * @param item the column of the item; -1 if the responses are JSON objects with the items as keys
 * @param value the column of the response
 */
record LongShape(Preview preview, List<Integer> id, int item, int value) {

    LongShape {
        id = List.copyOf(id);
    }

    /** {@return the shape that certain columns are, if the preview has them} */
    static Optional<LongShape> named(Preview preview, LongColumns columns) {
        List<String> header = preview.records().get(0).cells();
        int id = header.indexOf(columns.id());
        int item = columns.item().map(header::indexOf).orElse(-1);
        int value = header.indexOf(columns.value());
        return id < 0 || value < 0 || (columns.item().isPresent() && item < 0)
                ? Optional.empty()
                : Optional.of(new LongShape(preview, List.of(id), item, value));
    }

    /** {@return the columns by name, or by position where a name cannot be written in a list} */
    LongColumns columns() {
        List<String> ids = id.stream().map(this::name).toList();
        Optional<String> named = item < 0 ? Optional.empty() : Optional.of(name(item));
        return new LongColumns(String.join("+", ids), named, name(value));
    }

    private String name(int column) {
        List<String> header = preview.records().get(0).cells();
        String name = header.get(column);
        boolean writable = !name.isBlank()
                && name.equals(name.strip())
                && !name.matches("\\d{1,6}|.*[,+:!].*")
                && header.indexOf(name) == header.lastIndexOf(name);
        return writable ? name : Integer.toString(column + 1);
    }

    /** {@return the names of the items, in order of their first appearance} */
    List<String> items() {
        Set<String> items = new LinkedHashSet<>();
        for (Preview.Line line : rows()) {
            items.addAll(itemsOf(line));
        }
        return List.copyOf(items);
    }

    /** {@return whether no person has two rows for one item, and most have rows for most of them} */
    boolean isOneRowEach() {
        Set<List<String>> seen = new HashSet<>();
        Set<List<String>> persons = new HashSet<>();
        for (Preview.Line line : rows()) {
            List<String> person = id.stream().map(line::cell).toList();
            for (String name : itemsOf(line)) {
                List<String> both = new ArrayList<>(person);
                both.add(name);
                if (!seen.add(both)) {
                    return false;
                }
                persons.add(person);
            }
        }
        long items =
                seen.stream().map(both -> both.get(both.size() - 1)).distinct().count();
        return persons.size() < seen.size() && 2L * seen.size() >= persons.size() * items;
    }

    /** {@return the cells of all responses} */
    List<String> values() {
        List<String> values = new ArrayList<>();
        for (Preview.Line line : rows()) {
            String cell = line.cell(value);
            Optional<Map<String, String>> object = JsonCell.isObject(cell) ? JsonCell.open(cell) : Optional.empty();
            if (object.isPresent()) {
                values.addAll(object.get().values());
            } else if (item >= 0 && !line.cell(item).isEmpty()) {
                values.add(cell);
            }
        }
        return values;
    }

    private List<Preview.Line> rows() {
        return preview.records().subList(1, preview.records().size());
    }

    private List<String> itemsOf(Preview.Line line) {
        String name = item < 0 ? "" : line.cell(item);
        Optional<Map<String, String>> object =
                JsonCell.isObject(line.cell(value)) ? JsonCell.open(line.cell(value)) : Optional.empty();
        if (object.isPresent()) {
            return object.get().keySet().stream()
                    .map(key -> name.isEmpty() ? key.strip() : name + "_" + key.strip())
                    .toList();
        }
        return name.isEmpty() ? List.of() : List.of(name);
    }
}
