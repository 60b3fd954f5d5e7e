package org.kindscale.survey.longform;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindscale.survey.text.Preview;

/** The cells of a preview as numbers, equal where the cells are, so that many sets of columns can be tried. */
final class CellCodes {

    private static final int BLANK = 0;

    /** By column and row. */
    private final int[][] codes;

    private final int rows;
    private final Map<List<Integer>, int[]> persons = new HashMap<>();
    private final Map<Rows, Boolean> oneEach = new HashMap<>();

    /**
     * The columns that say whose a row is, and of which item; the response is not asked.
     *
     * @param id copied
     * @param item the column
     */
    private record Rows(List<Integer> id, int item) {
        Rows {
            id = List.copyOf(id);
        }
    }

    CellCodes(Preview preview) {
        List<Preview.Line> lines =
                preview.records().subList(1, preview.records().size());
        rows = lines.size();
        codes = new int[preview.records().get(0).cells().size()][rows];
        for (int column = 0; column < codes.length; column++) {
            Map<String, Integer> known = new HashMap<>(Map.of("", BLANK));
            for (int row = 0; row < rows; row++) {
                Integer next = known.size();
                Integer code = known.putIfAbsent(lines.get(row).cell(column), next);
                codes[column][row] = code == null ? next : code;
            }
        }
    }

    /** {@return whether a column holds another cell in every row} */
    boolean isApart(int column) {
        return Arrays.stream(codes[column]).distinct().count() == rows;
    }

    /**
     * Returns whether no person has two rows for one item, and most have rows for most of them; rows without an item
     * are left out. It is what {@link LongShape#isOneRowEach} says where no cell is an object.
     *
     * @param id the columns that together tell the persons apart
     */
    boolean isOneRowEach(List<Integer> id, int item) {
        return oneEach.computeIfAbsent(
                new Rows(id, item), rows -> isOneEach(persons.computeIfAbsent(id, this::persons), codes[item]));
    }

    /** {@return the person of each row, as a number} */
    private int[] persons(List<Integer> id) {
        int[] numbers = new int[rows];
        for (int column : id) {
            Map<Long, Integer> known = new HashMap<>();
            for (int row = 0; row < rows; row++) {
                Integer next = known.size();
                Integer number = known.putIfAbsent(pair(numbers[row], codes[column][row]), next);
                numbers[row] = number == null ? next : number;
            }
        }
        return numbers;
    }

    private boolean isOneEach(int[] person, int[] item) {
        Set<Long> pairs = new HashSet<>();
        Set<Integer> persons = new HashSet<>();
        Set<Integer> items = new HashSet<>();
        for (int row = 0; row < rows; row++) {
            if (item[row] != BLANK) {
                if (!pairs.add(pair(person[row], item[row]))) {
                    return false;
                }
                persons.add(person[row]);
                items.add(item[row]);
            }
        }
        return persons.size() < pairs.size() && 2L * pairs.size() >= (long) persons.size() * items.size();
    }

    private long pair(int one, int other) {
        return (long) one * (rows + 1) + other;
    }
}
