package org.kindscale.app.beside;

import java.util.Arrays;
import org.kindscale.psychometrics.key.total.TotalCheck;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.survey.Row;
import org.kindscale.survey.text.Slice;

/**
 * The first rows of a block and some of the others: option numbers of all instruments, row after row, and what stands
 * beside the items.
 */
public final class WatchedRows {

    /** Of rows that are not among the first, one in so many is kept. */
    static final int ONE_IN = 32;

    /** That nothing is kept. */
    static final int NOTHING = -1;

    private final int most;
    private final BesideItems beside;
    private final ColumnGroups groups;
    private final RowNames names;
    private final Slice slice = new Slice();
    private short[] options = {};
    private double[] numbers = {};
    private long[] persons = {};
    /** By row kept, which row of the block it is. */
    private int[] places = {};

    private int width;
    private int count;
    private int seen;

    /**
     * Begins.
     *
     * @param most rows to keep before they become fewer; 0 if the first ones are known, or {@link #NOTHING}
     * @param beside the columns beside the items
     */
    WatchedRows(int most, BesideItems beside) {
        this.most = most;
        this.beside = beside;
        this.groups = new ColumnGroups(beside.groups());
        this.names = new RowNames(most == NOTHING ? -1 : beside.id());
    }

    /**
     * Keeps a row, if there is room.
     *
     * @param responses its responses, by instrument
     */
    public void add(Row row, ResponseVector... responses) {
        int place = seen++;
        if (place >= most && (most == NOTHING || place % ONE_IN != 0)) {
            return;
        }
        if (place < most) {
            names.add(row, slice);
            keepWhole(row);
        }
        if (count == places.length) {
            width = Arrays.stream(responses).mapToInt(ResponseVector::size).sum();
            places = Arrays.copyOf(places, 2 * count + 64);
            options = Arrays.copyOf(options, places.length * width);
        }
        groups.add(row, slice);
        places[count] = place;
        int at = count++ * width;
        for (ResponseVector vector : responses) {
            at = vector.copyTo(options, at);
        }
    }

    /** Keeps what is wanted of the first rows alone. */
    private void keepWhole(Row row) {
        int columns = beside.numbers().size();
        if (count == 0) {
            numbers = new double[Math.min(most, TotalCheck.MOST) * columns];
        }
        if ((count + 1) * columns <= numbers.length) {
            beside.numbers(row, numbers, count * columns);
        }
        if (beside.id() >= 0) {
            if (count == persons.length) {
                persons = Arrays.copyOf(persons, Math.min(most, 2 * count + 128));
            }
            persons[count] = beside.person(row, slice);
        }
    }

    /** {@return what the first rows are called} */
    RowNames names() {
        return names;
    }

    /** {@return how many rows were kept} */
    int count() {
        return count;
    }

    /** {@return how many of them are the first of the block, one after the other} */
    int whole() {
        return Math.max(0, Math.min(count, most));
    }

    /** {@return how many rows there were} */
    int seen() {
        return seen;
    }

    /** {@return which row of the block a row is, from 0} */
    int place(int row) {
        return places[row];
    }

    /** {@return option numbers of a row} */
    int width() {
        return width;
    }

    /** Copies the option numbers of a row. */
    void copyTo(short[] into, int at, int row) {
        System.arraycopy(options, row * width, into, at, width);
    }

    /** {@return what stands beside the items} */
    BesideItems beside() {
        return beside;
    }

    /** {@return what stands in the columns beside the items, row by row} */
    ColumnGroups groups() {
        return groups;
    }

    /** {@return a number for who a row is of; 0 where that is not known} */
    long person(int row) {
        return row < persons.length ? persons[row] : 0;
    }

    /** {@return what a column beside the items holds in a row; NaN if that is no number, or was not kept} */
    double number(int row, int column) {
        int at = row * beside.numbers().size() + column;
        return column < beside.numbers().size() && at < numbers.length ? numbers[at] : Double.NaN;
    }
}
