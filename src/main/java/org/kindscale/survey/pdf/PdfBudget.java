package org.kindscale.survey.pdf;

import org.kindscale.diagnostics.FindingCode;
import org.kindscale.survey.text.TableException;

/** What one file may cost in time and memory. */
final class PdfBudget {

    /** What an entry of a table that is kept costs, such as the width of a code. */
    static final int ENTRY = 6;

    private static final int MOST_STEPS = 6_000_000;
    private static final int MOST_BYTES = 24 << 20;
    private static final int DEEPEST = 40;

    private long steps;
    private long unpacked;

    /** Pays for work, a step a token. */
    void spend(long more) throws TableException {
        steps += Math.max(0, more);
        if (steps > MOST_STEPS) {
            throw tooLarge("it has more in it than any form");
        }
    }

    /** Pays for bytes that are read or unpacked. */
    void unpack(int more) throws TableException {
        unpacked += more;
        if (unpacked > MOST_BYTES) {
            throw tooLarge("it unpacks to more than any form");
        }
    }

    /** Checks how deep things stand within each other. */
    static void depth(int depth) throws TableException {
        if (depth > DEEPEST) {
            throw tooLarge("its parts are nested deeper than in any form");
        }
    }

    /** {@return the exception for a file that is larger than forms are} */
    static TableException tooLarge(String what) {
        return new TableException(
                FindingCode.TBL_006, what, "copy the items alone from the viewer into a text file, and give that");
    }
}
