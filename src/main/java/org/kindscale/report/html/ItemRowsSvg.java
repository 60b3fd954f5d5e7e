package org.kindscale.report.html;

import java.util.List;
import org.kindscale.report.Figures;

/**
 * One figure for each item: a dot for a correlation, a bar for missing responses. Horizontal measures are shares of the
 * drawing's width, so that text keeps its size on every screen.
 */
public final class ItemRowsSvg {

    /** A correlation below this is marked: a common rule of thumb, not a test. */
    public static final double REFERENCE = 0.3;

    private static final int ROW = 20;
    private static final int LABEL = 16;
    private static final double NAMES = 17;
    private static final double FIGURES = 9;
    private static final double WIDE = 14;
    private static final int LONGEST_BESIDE = 10;

    private final Markup page;
    private final List<Row> rows;

    /**
     * One item.
     *
     * @param label its name
     * @param value its correlation, or its share
     * @param note what is said of it where the mouse rests
     */
    public record Row(String label, double value, String note) {}

    private ItemRowsSvg(Markup page, List<Row> rows) {
        this.page = page;
        this.rows = List.copyOf(rows);
    }

    /** Draws correlations as dots, with lines at 0 and {@link #REFERENCE}. */
    public static void dots(Markup page, String what, List<Row> rows) {
        ItemRowsSvg chart = new ItemRowsSvg(page, rows);
        double least = rows.stream()
                .mapToDouble(Row::value)
                .filter(Double::isFinite)
                .min()
                .orElse(0);
        double low = Math.min(0, Math.floor(least * 10) / 10);
        chart.blocks(what, new Scale(low, 1, chart.start(), false), List.of(0.0, REFERENCE, 1.0), ItemRowsSvg::dot);
    }

    /** Draws shares of persons as bars. */
    public static void bars(Markup page, String what, List<Row> rows) {
        ItemRowsSvg chart = new ItemRowsSvg(page, rows);
        double most = rows.stream().mapToDouble(Row::value).max().orElse(0);
        double high = Math.max(0.05, Math.ceil(most * 20 - 1e-9) / 20);
        chart.blocks(what, new Scale(0, high, chart.start(), true), List.of(0.0, high), ItemRowsSvg::bar);
    }

    /** The range of values shown. */
    private record Scale(double low, double high, double start, boolean shares) {
        double x(double value) {
            return start + (100 - start - (shares ? WIDE : FIGURES)) * (value - low) / (high - low);
        }
    }

    /** Draws one row. */
    private interface Mark {
        void draw(Markup page, Scale scale, Row row, int middle);
    }

    private boolean labelsAbove() {
        return rows.stream().anyMatch(row -> row.label().length() > LONGEST_BESIDE);
    }

    private double start() {
        return labelsAbove() ? 0 : NAMES;
    }

    private void blocks(String what, Scale scale, List<Double> lines, Mark mark) {
        int above = labelsAbove() ? LABEL : 0;
        for (List<Row> block : ResponsesSvg.blocks(rows)) {
            String which = block.size() == rows.size()
                    ? ""
                    : ", " + block.get(0).label() + " to "
                            + block.get(block.size() - 1).label();
            int bottom = block.size() * (ROW + above);
            page.drawing(what + which + "; the table below has the same figures.", bottom + 20);
            lines.forEach(line -> line(scale, line, bottom));
            int top = above;
            for (Row row : block) {
                page.label("name", row.label(), 0, top + ROW / 2.0 + 4 - above);
                mark.draw(page, scale, row, top + ROW / 2);
                page.raw("\n");
                top += ROW + above;
            }
            page.closeLine();
        }
    }

    private void line(Scale scale, double at, int bottom) {
        page.upright(at == 0 ? "zero" : "grid", scale.x(at), 0, bottom);
        String label = scale.shares() ? Figures.fixed(100 * at, 0) + " %" : Figures.correlation(at);
        page.label(scale.x(at) == 0 ? "quiet" : "quiet centred", at == 0 ? "0" : label, scale.x(at), bottom + 15);
    }

    private static void dot(Markup page, Scale scale, Row row, int middle) {
        page.label("figure end", Figures.correlation(row.value()), 100, middle + 4);
        if (Double.isNaN(row.value())) {
            return;
        }
        String x = Markup.percent(scale.x(row.value()));
        String y = Integer.toString(middle);
        page.leaf("line", "class", "stem", "x1", Markup.percent(scale.x(0)), "x2", x, "y1", y, "y2", y);
        String kind = row.value() < REFERENCE ? "dot hollow" : "dot";
        page.open("circle", "class", kind, "cx", x, "cy", y, "r", "4.5")
                .element("title", row.note())
                .close();
    }

    private static void bar(Markup page, Scale scale, Row row, int middle) {
        page.label("figure end", Figures.fixed(100 * row.value(), 1) + " %", 100, middle + 4);
        if (row.value() > 0) {
            double x = scale.x(0);
            page.rectangle("bar", Markup.Box.stretched(x, scale.x(row.value()) - x, middle - 6, 12), row.note());
        }
    }
}
