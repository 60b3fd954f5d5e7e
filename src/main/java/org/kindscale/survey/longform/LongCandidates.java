package org.kindscale.survey.longform;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kindscale.survey.reading.Candidate;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.text.Preview;

/** Ways in which a file may have one row a person and item. */
public final class LongCandidates {

    private static final Pattern CODE = Pattern.compile("(-?\\d{1,2})?");
    private static final int MOST = 6;
    private static final int MOST_COLUMNS = 60;

    private LongCandidates() {}

    /**
     * Returns the ways, best first: each names the columns of person, item and response, and the columns of the items
     * where these do not bear the names of the definition. Empty if the file does not look like it.
     */
    public static List<Candidate> of(Preview preview, List<InstrumentReading> readings) {
        if (LongSigns.isWide(preview, readings) || LongSigns.header(preview).size() > MOST_COLUMNS) {
            return List.of();
        }
        List<InstrumentReading> byName = readings.stream()
                .map(reading -> ItemNames.byName(reading).with(Optional.empty()))
                .toList();
        Set<Candidate> found = new LinkedHashSet<>();
        Optional<LongSigns.Sign> sign = LongSigns.certain(preview, byName);
        if (sign.isPresent()) {
            Optional<LongShape> known = LongShape.named(preview, sign.get().columns());
            known.flatMap(shape -> candidate(shape, byName)).ifPresent(found::add);
        }
        Set<Integer> objects = objects(preview);
        CellCodes codes = new CellCodes(preview);
        for (LongShape shape : shapes(preview, byName, objects, codes)) {
            boolean named = objects.contains(shape.value());
            if (found.size() < MOST && (named ? shape.isOneRowEach() : codes.isOneRowEach(shape.id(), shape.item()))) {
                candidate(shape, byName).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** {@return the columns in which a cell is a JSON object} */
    private static Set<Integer> objects(Preview preview) {
        return IntStream.range(0, LongSigns.header(preview).size())
                .filter(column ->
                        preview.records().stream().skip(1).anyMatch(line -> JsonCell.isObject(line.cell(column))))
                .boxed()
                .collect(Collectors.toSet());
    }

    /**
     * Returns the columns that may be item, response and person, the likeliest first. What a column calls the items is
     * asked before the persons are: in a wide file no column holds their names, and there are many pairs of columns. A
     * column that never holds the same twice gives every row a person of its own: no shape with it has several rows
     * each.
     */
    private static List<LongShape> shapes(
            Preview preview, List<InstrumentReading> readings, Set<Integer> withObjects, CellCodes codes) {
        List<LongShape> shapes = new ArrayList<>();
        int columns = LongSigns.header(preview).size();
        boolean[] called = new boolean[columns];
        List<Integer> ids = LongSigns.ids(preview);
        Set<Integer> apart =
                IntStream.range(0, columns).filter(codes::isApart).boxed().collect(Collectors.toSet());
        for (int item = 0; item < columns; item++) {
            List<String> items = new LongShape(preview, List.of(), item, item).items();
            called[item] = areCalled(items, readings, !ids.contains(item));
        }
        for (int value : likely(LongSigns.values(preview), columns, preview)) {
            boolean objects = withObjects.contains(value);
            for (int item = objects ? -1 : 0; item < columns; item++) {
                int named = item;
                boolean known = objects
                        ? areCalled(new LongShape(preview, List.of(), item, value).items(), readings, true)
                        : called[item];
                if (item != value && known) {
                    ids(ids, columns, item, value).stream()
                            .filter(id -> objects || id.stream().noneMatch(apart::contains))
                            .forEach(id -> shapes.add(new LongShape(preview, id, named, value)));
                }
            }
        }
        return shapes;
    }

    /** {@return whether the items of every instrument are named by {@code items}, or, if allowed, as many counted} */
    private static boolean areCalled(List<String> items, List<InstrumentReading> readings, boolean counted) {
        return readings.stream()
                .allMatch(reading -> ItemNames.hold(items, reading)
                        || ItemNames.holdSome(items, reading)
                        || (counted && ItemNames.numbered(items, reading).isPresent()));
    }

    /** {@return {@code known}; if there is none, the columns that hold codes of a digit or two, the last one first} */
    private static List<Integer> likely(List<Integer> known, int columns, Preview preview) {
        if (!known.isEmpty()) {
            return known;
        }
        return IntStream.iterate(columns - 1, column -> column >= 0, column -> column - 1)
                .filter(column -> preview.records().stream()
                        .skip(1)
                        .allMatch(line -> CODE.matcher(line.cell(column)).matches()))
                .boxed()
                .toList();
    }

    private static List<List<Integer>> ids(List<Integer> named, int columns, int item, int value) {
        List<Integer> known = named.stream()
                .filter(column -> column != item && column != value)
                .toList();
        List<Integer> others = IntStream.range(0, columns)
                .filter(column -> column != item && column != value && !known.contains(column))
                .boxed()
                .toList();
        List<List<Integer>> ids = new ArrayList<>();
        known.forEach(column -> ids.add(List.of(column)));
        known.forEach(column -> others.forEach(other -> ids.add(List.of(column, other))));
        if (known.isEmpty()) {
            others.forEach(column -> ids.add(List.of(column)));
        }
        return ids;
    }

    private static Optional<Candidate> candidate(LongShape shape, List<InstrumentReading> readings) {
        List<String> items = shape.items();
        List<String> options = new ArrayList<>(List.of("--long", shape.columns().text()));
        boolean named = true;
        for (InstrumentReading reading : readings) {
            if (ItemNames.hold(items, reading) || ItemNames.holdSome(items, reading)) {
                continue;
            }
            Optional<String> columns = ItemNames.numbered(items, reading);
            if (columns.isEmpty()) {
                return Optional.empty();
            }
            String id = reading.instrument().id();
            options.add("--columns");
            options.add(readings.size() > 1 ? id + "=" + columns.get() : columns.get());
            named = false;
        }
        String why = why(shape, readings.get(0).instrument().id(), named);
        List<String> questions = new ArrayList<>(named ? List.of() : List.of("are they its items"));
        Optional<String> coding =
                readings.size() == 1 ? CodingHint.of(shape.values(), readings.get(0)) : Optional.empty();
        if (coding.isPresent()) {
            options.addAll(List.of("--coding", coding.get()));
            questions.add(CodingHint.question(coding.get()));
        }
        String asked = questions.isEmpty() ? "" : ": " + String.join(", and ", questions) + "?";
        return Optional.of(new Candidate(options, why + asked, named));
    }

    private static String why(LongShape shape, String instrument, boolean named) {
        String where = shape.item() < 0
                ? "the JSON objects of \"" + shape.columns().value() + "\""
                : "column \"" + shape.columns().item().orElse("") + "\"";
        String whose = ", \"" + shape.columns().id() + "\" whose they are";
        return named
                ? where + " names the items of " + instrument + whose
                : where + " counts as many items as " + instrument + " has" + whose;
    }
}
