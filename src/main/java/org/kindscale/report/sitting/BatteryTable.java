package org.kindscale.report.sitting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindscale.administration.Answer;
import org.kindscale.administration.SittingHeader;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.WordingMark;
import org.kindscale.definition.Extras.Flag;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Score;
import org.kindscale.report.sitting.SittingResult.ScoreResult;

/**
 * Sittings of a battery as CSV: one row a sitting, whatever its instruments.
 *
 * <p>Items stand under their own names, so that the row is read as any survey is. What was reckoned in the sitting
 * stands under names that begin with {@code taken_}: no name that is given to scores later.
 *
 * @param battery id of the battery
 * @param sha256 SHA-256 of its file
 * @param ids all its questions in the order of the file, items of instruments too; copied
 * @param instruments its instruments in order; copied
 * @param right the attention items, with the code of the right answer; copied in their order
 */
public record BatteryTable(
        String battery, String sha256, List<String> ids, List<Instrument> instruments, Map<String, Integer> right) {

    private static final List<String> ABOUT = List.of(
            "sitting",
            "participant",
            "session",
            "battery",
            "battery_sha256",
            "language",
            "mode",
            "started",
            "ended",
            "seed",
            "order",
            "consent",
            "consent_version",
            "consent_text_sha256",
            "consent_sha256",
            "flags",
            "notes");

    /** Copies the collections. */
    public BatteryTable {
        ids = List.copyOf(ids);
        instruments = List.copyOf(instruments);
        right = Collections.unmodifiableMap(new LinkedHashMap<>(right));
    }

    /** {@return the names of the columns} */
    public List<String> columns() {
        List<String> names = new ArrayList<>(ABOUT);
        names.addAll(ids);
        ids.forEach(id -> names.add(id + "_status"));
        ids.forEach(id -> names.add(id + "_ms"));
        if (!right.isEmpty()) {
            names.addAll(List.of("attention_asked", "attention_wrong"));
        }
        for (Instrument instrument : instruments) {
            String id = SittingsCsv.prefix(instrument);
            Stream.of("_version", "_language", "_wording", "_wording_sha256").forEach(end -> names.add(id + end));
            scores(instrument).forEach(score -> {
                names.add("taken_" + id + "_" + score.id());
                names.add("taken_" + id + "_" + score.id() + "_status");
            });
        }
        return names;
    }

    /** {@return the header, with its line end} */
    public String header() {
        return SittingsCsv.line(columns());
    }

    private static List<Score> scores(Instrument instrument) {
        return instrument.scores().stream()
                .filter(score -> score.alternativeTo().isEmpty())
                .toList();
    }

    /**
     * Returns one sitting as a row, with its line end.
     *
     * @param results what each instrument's answers add up to, in the order of the instruments
     */
    public String row(SittingRecord sitting, List<SittingResult> results) {
        List<String> cells = new ArrayList<>(about(sitting, results));
        ids.forEach(id -> cells.add(response(sitting.answerTo(id))));
        ids.forEach(id -> cells.add(status(sitting, id)));
        ids.forEach(id -> cells.add(
                sitting.answerTo(id).map(a -> Long.toString(a.millis())).orElse("")));
        if (!right.isEmpty()) {
            cells.add(Long.toString(asked(sitting)));
            cells.add(Long.toString(wrong(sitting)));
        }
        for (int i = 0; i < instruments.size(); i++) {
            SittingHeader.Part part = sitting.header().parts().get(i);
            cells.addAll(List.of(
                    part.version(),
                    part.language(),
                    part.wording().map(WordingMark::text).orElse(""),
                    part.wording().map(WordingMark::sha256).orElse("")));
            boolean any = !sitting.of(part).answers().isEmpty();
            boolean withheld = sitting.header().terms().withheld();
            for (ScoreResult score : results.get(i).scores()) {
                cells.add(any && !withheld ? SittingsCsv.value(score) : "");
                String status = withheld ? SittingsCsv.WITHHELD : score.status().word();
                cells.add(any ? status : unasked(sitting));
            }
        }
        return SittingsCsv.line(cells);
    }

    private List<String> about(SittingRecord sitting, List<SittingResult> results) {
        SittingHeader header = sitting.header();
        List<String> cells = new ArrayList<>(List.of(
                header.id(), header.participant().orElse(""), header.session().orElse(""), battery, sha256));
        cells.addAll(SittingsCsv.course(sitting));
        cells.add(results.stream()
                .flatMap(result -> result.flags().stream())
                .map(Flag::id)
                .collect(Collectors.joining(" ")));
        cells.add(SittingsCsv.notes(sitting));
        return cells;
    }

    private static String response(Optional<Answer> answer) {
        if (answer.isEmpty()) {
            return "";
        }
        return answer.get().code().isPresent()
                ? Integer.toString(answer.get().code().getAsInt())
                : answer.get().text().orElse("");
    }

    /** {@return what became of a question: what was not asked was not left out} */
    static String status(SittingRecord sitting, String id) {
        return sitting.answerTo(id)
                .map(answer -> answer.skipped() ? "skipped" : "answered")
                .orElse(unasked(sitting));
    }

    private static String unasked(SittingRecord sitting) {
        return sitting.finished() ? "not administered" : "not reached";
    }

    /** {@return how many attention items were asked} */
    long asked(SittingRecord sitting) {
        return right.keySet().stream()
                .filter(id -> sitting.answerTo(id).isPresent())
                .count();
    }

    /** {@return how many attention items were asked and not answered rightly} */
    long wrong(SittingRecord sitting) {
        return right.entrySet().stream()
                .filter(check -> sitting.answerTo(check.getKey()).isPresent())
                .filter(check -> !sitting.codeOf(check.getKey()).equals(OptionalInt.of(check.getValue())))
                .count();
    }
}
