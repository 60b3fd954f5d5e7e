package org.kindscale.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.TestWorkbook.row;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.text.SurveySource;
import org.kindscale.testing.TestScales;
import org.kindscale.testing.TestWorkbook;

/** What the cells of a workbook mean, and which workbooks are refused. */
class WorkbookReadingTest {

    private static final List<InstrumentReading> READINGS = List.of(InstrumentReading.of(TestScales.small("calm-2")));
    private static final String NAMES = row(1, "calm_2_1", "calm_2_2", "note");
    private static final String ROW = row(2, 1, 2, "x");

    private static Transcript read(byte[] file, ReadingOptions options) {
        SurveySource source = new SurveySource("f.xlsx", () -> new ByteArrayInputStream(file));
        Transcript plain = Transcript.of(source, options, READINGS, Transcript.PLAIN);
        Transcript fast = Transcript.of(source, options, READINGS, new SurveyFile.Pace(2, 50, false));
        assertThat(fast.equals(plain)).as(fast.findings() + plain.findings()).isTrue();
        return plain;
    }

    private static Transcript read(TestWorkbook workbook) {
        return read(workbook.bytes(), ReadingOptions.USUAL);
    }

    private static Transcript read(String rows) {
        return read(new TestWorkbook().sheet("Data", NAMES + rows));
    }

