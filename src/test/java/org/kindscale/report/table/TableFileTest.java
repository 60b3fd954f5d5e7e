package org.kindscale.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Property.forAll;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.kindscale.diagnostics.Findings;
import org.kindscale.survey.statistics.DtaRows;
import org.kindscale.survey.statistics.SavRows;
import org.kindscale.survey.table.TableInput;
import org.kindscale.survey.table.TableRows;
import org.kindscale.survey.table.Variable;
import org.kindscale.survey.table.Variable.Declared;
import org.kindscale.survey.table.Variable.Form;
import org.kindscale.survey.table.Variable.Kind;
import org.kindscale.survey.table.Variable.Measure;
import org.kindscale.survey.table.Variable.Range;
import org.kindscale.survey.workbook.XlsxRows;

/** What is written is read again as it was. */
class TableFileTest {

    private static final String[] CELLS = {
        "1",
        "-3",
        "0.5",
        "",
        "123456789",
        "\"a\"",
        "\"=1+1\"",
        "\"say \"\"yes\"\"\"",
        "\"Größe\"",
        "\"007\"",
        "\"two\nlines\"",
        "\" in front\"",
        "\"<&>\"",
        "2026-03-01",
        "\"_x0041_\"",
        "\"x\""
    };

    private final Findings findings = new Findings();

    private byte[] written(TableFile kind, TableText text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        kind.write(text, "out", out, findings);
        return out.toByteArray();
    }

    private static TableText typed(String csv, Variable... known) {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        return new TableText(() -> new ByteArrayInputStream(bytes), true, List.of(known), List.of());
    }

    private static TableText plain(String csv, TableText.Described... described) {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        return new TableText(() -> new ByteArrayInputStream(bytes), false, List.of(), List.of(described));
    }

    private static String text(TableRows rows) throws IOException {
        return new String(new TableInput(rows).readAllBytes(), StandardCharsets.UTF_8);
    }

    private String sav(TableText text) throws IOException {
        return text(new SavRows(new ByteArrayInputStream(written(TableFile.SAV, text)), Optional.empty()));
    }

    private String dta(TableText text) throws IOException {
        return text(new DtaRows(new ByteArrayInputStream(written(TableFile.DTA, text)), Optional.empty()));
    }

    private String xlsx(TableText text) throws IOException {
        return text(XlsxRows.of(new ByteArrayInputStream(written(TableFile.XLSX, text)), Optional.empty()));
    }

    private static String table(Random random, boolean sameKind) {
        int columns = 1 + random.nextInt(5);
        StringBuilder csv = new StringBuilder();
        for (int c = 0; c < columns; c++) {
            csv.append(c > 0 ? "," : "").append("\"v").append(c).append('"');
        }
        int[] kinds = random.ints(columns, 0, 3).toArray();
        for (int rows = 1 + random.nextInt(20); rows > 0; rows--) {
            csv.append('\n').append("9");
            for (int c = 1; c < columns; c++) {
                String cell = CELLS[random.nextInt(CELLS.length)];
                boolean text = cell.startsWith("\"");
                boolean fits = kinds[c] == 0
                        ? text
                        : kinds[c] == 1 ? !text && cell.length() != 10 : cell.length() == 10 && !text;
                csv.append(',').append(!sameKind || fits ? cell : "");
            }
        }
        return csv.append('\n').toString();
    }

