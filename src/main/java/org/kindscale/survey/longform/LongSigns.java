package org.kindscale.survey.longform;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.kindscale.survey.columns.ItemRows;
import org.kindscale.survey.reading.ColumnSpec;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.LongColumns;
import org.kindscale.survey.reading.PersonNames;
import org.kindscale.survey.text.Preview;

/** The signs by which a file is certain to have one row a person and item: a closed list. */
final class LongSigns {

    /** Further columns that say whose row it is where each has a row for each item; as letters and digits. */
    private static final Set<String> IDS = Set.of(
            "user",
            "person",
            "subject",
            "participant",
            "respondent",
            "case",
            "runid",
            "code",
            "sitting",
            "vp",
            "vpn",
            "proband",
            "teilnehmer");

    private static final Set<String> VALUES = Set.of(
            "response",
            "resp",
            "responses",
            "answer",
            "answers",
            "value",
            "rating",
            "score",
            "choice",
            "antwort",
            "wert",
            "responsevalue",
            "itemresponse");

    private static final List<String> OURS = List.of(
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
            "visits");

    private static final int MOST_COLUMNS = 60;

    private LongSigns() {}

    /**
     * A sign that was found.
     *
     * @param source what the file is
     * @param columns the columns to turn
     */
    record Sign(String source, LongColumns columns) {}

    /** Exports of earlier versions lack the language of each answer. */
    private static boolean isOurs(List<String> header) {
        int known = OURS.size();
        return header.equals(OURS)
                || (header.size() == known + 1
                        && header.subList(0, known).equals(OURS)
                        && header.get(known).equals("language"));
    }

    /**
     * {@return whether the file has columns, or once each rows, named like the items of one of the readings, or nothing
     * to look at}
     */
    static boolean isWide(Preview preview, List<InstrumentReading> readings) {
        return preview.records().size() < 2
                || isWide(header(preview), readings)
                || (ids(preview).isEmpty() && readings.stream().anyMatch(reading -> areRows(preview, reading)));
    }

    private static boolean areRows(Preview preview, InstrumentReading reading) {
        Header header = new Header(preview.file(), preview.records().get(0).line(), header(preview));
        return ItemRows.are(
                header, preview.records().subList(1, preview.records().size()), reading);
    }

    /** {@return whether {@code header} has columns named like the items of one of the readings} */
    static boolean isWide(List<String> header, List<InstrumentReading> readings) {
        if (header.size() < 2) {
            return true;
        }
        return readings.stream()
                .anyMatch(reading -> ItemNames.holdSome(header, reading) // first, since it asks least
                        || ItemNames.hold(header, reading)
                        || ItemNames.hold(header, ItemNames.byName(reading)));
    }

    /** {@return the header's names} */
    static List<String> header(Preview preview) {
        return preview.records().get(0).cells();
    }

    /** {@return how the file is certain to be read; absent if it is not certain} */
    static Optional<Sign> certain(Preview preview, List<InstrumentReading> readings) {
        List<String> header = header(preview);
        if (isOurs(header)) {
            return Optional.of(new Sign("an export of kindscale", LongColumns.parse("sitting,item,response")));
        }
        if (header.containsAll(List.of("Participant Private ID", "Question Key", "Response"))) {
            return Optional.of(
                    new Sign("a Gorilla export", LongColumns.parse("Participant Private ID,Question Key,Response")));
        }
        if (header.size() > MOST_COLUMNS) {
            return Optional.empty();
        }
        return jsPsych(preview).or(() -> generic(preview, readings));
    }

    private static Optional<Sign> jsPsych(Preview preview) {
        List<String> header = header(preview);
        List<Integer> ids = ids(preview);
        int value = header.indexOf("response");
        if (!header.contains("trial_type") || value < 0 || ids.size() != 1) {
            return Optional.empty();
        }
        LongShape shape = new LongShape(preview, ids, -1, value);
        return !shape.items().isEmpty() && shape.isOneRowEach()
                ? Optional.of(new Sign("jsPsych data", shape.columns()))
                : Optional.empty();
    }

    private static Optional<Sign> generic(Preview preview, List<InstrumentReading> readings) {
        List<Integer> ids = ids(preview);
        List<Integer> values = values(preview);
        if (ids.size() != 1 || values.size() != 1) {
            return Optional.empty();
        }
        for (int item = 0; item < header(preview).size(); item++) {
            LongShape shape = new LongShape(preview, ids, item, values.get(0));
            boolean third = item != values.get(0) && !ids.contains(item);
            if (third && shape.isOneRowEach() && holdsAll(shape.items(), readings)) {
                return Optional.of(new Sign("one row a person and item", shape.columns()));
            }
        }
        return Optional.empty();
    }

    private static boolean holdsAll(List<String> items, List<InstrumentReading> readings) {
        return readings.stream()
                .allMatch(reading -> reading.columns() instanceof ColumnSpec.Automatic
                        && reading.wave().isEmpty()
                        && ItemNames.hold(items, reading));
    }

    /** {@return the columns whose name says that they tell persons apart} */
    static List<Integer> ids(Preview preview) {
        return named(preview, name -> PersonNames.isCertain(name) || IDS.contains(PersonNames.letters(name)));
    }

    /** {@return the columns whose name says that they hold responses} */
    static List<Integer> values(Preview preview) {
        return named(preview, name -> VALUES.contains(PersonNames.letters(name)));
    }

    private static List<Integer> named(Preview preview, Predicate<String> wanted) {
        List<String> header = header(preview);
        return IntStream.range(0, header.size())
                .filter(column -> wanted.test(header.get(column)))
                .boxed()
                .toList();
    }
}
