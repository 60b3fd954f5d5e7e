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
            Map<String, Integer> texts = new LinkedHashMap<>();
            int column = map.column(slot);
            for (Preview.Line row : column < 0 ? List.<Preview.Line>of() : rows) {
                texts.merge(CellText.strip(row.cell(column)), 1, Integer::sum);
            }
            all.add(texts);
        }
        return new ItemTexts(all);
    }

    /** {@return how many cells of an item hold anything} */
    int cells(int slot) {
        return bySlot.get(slot).entrySet().stream()
                .filter(text -> !text.getKey().isEmpty())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
