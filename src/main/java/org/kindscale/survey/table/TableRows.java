package org.kindscale.survey.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.kindscale.diagnostics.Findings;

/** The rows of a file that is no text, one after the other; belongs to one thread. */
public interface TableRows extends Closeable {

    /** {@return what is read, in words, such as "an SPSS data file, 40 variables"} */
    String words();

    /**
     * {@return what the file knows of its columns, whose names are those of the table; empty: the names stand in the
     * first rows, as in a sheet}
     */
    List<Variable> variables();

    /** {@return how many cells a row has at least: shorter rows are filled up with blank ones} */
    int width() throws IOException;

    /**
     * Writes the next row; a row without any cell is a blank line.
     *
     * @return whether there is one
     * @throws IOException if the file cannot be read on
     */
    boolean next(RowText into) throws IOException;

    /**
     * {@return the place in the words of the file's own program}
     *
     * @param row number of the row, from 1; where the names stand above all rows, those of the header are row 0
     * @param column number of the column, from 1; 0: the whole row
     */
    String place(long row, int column);

    /**
     * Hears that some columns are asked for no more, so that their cells may be blank from here on, but for those that
     * may be no text, which are counted. Another thread may say so.
     *
     * @param columns by column, whether it is one of them
     */
    default void leaveOut(boolean... columns) {
        // nothing is saved where all cells must be gone through anyway
    }

    /** Tells what is worth knowing once all rows have been read. */
    void report(String file, Findings findings);
}
