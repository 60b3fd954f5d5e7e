package org.kindscale.survey;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.source.Layout;
import org.kindscale.survey.text.PlainReader;
import org.kindscale.survey.text.Slice;
import org.kindscale.survey.text.Utf8;

/** The record of the names, as it stands in the file and as it passes through. */
final class HeaderRecord {

    private final String lineEnd;
    private final byte[] own;
    /** Columns, from 0, whose names hold bytes that are no text. */
    private final Set<Integer> notText;

    private HeaderRecord(String lineEnd, byte[] own, Set<Integer> notText) {
        this.lineEnd = lineEnd;
        this.own = own;
        this.notText = notText;
    }

    /** {@return what ends it: LF, CRLF or CR} */
    String lineEnd() {
        return lineEnd;
    }

    /** Returns the record at which a reader stands; NUL bytes in it are findings. */
    static HeaderRecord at(PlainReader reader, String file, Findings findings) {
        int end = reader.lineEnd();
        String lineEnd = end == 2 ? "\r\n" : end == 1 && reader.bytes[reader.to] == '\r' ? "\r" : "\n";
        Set<Integer> notText = new TreeSet<>();
        Slice cell = new Slice();
        for (int column = 0; column < reader.cells; column++) {
            reader.value(column, cell);
            if (RowDecoder.holdsNul(cell)) {
                findings.add(Diagnostic.error(
                        FindingCode.CSV_010,
                        new Location(file, reader.line, column + 1),
                        "the cell holds a NUL byte",
                        "the file is damaged or no text: export it again"));
            }
            if (!Utf8.isValid(cell.bytes, cell.from, cell.to)) {
                notText.add(column);
            }
        }
        return new HeaderRecord(lineEnd, Arrays.copyOfRange(reader.bytes, reader.from, reader.to), notText);
    }

    /** {@return the names of the columns at which a reader stands} */
    static List<String> names(PlainReader reader) {
        List<String> names = new ArrayList<>();
        Slice cell = new Slice();
        for (int column = 0; column < reader.cells; column++) {
            reader.value(column, cell);
            names.add(cell.text());
        }
        return names;
    }

    /** Returns the bytes that pass through: the record's own, with a cell for every column. */
    byte[] passedOn(Layout layout, char delimiter) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        switch (layout.form()) {
            case ROW_NAMES -> {
                bytes.writeBytes(new byte[] {'"', '"', (byte) delimiter});
                bytes.writeBytes(own);
            }
            case TRAILING -> {
                bytes.writeBytes(own);
                bytes.write(delimiter);
            }
            case MERGED -> bytes.writeBytes(joined(layout.names(), delimiter).getBytes(StandardCharsets.UTF_8));
            default -> bytes.writeBytes(own);
        }
        return bytes.toByteArray();
    }

    private static String joined(List<String> names, char delimiter) {
        StringBuilder row = new StringBuilder();
        for (int c = 0; c < names.size(); c++) {
            String name = names.get(c);
            boolean plain =
                    name.chars().noneMatch(sign -> sign == delimiter || sign == '"' || sign == '\n' || sign == '\r');
            row.append(c > 0 ? String.valueOf(delimiter) : "")
                    .append(plain ? name : '"' + name.replace("\"", "\"\"") + '"');
        }
        return row.toString();
    }

    /** {@return the columns, from 0, whose names are no text, in the layout's numbers} */
    List<Integer> notTextIn(Layout layout) {
        int shift = layout.form() == Layout.Form.ROW_NAMES ? 1 : 0;
        Set<Integer> columns = new TreeSet<>();
        notText.forEach(column -> columns.add(column + shift));
        for (int c = 0;
                layout.form() == Layout.Form.MERGED && c < layout.names().size();
                c++) {
            if (layout.names().get(c).indexOf('\uFFFD') >= 0) {
                columns.add(c);
            }
        }
        return List.copyOf(columns);
    }
}
