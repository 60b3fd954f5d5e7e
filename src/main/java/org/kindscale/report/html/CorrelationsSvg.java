package org.kindscale.report.html;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kindscale.report.Figures;
import org.kindscale.report.html.Markup.Shade;

/**
 * Correlations as a heat map: a row and a column for each item or score, below the diagonal.
 *
 * <p>Up to {@value #SPOKEN} of them, each cell shows its value and says it in a title; beyond, cells of one shade are
 * one shape, so that a page with hundreds of items stays small.
 */
public final class CorrelationsSvg {

    /** The most rows whose cells have room for a value. */
    public static final int SPOKEN = 40;

    private static final double CELL = 26;
    private static final double WHOLE = 780;
    private static final double LETTER = 7.3;
    private static final int LEGIBLE = 11;

    private final Markup page;
    private final List<String> names;
    private final Pairs pairs;
    private final double cell;
    private final double left;

    /** Tells correlations. */
    @FunctionalInterface
    public interface Pairs {
        /** {@return the correlation of two of them, the row after the column; NaN if there is none} */
        double of(int row, int column);
    }

    private CorrelationsSvg(Markup page, List<String> names, Pairs pairs) {
        this.page = page;
        this.names = names;
        this.pairs = pairs;
        this.cell = names.size() <= SPOKEN ? CELL : WHOLE / names.size();
        int longest = names.stream().mapToInt(String::length).max().orElse(0);
        this.left = cell < LEGIBLE ? 0 : LETTER * (longest + 3) + 6;
    }

    /**
     * Draws the correlations of two or more.
     *
     * @param what is said in its place to those who cannot see it
     */
    public static void draw(Markup page, String what, List<String> names, Pairs pairs) {
        new CorrelationsSvg(page, List.copyOf(names), pairs).draw(what);
    }

    private void draw(String what) {
        int k = names.size();
        boolean spoken = k <= SPOKEN;
        double width = left + cell * (k - 1);
        double height = cell * (k - 1) + 16;
        String size =
                "min-width:" + Math.round(spoken ? width * 0.8 : 300) + "px;max-width:" + Math.round(width) + "px";
        page.open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-label", what);
        String box = "0 0 " + Markup.number(width) + " " + Markup.number(height);
        page.open("svg", "class", "map", "role", "img", "aria-label", what, "viewBox", box, "style", size)
                .raw("\n");
        if (spoken) {
            cells();
        } else {
            shapes();
        }
        if (left > 0) {
            names();
        }
        page.close().closeLine();
    }

    private void names() {
        double foot = cell * (names.size() - 1) + 12;
        for (int row = 0; row < names.size(); row++) {
            double middle = row * cell - cell / 2 + 4;
            if (row > 0) {
                text("name end", row + 1 + " " + names.get(row), left - 6, middle);
            }
            if (row < names.size() - 1) {
                text("quiet centred", Integer.toString(row + 1), left + (row + 0.5) * cell, foot);
            }
        }
        text("name end", "1 " + names.get(0), left - 6, foot);
    }

    private void text(String kind, String words, double x, double y) {
        page.element("text", words, "class", kind, "x", Markup.number(x), "y", Markup.number(y));
    }

    private void cells() {
        for (int row = 1; row < names.size(); row++) {
            for (int column = 0; column < row; column++) {
                double r = pairs.of(row, column);
                double x = left + column * cell;
                double y = (row - 1) * cell;
                String title = names.get(row) + " with " + names.get(column) + ": " + Figures.correlation(r);
                page.rectangle(fill(r) + " segment", Markup.Box.fixed(x, cell, y, cell), title);
                text(shade(r).text(), Figures.correlation(r), x + cell / 2, y + cell / 2 + 4);
            }
            page.raw("\n");
        }
    }

    private static Shade shade(double r) {
        return Double.isNaN(r) ? Shade.MIDDLE : Shade.of(r, 0);
    }

    private static String fill(double r) {
        return Double.isNaN(r) ? "none" : shade(r).fill();
    }

    private void shapes() {
        Map<String, StringBuilder> paths = new TreeMap<>();
        for (int row = 1; row < names.size(); row++) {
            for (int column = 0; column < row; column++) {
                paths.computeIfAbsent(fill(pairs.of(row, column)), shade -> new StringBuilder())
                        .append('M')
                        .append(column)
                        .append(' ')
                        .append(row - 1)
                        .append("h1v1h-1z");
            }
        }
        String place = "translate(" + Markup.number(left) + " 0) scale(" + Markup.number(cell) + ")";
        page.open("g", "transform", place);
        paths.forEach((shade, path) -> page.leaf("path", "class", shade, "d", path.toString()));
        page.closeLine();
    }
}
