package org.kindscale.survey.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.kindscale.survey.text.RecordView.SurveyFormatException;

/**
 * The first records of a survey file as text: what is looked at before it is decided how the file is to be read.
 *
 * @param file the file's path as typed
 * @param dialect how it separates cells
 * @param records the records, blank lines left out; copied
 * @param whole whether the file ends with them
 */
public record Preview(String file, Dialect dialect, List<Line> records, boolean whole) {

    /** Most records that are looked at. */
    public static final int MOST = 300;

    /** Copies the records. */
    public Preview {
        records = List.copyOf(records);
    }

    /**
     * One record.
     *
     * @param line the line on which it begins, from 1
     * @param cells its cells, unquoted, as they stand; copied
     */
    public record Line(long line, List<String> cells) {
        /** Copies the cells. */
        public Line {
            cells = List.copyOf(cells);
        }

        /** {@return the trimmed text of cell number {@code column}, from 0; empty if the record has no such cell} */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    /** {@return the records that begin behind line {@code line}} */
    public List<Line> behind(long line) {
        return records.stream().filter(record -> record.line() > line).toList();
    }

    /**
     * Reads the first records of {@code utf8}. What follows a record that cannot be read is left out; it is found, and
     * told, when the rows are read.
     *
     * @param file the file's path as typed
     * @param utf8 its first bytes as UTF-8, without a byte-order mark
     * @param whole whether they are all
     * @param dialect how it separates cells
     */
    public static Preview of(String file, byte[] utf8, boolean whole, Dialect dialect) throws IOException {
        List<Line> lines = new ArrayList<>();
        boolean ended = false;
        try (PlainReader reader = new PlainReader(file, new ByteArrayInputStream(utf8), dialect)) {
            while (lines.size() < MOST) {
                if (!reader.next()) {
                    ended = true;
                    break;
                }
                if (!reader.isBlank()) {
                    lines.add(new Line(reader.line, cells(reader)));
                }
            }
        } catch (SurveyFormatException e) {
            return new Preview(file, dialect, lines, false);
        }
        if (ended && !whole && !lines.isEmpty()) {
            lines.remove(lines.size() - 1); // the last one may be cut off
        }
        return new Preview(file, dialect, lines, ended && whole);
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
}
