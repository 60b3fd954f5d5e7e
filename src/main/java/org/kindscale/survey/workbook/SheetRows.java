package org.kindscale.survey.workbook;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.table.RowText;
import org.kindscale.survey.table.TableRows;
import org.kindscale.survey.table.Variable;
import org.kindscale.survey.text.TableException;

/**
 * The rows of a sheet, numbered as its program numbers them: a row that is not there, or holds nothing, is a blank
 * line.
 */
abstract class SheetRows implements TableRows {

    static final int MOST_ROWS = 1 << 20;
    static final int MOST_COLUMNS = 1 << 14;

    /** Rows that are looked at to know how wide the sheet is. */
    private static final int LOOKED_AT = 300;

    private final Deque<Ahead> ahead = new ArrayDeque<>();
    private final RowText spare = new RowText();
    private RowText next = spare;
    private int lastRead;
    /** Number of the row that was read and stands further down; 0 if there is none. */
    private int pending;

    private int number;
    private int width = -1;
    private boolean more = true;
    private long hidden;
    private int firstHidden;
    private long uncalculated;
    private String firstUncalculated = "";
    private String sheet = "";

    /** A row that is read already. */
    private record Ahead(int number, RowText row) {}

    /** Reads the next row that holds something, blank cells at its end left out; returns its number, 0 at the end. */
    abstract int read(RowText into) throws IOException;

    /** Says which sheet it is. */
    void called(String name) {
        sheet = name;
    }

    String sheet() {
        return sheet;
    }

    /** Hears that row {@code row} is not shown. */
    void hidden(int row) {
        firstHidden = hidden == 0 ? row : firstHidden;
        hidden++;
    }

    /** Hears that a cell has a formula and no value; writes what stands for it. */
    void uncalculated(int row, int column, RowText into) {
        firstUncalculated = uncalculated == 0 ? place(row, column + 1) : firstUncalculated;
        uncalculated++;
        into.bare("#UNKNOWN!");
    }

    @Override
    public List<Variable> variables() {
        return List.of();
    }

    @Override
    public int width() throws IOException {
        if (width < 0) {
            width = 0;
            for (int rows = 0; rows < LOOKED_AT; rows++) {
                RowText row = new RowText();
                int at = advance(row);
                if (at == 0) {
                    more = false;
                    break;
                }
                ahead.add(new Ahead(at, row.copy()));
                width = Math.max(width, row.cells());
            }
        }
        return width;
    }

    private int advance(RowText into) throws IOException {
        into.begin();
        int before = lastRead;
        int at = read(into);
        if (at > 0 && (at <= before || at > MOST_ROWS)) {
            throw TableException.damaged("row " + at + " stands behind row " + before);
        }
        lastRead = at;
        return at;
    }

    @Override
    public boolean next(RowText into) throws IOException {
        width();
        if (pending == 0 && !ahead.isEmpty()) {
            pending = ahead.element().number();
            next = ahead.remove().row();
        } else if (pending == 0 && more) {
            next = spare;
            pending = advance(next);
            more = pending > 0;
        }
        if (pending == 0) {
            return false;
        }
        if (++number == pending) {
            into.append(next);
            pending = 0;
        }
        return true;
    }

    @Override
    public String place(long row, int column) {
        String name = sheet.matches("[\\p{L}_][\\p{L}\\p{N}_.]*") ? sheet : "'" + sheet.replace("'", "''") + "'";
        return column == 0 ? name + " row " + row : name + "!" + columnName(column) + row;
    }

    /** {@return the letters of a column, from 1} */
    static String columnName(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    @Override
    public void report(String file, Findings findings) {
        if (hidden > 0) {
            findings.add(Diagnostic.note(
                    FindingCode.TBL_007,
                    new Location(file, firstHidden, 0, place(firstHidden, 0)),
                    (hidden == 1
                                    ? "1 row is hidden or filtered out, and is"
                                    : hidden + " rows are hidden or filtered out, and are")
                            + " read like all others",
                    "delete rows that are not to count"));
        }
        if (uncalculated > 0) {
            findings.add(Diagnostic.warning(
                    FindingCode.TBL_008,
                    new Location(file, 0, 0, firstUncalculated),
                    (uncalculated == 1 ? "1 formula has" : uncalculated + " formulas have")
                            + " no stored value, which is read as \"#UNKNOWN!\"",
                    "open the workbook in Excel or LibreOffice and save it, so that its formulas are calculated"));
        }
    }
}