    @Test
    void aWorkbookIsReadAsItWasWritten() {
        forAll(100, random -> {
            try {
                String csv = table(random, false);
                assertThat(xlsx(typed(csv))).isEqualTo(csv);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void onlyWhatLooksLikeTheNumberOfASignIsEscapedInAWorkbook() throws IOException {
        String csv = "\"v3_x\",\"_x00e9_\",\"_x0041\u0001\",\"a_xyz_\"\n1,2,3,4\n";
        byte[] workbook = written(TableFile.XLSX, typed(csv));
        assertThat(text(XlsxRows.of(new ByteArrayInputStream(workbook), Optional.empty())))
                .isEqualTo(csv);
        assertThat(strings(workbook)).contains(">v3_x<", ">_x005F_x00e9_<", ">_x005F_x0041_x0001_<", ">a_xyz_<");
    }

    private static String strings(byte[] workbook) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && !entry.getName().endsWith("sharedStrings.xml")) {
                entry = zip.getNextEntry();
            }
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void dataFilesAreReadAsTheyWereWritten() {
        forAll(100, random -> {
            try {
                String csv = table(random, true);
                assertThat(sav(typed(csv))).isEqualTo(csv);
                assertThat(dta(typed(csv))).isEqualTo(csv);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void textsOfEveryLengthAreKept() throws IOException {
        StringBuilder csv = new StringBuilder("\"t\",\"n\"\n");
        for (int length : new int[] {1, 7, 8, 9, 251, 252, 253, 255, 256, 503, 504, 505, 510, 512, 1000, 2000}) {
            csv.append('"')
                    .append("x".repeat(length - 1))
                    .append("y\",")
                    .append(length)
                    .append('\n');
        }
        assertThat(sav(typed(csv.toString()))).isEqualTo(csv.toString());
        assertThat(dta(typed(csv.toString()))).isEqualTo(csv.toString());
    }

    @Test
    void whatIsKnownOfVariablesIsKept() throws IOException {
        Variable q = new Variable(
                "q",
                "How often?",
                new Form(Kind.NUMBER, 0, 0, Measure.ORDINAL),
                Map.of("1", "Never"),
                new Declared(List.of("9"), List.of(new Range(Double.NEGATIVE_INFINITY, -1))));
        Variable t = new Variable(
                "t",
                "",
                new Form(Kind.TEXT, 3, 0, Measure.NOMINAL),
                Map.of("abcdefghijk", "A long one"),
                new Declared(List.of("none"), List.of()));
        byte[] file = written(TableFile.SAV, typed("\"q\",\"t\"\n1,\"abcdefghijk\"\n9,\"\"\n", q, t));
        List<Variable> read = new SavRows(new ByteArrayInputStream(file), Optional.empty()).variables();
        assertThat(read.get(0)).isEqualTo(q);
        assertThat(read.get(1).labels()).isEqualTo(t.labels());
        assertThat(read.get(1).missing()).isEqualTo(t.missing());
        assertThat(read.get(1).form().measure()).isEqualTo(Measure.NOMINAL);
        byte[] stata = written(TableFile.DTA, typed("\"q\",\"t\"\n1,\"abcdefghijk\"\n.a,\"\"\n", q, t));
        DtaRows rows = new DtaRows(new ByteArrayInputStream(stata), Optional.empty());
        assertThat(rows.variables().get(0).label()).isEqualTo("How often?");
        assertThat(rows.variables().get(0).labels()).isEqualTo(q.labels());
        assertThat(text(rows)).endsWith(".a,\n");
    }

    @Test
    void theWordsOfBandsBecomeLabels() throws IOException {
        TableText text = plain(
                "id,total,band\n007,3,low\n008,9,high\n,,\n",
                new TableText.Described("total", "Total", List.of()),
                new TableText.Described("band", "Total", List.of("low", "high")));
        byte[] file = written(TableFile.SAV, text);
        SavRows rows = new SavRows(new ByteArrayInputStream(file), Optional.empty());
        assertThat(rows.variables().get(2).labels()).isEqualTo(Map.of("1", "low", "2", "high"));
        assertThat(rows.variables().get(1).label()).isEqualTo("Total");
        assertThat(text(rows)).isEqualTo("\"id\",\"total\",\"band\"\n\"007\",3,1\n\"008\",9,2\n,,\n");
    }

    @Test
    void namesThatAFileCannotHoldAreChangedAndTold() throws IOException {
        assertThat(sav(plain("Age (years),age__years_,1st,all\n1,2,3,4\n")))
                .startsWith("\"Age__years_\",\"age__years__2\",\"V1st\",\"all_\"\n");
        assertThat(findings.render()).contains("note[TBL-014]: names that the file cannot hold are changed");
    }

    @Test
    void aTextIsNeverAFormula() throws IOException {
        byte[] file = written(TableFile.XLSX, plain("id,note\n1,=1+1\n2,+2\n3,@x\n"));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<String> cells = new ArrayList<>();
            for (int row = 1; row <= 3; row++) {
                XSSFCell cell = book.getSheetAt(0).getRow(row).getCell(1);
                cells.add(cell.getCellType() + " " + cell.getStringCellValue());
            }
            assertThat(cells).containsExactly("STRING =1+1", "STRING +2", "STRING @x");
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getNumericCellValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void anotherProgramReadsDatesAndTexts() throws IOException {
        byte[] file = written(TableFile.XLSX, typed("\"d\",\"t\"\n2026-03-01,\"a\n<b> \"\n"));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getLocalDateTimeCellValue())
                    .hasToString("2026-03-01T00:00");
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("a\n<b> ");
        }
    }

    @Test
    void whatAFileCannotHoldIsRefused() throws IOException {
        written(TableFile.XLSX, plain("t\n" + "x".repeat(32_768) + "\n"));
        assertThat(findings.render()).contains("error[TBL-012]: a text in row 2 is longer than the 32767 characters");
        StringBuilder wide = new StringBuilder("a");
        for (int c = 1; c <= 16_384; c++) {
            wide.append(",a").append(c);
        }
        Findings own = new Findings();
        TableFile.XLSX.write(plain(wide + "\n"), "out", new ByteArrayOutputStream(), own);
        assertThat(own.render()).contains("error[TBL-012]: a file of this kind holds 16384 columns at most");
    }
}
