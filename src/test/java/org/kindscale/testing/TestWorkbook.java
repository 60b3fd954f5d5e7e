package org.kindscale.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An Excel workbook written by hand, part by part. */
public final class TestWorkbook {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private int count;

    /** Adds a sheet: the XML of its rows. */
    public TestWorkbook sheet(String name, String rows) {
        return sheet(name, rows, "");
    }

    /** Adds a sheet with attributes of its own, such as {@code state="hidden"}. */
    public TestWorkbook sheet(String name, String rows, String attributes) {
        count++;
        sheets.append("<sheet name=\"" + name + "\" sheetId=\"" + count + "\" " + attributes + " r:id=\"rId" + count
                + "\"/>");
        relations.append("<Relationship Id=\"rId" + count + "\" Type=\"x/worksheet\" Target=\"worksheets/sheet" + count
                + ".xml\"/>");
        return part(
                "xl/worksheets/sheet" + count + ".xml",
                "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** Adds a part as it is. */
    public TestWorkbook part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    /** {@return a row of cells: numbers as numbers, what begins with a tag as it is, all else as text} */
    public static String row(int number, Object... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int c = 0; c < cells.length; c++) {
            String place = " r=\"" + (char) ('A' + c) + number + "\"";
            String cell = String.valueOf(cells[c]);
            if (cell.startsWith("<c")) {
                row.append("<c").append(place).append(cell.substring(2));
            } else if (cells[c] instanceof Number) {
                row.append("<c" + place + "><v>" + cell + "</v></c>");
            } else if (!cell.isEmpty()) {
                row.append("<c" + place + " t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
            }
        }
        return row + "</row>";
    }

    /** {@return the bytes of the file} */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", "<Types/>");
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
            if (!parts.containsKey("xl/workbook.xml")) {
                put(
                        zip,
                        "xl/workbook.xml",
                        "<workbook " + MAIN + " xmlns:r=\"r\"><sheets>" + sheets + "</sheets></workbook>");
            }
            put(zip, "xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
