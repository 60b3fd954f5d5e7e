package org.kindscale.survey.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.survey.text.TableException;

/** The text layer of a PDF document. */
public final class PdfText {

    private static final int LARGEST = 16 << 20;
    private static final int MOST_PAGES = 2_000;

    private final PdfFile file;
    private final PageText text = new PageText();
    private final PageContent content;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private int pages;

    private PdfText(PdfFile file) {
        this.file = file;
        this.content = new PageContent(file, text);
    }

    /**
     * Returns the lines of a document, set in three ways, the likeliest first: in the order of the file, with blank
     * lines between paragraphs, and from the top to the bottom of each page. Cells that stand apart have a tab between
     * them; {@code U+FFFD} stands for a sign of which the file does not say what it is.
     *
     * @throws TableException if it is locked, damaged, not safe to open, longer than any form, has no text layer, or
     *     does not say which characters it shows
     */
    public static List<String> of(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw PdfBudget.tooLarge("it is larger than any form");
        }
        PdfText reader = new PdfText(PdfFile.of(bytes));
        reader.node(reader.file.pages(), Map.of(), 0);
        return reader.lines();
    }

    private List<String> lines() throws TableException {
        if (pages == 0) {
            throw TableException.damaged("no pages are found in it");
        }
        List<String> ways = List.of(text.inOrder(), text.inParagraphs(), text.byHeight());
        if (ways.get(0).isBlank()) {
            throw new TableException(
                    FindingCode.ADM_030,
                    "the document has no text, only pictures of its pages",
                    "let a program for text recognition (OCR) add the text, or type the items one by one "
                            + "(--one-by-one in place of the file)");
        }
        if (text.unknown() * 4L > text.length()) {
            throw new TableException(
                    FindingCode.ADM_031,
                    "the document does not say which characters " + text.unknown() + " of its " + text.length()
                            + " signs are",
                    "look for another copy of the form, or type the items one by one (--one-by-one in place of the "
                            + "file)");
        }
        return ways;
    }

    /** Reads a page, or the pages below a node of their tree; resources may stand above. */
    private void node(Object reference, Map<?, ?> above, int depth) throws TableException {
        PdfBudget.depth(depth);
        file.budget().spend(1);
        Map<?, ?> node = file.dictionary(reference);
        if (!seen.add(node)) {
            return;
        }
        Map<?, ?> own = file.dictionary(node.get("Resources"));
        Map<?, ?> resources = own.isEmpty() ? above : own;
        if (node.isEmpty()) {
            throw TableException.damaged("a page of it is not there");
        }
        List<?> kids = file.list(node.get("Kids"));
        for (Object kid : kids) {
            node(kid, resources, depth + 1);
        }
        if (kids.isEmpty()) {
            if (++pages > MOST_PAGES) {
                throw PdfBudget.tooLarge("it has more pages than any form");
            }
            text.page();
            content.read(contents(node.get("Contents")), resources);
        }
    }

    private byte[] contents(@Nullable Object value) throws TableException {
        List<?> several = file.list(value);
        if (several.isEmpty()) {
            return value == null || value instanceof List ? new byte[0] : part(value);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object one : several) {
            all.writeBytes(part(one));
            all.write('\n');
        }
        return all.toByteArray();
    }

    private byte[] part(@Nullable Object value) throws TableException {
        return file.bytes(value).orElseThrow(() -> TableException.damaged("a page of it is not there"));
    }
}
