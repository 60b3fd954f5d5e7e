package org.kindscale.survey.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.text.RecordView.SurveyFormatException;

/**
 * A small delimited file as a whole: UTF-8, with a header and as many cells in each row.
 *
 * @param name the file's path as typed
 * @param names the names of its columns, each once; copied
 * @param rows its rows in order; copied
 */
public record SmallTable(String name, List<String> names, List<Row> rows) {

    /** Copies the lists. */
    public SmallTable {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param line the line on which it begins, from 1
     * @param cells its cells, one for each column; copied
     */
    public record Row(long line, List<String> cells) {
        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Reads a file.
     *
     * @param name how findings name it
     * @throws InvalidInputException if it is no such table
     */
    public static SmallTable read(String name, byte[] bytes) throws InvalidInputException {
        byte[] text = withoutMark(name, bytes);
        Dialect dialect = Dialect.sniff(text, text.length).orElse(new Dialect(','));
        List<Row> rows = new ArrayList<>();
        try (PlainReader reader = new PlainReader(name, new ByteArrayInputStream(text), dialect)) {
            while (reader.next()) {
                if (!reader.isBlank()) {
                    rows.add(new Row(reader.line, cells(reader)));
                }
            }
        } catch (SurveyFormatException e) {
            throw new InvalidInputException(e.finding());
        } catch (IOException e) {
            throw new IllegalStateException("bytes can always be read", e);
        }
        if (rows.isEmpty()) {
            throw refused(
                    FindingCode.CSV_002, Location.of(name), "the file is empty", "give a header and rows below it");
        }
        SmallTable table = new SmallTable(name, rows.get(0).cells(), rows.subList(1, rows.size()));
        table.requireShape();
        return table;
    }

    private static byte[] withoutMark(String name, byte[] bytes) throws InvalidInputException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw refused(
                    FindingCode.CSV_011,
                    Location.of(name),
                    "the file has bytes that are no UTF-8 text",
                    "save it as UTF-8");
        }
    }

    private static List<String> cells(PlainReader reader) {
        List<String> cells = new ArrayList<>();
        Slice slice = new Slice();
        for (int column = 0; column < reader.cells; column++) {
            reader.value(column, slice);
            cells.add(slice.text());
        }
        return cells;
    }

    private void requireShape() throws InvalidInputException {
        Set<String> seen = new HashSet<>();
        Optional<String> twice =
                names.stream().filter(column -> !seen.add(column)).findFirst();
        if (twice.isPresent()) {
            throw refused(
                    FindingCode.CSV_012,
                    new Location(name, 1, names.lastIndexOf(twice.get()) + 1),
                    "two columns are called \"" + twice.get() + "\"",
                    "give one of them another name, or remove it");
        }
        for (Row row : rows) {
            if (row.cells().size() != names.size()) {
                throw refused(
                        FindingCode.CSV_007,
                        new Location(name, row.line(), 0),
                        "this row has " + row.cells().size() + " cells, the header " + names.size(),
                        "look for a delimiter or a quote too many or too few");
            }
        }
    }

    private static InvalidInputException refused(FindingCode code, Location where, String what, String help) {
        return new InvalidInputException(Diagnostic.error(code, where, what, help));
    }

    /** {@return the cell of {@code row} in the column called {@code column}; empty without such a column} */
    public String cell(Row row, String column) {
        int at = names.indexOf(column);
        return at < 0 ? "" : row.cells().get(at);
    }
}
