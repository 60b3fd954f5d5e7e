package org.kindscale.report.sitting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The columns of a study file, to which rows can be added: all that a row has, in whatever order, and others that
 * belong to no question, as files that were joined have them.
 *
 * @param names their names in order; copied
 */
public record StudyColumns(List<String> names) {

    private static final int NAMED = 5;

    /** Copies the list. */
    public StudyColumns {
        names = List.copyOf(names);
    }

    /** {@return the columns of {@code table}, which begins with their names} */
    public static StudyColumns of(String table) {
        return new StudyColumns(cells(table));
    }

    private static List<String> cells(String record) {
        try (CSVParser parser = CSVParser.parse(record, SittingsCsv.FORMAT)) {
            return parser.stream().findFirst().map(CSVRecord::toList).orElseGet(() -> new ArrayList<String>());
        } catch (IOException e) {
            throw new UncheckedIOException("a string can always be read", e);
        }
    }

    /** {@return why rows below {@code header} cannot stand in these columns; absent if they can} */
    public Optional<String> difference(String header) {
        List<String> wanted = cells(header);
        List<String> missing = new ArrayList<>(wanted);
        missing.removeAll(names);
        if (!missing.isEmpty()) {
            return Optional.of("the file has no column " + named(missing));
        }
        List<String> others = new ArrayList<>(names);
        others.removeAll(wanted);
        others.removeIf(name -> !names.contains(name + "_status") && !isStatus(name));
        if (!others.isEmpty()) {
            return Optional.of("the file has columns of other questions or scores: " + named(others));
        }
        return new HashSet<>(names).size() < names.size()
                ? Optional.of("the file has two columns of one name")
                : Optional.empty();
    }

    private boolean isStatus(String name) {
        return name.endsWith("_status") && names.contains(name.substring(0, name.lastIndexOf('_')));
    }

    private static String named(List<String> columns) {
        String first =
                columns.stream().limit(NAMED).map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        return first + (columns.size() > NAMED ? " (" + (columns.size() - NAMED) + " more)" : "");
    }

    /** {@return {@code row}, which stands below {@code header}, as a row of these columns} */
    public String laid(String header, String row) {
        List<String> wanted = cells(header);
        if (wanted.equals(names)) {
            return row;
        }
        List<String> cells = cells(row);
        Map<String, String> known = new HashMap<>();
        for (int c = 0; c < wanted.size(); c++) {
            known.put(wanted.get(c), cells.get(c));
        }
        return SittingsCsv.line(
                names.stream().map(name -> known.getOrDefault(name, "")).toList());
    }

    /**
     * Returns the line, from 1, on which {@code table} already has a row of this participant and session; absent if it
     * has none, or no participant is given.
     */
    public OptionalLong lineOf(String table, Optional<String> participant, Optional<String> session) {
        if (participant.isEmpty()) {
            return OptionalLong.empty();
        }
        int who = names.indexOf("participant");
        int which = names.indexOf("session");
        try (CSVParser parser = CSVParser.parse(table, SittingsCsv.FORMAT)) {
            long line = 1;
            for (CSVRecord row : parser) {
                if (row.size() > Math.max(who, which)
                        && row.get(who).equals(participant.get())
                        && row.get(which).equals(session.orElse(""))) {
                    return OptionalLong.of(line);
                }
                line = parser.getCurrentLineNumber() + 1;
            }
            return OptionalLong.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a string can always be read", e);
        }
    }
}
