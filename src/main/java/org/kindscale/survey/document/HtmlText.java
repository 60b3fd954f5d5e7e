package org.kindscale.survey.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindscale.survey.workbook.Entities;

/** The words of a web page as a person reads them; what cannot be read in it, such as scripts, is left out. */
final class HtmlText {

    private static final Set<String> UNSEEN =
            Set.of("script", "style", "title", "select", "textarea", "button", "svg", "noscript", "template", "iframe");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "nav",
            "form",
            "fieldset",
            "legend",
            "hr",
            "blockquote",
            "pre",
            "caption",
            "body");
    private static final Pattern START = Pattern.compile("\\bstart\\s*=\\s*[\"']?(\\d{1,3})");
    private static final Pattern NAMED = Pattern.compile("&(\\p{Alpha}\\w{1,7});");
    private static final Map<String, String> CHARACTERS = characters();

    private final String html;
    private final PageLines page = new PageLines();
    /** The number of the next element of each list; -1 in one without numbers. */
    private final Deque<Integer> lists = new ArrayDeque<>();

    private HtmlText(String html) {
        this.html = html;
    }

    /** Reads a page. */
    static String of(String html) throws IOException {
        return new HtmlText(html).read();
    }

    private String read() throws IOException {
        int at = 0;
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            if (open < 0) {
                open = html.length();
            }
            page.add(decoded(html.substring(at, open)));
            at = open < html.length() ? tag(open) : open;
        }
        return page.text();
    }

    /** Reads the tag, comment or bare bracket at {@code open}; returns where it ends. */
    private int tag(int open) throws IOException {
        if (html.startsWith("<!--", open)) {
            return behind("-->", open + 4);
        }
        int name = open + (html.startsWith("</", open) ? 2 : 1);
        if (name < html.length() && (html.charAt(name) == '!' || html.charAt(name) == '?')) {
            return behind(">", name);
        }
        int to = name;
        while (to < html.length() && Character.isLetterOrDigit(html.charAt(to))) {
            to++;
        }
        if (to == name) {
            page.add("<");
            return open + 1;
        }
        String tag = html.substring(name, to).toLowerCase(Locale.ROOT);
        int end = endOfTag(to);
        boolean closes = name == open + 2;
        if (!closes && UNSEEN.contains(tag)) {
            return endOfElement(tag, end);
        }
        if (closes) {
            close(tag);
        } else {
            open(tag, html.substring(to, end));
        }
        return end;
    }

    private int behind(String mark, int from) {
        int found = html.indexOf(mark, from);
        return found < 0 ? html.length() : found + mark.length();
    }

    private int endOfTag(int from) {
        char quote = 0;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i + 1;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
        }
        return html.length();
    }

    private int endOfElement(String tag, int from) {
        for (int close = html.indexOf("</", from); close >= 0; close = html.indexOf("</", close + 2)) {
            if (html.regionMatches(true, close + 2, tag, 0, tag.length())) {
                return endOfTag(close);
            }
        }
        return html.length();
    }

    private void open(String tag, String attributes) {
        switch (tag) {
            case "tr" -> page.row();
            case "td", "th" -> page.cell();
            case "br" -> page.lineBreak();
            default -> {
                if (BLOCKS.contains(tag)) {
                    page.paragraph();
                }
            }
        }
        if (tag.equals("ol")) {
            Matcher start = START.matcher(attributes);
            lists.push(start.find() ? Integer.parseInt(start.group(1)) : 1);
        } else if (tag.equals("ul")) {
            lists.push(-1);
        } else if (tag.equals("li")) {
            int number = lists.isEmpty() ? -1 : lists.pop();
            page.mark(number < 0 ? "\u2022 " : number + ". ");
            lists.push(number < 0 ? number : number + 1);
        }
    }

    private void close(String tag) {
        if (tag.equals("tr") || tag.equals("table")) {
            page.endRow();
        } else if (BLOCKS.contains(tag)) {
            page.paragraph();
        }
        if ((tag.equals("ol") || tag.equals("ul")) && !lists.isEmpty()) {
            lists.pop();
        }
    }

    private static String decoded(String text) {
        String plain = NAMED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(CHARACTERS.getOrDefault(found.group(1), found.group())));
        return Entities.decoded(plain);
    }

    /** Returns the characters of Latin-1 by their names in HTML, and some punctuation. */
    private static Map<String, String> characters() {
        Map<String, String> all = new HashMap<>();
        int code = 0xA0;
        for (String name : List.of(("nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr "
                        + "deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 "
                        + "iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave "
                        + "Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute "
                        + "Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave "
                        + "eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml "
                        + "divide oslash ugrave uacute ucirc uuml yacute thorn yuml")
                .split(" ", -1))) {
            all.put(name, Character.toString(code++));
        }
        all.putAll(Map.of("ndash", "\u2013", "mdash", "\u2014", "lsquo", "\u2018", "rsquo", "\u2019"));
        all.putAll(
                Map.of("ldquo", "\u201C", "rdquo", "\u201D", "bdquo", "\u201E", "hellip", "\u2026", "bull", "\u2022"));
        return all;
    }
}
