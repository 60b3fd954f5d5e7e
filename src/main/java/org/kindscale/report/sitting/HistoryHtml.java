package org.kindscale.report.sitting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kindscale.administration.Characters;
import org.kindscale.administration.JournalEntry;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.SittingRecord;
import org.kindscale.definition.Instrument;
import org.kindscale.report.NumberText;
import org.kindscale.report.html.Markup;
import org.kindscale.report.html.Page;

/**
 * Results over time as one page of HTML: a table that can be read aloud, a chart for each score as inline SVG, no
 * script. Every chart has a name that says its figures, and they stand in the table too.
 */
public final class HistoryHtml {

    private static final int HEIGHT = 150;
    private static final int TOP = 14;
    private static final int BOTTOM = 120;
    /** Where the first and the last sitting stand, in shares of the width. */
    private static final double LEFT = 9;

    private static final double RIGHT = 97;
    private static final NumberText NUMBERS = new NumberText(2, "");

    private final Instrument instrument;
    private final List<SittingRecord> sittings;
    private final Phrases phrases;
    private final Markup page = new Markup();

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
        HistoryHtml html = new HistoryHtml(instrument, sittings, phrases);
        List<Trend> trends = Trend.of(sittings, results);
        html.head(results);
        html.page.open("main").raw("\n");
        html.table(trends);
        trends.forEach(html::chart);
        html.notes();
        html.page.line("p", phrases.get("result.no.diagnosis"), "class", "note");
        html.page.closeLine().closeLine().closeLine();
        return html.page.toString();
    }

    private void head(List<SittingResult> results) {
        String title = HistoryText.title(instrument, sittings, phrases);
        page.raw("<!DOCTYPE html>\n").open("html", "lang", phrases.language());
        page.open("head").raw("\n").leaf("meta", "charset", "utf-8").raw("\n");
        page.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .raw("\n");
        page.line("title", title);
        page.open("style").raw("\n" + Page.style()).closeLine().closeLine();
        page.open("body").raw("\n").open("header").line("h1", title);
        if (!instrument.about().validated()) {
            page.line("p", phrases.get("result.not.validated"), "class", "note");
        }
        HistoryText.wording(results, phrases).ifPresent(note -> page.line("p", note, "class", "note"));
        page.closeLine();
    }

    /** Adds the table; the score that sums up the instrument stands first, where it is seen without scrolling. */
    private void table(List<Trend> inOrder) {
        List<Trend> trends = new ArrayList<>(inOrder);
        trends.sort(Comparator.comparing(
                trend -> !instrument.headline().filter(trend.score()::equals).isPresent()));
        List<String> head = new ArrayList<>(List.of(phrases.get("history.date")));
        trends.forEach(trend -> head.add(name(trend)));
        List<List<String>> rows = new ArrayList<>();
        for (int s = 0; s < sittings.size(); s++) {
            List<String> row = new ArrayList<>(List.of(date(s)));
            for (Trend trend : trends) {
                row.add(value(trend.values().get(s)));
            }
            rows.add(row);
        }
        page.table(new Markup.Table(phrases.get("history.table"), 1, head, rows));
    }

    private void notes() {
        for (SittingRecord sitting : sittings) {
            for (JournalEntry.Note note : sitting.notes()) {
                page.line("p", phrases.get("history.note", Trend.date(sitting), Characters.clean(note.text())));
            }
        }
    }

    private String name(Trend trend) {
        return trend.score().title().in(phrases.language(), instrument.about().language());
    }

    private String date(int sitting) {
        return Trend.date(sittings.get(sitting));
    }

    private String value(double value) {
        return Double.isNaN(value) ? phrases.get("result.no.score") : phrases.number(NUMBERS.text(value));
    }

    private void chart(Trend trend) {
        page.open("section").raw("\n").line("h2", name(trend)).open("figure").raw("\n");
        page.drawing(spoken(trend), HEIGHT);
        double low = trend.range().low();
        double high = trend.range().high();
        for (double at : new double[] {low, (low + high) / 2, high}) {
            page.across("grid", y(trend, at));
            page.label("quiet", value(at), 0, y(trend, at) - 3).raw("\n");
        }
        points(trend);
        page.label("quiet", date(0), LEFT, HEIGHT - 4);
        if (sittings.size() > 1) {
            page.label("quiet end", date(sittings.size() - 1), RIGHT, HEIGHT - 4);
        }
        page.raw("\n").closeLine();
        HistoryText.change(trend, phrases).ifPresent(change -> page.line("figcaption", change));
        page.closeLine().closeLine();
    }

    /** Draws a point for each value, and lines from each to the next there is. */
    private void points(Trend trend) {
        int before = -1;
        for (int s = 0; s < sittings.size(); s++) {
            double value = trend.values().get(s);
            if (Double.isNaN(value)) {
                continue;
            }
            String x = Markup.percent(x(s));
            String y = Markup.number(y(trend, value));
            if (before >= 0) {
                String y1 = Markup.number(y(trend, trend.values().get(before)));
                page.leaf("line", "class", "stem", "x1", Markup.percent(x(before)), "y1", y1, "x2", x, "y2", y);
            }
            page.open("circle", "class", "dot", "cx", x, "cy", y, "r", "3");
            page.element("title", date(s) + ": " + value(value)).closeLine();
            before = s;
        }
    }

    private String spoken(Trend trend) {
        List<String> spoken = new ArrayList<>();
        for (int s = 0; s < sittings.size(); s++) {
            spoken.add(date(s) + " " + value(trend.values().get(s)));
        }
        return name(trend) + ": " + String.join("; ", spoken);
    }

    /** {@return where a sitting stands: the axis is time} */
    private double x(int sitting) {
        long first = millis(0);
        long span = Math.max(1, millis(sittings.size() - 1) - first);
        return LEFT + (RIGHT - LEFT) * (millis(sitting) - first) / span;
    }

    private long millis(int sitting) {
        return sittings.get(sitting).header().startedAt().toEpochMilli();
    }

    private static double y(Trend trend, double value) {
        double share = (value - trend.range().low())
                / (trend.range().high() - trend.range().low());
        return TOP + (BOTTOM - TOP) * (1 - share);
    }
}
