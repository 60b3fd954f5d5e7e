package org.kindscale.report.html;

import java.util.List;
import java.util.stream.IntStream;
import org.kindscale.definition.ResponseOption;
import org.kindscale.report.Figures;
import org.kindscale.report.html.Markup.Shade;

/**
 * Responses to items as diverging stacked bars: one row for each item, one segment for each option, the centre of the
 * response scale at zero.
 *
 * <p>Widths are shares of the persons who answered the item. An odd number of options has its middle one half on either
 * side. Horizontal measures are shares of the drawing's width, so that text keeps its size on every screen.
 */
public final class ResponsesSvg {

    /** The most rows of one drawing; more are continued in another, so that pages can break between them. */
    static final int BLOCK = 20;

    private static final int BAR = 17;
    private static final int LEGIBLE = 12;
    private static final int LONGEST_BESIDE = 10;
    private static final double NARROWEST_WITH_TEXT = 4.5;
    private static final double CLOSE = 1e-9;

    private final Markup page;
    private final String language;
    private final List<ResponseOption> options;
    private final double left;
    private final double right;
    private final boolean labelsAbove;

    /**
     * One item.
     *
     * @param label its name
     * @param frequencies persons by option, from the lowest code; copied
     */
    public record Row(String label, List<Long> frequencies) {
        /** Copies the counts. */
        public Row {
            frequencies = List.copyOf(frequencies);
        }

        long answered() {
            return frequencies.stream().mapToLong(n -> n).sum();
        }

        double share(int option) {
            return answered() == 0 ? 0 : (double) frequencies.get(option) / answered();
        }
    }

    private ResponsesSvg(Markup page, String language, List<ResponseOption> options, List<Row> rows) {
        this.page = page;
        this.language = language;
        this.options = options;
        this.left = tenths(rows.stream().mapToDouble(this::below).max().orElse(0));
        this.right = tenths(rows.stream()
                .filter(row -> row.answered() > 0)
                .mapToDouble(row -> 1 - below(row))
                .max()
                .orElse(0));
        this.labelsAbove = rows.stream().anyMatch(row -> row.label().length() > LONGEST_BESIDE);
    }

    /** Draws the items that share {@code options}, with a legend. */
    public static void draw(Markup page, String language, List<ResponseOption> options, List<Row> rows) {
        ResponsesSvg chart = new ResponsesSvg(page, language, List.copyOf(options), List.copyOf(rows));
        chart.legend();
        blocks(rows).forEach(chart::block);
    }

    /** {@return {@code rows} in parts of about the same size, none of more than {@link #BLOCK}} */
    static <T> List<List<T>> blocks(List<T> rows) {
        int number = (rows.size() + BLOCK - 1) / BLOCK;
        return IntStream.range(0, number)
                .mapToObj(b -> rows.subList(rows.size() * b / number, rows.size() * (b + 1) / number))
                .toList();
    }

    private static double tenths(double share) {
        return Math.max(0.1, Math.ceil(share * 10 - CLOSE) / 10);
    }

    private double below(Row row) {
        double below = 0;
        for (int option = 0; option < options.size(); option++) {
            double side = options.size() - 1 - 2 * option;
            below += row.share(option) * (side > 0 ? 1 : side == 0 ? 0.5 : 0);
        }
        return below;
    }

    private double start() {
        return labelsAbove ? 0 : 17;
    }

    /** {@return where {@code share}, left of the centre if negative, lies: 0 to 100} */
    private double x(double share) {
        return start() + (100 - start()) * (left + share) / (left + right);
    }

    private void legend() {
        page.open("ul", "class", "legend").raw("\n");
        int last = options.size() - 1;
        for (int option = 0; option <= last; option++) {
            if (last < LEGIBLE || option == 0 || option == last) {
                String code = Integer.toString(options.get(option).code());
                page.open("li").open("svg", "class", "swatch", "role", "img", "aria-label", code);
                page.leaf("rect", "class", shade(option).fill(), "width", "100%", "height", "18");
                page.label(shade(option).text(), code, 50, 13).close();
                page.text(label(option)).closeLine();
            }
        }
        page.closeLine();
    }

    private void block(List<Row> block) {
        int rowHeight = labelsAbove ? BAR + 19 : BAR + 5;
        int bottom = block.size() * rowHeight;
        String last = block.size() > 1 ? " to " + block.get(block.size() - 1).label() : "";
        page.drawing(
                "Responses to " + block.get(0).label() + last
                        + ", in per cent of those who answered; the table below has the same figures.",
                bottom + 22);
        ticks(bottom);
        page.upright("zero", x(0), 0, bottom);
        for (int row = 0; row < block.size(); row++) {
            row(block.get(row), row * rowHeight);
        }
        page.closeLine();
    }

    private void ticks(int bottom) {
        double step = left + right > 1.2 ? 0.5 : 0.25;
        for (double at = -Math.floor(left / step) * step; at <= right + CLOSE; at += step) {
            page.upright("grid", x(at), 0, bottom);
            String anchor = at <= CLOSE - left ? "quiet" : at >= right - CLOSE ? "quiet end" : "quiet centred";
            String label = Figures.fixed(Math.abs(at) * 100, 0) + (at == 0 ? "" : " %");
            page.label(anchor, label, x(at), bottom + 15);
        }
    }

    private void row(Row row, int top) {
        int bar = labelsAbove ? top + 16 : top + 2;
        page.label("name", row.label(), 0, labelsAbove ? top + 12 : bar + 13);
        if (row.answered() == 0) {
            page.label("quiet", "no answers", x(0) + 1, bar + 13);
        }
        double at = -below(row);
        for (int option = 0; option < options.size(); option++) {
            double share = row.share(option);
            if (share > 0) {
                segment(row, option, at, bar);
            }
            at += share;
        }
        page.raw("\n");
    }

    private void segment(Row row, int option, double at, int top) {
        double share = row.share(option);
        double width = x(at + share) - x(at);
        Shade shade = shade(option);
        String per = Figures.fixed(100 * share, 0);
        page.rectangle(
                options.size() > LEGIBLE ? shade.fill() : shade.fill() + " segment",
                Markup.Box.stretched(x(at), width, top, BAR),
                row.label() + ": " + options.get(option).code() + label(option) + ", "
                        + row.frequencies().get(option) + " of " + row.answered() + " (" + per + " %)");
        if (width >= NARROWEST_WITH_TEXT) {
            page.label(shade.text(), per, x(at) + width / 2, top + 13);
        }
    }

    private String label(int option) {
        return options.get(option)
                .label()
                .map(words -> " " + words.in("en", language))
                .orElse("");
    }

    private Shade shade(int option) {
        double centre = (options.size() - 1) / 2.0;
        double distance = option - centre;
        return distance == 0 ? Shade.MIDDLE : Shade.of(distance / centre, 0.25);
    }
}
