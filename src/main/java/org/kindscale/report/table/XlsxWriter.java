package org.kindscale.report.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.report.ByteBuilder;
import org.kindscale.survey.table.Moment;
import org.kindscale.survey.table.Variable.Kind;

/** Writes an Excel workbook of one sheet. Texts are texts, whatever they begin with. */
final class XlsxWriter {

    private static final int MOST_CHARACTERS = 32_767;
    private static final int MOST_SHARED = 20_000;
    private static final int MOST_SHARED_LENGTH = 1000;
    private static final double DAY = 86_400;
    private static final int EPOCH = 25_569;
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final byte[] ROW_BEGIN = ascii("<row r=\"");
    private static final byte[] ROW_END = ascii("</row>");
    private static final byte[] VALUE_BEGIN = ascii("><v>");
    private static final byte[] VALUE_END = ascii("</v></c>");

    private final OutputTable table;
    private final String file;
    private final Findings findings;
    private final ByteBuilder xml = new ByteBuilder();
    /** By column, how its cells begin. */
    private final List<byte[]> begins = new ArrayList<>();
    /** The number of the row. */
    private byte[] row = {};

    /** Texts that are written once, with their numbers; no more than fit into little memory. */
    private final Map<String, Integer> shared = new LinkedHashMap<>();

    XlsxWriter(OutputTable table, String file, Findings findings) {
        this.table = table;
        this.file = file;
        this.findings = findings;
    }

