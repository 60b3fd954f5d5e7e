package org.kindscale.report.citation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** References as text, BibTeX and RIS. */
public final class ReferenceText {

    private static final int LETTERS = 26;

    private ReferenceText() {}

    /** {@return one reference a line, with its DOI or address} */
    public static String plain(List<Reference> references) {
        StringBuilder text = new StringBuilder();
        for (Reference reference : references) {
            text.append(reference.text());
            reference
                    .doi()
                    .map(doi -> "https://doi.org/" + doi)
                    .or(reference::url)
                    .ifPresent(address -> text.append(' ').append(address));
            text.append('\n');
        }
        return text.toString();
    }

    /** {@return the references as entries of a BibTeX file; UTF-8} */
    public static String bibtex(List<Reference> references) {
        Map<String, Integer> used = new HashMap<>();
        StringBuilder text = new StringBuilder();
        for (Reference reference : references) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(reference.article().isPresent() ? "@article{" : "@misc{")
                    .append(key(reference, used));
            fields(reference)
                    .forEach((name, value) -> text.append(",\n  ")
                            .append(name)
                            .append(" = {")
                            .append(value)
                            .append('}'));
            text.append("\n}\n");
        }
        return text.toString();
    }

    private static Map<String, String> fields(Reference reference) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> authors = new ArrayList<>();
        for (String author : reference.authors()) {
            boolean person = author.contains(",") || author.equals(Reference.OTHERS);
            authors.add(person ? tex(author) : "{" + tex(author) + "}");
        }
        put(fields, "author", String.join(" and ", authors));
        put(fields, "title", reference.title().isEmpty() ? "" : "{" + tex(reference.title()) + "}");
        reference.article().ifPresent(article -> {
            fields.put("journal", tex(article.journal()));
            fields.put("volume", article.volume());
            article.issue().ifPresent(issue -> fields.put("number", issue));
            fields.put("pages", article.pages().replace("-", "--"));
        });
        put(fields, "year", reference.year());
        reference.doi().ifPresent(doi -> fields.put("doi", doi));
        reference.url().ifPresent(url -> fields.put("url", url));
        if (reference.article().isEmpty()) {
            fields.put("note", tex(reference.text()));
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    private static String tex(String text) {
        return text.replaceAll("([&%$#_])", "\\\\$1");
    }

    /** {@return such as neff2003, and neff2003a for the next of that author and year} */
    private static String key(Reference reference, Map<String, Integer> used) {
        String family = Normalizer.normalize(reference.firstFamily().replace("ø", "o"), Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
        String key = family + reference.year();
        int before = used.merge(key, 1, Integer::sum) - 1;
        return before == 0 ? key : key + (char) ('a' + (before - 1) % LETTERS);
    }

    /** {@return the references as records of a RIS file; UTF-8} */
    public static String ris(List<Reference> references) {
        StringBuilder text = new StringBuilder();
        for (Reference reference : references) {
            tag(text, "TY", reference.article().isPresent() ? "JOUR" : "GEN");
            reference.authors().stream()
                    .filter(author -> !author.equals(Reference.OTHERS))
                    .forEach(author -> tag(text, "AU", author));
            tag(text, "TI", reference.title());
            reference.article().ifPresent(article -> {
                tag(text, "JO", article.journal());
                tag(text, "VL", article.volume());
                tag(text, "IS", article.issue().orElse(""));
                String[] pages = article.pages().split("-", 2);
                tag(text, "SP", pages[0]);
                tag(text, "EP", pages.length > 1 ? pages[1] : "");
            });
            tag(text, "PY", reference.year());
            tag(text, "DO", reference.doi().orElse(""));
            tag(text, "UR", reference.url().orElse(""));
            tag(
                    text,
                    "N1",
                    Optional.of(reference.text())
                            .filter(t -> reference.article().isEmpty())
                            .orElse(""));
            text.append("ER  - \n\n");
        }
        return text.toString();
    }

    private static void tag(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(name).append("  - ").append(value).append('\n');
        }
    }
}
