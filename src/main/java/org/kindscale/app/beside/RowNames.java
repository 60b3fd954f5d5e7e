package org.kindscale.app.beside;

import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.survey.Row;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.text.Slice;

/**
 * Whether a row may be no person: its id has no digit where all others have one ({@code Mean}), or the last row has
 * none at all. Such a row holds means or was a test, and is scored as a person is.
 */
final class RowNames {

    /** Rows with a digit in their id, before others are odd. */
    private static final int FEWEST = 10;
    /** So many rows without are a kind of their own. */
    private static final int MOST = 4;

    private final int column;
    private long rows;
    private long numbered;
    private long blank;
    private int odd;
    private String first = "";
    private long firstRow;
    private boolean endsBlank;

    /** Begins; there is nothing to hear without the column of ids, which is {@code column}, or -1. */
    RowNames(int column) {
        this.column = column;
    }

    /** Hears of the next row. */
    void add(Row row, Slice slice) {
        rows++;
        if (column < 0) {
            return;
        }
        row.value(column, slice);
        endsBlank = slice.from() == slice.to();
        if (endsBlank) {
            blank++;
        } else if (hasDigit(slice)) {
            numbered++;
        } else if (odd++ == 0) {
            first = slice.text();
            firstRow = rows;
        }
    }

    private static boolean hasDigit(Slice slice) {
        for (int at = slice.from(); at < slice.to(); at++) {
            if (slice.bytes()[at] >= '0' && slice.bytes()[at] <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Takes what the next rows have. */
    void combine(RowNames next) {
        if (odd == 0) {
            first = next.first;
            firstRow = rows + next.firstRow;
        }
        odd += next.odd;
        numbered += next.numbered;
        blank += next.blank;
        endsBlank = next.rows > 0 ? next.endsBlank : endsBlank;
        rows += next.rows;
    }

    /** {@return these, of which the last is not that of the file} */
    RowNames cut() {
        endsBlank = false;
        return this;
    }

    /** Adds a warning if a row may be no person. */
    void tell(int id, Header header, Findings findings) {
        if (numbered < FEWEST) {
            return;
        }
        boolean ends = endsBlank && blank == 1;
        if (odd > 0 && odd <= MOST) {
            findings.add(finding(
                    id,
                    header,
                    "row " + firstRow + " has \"" + first + "\" in " + header.shown(id) + ", where all others "
                            + (odd > 1 ? "but " + (odd - 1) + " more " : "") + "have a number"));
        } else if (ends && odd == 0) {
            findings.add(finding(
                    id,
                    header,
                    "the last row has nothing in " + header.shown(id) + ", where all others have a number"));
        }
    }

    private static Diagnostic finding(int id, Header header, String what) {
        return Diagnostic.warning(
                FindingCode.CSV_063,
                header.at(id),
                what + ": it may be no person, and is scored like one",
                "if it holds means, or was a test, delete it from the file");
    }
}
