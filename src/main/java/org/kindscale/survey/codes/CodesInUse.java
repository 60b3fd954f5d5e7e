package org.kindscale.survey.codes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.ResponseScale;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.NoAnswer;
import org.kindscale.survey.reading.PlainNumber;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;

/** What the cells of all scored items together hold, where all their response scales count alike. */
final class CodesInUse {

    private static final double RARE = 0.02;
    /** So many rows of means there may be. */
    private static final int MOST_MEANS = 3;
    /** For each cell of a mean, so many cells of persons. */
    private static final int OTHERS = 10;

    private final List<Map<String, Integer>> texts;
    private final List<Integer> cells;
    /** The definition's codes, in the order of the options. */
    private final List<Integer> own;

    private final ResponseCodes codes;
    /** Whole numbers that stand for no declared missing code: number to how many cells hold it. */
    private final TreeMap<Integer, Integer> numbers = new TreeMap<>();
    /** Texts that are neither numbers nor known words: text to how many cells hold it. */
    private final Map<String, Integer> unknown = new LinkedHashMap<>();
    /** Numbers that are not whole, in few rows: those of means, which are told when the rows are read. */
    private final Map<String, Integer> fractions = new LinkedHashMap<>();
    /** Options that stand as a label somewhere. */
    private final Set<Integer> labelled = new TreeSet<>();

    private CodesInUse(InstrumentReading reading, ItemTexts all, MissingCodes missing, List<Integer> slots) {
        Instrument instrument = reading.instrument();
        Item first = instrument.items().get(slots.get(0));
        this.codes = new ResponseCodes(reading, first, CellForms.of(reading, all));
        this.own = ownCodes(instrument.responsesOf(first));
        this.texts = slots.stream().map(all.bySlot()::get).toList();
        this.cells = slots.stream().map(all::cells).toList();
        for (Map<String, Integer> item : texts) {
            item.forEach((text, count) -> take(codes.plain(text), count, missing));
        }
        int cellsOfMeans = fractions.values().stream().mapToInt(n -> n).sum();
        int cellsOfCodes = numbers.values().stream().mapToInt(n -> n).sum();
        if (cellsOfMeans > Math.min(MOST_MEANS * texts.size(), cellsOfCodes / OTHERS)) {
            unknown.putAll(fractions);
        }
    }

    /** Looks at the cells; absent if a coding is given, nothing is scored, or response scales count differently. */
    static Optional<CodesInUse> of(InstrumentReading reading, ItemTexts all, MissingCodes missing) {
        Instrument instrument = reading.instrument();
        List<Integer> scored = IntStream.range(0, instrument.items().size())
                .filter(slot -> instrument.items().get(slot).scored())
                .boxed()
                .toList();
        Set<List<Integer>> scales = scored.stream()
                .map(slot -> ownCodes(instrument.responsesOf(instrument.items().get(slot))))
                .collect(Collectors.toSet());
        return reading.coding().isPresent() || scales.size() != 1
                ? Optional.empty()
                : Optional.of(new CodesInUse(reading, all, missing, scored));
    }

    private static List<Integer> ownCodes(ResponseScale scale) {
        return scale.options().stream().map(ResponseOption::code).toList();
    }

    private void take(String text, int count, MissingCodes missing) {
        if (missing.kindOf(text).isPresent() && !codes.isWord(text)) {
            return;
        }
        Optional<BigDecimal> plain = PlainNumber.read(text);
        Optional<Integer> number = codes.isOwn(text) ? CellForms.code(text) : plain.flatMap(PlainNumber::whole);
        if (number.isPresent() && !codes.isWord(text)) {
            numbers.merge(number.get(), count, Integer::sum);
            return;
        }
        ResponseCodes.Said said = codes.read(text);
        if (said.reading() == ResponseCodes.Reading.OPTION) {
            labelled.add(said.option());
        } else if (plain.isPresent()) {
            fractions.merge(text, count, Integer::sum);
        } else {
            unknown.merge(text, count, Integer::sum);
        }
    }

    List<Integer> own() {
        return own;
    }

    NavigableMap<Integer, Integer> numbers() {
        return numbers;
    }

    Map<String, Integer> unknown() {
        return unknown;
    }

    Set<Integer> labelled() {
        return labelled;
    }

