package org.kindscale.survey.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.kindscale.survey.text.Preview;

/**
 * The columns of the items, and what rows hold in them.
 *
 * @param cells tells what a cell may be
 * @param columns the columns, from 0; empty if the items are not found; copied
 */
record ItemBlock(ItemCells cells, List<Integer> columns) {

    ItemBlock {
        columns = List.copyOf(columns);
    }

    boolean isFound() {
        return !columns.isEmpty();
    }

    private long count(Preview.Line row, int shift, ItemCells.Kind kind) {
        return columns.stream()
                .filter(c -> cells.kind(row.cell(c + shift)) == kind)
                .count();
    }

    /** {@return whether a row may be that of a person: nothing but responses, numbers and blanks, and few blanks} */
    boolean isPerson(Preview.Line row) {
        long missing = count(row, 0, ItemCells.Kind.MISSING);
        return isFound() && isAnswers(row, 0) && missing * 2 < columns.size();
    }

    /** {@return whether the cells count up by one from 0 or 1, as the numbers of items do} */
    private boolean isCounted(Preview.Line row) {
        String first = row.cell(columns.get(0));
        if (columns.size() < 3 || !(first.equals("0") || first.equals("1"))) {
            return false;
        }
        int from = first.charAt(0) - '0';
        return IntStream.range(0, columns.size())
                .allMatch(i -> row.cell(columns.get(i)).equals(Integer.toString(from + i)));
    }

    /** {@return whether no item cell of a row holds a word that is no response} */
    boolean isAnswers(Preview.Line row, int shift) {
        return count(row, shift, ItemCells.Kind.WORD) == 0;
    }

    /**
     * {@return whether every item cell of a row, {@code shift} cells further on, holds a response, and not all a blank}
     */
    boolean isRegular(Preview.Line row, int shift) {
        long missing = count(row, shift, ItemCells.Kind.MISSING);
        return count(row, shift, ItemCells.Kind.RESPONSE) + missing == columns.size() && missing < columns.size();
    }

    /** {@return whether a record holds a word in each of the columns, as names are} */
    boolean isNamedIn(Preview.Line record) {
        return count(record, 0, ItemCells.Kind.WORD) == columns.size();
    }

    /** {@return whether a row can be no person's: its item cells hold words that are no responses, and nothing else} */
    boolean isWords(Preview.Line row) {
        long words = count(row, 0, ItemCells.Kind.WORD);
        long missing = count(row, 0, ItemCells.Kind.MISSING);
        return words * 2 > columns.size() && words + missing == columns.size();
    }

    /** {@return whether the names themselves are answers to all items, and no numbers of items} */
    boolean holdsAnswersFor(List<String> names) {
        Preview.Line row = new Preview.Line(1, names);
        return isPerson(row) && !isCounted(row) && count(row, 0, ItemCells.Kind.RESPONSE) == columns.size();
    }

    /** {@return whether a record looks like a person's answers although no column of it is known} */
    static boolean looksLikeAnswers(Preview.Line record, ItemCells cells) {
        Set<String> different = new HashSet<>();
        int answers = 0;
        for (int c = 0; c < record.cells().size(); c++) {
            ItemCells.Kind kind = cells.kind(record.cell(c));
            if (kind == ItemCells.Kind.RESPONSE || kind == ItemCells.Kind.NUMBER) {
                answers++;
                different.add(record.cell(c));
            }
        }
        return answers >= 3 && answers * 2 > record.cells().size() && different.size() < answers;
    }
}
