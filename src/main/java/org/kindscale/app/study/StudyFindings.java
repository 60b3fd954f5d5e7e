package org.kindscale.app.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.Severity;

/** Finds sittings that stand twice: the same one, two contents of one, or two of one person and session. */
final class StudyFindings {

    private final Findings findings;

    StudyFindings(Findings findings) {
        this.findings = findings;
    }

    /**
     * Returns each sitting once, the first of those of one id; a finished one goes before one that was stopped.
     *
     * @param severity of two contents of one sitting
     */
    List<StudyTable.Row> onceEach(List<StudyTable> tables, Severity severity) {
        Map<String, StudyTable.Row> kept = new LinkedHashMap<>();
        List<StudyTable.Row> again = new ArrayList<>();
        for (StudyTable table : tables) {
            for (StudyTable.Row row : table.rows()) {
                StudyTable.Row first = kept.putIfAbsent(row.id(), row);
                if (first == null) {
                    continue;
                }
                if (first.differences(row).isEmpty()) {
                    again.add(row);
                } else {
                    conflict(first, row, severity);
                }
                if (row.finished() && !first.finished()) {
                    kept.put(row.id(), row);
                }
            }
        }
        if (!again.isEmpty()) {
            findings.add(Diagnostic.note(
                    FindingCode.ADM_045,
                    again.get(0).where(),
                    (again.size() == 1 ? "1 sitting stands" : again.size() + " sittings stand")
                            + " here that stood before with the same content; each counts once",
                    ""));
        }
        return List.copyOf(kept.values());
    }

    private void conflict(StudyTable.Row first, StudyTable.Row row, Severity severity) {
        List<String> columns = first.differences(row);
        String what = "sitting " + row.id() + " stands at " + first.where() + " with other content: "
                + String.join(", ", columns.subList(0, Math.min(columns.size(), 4)))
                + (columns.size() > 4 ? " (" + (columns.size() - 4) + " more)" : "");
        String help = "find out which row is right, and remove the other";
        findings.add(
                severity == Severity.ERROR
                        ? Diagnostic.error(FindingCode.ADM_042, row.where(), what, help)
                        : Diagnostic.warning(FindingCode.ADM_042, row.where(), what, help));
    }

    /** Adds a warning for each further sitting of one person and session. */
    void tellTwice(List<StudyTable.Row> rows) {
        for (int r = 0; r < rows.size(); r++) {
            StudyTable.Row row = rows.get(r);
            rows.subList(0, r).stream()
                    .filter(row::isSamePerson)
                    .findFirst()
                    .ifPresent(first -> findings.add(twice(row, first.where())));
        }
    }

    private static Diagnostic twice(StudyTable.Row row, Location first) {
        String session =
                row.cell("session").isEmpty() ? " without a session" : ", session \"" + row.cell("session") + "\",";
        return Diagnostic.warning(
                FindingCode.ADM_043,
                row.where(),
                "participant \"" + row.cell("participant") + "\"" + session + " has another finished sitting at "
                        + first,
                "find out which counts before the rows are analysed");
    }
}
