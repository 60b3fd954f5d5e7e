package org.kindscale.survey;

import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.Severity;
import org.kindscale.survey.reading.Header;

/** Counts cells whose bytes are no text, so that they are told once a file and not once a row. */
final class BadBytes {

    private static final String HELP = "the file is not in the encoding it is read in, and probably in windows-1252: "
            + "save it as CSV UTF-8, or say with --encoding which one it is";

    private final Count needed = new Count();
    private final Count elsewhere = new Count();

    /** Cells of one kind. */
    private static final class Count {
        private long cells;
        private long line;
        private int column;

        void add(long more, long atLine, int atColumn) {
            if (more > 0 && cells == 0) {
                line = atLine;
                column = atColumn;
            }
            cells += more;
        }
    }

    /**
     * Counts a cell.
     *
     * @param line its line
     * @param column its column, from 0
     * @param isNeeded whether the column holds an item or is passed on
     */
    void add(long line, int column, boolean isNeeded) {
        (isNeeded ? needed : elsewhere).add(1, line, column);
    }

    /** Adds a later part of the file, before which {@code linesBefore} lines lie. */
    void addAll(BadBytes later, long linesBefore) {
        needed.add(later.needed.cells, later.needed.line + linesBefore, later.needed.column);
        elsewhere.add(later.elsewhere.cells, later.elsewhere.line + linesBefore, later.elsewhere.column);
    }

    /** Tells how many there are, if any. */
    void report(Header header, Severity severity, Findings findings) {
        if (needed.cells > 0) {
            Location where = new Location(header.file(), needed.line, needed.column + 1);
            findings.add(finding(where, needed.cells, severity));
        }
        if (elsewhere.cells > 0) {
            Location where = new Location(header.file(), elsewhere.line, elsewhere.column + 1);
            findings.add(Diagnostic.note(
                    FindingCode.CSV_039,
                    where,
                    (elsewhere.cells == 1 ? "1 cell holds" : elsewhere.cells + " cells hold")
                            + " bytes that are no text in this encoding, in columns without an item "
                            + "that are not passed on",
                    ""));
        }
    }

    /** {@return the finding about {@code cells} cells, the first of them at {@code where}} */
    static Diagnostic finding(Location where, long cells, Severity severity) {
        String more = cells == 1 ? "" : "; " + cells + " cells of the file do";
        return new Diagnostic(
                FindingCode.CSV_011,
                severity,
                where,
                "the cell holds bytes that are no valid text in this encoding" + more,
                HELP);
    }
}
