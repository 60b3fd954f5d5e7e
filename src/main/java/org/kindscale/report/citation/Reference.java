package org.kindscale.report.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindscale.definition.About.Citation;
import org.kindscale.diagnostics.VisibleText;

/**
 * A reference, taken apart where it is an article written as the APA does.
 *
 * @param text the whole of it
 * @param authors each as {@code Neff, K. D.}; {@code others} for "et al."; empty if it could not be taken apart; copied
 * @param year four digits; empty if there are none
 * @param title of the work; empty if it could not be taken apart
 * @param article where it appeared, if it is an article
 * @param doi its DOI
 * @param url its address
 */
public record Reference(
        String text,
        List<String> authors,
        String year,
        String title,
        Optional<Article> article,
        Optional<String> doi,
        Optional<String> url) {

    /** What stands for authors who are not named. */
    static final String OTHERS = "others";

    private static final Pattern WORK = Pattern.compile("(.+?) \\((\\d{4})\\)\\. (.+)");
    private static final Pattern AUTHOR = Pattern.compile(
            "\\G(?:, & |, | & )?(?:(et al\\.)|(\\p{L}[\\p{L}' -]*, (?:\\p{Lu}\\.[ -]?)+)(?=,|$| &)|(.+)$)");
    private static final Pattern ARTICLE =
            Pattern.compile("(.+?[.?!]?)[.?!] ([^.?!]+), (\\d+)(?:\\((\\d+)\\))?, ([\\d-]+)\\.(?: .*)?");
    private static final Pattern FIRST_SENTENCE = Pattern.compile("(.+?)\\.(?= |$)(?! ?\\p{Ll})");

    /** Copies the authors. */
    public Reference {
        authors = List.copyOf(authors);
    }

    /**
     * Where an article appeared.
     *
     * @param journal the journal
     * @param volume its volume
     * @param issue the issue, if there is one
     * @param pages pages with a hyphen between them, or the number of the article
     */
    public record Article(String journal, String volume, Optional<String> issue, String pages) {}

    /** {@return a citation, taken apart as far as it can be} */
    public static Reference of(Citation citation) {
        String text = VisibleText.inLine(citation.text());
        Optional<String> doi = citation.doi().map(VisibleText::inLine);
        Optional<String> url = citation.url().map(VisibleText::inLine);
        Matcher work = WORK.matcher(text);
        if (!work.matches()) {
            return new Reference(text, List.of(), "", "", Optional.empty(), doi, url);
        }
        Matcher article = ARTICLE.matcher(work.group(3));
        boolean isArticle = article.matches();
        return new Reference(
                text,
                authors(work.group(1)),
                work.group(2),
                isArticle ? title(article, work.group(3)) : firstSentence(work.group(3)),
                isArticle
                        ? Optional.of(new Article(
                                article.group(2),
                                article.group(3),
                                Optional.ofNullable(article.group(4)),
                                article.group(5)))
                        : Optional.empty(),
                doi,
                url);
    }

    /** {@return the title with the mark that ends it, unless that is a full stop} */
    private static String title(Matcher article, String rest) {
        char mark = rest.charAt(article.end(1));
        return mark == '.' ? article.group(1) : article.group(1) + mark;
    }

    private static String firstSentence(String rest) {
        Matcher sentence = FIRST_SENTENCE.matcher(rest);
        return sentence.lookingAt() ? sentence.group(1) : rest;
    }

    private static List<String> authors(String names) {
        List<String> authors = new ArrayList<>();
        Matcher author = AUTHOR.matcher(names);
        while (author.find() && author.end() > author.start()) {
            boolean others = author.group(1) != null;
            String name = author.group(2) == null ? author.group(3) : author.group(2);
            authors.add(others ? OTHERS : name.strip());
        }
        return authors;
    }

    /** {@return the family name of the first author, or the first word of what stands for one} */
    String firstFamily() {
        String first = authors.isEmpty() ? text : authors.get(0);
        int comma = first.indexOf(',');
        return comma < 0 ? first.split(" ", -1)[0] : first.substring(0, comma);
    }
}
