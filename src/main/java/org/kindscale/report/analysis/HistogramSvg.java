package org.kindscale.report.analysis;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.psychometrics.Description;
import org.kindscale.report.Figures;
import org.kindscale.report.ReportLines;
import org.kindscale.report.analysis.Analysis.Count;
import org.kindscale.report.analysis.Analysis.ScorePart;
import org.kindscale.report.html.Markup;

/**
 * The distribution of a score as bars over its theoretical range.
 *
 * <p>Scores made of items take few values, a step apart. A bar holds one value, or the same number of neighbouring
 * values as every other bar, so that no bar is high only because more values fall into it.
 *
 * @param low lowest value of the range
 * @param width points of the score in one bar
 * @param offset how far into its bar the lowest value lies, in bars
 * @param bars persons by bar, from the lowest; copied
 */
record HistogramSvg(double low, double width, double offset, List<Bar> bars) {

    private static final int HEIGHT = 140;
    private static final int BOTTOM = 118;
    private static final int TOP = 18;
    private static final int MOST_SINGLE = 45;
    private static final int MERGED = 30;
    private static final int FINEST = 1000;
    private static final int EVEN = 24;
    private static final double CLOSE = 1e-6;

    HistogramSvg {
        bars = List.copyOf(bars);
    }

    /**
     * One bar.
     *
     * @param from lowest value it holds
     * @param to highest
     * @param persons how many have them
     */
    record Bar(double from, double to, long persons) {}

    /**
     * Returns the bars of {@code part}, which has one value or more.
     *
     * @param reachable the values that its score can take when every item is answered, rising; empty if they are not
     *     known. Where they stand a step apart, the bars do too, and a prorated value goes to the bar of the nearest
     */
    static HistogramSvg of(ScorePart part, double[] reachable) {
        List<Count> counts = part.histogram();
        double low = Double.isFinite(part.low()) ? part.low() : counts.get(0).value();
        double high = Double.isFinite(part.high())
                ? part.high()
                : counts.get(counts.size() - 1).value();
        double range = high - low;
        if (!(range > 0)) {
            return new HistogramSvg(
                    low, 1, 0.5, List.of(new Bar(low, low, part.description().n())));
        }
        double stepped = stepOf(reachable, low);
        double known = stepped * FINEST < range ? 0 : stepped;
        double step = known > 0 ? known : step(counts, low, high);
        long grid = Math.round(range / step);
        if (grid > FINEST || !(known > 0 || onGrid(counts, low, step))) {
            return merged(counts, low, range / EVEN, EVEN);
        }
        long together = grid < MOST_SINGLE ? 1 : (grid + MERGED) / MERGED;
        return gridded(counts, low, step, new Grid(grid + 1, together));
    }

    /** How many values there are, and how many go into one bar. */
    private record Grid(long values, long together) {
        int bars() {
            return (int) ((values + together - 1) / together);
        }
    }

    /** {@return the smallest distance between two values; half the range if there is but one} */
    private static double step(List<Count> counts, double low, double high) {
        double step = (high - low) / 2;
        double before = low;
        for (Count count : counts) {
            double gap = count.value() - before;
            step = gap > CLOSE ? Math.min(step, gap) : step;
            before = count.value();
        }
        return high - before > CLOSE ? Math.min(step, high - before) : step;
    }

    /** {@return the step in which {@code values} rise from {@code low}; 0 if they do not rise in steps} */
    private static double stepOf(double[] values, double low) {
        double step = Double.MAX_VALUE;
        for (int v = 1; v < values.length; v++) {
            step = Math.min(step, values[v] - values[v - 1]);
        }
        boolean even = values.length > 1 && step > CLOSE;
        for (double value : values) {
            double at = (value - low) / step;
            even &= Math.abs(at - Math.rint(at)) < 1e-3;
        }
        return even ? step : 0;
    }

    private static boolean onGrid(List<Count> counts, double low, double step) {
        return counts.stream()
                .mapToDouble(c -> (c.value() - low) / step)
                .allMatch(at -> Math.abs(at - Math.rint(at)) < 1e-3);
    }

    private static HistogramSvg gridded(List<Count> counts, double low, double step, Grid grid) {
        long[] persons = new long[grid.bars()];
        for (Count count : counts) {
            long at = Math.max(0, Math.min(grid.values() - 1, Math.round((count.value() - low) / step)));
            persons[(int) (at / grid.together())] += count.persons();
        }
        List<Bar> bars = new ArrayList<>();
        for (int bar = 0; bar < persons.length; bar++) {
            long first = bar * grid.together();
            long last = Math.min(grid.values() - 1, first + grid.together() - 1);
            bars.add(new Bar(low + first * step, low + last * step, persons[bar]));
        }
        return new HistogramSvg(low, step * grid.together(), 0.5 / grid.together(), bars);
    }

    private static HistogramSvg merged(List<Count> counts, double low, double width, int number) {
        long[] persons = new long[number];
        for (Count count : counts) {
            int bar = (int) Math.floor((count.value() - low) / width);
            persons[Math.max(0, Math.min(number - 1, bar))] += count.persons();
        }
        List<Bar> bars = new ArrayList<>();
        for (int bar = 0; bar < number; bar++) {
            bars.add(new Bar(low + bar * width, low + (bar + 1) * width, persons[bar]));
        }
        return new HistogramSvg(low, width, 0, bars);
    }

    /** Draws the distribution of {@code part}. */
    static void draw(Markup page, ScorePart part, String title, double[] reachable) {
        Description d = part.description();
        HistogramSvg histogram = of(part, reachable);
        String mean = "mean " + Figures.fixed(d.mean(), 2) + ", SD " + Figures.fixed(d.sd(), 2);
        page.open("figure", "class", "small").line("figcaption", title + ": " + mean + ", n " + d.n());
        page.drawing(
                "Distribution of " + title + ": " + ReportLines.counted(d.n(), "person") + ", " + mean + ", from "
                        + Figures.fixed(d.min(), 2) + " to " + Figures.fixed(d.max(), 2) + "; drawn from "
                        + Figures.fixed(histogram.bars().get(0).from(), 2) + " to "
                        + Figures.fixed(histogram.end(), 2) + ".",
                HEIGHT);
        histogram.columns(page);
        histogram.axis(page, d.mean());
        page.close().closeLine();
    }

    private double end() {
        return bars.get(bars.size() - 1).to();
    }

    private void columns(Markup page) {
        long most = bars.stream().mapToLong(Bar::persons).max().orElse(0);
        page.across("grid", TOP);
        for (int b = 0; b < bars.size(); b++) {
            Bar bar = bars.get(b);
            double height = (double) (BOTTOM - TOP) * bar.persons() / most;
            String from = Figures.fixed(bar.from(), 2);
            String range = bar.from() == bar.to() ? from : from + " to " + Figures.fixed(bar.to(), 2);
            if (bar.persons() > 0) {
                page.rectangle(
                        "bar",
                        Markup.Box.stretched(100.0 * b / bars.size(), 100.0 / bars.size(), BOTTOM - height, height),
                        range + ": " + ReportLines.counted(bar.persons(), "person"));
            }
        }
        page.raw("\n").label("quiet", ReportLines.counted(most, "person"), 0, 12);
    }

    private void axis(Markup page, double mean) {
        page.across("zero", BOTTOM);
        page.upright("mark", 100 * ((mean - low) / width + offset) / bars.size(), TOP, BOTTOM);
        page.label("quiet", Figures.fixed(bars.get(0).from(), 1), 0, BOTTOM + 16);
        page.label("quiet end", Figures.fixed(end(), 1), 100, BOTTOM + 16);
    }
}
