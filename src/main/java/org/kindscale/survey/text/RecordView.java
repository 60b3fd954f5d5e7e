package org.kindscale.survey.text;

import org.kindscale.diagnostics.Diagnostic;

/**
 * One record of a survey file, as a reader shows it; written again for the next one.
 *
 * <p>The record's own bytes reach from its first cell to before its line end, quotes included.
 */
public abstract class RecordView {

    public byte[] bytes = {};
    public int from;
    public int to;
    /** Line on which the record begins, from 1. */
    public long line;
    /** Number of cells. */
    public int cells;

    /** Points {@code into} at the content of a cell, unquoted. */
    public abstract void value(int column, Slice into);

    /** Points {@code into} at a cell as it stands in the record, quotes included. */
    public abstract void field(int column, Slice into);

    /** {@return whether the record has neither content nor quotes} */
    public boolean isBlank() {
        return from == to;
    }

    /** Thrown where a file can be read no further. */
    public static final class SurveyFormatException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Diagnostic finding;

        /** Says what is wrong by {@code finding}. */
        public SurveyFormatException(Diagnostic finding) {
            super(finding.render());
            this.finding = finding;
        }

        /** {@return what is wrong} */
        public Diagnostic finding() {
            return finding;
        }
    }
}
