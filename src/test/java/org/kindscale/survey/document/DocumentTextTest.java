package org.kindscale.survey.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.survey.text.TableException;
import org.kindscale.testing.TestWorkbook;

class DocumentTextTest {

    private static final String NUMBERING = """
            <w:numbering><w:abstractNum w:abstractNumId="3">
            <w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl>
            </w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>""";

    private static String docx(String body) throws IOException {
        return docx(body, "");
    }

    private static String docx(String body, String before) throws IOException {
        byte[] bytes = new TestWorkbook()
                .part("word/document.xml", before + "<w:document><w:body>" + body + "</w:body></w:document>")
                .part("word/numbering.xml", NUMBERING)
                .bytes();
        return DocumentText.ofDocx(new ByteArrayInputStream(bytes));
    }

    private static String paragraph(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static String listed(String words, int level) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level
                + "\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<p>one</p><p>two</p> ~ one||two|",
                "one<br>two<br/>three ~ one|two|three|",
                "<ol><li>one</li><li><p>two</p></li></ol> ~ 1. one||2. two|",
                "<ol start='4'><li>four<li>five</ol> ~ 4. four||5. five|",
                "<ol><li>1. one</li></ol> ~ 1. one|",
                "<ul><li>one</li><li>two</li></ul> ~ \u2022 one||\u2022 two|",
                "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol> ~ 1. a||\u2022 b||2. c|",
                "<b>I</b> was <i>calm</i>. ~ I was calm.|",
                "<table><tr><td>1.</td><td><p>I was</p><p>calm</p></td></tr></table> ~ 1.>I was calm|",
                "<table><tr><td><p>one</p><p>two</p></td></tr></table> ~ one||two|",
                "<table><tr><td>1<td>one<tr><td>2<td>two</table> ~ 1>one|2>two|",
                "it&rsquo;s &amp;auml; &auml; &#8217; &nosuch; ~ it\u2019s &auml; \u00E4 \u2019 &nosuch;|",
                "<SCRIPT>var a = '<p>no</p>'</SCRIPT>yes<!-- <p>no</p> --> ~ yes|",
                "<select><option>no</option></select><p title='a > b'>yes ~ yes|",
                "3 < 4 and <p> ~ 3 < 4 and|",
                "<title>no</title><style>no ~ ''",
                "yes<!-- no end ~ yes|",
                "yes<p title='no end ~ yes|",
            })
    void aWebPageIsReadAsAPersonReadsIt(String html, String text) throws IOException {
        assertThat(DocumentText.ofHtml(html)).isEqualTo(text.replace('|', '\n').replace('>', '\t'));
    }

    @Test
    void paragraphsTabsAndBreaksOfADocumentAreKept() throws IOException {
        assertThat(docx(paragraph("one") + "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>a </w:t></w:r>"
                        + "<w:r><w:t>b</w:t><w:tab/><w:t>c</w:t><w:br/><w:t>d</w:t></w:r></w:p>"))
                .isEqualTo("one\n\na b\tc\nd\n");
    }

    @Test
    void numbersThatWordWritesItselfAreReckoned() throws IOException {
        assertThat(docx(paragraph("How often?") + listed("one", 0) + listed("never", 1) + listed("two", 0)))
                .isEqualTo("How often?\n\n1. one\n\n\u2022 never\n\n2. two\n");
    }

    @Test
    void rowsOfATableAreLines() throws IOException {
        String row = "<w:tr><w:tc>" + paragraph("1.") + "</w:tc><w:tc>" + paragraph("I was") + paragraph("calm")
                + "</w:tc></w:tr>";
        assertThat(docx(paragraph("before") + "<w:tbl>" + row + row + "</w:tbl>" + paragraph("after")))
                .isEqualTo("before\n\n1.\tI was calm\n1.\tI was calm\nafter\n");
    }

    @Test
    void whatWasDeletedOrStandsThereInTwoFormsIsReadOnce() throws IOException {
        assertThat(docx("<w:p><w:del><w:r><w:delText>no</w:delText></w:r></w:del><mc:AlternateContent><mc:Choice>"
                        + "<w:r><w:t>yes</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>yes</w:t></w:r></mc:Fallback>"
                        + "</mc:AlternateContent></w:p>"))
                .isEqualTo("yes\n");
    }

    @Test
    void whatIsNotSafeIsRefused() {
        assertThatThrownBy(() -> docx("", "<!DOCTYPE a [<!ENTITY b \"c\">]>"))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("document type");
        assertThatThrownBy(() -> docx(paragraph("x".repeat(1000)).repeat(1100)))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("longer than that of any form");
        assertThatThrownBy(() -> docx(" ".repeat(70 << 20))).isInstanceOf(TableException.class);
        assertThatThrownBy(() -> DocumentText.ofHtml("<p>words".repeat(300_000)))
                .isInstanceOf(TableException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"content.xml", "xl/x.xml"})
    void anotherKindOfDocumentIsNamed(String part) {
        byte[] bytes = new TestWorkbook().part(part, "<a/>").bytes();
        assertThatThrownBy(() -> DocumentText.ofDocx(new ByteArrayInputStream(bytes)))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("another kind than Word's");
    }

    @Test
    void aPageOfManyTagsIsReadInNoTime() throws IOException {
        String deep = "<ol><li>".repeat(50_000);
        assertThat(DocumentText.ofHtml(deep + "one")).isEqualTo("1. one\n");
        assertThat(DocumentText.ofHtml("<a b='\"'".repeat(50_000))).isEmpty();
    }
}
