package org.kindscale.survey;

import org.kindscale.diagnostics.Diagnostic;

/**
 * One record of a survey file, as a reader shows it; written again for the next one.
 *
 * <p>The record's own bytes reach from its first cell to before its line end, quotes included.
 */
abstract class RecordView {

    byte[] bytes = {};
    int from;
    int to;
    /** Line on which the record begins, from 1. */
    long line;
    /** Number of cells. */
    int cells;

    /** Points {@code into} at the content of a cell, unquoted. */
    abstract void value(int column, Slice into);

    /** Points {@code into} at a cell as it stands in the record, quotes included. */
    abstract void field(int column, Slice into);

    /** {@return whether the record has neither content nor quotes} */
    boolean isBlank() {
        return from == to;
    }

    /** Thrown where a file can be read no further. */
    static final class SurveyFormatException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Diagnostic finding;

        SurveyFormatException(Diagnostic finding) {
            super(finding.render());
            this.finding = finding;
        }

        Diagnostic finding() {
            return finding;
        }
    }
}
