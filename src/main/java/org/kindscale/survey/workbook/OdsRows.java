package org.kindscale.survey.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.survey.table.Moment;
import org.kindscale.survey.table.RowText;
import org.kindscale.survey.text.TableException;
import org.kindscale.survey.workbook.XmlScanner.Event;

/** The rows of one sheet of an OpenDocument spreadsheet. */
public final class OdsRows extends SheetRows {

    private static final String CONTENT = "content.xml";

    private final ZipParts parts;
    private final InputStream in;
    private final XmlScanner xml;
    /** Number of the row, how often it still stands there, and what it holds. */
    private int row;

    private int again;
    private final RowText repeated = new RowText();

    /** Opens the sheet called {@code wanted}; absent: the only one that holds a table. */
    public static OdsRows of(InputStream file, Optional<String> wanted) throws IOException {
        ZipParts parts = ZipParts.of(file);
        try {
            return new OdsRows(parts, wanted);
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private OdsRows(ZipParts parts, Optional<String> wanted) throws IOException {
        this.parts = parts;
        requireOpen(parts);
        String name = choose(parts, wanted);
        this.in = content(parts);
        this.xml = new XmlScanner(in);
        called(name);
        toTable(name);
    }

    private static InputStream content(ZipParts parts) throws IOException {
        return parts.open(CONTENT).orElseThrow(() -> TableException.damaged("the archive inside holds no spreadsheet"));
    }

    private static void requireOpen(ZipParts parts) throws IOException {
        Optional<InputStream> manifest = parts.open("META-INF/manifest.xml");
        if (manifest.isEmpty()) {
            return;
        }
        try (InputStream in = manifest.get()) {
            XmlScanner xml = new XmlScanner(in);
            for (Event event = xml.next(); event != Event.END; event = xml.next()) {
                if (event == Event.OPEN && xml.is("encryption-data")) {
                    throw new TableException(
                            FindingCode.TBL_003,
                            "the spreadsheet is locked with a password",
                            "save a copy without a password and score that");
                }
            }
        }
    }

    private static String choose(ZipParts parts, Optional<String> wanted) throws IOException {
        List<String> all = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        try (InputStream in = content(parts)) {
            list(new XmlScanner(in), all, tables);
        }
        if (all.isEmpty()) {
            throw TableException.damaged("the spreadsheet has no sheet");
        }
        if (wanted.isPresent()) {
            return all.get(SheetChoice.of(all, wanted.get()));
        }
        if (tables.size() > 1) {
            throw SheetChoice.several(tables);
        }
        return tables.isEmpty() ? all.get(0) : tables.get(0);
    }

    /** Lists all sheets, and those in which two rows or more hold values. */
    private static void list(XmlScanner xml, List<String> all, List<String> tables) throws IOException {
        int rows = 0;
        boolean counted = false;
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event != Event.OPEN) {
                continue;
            }
            if (xml.is("table")) {
                all.add(xml.attribute("name"));
                rows = 0;
            } else if (xml.is("table-row")) {
                counted = false;
            } else if (xml.is("table-cell") && !counted && holdsValue(xml)) {
                counted = true;
                rows++;
            } else {
                continue;
            }
            if (rows == 2 && counted && !tables.contains(all.get(all.size() - 1))) {
                tables.add(all.get(all.size() - 1));
            }
        }
    }

    private static boolean holdsValue(XmlScanner xml) {
        return !xml.attribute("value-type").isEmpty();
    }

