package org.kindscale.survey.codes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindscale.survey.reading.ColumnMap;
import org.kindscale.survey.text.Preview;

/**
 * The different texts of the item columns of an instrument, counted: what is looked at to see what a file's cells mean.
 *
 * @param bySlot for each item in published order: trimmed text to how many cells hold it, in the order in which they
 *     were first met; copied
 */
public record ItemTexts(List<Map<String, Integer>> bySlot) {

    /** Copies the counts. */
    public ItemTexts {
        List<Map<String, Integer>> copy = new ArrayList<>();
        for (Map<String, Integer> texts : bySlot) {
            copy.add(Collections.unmodifiableMap(new LinkedHashMap<>(texts)));
        }
        bySlot = List.copyOf(copy);
    }

    /** Counts the texts that {@code rows} hold where {@code map} has the items. */
    public static ItemTexts of(ColumnMap map, List<Preview.Line> rows) {
        List<Map<String, Integer>> all = new ArrayList<>();
        for (int slot = 0; slot < map.instrument().items().size(); slot++) {
            int column = map.column(slot);
            all.add(column < 0 ? Map.of() : texts(rows, column));
        }
        return new ItemTexts(all);
    }

    private static Map<String, Integer> texts(List<Preview.Line> rows, int column) {
        Map<String, Integer> texts = new LinkedHashMap<>();
        int[] digits = new int[10]; // most cells are a digit
        for (Preview.Line row : rows) {
            String cell = column < row.cells().size() ? row.cells().get(column) : "";
            int digit = cell.length() == 1 ? cell.charAt(0) - '0' : -1;
            if (digit < 0 || digit > 9) {
                texts.merge(CellText.strip(cell), 1, Integer::sum);
            } else if (digits[digit]++ == 0) {
                texts.merge(cell, 0, Integer::sum); // counted below; its place is where it is first met
            }
        }
        for (int digit = 0; digit < digits.length; digit++) {
            if (digits[digit] > 0) {
                texts.merge(Integer.toString(digit), digits[digit], Integer::sum);
            }
        }
        return texts;
    }

    /** {@return how many cells of an item hold anything} */
    int cells(int slot) {
        return bySlot.get(slot).entrySet().stream()
                .filter(text -> !text.getKey().isEmpty())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
