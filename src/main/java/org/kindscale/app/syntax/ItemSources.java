package org.kindscale.app.syntax;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindscale.app.Readings;
import org.kindscale.definition.Extras.SubsetLink;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Suggestion;
import org.kindscale.survey.codes.ResponseCodes;
import org.kindscale.survey.reading.Coding;
import org.kindscale.survey.reading.ColumnSpec;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.PlainNumber;
import org.kindscale.syntax.key.ItemSource;

/** Works out, without a file at hand, which column holds which item, and what its numbers stand for. */
final class ItemSources {

    private static final Pattern NUMBER = Pattern.compile("\\{(n{1,4})}");

    private final InstrumentReading reading;
    private final Instrument instrument;

    private ItemSources(InstrumentReading reading) {
        this.reading = reading;
        this.instrument = reading.instrument();
    }

    /** {@return the column and the codes of each scored item, by the item's id} */
    static Map<String, ItemSource> of(InstrumentReading reading) throws InvalidInputException {
        requireNumbers(reading);
        Map<String, String> columns = new ItemSources(reading).columns();
        Map<String, ItemSource> sources = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Item item : reading.instrument().items()) {
            String column = columns.getOrDefault(item.id(), "");
            if (item.scored() && column.isEmpty()) {
                throw columns(
                        "no column is named for " + item.id(),
                        "name a column for each item: a column map, a pattern, or a list of names");
            }
            if (item.scored()) {
                if (!taken.add(column)) {
                    throw columns("column \"" + column + "\" is to hold two items", "name each column once");
                }
                sources.put(
                        item.id(), new ItemSource(column, new TreeMap<>(new ResponseCodes(reading, item).options())));
            }
        }
        return sources;
    }

    /** Generated code compares numbers: words in the cells would stop it. */
    private static void requireNumbers(InstrumentReading reading) throws InvalidInputException {
        if (reading.coding().isPresent() && reading.coding().get() instanceof Coding.Words words) {
            Optional<String> word = words.codes().keySet().stream()
                    .filter(text -> PlainNumber.read(text).isEmpty())
                    .findFirst();
            if (word.isPresent()) {
                throw Readings.usage(
                        FindingCode.USE_004,
                        "--coding",
                        "\"" + word.get() + "\" is a word, and generated code reads numbers",
                        "turn the words into numbers first, and name these with --coding");
            }
        }
    }

    private static InvalidInputException columns(String what, String help) {
        return Readings.usage(FindingCode.USE_004, "--columns", what, help);
    }

    private Map<String, String> columns() throws InvalidInputException {
        ColumnSpec spec = reading.columns();
        if (spec instanceof ColumnSpec.Mapped mapped) {
            for (String id : mapped.columns().keySet()) {
                if (instrument.item(id).isEmpty()) {
                    throw columns(
                            "the column map names " + id + ", which is no item of " + instrument.id(),
                            Suggestion.nearest(id, instrument.itemIds())
                                    .map(near -> "did you mean " + near + "?")
                                    .orElse("write ids of items"));
                }
            }
            return mapped.columns();
        }
        if (spec instanceof ColumnSpec.Listed listed) {
            return listed(listed.parts());
        }
        Map<String, String> columns = new LinkedHashMap<>();
        for (Item item : instrument.items()) {
            String named = named(item.id());
            columns.put(
                    item.id(),
                    spec instanceof ColumnSpec.Pattern pattern ? numbered(pattern.pattern(), number(named)) : named);
        }
        return columns;
    }

    /** {@return what the file calls an item: its own id, or that of the longer instrument} */
    private String named(String item) {
        Optional<SubsetLink> link =
                reading.from().isPresent() ? instrument.extras().subsetOf() : Optional.empty();
        return link.isPresent() ? link.get().items().getOrDefault(item, "") : item;
    }

    /** {@return the number of an item in its family, from 1; 0 for none} */
    private int number(String named) {
        List<String> order = reading.from().map(Instrument::itemIds).orElseGet(reading::numbered);
        return order.indexOf(named) + 1;
    }

    private static String numbered(String pattern, int number) {
        Matcher matcher = NUMBER.matcher(pattern);
        if (number == 0 || !matcher.find()) {
            return "";
        }
        String digits = Integer.toString(number);
        String padded = "0".repeat(Math.max(0, matcher.group(1).length() - digits.length())) + digits;
        return pattern.substring(0, matcher.start()) + padded + pattern.substring(matcher.end());
    }

    /** A list names the columns of all items, or of all that are scored, in the order in which the file has them. */
    private Map<String, String> listed(List<String> parts) throws InvalidInputException {
        for (String part : parts) {
            if (part.matches("!.*|\\d+|\\d+-\\d+|.+:.+")) {
                throw columns(
                        "\"" + part + "\" speaks of the columns of a file, and there is none here",
                        "name the columns one by one, or write a column map with: kindscale score " + instrument.id()
                                + " FILE --save-columns map.json");
            }
        }
        List<String> scored = reading.numbered().stream()
                .filter(id -> instrument.item(id).orElseThrow().scored())
                .toList();
        List<String> order = parts.size() == scored.size() ? scored : reading.numbered();
        if (parts.size() != order.size()) {
            throw columns(
                    parts.size() + " columns are named, and " + instrument.id() + " has " + scored.size()
                            + " scored items",
                    "name one column for each item, in the order of the items");
        }
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            columns.put(order.get(i), parts.get(i));
        }
        return columns;
    }
}
