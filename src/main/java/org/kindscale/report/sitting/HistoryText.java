package org.kindscale.report.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.kindscale.administration.Characters;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.SittingRecord;
import org.kindscale.definition.Instrument;
import org.kindscale.report.NumberText;
import org.kindscale.report.TextTable;

/**
 * Results over time as people read them in a terminal: a table, a trend line, the change and whether it is more than
 * chance.
 */
public final class HistoryText {

    private static final int SHOWN = 6;
    /** Columns of a title at most, of a date, and of a trend line at most. */
    private static final int TITLE = 24;

    private static final int DATE = 10;
    private static final int LINE = 12;
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String STEPS = "_.-~=+*#";
    private static final NumberText NUMBERS = new NumberText(2, "");

    private final Instrument instrument;
    private final List<SittingRecord> sittings;
    private final List<Trend> trends;
    private final Phrases phrases;
    private final Look look;
    private final StringBuilder text = new StringBuilder();

    private HistoryText(Instrument instrument, List<SittingRecord> sittings, List<Trend> trends, Look look) {
        this.instrument = instrument;
        this.sittings = sittings;
        this.trends = trends;
        this.phrases = look.phrases();
        this.look = look;
    }

    /**
     * How a history is shown.
     *
     * @param phrases words in the person's language
     * @param columns columns of the window; the greatest number where there is none
     * @param width columns that a text takes
     * @param unicode whether signs beyond ASCII can be shown
     * @param sentences whether to write one sentence for each score instead of a table
     */
    public record Look(Phrases phrases, int columns, ToIntFunction<String> width, boolean unicode, boolean sentences) {

        /** {@return the same for a file: lines as long as they are, and all signs, whatever the window} */
        public Look unbound() {
            return new Look(phrases, Integer.MAX_VALUE, width, true, false);
        }

        /** Returns {@code words} as they fit into {@code most} columns, cut with an ellipsis if they are wider. */
        String cut(String words, int most) {
            if (width.applyAsInt(words) <= most) {
                return words;
            }
            String dots = unicode ? "…" : "...";
            return Characters.wrap(words, most - dots.length(), width).get(0) + dots;
        }

        /** {@return whether a table is to be shown, and {@code table} fits into the window} */
        public boolean fits(String table) {
            return !sentences && table.lines().allMatch(line -> width.applyAsInt(line) <= columns);
        }

        /** Returns words in lines as wide as the window; the later ones stand behind {@code indent}. */
        public String lines(String words, String indent) {
            if (columns == Integer.MAX_VALUE) {
                return words + "\n";
            }
            int most = Math.max(16, Math.min(columns, 80) - indent.length());
            String shown = unicode ? words : Characters.plainSigns(words);
            return String.join("\n" + indent, Characters.wrap(shown, most, width)) + "\n";
        }
    }

