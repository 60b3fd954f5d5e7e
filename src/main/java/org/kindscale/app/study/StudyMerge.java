package org.kindscale.app.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.Severity;
import org.kindscale.report.sitting.SittingsCsv;

/**
 * Joins the files of a study that were written on several machines: each sitting once, by its id.
 *
 * <p>The files must have the same questions: an empty cell of a question that a file does not have could not be told
 * from one that was left out. All other columns are united.
 */
public final class StudyMerge {

    private final List<StudyTable> tables;
    private final Findings findings;

    /**
     * Prepares to join files.
     *
     * @param findings takes what is worth knowing
     */
    public StudyMerge(List<StudyTable> tables, Findings findings) {
        this.tables = List.copyOf(tables);
        this.findings = findings;
    }

    /**
     * Returns the joined file: the columns of the widest, then those that only others have; the rows in the order of
     * the files.
     *
     * @throws InvalidInputException if the files have other questions, or two contents of one sitting
     */
    public String csv() throws InvalidInputException {
        requireSameQuestions();
        StudyFindings found = new StudyFindings(findings);
        List<StudyTable.Row> rows = found.onceEach(tables, Severity.ERROR);
        if (findings.hasErrors()) {
            throw new InvalidInputException(findings);
        }
        found.tellTwice(rows);
        List<String> columns = columns();
        StringBuilder text = new StringBuilder(SittingsCsv.line(columns));
        for (StudyTable.Row row : rows) {
            text.append(SittingsCsv.line(columns.stream().map(row::cell).toList()));
        }
        return text.toString();
    }

    private void requireSameQuestions() throws InvalidInputException {
        StudyTable first = tables.get(0);
        for (StudyTable table : tables) {
            Set<String> other = new HashSet<>(first.questions());
            Set<String> more = new LinkedHashSet<>(table.questions());
            more.removeAll(other);
            table.questions().forEach(other::remove);
            if (!other.isEmpty() || !more.isEmpty()) {
                String which = more.isEmpty()
                        ? "no \"" + other.iterator().next() + "\""
                        : "\"" + more.iterator().next() + "\"";
                throw new InvalidInputException(Diagnostic.error(
                        FindingCode.ADM_044,
                        new Location(table.name(), 1, 0),
                        "the questions are not those of " + first.name() + ": this file has " + which,
                        "join files of the same instrument or battery; others are joined by person after scoring"));
            }
        }
    }

    private List<String> columns() {
        StudyTable widest = tables.stream()
                .max(Comparator.comparingInt((StudyTable table) -> table.names().size()))
                .orElseThrow();
        Set<String> columns = new LinkedHashSet<>(widest.names());
        tables.forEach(table -> columns.addAll(table.names()));
        for (StudyTable table : tables) {
            List<String> lacking = new ArrayList<>(columns);
            lacking.removeAll(table.names());
            if (!lacking.isEmpty()) {
                findings.add(Diagnostic.note(
                        FindingCode.ADM_005,
                        new Location(table.name(), 1, 0),
                        "this file has no column " + String.join(", ", lacking) + "; its rows have nothing there",
                        ""));
            }
        }
        return List.copyOf(columns);
    }
}
