package org.kindscale.survey.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.survey.text.TableException;
import org.kindscale.testing.TestPdf;

/** Documents written by hand, with what a person reads in them. */
class PdfTextTest {

    private static final String HI = "BT /F 10 Tf 50 700 Td (Hi) Tj ET";

    private static String text(TestPdf document) throws IOException {
        return PdfText.of(new ByteArrayInputStream(document.bytes()))
                .get(0)
                .strip()
                .replace('\n', '|')
                .replace('\t', '>');
    }

    private static FindingCode refusal(TestPdf document) {
        TableException refused = catchThrowableOfType(TableException.class, () -> text(document));
        return refused.finding("form.pdf").code();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The widths of Helvetica: H 722, i 222, blank 278. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "50 700 Td (Hi you) Tj ~ Hi you",
                "50 700 Td (Hi) Tj 0 -12 Td (you) Tj ~ Hi|you",
                "50 700 Td (Hi) Tj 11.5 0 Td (you) Tj ~ Hi you",
                "50 700 Td (Hi) Tj 9.5 0 Td (you) Tj ~ Hiyou",
                "50 700 Td (Hi) Tj 60 0 Td (you) Tj ~ Hi>you",
                "50 700 Td [(H) 40 (i) -300 (you)] TJ ~ Hi you",
                "14 TL 50 700 Td (Hi) Tj T* (you) Tj (again) ' 1 0 (end) \" ~ Hi|you|again|end",
                "50 700 TD (Hi) Tj 0 -14 TD (you) Tj T* (all) Tj ~ Hi|you|all",
                "1 0 0 1 50 700 Tm <4869> Tj 1 0 0 1 50 680 Tm <796F7> Tj ~ Hi|yop",
                "50 700 Td (\\110\\151 \\(you\\) a\\\\b) Tj ~ Hi (you) a\\b",
                "50 700 Td (Hi) Tj 0.3 0 Td (Hi) Tj ~ Hi",
                "50 700 Td (x) Tj 5 4 Td (2) Tj ~ x2",
                "50 700 Td (\\344\\374\\337 \\223so\\224 \\226) Tj ~ \u00E4\u00FC\u00DF \u201Cso\u201D \u2013",
                "50 700 Td (u) Tj -5.2 0 Td (\\250) Tj ~ u|\u00A8",
                "50 700 Td (\\250) Tj -3.3 0 Td (u) Tj ~ \u00FC",
            })
    void operatorsSetSignsIntoLines(String operators, String lines) throws IOException {
        assertThat(text(TestPdf.page("BT /F 10 Tf " + operators + " ET"))).isEqualTo(lines);
    }

    @Test
    void formsAreDrawnWhereTheyAreNamed() throws IOException {
        TestPdf document = TestPdf.page("q 1 0 0 1 0 500 cm /X Do Q BT /F 10 Tf 0 480 Td (below) Tj ET").stream(
                6, "/Subtype/Form/Matrix[1 0 0 1 9 9]", latin("BT /F 10 Tf (form) Tj ET"));
        assertThat(text(document)).isEqualTo("form|below");
    }

    @Test
    void picturesInAPageArePassedOver() throws IOException {
        assertThat(text(TestPdf.page("BI /W 1 ID \u0001(Tj \u00FF EI " + HI))).isEqualTo("Hi");
    }

    @Test
    void ofAnObjectThatStandsTwiceTheLaterOneCounts() throws IOException {
        TestPdf document = TestPdf.page(HI).stream(4, "", latin(HI.replace("Hi", "Later")));
        assertThat(text(document)).isEqualTo("Later");
    }

    @Test
    void objectsStandInStreamsOfObjects() throws IOException {
        String objects = "7 0 5 22 <</Nothing/Of/Note>>  <</Subtype/Type1/BaseFont/Courier>>";
        int first = objects.indexOf("<<");
        TestPdf document = new TestPdf()
                .stream(4, "/Filter/FlateDecode", TestPdf.deflated(latin(HI))).stream(
                        9, "/Type/ObjStm/N 2/First " + first + "/Filter/FlateDecode", TestPdf.deflated(latin(objects)));
        assertThat(text(document)).isEqualTo("Hi");
    }

    /** Rows of two, the first three with predictors 0, 1 and 2 of PNG. */
    @Test
    void predictorsAreUndone() throws IOException {
        byte[] rows = {0, 'B', 'T', 1, ' ', (byte) ('/' - ' '), 2, (byte) ('F' - ' '), (byte) (' ' - '/')};
        byte[] rest = latin("9 Tf(Hi)Tj ET ");
        byte[] all = Arrays.copyOf(rows, rows.length + rest.length / 2 * 3);
        for (int i = 0; i < rest.length / 2; i++) {
            System.arraycopy(rest, 2 * i, all, rows.length + 3 * i + 1, 2);
        }
        TestPdf document = TestPdf.page("").stream(
                4, "/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 2>>", TestPdf.deflated(all));
        assertThat(text(document)).isEqualTo("Hi");
    }

    /** {@code 80 0B 60 50 22 0C 0C 85 01} is the example of ISO 32000-1, 7.4.4.2. */
    @Test
    void otherFiltersAreUndone() throws IOException {
        String hex = "42542f462039205466284869 29546a204554>";
        assertThat(text(TestPdf.page("").stream(4, "/Filter/AHx", latin(hex)))).isEqualTo("Hi");
        byte[] lzw = {(byte) 0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, (byte) 0x85, 0x01};
        assertThat(PdfFilters.undo("LZWDecode", lzw, Map.of(), new PdfBudget()))
                .containsExactly(45, 45, 45, 45, 45, 65, 45, 45, 45, 66);
        assertThat(PdfFilters.undo("A85", latin("87cUR D]i,\"Ebo80~>"), Map.of(), new PdfBudget()))
                .containsExactly(latin("Hello World!"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "/Encoding<</Differences[65/adieresis/fi 67/uni00E9/germandbls.alt]>> ~ ABCD ~ \u00E4fi\u00E9\u00DF",
                "/Encoding/MacRomanEncoding ~ \\212\\237 ~ \u00E4\u00FC",
                "/Name/F1 ~ \\256a\\341' ~ fia\u00C6\u2019",
                "/Encoding<</Differences[65/g17]>>/ToUnicode 7 0 R ~ AB ~ xyB",
            })
    void simpleFontsSayWhatTheirCodesAre(String entries, String codes, String expected) throws IOException {
        TestPdf document = TestPdf.page("BT /F 10 Tf 9 9 Td (" + codes + ") Tj ET")
                .object(5, "<</Subtype/Type1/BaseFont/Courier" + entries + ">>")
                .stream(7, "", latin("1 beginbfchar <41> <00780079> endbfchar"));
        assertThat(text(document)).isEqualTo(expected);
    }

    @Test
    void compositeFontsSayItInTheirMap() throws IOException {
        String map = "1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfrange <0001> <0003> <0061> "
                + "<0010> <0011> [<00DC> <D83DDE42>] endbfrange";
        TestPdf document = TestPdf.page("BT /F 10 Tf <00010002000300100011> Tj ET")
                .object(
                        5,
                        "<</Subtype/Type0/Encoding/Identity-H/ToUnicode 7 0 R"
                                + "/DescendantFonts[<</W[1[500 500]3 17 600]>>]>>")
                .stream(7, "", latin(map));
        assertThat(text(document)).isEqualTo("abc\u00DC\uD83D\uDE42");
    }

    @Test
    void whatStandsOnOneHeightMayBeOneLine() throws IOException {
        byte[] file = TestPdf.page(
                        "BT /F 10 Tf 50 700 Td (1.) Tj 0 -20 Td (2.) Tj 60 20 Td (one) Tj 0 -20 Td (two) Tj ET")
                .bytes();
        assertThat(PdfText.of(new ByteArrayInputStream(file)).get(0).strip()).isEqualTo("1.\n2.\none\ntwo");
        assertThat(PdfText.of(new ByteArrayInputStream(file)).get(2).strip()).isEqualTo("1.\tone\n2.\ttwo");
    }

    @Test
    void linesFurtherApartMayBeParagraphs() throws IOException {
        byte[] file = TestPdf.page("BT /F 10 Tf 12 TL 50 700 Td (a) Tj T* (b) Tj 0 -20 Td (c) Tj T* (d) Tj ET")
                .bytes();
        assertThat(PdfText.of(new ByteArrayInputStream(file)).get(1).strip()).isEqualTo("a\nb\n\nc\nd");
    }

    @Test
    void whatCannotBeReadIsRefused() {
        assertThat(refusal(TestPdf.page(HI).trailer("<</Root 1 0 R/Encrypt 8 0 R>>")))
                .isEqualTo(FindingCode.TBL_003);
        assertThat(refusal(TestPdf.page("q /X Do Q"))).isEqualTo(FindingCode.ADM_030);
        assertThat(refusal(TestPdf.page(HI).object(5, "<</Subtype/Type0/Encoding/Identity-H>>")))
                .isEqualTo(FindingCode.ADM_031);
        assertThat(refusal(TestPdf.page(HI).object(5, "<</Subtype/Type3>>"))).isEqualTo(FindingCode.ADM_031);
        assertThat(refusal(TestPdf.page(HI).object(2, "<</Kids[2 0 R]>>"))).isEqualTo(FindingCode.TBL_002);
        assertThat(refusal(TestPdf.page(HI).stream(4, "/Filter/FlateDecode", latin("xyz"))))
                .isEqualTo(FindingCode.TBL_002);
        assertThat(refusal(TestPdf.page(HI).stream(4, "/Filter/JBIG2Decode", latin("xyz"))))
                .isEqualTo(FindingCode.TBL_002);
    }

    @Test
    void whatGrowsBeyondMeasureIsRefusedSoon() {
        byte[] bomb = TestPdf.deflated(new byte[200 << 20]);
        byte[] twice = TestPdf.deflated(bomb);
        String again = "/X Do ".repeat(50);
        assertTimeout(Duration.ofSeconds(20), () -> {
            assertThat(refusal(TestPdf.page("").stream(4, "/Filter/FlateDecode", bomb)))
                    .isEqualTo(FindingCode.TBL_006);
            assertThat(refusal(TestPdf.page("").stream(4, "/Filter[/FlateDecode/FlateDecode]", twice)))
                    .isEqualTo(FindingCode.TBL_006);
            assertThat(refusal(TestPdf.page(again).stream(6, "/Subtype/Form", latin(again))))
                    .isEqualTo(FindingCode.TBL_006);
            assertThat(refusal(new TestPdf().add("8 0 obj " + "[".repeat(100_000))))
                    .isEqualTo(FindingCode.TBL_006);
            assertThat(refusal(new TestPdf().add("<</A ".repeat(100_000)))).isEqualTo(FindingCode.TBL_006);
        });
    }
}
