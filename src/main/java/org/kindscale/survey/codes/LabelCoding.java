package org.kindscale.survey.codes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseScale;
import org.kindscale.survey.reading.Coding;
import org.kindscale.survey.reading.ColumnMap;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.PlainNumber;

/**
 * What the value labels of a data file say of how it counts: 1 = "Not at all" proves more than any number of rows.
 *
 * <p>A column proves its counting if each option's label stands at a number, or if two labels or more do and all that
 * do lie on one straight count, forwards or backwards. Labels that are not the definition's own prove nothing.
 *
 * @param codes number that the file writes to the definition's code; empty: the labels prove nothing
 * @param words the same as people read it: number and label
 * @param differing a column, from 0, whose labels contradict those of another; -1: there is none
 * @param other that other column
 * @param proving how many columns prove it
 * @param columns how many columns hold items that are scored
 */
public record LabelCoding(
        Map<Integer, Integer> codes, Map<Integer, String> words, int differing, int other, int proving, int columns) {

    private static final LabelCoding NOTHING = new LabelCoding(Map.of(), Map.of());

    /** Copies the maps. */
    public LabelCoding {
        codes = new TreeMap<>(codes);
        words = new TreeMap<>(words);
    }

    private LabelCoding(Map<Integer, Integer> codes, Map<Integer, String> words) {
        this(codes, words, -1, -1, 0, 0);
    }

    /**
     * Looks at the labels of the columns of an instrument.
     *
     * @param labels by column, from 0: value to label, those of declared missing values left out
     */
    public static LabelCoding of(InstrumentReading reading, ColumnMap map, IntFunction<Map<String, String>> labels) {
        if (reading.coding().isPresent()) {
            return NOTHING;
        }
        LabelCoding first = NOTHING;
        int firstColumn = -1;
        int proving = 0;
        int columns = 0;
        List<Item> items = reading.instrument().items();
        for (int slot = 0; slot < items.size(); slot++) {
            int column = map.column(slot);
            if (column < 0 || !items.get(slot).scored()) {
                continue;
            }
            columns++;
            LabelCoding own = of(reading, items.get(slot), labels.apply(column));
            if (own.codes().isEmpty()) {
                continue;
            }
            if (firstColumn >= 0 && !own.codes().equals(first.codes())) {
                return new LabelCoding(Map.of(), Map.of(), column, firstColumn, 0, 0);
            }
            proving++;
            first = firstColumn < 0 ? own : first;
            firstColumn = firstColumn < 0 ? column : firstColumn;
        }
        return new LabelCoding(first.codes(), first.words(), -1, -1, proving, columns);
    }

    private static LabelCoding of(InstrumentReading reading, Item item, Map<String, String> labels) {
        ResponseScale scale = reading.instrument().responsesOf(item);
        ResponseCodes known = new ResponseCodes(reading, item);
        Map<Integer, Integer> options = new LinkedHashMap<>();
        Map<Integer, String> words = new LinkedHashMap<>();
        for (Map.Entry<String, String> label : labels.entrySet()) {
            Optional<Integer> number = PlainNumber.read(label.getKey()).flatMap(PlainNumber::whole);
            Optional<Integer> option = known.optionOfWord(label.getValue());
            if (number.isPresent() && option.isPresent()) {
                options.put(number.get(), option.get());
                words.put(number.get(), label.getValue());
            }
        }
        boolean each = options.values().stream().distinct().count() == options.size();
        if (!each || options.size() < 2) {
            return NOTHING;
        }
        boolean all = options.size() == scale.options().size();
        return new LabelCoding(codes(all ? options : straight(options, scale), scale), words);
    }

    private static Map<Integer, Integer> codes(Map<Integer, Integer> options, ResponseScale scale) {
        Map<Integer, Integer> codes = new LinkedHashMap<>();
        options.forEach((number, option) ->
                codes.put(number, scale.options().get(option).code()));
        return codes;
    }

    /** Completes labels that lie on one count; empty if they do not. */
    private static Map<Integer, Integer> straight(Map<Integer, Integer> options, ResponseScale scale) {
        boolean up = options.entrySet().stream()
                        .map(e -> e.getKey() - e.getValue())
                        .distinct()
                        .count()
                == 1;
        boolean down = options.entrySet().stream()
                        .map(e -> e.getKey() + e.getValue())
                        .distinct()
                        .count()
                == 1;
        if (!up && !down) {
            return Map.of();
        }
        Map.Entry<Integer, Integer> one = options.entrySet().iterator().next();
        Map<Integer, Integer> all = new LinkedHashMap<>();
        for (int option = 0; option < scale.options().size(); option++) {
            int steps = option - one.getValue();
            all.put(one.getKey() + (up ? steps : -steps), option);
        }
        return all;
    }

    /** {@return whether the file counts as the definition does} */
    public boolean isUsual() {
        return codes.entrySet().stream().allMatch(e -> e.getKey().equals(e.getValue()));
    }

    /** {@return whether some columns prove it and others say nothing} */
    public boolean isPartial() {
        return proving > 0 && proving < columns;
    }

    /** {@return the coding that the labels prove, as {@code --coding} takes it} */
    public String option() {
        return codes.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }

    /** {@return the coding that the labels prove} */
    public Coding coding() {
        Map<String, Integer> words = new LinkedHashMap<>();
        codes.forEach((number, code) -> words.put(Integer.toString(number), code));
        return new Coding.Words(words);
    }

    /** {@return what the numbers mean, such as 1 = "Not at all", 4 = "Nearly every day"} */
    public String inWords() {
        StringBuilder text = new StringBuilder();
        words.forEach((number, word) -> text.append(text.length() == 0 ? "" : ", ")
                .append(number)
                .append(" = \"")
                .append(word)
                .append('"'));
        return text.toString();
    }
}
