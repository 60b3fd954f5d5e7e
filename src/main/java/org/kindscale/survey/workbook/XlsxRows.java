package org.kindscale.survey.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.kindscale.survey.table.Moment;
import org.kindscale.survey.table.RowText;
import org.kindscale.survey.text.TableException;
import org.kindscale.survey.workbook.CellStyles.Shown;
import org.kindscale.survey.workbook.XmlScanner.Event;

/** The rows of one sheet of an Excel workbook. */
public final class XlsxRows extends SheetRows {

    private static final double DAY = 86_400;

    /** What stands around the value of a cell, and the end of the cell. */
    private static final byte[] VALUE = "<v>".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] VALUE_END = "</v></c>".getBytes(StandardCharsets.US_ASCII);

    private final ZipParts parts;
    private final SharedTexts texts;
    private final CellStyles styles;
    private final int base;
    private final InputStream in;
    private final XmlScanner xml;
    private int row;

    /** Opens the sheet called {@code wanted}; absent: the only one that is shown and holds a table. */
    public static XlsxRows of(InputStream file, Optional<String> wanted) throws IOException {
        ZipParts parts = ZipParts.of(file);
        try {
            Workbook workbook = Workbook.of(parts);
            return new XlsxRows(parts, workbook, workbook.choose(wanted));
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private XlsxRows(ZipParts parts, Workbook workbook, Workbook.Sheet sheet) throws IOException {
        this.parts = parts;
        this.texts = SharedTexts.of(parts.open(workbook.part("sharedStrings")));
        this.styles = CellStyles.of(parts.open(workbook.part("styles")));
        this.base = workbook.isFrom1904() ? -24_107 : -25_569;
        this.in = parts.open(sheet.part())
                .orElseThrow(() -> TableException.damaged("sheet " + sheet.name() + " is not in the archive"));
        this.xml = new XmlScanner(in);
        called(sheet.name());
    }

    @Override
    public String words() {
        return "an Excel workbook, sheet \"" + sheet() + "\"";
    }

    @Override
    int read(RowText into) throws IOException {
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event != Event.OPEN || !xml.is("row")) {
                continue;
            }
            int given = xml.number("r");
            row = given < 0 ? row + 1 : given;
            boolean isHidden =
                    xml.number("hidden") == 1 || xml.attribute("hidden").equals("true");
            into.begin();
            cells(into);
            if (into.cells() > 0) {
                if (isHidden) {
                    hidden(row);
                }
                return row;
            }
        }
        return 0;
    }

    private void cells(RowText into) throws IOException {
        int column = -1;
        for (Event event = xml.next(); event != Event.CLOSE || !xml.is("row"); event = xml.next()) {
            if (event == Event.END) {
                throw TableException.damaged("a row does not end");
            }
            if (event == Event.OPEN && xml.is("c")) {
                int named = xml.column("r");
                int before = column;
                column = named < 0 ? before + 1 : named;
                if (column <= before || column >= MOST_COLUMNS) {
                    throw TableException.damaged("a cell of row " + row + " stands out of its order");
                }
                cell(column, into);
            }
        }
    }

    /** Reads a cell; a blank one is written only when another follows it. */
    private void cell(int column, RowText into) throws IOException {
        String type = xml.attribute("t");
        int style = type.isEmpty() || type.equals("n") ? xml.number("s") : -1; // of numbers alone
        if (xml.takes(VALUE, VALUE_END)) {
            write(type, style, column, into);
            return;
        }
        boolean formula = false;
        boolean written = false;
        boolean valued = false;
        for (Event event = xml.next(); event != Event.CLOSE || !xml.is("c"); event = xml.next()) {
            if (event == Event.END) {
                throw TableException.damaged("a cell does not end");
            }
            if (event == Event.OPEN && xml.is("v")) {
                valued = true;
                written |= value(type, style, column, into);
            } else if (event == Event.OPEN && xml.is("is")) {
                written |= text(Entities.unescaped(SharedTexts.item(xml)), column, into);
            } else if (event == Event.OPEN) {
                formula |= xml.is("f");
                xml.skip();
            }
        }
        if (formula && !written && !(valued && type.equals("str"))) {
            into.fill(column);
            uncalculated(row, column, into);
        }
    }

    private static boolean text(String text, int column, RowText into) {
        if (!text.isEmpty()) {
            into.fill(column);
            into.text(text);
        }
        return !text.isEmpty();
    }

    /** Reads what stands in a {@code v} element; returns whether that is anything. */
    private boolean value(String type, int style, int column, RowText into) throws IOException {
        if (xml.next() != Event.TEXT) {
            return false; // it closes at once
        }
        write(type, style, column, into);
        return true;
    }

    private void write(String type, int style, int column, RowText into) throws IOException {
        TextBytes text = xml.text();
        switch (type) {
            case "s" -> shared(text, column, into);
            case "", "n" -> number(text, styles.of(style), column, into);
            case "b" -> bare(text.toString().strip().equals("1") ? "TRUE" : "FALSE", column, into);
            case "e" -> bare(text.toString().strip(), column, into);
            case "d" -> date(text.toString().strip(), column, into);
            default -> text(Entities.unescaped(text.toString()), column, into);
        }
    }

    private static void bare(String word, int column, RowText into) {
        into.fill(column);
        if (word.matches("[A-Z0-9#/!?_.-]{1,20}")) {
            into.bare(word);
        } else {
            into.text(word);
        }
    }

    private static void date(String text, int column, RowText into) {
        into.fill(column);
        String plain = text.replace('T', ' ').replaceFirst("(\\.0+)?Z?$", "");
        if (Moment.seconds(plain).isPresent()) {
            into.bare(plain);
        } else {
            into.text(text);
        }
    }

    private void shared(TextBytes text, int column, RowText into) throws IOException {
        int number = small(text);
        if (number < 0) {
            throw TableException.damaged("a cell refers to a text that is not there");
        }
        if (!texts.isEmpty(number)) {
            into.fill(column);
            texts.appendTo(into, number);
        }
    }

    /** {@return the whole number of up to nine digits that a text is; -1 if it is none} */
    private static int small(TextBytes text) {
        int number = 0;
        for (int i = 0; i < text.length; i++) {
            int digit = text.bytes[i] - '0';
            if (digit < 0 || digit > 9 || i > 8) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return text.length == 0 ? -1 : number;
    }

    private void number(TextBytes text, Shown shown, int column, RowText into) throws TableException {
        int small = shown == Shown.NUMBER ? small(text) : -1;
        into.fill(column);
        if (small >= 0) {
            into.whole(small);
            return;
        }
        double value;
        try {
            value = Double.parseDouble(text.toString().strip());
        } catch (NumberFormatException e) {
            throw TableException.damaged(
                    "cell " + columnName(column + 1) + row + " holds no number where one should be");
        }
        switch (shown) {
            case NUMBER -> into.number(value);
            case TIME -> time(value, into);
            default -> moment(value, shown, into);
        }
    }

    private void time(double value, RowText into) {
        if (Math.abs(value) < 1000) {
            into.bare(Moment.time(value * DAY));
        } else {
            moment(value, Shown.DATETIME, into);
        }
    }

    /** Writes a day count as a date: Excel's year 1900 has a 29 February. */
    private void moment(double value, Shown shown, RowText into) {
        boolean early = base == -25_569 && value < 60;
        double day = value + base + (early ? 1 : 0);
        boolean whole = value == Math.floor(value);
        into.bare(shown == Shown.DATE && whole ? Moment.date(day) : Moment.dateTime(day * DAY));
    }

    @Override
    public void close() throws IOException {
        in.close();
        parts.close();
    }
}