    /**
     * Returns the history of one instrument.
     *
     * @param sittings finished sittings from the oldest
     * @param results what each adds up to
     */
    public static String render(
            Instrument instrument, List<SittingRecord> sittings, List<SittingResult> results, Look look) {
        HistoryText history = new HistoryText(instrument, sittings, Trend.of(sittings, results), look);
        history.head();
        wording(results, look.phrases()).ifPresent(note -> history.lines(note, ""));
        if (look.sentences()) {
            history.trends.forEach(history::sentence);
        } else {
            history.table();
        }
        history.changes();
        history.notes();
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
    public static String overview(List<Taken> all, Look look) {
        Phrases phrases = look.phrases();
        List<String> head = List.of("instrument", "finished", "stopped", "last").stream()
                .map(name -> phrases.get("history." + name))
                .toList();
        TextTable table = new TextTable(head, 1, look.width());
        StringBuilder lines = new StringBuilder();
        for (Taken taken : all) {
            List<SittingRecord> sittings = taken.sittings();
            long finished = sittings.stream().filter(SittingRecord::finished).count();
            String last = sittings.get(sittings.size() - 1).header().started().substring(0, 10);
            List<String> row = List.of(
                    taken.instrument().id(), Long.toString(finished), Long.toString(sittings.size() - finished), last);
            table.row(row);
            lines.append(look.lines(
                    row.get(0) + ": " + head.get(1) + " " + row.get(1) + ", " + head.get(2) + " " + row.get(2) + ", "
                            + head.get(3) + " " + last,
                    "  "));
        }
        String rows = table.render("");
        return look.fits(rows) ? rows : lines.toString();
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
        lines(Characters.clean(title(instrument, sittings, phrases)), "");
        text.append('\n');
    }

    /** Shows the first sitting and as many of the last ones as fit; one score below the other where too few do. */
    private void table() {
        List<String> titles =
                trends.stream().map(trend -> look.cut(title(trend), TITLE)).toList();
        int fixed = titles.stream().mapToInt(look.width()).max().orElse(0) + 2 + Math.min(LINE, sittings.size());
        int fits = (look.columns() - fixed) / (DATE + 2);
        if (fits < Math.min(3, sittings.size())) {
            trends.forEach(this::block);
            return;
        }
        List<Integer> shown = shown(Math.min(SHOWN, fits));
        List<String> head = new ArrayList<>(List.of(""));
        shown.forEach(s -> head.add(date(s)));
        head.add("");
        TextTable table = new TextTable(head, 1, look.width());
        for (int t = 0; t < trends.size(); t++) {
            List<String> row = new ArrayList<>(List.of(titles.get(t)));
            for (int s : shown) {
                row.add(number(trends.get(t).values().get(s)));
            }
            row.add(line(trends.get(t)));
            table.row(row);
        }
        text.append(table.render("")).append('\n');
    }

    /** {@return the first sitting and the last ones, {@code most} in all, from 0} */
    private List<Integer> shown(int most) {
        List<Integer> shown = new ArrayList<>();
        int from = Math.max(0, sittings.size() - most + 1);
        if (from > 0) {
            shown.add(0);
        }
        for (int s = Math.max(from, shown.size()); s < sittings.size(); s++) {
            shown.add(s);
        }
        return shown;
    }

    /** Shows one score in a narrow window: its last values by date, one below the other, and the trend line. */
    private void block(Trend trend) {
        lines(title(trend), "");
        for (int s : shown(SHOWN)) {
            text.append("  " + date(s) + "  " + number(trend.values().get(s)) + "\n");
        }
        text.append(("  " + line(trend)).stripTrailing()).append("\n\n");
    }

    private String title(Trend trend) {
        return Characters.clean(
                trend.score().title().in(phrases.language(), instrument.about().language()));
    }

    private String date(int sitting) {
        return Trend.date(sittings.get(sitting));
    }

    /** Adds words in lines as wide as the window; the later ones stand behind {@code indent}. */
    private void lines(String words, String indent) {
        text.append(look.lines(words, indent));
    }

    private String line(Trend trend) {
        StringBuilder line = new StringBuilder();
        String levels = look.unicode() ? BLOCKS : STEPS;
        List<Double> values = trend.values()
                .subList(
                        Math.max(0, trend.values().size() - LINE),
                        trend.values().size());
        for (double value : values) {
            double share = (value - trend.range().low())
                    / (trend.range().high() - trend.range().low());
            int level = (int) Math.round(share * (levels.length() - 1));
            line.append(Double.isNaN(value) ? ' ' : levels.charAt(level));
        }
        return line.toString();
    }

    private void sentence(Trend trend) {
        List<String> values = new ArrayList<>();
        for (int s = 0; s < sittings.size(); s++) {
            double value = trend.values().get(s);
            values.add(date(s) + ": " + (Double.isNaN(value) ? phrases.get("result.no.score") : number(value)));
        }
        text.append(title(trend)).append(". ").append(String.join(", ", values)).append(".\n");
    }

    private void changes() {
        for (Trend trend : trends) {
            change(trend, phrases).ifPresent(change -> lines(title(trend) + ": " + change, "  "));
        }
    }

    private void notes() {
        for (SittingRecord sitting : sittings) {
            sitting.notes().forEach(note -> text.append(TogetherText.note(sitting, note, look)));
        }
    }

    /** {@return what is said where some results come of words that are not the published ones} */
    static Optional<String> wording(List<SittingResult> results, Phrases phrases) {
        long other = results.stream()
                .filter(result ->
                        result.wording().filter(mark -> !mark.published()).isPresent())
                .count();
        return other == 0 ? Optional.empty() : Optional.of(phrases.count("history.wording", other));
    }

    /**
     * {@return the change since the first and the last, each with its date, which direction is the better one, and
     * whether the change is more than chance where that is known; that there is none to tell, where the newest sitting
     * has no score; absent with fewer than two scores}
     */
    static Optional<String> change(Trend trend, Phrases phrases) {
        if (!trend.hasNewest() && trend.values().stream().anyMatch(value -> !Double.isNaN(value))) {
            String newest = trend.dates().get(trend.dates().size() - 1);
            return Optional.of(phrases.get("history.change.none", newest));
        }
        Optional<Trend.Change> first = trend.sinceFirst();
        Optional<Trend.Change> last = trend.sinceLast();
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        List<String> said = new ArrayList<>();
        said.add(phrases.get(
                "history.change",
                signed(first.get().by(), phrases),
                signed(last.get().by(), phrases),
                first.get().since(),
                last.get().since()));
        trend.score().better().ifPresent(better -> said.add(phrases.get("history." + better)));
        trend.reliableChange().ifPresent(basis -> {
            boolean reliable = basis.isReliable(first.get().by());
            said.add(phrases.get(reliable ? "history.reliable.yes" : "history.reliable.no"));
        });
        return Optional.of(sentences(said));
    }

    /** {@return the change, and behind a full stop the sentences about it} */
    private static String sentences(List<String> said) {
        return said.size() == 1 ? said.get(0) : said.get(0) + ". " + String.join(" ", said.subList(1, said.size()));
    }

    private static String signed(double change, Phrases phrases) {
        String size = phrases.number(NUMBERS.text(Math.abs(change)));
        return size.equals("0") ? size : (change < 0 ? "-" : "+") + size;
    }

    private String number(double value) {
        return number(value, phrases);
    }

    /** {@return a score with two decimals at most, as the language writes it; a dash where there is none} */
    static String number(double value, Phrases phrases) {
        return Double.isNaN(value) ? "-" : phrases.number(NUMBERS.text(value));
    }
}
