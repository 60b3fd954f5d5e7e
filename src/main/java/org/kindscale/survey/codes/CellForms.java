package org.kindscale.survey.codes;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.Text;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.PlainNumber;

/**
 * Forms in which a file writes the codes of an instrument in all its item columns: what no cell could say alone.
 *
 * @param decimalComma whether {@code 3,0} is 3
 * @param ownTexts by response scale: the code to the folded text that always follows it, as in {@code 2 = Sometimes},
 *     where the file has words of its own; copied
 */
public record CellForms(boolean decimalComma, Map<String, Map<Integer, String>> ownTexts) {

    /** Codes and labels alone. */
    public static final CellForms NONE = new CellForms(false, Map.of());

    private static final Pattern CODE_AND_TEXT =
            Pattern.compile("\\(?(-?\\d{1,6})\\)?\\s*[-\u2013\u2014:.=)]\\s*(\\D*\\p{L}.*)", Pattern.DOTALL);

    /** Copies the map. */
    public CellForms {
        ownTexts = Collections.unmodifiableMap(new LinkedHashMap<>(ownTexts));
    }

    /** Finds the forms that the first rows of a file show, and nothing among them contradicts. */
    public static CellForms of(InstrumentReading reading, ItemTexts texts) {
        Map<String, Map<Integer, String>> own = new LinkedHashMap<>();
        for (Item item : reading.instrument().items()) {
            if (!own.containsKey(item.responses())) {
                own.put(item.responses(), new OwnTexts(reading, item).in(texts).orElse(Map.of()));
            }
        }
        own.values().removeIf(Map::isEmpty);
        return new CellForms(hasDecimalCommas(texts), own);
    }

    private static boolean hasDecimalCommas(ItemTexts texts) {
        boolean any = false;
        for (Map<String, Integer> item : texts.bySlot()) {
            for (String text : item.keySet()) {
                if (CellText.hasDecimalComma(text) && !CellText.isWholeWithComma(text)) {
                    return false; // the comma may as well part two answers
                }
                any |= CellText.isWholeWithComma(text);
            }
        }
        return any;
    }

    /** {@return the whole number that a cell holds, in whatever form, with a text of its own behind it or without} */
    static Optional<Integer> code(String cell) {
        String text = CellText.strip(cell);
        Matcher both = CODE_AND_TEXT.matcher(text);
        if (both.matches()) {
            return CellText.isDate(text) ? Optional.empty() : Optional.of(Integer.parseInt(both.group(1)));
        }
        String plain = CellText.hasDecimalComma(text) ? text.replace(',', '.') : text;
        return PlainNumber.read(plain).flatMap(PlainNumber::whole);
    }

    /** {@return whether a text is a code with a text of the file's own, of a response scale} */
    boolean isOwn(String scale, String text) {
        Matcher both = CODE_AND_TEXT.matcher(text);
        return both.matches() && isOwnText(scale, Integer.parseInt(both.group(1)), both.group(2));
    }

    /** {@return whether {@code label} is the file's own text for {@code code} on a response scale} */
    boolean isOwnText(String scale, int code, String label) {
        return Text.folded(label).equals(ownTexts.getOrDefault(scale, Map.of()).get(code));
    }

    /** {@return a trimmed text with a decimal point in place of the comma, where the file has decimal commas} */
    String plain(String text) {
        return decimalComma && CellText.hasDecimalComma(text) ? text.replace(',', '.') : text;
    }

    /** The texts that follow the codes of one response scale. */
    private static final class OwnTexts {

        private final Instrument instrument;
        private final String scale;
        private final ResponseCodes codes;
        private final Map<Integer, String> byCode = new HashMap<>();
        private final Map<String, Integer> byText = new HashMap<>();

        OwnTexts(InstrumentReading reading, Item item) {
            this.instrument = reading.instrument();
            this.scale = item.responses();
            this.codes = new ResponseCodes(reading, item);
        }

        /** Returns one text for each code and one code for each text, two at least; nothing if the rows differ. */
        Optional<Map<Integer, String>> in(ItemTexts texts) {
            for (int slot = 0; slot < instrument.items().size(); slot++) {
                if (instrument.items().get(slot).responses().equals(scale)
                        && !texts.bySlot().get(slot).keySet().stream().allMatch(this::agrees)) {
                    return Optional.empty();
                }
            }
            return byCode.size() < 2 ? Optional.empty() : Optional.of(byCode);
        }

        private boolean agrees(String text) {
            Matcher both = CODE_AND_TEXT.matcher(text);
            if (!both.matches()) {
                return true;
            }
            String label = Text.folded(both.group(2));
            int code = Integer.parseInt(both.group(1));
            int option = codes.optionOfCode(code);
            if (codes.isWord(both.group(2))) {
                return true; // told apart without the form
            }
            if (CellText.isDate(text)
                    || codes.nearest(both.group(2))
                            .filter(near -> near != option)
                            .isPresent()) {
                return false;
            }
            String before = byCode.putIfAbsent(code, label);
            Integer other = byText.putIfAbsent(label, code);
            return (before == null || before.equals(label)) && (other == null || other == code);
        }
    }
}