    ResponseCodes codes() {
        return codes;
    }

    /** {@return whether the definition counts the options in whole steps} */
    boolean isCounted() {
        return own.get(own.size() - 1) - own.get(0) == own.size() - 1;
    }

    /** {@return the numbers that are no codes of the definition} */
    List<Integer> strange() {
        return numbers.keySet().stream().filter(n -> !own.contains(n)).toList();
    }

    /**
     * {@return the span of whole numbers, as many as there are options, that holds all numbers but those that look like
     * missing codes beside it; absent if the definition's own codes do, or none does}
     */
    Optional<Integer> shiftedTo() {
        if (strange().isEmpty() || missingBeside(own).size() == strange().size()) {
            return Optional.empty();
        }
        int highest = numbers.keySet().stream()
                .filter(n -> !isRepeated(n))
                .mapToInt(n -> n)
                .max()
                .orElse(numbers.lastKey());
        List<Integer> firsts = new ArrayList<>(List.of(1, 0, highest - own.size() + 1));
        firsts.addAll(numbers.keySet());
        return firsts.stream()
                .filter(first -> !span(first).equals(own) && holdsAllBut(span(first)))
                .findFirst();
    }

    private boolean holdsAllBut(List<Integer> span) {
        List<Integer> outside =
                numbers.keySet().stream().filter(n -> !span.contains(n)).toList();
        return outside.size() < numbers.size() && missingBeside(span).size() == outside.size();
    }

    /** {@return as many whole numbers from {@code first} on as there are options} */
    List<Integer> span(int first) {
        return IntStream.range(first, first + own.size()).boxed().toList();
    }

    /**
     * {@return the numbers from 0 on in equal steps, one for each option, that hold all numbers but those that look
     * like missing codes; absent if the steps are those of the definition, or there are none}
     */
    Optional<List<Integer>> steps() {
        List<Integer> regular =
                numbers.keySet().stream().filter(n -> n >= 0 && !isRepeated(n)).toList();
        if (regular.size() < 3 || strange().isEmpty()) {
            return Optional.empty();
        }
        int step = regular.stream().map(n -> n - regular.get(0)).reduce(0, CodesInUse::commonDivisor);
        int low = regular.get(0);
        int high = regular.get(regular.size() - 1);
        int first = step > 0 && low % step == 0 && high == step * (own.size() - 1) ? 0 : low;
        List<Integer> steps = IntStream.range(0, own.size())
                .mapToObj(option -> first + step * option)
                .toList();
        boolean fits = step >= 5 && high == steps.get(steps.size() - 1) && !steps.equals(own) && holdsAllBut(steps);
        return fits ? Optional.of(steps) : Optional.empty();
    }

    private static int commonDivisor(int a, int b) {
        return b == 0 ? a : commonDivisor(b, a % b);
    }

    /**
     * {@return the numbers outside {@code span} that look like missing codes; only if all outside do is that a sign}
     */
    List<Integer> missingBeside(List<Integer> span) {
        int low = span.get(0);
        int high = span.get(span.size() - 1);
        return numbers.keySet().stream()
                .filter(n -> n < low - 1 || n > high + 1)
                .filter(n -> (n < 0 && low >= 0) || isRepeated(n) || isRare(Integer.toString(n)))
                .toList();
    }

    /** Returns whether a number is written with 7s, 8s or 9s alone. */
    private static boolean isRepeated(int number) {
        return Integer.toString(number).matches("-?(7+|8+|9+)");
    }

    /** Returns whether a text can be a word for no answer: known as one, or rare in every item. */
    boolean isForNothing(String text) {
        return NoAnswer.is(text)
                || (!CellText.isNoAnswer(text) && codes.nearest(text).isEmpty() && isRare(text));
    }

    private boolean isRare(String text) {
        if (CellText.isNoAnswer(text)) {
            return false;
        }
        for (int item = 0; item < texts.size(); item++) {
            int count = 0;
            for (Map.Entry<String, Integer> entry : texts.get(item).entrySet()) {
                count += codes.plain(entry.getKey()).equals(text) ? entry.getValue() : 0;
            }
            if (count > 0 && count >= RARE * cells.get(item)) {
                return false;
            }
        }
        return true;
    }
}
