package org.kindscale.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.kindscale.diagnostics.VisibleText;

/**
 * A page of HTML in the making, with SVG in it: well-formed as XML, every word escaped.
 *
 * <p>Attributes are given as names and values in turn.
 */
public final class Markup {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * A table.
     *
     * @param caption what it shows
     * @param words how many columns from the left hold words; the others hold figures
     * @param head names of the columns; copied
     * @param rows cells by row, the first of each names the row; copied
     */
    public record Table(String caption, int words, List<String> head, List<List<String>> rows) {
        /** Copies the lists. */
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** {@return the names in {@code names}, which a bar parts} */
    public static List<String> columns(String names) {
        return List.of(names.split("\\|", -1));
    }

    /** Opens an element. */
    public Markup open(String name, String... attributes) {
        start(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    /** Closes the element opened last. */
    public Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes the element opened last, and the line. */
    public Markup closeLine() {
        close();
        out.append('\n');
        return this;
    }

    /** Adds an element without content: {@code meta}, or one of SVG. */
    public Markup leaf(String name, String... attributes) {
        start(name, attributes);
        out.append("/>");
        return this;
    }

    /** Adds an element that holds words. */
    public Markup element(String name, String words, String... attributes) {
        return open(name, attributes).text(words).close();
    }

    /** Adds a line that is an element of words. */
    public Markup line(String name, String words, String... attributes) {
        return open(name, attributes).text(words).closeLine();
    }

    /** Adds words. */
    Markup text(String words) {
        out.append(escaped(words));
        return this;
    }

    /** Adds what is markup already, such as a stylesheet. */
    public Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    private void start(String name, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("an attribute of " + name + " has no value");
        }
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
    }

    /** Adds a table, which scrolls by itself where it is wider than the page. */
    public Markup table(Table table) {
        open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-label", table.caption());
        open("table").line("caption", table.caption());
        open("thead").open("tr");
        for (int c = 0; c < table.head().size(); c++) {
            element("th", table.head().get(c), "scope", "col", "class", kind(table, c));
        }
        close().closeLine().open("tbody").raw("\n");
        for (List<String> row : table.rows()) {
            open("tr").element("th", row.get(0), "scope", "row");
            for (int c = 1; c < row.size(); c++) {
                element("td", row.get(c), "class", kind(table, c));
            }
            closeLine();
        }
        return close().close().closeLine();
    }

    /**
     * The place of a rectangle in a drawing.
     *
     * @param x left edge
     * @param width how wide
     * @param y upper edge
     * @param height how high
     */
    public record Box(String x, String width, String y, String height) {

        /** Returns a place whose horizontal measures are shares of the drawing's width, 0 to 100. */
        public static Box stretched(double x, double width, double y, double height) {
            return new Box(percent(x), percent(width), number(y), number(height));
        }

        /** Returns a place in the drawing's own units. */
        public static Box fixed(double x, double width, double y, double height) {
            return new Box(number(x), number(width), number(y), number(height));
        }
    }

    /** Opens a drawing as wide as the page lets it be; {@code what} is said in its place to those who cannot see it. */
    public Markup drawing(String what, int height) {
        return open("svg", "class", "chart", "role", "img", "aria-label", what, "height", Integer.toString(height))
                .raw("\n");
    }

    /** Adds a rectangle that says {@code title} where the mouse rests on it. */
    public Markup rectangle(String kind, Box box, String title) {
        open("rect", "class", kind, "x", box.x(), "width", box.width(), "y", box.y(), "height", box.height());
        return element("title", title).close();
    }

    /** Adds words to a drawing; {@code x} is a share of its width, 0 to 100. */
    public Markup label(String kind, String words, double x, double y) {
        return element("text", words, "class", kind, "x", percent(x), "y", number(y));
    }

    /** Adds a vertical line to a drawing; {@code x} is a share of its width, 0 to 100. */
    public Markup upright(String kind, double x, double top, double bottom) {
        String at = percent(x);
        return leaf("line", "class", kind, "x1", at, "x2", at, "y1", number(top), "y2", number(bottom));
    }

    /** Adds a horizontal line across a drawing. */
    public Markup across(String kind, double y) {
        return leaf("line", "class", kind, "x1", "0", "x2", "100%", "y1", number(y), "y2", number(y));
    }

    private static String kind(Table table, int column) {
        return column < table.words() ? "words" : "figure";
    }

    /** {@return a coordinate, to two decimals} */
    public static String number(double value) {
        String text = new BigDecimal(value)
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
        return text.equals("-0") ? "0" : text;
    }

    /** {@return a coordinate as a share of the width: 0 to 100, as {@code 12.5%}} */
    public static String percent(double value) {
        return number(value) + "%";
    }

    /** {@return {@code text} as it stands between tags or in an attribute; what cannot be seen is named} */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        VisibleText.inLines(text).codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isCharacter(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isCharacter(int c) {
        return c >= 0x20 ? c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF) : c == '\t' || c == '\n';
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /**
     * A colour between two opposites, in ten steps on either side, with the colour of text that can be read on it. The
     * stylesheet says what the classes look like, on light paper and on dark.
     *
     * @param fill class of a shape
     * @param text class of text that stands on it
     */
    record Shade(String fill, String text) {

        /** Steps on either side. */
        static final int STEPS = 10;

        /** Neither the one nor the other. */
        static final Shade MIDDLE = new Shade("middle", "on-middle");

        /**
         * Returns the shade of a value.
         *
         * @param value -1 to 1
         * @param least what the faintest shade stands for, 0 to 1
         */
        static Shade of(double value, double least) {
            double size = least + (1 - least) * Math.min(1, Math.abs(value));
            int step = (int) Math.round(STEPS * size);
            String side = value < 0 ? "low" : "high";
            return new Shade(side + " s" + step, "on-" + side + " t" + step);
        }
    }
}
