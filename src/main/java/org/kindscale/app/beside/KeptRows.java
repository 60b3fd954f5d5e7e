package org.kindscale.app.beside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.psychometrics.key.Answers;
import org.kindscale.psychometrics.key.GroupCheck.Grouping;
import org.kindscale.psychometrics.key.KeyCheck;
import org.kindscale.survey.reading.Header;

/**
 * The rows of a file that are judged: the first ones, and some of the others, evenly spread.
 *
 * <p>Of the others one in {@link WatchedRows#ONE_IN} is offered. Once there are too many every second one goes, and
 * from then on half as many come.
 */
final class KeptRows {

    /** Columns of which groups are made; those with the fewest texts come first. */
    private static final int MOST_COLUMNS = 20;

    private final int most;
    private short[] options = {};
    private int[] rows = {};
    /** By row and column, the number of the text in {@link #texts}. */
    private byte[] numbers = {};

    private final List<List<String>> texts = new ArrayList<>();
    private List<Integer> columns = List.of();
    private int width;
    private int count;
    private int firsts;
    private long offered;
    private long step = 1;

    /** Begins, with {@code most} rows at most beside the first ones. */
    KeptRows(int most) {
        this.most = most;
    }

    /**
     * Takes rows of the next block.
     *
     * @param before how many rows the file has before it
     * @param first how many of its first rows are among the first of the file
     */
    void take(WatchedRows block, long before, int first) {
        if (count == 0 && texts.isEmpty()) {
            columns = block.groups().columns();
            columns.forEach(column -> texts.add(new ArrayList<>()));
        }
        width = Math.max(width, block.width());
        int[][] global = numbered(block.groups());
        for (int row = 0; row < block.count(); row++) {
            boolean wanted = row < first || (block.place(row) % WatchedRows.ONE_IN == 0 && offered++ % step == 0);
            if (wanted) {
                add(block, row, global);
                rows[count - 1] = (int) Math.min(Integer.MAX_VALUE, before + block.place(row));
            }
        }
        firsts += first;
        while (count - firsts > most) {
            thin();
        }
    }

    /** {@return by column and number of the block's text, its number here; nothing for other columns} */
    private int[][] numbered(ColumnGroups groups) {
        if (!groups.columns().equals(columns)) {
            return new int[0][];
        }
        int[][] global = new int[columns.size()][];
        for (int c = 0; c < global.length; c++) {
            List<String> known = texts.get(c);
            boolean few = known.size() <= ColumnGroups.MOST;
            global[c] = groups.texts(c).stream()
                    .mapToInt(text -> {
                        if (few && !known.contains(text)) {
                            known.add(text);
                        }
                        return known.indexOf(text);
                    })
                    .toArray();
        }
        return global;
    }

    private void add(WatchedRows block, int row, int[][] global) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, 2 * count + 128);
            options = Arrays.copyOf(options, rows.length * width);
            numbers = Arrays.copyOf(numbers, rows.length * columns.size());
        }
        block.copyTo(options, count * width, row);
        for (int c = 0; c < columns.size(); c++) {
            int own = global.length == 0 ? -1 : block.groups().number(row, c);
            numbers[count * columns.size() + c] = (byte) (own < 0 ? -1 : global[c][own]);
        }
        count++;
    }

    /** Leaves out every second row that is not among the first. */
    private void thin() {
        int left = firsts;
        for (int row = firsts; row < count; row += 2, left++) {
            System.arraycopy(options, row * width, options, left * width, width);
            System.arraycopy(numbers, row * columns.size(), numbers, left * columns.size(), columns.size());
            rows[left] = rows[row];
        }
        count = left;
        step *= 2;
    }

    /** {@return the columns that hold few different texts so far} */
    Stream<Integer> usable() {
        return IntStream.range(0, columns.size())
                .filter(c -> texts.get(c).size() <= ColumnGroups.MOST)
                .mapToObj(columns::get);
    }

    /** {@return the answers to an instrument whose first item is item number {@code first} of all instruments} */
    Answers answers(AnalysisDesign design, int first) {
        int items = design.values().items();
        short[] own = new short[count * items];
        for (int row = 0; row < count; row++) {
            System.arraycopy(options, row * width + first, own, row * items, items);
        }
        return new Answers(design.values(), count, own, Arrays.copyOf(rows, count));
    }

    /** {@return the same rows by what stands in columns that hold few different texts} */
    List<Grouping> groups(Header header) {
        return IntStream.range(0, columns.size())
                .filter(c -> texts.get(c).size() <= ColumnGroups.MOST)
                .mapToObj(c -> new Grouping(header.names().get(columns.get(c)), texts.get(c), numbers(c)))
                .filter(KeptRows::tells)
                .sorted((one, other) ->
                        Integer.compare(one.values().size(), other.values().size()))
                .limit(MOST_COLUMNS)
                .toList();
    }

    private int[] numbers(int column) {
        int[] own = new int[count];
        for (int row = 0, at = column; row < count; row++, at += columns.size()) {
            own[row] = numbers[at];
        }
        return own;
    }

    /** {@return whether a group is large enough to be judged, and there is somebody outside of it} */
    private static boolean tells(Grouping grouping) {
        int[] persons = new int[grouping.values().size()];
        for (int own : grouping.of()) {
            if (own >= 0) {
                persons[own]++;
            }
        }
        return persons.length > 1 && IntStream.of(persons).max().orElse(0) >= KeyCheck.FEWEST;
    }
}
