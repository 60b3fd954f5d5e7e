package org.kindscale.report.sitting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kindscale.administration.Characters;
import org.kindscale.administration.JournalEntry;
import org.kindscale.administration.SittingRecord;
import org.kindscale.definition.Instrument;
import org.kindscale.report.TextTable;

/** Results of several instruments by time, each with the score that sums it up, and how each has changed. */
public final class TogetherText {

    private final List<Part> parts;
    private final HistoryText.Look look;

    private TogetherText(List<Part> parts, HistoryText.Look look) {
        this.parts = parts;
        this.look = look;
    }

    /**
     * The finished sittings of one instrument.
     *
     * @param instrument the instrument
     * @param sittings its sittings from the oldest; copied
     * @param results what each adds up to; copied
     */
    public record Part(Instrument instrument, List<SittingRecord> sittings, List<SittingResult> results) {
        /** Copies the lists. */
        public Part {
            sittings = List.copyOf(sittings);
            results = List.copyOf(results);
        }

        /** {@return the trends of the score that sums it up, else of all its scores} */
        private List<Trend> trends() {
            List<Trend> all = Trend.of(sittings, results);
            List<Trend> headline = all.stream()
                    .filter(trend ->
                            instrument.headline().filter(trend.score()::equals).isPresent())
                    .toList();
            return headline.isEmpty() ? all : headline;
        }
    }

    /** One line of the table: a score of a sitting. */
    private record Line(SittingRecord sitting, Part part, Trend trend, double value) {}

    /** {@return a line for each sitting and score by time, then the change of each score, and the notes} */
    public static String render(List<Part> parts, HistoryText.Look look) {
        TogetherText together = new TogetherText(parts, look);
        return together.table() + together.changes() + together.notes();
    }

    /** {@return all sittings as a list of objects by time, one a line} */
    public static String json(List<Part> parts) {
        List<SittingRecord> sittings = new ArrayList<>();
        List<SittingResult> results = new ArrayList<>();
        parts.stream()
                .flatMap(part -> IntStream.range(0, part.sittings().size())
                        .mapToObj(s ->
                                Map.entry(part.sittings().get(s), part.results().get(s))))
                .sorted(Comparator.comparing(one -> one.getKey().header().startedAt()))
                .forEach(one -> {
                    sittings.add(one.getKey());
                    results.add(one.getValue());
                });
        return SittingJson.render(sittings, results);
    }

    private String table() {
        List<Line> lines = new ArrayList<>();
        for (Part part : parts) {
            for (Trend trend : part.trends()) {
                for (int s = 0; s < part.sittings().size(); s++) {
                    lines.add(new Line(
                            part.sittings().get(s), part, trend, trend.values().get(s)));
                }
            }
        }
        lines.sort(Comparator.comparing(line -> line.sitting().header().startedAt()));
        if (look.sentences()) {
            return lines.stream()
                    .map(line -> date(line) + ", " + title(line.part(), line.trend()) + ": "
                            + HistoryText.number(line.value(), look.phrases()) + "\n")
                    .collect(Collectors.joining("", "", "\n"));
        }
        int most = Math.max(12, look.columns() - 24);
        TextTable table = new TextTable(List.of(look.phrases().get("history.date"), "", ""), 2, look.width());
        lines.forEach(line -> table.row(List.of(
                date(line),
                look.cut(title(line.part(), line.trend()), most),
                HistoryText.number(line.value(), look.phrases()))));
        return table.render("") + "\n";
    }

    private static String date(Line line) {
        return Trend.date(line.sitting());
    }

    private String title(Part part, Trend trend) {
        String title = trend.score()
                .title()
                .in(look.phrases().language(), part.instrument().about().language());
        return Characters.clean(title) + " (" + part.instrument().id() + ")";
    }

    private String changes() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            for (Trend trend : part.trends()) {
                Optional<String> change = HistoryText.change(trend, look.phrases());
                change.ifPresent(words -> text.append(look.lines(title(part, trend) + ": " + words, "  ")));
            }
        }
        return text.toString();
    }

    private String notes() {
        return parts.stream()
                .flatMap(part -> part.sittings().stream())
                .filter(sitting -> !sitting.notes().isEmpty())
                .sorted(Comparator.comparing(sitting -> sitting.header().startedAt()))
                .flatMap(sitting -> sitting.notes().stream().map(note -> note(sitting, note, look)))
                .distinct() // the parts of a battery share a sitting
                .collect(Collectors.joining());
    }

    /** {@return a note of a sitting in lines as wide as the window} */
    static String note(SittingRecord sitting, JournalEntry.Note note, HistoryText.Look look) {
        String words = look.phrases().get("history.note", Trend.date(sitting), Characters.clean(note.text()));
        return look.lines(words, "  ");
    }
}
