package org.kindscale.survey.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.kindscale.survey.pdf.PdfText;

/** The text of a page or a document, told apart by what it is. */
public final class DocumentText {

    private DocumentText() {}

    /**
     * Returns the text of a web page. Elements of lists have their number, or a bullet, before them; forms are read
     * without their fields.
     *
     * @throws IOException if it is longer than any form
     */
    public static String ofHtml(String html) throws IOException {
        return HtmlText.of(html);
    }

    /**
     * Returns the text of a Word document (.docx). What was deleted while changes were tracked, headers, footers and
     * notes are left out.
     *
     * @throws IOException if it is damaged, another kind of document, not safe to open, or longer than any form
     */
    public static String ofDocx(InputStream file) throws IOException {
        return DocxText.of(file);
    }

    /**
     * Returns the text layer of a PDF document, set in several ways, the likeliest first.
     *
     * @throws IOException if it is locked, damaged, not safe to open, longer than any form, or has no text that can be
     *     read
     */
    public static List<String> ofPdf(InputStream file) throws IOException {
        return PdfText.of(file);
    }
}
