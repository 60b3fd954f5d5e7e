package org.kindscale.report.sitting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.kindscale.administration.Answer;
import org.kindscale.administration.JournalEntry;
import org.kindscale.administration.SittingHeader;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.WordingMark;
import org.kindscale.definition.Extras.Flag;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.report.NumberText;
import org.kindscale.report.sitting.SittingResult.ScoreResult;
import org.kindscale.scoring.ScoreStatus;

/**
 * Sittings as CSV: one row a sitting, or one row an answer. A skipped question is an empty cell with a status of its
 * own.
 */
public final class SittingsCsv {

    /** The status of a score that is shown to nobody. */
    static final String WITHHELD = "withheld";

    /** How tables of sittings are written. */
    static final CSVFormat FORMAT =
            CSVFormat.Builder.create().setRecordSeparator("\n").get();

    private static final NumberText NUMBERS = new NumberText(NumberText.MOST_DECIMALS, "");
    private static final List<String> ABOUT = List.of(
            "sitting",
            "participant",
            "session",
            "instrument",
            "version",
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
            "wording",
            "wording_sha256",
            "flags",
            "notes");

    private SittingsCsv() {}

    /** {@return the header of one row a sitting} */
    public static String wideHeader(Instrument instrument) {
        List<String> names = new ArrayList<>(ABOUT);
        instrument.items().forEach(item -> names.add(item.id()));
        instrument.items().forEach(item -> names.add(item.id() + "_status"));
        instrument.items().forEach(item -> names.add(item.id() + "_ms"));
        String id = "taken_" + prefix(instrument) + "_";
        instrument.scores().stream().filter(s -> s.alternativeTo().isEmpty()).forEach(score -> {
            names.add(id + score.id());
            names.add(id + score.id() + "_status");
        });
        return line(names);
    }

    /** {@return what stands before the names of an instrument's scores} */
    static String prefix(Instrument instrument) {
        return instrument.id().replace('-', '_');
    }

    /** {@return one sitting as a row} */
    public static String wideRow(SittingRecord sitting, SittingResult result) {
        List<String> cells = new ArrayList<>(about(sitting, result));
        List<Item> items = result.instrument().items();
        items.forEach(item -> cells.add(code(sitting, item)));
        items.forEach(item -> cells.add(status(sitting.answerTo(item.id()))));
        items.forEach(item -> cells.add(
                sitting.answerTo(item.id()).map(a -> Long.toString(a.millis())).orElse("")));
        for (ScoreResult score : result.scores()) {
            boolean withheld = sitting.header().terms().withheld();
            cells.add(withheld ? "" : value(score));
            cells.add(withheld ? WITHHELD : score.status().word());
        }
        return line(cells);
    }

    /** {@return sittings of {@code instrument} as a table, one row each} */
    public static String wide(Instrument instrument, List<SittingRecord> sittings, List<SittingResult> results) {
        StringBuilder text = new StringBuilder(wideHeader(instrument));
        for (int s = 0; s < sittings.size(); s++) {
            text.append(wideRow(sittings.get(s), results.get(s)));
        }
        return text.toString();
    }

    /** {@return the header of one row an answer} */
    public static String longHeader() {
        return line(List.of(
                "sitting",
                "participant",
                "session",
                "instrument",
                "version",
                "started",
                "position",
                "item",
                "status",
                "response",
                "ms",
                "visits",
                "language"));
    }

    /** {@return the answers of one sitting, a row each, in the order in which the questions were shown} */
    public static String longRows(SittingRecord sitting) {
        SittingHeader header = sitting.header();
        StringBuilder rows = new StringBuilder();
        for (int position = 0; position < header.order().size(); position++) {
            String item = header.order().get(position);
            Optional<Answer> answer = sitting.answerTo(item);
            rows.append(line(List.of(
                    header.id(),
                    header.participant().orElse(""),
                    header.session().orElse(""),
                    header.instrument(),
                    header.version(),
                    header.started(),
                    Integer.toString(position + 1),
                    item,
                    status(answer),
                    answer.isPresent() && answer.get().code().isPresent()
                            ? Integer.toString(answer.get().code().getAsInt())
                            : "",
                    answer.map(a -> Long.toString(a.millis())).orElse(""),
                    answer.map(a -> Integer.toString(a.visits())).orElse(""),
                    answer.map(sitting::languageOf).orElse(""))));
        }
        return rows.toString();
    }

    private static List<String> about(SittingRecord sitting, SittingResult result) {
        SittingHeader header = sitting.header();
        List<String> cells = new ArrayList<>(List.of(
                header.id(),
                header.participant().orElse(""),
                header.session().orElse(""),
                header.instrument(),
                header.version()));
        cells.addAll(course(sitting));
        cells.addAll(List.of(
                header.wording().map(WordingMark::text).orElse(""),
                header.wording().map(WordingMark::sha256).orElse(""),
                result.flags().stream().map(Flag::id).collect(Collectors.joining(" ")),
                notes(sitting)));
        return cells;
    }

    /** {@return how a sitting went: language, mode, times, order and agreement, nine cells} */
    static List<String> course(SittingRecord sitting) {
        SittingHeader header = sitting.header();
        return List.of(
                String.join(" ", sitting.languages()),
                header.mode(),
                header.started(),
                sitting.ended().orElse(""),
                header.seed().isPresent() ? Long.toString(header.seed().getAsLong()) : "",
                header.seed().isPresent() ? String.join(" ", header.order()) : "published",
                sitting.consent().map(JournalEntry.Consent::word).orElse(""),
                header.terms().consentVersion().orElse(""),
                header.terms().consentTextSha256().orElse(""),
                sitting.consent().map(JournalEntry.Consent::textSha256).orElse(""));
    }

    /** {@return what was written beside a sitting, side by side} */
    static String notes(SittingRecord sitting) {
        return sitting.notes().stream().map(JournalEntry.Note::text).collect(Collectors.joining(" | "));
    }

    private static String code(SittingRecord sitting, Item item) {
        return sitting.codeOf(item.id()).isPresent()
                ? Integer.toString(sitting.codeOf(item.id()).getAsInt())
                : "";
    }

    private static String status(Optional<Answer> answer) {
        return answer.map(a -> a.skipped() ? "skipped" : "answered").orElse("not reached");
    }

    static String value(ScoreResult score) {
        if (score.status() == ScoreStatus.REFUSED) {
            return "";
        }
        return score.score().rule() instanceof ScoreRule.Classify classify
                ? classify.classes().get((int) score.value()).label()
                : NUMBERS.text(score.value());
    }

    /** {@return cells as a line of CSV, with its line end} */
    public static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(line, FORMAT)) {
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new IllegalStateException("a string can always be written to", e);
        }
        return line.toString();
    }
}
