package org.kindscale.app.beside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kindscale.survey.Row;
import org.kindscale.survey.text.Slice;

/** What stands in the columns beside the items in some rows, as long as a column holds few different texts. */
final class ColumnGroups {

    /** Groups of a column; one that holds more texts tells persons apart, or measures. */
    static final int MOST = 8;

    private final List<Integer> columns;
    /** By column, its texts. */
    private final List<List<Slice>> texts = new ArrayList<>();
    /** By row and column, the number of the text; -1 if the cell is blank, or the column holds too many. */
    private byte[] numbers = {};

    private int rows;

    ColumnGroups(List<Integer> columns) {
        this.columns = columns;
        columns.forEach(column -> texts.add(new ArrayList<>()));
    }

    /** Adds the next row. */
    void add(Row row, Slice slice) {
        int width = columns.size();
        if ((rows + 1) * width > numbers.length) {
            numbers = Arrays.copyOf(numbers, (2 * rows + 32) * width);
        }
        for (int c = 0; c < width; c++) {
            int number = -1;
            if (isUsable(c)) {
                row.value(columns.get(c), slice);
                number = number(texts.get(c), slice);
            }
            numbers[rows * width + c] = (byte) number;
        }
        rows++;
    }

    private static int number(List<Slice> known, Slice slice) {
        if (slice.from() == slice.to()) {
            return -1;
        }
        for (int number = 0; number < known.size(); number++) {
            if (isSame(known.get(number), slice)) {
                return number;
            }
        }
        Slice added = new Slice();
        added.set(Arrays.copyOfRange(slice.bytes(), slice.from(), slice.to()), 0, slice.to() - slice.from());
        known.add(added);
        return known.size() - 1;
    }

    /** {@return whether both are the same text, of one byte at least, which most often the last byte tells} */
    private static boolean isSame(Slice text, Slice slice) {
        byte[] own = text.bytes();
        byte[] bytes = slice.bytes();
        int from = slice.from();
        int at = slice.to() - from - 1;
        if (own.length != at + 1) {
            return false;
        }
        while (at >= 0 && own[at] == bytes[from + at]) {
            at--;
        }
        return at < 0;
    }

    /** {@return the columns} */
    List<Integer> columns() {
        return columns;
    }

    /** {@return whether a column holds few texts} */
    boolean isUsable(int place) {
        return texts.get(place).size() <= MOST;
    }

    /** {@return the texts of a column, by number} */
    List<String> texts(int place) {
        return texts.get(place).stream().map(Slice::text).toList();
    }

    /** {@return the number of the text of a column in a row; -1 if the cell is blank} */
    int number(int row, int place) {
        return numbers[row * columns.size() + place];
    }
}