    /** Writes it. */
    void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8);
        zip.setLevel(4);
        part(
                zip,
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package"
                        + ".relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + override("/xl/workbook.xml", "sheet.main+xml")
                        + override("/xl/worksheets/sheet1.xml", "worksheet+xml")
                        + override("/xl/sharedStrings.xml", "sharedStrings+xml")
                        + override("/xl/styles.xml", "styles+xml") + "</Types>");
        part(zip, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
        part(
                zip,
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATION
                        + "\"><sheets><sheet name=\"Scores\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part(
                zip,
                "xl/_rels/workbook.xml.rels",
                relations(relation(1, "worksheet", "worksheets/sheet1.xml")
                        + relation(2, "styles", "styles.xml")
                        + relation(3, "sharedStrings", "sharedStrings.xml")));
        part(zip, "xl/styles.xml", styles());
        sheet(zip);
        texts(zip);
        zip.finish();
        zip.flush();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATION + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    /** {@return the formats: 0 as it is, 1 days, 2 days and times, 3 durations} */
    private static String styles() {
        String formats = "<numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
                + "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/>"
                + "<numFmt numFmtId=\"166\" formatCode=\"[hh]:mm:ss\"/></numFmts>";
        StringBuilder cells = new StringBuilder();
        for (int format : new int[] {0, 164, 165, 166}) {
            cells.append("<xf numFmtId=\"")
                    .append(format)
                    .append("\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"")
                    .append(format > 0 ? " applyNumberFormat=\"1\"/>" : "/>");
        }
        return "<styleSheet xmlns=\"" + MAIN + "\">" + formats
                + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
                + "</cellStyleXfs>"
                + "<cellXfs count=\"4\">" + cells + "</cellXfs></styleSheet>";
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        begin(zip, name);
        zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(315_532_800_000L); // the same rows give the same bytes
        zip.putNextEntry(entry);
    }

    private void sheet(ZipOutputStream zip) throws IOException {
        begin(zip, "xl/worksheets/sheet1.xml");
        xml.append(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        row(1);
        for (int c = 0; c < table.columns().size(); c++) {
            begins.add(ascii("<c r=\"" + letters(c)));
            text(table.columns().get(c).name(), c);
        }
        xml.append(ROW_END);
        try (TableRecords record = table.open()) {
            for (int row = 2; record.read(); row++) {
                row(row);
                for (int c = 0; c < table.columns().size(); c++) {
                    cell(record, c);
                }
                xml.append(ROW_END);
                flush(zip, 1 << 15);
            }
        }
        xml.append("</sheetData></worksheet>");
        flush(zip, 0);
        zip.closeEntry();
    }

    private void flush(ZipOutputStream zip, int least) throws IOException {
        if (xml.length() >= least) {
            xml.writeTo(zip);
            xml.clear();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void row(int number) {
        row = ascii(number + "\"");
        xml.append(ROW_BEGIN);
        xml.append(row);
        xml.append((byte) '>');
    }

    private void cell(TableRecords record, int c) {
        if (record.length(c) == 0) {
            return;
        }
        boolean quoted = table.isTyped()
                ? record.isQuoted(c)
                : table.columns().get(c).form().kind() != Kind.NUMBER;
        if (!quoted && !Double.isNaN(record.number(c))) {
            open(c);
            xml.append(VALUE_BEGIN);
            record.append(c, xml);
            xml.append(VALUE_END);
            return;
        }
        String text = record.text(c);
        if (table.isTyped() && !quoted && (moment(text, c) || logical(text, c))) {
            return;
        }
        text(text, c);
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    private void open(int column) {
        xml.append(begins.get(column));
        xml.append(row);
    }

    /** Writes a cell: its attributes, and what it holds. */
    private void cell(int column, String attributes, String value) {
        open(column);
        xml.append(attributes + "><v>" + value);
        xml.append(VALUE_END);
    }

    private boolean logical(String text, int c) {
        boolean isLogical = text.equals("TRUE") || text.equals("FALSE");
        if (isLogical) {
            cell(c, " t=\"b\"", text.equals("TRUE") ? "1" : "0");
        }
        return isLogical;
    }

    /** Writes a day or a time as the number that Excel has for it, if it has one. */
    private boolean moment(String text, int c) {
        boolean digits = text.length() >= 8 && text.charAt(0) <= '9' && text.charAt(0) >= '0';
        Optional<Double> seconds = digits ? Moment.seconds(text) : Optional.empty();
        Optional<Double> duration = digits ? Moment.duration(text) : Optional.empty();
        double days = seconds.map(s -> s / DAY + EPOCH)
                .or(() -> duration.map(d -> d / DAY))
                .orElse(-1.0);
        if (days < 0 || (seconds.isPresent() && days < 61)) {
            return false; // before March 1900 Excel's days are not those of the calendar
        }
        int style = duration.isPresent() ? 3 : text.length() == 10 ? 1 : 2;
        cell(c, " s=\"" + style + "\"", Double.toString(days));
        return true;
    }

    private void text(String text, int c) {
        if (text.length() > MOST_CHARACTERS && !findings.hasErrors()) {
            findings.add(Diagnostic.error(
                    FindingCode.TBL_012,
                    Location.of(file),
                    "a text in row " + new String(row, 0, row.length - 1, StandardCharsets.US_ASCII)
                            + " is longer than the " + MOST_CHARACTERS + " characters that a cell of Excel holds",
                    "write CSV, or leave the column out with --keep"));
        }
        Integer known = shared.get(text);
        if (known == null && text.length() <= MOST_SHARED_LENGTH && shared.size() < MOST_SHARED) {
            known = shared.size();
            shared.put(text, known);
        }
        if (known != null) {
            cell(c, " t=\"s\"", known.toString());
            return;
        }
        open(c);
        xml.append(" t=\"inlineStr\"><is>");
        element(text);
        xml.append("</is></c>");
    }

    private void element(String text) {
        boolean spaced = !text.equals(text.strip()) || text.indexOf('\n') >= 0;
        xml.append(spaced ? "<t xml:space=\"preserve\">" : "<t>");
        xml.append(escaped(text));
        xml.append("</t>");
    }

    /** Writes the texts that cells refer to by their number. */
    private void texts(ZipOutputStream zip) throws IOException {
        begin(zip, "xl/sharedStrings.xml");
        xml.append(HEAD + "<sst xmlns=\"" + MAIN + "\">");
        for (String text : shared.keySet()) {
            xml.append("<si>");
            element(text);
            xml.append("</si>");
            flush(zip, 1 << 15);
        }
        xml.append("</sst>");
        flush(zip, 0);
        zip.closeEntry();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '_' -> escaped.append(isLikeEscape(text, i) ? "_x005F_" : "_");
                default -> sign(sign, escaped);
            }
        }
        return escaped.toString();
    }

    private static void sign(char sign, StringBuilder into) {
        boolean plain = sign >= ' ' || sign == '\n' || sign == '\t';
        if (plain && sign != '\uFFFE' && sign != '\uFFFF') {
            into.append(sign);
        } else {
            into.append("_x").append(hex(sign)).append('_');
        }
    }

    /** {@return whether what begins at {@code at} could be read as a sign by its number: _x and four digits} */
    private static boolean isLikeEscape(String text, int at) {
        return text.startsWith("_x", at)
                && at + 6 <= text.length()
                && text.substring(at + 2, at + 6).chars().allMatch(HexFormat::isHexDigit);
    }

    private static String hex(char sign) {
        return Integer.toHexString(0x10000 + sign).substring(1).toUpperCase(java.util.Locale.ROOT);
    }
}
