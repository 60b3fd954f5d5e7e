package org.kindscale.app.study;

import java.util.List;
import java.util.stream.Stream;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.text.SmallTable;

/** A file of sittings, one row each: what {@code take --append} and {@code export} write. */
public final class StudyTable {

    private static final List<String> NEEDED = List.of("sitting", "participant", "session", "started", "ended");

    private final SmallTable table;
    private final List<String> questions;
    private final List<Row> rows;

    private StudyTable(SmallTable table) {
        this.table = table;
        this.questions = table.names().stream()
                .filter(name -> Stream.of("_status", "_ms")
                        .allMatch(end -> table.names().contains(name + end)))
                .toList();
        this.rows = table.rows().stream().map(row -> new Row(this, row)).toList();
    }

    /**
     * One sitting.
     *
     * @param table the file it stands in
     * @param cells its cells
     */
    record Row(StudyTable table, SmallTable.Row cells) {

        /** {@return the cell in the column called {@code column}; empty without such a column} */
        String cell(String column) {
            return table.table.cell(cells, column);
        }

        String id() {
            return cell("sitting");
        }

        String what() {
            return cell(table.names().contains("battery") ? "battery" : "instrument");
        }

        boolean finished() {
            return !cell("ended").isEmpty();
        }

        Location where() {
            return new Location(table.table.name(), cells.line(), 0);
        }

        /** {@return whether both rows are of one finished sitting each of the same person, session and questions} */
        boolean isSamePerson(Row other) {
            return finished()
                    && other.finished()
                    && !cell("participant").isEmpty()
                    && Stream.of("participant", "session")
                            .allMatch(column -> cell(column).equals(other.cell(column)))
                    && what().equals(other.what());
        }

        /** {@return the columns of both files in which the rows differ} */
        List<String> differences(Row other) {
            return table.names().stream()
                    .filter(other.table.names()::contains)
                    .filter(column -> !cell(column).equals(other.cell(column)))
                    .toList();
        }
    }

    /**
     * Takes a table as one of sittings.
     *
     * @throws InvalidInputException if it has not the columns of one
     */
    public static StudyTable of(SmallTable table) throws InvalidInputException {
        List<String> lacking =
                NEEDED.stream().filter(name -> !table.names().contains(name)).toList();
        boolean told = table.names().contains("instrument") || table.names().contains("battery");
        if (!lacking.isEmpty() || !told) {
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.ADM_041,
                    new Location(table.name(), 1, 0),
                    "this is no file of sittings: it has no column "
                            + (lacking.isEmpty() ? "\"instrument\" or \"battery\"" : "\"" + lacking.get(0) + "\""),
                    "give a file that \"kindscale take --append\" or \"kindscale export\" has written"));
        }
        return new StudyTable(table);
    }

    /** {@return the path as typed} */
    String name() {
        return table.name();
    }

    /** {@return the names of its columns} */
    List<String> names() {
        return table.names();
    }

    /** {@return the ids of its questions, items of instruments too, in the order of the columns} */
    List<String> questions() {
        return questions;
    }

    /** {@return its sittings in order} */
    List<Row> rows() {
        return rows;
    }
}
