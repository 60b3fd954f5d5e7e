package org.kindscale.app.beside;

import java.util.Arrays;
import org.kindscale.psychometrics.key.TotalCheck;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.survey.Row;
import org.kindscale.survey.text.Slice;

/** The first rows of a block: option numbers of all instruments, row after row, and what stands beside the items. */
public final class WatchedRows {

    private final int most;
    private final BesideItems beside;
    private final Slice slice = new Slice();
    private short[] options = {};
    private double[] numbers = {};
    private long[] persons = {};
    private int width;
    private int count;

    WatchedRows(int most, BesideItems beside) {
        this.most = most;
        this.beside = beside;
    }

    /**
     * Keeps a row, if there is room.
     *
     * @param responses its responses, by instrument
     */
    public void add(Row row, ResponseVector... responses) {
        if (count == most) {
            return;
        }
        if (count == 0) {
            width = Arrays.stream(responses).mapToInt(ResponseVector::size).sum();
            numbers = new double
                    [Math.min(most, TotalCheck.MOST) * beside.numbers().size()];
        }
        if ((count + 1) * width > options.length) {
            int room = Math.min(most, 2 * count + 128);
            options = Arrays.copyOf(options, room * width);
            persons = Arrays.copyOf(persons, beside.id() < 0 ? 0 : room);
        }
        int columns = beside.numbers().size();
        if ((count + 1) * columns <= numbers.length) {
            beside.numbers(row, numbers, count * columns);
        }
        if (beside.id() >= 0) {
            persons[count] = beside.person(row, slice);
        }
        int at = count++ * width;
        for (ResponseVector vector : responses) {
            for (int slot = 0; slot < vector.size(); slot++) {
                options[at++] = (short) vector.get(slot);
            }
        }
    }

    /** {@return how many rows were kept} */
    int count() {
        return count;
    }

    /** {@return what stands beside the items} */
    BesideItems beside() {
        return beside;
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

    /** Copies the option numbers of {@code items} items, the first of them item number {@code first} of the row. */
    void copyTo(short[] into, int items, int first, int rows) {
        for (int r = 0; r < rows; r++) {
            System.arraycopy(options, r * width + first, into, r * items, items);
        }
    }
}
