package org.kindscale.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.SittingRecord;
import org.kindscale.definition.Instrument;

/**
 * Results over time as people read them in a terminal: a table, a trend line, the change and whether it is more than
 * chance.
 */
public final class HistoryText {

    private static final int SHOWN = 6;
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String STEPS = "_.-~=+*#";
    private static final NumberText NUMBERS = new NumberText(2, "");

    private final Instrument instrument;
    private final List<SittingRecord> sittings;
    private final List<Trend> trends;
    private final Phrases phrases;
    private final boolean unicode;
    private final StringBuilder text = new StringBuilder();

    private HistoryText(Instrument instrument, List<SittingRecord> sittings, List<Trend> trends, Look look) {
        this.instrument = instrument;
        this.sittings = sittings;
        this.trends = trends;
        this.phrases = look.phrases();
        this.unicode = look.unicode();
    }

    /**
     * How a history is shown.
     *
     * @param phrases words in the person's language
     * @param unicode whether signs beyond ASCII can be shown
     * @param sentences whether to write one sentence for each score instead of a table
     */
    public record Look(Phrases phrases, boolean unicode, boolean sentences) {}

    /**
     * Returns the history of one instrument.
     *
     * @param sittings finished sittings from the oldest
     * @param results what each adds up to
     */
    public static String render(
            Instrument instrument, List<SittingRecord> sittings, List<SittingResult> results, Look look) {
        HistoryText history = new HistoryText(instrument, sittings, Trend.of(results), look);
        history.head();
        if (look.sentences()) {
            history.trends.forEach(history::sentence);
        } else {
            history.table();
        }
        history.changes();
        return history.text.toString();
    }

    /**
     * The sittings of one instrument.
     *
     * @param instrument the instrument
     * @param sittings its sittings from the oldest, one or more, finished or stopped; copied
     */
    public record Taken(Instrument instrument, List<SittingRecord> sittings) {
        /** Copies the list. */
        public Taken {
            sittings = List.copyOf(sittings);
        }
    }

    /** {@return one line for each instrument: how many sittings were finished and stopped, and when the last was} */
    public static String overview(List<Taken> all) {
        TextTable table = new TextTable(List.of("instrument", "finished", "stopped", "last"), 1);
        for (Taken taken : all) {
            List<SittingRecord> sittings = taken.sittings();
            long finished = sittings.stream().filter(SittingRecord::finished).count();
            table.row(List.of(
                    taken.instrument().id(),
                    Long.toString(finished),
                    Long.toString(sittings.size() - finished),
                    sittings.get(sittings.size() - 1).header().started().substring(0, 10)));
        }
        return table.render("");
    }

    /** {@return what the sittings are of, and whose they are: all are one participant's, or nobody's in particular} */
    static String title(Instrument instrument, List<SittingRecord> sittings, Phrases phrases) {
        String title = instrument
                .about()
                .title()
                .in(phrases.language(), instrument.about().language());
        String whose =
                sittings.get(0).header().participant().map(who -> ", " + who).orElse("");
        return phrases.count("history.title", sittings.size(), title + whose);
    }

    private void head() {
        text.append(title(instrument, sittings, phrases)).append("\n\n");
    }

    /** Shows the first sitting and the last ones. */
    private void table() {
        List<Integer> shown = new ArrayList<>();
        int from = Math.max(0, sittings.size() - SHOWN + 1);
        if (from > 0) {
            shown.add(0);
        }
        for (int s = Math.max(from, shown.size()); s < sittings.size(); s++) {
            shown.add(s);
        }
        List<String> head = new ArrayList<>(List.of(""));
        shown.forEach(s -> head.add(sittings.get(s).header().started().substring(2, 10)));
        head.add("");
        TextTable table = new TextTable(head, 1);
        for (Trend trend : trends) {
            List<String> row = new ArrayList<>();
            row.add(TextWrap.cut(
                    trend.score()
                            .title()
                            .in(phrases.language(), instrument.about().language()),
                    24));
            for (int s : shown) {
                double value = trend.values().get(s);
                row.add(Double.isNaN(value) ? "-" : number(value));
            }
            row.add(line(trend));
            table.row(row);
        }
        text.append(table.render("")).append('\n');
    }

    private String line(Trend trend) {
        StringBuilder line = new StringBuilder();
        String levels = unicode ? BLOCKS : STEPS;
        List<Double> values = trend.values()
                .subList(Math.max(0, trend.values().size() - 12), trend.values().size());
        for (double value : values) {
            double share = (value - trend.range().low())
                    / (trend.range().high() - trend.range().low());
            int level = (int) Math.round(share * (levels.length() - 1));
            line.append(Double.isNaN(value) ? ' ' : levels.charAt(level));
        }
        return line.toString();
    }

    private void sentence(Trend trend) {
        String title =
                trend.score().title().in(phrases.language(), instrument.about().language());
        List<String> values = new ArrayList<>();
        trend.values().forEach(v -> values.add(Double.isNaN(v) ? phrases.get("result.no.score") : number(v)));
        text.append(title).append(": ").append(String.join(", ", values)).append(".\n");
    }

    private void changes() {
        for (Trend trend : trends) {
            OptionalDouble first = trend.sinceFirst();
            OptionalDouble last = trend.sinceLast();
            if (first.isEmpty() || last.isEmpty()) {
                continue;
            }
            String title = trend.score()
                    .title()
                    .in(phrases.language(), instrument.about().language());
            StringBuilder line = new StringBuilder(title).append(": ");
            line.append(phrases.get("history.change", signed(first.getAsDouble()), signed(last.getAsDouble())));
            if (trend.reliableChange().isPresent()) {
                double limit = trend.reliableChange().getAsDouble();
                boolean reliable = Math.abs(first.getAsDouble()) >= limit - 1e-9;
                line.append(". ")
                        .append(phrases.get(reliable ? "history.reliable.yes" : "history.reliable.no", number(limit)));
            }
            text.append(TextWrap.hanging("", line.toString(), 2, 80));
        }
    }

    private String signed(double change) {
        String size = number(Math.abs(change));
        return size.equals("0") ? size : (change < 0 ? "-" : "+") + size;
    }

    private String number(double value) {
        return phrases.number(NUMBERS.text(value));
    }
}
