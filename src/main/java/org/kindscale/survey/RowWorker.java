package org.kindscale.survey;

import java.io.IOException;

/**
 * Does something with rows, block after block; one worker belongs to one thread.
 *
 * @param <T> what a block of rows comes to
 */
public interface RowWorker<T> {

    /** Takes the next row of the block. Its content is overwritten afterwards. */
    void row(Row row);

    /** Ends the block and returns what it came to. */
    T endBlock();

    /**
     * Makes workers.
     *
     * @param <T> what a block of rows comes to
     */
    interface Factory<T> {
        /** Returns a new worker. */
        RowWorker<T> worker();
    }

    /**
     * Takes what blocks came to, in the order of the file.
     *
     * @param <T> what a block of rows comes to
     */
    interface Sink<T> {
        /**
         * Takes the next block.
         *
         * @param block what it came to
         * @param linesBefore how many lines of the file lie before it
         */
        void accept(T block, long linesBefore) throws IOException;
    }
}
