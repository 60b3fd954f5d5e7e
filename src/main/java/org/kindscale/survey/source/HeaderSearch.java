package org.kindscale.survey.source;

import java.util.List;
import java.util.OptionalInt;
import org.kindscale.survey.text.Preview;

/** Looks for names and header rows where the file does not say itself where they are. */
final class HeaderSearch {

    /** How far down names are looked for. */
    private static final int DEEPEST = 12;
    /** Most rows of texts below the names. */
    private static final int MOST_TEXTS = 5;

    private final List<Preview.Line> records;
    private final int first;
    private final ItemCells cells;

    /** Prepares to look in the records from number {@code first} on. */
    HeaderSearch(Preview preview, int first, ItemCells cells) {
        this.records = preview.records();
        this.first = first;
        this.cells = cells;
    }

    /** {@return the items under the names of record number {@code row}} */
    ItemBlock items(int row) {
        return new ItemBlock(cells, cells.columns(records.get(row).cells(), List.of()));
    }

    /** {@return the first record below that holds the names of all items, if one does} */
    OptionalInt namesBelow() {
        for (int row = first + 1; row < Math.min(records.size(), first + DEEPEST); row++) {
            ItemBlock items = items(row);
            if (items.isFound() && items.isNamedIn(records.get(row))) {
                return OptionalInt.of(row);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * Returns how many rows of words stand below the names, above rows of answers; 0 if none do.
     *
     * @param items where the items stand
     */
    int textRows(ItemBlock items) {
        int row = first + 1;
        while (row < records.size() && row <= first + MOST_TEXTS && items.isWords(records.get(row))) {
            row++;
        }
        if (row == first + 1) {
            return 0;
        }
        List<Preview.Line> below = records.subList(Math.min(row, records.size()), records.size());
        long answers =
                below.stream().filter(record -> items.isAnswers(record, 0)).count();
        boolean regular = below.stream().anyMatch(items::isPerson);
        return regular && answers * 10 >= below.size() * 9L ? row - first - 1 : 0;
    }

    /** {@return whether the first two records, joined, name the items} */
    boolean isNamedTogether() {
        MergedHeader merged = MergedHeader.of(records.get(first), records.get(first + 1));
        return !cells.columns(merged.names(), merged.texts()).isEmpty();
    }

    /** {@return whether the second record completes names that the first leaves out} */
    boolean isSplit() {
        if (first + 2 >= records.size()) {
            return false;
        }
        Preview.Line lower = records.get(first + 1);
        boolean words = lower.cells().stream()
                .noneMatch(cell -> cells.kind(cell.strip()) == ItemCells.Kind.RESPONSE
                        || cells.kind(cell.strip()) == ItemCells.Kind.NUMBER);
        return words && MergedHeader.isSplit(records.get(first), lower);
    }
}
