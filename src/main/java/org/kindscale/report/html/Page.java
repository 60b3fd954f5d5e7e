package org.kindscale.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What all pages of HTML have in common: the stylesheet, sections with headings. */
public final class Page {

    private Page() {}

    /** {@return the stylesheet of all pages} */
    public static String style() {
        try (InputStream css = Page.class.getResourceAsStream("page.css")) {
            if (css == null) {
                throw new IllegalStateException("page.css is not in the program");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a section with its heading. */
    public static void section(Markup page, String id, String title) {
        page.open("section", "id", id, "aria-labelledby", id + "-title").raw("\n");
        page.line("h2", title, "id", id + "-title");
    }

    /** {@return {@code sentence} with a capital at its start} */
    public static String capital(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
