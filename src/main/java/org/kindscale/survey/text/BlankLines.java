package org.kindscale.survey.text;

import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;

/** Counts blank lines between rows; those at the end of a file are no news. */
public final class BlankLines {

    private long first;
    private long pending;
    private long count;
    private boolean anyRow;

    /** Counts a blank line. */
    public void add(long line) {
        first = first == 0 ? line : first;
        pending++;
    }

    /** Hears that a row follows. */
    public void row() {
        count += pending;
        pending = 0;
        anyRow = true;
    }

    /** Adds a later part of the file, before which {@code linesBefore} lines lie. */
    public void addAll(BlankLines later, long linesBefore) {
        if (first == 0 && later.first > 0) {
            first = later.first + linesBefore;
        }
        if (later.anyRow) {
            row();
        }
        count += later.count;
        pending += later.pending;
    }

    /** Tells how many there are, if any. */
    public void report(String file, Findings findings) {
        if (count > 0) {
            String lines = count == 1 ? "1 blank line is" : count + " blank lines are";
            findings.add(Diagnostic.note(FindingCode.CSV_024, new Location(file, first, 0), lines + " left out", ""));
        }
    }
}
