package org.kindscale.survey.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.survey.text.TableException;
import org.kindscale.testing.TestPdf;

/** Documents whose numbers would cost time or memory without end: they are read, or refused, soon. */
class PdfLimitsTest {

    private static final String HI = "BT /F 10 Tf 50 700 Td (Hi) Tj ET ";

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(TestPdf document) throws IOException {
        byte[] file = document.bytes();
        return assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> PdfText.of(new ByteArrayInputStream(file)).get(0).strip());
    }

    private static FindingCode refusal(TestPdf document) {
        TableException refused = catchThrowableOfType(TableException.class, () -> text(document));
        return refused.finding("form.pdf").code();
    }

    private static TestPdf composite(String widths, String map) {
        return TestPdf.page("BT /F 10 Tf <00610062> Tj ET")
                .object(
                        5,
                        "<</Subtype/Type0/Encoding/Identity-H/ToUnicode 7 0 R/DescendantFonts[<</W[" + widths
                                + "]>>]>>")
                .stream(7, "", latin(map));
    }

    @ParameterizedTest
    @CsvSource({
        "2147418112 2147483647 500",
        "-2147483648 2147483647 500",
        "0 999999999999 500",
        "2147483647 [500 500 500]",
    })
    void widthsOfCodesThatNoFontHasAreLeftOut(String widths) throws IOException {
        assertThat(text(composite(widths, "1 beginbfrange <0061> <0062> <0061> endbfrange")))
                .isEqualTo("ab");
    }

    @Test
    void signsWithoutAPlaceAreLeftOut() throws IOException {
        String far = "q " + "1e11 0 0 1e11 0 0 cm ".repeat(40) + HI + " Q ";
        assertThat(text(TestPdf.page(far + HI))).isEqualTo("Hi");
    }

    @Test
    void aLongTextForOneCodeIsRefused() {
        String map = "1 beginbfchar <61> <" + "0041".repeat(32_000) + "> endbfchar";
        String shown = ("(" + "a".repeat(60_000) + ") Tj ").repeat(2);
        TestPdf document = TestPdf.page("BT /F 10 Tf " + shown + "ET")
                .object(5, "<</Subtype/Type1/BaseFont/Courier/ToUnicode 7 0 R>>")
                .stream(7, "", latin(map));
        assertThat(refusal(document)).isEqualTo(FindingCode.TBL_006);
    }

    @Test
    void aLongTextForManyCodesIsRefused() {
        String map = "1 beginbfrange <0000> <FFFF> <" + "0041".repeat(32_000) + "> endbfrange";
        assertThat(refusal(composite("", map))).isEqualTo(FindingCode.TBL_006);
    }

    @Test
    void aRangeThatEndsBeforeItBeginsPaysNothingBack() throws TableException {
        PdfBudget budget = new PdfBudget();
        CharacterMap.of(latin("1 beginbfrange <00000002> <80000000> <0041> endbfrange"), budget);
        assertThrows(TableException.class, () -> budget.spend(6_000_000));
        assertThrows(TableException.class, () -> budget.spend(Integer.MIN_VALUE));
    }

    @Test
    void everyReadingOfAStreamIsPaidFor() {
        String blanks = " ".repeat(4 << 20);
        TestPdf drawn = TestPdf.page(HI + "/X Do ".repeat(400_000)).stream(6, "/Subtype/Form", latin(blanks));
        assertThat(refusal(drawn)).isEqualTo(FindingCode.TBL_006);
        String rows = "/Subtype/Form/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 1000000>>";
        TestPdf wide = TestPdf.page(HI + "/X Do ".repeat(400_000)).stream(6, rows, TestPdf.deflated(new byte[2]));
        assertThat(refusal(wide)).isEqualTo(FindingCode.TBL_006);
    }

    /** 200,000 objects that all begin before the same 4 million blanks. */
    @Test
    void everyReadingOfAPlaceInAStreamIsPaidFor() {
        StringBuilder index = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            index.append(100 + i).append(" 0 ");
        }
        TestPdf document = TestPdf.page(HI).stream(
                9, "/Type/ObjStm/N 200000/First " + index.length(), latin(index + " ".repeat(4 << 20)));
        assertThat(refusal(document)).isEqualTo(FindingCode.TBL_006);
    }

    @Test
    void lengthsThatLeadIntoBlanksAreNotFollowedFar() throws IOException {
        TestPdf document = TestPdf.page(HI);
        for (int i = 0; i < 20_000; i++) {
            document.add("9 0 obj <</Length 3000000>> stream\nendstream endobj\n");
        }
        assertThat(text(document.add(" ".repeat(6 << 20)))).isEqualTo("Hi");
    }

    @Test
    void listsThatManyShareArePaidForByEach() {
        StringBuilder uses = new StringBuilder("BT ");
        StringBuilder named = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            named.append("/G").append(i).append("<</Widths 7 0 R/FirstChar 0/Subtype/Type3>>");
            uses.append("/G").append(i).append(" 9 Tf ");
        }
        TestPdf document = TestPdf.page(uses + "ET")
                .object(3, "<</Contents 4 0 R/Resources<</Font<<" + named + ">>>>>>")
                .object(7, "[" + "5 ".repeat(300_000) + "]");
        assertThat(refusal(document)).isEqualTo(FindingCode.TBL_006);
        TestPdf kids = TestPdf.page(HI).object(2, "<</Kids 7 0 R>>");
        StringBuilder all = new StringBuilder("[");
        for (int i = 0; i < 100_000; i++) {
            all.append("<</Kids 7 0 R>>");
        }
        assertThat(refusal(kids.object(7, all + "]"))).isEqualTo(FindingCode.TBL_006);
    }

    @Test
    void aLineOfBlanksIsTidiedSoon() throws IOException {
        String blanks = "(" + " ".repeat(60_000) + ") Tj ";
        assertThat(text(TestPdf.page("BT /F 10 Tf (a) Tj " + blanks.repeat(10) + " (b) Tj ET")))
                .isEqualTo("a b");
    }

    @Test
    void linesBeyondMeasureAreRefused() {
        assertThat(refusal(TestPdf.page("BT /F 10 Tf 9 TL " + "(a) Tj T* ".repeat(200_000) + "ET")))
                .isEqualTo(FindingCode.TBL_006);
    }

    @Test
    void moreObjectsThanAnyFormHasAreRefused() {
        TestPdf document = TestPdf.page(HI);
        for (int i = 10; i < 300_000; i++) {
            document.add(i + " 0 obj <</A 1>> endobj ");
        }
        assertThat(refusal(document)).isEqualTo(FindingCode.TBL_006);
    }

    @Test
    void aFormThatIsNoStreamIsDamage() {
        assertThat(refusal(TestPdf.page(HI + "/X Do").object(6, "<</Subtype/Form>>")))
                .isEqualTo(FindingCode.TBL_002);
    }

    @ParameterizedTest
    @CsvSource({"2000, true", "2001, false"})
    void pagesAreReadAllOrNone(int pages, boolean read) throws IOException {
        String page = "<</Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>";
        TestPdf document = TestPdf.page(HI).object(2, "<</Kids[" + page.repeat(pages) + "]>>");
        if (read) {
            assertThat(text(document).split("\n+")).hasSize(pages);
        } else {
            assertThat(refusal(document)).isEqualTo(FindingCode.TBL_006);
        }
    }
}
