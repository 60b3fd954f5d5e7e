package org.kindscale.survey.longform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;

/** Counts what one row a person has no place for. */
final class LeftOut {

    private final String file;
    private final Map<String, Long> firstRows = new LinkedHashMap<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private long firstTwice;
    private int twice;

    LeftOut(String file) {
        this.file = file;
    }

    /** Counts a row that holds no response, for the reason given. */
    void row(long line, String why) {
        firstRows.putIfAbsent(why, line);
        rows.merge(why, 1, Integer::sum);
    }

    /** Counts a response that stands twice. */
    void twice(long line) {
        firstTwice = twice++ == 0 ? line : firstTwice;
    }

    /** Tells what was left out, {@code columns} too. */
    void tell(List<String> columns, Location header, Findings findings) {
        if (!columns.isEmpty()) {
            note(header, "left out, since their cells differ within a person: " + String.join(", ", columns), findings);
        }
        rows.forEach((why, count) -> note(
                new Location(file, firstRows.getOrDefault(why, 0L), 0),
                count + (count == 1 ? " row is" : " rows are") + " left out, from here on: " + why,
                findings));
        if (twice > 0) {
            String what = twice == 1 ? "1 response stands twice" : twice + " responses stand twice";
            note(new Location(file, firstTwice, 0), what + ", from here on: each counts once", findings);
        }
    }

    private static void note(Location where, String what, Findings findings) {
        findings.add(Diagnostic.note(FindingCode.CSV_053, where, what, ""));
    }
}