    private void toTable(String name) throws IOException {
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.OPEN && xml.is("table") && xml.attribute("name").equals(name)) {
                return;
            }
        }
        throw TableException.damaged("the sheet is not there");
    }

    @Override
    public String words() {
        return "an OpenDocument spreadsheet, sheet \"" + sheet() + "\"";
    }

    @Override
    int read(RowText into) throws IOException {
        if (again > 0) {
            again--;
            into.append(repeated);
            return ++row;
        }
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.CLOSE && xml.is("table")) {
                return 0;
            }
            if (event == Event.OPEN && xml.is("table-row") && row()) {
                into.append(repeated);
                return ++row;
            }
        }
        return 0;
    }

    /** Reads a row, which may stand there several times; returns whether it holds anything. */
    private boolean row() throws IOException {
        int times = Math.max(1, xml.number("number-rows-repeated"));
        String shown = xml.attribute("visibility");
        repeated.begin();
        cells();
        if (repeated.cells() == 0) {
            row += times;
            return false;
        }
        if (!shown.isEmpty() && !shown.equals("visible")) {
            hidden(row + 1);
        }
        again = times - 1;
        return true;
    }

    private void cells() throws IOException {
        int column = 0;
        for (Event event = xml.next(); event != Event.CLOSE || !xml.is("table-row"); event = xml.next()) {
            if (event == Event.END) {
                throw TableException.damaged("a row does not end");
            }
            if (event == Event.OPEN && (xml.is("table-cell") || xml.is("covered-table-cell"))) {
                int times = Math.max(1, xml.number("number-columns-repeated"));
                column = cell(column, times);
            }
        }
    }

    /** Reads a cell that stands {@code times} times; returns the column behind. */
    private int cell(int column, int times) throws IOException {
        String type = xml.attribute("value-type");
        String value = xml.attribute(
                type.equals("date") || type.equals("time") || type.equals("boolean") ? type + "-value" : "value");
        boolean formula = !xml.attribute("formula").isEmpty();
        String text = text();
        boolean blank = type.isEmpty() || (type.equals("string") && text.isEmpty());
        int end = column + times;
        if (end < 0 || (end > MOST_COLUMNS && !(blank && !formula))) {
            throw TableException.damaged("a row has more than " + MOST_COLUMNS + " cells");
        }
        for (int c = column; c < end && (!blank || formula); c++) {
            repeated.fill(c);
            if (blank) {
                uncalculated(row + 1, c, repeated);
            } else {
                write(type, value, text);
            }
        }
        return Math.min(end, 1 << 20);
    }

    private void write(String type, String value, String text) {
        String moment = value.replace('T', ' ').replaceFirst("\\.0+$", "");
        switch (type) {
            case "float", "percentage", "currency" -> number(value, text);
            case "boolean" -> repeated.bare(value.equals("true") ? "TRUE" : "FALSE");
            case "date" -> {
                if (Moment.seconds(moment).isPresent()) {
                    repeated.bare(moment);
                } else {
                    repeated.text(value);
                }
            }
            case "time" -> time(value);
            default -> repeated.text(text);
        }
    }

    private void number(String value, String text) {
        try {
            repeated.number(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            repeated.text(text);
        }
    }

    private void time(String value) {
        java.util.regex.Matcher parts = java.util.regex.Pattern.compile(
                        "PT(\\d{1,6})H(\\d{1,2})M(\\d{1,2}(?:[.,]\\d+)?)S")
                .matcher(value);
        if (parts.matches()) {
            double seconds = Integer.parseInt(parts.group(1)) * 3600.0
                    + Integer.parseInt(parts.group(2)) * 60.0
                    + Double.parseDouble(parts.group(3).replace(',', '.'));
            repeated.bare(Moment.time(seconds));
        } else {
            repeated.text(value);
        }
    }

    /** Reads up to the end of a cell; returns its paragraphs, one a line. */
    private String text() throws IOException {
        StringBuilder all = new StringBuilder();
        int open = 1;
        boolean any = false;
        while (open > 0) {
            Event event = xml.next();
            if (event == Event.OPEN && xml.is("annotation")) {
                xml.skip();
            } else if (event == Event.OPEN) {
                open++;
                if (xml.is("p")) {
                    all.append(any ? "\n" : "");
                    any = true;
                } else if (xml.is("s")) {
                    all.append(" ".repeat(Math.min(1000, Math.max(1, xml.number("c")))));
                } else if (xml.is("tab") || xml.is("line-break")) {
                    all.append(xml.is("tab") ? "\t" : "\n");
                }
            } else if (event == Event.CLOSE) {
                open--;
            } else if (event == Event.TEXT && open > 1) {
                all.append(xml.text().toString());
            }
        }
        return all.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
        parts.close();
    }
}
