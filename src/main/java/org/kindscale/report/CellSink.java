package org.kindscale.report;

/** Takes the cells of a row of scores, in the order of {@link ScoreTable#names()}. */
public interface CellSink {

    /** Takes a number. */
    void number(double value);

    /** Takes a whole number. */
    void integer(int value);

    /** Takes a word. */
    void text(String value);

    /** Takes the absence of a value. */
    void missing();
}
