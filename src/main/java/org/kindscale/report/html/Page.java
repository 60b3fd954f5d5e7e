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

    /** Begins a page in English: its head with the stylesheet; opens its body. */
    public static void begin(Markup page, String title) {
        page.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head").raw("\n");
        page.leaf("meta", "charset", "utf-8").raw("\n");
        page.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .raw("\n");
        page.line("title", title);
        page.open("style").raw("\n" + style()).closeLine().closeLine();
        page.open("body").raw("\n");
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
