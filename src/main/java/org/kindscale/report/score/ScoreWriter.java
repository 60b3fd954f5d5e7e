package org.kindscale.report.score;

import org.kindscale.report.ByteBuilder;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.scoring.Scorer;

/** Writes rows of an output file into a buffer; belongs to one thread. */
public interface ScoreWriter {

    /** The cells of a survey row that pass through. */
    interface PassedCells {
        /** Appends the cells as they stand in the input, delimiters between them. */
        void appendRaw(ByteBuilder out);

        /** {@return how many cells pass through} */
        int size();

        /** {@return the content of a cell, unquoted} */
        String value(int cell);

        /** Appends a cell, in quotes where it holds the delimiter, a quote or a line end. */
        default void appendCell(int cell, char delimiter, ByteBuilder out) {
            DelimitedWriter.quote(value(cell), delimiter, out);
        }
    }

    /**
     * Appends one row.
     *
     * @param cells what passes through
     * @param scorers have just scored the row, one for each table
     * @param responses the responses to each instrument
     * @param out takes the row
     */
    void row(PassedCells cells, Scorer[] scorers, ResponseVector[] responses, ByteBuilder out);

    /**
     * Appends what stands before all rows.
     *
     * @param names the names of what passes through
     * @param out takes it
     */
    void begin(PassedCells names, ByteBuilder out);

    /** Appends what stands between two blocks of rows. */
    void between(ByteBuilder out);

    /**
     * Appends what stands behind all rows.
     *
     * @param anyRow whether there is a row
     * @param out takes it
     */
    void end(boolean anyRow, ByteBuilder out);
}
