package org.kindscale.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.SittingRecord;
import org.kindscale.definition.Instrument;

/**
 * Results over time as one page of HTML: a table that can be read aloud, a chart for each score as inline SVG, no
 * script.
 */
public final class HistoryHtml {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 140;
    private static final int LEFT = 44;
    private static final int TOP = 14;
    private static final NumberText NUMBERS = new NumberText(2, "");

    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1c2733;--quiet:#5b6875;--paper:#fff;--line:#d5dbe1;--mark:#2f6f9f}
            @media (prefers-color-scheme:dark){
            :root{--ink:#e6ebf0;--quiet:#9aa7b4;--paper:#14191f;--line:#35404b;--mark:#7fb8e6}}
            body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);
            max-width:44rem;margin:2rem auto;padding:0 1rem}
            table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
            th,td{text-align:right;padding:.3rem .5rem;border-bottom:1px solid var(--line)}
            th:first-child,td:first-child{text-align:left}
            figure{margin:1.5rem 0}figcaption{font-weight:600}
            svg{width:100%;height:auto}.q{fill:var(--quiet);font-size:12px}
            .g{stroke:var(--line)}.l{stroke:var(--mark);fill:none;stroke-width:2}.d{fill:var(--mark)}
            .note{color:var(--quiet)}@media print{body{margin:0;max-width:none}}
            """;

    private final Instrument instrument;
    private final List<SittingRecord> sittings;
    private final Phrases phrases;
    private final StringBuilder html = new StringBuilder();

    private HistoryHtml(Instrument instrument, List<SittingRecord> sittings, Phrases phrases) {
        this.instrument = instrument;
        this.sittings = sittings;
        this.phrases = phrases;
    }

    /**
     * Returns the page.
     *
     * @param sittings finished sittings from the oldest
     * @param results what each adds up to
     */
    public static String render(
            Instrument instrument, List<SittingRecord> sittings, List<SittingResult> results, Phrases phrases) {
        HistoryHtml page = new HistoryHtml(instrument, sittings, phrases);
        List<Trend> trends = Trend.of(results);
        page.head();
        page.table(trends);
        trends.forEach(page::chart);
        page.html
                .append("<p class=\"note\">")
                .append(escaped(phrases.get("result.no.diagnosis")))
                .append("</p>\n</main>\n</body>\n</html>\n");
        return page.html.toString();
    }

    private void head() {
        String title = escaped(HistoryText.title(instrument, sittings, phrases));
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(phrases.language())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(STYLE);
        html.append("</style>\n</head>\n<body>\n<main>\n<h1>").append(title).append("</h1>\n");
        if (!instrument.about().validated()) {
            html.append("<p class=\"note\">")
                    .append(escaped(phrases.get("result.not.validated")))
                    .append("</p>\n");
        }
    }

    private void table(List<Trend> trends) {
        html.append("<table>\n<thead><tr><th scope=\"col\">")
                .append(escaped(phrases.get("history.date")))
                .append("</th>");
        trends.forEach(trend ->
                html.append("<th scope=\"col\">").append(escaped(name(trend))).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (int s = 0; s < sittings.size(); s++) {
            html.append("<tr><th scope=\"row\">").append(date(s)).append("</th>");
            for (Trend trend : trends) {
                double value = trend.values().get(s);
                html.append("<td>")
                        .append(Double.isNaN(value) ? "–" : number(value))
                        .append("</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n");
    }

    private String name(Trend trend) {
        return trend.score().title().in(phrases.language(), instrument.about().language());
    }

    private String date(int sitting) {
        return sittings.get(sitting).header().started().substring(0, 10);
    }

    private void chart(Trend trend) {
        String caption = escaped(name(trend)) + change(trend);
        html.append("<figure>\n<figcaption>").append(caption).append("</figcaption>\n");
        html.append("<svg viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT)
                .append("\" role=\"img\" aria-label=\"");
        html.append(escaped(spoken(trend))).append("\">\n");
        double low = trend.range().low();
        double high = trend.range().high();
        gridLine(trend, low);
        gridLine(trend, (low + high) / 2);
        gridLine(trend, high);
        values(trend);
        label(0, "start");
        if (sittings.size() > 1) {
            label(sittings.size() - 1, "end");
        }
        html.append("</svg>\n</figure>\n");
    }

    private void gridLine(Trend trend, double at) {
        String y = coordinate(y(trend, at));
        html.append("<line class=\"g\" x1=\"")
                .append(LEFT)
                .append("\" x2=\"")
                .append(WIDTH - 8)
                .append("\" y1=\"")
                .append(y)
                .append("\" y2=\"")
                .append(y)
                .append("\"/>");
        html.append("<text class=\"q\" text-anchor=\"end\" x=\"")
                .append(LEFT - 6)
                .append("\" y=\"")
                .append(coordinate(y(trend, at) + 4))
                .append("\">")
                .append(number(at))
                .append("</text>\n");
    }

    /** Draws a point for each value, and the line through them. */
    private void values(Trend trend) {
        StringBuilder points = new StringBuilder();
        for (int s = 0; s < sittings.size(); s++) {
            double value = trend.values().get(s);
            if (!Double.isNaN(value)) {
                String x = coordinate(x(s));
                String y = coordinate(y(trend, value));
                points.append(x).append(',').append(y).append(' ');
                html.append("<circle class=\"d\" r=\"3.5\" cx=\"")
                        .append(x)
                        .append("\" cy=\"")
                        .append(y)
                        .append("\"><title>")
                        .append(date(s))
                        .append(": ")
                        .append(number(value))
                        .append("</title></circle>\n");
            }
        }
        html.append("<polyline class=\"l\" points=\"")
                .append(points.toString().strip())
                .append("\"/>\n");
    }

    private void label(int sitting, String anchor) {
        html.append("<text class=\"q\" text-anchor=\"")
                .append(anchor)
                .append("\" x=\"")
                .append(coordinate(x(sitting)));
        html.append("\" y=\"")
                .append(HEIGHT - 4)
                .append("\">")
                .append(date(sitting))
                .append("</text>\n");
    }

    private String change(Trend trend) {
        OptionalDouble first = trend.sinceFirst();
        OptionalDouble last = trend.sinceLast();
        if (first.isEmpty() || last.isEmpty()) {
            return "";
        }
        return ": " + escaped(phrases.get("history.change", number(first.getAsDouble()), number(last.getAsDouble())));
    }

    private String spoken(Trend trend) {
        StringBuilder spoken = new StringBuilder(name(trend)).append(':');
        for (int s = 0; s < sittings.size(); s++) {
            double value = trend.values().get(s);
            spoken.append(' ')
                    .append(date(s))
                    .append(' ')
                    .append(Double.isNaN(value) ? phrases.get("result.no.score") : number(value))
                    .append(';');
        }
        return spoken.toString();
    }

    private double x(int sitting) {
        int last = Math.max(1, sittings.size() - 1);
        return LEFT + 8 + (WIDTH - LEFT - 24.0) * sitting / last;
    }

    private static double y(Trend trend, double value) {
        double share = (value - trend.range().low())
                / (trend.range().high() - trend.range().low());
        return TOP + (HEIGHT - TOP - 28.0) * (1 - share);
    }

    private static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private String number(double value) {
        return phrases.number(NUMBERS.text(value));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