    private static String styles(String... formats) {
        StringBuilder own = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int f = 0; f < formats.length; f++) {
            own.append("<numFmt numFmtId=\"" + (170 + f) + "\" formatCode=\"" + formats[f] + "\"/>");
            cells.append("<xf numFmtId=\"" + (170 + f) + "\"/>");
        }
        return "<styleSheet><numFmts>" + own + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>\n"
                + cells + "</cellXfs></styleSheet>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-mm-dd              | 46082      | 2026-03-01",
                "d.m.yy                  | 59         | 1900-02-28",
                "d.m.yy                  | 61         | 1900-03-01",
                "yyyy-mm-dd hh:mm:ss     | 46082.5    | 2026-03-01 12:00:00",
                "[$-407]d/\\ mmmm\\ yyyy | 46082      | 2026-03-01",
                "hh:mm                   | 0.75       | 18:00:00",
                "[h]:mm:ss               | 1.5        | 36:00:00",
                "0.00%                   | 0.75       | 0.75",
                "0.00\\ &quot;days&quot;| 3          | 3",
                "#,##0.00;[Red]-#,##0.00 | 1234.5     | 1234.5",
                "General                 | 0.1        | 0.1",
                "mmm\\-yy                | 46082      | 2026-03-01"
            })
    void theFormatOfACellSaysWhatItsNumberIs(String format, String value, String cell) {
        Transcript read = read(new TestWorkbook()
                .part("xl/styles.xml", styles(format))
                .sheet("Data", NAMES + row(2, 1, 2, "<c s=\"0\"><v>" + value + "</v></c>")));
        assertThat(read.rows().get(0)).contains("1,2," + cell);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c t=\"b\"><v>1</v></c>                                  | TRUE",
                "<c t=\"str\"><f>A1</f><v>3 &amp; 4</v></c>               | \"3 & 4\"",
                "<c><f>1+1</f><v>2</v></c>                                | 2",
                "<c t=\"e\"><v>#N/A</v></c>                               | #N/A",
                "<c t=\"d\"><v>2026-03-01T00:00:00Z</v></c>               | 2026-03-01 00:00:00",
                "<c t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r><rPh><t>no</t></rPh></is></c> | \"ab\"",
                "<c t=\"inlineStr\"><is><t>_x0041__x005F_x</t></is></c>   | \"A_x\"",
                "<c><v>1E-3</v></c>                                       | 0.001",
                "<c t=\"n\"><v>123456789012345678</v></c>                 | 123456789012345680"
            })
    void everyKindOfCellIsRead(String cell, String text) {
        assertThat(read(row(2, 1, 2, cell)).rows().get(0)).contains("1,2," + text);
    }

    @Test
    void sharedTextsAreRead() {
        Transcript read = read(new TestWorkbook()
                .part(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>one</t></si><si><t xml:space=\"preserve\"> two </t></si></sst>")
                .sheet("Data", NAMES + row(2, 1, 2, "<c t=\"s\"><v>1</v></c>")));
        assertThat(read.rows().get(0)).contains("1,2,\" two \"");
    }

    @Test
    void aTextThatIsANumberCountsAsTheNumber() {
        assertThat(read(row(2, "1", "2", "x")).findings()).doesNotContain("error");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c t=\"e\"><v>#DIV/0!</v></c> | #DIV/0!",
                "<c t=\"d\"><v>2026-03-01</v></c> | 2026-03-01",
                "<c><f>SUM(A1)</f></c> | #UNKNOWN!"
            })
    void whatIsNoResponseIsRefusedByItsCell(String cell, String text) {
        assertThat(read(row(2, 1, cell, "x")).findings())
                .contains("f.xlsx:Data!B2: error[CSV-0")
                .contains(text);
    }

    @Test
    void aFormulaWithoutAValueIsToldWithTheMend() {
        assertThat(read(row(2, 1, 2, "<c><f>A1</f></c>")).findings())
                .contains("f.xlsx:Data!C2: warning[TBL-008]: 1 formula has no stored value")
                .contains("open the workbook in Excel or LibreOffice and save it");
    }

    @Test
    void hiddenRowsAreReadAndTold() {
        Transcript read = read(ROW + "<row r=\"3\" hidden=\"1\"><c r=\"A3\"><v>1</v></c></row>");
        assertThat(read.count()).isEqualTo(2);
        assertThat(read.findings()).contains("f.xlsx:Data row 3: note[TBL-007]: 1 row is hidden or filtered out");
    }

    @Test
    void rowsThatAreNotThereKeepTheNumbersOfTheOthers() {
        Transcript read = read(ROW + row(5, 1, 9, "x"));
        assertThat(read.findings()).contains("f.xlsx:Data!B5: error");
        assertThat(read.findings()).contains("2 blank lines are left out");
    }

    @Test
    void theOnlySheetWithATableIsTaken() {
        Transcript read = read(new TestWorkbook()
                .sheet("Title", row(1, "About this file"))
                .sheet("Old", NAMES + ROW, "state=\"hidden\"")
                .sheet("New", NAMES + ROW));
        assertThat(read.findings()).contains("sheet \"New\"").doesNotContain("error");
    }

    @Test
    void severalSheetsAreAskedAbout() {
        TestWorkbook two = new TestWorkbook().sheet("One", NAMES + ROW).sheet("Two", NAMES + ROW + row(3, 2, 2, ""));
        assertThat(read(two).findings())
                .contains("error[TBL-004]: the workbook has 2 sheets that hold a table: \"One\", \"Two\"");
        ReadingOptions second = ReadingOptions.USUAL.onSheet(Optional.of("Two"));
        assertThat(read(two.bytes(), second).count()).isEqualTo(2);
        ReadingOptions none = ReadingOptions.USUAL.onSheet(Optional.of("Tow"));
        assertThat(read(two.bytes(), none).findings())
                .contains("error[TBL-005]")
                .contains("did you mean --sheet");
    }

    @Test
    void aDocumentTypeIsRefused() {
        Transcript read = read(new TestWorkbook()
                .part("xl/sharedStrings.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><sst/>")
                .sheet("Data", NAMES + ROW));
        assertThat(read.findings()).contains("error[TBL-006]: the XML inside has a document type");
    }

    @Test
    void whatUnpacksBeyondAllMeasureIsRefused() {
        String bomb = "<sst><si><t>" + "a".repeat(80 << 20) + "</t></si></sst>";
        Transcript read =
                read(new TestWorkbook().part("xl/sharedStrings.xml", bomb).sheet("Data", NAMES + ROW));
        assertThat(read.findings()).contains("error[TBL-0");
        String rows = "<row/>".repeat(14 << 20);
        assertThat(read(rows).findings()).contains("error[TBL-006]: a part of the archive inside unpacks to more than");
    }

    @Test
    void aBinaryWorkbookAndALockedOneAreNamed() {
        assertThat(read(new TestWorkbook().part("xl/workbook.bin", "x").sheet("Data", NAMES + ROW))
                        .findings())
                .contains("error[TBL-013]: this is an Excel workbook of the binary kind (.xlsb)");
        String ole = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1" + "\0".repeat(600)
                + String.join("\0", "EncryptedPackage".split(""));
        byte[] locked = ole.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(locked, ReadingOptions.USUAL).findings())
                .contains("error[TBL-003]: the workbook is locked with a password");
    }

    @Test
    void aBrokenArchiveIsRefused() {
        byte[] whole = new TestWorkbook().sheet("Data", NAMES + ROW).bytes();
        assertThat(read(java.util.Arrays.copyOf(whole, whole.length / 2), ReadingOptions.USUAL)
                        .findings())
                .contains("error[TBL-002]: the file is damaged or cut off");
    }
}
